"""Recommendation lists in reports and reviews, and resolutions in minutes.

Where lists are: `stream.py` lays a document out as paragraphs in reading order, `runs.py` parts those that hold
a whole list, `columns.py` those that are laid out as tables; `signs.py` says what a paragraph is (a
heading that opens a list, a lead-in, an end); `item.py` is one item, `items.py` collects them; `find.py`,
`resolutions.py` and `carried.py` look for where a list begins, `openings.py` knows what stands before the words of a
resolution and `parts.py` what stands below them; `named.py` looks for recommendations that stand scattered;
`sections.py` knows the heading above.

What decides: `resolves.py` knows the words of minutes, `decides.py` what stands under `Decision` without them. What
stands around a decision and is none of it: `votes.py` who moved it, `opinion.py` what is only thought, `told.py`
what was put to the meeting, said in a debate or given as a reason, `restated.py` what is told first and then stated in
formal words.

What an item asks for, and of whom: `words.py` and `lexicon.py` hold the words, `phrase.py` knows what each may
be where it stands, `subjects.py` whose verb it is; `clause.py` reads the sentence, `whom.py` the heading, `asked.py`
takes the verb and addressee with their places.

Single strings: `piece.py` cuts one up, `label.py` says what it is to a list, `made.py` whether it is a
recommendation or a resolution, `strings.py` answers the command `tidy recommendations`.
"""
