"""LibreOffice as a last resort: a process with a profile of its own, a time limit, and neither macros nor links."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

SECONDS = 40.0
RESTART = 81
"""How it ends after setting up a new profile: it wants to be started once more."""

NAMES = ("soffice", "libreoffice")
USUAL = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""No program inside a paper is run, and nothing that a paper points to is fetched."""


def by_libreoffice(data: bytes) -> bytes | None:
    """An old Word file as .docx; None if there is no LibreOffice, or if it does not manage in time."""
    program = next(_programs(), None)
    if program is None:
        return None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        room = Path(folder)
        (room / "paper.doc").write_bytes(data)
        (room / "profile" / "user").mkdir(parents=True)
        (room / "profile" / "user" / "registrymodifications.xcu").write_text(SETTINGS, "utf-8")
        _run(program, room)
        made = room / "paper.docx"
        return made.read_bytes() if made.is_file() else None


def _programs() -> Iterator[Path]:
    """The programs that are there, first the one that has no other start it, so that it can be stopped."""
    found = [Path(path).resolve() for name in NAMES if (path := shutil.which(name))]
    for program in (*found, *USUAL):
        yield from (path for path in (program.with_name("soffice.bin"), program) if path.is_file())


def _run(program: Path, room: Path) -> None:
    words = [
        str(program), f"-env:UserInstallation={(room / 'profile').as_uri()}", "--headless", "--norestore",
        "--convert-to", "docx", "--outdir", str(room), str(room / "paper.doc"),
    ]  # fmt: skip
    for _ in range(2):
        try:
            ended = subprocess.run(
                words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                timeout=SECONDS / 2, check=False,
            )  # fmt: skip
        except (subprocess.TimeoutExpired, OSError):
            return
        if ended.returncode != RESTART:
            return
