"""Findings + Rulebook -> Records. One file per kind of value; the raw words stay beside each value.

record          the door: the findings of one document -> its Record
meeting         the papers of a pack bound together
paper           whose paper it is, of which meeting and day
recommendations, actions
                one record each; `identity` gives it an id that comes from its content
leads           who
deadlines       by when
statuses        how far: `progress` reads the words, `colours` the colours, `entries` takes the newest of a log;
                of the words `settled` weighs several, `deeds` knows what a sentence tells without a status word,
                `asked` a yes or a date under `Completed?`, `counts` the 3 of 5, `slips` a mistyped word
responses       what was answered; `forms` reads letters, ticks and boxes
outcomes        what a resolution makes of all that was put to the meeting
restrictions    what may not be published
bystanders      members of the public, whose names are not kept
context         what the rest of the paper says of a cell: `people` and `attendance` (whose initials these are),
                `abbreviations`, `keys` (what colours and spans mean here)
clauses, quotes, certainty
                a sentence cut up, words put together again, how sure
outcome_strings the labelled strings of statuses and responses
"""
