"""rules/*.toml -> Rulebook: load, check, extend, overlay.

A rule file is vocabulary with examples, nothing else; what the words do is code in `find` and `tidy`.

    name = "common"                      # a council's file also says: extends = "common"

    [columns.roles]                      # subject.vocabulary: label = phrases
    lead = ["lead officer?", "owner|responsibility"]

    [[columns.examples]]                 # what is printed, and the values that must come out
    says = "Recommendation | Lead | By when"
    gives = { columns = ["recommendation", "lead", "deadline"] }

A phrase is words between spaces, matched without regard to case: `a|b` is either word, `word?` may be left
out, a phrase that begins with `=` keeps its case, one that begins with `-` takes a phrase of the extended
file away.
There is no other way to write a rule, so nothing can backtrack without bound.

Beside the rule files stands `rules/registry/`: councils by name and address (`registry`), bodies by kind (`bodies`).
"""
