"""Lines -> paragraphs, headings, list items, in the order in which they are read, over all pages.

`columns.py` knows columns of prose, `paragraphs.py` where one ends, `furniture.py` what runs along the edges of pages,
`hyphens.py` what was broken at a line's end; `sheets.py` holds the pages and what is known from all of them only;
`blocks.py` makes the blocks of the document.
"""
