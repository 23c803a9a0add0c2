"""What people take on in a meeting: `The Clerk agreed to …`, `TR to …`, `Officers were asked to …`.

Comes in: a paragraph of minutes. Goes out: a deed a task, with who takes it on; `find` makes actions of them.

    forms    how a sentence binds somebody to something, as patterns
    apart    where in minutes nobody takes anything on
    people   who can take something on
    taken    which verbs are done after a meeting, and how a sentence binds somebody to them
    deeds    a sentence -> what is taken on in it, by whom
    told     the same, where the sentence does not begin with it: `She undertook to …`, `… and would …`
    matter   what a deed is about, where its own sentence does not say
    narrow   which words are to be done where only a name beside them says that something is
    lists    whether a table of the minutes tells it already
"""
