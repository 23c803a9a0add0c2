"""The front page: what a paper says of itself. One file a shape on paper; `find.find_front` asks them all.

    rows      the document as printed rows, each with the zone it stands in
    words     a cut of the document's words that can be cut again and quoted
    labels    `Label: value`, several in a row, the label alone
    composed  labels that no list holds, known by the words they are made of
    stacked   lines that say different things, taken for one paragraph by the reader
    entries   the rows as a stream of labelled and unlabelled words, tables included
    meeting   a body and a date in one line, or in two that follow each other
    called    `Parks Board Minutes`: a paper called for the body that meets
    letterhead, title, contacts, members, lists, openness, kind, fields
              what needs more than its label, and what needs no more
    bodies, council_names, publishers, addresses
              who meets and who publishes, by the shape of their names
    columns, fold, languages
              what a wide gap, a row's end or a second language parts
    dates, hours, seen
              where full dates stand, and the time of day; what one shape saw, before it is quoted

Each finding has the field's `name` in its facts, and `sense`: the finer word for the label (`author` of `contact`).
"""
