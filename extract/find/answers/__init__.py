"""Papers that answer recommendations one by one in prose: `Recommendation 3: … Response: Accepted. … Lead: … By: …`.

`pieces.py` cuts a paper into labelled pieces; `find.py` puts together what answers one recommendation.
"""
