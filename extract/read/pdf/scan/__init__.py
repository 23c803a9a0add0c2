"""Pages that are pictures: recognised (`scans.py`), and laid back the way they were given (`laid.py`)."""
