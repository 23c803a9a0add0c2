"""Document + Rulebook -> Findings. One file per shape on paper, never per council.

In: a Document and the rules. Out: findings, each with the rule that saw it and quotes whose every piece can
be cut out of the document again. Nothing is cleaned here: that is `tidy`.
"""
