"""Make the sample papers anew: `python samples/make`, or with words of their names to make only some.

Every paper is written as a Word file; those that a council would publish as PDF are printed by LibreOffice.
Truth is not made here. A person writes it from the printed page; when a paper changes, its truth has to be
read and mended by a person too.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import brackenshire
import calderwick
import marlshire
import osierholme
import south_fenmoor
import tarnbridge
from bind import MARKS, Bound
from word import WRITTEN, Paper

SAMPLES = Path(__file__).resolve().parents[1]
BUILD = SAMPLES.parent / "output" / "samples"
WITHOUT_OFFICE = (
    "LibreOffice is not installed (there is no `soffice`), so the PDFs cannot be printed. "
    "The Word files are in {build}."
)

Papers = Mapping[str, Callable[[], Paper]]  # file name -> what writes it
COUNCILS: Mapping[str, Papers] = {
    "brackenshire": brackenshire.PAPERS,
    "calderwick": calderwick.PAPERS,
    "marlshire": marlshire.PAPERS,
    "osierholme": osierholme.PAPERS,
    "south-fenmoor": south_fenmoor.PAPERS,
    "tarnbridge": tarnbridge.PAPERS,
}
BOUND: Mapping[str, Bound] = calderwick.BOUND  # those that are bound after they are printed


def main(wanted: Iterable[str]) -> int:
    """Write all papers, or those whose name has one of the wanted words in it."""
    words = tuple(wanted)
    chosen = [path for path in targets() if not words or any(word in path.name for word in words)]
    BUILD.mkdir(parents=True, exist_ok=True)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    for path in chosen:
        write(path)
    printed = [path for path in chosen if path.suffix == ".pdf"]
    if printed and not office:
        print(WITHOUT_OFFICE.format(build=BUILD.relative_to(SAMPLES.parent)), file=sys.stderr)
        return 1
    if printed and office:
        print_pdfs(office, printed)
    print(f"{len(chosen)} papers written.")
    return 0


def targets() -> list[Path]:
    return [SAMPLES / council / name for council, papers in COUNCILS.items() for name in papers]


def write(path: Path) -> None:
    """Write a paper's Word file: into its council's folder, or where it is to be printed from."""
    path.parent.mkdir(exist_ok=True)
    paper = COUNCILS[path.parent.name][path.name]()
    paper.save(path if path.suffix == ".docx" else BUILD / f"{path.stem}.docx")


def print_pdfs(office: str, paths: Iterable[Path]) -> None:
    """Print the Word files of the build folder, and put each PDF into its council's folder."""
    by_stem = {path.stem: path for path in paths}
    profile = (BUILD / "profile").as_uri()
    words = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to"]
    for form, bound in (("pdf", False), (f"pdf:writer_pdf_Export:{MARKS}", True)):
        files = [str(BUILD / f"{stem}.docx") for stem, path in by_stem.items() if (path.name in BOUND) is bound]
        if files:
            subprocess.run([*words, form, "--outdir", str(BUILD), *files], check=True, stdout=subprocess.DEVNULL)
    for stem, path in by_stem.items():
        printed = without_clock((BUILD / f"{stem}.pdf").read_bytes())
        path.write_bytes(BOUND[path.name](printed) if path.name in BOUND else printed)


def without_clock(pdf: bytes) -> bytes:
    """The PDF without what the clock put into it, so that the same words give the same bytes.

    Nothing changes its length, for the file says at which byte its parts begin.
    """
    pdf = re.sub(rb"(?<=/CreationDate\(D:)\d{14}", WRITTEN.strftime("%Y%m%d%H%M%S").encode(), pdf)
    stamps = re.compile(rb"(?<=/DocChecksum /)[0-9A-F]{32}|(?<=<)[0-9A-F]{32}(?=>\s*[<\]])")
    content = hashlib.sha256(stamps.sub(b"", pdf)).hexdigest()[:32].upper().encode()
    return stamps.sub(content, pdf)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
