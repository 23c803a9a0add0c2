"""What makes a page or a file doubtful, and what of it nobody sees.

`unseen.py` parts the letters that nobody sees from the others, `signs.py` looks at what was read, `second.py` asks
another reader about odd pages; `audit.py` looks at what the file holds beside its pages, and at its fonts
(`figures.py`).
"""
