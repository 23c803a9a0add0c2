"""Calderwick Borough Council: one meeting of its Cabinet, as a pack, a supplement, single papers, and its minutes."""

from __future__ import annotations

from collections.abc import Callable

from bind import Bound, Pack, Part
from calderwick_allotments import allotments, plan, rents
from calderwick_meeting import HOUSE, front_sheet, letter, previous_minutes, withheld
from calderwick_minutes import minutes
from calderwick_play import play_report, play_strategy
from calderwick_reports import depot, monitoring, responses, shops
from word import Paper

PACK = Pack(
    name="(Public Pack)Agenda Document for Cabinet, 15/09/2026 18:00",
    house=HOUSE,
    parts=(
        Part(write=front_sheet, bookmark="Agenda"),
        Part(write=previous_minutes, item="2", bookmark="Minutes"),
        Part(write=allotments, item="4", bookmark="Allotments - Fair Rents and Shorter Waiting Lists"),
        Part(write=plan, item="4", bookmark="Allotments - Appendix B", landscape=True),
        Part(write=rents, item="4", bookmark="Allotments - Appendix A"),
        Part(write=shops, item="5", bookmark="Empty Shops"),
        Part(write=responses, item="5", bookmark="Empty Shops - App 1", landscape=True),
        Part(write=play_report, item="7", bookmark="Play Area Strategy 2027 to 2032"),
        Part(write=play_strategy, item="7", bookmark="Play Strategy FINAL"),
        Part(write=depot, item="8", bookmark="Depot Roof - Award of Contract"),
        Part(write=withheld, item="8", bookmark="Exempt appendix"),
        Part(write=withheld, item="10", bookmark="Land at Kiln Lane"),
    ),
)
SUPPLEMENT = Pack(
    name="(Public Pack)Agenda Supplement for Cabinet, 15/09/2026 18:00",
    house=HOUSE,
    first_number=27,
    parts=(
        Part(write=letter, bookmark="Agenda"),
        Part(write=lambda paper: rents(paper, revised=True), item="4", bookmark="Allotments - Appendix A (revised)"),
        Part(write=monitoring, item="6", bookmark="Budget Monitoring - Quarter 1 2026-27"),
    ),
)


def single(write: Callable[[Paper], None]) -> Callable[[], Paper]:
    """One of the papers for itself, as the council's own page lists it."""

    def written() -> Paper:
        paper = Paper(HOUSE)
        write(paper)
        return paper

    return written


PAPERS = {
    "cabinet-pack-2026-09-15.pdf": PACK.written,
    "cabinet-supplement-2026-09-15.pdf": SUPPLEMENT.written,
    "allotments-2026-09-15.pdf": single(allotments),
    "empty-shops-2026-09-15.pdf": single(shops),
    "cabinet-minutes-2026-09-15.pdf": single(minutes),
}
BOUND: dict[str, Bound] = {
    "cabinet-pack-2026-09-15.pdf": PACK.bind,
    "cabinet-supplement-2026-09-15.pdf": SUPPLEMENT.bind,
}
