"""What is done about the database and the rules, off the road: a command a file.

Above the rooms: a command here may import any room, and no room may import it. It never walks the road from a
paper to the database; what does is a command of `pipeline.py`, which alone knows this place.

    commands   the commands, in the order in which `--help` lists them: a new one is a line there
    options    what several commands are told in the same words

Every import of a room stands inside the function that needs it, so that `--help` does not load spaCy.
"""
