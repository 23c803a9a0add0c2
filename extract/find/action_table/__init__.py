"""Action tables: recommendations, actions, leads, dates and statuses in rows and columns.

Which table is one: `find.py` asks all; `header.py` finds the header, `headerless.py` does without. `purpose.py` says
what a table is for, `layout.py` is what is known of one.

What a column holds: `roles.py` knows what a header means by itself, `columns.py` beside the others, `cells.py` what no
header tells, by what stands below (`below.py`); `who_acts.py` knows minutes whose column `Action` says who, and
`beside_names.py` which of their words that is about. Of several columns that say how far it is `newest.py` knows the
latest; `labelled.py` gives columns of their own to what cells of the work say behind labels (`Owner: …`).

What a row says: `rejected.py` why it is none, `rows.py` reads the others, `tasks.py` parts a cell of several tasks
(`part.py`), `numbering.py` the numbers before words, `instead.py` what stands in a cell of actions and is none,
`fills.py` what a colour says. In a cell of its own or in the words of an action `actors.py` knows who acts, `dates.py`
by when, as `calendar.py` has it printed.

Every row of a table that is one becomes findings or a rejection with its reason. `strings.py` answers the command
`tidy headers`.
"""
