"""What is drawn, and how words stand -> tables with cells.

`rulings.py` makes cells of ruling lines, which `open.py` closes where a table has no frame or goes on overleaf;
`aligned.py` makes them of columns that nothing but white parts; `grid.py` is what both give, `spots.py` says which cell
holds a word, `parted.py` cuts cells that the print divides, `fills.py` finds their colours, `cells.py` puts the words
in. `stitch.py` joins what a page break cut.
"""
