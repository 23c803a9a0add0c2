"""PDF -> Document: pages -> lines -> tables and blocks -> joined over page breaks.

`open.py` is the only file that opens a PDF; it hands on pdfplumber pages, so that another engine can fill the
same objects without any other file knowing.
"""
