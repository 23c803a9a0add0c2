#!/usr/bin/env python3
"""Set this checkout up and run it, with nothing but Python 3.11 to 3.13.

    python3 go.py demo          read the sample papers into output/council.db
    python3 go.py serve         look at them in the browser
    python3 go.py test [...]    run every test (further words go to pytest)
    python3 go.py WORDS...      any other words go to the command line: ingest, extract, explain, --help ...

The first run makes .venv from requirements/lock.txt; later runs only check that the lock is still the same.
Standard library only, and kept in the words of old Pythons, so that an old one can say that it is too old.
"""

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements" / "lock.txt"
VENV = ROOT / ".venv"
PYTHON = str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
STAMP = VENV / "installed-from"  # written last, so an interrupted installation has none
OLDEST, TOO_NEW = (3, 11), (3, 14)


def main(words: "list[str]") -> int:
    """Take the words after go.py; hand back the exit code of what they started."""
    if not words:
        print(__doc__)
        return 0
    refuse_other_pythons()
    if not is_installed():
        install()
    if words[0] == "test":
        return run(["-m", "pytest", *words[1:]], ROOT)
    if words[0] != "demo":
        return run([str(ROOT / "pipeline.py"), *words])
    code = run(["pipeline.py", "ingest", "samples", *words[1:]], ROOT)
    if code == 0:
        print("Look at them in the browser: python3 go.py serve")
    return code


def refuse_other_pythons() -> None:
    """Stop with a sentence when this Python is one that the lock was not made for."""
    if OLDEST <= sys.version_info[:2] < TOO_NEW:
        return
    found = [name for name in ("python3.13", "python3.12", "python3.11") if shutil.which(name)]
    step = f"Use {found[0]} go.py instead." if found else "Install one of them and run this again."
    here = ".".join(str(part) for part in sys.version_info[:2])
    sys.exit(f"Python 3.11, 3.12 or 3.13 is needed; this is {here}. {step}")


def fingerprint() -> str:
    """What .venv must have been made from: this lock, in this folder, for this very Python."""
    return "\n".join((hashlib.sha256(LOCK.read_bytes()).hexdigest(), str(ROOT), os.path.realpath(PYTHON)))


def is_installed() -> bool:
    return os.path.exists(PYTHON) and STAMP.exists() and STAMP.read_text("utf-8") == fingerprint()


def install() -> None:
    """Make .venv anew from the lock, with uv where there is one, else with pip; or say what to do."""
    uv = shutil.which("uv")
    if not uv and not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit(
            "This Python cannot make virtual environments: its ensurepip is missing. Install your system's "
            "package for it (Debian and Ubuntu: apt install python3-venv), or uv, and run this again."
        )
    print("Setting up .venv (once, about a minute) ...", file=sys.stderr, flush=True)
    os.environ.setdefault("UV_SYSTEM_CERTS", "1")  # a council's own certificates are in the system's store
    pip = [uv, "pip", "install", "--python", PYTHON, "-q"] if uv else [PYTHON, "-m", "pip", "install", "-qq"]
    try:
        make_venv(with_pip=not uv)
        subprocess.check_call([*pip, "--require-hashes", "-r", str(LOCK)])
        subprocess.check_call([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    except (OSError, subprocess.CalledProcessError) as cause:
        sys.exit(
            "The installation failed: {}. It needs the network once. Behind a proxy, set HTTPS_PROXY; with a "
            "package index of your own, set PIP_INDEX_URL (UV_INDEX_URL for uv); close programs that still "
            "use .venv. Then run the same command again: it begins afresh.".format(
                getattr(cause, "strerror", None) or "the reason stands above"
            )
        )
    STAMP.write_text(fingerprint(), "utf-8")


def make_venv(with_pip: bool) -> None:
    """An empty .venv: what an interrupted or older installation left there goes."""
    import venv

    venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=with_pip).create(str(VENV))


def run(words: "list[str]", folder: "Path | None" = None) -> int:
    """Run .venv's Python to its end. Ctrl-C is left to it, the terminal tells it too; SIGTERM goes on."""
    os.environ["COUNCIL_EXTRACT"] = "python3 go.py"  # what messages call the program
    child = subprocess.Popen([PYTHON, *words], cwd=folder)
    signal.signal(signal.SIGINT, lambda *_: None)
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    code = child.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
