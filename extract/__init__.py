"""council-extract: a council's published papers, turned into data people can hold it to.

A document walks one road through sealed rooms; only `pipeline.py` at the top of the checkout knows the road.

    intake   what is to be read: folder, file, zip            -> Source (bytes and origin)
    read     bytes                                            -> Document (blocks, tables, where each stands)
    split    a pack's Document and rules                      -> its papers, each a Document with the pack's pages
    find     Document and rules                               -> Findings (words, with the rule that saw them)
    tidy     Findings and rules                               -> Record (clean values beside the raw words)
    store    Record                                           -> SQLite
    link     SQLite's views                                   -> SQLite: what became of what was recommended
    feeds    SQLite's views                                   -> files others can use
    serve    SQLite                                           -> Datasette's description of it
    show     what a person sees in the terminal and on the explain page
    run      how many at once, and how a bad document is kept from the rest
    score    truth against records

Above the rooms stands `desk`: the commands that do not walk the road. It knows the rooms; they do not know it.
The rooms know `rulebook` (the words of `rules/*.toml`) and `model` (nouns), never each other. Below all lies `moments`:
where tests let the program die.
"""
