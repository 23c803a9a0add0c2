"""What the database holds of one meeting, tied together: what a report asked for, and what the meeting resolved.

In and out comes the database, met in its views; no room and no rule is known here. `link.py` is the door: the days of
which something changed, and what is written. `papers.py` parts the papers of a day into meetings, `items.py` finds the
item of the minutes that decides a report, `verdict.py` the resolution that decides a recommendation, and what becomes
of it; `words.py` says in which words two texts differ.
"""
