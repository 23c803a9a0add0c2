"""A file -> pages that can be asked for.

`open.py` finds who can open it, PDFium first; `mend.py` makes bytes that can be read of bytes that cannot; `fonts.py`
keeps pdfminer from fonts without end.
"""
