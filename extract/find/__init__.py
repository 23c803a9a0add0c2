"""Document + Rulebook -> Findings. One file per shape on paper, never per council.

In: a Document and the rules. Out: findings, each with the rule that saw it and quotes whose every piece can
be cut out of the document again. Nothing is cleaned here: that is `tidy`.

    finder          the door: asks the others in turn
    front           what a paper says of itself
    restricted      what must not be published
    action_table    rows and columns
    answers         what is answered to recommendations one by one, in prose
    lists           recommendations in reports and reviews, resolutions in minutes
    minuted_actions what minutes say is to be done, outside of tables, in the next four shapes
    action_lines    `ACTION: Clerk to …` in minutes; `action_labels` knows the label, `action_values` what stands
                    behind and below with a label of its own
    margin_names    names in the margin of minutes, beside what they are to do
    undertakings    what people take on in minutes without a label
    reported        what became of the actions of an earlier meeting, line by line
    pledges         the numbered promises of a plan
    minutes         whether a paper tells what a meeting did, or asks it for something
    twice           what is printed twice, told once
    numbers, quotes the number before words, and quotes made of several runs of them
"""
