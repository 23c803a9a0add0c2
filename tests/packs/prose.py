"""Words for papers that nobody wrote: sentences as reports have them, out of patterns, the same for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

OPENINGS = (
    "Since {month} {year} the {team} has kept a fuller record of {subject} than before",
    "The number of enquiries about {subject} rose from {few} to {many} in the year to {month}",
    "Much of what is spent on {subject} goes to {place}, where the need is thought to be greatest",
    "A survey of {many} households in {place} asked what they think of {subject}",
    "The budget for {subject} is £{money}, of which £{less} has been spent so far",
    "Partners in {place} have said that they would like to be told earlier of changes to {subject}",
    "The present arrangements for {subject} were made in {year} and end in {month} of next year",
    "Three other councils of a like size were asked how they go about {subject}",
    "Staff of the {team} met residents of {place} on two evenings in {month}",
    "There has been little change in {subject} at {place} over the last {few} months",
    "It is usual for {subject} to cost more in winter, and this year was no other",
    "Two of the {few} sites that were looked at in {place} are not fit for {subject}",
    "A working group of officers has gone through all that is written about {subject}",
    "The law leaves it to each council how it provides for {subject}",
)
CLOSINGS = (
    ", and the figures for {place} are set out in the table below.",
    ". It will take some months before the effect of this can be seen.",
    ". Nothing in this changes what was agreed for {place}.",
    ", which is {few} more than in the year before.",
    ". The {team} thinks that this can be met from what it has.",
    "; the costs of that are in the next section.",
    ". Members may wish to ask how this was arrived at.",
    ", although not everybody in {place} was of the same mind.",
    ". Of those who answered, {percent} per cent were content.",
    ". A fuller account is given further on.",
    ", as the auditors had already said in {year}.",
    ". This was thought to be the better way by most of those who were asked.",
)
MONTHS = ("January", "March", "April", "June", "September", "October", "November")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a paper is about: `subject` in the middle of a sentence, the places and the team it tells of, its year."""

    title: str
    subject: str
    places: tuple[str, ...]
    team: str
    year: int = 2026


class Prose:
    """Paragraphs about a topic."""

    def __init__(self, topic: Topic, seed: str = "") -> None:
        self.topic = topic
        self.chance = random.Random(f"{topic.title}/{seed}")
        self.unsaid: list[str] = []

    def sentence(self) -> str:
        """One sentence; an opening comes back only when all others were used."""
        if not self.unsaid:
            self.unsaid = self.chance.sample(OPENINGS, len(OPENINGS))
        return (self.unsaid.pop() + self.chance.choice(CLOSINGS)).format(**self._facts())

    def paragraph(self, sentences: int = 4) -> str:
        return " ".join(self.sentence() for _ in range(sentences))

    def number(self, low: int, high: int) -> int:
        return self.chance.randint(low, high)

    def money(self) -> str:
        return f"{self.number(11, 980) * 100:,}"

    def _facts(self) -> dict[str, object]:
        return {
            "subject": self.topic.subject,
            "team": self.topic.team,
            "place": self.chance.choice(self.topic.places),
            "month": self.chance.choice(MONTHS),
            "year": self.number(self.topic.year - 9, self.topic.year - 1),
            "few": self.number(4, 38),
            "many": self.number(41, 960),
            "money": self.money(),
            "less": f"{self.number(2, 9) * 1000:,}",
            "percent": self.number(38, 93),
        }
