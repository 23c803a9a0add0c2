"""By when: the words of a deadline cell -> a Deadline, its words kept beside the dates.

The words are rules (`[deadlines.*]`); the grammar is here, a cascade in which each step rewrites what the one
before it left:

    tokens      text                          -> words with a meaning, numbers, marks
    company     what neighbours tell of a token  (a wrapped line, `may` the verb)
    days, months, years, quarters, seasons, occasions, nearby, parts
                a day, a month, `2026/27`     -> spans of the calendar
    durations, cycles                         -> `6 weeks`, `every quarter`
    revisions   what the date was before      -> an old span
    joins       `April to June 2027`          -> one span
    bounds      `by`, `not before`, `from`    -> a span open at one side
    choice, said, decide
                what is left                  -> one reading
    read        the reading                   -> Deadline

`cascade` holds the steps in their order, `shapes` how a step is written, `span` what they hand on. `names` knows
what is called by a date and is none, `almanac` ends of months and Easter, `reference` what a date without a year is
measured against. `strings` gives the reading in the words of the labelled strings.

Nothing is guessed in silence: whatever is taken for granted becomes a sentence and lowers the confidence.
"""
