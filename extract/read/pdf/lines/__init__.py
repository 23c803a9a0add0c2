"""Letters -> words -> lines of print.

`words.py` parts letters into words (`word.py`), `turned.py` those that lie on their side, `struck.py` knows those
that are struck through; `lines.py` puts words into rows and lines. All of it on one page, knowing nothing of tables.
"""
