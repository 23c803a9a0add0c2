"""Findings of the front page -> Paper. One file a kind of value; the words stay beside each value.

choice    which of several findings of one field is believed; `entries`: what is of the page, and not of its entries
councils, bodies, meetings, dates, titles, answers, openness, kinds, lists   one value each
contacts  lines of a contact block made people
people    whose report it is, and who holds the portfolio; `posts` keeps one long post together
capitals  names printed in capitals, as they are written
strings   the same values in the words of the labelled strings
paper     all of it
"""
