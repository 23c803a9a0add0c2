"""What people take on in a meeting: `The Clerk agreed to …`, `TR to …`, `Officers were asked to …`.

Comes in: a paragraph of minutes. Goes out: a deed a task, with who takes it on; `find` makes actions of them.
"""
