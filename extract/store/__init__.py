"""Records -> SQLite: the one place where anything is kept.

Comes in: a `Record`, or the `Problem` for which an input was refused. Goes out: rows in tables, and
views over them; the table `descriptions` says what every column holds.
May not: see a rule or a page; change a value; leave half a document behind.

    database   open, migrate, one writer at a time
    lock       one program at a time fills a database
    ledger     one run: every input is settled once
    inputs     the ledger's lines
    attempts   how often a reading was begun without an end
    save       one transaction a document
    originals  the papers themselves, kept by what they hold
    rows       a record as rows of the tables
    publish    what may be published, copied into a new file (`public.toml` is the list)
    redaction  persons left out of it, their posts kept
    withdraw   a paper taken back, and out of what was published
"""
