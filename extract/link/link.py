"""The door of the room: tie what was recommended to what was resolved, for the days of which something changed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from extract.link.items import deciding
from extract.link.meeting import Decision, Meeting
from extract.link.papers import meetings, papers_of
from extract.link.verdict import decisions

Row = tuple[str, str, str | None, float, str]
"""A row of `decided`, its columns in their order."""

OLD = """
    WITH theirs AS (SELECT id FROM recommendations WHERE document_id IN (SELECT value FROM json_each(:papers)))
    DELETE FROM decided WHERE recommendation_id IN theirs OR resolution_id IN theirs
"""
NEW = "INSERT INTO decided (recommendation_id, resolution_id, outcome, confidence, why) VALUES (?, ?, ?, ?, ?)"


def link(connection: sqlite3.Connection) -> int:
    """Write `decided` anew for the meetings of which papers came, went or were corrected; the answer is how many days.

    Inside the caller's transaction. The result depends on what papers there are, not on which of them came first.
    """
    days = [day for (day,) in connection.execute("SELECT meeting_date FROM days_to_link ORDER BY meeting_date")]
    for day in days:
        connection.execute(OLD, {"papers": json.dumps(papers_of(connection, day))})
    for day in days:
        for meeting in meetings(connection, day):
            connection.executemany(NEW, _decided(meeting))
    connection.execute("DELETE FROM days_to_link")
    return len(days)


def _decided(meeting: Meeting) -> Iterator[Row]:
    """Each report with the item of each paper that tells what the meeting resolved: minutes, decision notices."""
    for report in meeting.proposed:
        for items in meeting.resolved.values():
            match = deciding(report, items)
            if match:
                item, sure, why = match
                yield from (_tied(one, sure, why) for one in decisions(report.asked, item.asked))


def _tied(decision: Decision, sure: float, why: str) -> Row:
    return (
        decision.recommendation_id, decision.resolution_id, decision.outcome, round(decision.sure * sure, 2),
        f"{why}; {decision.why}",
    )  # fmt: skip
