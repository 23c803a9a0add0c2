"""A picture of a page -> its words and ruling lines, each with its place.

`scan.py` is the door, `scanned.py` what comes out of it, `recognise.py` the road between: `picture.py` makes a picture
fit to be looked at, `upright.py` finds how it lies and straightens it, `engine.py` finds and reads lines of print (the
only file that knows rapidocr), `ruling.py` sees the lines that are drawn, `strays.py` signs that stand beside lines,
`lines.py` turns what was read into words with boxes, `spaces.py` parts words that were read as one, `ink.py` says where
in a line there is ink. Needs the `ocr` extra. Nothing is fetched: the models lie inside the installed package.
"""
