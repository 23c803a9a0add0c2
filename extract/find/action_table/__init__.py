"""Action tables: recommendations, actions, leads, dates and statuses in rows and columns.

`roles.py` knows what a header means by itself, `columns.py` beside the others, `cells.py` what no header tells;
`header.py` finds it, `rejected.py` says why a row is none, `rows.py` reads the others, `tasks.py` parts a cell of
several tasks. Every row of a table that is one becomes findings or a rejection with its reason.
"""
