"""A picture of a page -> its words and ruling lines, each with its place.

`scan.py` is the door. `picture.py` makes a picture fit to be looked at, `upright.py` finds how it lies and
straightens it, `ruling.py` sees the lines that are drawn, `engine.py` holds the recogniser (the only file that
knows rapidocr), `lines.py` turns what it says into words with boxes, `ink.py` says where in a line there is ink.
Needs the `ocr` extra. Nothing is fetched: the models lie inside the installed package.
"""
