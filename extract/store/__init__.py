"""Records -> SQLite: the one place where anything is kept.

Comes in: a `Record`, or the `Problem` for which an input was refused. Goes out: rows in tables, and
views over them; the table `descriptions` says what every column holds.
May not: see a rule or a page; change a value; leave half a document behind.

    database   open, migrate, one writer at a time
    save       one transaction a document, and the ledger of inputs
    rows       a record as rows of the tables
"""
