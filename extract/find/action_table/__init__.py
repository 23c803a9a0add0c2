"""Action tables: recommendations, actions, leads, dates and statuses in rows and columns.

`columns.py` knows what a header means, `header.py` finds it, `rows.py` reads the rows below it, `tasks.py` parts
a cell of several tasks. Every row of a table that is one becomes findings or a rejection with its reason.
"""
