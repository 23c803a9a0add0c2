"""A Welsh county's committee in two languages: an agenda in both, a report in English and again in Welsh.

Pages are numbered `Tudalen 4` / `Page 4`; items are stamped in both languages; the Welsh copy is a paper of its own.
"""

from __future__ import annotations

from packs.appendices import action_plan, figures
from packs.binder import Binding, Pack, Paper, pages_of
from packs.prose import Topic
from packs.records import Listed, Meeting, listed, minutes
from packs.reports import Report, from_to, report
from packs.writer import House, Writer

MEETING = Meeting(
    council="Bryncastell County Council",
    body="Economy and Environment Scrutiny Committee",
    date="Friday, 16 October 2026",
    time="10.00 am",
    place="Siambr y Cyngor / Council Chamber",
    clerk="Nia Llewelfryn",
    members=("Cllr E Prosser-Rees (Chair)", "Cllr H ap Gwilym", "Cllr M Trefor", "Cllr S Beddoes"),
)
PLACES = ("Llanfarian Isaf", "Pen-y-graig", "Aberwenlas", "Tŷ Nant", "Y Felin")
HOUSE = House(family="sans", size=11.5)
BINDING = Binding(stamp="Eitem Agenda {item}", number="Tudalen / Page {page}", stamp_size=10)
PATHS = Topic(title="Public Rights of Way", subject="footpaths", places=PLACES, team="Countryside Service")
WASTE = Topic(title="Collecting Waste Every Three Weeks", subject="collections", places=PLACES, team="Waste Service")
COAST = Topic(title="Coastal Flooding Action Plan", subject="sea walls", places=PLACES, team="Coastal Unit")
PREVIOUS = "Minutes of the meeting held on 11 September 2026"
WELSH_PATHS = "Hawliau Tramwy Cyhoeddus"
ITEMS = (
    ("1", "Ymddiheuriadau / Apologies"),
    ("2", "Datganiadau o fuddiant / Declarations of interest"),
    ("3", f"Cofnodion / {PREVIOUS}"),
    ("4", f"{WELSH_PATHS} / {PATHS.title}"),
    ("5", f"Casglu Gwastraff Bob Tair Wythnos / {WASTE.title}"),
    ("6", f"Cynllun Gweithredu Llifogydd Arfordirol / {COAST.title}"),
    ("7", "Blaenraglen waith / Forward work programme (ar lafar / oral)"),
)
WELSH_TEXT = (
    "Mae’r Cyngor yn gofalu am bron i wyth gant cilomedr o lwybrau cyhoeddus. Mae tri chwarter ohonynt ar agor ac yn "
    "hawdd eu defnyddio.",
    "Gofynnwyd i gynghorau cymuned pa lwybrau sydd bwysicaf iddynt. Daeth atebion gan un ar hugain ohonynt cyn diwedd "
    "mis Mehefin.",
    "Nid oes digon o arian i drwsio pob pont a chamfa ar unwaith. Bwriedir dechrau gyda’r rhai sydd ar lwybrau at "
    "ysgolion.",
    "Bydd adroddiad arall yn cael ei gyflwyno ymhen blwyddyn, ac fe fydd y ffigurau ar gael i bawb ŵyr ble i chwilio.",
)


def pack() -> Pack:
    rest = _papers()
    spans = pages_of(rest, BINDING)
    return Pack(
        name="bryncastell-bilingual",
        council=MEETING.council,
        body=MEETING.body,
        date="2026-10-16",
        papers=(_front(spans), *rest),
        binding=BINDING,
    )


def _front(spans: dict[str, str]) -> Paper:
    writer = Writer(HOUSE)
    writer.line("Cyngor Sir Bryncastell", style="bold", size=16, after=2)
    writer.line(MEETING.council, style="bold", size=16, after=20)
    writer.line("AGENDA", style="bold", size=13, at="middle", after=14)
    writer.table(
        [
            ("Pwyllgor Craffu Economi ac Amgylchedd", MEETING.body),
            ("Dydd Gwener, 16 Hydref 2026, 10.00 am", f"{MEETING.date}, {MEETING.time}"),
            ("Swyddog: " + MEETING.clerk, "Contact: " + MEETING.clerk),
        ],
        (1, 1),
        size=10,
        header=False,
    )
    listed(
        writer,
        [
            Listed(number=n, title=title, pages=f"Tudalennau / Pages {spans[n]}" if n in spans else "")
            for n, title in ITEMS
        ],
    )
    return Paper(kind="front_sheet", title=f"Agenda, {MEETING.body}", written=writer)


def _papers() -> tuple[Paper, ...]:
    return (
        Paper(
            kind="minutes",
            item="3",
            title=PREVIOUS,
            written=minutes(MEETING, "Friday, 11 September 2026", (WASTE, PATHS), HOUSE, first=7),
        ),
        Paper(kind="report", item="4", title=PATHS.title, written=_report(PATHS, "Gethin Vaughan-Hale")),
        Paper(kind="report", item="4", title=WELSH_PATHS, written=_in_welsh()),
        Paper(kind="report", item="5", title=WASTE.title, written=_report(WASTE, "Branwen Maddocks")),
        Paper(
            kind="appendix",
            item="5",
            title="Atodiad 1 / Appendix 1 - Collections by ward",
            written=figures(WASTE, HOUSE, "Atodiad 1 / Appendix 1 – Collections by ward", tables=2, rows=14),
        ),
        Paper(kind="report", item="6", title=COAST.title, written=_report(COAST, "Idris Penhallow")),
        Paper(
            kind="appendix",
            item="6",
            title="Atodiad A / Appendix A - Action Plan",
            written=action_plan(COAST, HOUSE, "Atodiad A / Appendix A – Action Plan"),
        ),
    )


def _report(topic: Topic, author: str) -> Writer:
    held = Report(
        topic=topic,
        body=MEETING.body,
        date="16 October 2026",
        author=author,
        post=f"Head of the {topic.team}",
        holder="Cllr Rhodri Penllyn",
        asks=("consider the report", "say what it wishes to hear more of"),
    )
    return report(held, from_to, HOUSE, table_in="Background")


def _in_welsh() -> Writer:
    writer = Writer(HOUSE)
    for label, says in (
        ("Oddi wrth:", "Gethin Vaughan-Hale, Pennaeth y Gwasanaeth Cefn Gwlad"),
        ("I:", "Pwyllgor Craffu Economi ac Amgylchedd – 16 Hydref 2026"),
        ("Pwnc:", WELSH_PATHS),
        ("Statws:", "Heb gyfyngiad"),
    ):
        writer.field(label, says)
    for number, heading in enumerate(("Crynodeb", "Cefndir", "Ystyriaethau", "Y camau nesaf"), 1):
        writer.heading(f"{number}. {heading}")
        for index in range(3):
            writer.line(" ".join(WELSH_TEXT[(number + index + step) % 4] for step in range(2)), after=9)
    return writer
