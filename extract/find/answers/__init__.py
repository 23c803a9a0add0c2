"""Papers that answer recommendations one by one in prose: `Recommendation 3: … Response: Accepted. … Lead: … By: …`.

A plan in cards (`Action: … Lead: … By when: …`, one after the other) is the same shape with nothing to answer.

`pieces.py` cuts a paper into labelled pieces, `columns.py` an answer from the words it stands beside; `walk.py` goes
through the pieces and puts together what answers one recommendation; `find.py` makes findings of it.
"""
