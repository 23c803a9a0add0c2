"""SQLite -> pages in the browser, through Datasette.

Comes in: a database, opened for reading only. Goes out: Datasette with titles, descriptions, filters and the
questions people ask first, on this computer only.
May not: write to the database; know more of it than its own table `descriptions` says.

    pages.toml, questions.toml   how each table is shown; the questions, with their SQL
    metadata                     both, and the database's descriptions, as Datasette wants them
    hooks                        what our templates and cells need beyond Datasette's own
    run                          start it
"""
