"""Records made by hand: a fictional council's paper with everything in it, and one with hardly anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from extract.model.passage import Piece, Quote
from extract.model.place import Place
from extract.model.problem import Problem
from extract.model.record import (
    Action,
    Contact,
    Deadline,
    Evidence,
    Lead,
    Paper,
    Recommendation,
    Record,
    Rejection,
    Response,
    Revision,
    Status,
)
from extract.model.source import DOCX, PDF

TODAY = date.today()  # noqa: DTZ011


def day(offset: int) -> str:
    """The ISO date so many days from today."""
    return (TODAY + timedelta(days=offset)).isoformat()


def seen(
    words: str, page: int = 1, top: float = 100.0, rule: str = "tables.row", sure: float = 1.0
) -> Evidence:
    """Evidence on a page: one piece, as wide as its words are long."""
    place = Place(page=page, box=(72.125, top, 72.125 + 5 * len(words), top + 12.5))
    return Evidence(
        quote=Quote(text=words, pieces=(Piece(words=words, place=place),)), rule=rule, confidence=sure
    )


def seen_in_word(words: str, span: tuple[int, int] | None = None) -> Evidence:
    """Evidence in a cell of a Word file."""
    place = Place(table=2, row=3, column=1, span=span)
    return Evidence(quote=Quote(text=words, pieces=(Piece(words=words, place=place),)), rule="tables.cell")


def seen_over_pages(first: str, second: str) -> Evidence:
    """Evidence that breaks over a page."""
    pieces = (
        Piece(words=first, place=Place(page=2, box=(60.0, 700.0, 300.0, 712.0))),
        Piece(words=second, place=Place(page=3, box=(60.0, 60.0, 200.5, 84.333333))),
    )
    return Evidence(quote=Quote(text=f"{first} {second}", pieces=pieces), rule="tables.row", confidence=0.95)


def lead(name: str, kind: str = "person", **more: object) -> Lead:
    """A lead whose words are its name."""
    return Lead(text=name, name=name, kind=kind, evidence=seen(name, top=160.0), **more)  # type: ignore[arg-type]


def paper(name: str = "harbour-review.pdf", content: str = "", **more: object) -> Paper:
    """A paper of that name; its fingerprint comes from `content`, or from the name."""
    known = {
        "name": name,
        "origin": f"papers/{name}",
        "sha256": sha256((content or name).encode()).hexdigest(),
        "media_type": PDF,
        "pages": 4,
        "kind": "report",
        "council": "Saltmere Borough Council",
        "body": "Harbours and Foreshore Scrutiny Committee",
        "meeting_date": "2031-03-04",
        "title": "Review of harbour lighting",
    }
    return Paper(**{**known, **more})  # type: ignore[arg-type]


def full_record() -> Record:
    """A record that has every value of the model at least once."""
    front = paper(
        report_of=(lead("Director of Harbours", "role"),),
        contacts=(
            Contact(
                name="Ottoline Vesey",
                role="Policy Officer",
                email="ottoline.vesey@saltmere.example",
                phone="01632 960123",
                evidence=seen("Ottoline Vesey, Policy Officer", top=180.0),
            ),
            Contact(name=None, email="harbours@saltmere.example"),
        ),
        portfolio_holder=(
            Lead(
                text="Cllr Wilf Arkwright (Foreshore)",
                name="Wilf Arkwright",
                kind="person",
                role="Portfolio Holder for Foreshore",
                honorific="Cllr",
                is_councillor=True,
                evidence=seen("Cllr Wilf Arkwright (Foreshore)", top=200.0),
            ),
        ),
        wards="Quayside; Upper Saltmere",
        key_decision=False,
        exempt=None,
        appendices=("Lighting survey", "Tide tables"),
        evidence=(
            ("council", seen("Saltmere Borough Council", rule="front_page.council")),
            ("meeting_date", seen("4th March 2031", top=120.0, rule="front_page.date")),
            ("appendices", seen("Lighting survey", page=4)),
            ("appendices", seen("Tide tables", page=4, top=130.0)),
        ),
    )
    first = Recommendation(
        id="r-lamps",
        ref="1",
        text="That the harbour lamps be mended – before the “dark months” begin.",
        kind="review",
        addressed_to="Cabinet",
        verb="mend",
        evidence=seen_over_pages("That the harbour lamps be mended", "– before the “dark months” begin."),
    )
    second = Recommendation(
        id="r-buoys",
        ref=None,
        text="Count the buoys each spring.",
        kind="review",
        evidence=seen_in_word("Count"),
    )
    return Record(
        paper=front,
        recommendations=(first, second),
        actions=(_mending(), _counting(), _plain()),
        rejections=(Rejection(reason="a heading, not a task", evidence=seen("Theme A: the quay", page=2)),),
        problems=(
            Problem(
                stage="read",
                code="GARBLED",
                message="Three words on page 4 cannot be read.",
                next_step="Look at the page.",
                place=Place(page=4, box=(10.0, 20.0, 30.0, 40.0)),
            ),
        ),
    )


def _mending() -> Action:
    return Action(
        id="a-mend",
        text="Order new lamps",
        recommendation_ref="1",
        recommendation_id="r-lamps",
        leads=(
            Lead(
                text="Cllr Dr Una Pell, Lighting Champion",
                name="Una Pell",
                kind="person",
                role="Lighting Champion",
                honorific="Cllr Dr",
                is_councillor=True,
                evidence=seen("Cllr Dr Una Pell, Lighting Champion", page=2, top=160.0, sure=0.9),
            ),
            lead("Harbour Trust", "organisation", part="support"),
            Lead(text="??", name=None, kind="group"),
        ),
        deadline=Deadline(
            text="Sept 10?",
            start="2030-09-01",
            end="2030-09-30",
            precision="month",
            kind="fixed",
            tentative=True,
            revised_from=(
                Revision(text="Spring 2030", start="2030-03-01", end="2030-05-31"),
                Revision(text="soon", start=None, end=None),
            ),
            assumed=("The year is 2030, because the plan is of July 2030.",),
            confidence=0.6,
            evidence=seen("Sept 10?", page=2, top=170.0, rule="dates.month", sure=0.65),
        ),
        status=Status(
            text="", value="in_progress", rag="amber", detail="at_risk", evidence=seen_in_word("", (0, 0))
        ),
        response=Response(
            text="Agreed in principle",
            value="accepted",
            qualifier="in principle",
            evidence=seen("Agreed", page=3),
        ),
        evidence=seen("Order new lamps", page=2),
    )


def _counting() -> Action:
    return Action(
        id="a-count",
        text="Count the buoys",
        recommendation_id="r-buoys",
        leads=(lead("Harbour Master", "role"),),
        deadline=Deadline(text="Every spring", kind="recurring", recurrence="FREQ=YEARLY"),
        status=Status(text="Bobbing", value=None),
        response=Response(text="Hm", value=None),
        evidence=seen_in_word("Count the buoys", (4, 19)),
    )


def _plain() -> Action:
    return Action(
        id="a-plain", text="Paint the railings", evidence=seen("Paint the railings", page=4, sure=0.5)
    )


def bare_record(name: str = "bare.docx") -> Record:
    """A paper of which nothing is known but that it is there."""
    return Record(
        paper=paper(
            name,
            media_type=DOCX,
            pages=None,
            kind="other",
            council=None,
            body=None,
            meeting_date=None,
            title=None,
        )
    )


def tracker(*actions: tuple[str, Deadline | None, str | None], name: str = "tracker.pdf") -> Record:
    """A paper whose actions have these texts, deadlines and statuses, each led by the Harbour Master."""
    return Record(
        paper=paper(name, kind="action_plan"),
        actions=tuple(
            Action(
                id=f"a{number}",
                text=text,
                leads=(lead("Harbour Master", "role"),),
                deadline=deadline,
                status=Status(text=status, value=status) if status else None,
                evidence=seen(text, page=number),
            )
            for number, (text, deadline, status) in enumerate(actions, 1)
        ),
    )


def by(end: str) -> Deadline:
    """A deadline on that day."""
    return Deadline(text=f"by {end}", end=end, precision="day", kind="fixed")


def renamed(record: Record, **changes: object) -> Record:
    """The same record with other values of its paper; its items' ids follow the fingerprint, as tidy's do."""
    mark = str(changes.get("sha256", ""))[:4]
    return replace(
        record,
        paper=replace(record.paper, **changes),  # type: ignore[arg-type]
        recommendations=tuple(replace(item, id=mark + item.id) for item in record.recommendations),
        actions=tuple(
            replace(
                action,
                id=mark + action.id,
                recommendation_id=action.recommendation_id and mark + action.recommendation_id,
            )
            for action in record.actions
        ),
    )


def refused(name: str = "locked.pdf") -> dict[str, object]:
    """What `save_refused` is told of a paper that needs a password."""
    problem = Problem(
        stage="read",
        code="ENCRYPTED",
        message="A password is needed to open this paper.",
        next_step="Save it without a password and ingest it again.",
        severity="error",
    )
    digest = sha256(name.encode()).hexdigest()
    return {"name": name, "origin": f"papers/{name}", "sha256": digest, "problem": problem}
