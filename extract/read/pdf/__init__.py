"""PDF -> Document: pages -> letters -> lines -> tables and blocks -> joined over page breaks.

`reader.py` is the road. It asks a `file/` for one page after another, each as `engine/` sees it: letters, drawn
shapes, pictures, links. `doubts/` takes out what nobody sees; `scan/` recognises pages that are pictures; `sheet.py`
takes a page apart into `lines/` and `tables/`; `flow/` makes blocks of all pages; `shelved.py` puts those of a long
paper on a shelf. `clock.py` says how long any of it may take.
"""
