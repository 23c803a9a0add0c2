"""SQLite's tables and views -> files others can use. One file a feed.

Comes in: a database, opened for reading only. Goes out: files, written beside and renamed when whole.
May not: write to the database; know how a value was read.

    record     one paper as one JSON object, in the shape of `record.schema.json`
    jsonl      all papers as JSON Lines
    csv        a view as a spreadsheet opens it, no cell a formula
    files      where a feed goes
"""
