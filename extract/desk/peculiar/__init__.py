"""What is peculiar to a council's papers: words that the rules do not know, where they look as if they should.

`paper.py` reads a paper with the rules there are. Each of the others looks in one kind of place for words that were
not understood: `columns.py` over the columns of action tables (`cells.py` says what they look like), `headings.py`
over numbered lists, `values.py` in cells of statuses, answers and leads, `labels.py` on the front page; `council.py`
asks whose papers these are. `draft.py` writes what they propose as a rule file. Nothing here decides: a person does.
"""
