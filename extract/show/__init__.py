"""What a person sees in the terminal and on the explain page.

Comes in: a Document with its Findings and Record, what became of inputs, a database opened to read. Goes out:
lines for the terminal, JSON for programs, pages that need nothing but themselves.
May not: change anything; let words of a paper act as markup, terminal codes or script.

    summary    one screen after an ingest
    explain    one page that shows each finding in its text
"""
