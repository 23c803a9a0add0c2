"""Room `intake`: every input gets exactly one state, whatever its bytes and its name are."""
from __future__ import annotations

import csv
import hashlib
import io
import os
import random
import struct
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest

from extract.intake.bounds import Bounds
from extract.intake.discover import count, discover
from extract.intake.names import printable
from extract.model.problem import CODES, UsageError
from extract.model.source import DOC, DOCX, ODT, PDF, RTF, Refused, Source

BAD = Path(__file__).resolve().parents[1].parent / "shared" / "bad"
SMALL = Bounds(file=1 << 20, member=200_000, pack=400_000, members=5, ratio=20, small=20_000)
PAPER = b"%PDF-1.7\n% the cabinet met\n"
MINUTES = b"%PDF-1.4\n% the minutes of the meeting before\n"
State = Source | Refused


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return pack.getvalue()


def states(folder: Path, files: dict[str, bytes], bounds: Bounds = SMALL) -> dict[str, State]:
    """The state of each input by its origin below `folder`, which holds these files."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = list(discover([folder], bounds=bounds))
    by_origin = {state.origin.removeprefix(f"{folder}{os.sep}"): state for state in found}
    assert len(by_origin) == len(found)
    return by_origin


def one(folder: Path, data: bytes, name: str = "paper.pdf", bounds: Bounds = SMALL) -> State:
    (state,) = states(folder, {name: data}, bounds).values()
    return state


def code(state: State) -> str | None:
    return state.problem.code if isinstance(state, Refused) else None


# -- what the bytes are --

DOCUMENT = packed({"[Content_Types].xml": b"<Types/>", "_rels/.rels": b"", "word/document.xml": b"<w/>"})
ON_THE_WEB = packed({"[Content_Types].xml": b"", "word/document2.xml": b""})
BY_OLD_PROGRAMS = packed({"[content_types].XML": b"", "word\\Document.xml": b""})
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
OLD_DOC = COMPOUND + "Root Entry\0 WordDocument\0".encode("utf-16-le")
OLD_SHEET = COMPOUND + "Root Entry\0 Workbook\0 WordDocument\0".encode("utf-16-le")
MAIL = COMPOUND + "Root Entry\0 WordDocument\0 __properties_version1.0\0".encode("utf-16-le")
LOCKED = COMPOUND + "EncryptedPackage\0".encode("utf-16-le")
RIGHTS = LOCKED + "DRMEncryptedTransform\0".encode("utf-16-le")
OPEN = {"content.xml": b"", "META-INF/manifest.xml": b""}
OPEN_TEXT = packed({"mimetype": b"application/vnd.oasis.opendocument.text", **OPEN}, zipfile.ZIP_STORED)
SPREADSHEET = packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", **OPEN}, zipfile.ZIP_STORED)
FLAT = b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w/>"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        pytest.param(PAPER, PDF, id="PDF"),
        pytest.param(b"\r\nContent-Type: application/pdf\r\n\r\n" + PAPER, PDF, id="PDF after a web header"),
        pytest.param(b"<br />Warning: line 3" + b" " * 900 + PAPER, PDF, id="PDF after a warning"),
        pytest.param(b"7 0 obj\n<< /Type /Page >>\nendobj\n", PDF, id="PDF without its beginning"),
        pytest.param(PAPER + packed({"a.pdf": PAPER}), PDF, id="PDF and zip at once"),
        pytest.param(DOCUMENT, DOCX, id="Word"),
        pytest.param(b"MZ self-extracting " * 20 + DOCUMENT, DOCX, id="Word behind something else"),
        pytest.param(ON_THE_WEB, DOCX, id="Word as the web saves it"),
        pytest.param(BY_OLD_PROGRAMS, DOCX, id="Word as old programs pack it"),
        pytest.param(b"\r\n{\\rtf1 Minutes}", RTF, id="rich text"),
        pytest.param(OLD_DOC, DOC, id="old Word"),
        pytest.param(OPEN_TEXT, ODT, id="OpenDocument text"),
        pytest.param(packed(OPEN), ODT, id="OpenDocument that does not say which"),
    ],
)
def test_a_document_is_known_by_its_bytes(tmp_path: Path, data: bytes, media_type: str) -> None:
    state = one(tmp_path, data, "no-ending")
    assert isinstance(state, Source)
    assert (state.media_type, state.data, state.problems) == (media_type, data, ())
    assert state.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "expected", "words"),
    [
        (b"", "EMPTY", "0 bytes"),
        (b"\0" * 5000, "NOT_A_DOCUMENT", "zeros"),
        (b"\x01\x02\x03\xfe\xff\x00" * 50, "NOT_A_DOCUMENT", "no document format"),
        (b"<!DOCTYPE html><html><title>Sign in to your account</title>", "NOT_A_DOCUMENT", "a login page"),
        (b"\xef\xbb\xbf\n<html><head><title>404 - Not Found</title>", "NOT_A_DOCUMENT", "an error page"),
        ("<html><p>Our council</p>".encode("utf-16"), "NOT_A_DOCUMENT", "a web page"),
        (b"MZ" + b"\x90" * 60 + b"\0\0\0\0", "NOT_A_DOCUMENT", "program"),
        (b"Notes of a meeting\n", "PLAIN_TEXT", "plain text"),
        ("Café, côté\n".encode("cp1252"), "PLAIN_TEXT", "plain text"),
        (b"Received: from a\r\nSubject: Agenda\r\n\r\nHello", "UNSUPPORTED", "e-mail"),
        (b"<?xml version='1.0'?><minutes/>", "UNSUPPORTED", "XML"),
        (FLAT, "UNSUPPORTED", "Word document"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "UNSUPPORTED", "7-Zip"),
        (b"Rar!\x1a\x07\x01\0", "UNSUPPORTED", "RAR"),
        (b"a.pdf".ljust(257, b"\0") + b"ustar".ljust(255, b"\0") + PAPER, "UNSUPPORTED", "tape archive"),
        (b"\x89PNG\r\n\x1a\n....", "UNSUPPORTED", "PNG"),
        (b"II*\0........", "UNSUPPORTED", "TIFF"),
        (OLD_SHEET, "UNSUPPORTED", "old Excel workbook (.xls)"),
        (MAIL, "UNSUPPORTED", "Outlook message"),
        (LOCKED, "ENCRYPTED", "password"),
        (RIGHTS, "DRM", "rights management"),
        (packed({"xl/workbook.xml": b""}), "UNSUPPORTED", ".xlsx"),
        (packed({"ppt/presentation.xml": b""}), "UNSUPPORTED", ".pptx"),
        (SPREADSHEET, "UNSUPPORTED", "OpenDocument spreadsheet"),
        (packed({"word/document.xml": b""}), "DAMAGED", "[Content_Types].xml"),
        (packed({"a.pdf": PAPER})[:-22], "DAMAGED", "list of contents is missing"),
        (packed({}), "EMPTY", "holds no files"),
        (packed({"minutes/": b""}), "EMPTY", "holds no files"),
    ],
)
def test_what_is_no_document_is_called_by_its_name(
    tmp_path: Path, data: bytes, expected: str, words: str
) -> None:
    state = one(tmp_path, data, "paper.pdf")
    assert isinstance(state, Refused)
    assert (state.problem.code, state.problem.stage, state.problem.severity) == (expected, "intake", "error")
    assert words in state.problem.message
    assert state.problem.next_step.endswith(".")
    assert state.problem.code in CODES
    assert (state.sha256, state.size) == (hashlib.sha256(data).hexdigest(), len(data))


def test_a_wrong_ending_is_noticed(tmp_path: Path) -> None:
    state = one(tmp_path, DOCUMENT, "Minutes.PDF")
    assert isinstance(state, Source)
    assert [problem.code for problem in state.problems] == ["MISNAMED"]
    assert "called .pdf but is a Word document" in state.problems[0].message


# -- zips --


def test_members_say_where_they_came_from(tmp_path: Path) -> None:
    inner = packed({"Minutes.pdf": MINUTES})
    found = states(tmp_path, {"pack.zip": packed({"June/Agenda.pdf": PAPER, "more.zip": inner})})
    assert {origin: state.name for origin, state in found.items()} == {
        "pack.zip!/June/Agenda.pdf": "Agenda.pdf",
        "pack.zip!/more.zip!/Minutes.pdf": "Minutes.pdf",
    }


def test_a_zip_too_deep_costs_only_itself(tmp_path: Path) -> None:
    third = packed({"deep.pdf": PAPER})
    second = packed({"third.zip": third, "seen.pdf": PAPER})
    found = states(tmp_path, {"pack.zip": packed({"second.zip": second, "top.pdf": PAPER})})
    assert {origin: code(state) for origin, state in found.items()} == {
        "pack.zip!/second.zip!/third.zip": "LIMIT",
        "pack.zip!/second.zip!/seen.pdf": None,
        "pack.zip!/top.pdf": None,
    }


def test_one_bad_member_loses_none_of_the_others(tmp_path: Path) -> None:
    noise = random.Random(5).randbytes(3000)
    pack = bytearray(packed({"first.pdf": PAPER, "second.pdf": noise, "third.pdf": PAPER}))
    pack[1000] ^= 0xFF
    found = states(tmp_path, {"pack.zip": bytes(pack)})
    assert [code(state) for state in found.values()] == [None, "DAMAGED", None]


def test_a_header_that_lies_about_the_size_is_not_believed(tmp_path: Path) -> None:
    bomb = bytearray(packed({"bomb.pdf": bytes(2_000_000)}))
    for at in (22, bomb.index(b"PK\1\2") + 24):
        bomb[at : at + 4] = struct.pack("<L", 100)
    (state,) = states(tmp_path, {"pack.zip": bytes(bomb)}, Bounds(small=20_000, ratio=20)).values()
    assert isinstance(state, Refused)
    assert (state.problem.code, state.size) == ("LIMIT", 100)
    assert "zip bombs" in state.problem.message


def test_members_are_limited_in_size_sum_and_number(tmp_path: Path) -> None:
    noise = [random.Random(seed).randbytes(150_000) for seed in range(3)]
    files = {f"{number}.bin": data for number, data in enumerate(noise)}
    found = states(tmp_path, {"sum.zip": packed(files), "size.zip": packed({"all.bin": b"".join(noise)})})
    assert "holds more than 0 MB" in problem(found["sum.zip!/2.bin"])
    assert problem(found["sum.zip!/1.bin"]) != problem(found["sum.zip!/2.bin"])
    assert code(found["size.zip!/all.bin"]) == "LIMIT"


def problem(state: State) -> str:
    assert isinstance(state, Refused)
    return state.problem.message


def test_members_over_the_number_are_refused_one_by_one(tmp_path: Path) -> None:
    found = states(tmp_path, {"pack.zip": packed({f"{number}.pdf": PAPER for number in range(8)})})
    assert [code(state) for state in found.values()] == [None] * 5 + ["LIMIT"] * 3


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    pack = bytearray(packed({"a.pdf": PAPER, "b.pdf": MINUTES, "c.pdf": PAPER}))
    second = pack.index(b"PK\1\2", pack.index(b"PK\1\2") + 1)
    pack[second + 42 : second + 46] = struct.pack("<L", 3)  # inside the first member
    found = states(tmp_path, {"pack.zip": bytes(pack)})
    assert [code(state) for state in found.values()] == ["LIMIT", "LIMIT", None]


def test_a_nested_bomb_ends_quickly(tmp_path: Path) -> None:
    layer = packed({"zeros.pdf": bytes(4_000_000)})
    for _ in range(4):
        layer = packed({f"{number}.zip": layer for number in range(4)})
    found = states(tmp_path, {"bomb.zip": layer}, Bounds(members=50))
    assert {code(state) for state in found.values()} == {"LIMIT"}


def test_locked_and_special_members_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.pdf")
    link.external_attr = 0o120777 << 16
    link.create_system = 3
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w") as archive:
        archive.writestr("locked.pdf", PAPER)
        archive.writestr(link, "../../secret")
        archive.writestr("odd.pdf", PAPER)
    data = bytearray(pack.getvalue())
    lines = [at for at in range(len(data)) if data.startswith(b"PK\1\2", at)]
    data[lines[0] + 8] |= 1  # a password
    data[lines[2] + 10 : lines[2] + 12] = struct.pack("<H", 14)  # a rare way of packing
    found = states(tmp_path, {"pack.zip": bytes(data)})
    assert [code(state) for state in found.values()] == ["ENCRYPTED", "SKIPPED", "UNSUPPORTED"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_are_data(tmp_path: Path) -> None:
    pack = io.BytesIO()
    names = ["../../up.pdf", "/root.pdf", "C:\\drive.pdf", "same.pdf", "SAME.pdf", "a.pdf", "two..dots.pdf"]
    with zipfile.ZipFile(pack, "w") as archive:
        for name in names:
            archive.writestr(name, PAPER)
    (tmp_path / "in").mkdir()
    found = list(states(tmp_path / "in", {"pack.zip": pack.getvalue()}, Bounds()).values())
    assert [state.origin.rpartition("!/")[2] for state in found] == names
    odd = [[problem.code for problem in state.problems] for state in found if isinstance(state, Source)]
    assert odd == [["NAME_OUTSIDE"]] * 3 + [["NAME_TWICE"]] * 2 + [[], []]
    assert [path.name for path in tmp_path.rglob("*")] == ["in", "pack.zip"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_stay_two(tmp_path: Path) -> None:
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w") as archive:
        archive.writestr("a.pdf", PAPER)
        archive.writestr("a.pdf", MINUTES)
    (tmp_path / "pack.zip").write_bytes(pack.getvalue())
    found = list(discover([tmp_path]))
    assert [state.data for state in found if isinstance(state, Source)] == [PAPER, MINUTES]


def test_what_systems_leave_behind_is_a_notice(tmp_path: Path) -> None:
    litter = ["__MACOSX/._a.pdf", ".DS_Store", "june/Thumbs.db", "~$nutes.docx", "desktop.ini"]
    pack = packed(dict.fromkeys(litter, b"?") | {"a.pdf": PAPER})
    found = states(tmp_path, {"pack.zip": pack}, Bounds())
    severities = [state.problem.severity for state in found.values() if isinstance(state, Refused)]
    assert severities == ["notice"] * len(litter)
    assert isinstance(found["pack.zip!/a.pdf"], Source)


def test_a_name_that_cannot_be_decoded_loses_nothing(tmp_path: Path) -> None:
    pack = packed({"Café.pdf": PAPER, "b.pdf": MINUTES}).replace("é".encode(), b"\xff\x1b")
    found = states(tmp_path, {"pack.zip": pack})
    assert [state.name for state in found.values()] == ["Caf%FF%1B.pdf", "b.pdf"]
    assert all(isinstance(state, Source) for state in found.values())


def test_a_zip_of_the_wide_kind_is_read(tmp_path: Path) -> None:
    pack = io.BytesIO()
    with zipfile.ZipFile(pack, "w") as archive, archive.open("a.pdf", "w", force_zip64=True) as member:
        member.write(PAPER)
    narrow = pack.getvalue()
    at = narrow.index(b"PK\5\6")
    length, offset = struct.unpack_from("<2L", narrow, at + 12)
    wide = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, length, offset)
    link = struct.pack("<4sLQL", b"PK\6\7", 0, at, 1)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    assert isinstance(one(tmp_path, narrow[:at] + wide + link + end, "wide.zip"), Source)


def test_a_list_that_breaks_off_keeps_what_stands_before(tmp_path: Path) -> None:
    pack = bytearray(packed({"a.pdf": PAPER, "b.pdf": PAPER}))
    second = pack.index(b"PK\1\2", pack.index(b"PK\1\2") + 1)
    pack[second : second + 4] = b"????"
    found = states(tmp_path, {"pack.zip": bytes(pack)})
    assert {origin: code(state) for origin, state in found.items()} == {
        "pack.zip!/a.pdf": None,
        "pack.zip": "DAMAGED",
    }


def test_whatever_happens_to_its_bytes_a_zip_gets_states(tmp_path: Path) -> None:
    inner = packed({"x.pdf": PAPER, "y.docx": DOCUMENT}, zipfile.ZIP_STORED)
    sound = packed({"a.pdf": PAPER, "inner.zip": inner, "b.docx": DOCUMENT}, zipfile.ZIP_STORED)
    chance = random.Random(7)
    path = tmp_path / "pack.zip"
    for _ in range(400):
        spoilt = bytearray(sound)
        for _ in range(chance.choice((1, 3, 20))):
            spoilt[chance.randrange(len(spoilt))] = chance.choice((0, 1, 0xFF, chance.randrange(256)))
        path.write_bytes(bytes(spoilt[: chance.choice((len(spoilt), chance.randrange(1, len(spoilt))))]))
        assert list(discover([path]))
        assert count([path]) >= 1


# -- files and folders --


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    for name in ("z.pdf", "b/y.pdf", "b/c/x.pdf", "a.pdf"):
        (tmp_path / name).write_bytes(PAPER)
    assert [state.name for state in discover([tmp_path])] == ["a.pdf", "z.pdf", "y.pdf", "x.pdf"]


def test_one_file_is_open_at_a_time(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(PAPER)
    found = discover([tmp_path])
    assert next(found).name == "a.pdf"
    (tmp_path / "b.pdf").write_bytes(b"")
    assert code(next(found)) == "EMPTY"


def test_hidden_files_are_skipped_with_a_notice(tmp_path: Path) -> None:
    (tmp_path / ".versions").mkdir()
    (tmp_path / ".versions" / "old.pdf").write_bytes(PAPER)
    found = states(tmp_path, {".hidden.pdf": PAPER, "~$a.docx": b"x", "a.pdf": PAPER})
    assert {origin: code(state) for origin, state in found.items()} == {
        ".hidden.pdf": "SKIPPED",
        ".versions": "SKIPPED",
        "~$a.docx": "SKIPPED",
        "a.pdf": None,
    }


def test_the_output_folder_is_never_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "copy.pdf").write_bytes(PAPER)
    (tmp_path / "other" / "output").mkdir(parents=True)
    (tmp_path / "other" / "output" / "paper.pdf").write_bytes(PAPER)
    assert [state.name for state in discover([tmp_path])] == ["paper.pdf"]
    with pytest.raises(UsageError, match="where this program writes"):
        discover([Path("output")])


def test_a_path_that_does_not_exist_is_said_before_anything_is_read(tmp_path: Path) -> None:
    for ask in (discover, count):
        with pytest.raises(UsageError, match=r"missing\.pdf cannot be read: ") as caught:
            ask([tmp_path, tmp_path / "missing.pdf"])
        assert caught.value.next_step


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "sparse.pdf").open("wb") as file:
        file.truncate(2 << 20)
    (state,) = discover([tmp_path], bounds=SMALL)
    assert isinstance(state, Refused)
    assert (state.problem.code, state.sha256, state.size) == ("LIMIT", None, 2 << 20)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of this kind are not made on Windows")
def test_links_pipes_and_loops_are_passed_by(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "loop").symlink_to(tmp_path)
    (papers / "link.pdf").symlink_to("/dev/zero")
    os.mkfifo(papers / "pipe.pdf")
    found = states(papers, {"a.pdf": PAPER})
    assert {origin: code(state) for origin, state in found.items()} == {
        "a.pdf": None,
        "link.pdf": "SKIPPED",
        "loop": "SKIPPED",
        "pipe.pdf": "SKIPPED",
    }
    (tmp_path / "by-another-name").symlink_to(papers / "a.pdf")
    assert isinstance(next(discover([tmp_path / "by-another-name"])), Source)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o000)
    (tmp_path / "a.pdf").write_bytes(PAPER)
    (tmp_path / "a.pdf").chmod(0o000)
    assert [code(state) for state in discover([tmp_path])] == ["UNREADABLE", "UNREADABLE"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not take such names")
def test_a_file_name_of_any_bytes_can_be_printed_and_stored(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"budget\xff\x1b[2J\n.pdf")).write_bytes(PAPER)
    (state,) = discover([tmp_path])
    assert state.name == "budget%FF%1B[2J%0A.pdf"
    assert state.origin.encode("utf-8")


def test_names_that_turn_the_text_round_are_shown_as_they_are() -> None:
    assert printable("Côté \u202efdp.exe") == "Côté %E2%80%AEfdp.exe"


def test_the_count_is_cheap_and_close(tmp_path: Path) -> None:
    pack = packed({"a.pdf": PAPER, "june/": b"", "june/b.pdf": PAPER, ".DS_Store": b"x"})
    files = {"one.pdf": PAPER, "two.docx": DOCUMENT, "pack.zip": pack, "half.zip": pack[:50], "no.pdf": b""}
    assert len(states(tmp_path, files)) == count([tmp_path]) == 7


# -- the shared hostile files --


@pytest.fixture(scope="module")
def hostile() -> dict[str, list[State]]:
    """What becomes of each hostile file by its name in the manifest: one state, or those of its members."""
    corpus = BAD / "corpus"
    if not corpus.is_dir():
        pytest.skip("the shared hostile files are not here")
    found: dict[str, list[State]] = {}
    for state in discover([corpus]):
        found.setdefault(state.origin.split("!/")[0].removeprefix(f"{corpus}{os.sep}"), []).append(state)
    return found


def test_every_hostile_file_has_its_state(hostile: dict[str, list[State]]) -> None:
    with (BAD / "MANIFEST.tsv").open(encoding="utf-8") as manifest:
        rows = list(csv.DictReader(manifest, delimiter="\t"))
    assert set(hostile) == {unquote(row["file_percent_encoded"]) for row in rows}
    for row in rows:
        found = hostile[unquote(row["file_percent_encoded"])]
        if row["expected"].startswith("N "):
            assert all(isinstance(state, Source) and not state.problems for state in found), row
        elif row["expected"].startswith("W "):
            assert any(isinstance(state, Source) for state in found), row


def test_hostile_packs_keep_their_good_members(hostile: dict[str, list[State]]) -> None:
    good = {name.split("/")[-1]: [code(state) for state in found] for name, found in hostile.items()}
    assert good["made-one-bad-member.zip"] == [None, "DAMAGED", None]
    assert good["made-bomb-lying-size.zip"] == [None, "LIMIT"]
    assert good["made-encrypted-member.zip"] == [None, "ENCRYPTED"]
    assert good["made-10k-entries.zip"] == [None] * 5000 + ["LIMIT"] * 5000
    assert set(good["made-bomb-42-like.zip"]) == {"LIMIT"}
