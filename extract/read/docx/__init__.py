"""Word (.docx) -> Document, from the XML: python-docx hides insertions, content controls and text boxes.

`package.py` opens the zip with bounds and a parser that follows nothing; `text.py` reads a paragraph's words;
`numbering.py` works out the numbers Word prints; `tables.py` the cells; `reader.py` the order of the
body; `signs.py` what the words alone do not tell.
"""
