"""Write every pack and its truth into a folder: `python tests/packs FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from packs.meetings import PACKS


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for write in PACKS.values():
        pack = write()
        print(f"{pack.save(folder).name}: {len(pack.papers)} papers, {pack.bound()[-1].last} pages")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the folder that the packs are to be written to: python tests/packs FOLDER")
    main(Path(sys.argv[1]))
