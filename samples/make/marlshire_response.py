"""Marlshire's answer to its task group: an action plan with responses, leads, timescales and progress."""

from __future__ import annotations

from word import Cell, House, Paper

HOUSE = House(size=10, margin=1.8, after=5)
GREEN, AMBER, RED, BLUE = "92D050", "FFC000", "FF5050", "8DB4E2"


def executive_response() -> Paper:
    """An action plan over several pages: responses, merged cells, stacked tasks, coloured progress."""
    paper = Paper(HOUSE, landscape=True)
    paper.footer("Appendix 1 – Cabinet, 14 October 2026 – page ", pages=True, align="right")
    paper.line("Marlshire County Council", bold=True, align="right")
    paper.line("Appendix 1", bold=True, align="right")
    paper.heading("Getting There: Executive Response and Action Plan", size=14)
    paper.line("Cabinet – 14 October 2026")
    paper.line(
        "This table gives the Cabinet’s answer to each recommendation of the Rural Bus Travel Task Group, "
        "and what will be done about it. Progress is as at 1 October 2026."
    )
    paper.table((_key(),), (5.2, 5.2, 5.2, 5.2), size=10)
    paper.table((_HEADINGS, *_RESPONSES), (6.2, 3.2, 6.6, 4.4, 3.2, 2.8), header=True, size=10, after=5)
    return paper


def _key() -> tuple[Cell, ...]:
    return (
        Cell(text="Blue: complete", fill=BLUE),
        Cell(text="Green: on track", fill=GREEN),
        Cell(text="Amber: at risk", fill=AMBER),
        Cell(text="Red: overdue", fill=RED),
    )


_HEADINGS = ("Recommendation", "Executive response", "Action", "Lead officer", "Timescale", "Progress / RAG")
_RESPONSES: tuple[tuple[str | Cell | None, ...], ...] = (
    (
        Cell(
            text=(
                "1. The county council should publish one map and timetable of all rural buses, whoever "
                "runs them."
            ),
            down=2,
        ),
        Cell(text="Accepted", down=2),
        "Publish the first map, on paper and on the internet",
        "Passenger Transport Team",
        "31/03/2027",
        Cell(text="On track", fill=GREEN),
    ),
    (
        None,
        None,
        "Agree with operators how the map’s editors will be told of changes",
        "Rowan Petheridge, Assistant Director for Connectivity",
        "By end of Q2 2026/27",
        Cell(text="Overdue: two operators have still to sign", fill=RED),
    ),
    (
        "2. Timetables at rural stops should be printed large enough to be read without glasses.",
        "Accepted",
        "Replace the timetable cases at sixty stops",
        "Passenger Transport Team\nMarlshire Sight Society",
        "Completed June 2026",
        Cell(text="Complete", fill=BLUE),
    ),
    (
        Cell(text="3. Evening journeys should be brought back on routes 14 and 27.", down=2),
        Cell(text="Partially accepted, subject to funding: route 14 only", down=2),
        "Run evening journeys on route 14 as a trial",
        "Head of Passenger Transport",
        "Spring 2027",
        Cell(text="Amber", fill=AMBER),
    ),
    (
        None,
        None,
        "Report to Cabinet on how many people used the trial and what it cost",
        "Head of Passenger Transport / Cllr Imogen Thackeray",
        "Q2 2027/28",
        "Not started",
    ),
    (
        "4. A flat fare of £1 should be charged on every rural journey, at all times of the day and for all "
        "passengers who have no pass.",
        "Rejected",
        "No action is proposed: the cost, about £2.3 million a year, cannot be met",
        "",
        "N/A",
        "Not proceeding",
    ),
    (
        "5. Parish councils should be offered help, with money and advice, to set up community minibus "
        "schemes of their own where no bus runs.",
        "Accepted in principle",
        "Write a guide for parish councils\n\nHold a roadshow in each of the four valleys\n\nOpen a grant "
        "scheme",
        "Community Transport Officer\n\nCllr Imogen Thackeray and Cllr Prudence Whitlock\n\nHead of Finance",
        "January 2027\n\nFeb – March 2027\n\n\nTBC",
        "In progress\n\nNot started\n\n\nOn hold",
    ),
    (
        "6. Clinic times at the Marl Vale hospitals should follow the bus timetable.",
        "Referred to the Marl Vale Health Trust",
        "Write to the chief executive of the Trust",
        "Leader of the Council",
        "Immediate",
        Cell(text="On track", fill=GREEN),
    ),
    (
        "7. Use of the bus by people aged 16 to 19 should be counted and published.",
        "Already in place",
        "Give the figures for this age group in the network report",
        "Data and Insight Team",
        "Six monthly",
        "Ongoing",
    ),
    (
        Cell(
            text=(
                "8. Displays with the true time of the next bus should be put up in every market town, and "
                "kept in working order."
            ),
            down=2,
        ),
        Cell(text="Accepted", down=2),
        "Put up displays at twelve stops in four market towns",
        "Director for Economy and Transport",
        "31 January 2027 (was 30 September 2026)",
        Cell(text="Slipped: supplier changed", fill=AMBER),
    ),
    (
        None,
        None,
        "Mend displays that fail within five working days",
        "Northmarch Infrastructure Ltd",
        "Ongoing",
        Cell(text="On track", fill=GREEN),
    ),
    (
        "9. Drivers should be trained in helping passengers whose disability cannot be seen.",
        "Noted",
        "Raise training with all operators",
        "Marlshire Bus Partnership",
        "From January 2027",
        "",
    ),
    (
        "10. What has been done about this report should be looked at after a year.",
        "Accepted",
        "Bring a report on progress to the Thriving Places Select Committee",
        "Democratic Services",
        "By October 2027",
        "Not started",
    ),
    (
        "11. Schools and colleges should be asked for the times of their day before a route is changed.",
        "Accepted",
        "Ask all secondary schools and colleges for their times",
        "School Travel Manager, supported by the Passenger Transport Team",
        "Autumn term 2026",
        Cell(text="In progress", fill=GREEN),
    ),
    (
        "12. The county council’s own minibuses, which stand idle between half past nine and half past two, "
        "should be lent to community schemes.",
        "Under consideration",
        "Find out when the vehicles are free, and what the insurers would ask",
        "Fleet Manager and Director of Children’s Services",
        "Within 3 months",
        "Not started",
    ),
)
