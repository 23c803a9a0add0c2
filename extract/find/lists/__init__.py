"""Recommendation lists in reports and reviews, and resolutions in minutes.

`stream.py` lays a document out as paragraphs in reading order; `signs.py` says what a paragraph is (a heading
that opens a list, a lead-in, an end); `items.py` collects a list; `find.py` and `resolutions.py` look for where
one begins.
"""
