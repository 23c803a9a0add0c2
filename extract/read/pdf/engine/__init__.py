"""What is printed on a page, in one shape, whoever read it.

`pdfium` reads pages with PDFium, in bulk; `stock` reads them with pdfplumber, where PDFium cannot. Both give a Leaf:
letters as columns of numbers, painted shapes, pictures, links. Nothing after this room knows which one spoke.
"""
