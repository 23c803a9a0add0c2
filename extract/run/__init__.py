"""How many documents at once, and how a bad one is kept from the rest.

In: Sources, and the work to be done on each, a function that child processes can import. Out: for each
Source exactly one `Attempt`: the work's result, or the problem that took its place. A child serves many
documents, so that isolation costs little; one that takes too long or too much memory, or dies, costs the one
document it was at, and is replaced.

    limits    how much one document may take
    attempt   what came of one document
    crew      each: the workers together, results as they come
    worker    one child process, seen from the parent
    child     the child's side: the work, and every way it can fail
    system    what the operating system tells and enforces, where it does
"""
