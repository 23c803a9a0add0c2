"""PDF -> Document: pages -> lines -> tables and blocks -> joined over page breaks.

`open.py` opens a PDF, mended by `mend.py` where it must be, and hands on pdfplumber pages (`lean.py`), so that
another engine can fill the same objects without any other file knowing. `reader.py` goes from page to page:
`clock.py` says how long one may take, `sheet.py` reads it, `signs.py` tells what is doubtful about it: words that
nobody sees (`unseen.py`, from what is `painted.py`), fonts that contradict themselves (`fonts.py`), words that a
`second.py` reader does not find. `beside.py` looks at what the file holds beside its pages.
"""
