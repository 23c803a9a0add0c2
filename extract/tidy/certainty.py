"""How sure a value is that was read from words, by how plainly they say it."""

SURE, LIKELY, GUESSED = 1.0, 0.8, 0.6
"""The words that say it are the cell, or open it; they stand in a sentence; only what was done implies it."""
