"""Table structure on PDFs with known tables: what `read` makes of them, as the scorer beside the truth takes it.

    python benchmarks/tables.py FOLDER > predictions.json

Prints, for every PDF of the folder and every page, the tables as they stand on that page.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from extract.intake.discover import discover
from extract.model.source import Source
from extract.read.reader import read

Pages = dict[str, list[list[list[str | None]]]]


def predictions(folder: Path) -> dict[str, Pages]:
    """File name -> page -> tables -> rows -> cells."""
    found = discover(sorted(folder.glob("*.pdf")))
    return {source.name: _pages(source) for source in found if isinstance(source, Source)}


def _pages(source: Source) -> Pages:
    pages: Pages = defaultdict(list)
    for table in read(source).tables:
        for part in table.fragments:
            pages[str(part.page)].append([list(row) for row in part.rows])
    return pages


if __name__ == "__main__":
    json.dump(predictions(Path(sys.argv[1])), sys.stdout)
