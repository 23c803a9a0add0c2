"""Word (.docx) -> Document, from the XML: python-docx hides insertions, content controls and text boxes.

The package (`../package.py`) opens the zip with bounds and a parser that follows nothing. `unprinted.py` takes out what
a print would not show; `reader.py` walks through the rest in order; `text.py` reads a paragraph's words, with
`fields.py` and `symbols.py`; `styles.py` says how they look; `lists.py` how lists count, `numbering.py` and
`figures.py` the numbers that come of it; `tables.py` the cells, `fills.py` their colours; `notes.py` the notes;
`relations.py` where links lead; `signs.py` what the words alone do not tell.
"""
