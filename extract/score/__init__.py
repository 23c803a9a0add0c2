"""Truth against records: how much of what a person says is in a paper did the program find?

In: truth and records in the interchange shape (see `extract/feeds`), both keyed by the document's file stem.
Out: a `Report` of precision, recall and F1 a field, in all and a document, with every single miss.
It reads files and mappings only: it knows no other room, so what it measures cannot bend the measure.

    truth     files -> truth and records             `load_truth`, `load_records`
    compare   one truth, one record -> counts, misses; `score` over all of them
    level     when two texts, names, refs or dates say the same thing
    report    counts, misses, and the table or JSON a person or a test reads

A truth field that is absent was not annotated and does not count; one that is null or empty says that the
paper gives nothing, so a value there is an invention.
"""
