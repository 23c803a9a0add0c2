"""bytes -> Document. One folder a format; the grid finder is private to this room. Never sees a rule.

In: a Source. Out: a Document whose every word knows its place, or Rejected with a code and a sentence. The
same bytes give the same Document. What is furniture (running lines, page stamps) is told by place and
repetition.
"""
