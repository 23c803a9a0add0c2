"""What the database holds of one meeting, tied together: what a report asked for, and what the meeting resolved.

In and out comes the database, met in its views; no room and no rule is known here. `link.py` is the door: the days of
which something changed, and what is written. `papers.py` parts the papers of a day into meetings, whose nouns stand in
`meeting.py`; `items.py` finds the item of the minutes that decides a report, `pairs.py` the resolution that is a
recommendation's own, `whole.py` those that speak of all that was put; `verdict.py` says what became of it, and
`words.py` in which words two texts differ.
"""
