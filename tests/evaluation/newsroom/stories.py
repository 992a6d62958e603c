"""What the made newsroom publishes, day by day, and what a reader of each morning's edition must learn of it."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import cycle
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Berlin")
CUTOFF = time(2, 30)
"""Of every edition: a local time that 31 March 2024 does not have."""

_WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
HOLIDAYS = (date(2024, 3, 29), date(2024, 4, 1))
"""Good Friday and Easter Monday of 2024, which the settings give by formula."""

_DAY = timedelta(days=1)
_SATURDAY = 5


class Channel(StrEnum):
    """How a publication reaches the newsroom."""

    DESK = "desk"
    GAZETTE = "gazette"
    WIRE = "wire"
    LETTER = "letter"

    @property
    def outlet(self) -> str:
        """Who publishes through it."""
        return str(_WORDS["outlets"][self.value])


class Version(NamedTuple):
    """One version of a publication."""

    name: str
    version: int = 1


@dataclass(frozen=True, slots=True)
class Piece:
    """One publication, or one version of it; a later version has the same name.

    It reaches the newsroom on `day`, before that morning's run; `published` (aware) is what it says of itself, None
    where it says nothing.
    """

    name: str
    day: date
    channel: Channel
    title: str
    text: str
    published: datetime | None
    version: int = 1

    @property
    def key(self) -> Version:
        """Its name and version."""
        return Version(self.name, self.version)


class Kind(StrEnum):
    """What becomes of a story."""

    REPORTED = "report of one day"
    TOLL = "toll that rises"
    PLAN = "plan that comes true"
    CORRECTED = "figure corrected in place"
    WITHDRAWN = "report withdrawn in place"


@dataclass(frozen=True, slots=True)
class Story:
    """One story, known by its `town`, and the publications that carry it on, in their order, each with its figure."""

    kind: Kind
    town: str
    steps: tuple[tuple[Version, str], ...]
    copies: tuple[Version, ...] = ()
    """Publications that only repeat what another says."""

    @property
    def versions(self) -> tuple[Version, ...]:
        """Every publication of it."""
        return (*(version for version, _ in self.steps), *self.copies)


@dataclass(slots=True)
class Newsroom:
    """Everything that is published from `first` on for so many days, in the order of arrival; the same for a seed."""

    first: date
    days: int
    seed: int
    pieces: list[Piece] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    _random: random.Random = field(init=False)
    _towns: Iterator[str] = field(init=False)
    _tolls: Iterator[int] = field(init=False)
    _forms: dict[str, Iterator[dict[str, str]]] = field(default_factory=dict)
    _number: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        names = _WORDS["names"]
        towns = [head + tail for head in names["heads"] for tail in names["tails"]]
        self._random.shuffle(towns)
        self._towns = cycle(towns)
        self._tolls = cycle(self._random.sample(range(3, 250), 247))
        self.pieces.append(Piece("greeting", self.first, Channel.LETTER, **_WORDS["greeting"], published=None))
        tellers = (self._accident, self._plan, self._corrected, self._withdrawn, self._reprinted, self._late)
        for number in range(self.days):
            day = self.first + number * _DAY
            tellers[number % len(tellers)](day)
            self._incident(day, self._random.choice(list(Channel)))
            if number % 3 == 1:
                self._accident(day)
            if number % 7 == 4:
                self._undated(day)
            if number % 5 == 3:
                self._after_the_cutoff(day)
        last = self.first + (self.days - 1) * _DAY
        self.pieces = sorted((piece for piece in self.pieces if piece.day <= last), key=lambda piece: piece.day)

    def _accident(self, day: date) -> None:
        """An accident of the day before, whose toll rises twice; another outlet repeats the first figure."""
        story = self._story("accidents")
        counts = self._figures(3)
        channels = [Channel.DESK, Channel.DESK, self._random.choice([Channel.DESK, Channel.LETTER])]
        steps = []
        for place, (count, channel) in enumerate(zip(counts, channels, strict=True)):
            today = day + place * _DAY
            text = self._filled(story, "later" if place else "first", day - _DAY, today=today - _DAY, count=count)
            steps.append((self._publish(story, today, channel, text), count))
        again = self._publish(story, day, Channel.WIRE, self._filled(story, "first", day - _DAY, count=counts[0]))
        self._remember(Kind.TOLL, story, *steps, copies=(again,))

    def _plan(self, day: date) -> None:
        """What is announced, and comes true two days later."""
        story = self._story("plans")
        due = day + 2 * _DAY
        announced = self._publish(story, day, Channel.GAZETTE, self._filled(story, "before", due))
        done = self._publish(story, due + _DAY, Channel.LETTER, self._filled(story, "after", due))
        self._remember(Kind.PLAN, story, (announced, ""), (done, ""))

    def _corrected(self, day: date) -> None:
        """A report whose figure is corrected where it stands, with a note."""
        story = self._story("accidents")
        right, wrong = self._figures(2)
        text = self._filled(story, "first", day - _DAY, count=wrong)
        piece = self._publish(story, day, Channel.DESK, text)
        note = _WORDS["correction"]["text"].format(old=wrong, new=right)
        mended = self._filled(story, "first", day - _DAY, count=right) + f"\n\n{note}"
        self._remember(Kind.CORRECTED, story, (piece, wrong), (self._replace(piece, mended), right))

    def _withdrawn(self, day: date) -> None:
        """A report that is taken back where it stands."""
        story = self._story("accidents")
        (count,) = self._figures(1)
        piece = self._publish(story, day, Channel.DESK, self._filled(story, "first", day - _DAY, count=count))
        gone = self._replace(piece, _WORDS["withdrawal"]["text"].format(**story) + f"\n\n{story['rest']}")
        self._remember(Kind.WITHDRAWN, story, (piece, count), (gone, ""))

    def _reprinted(self, day: date) -> None:
        """A report of the wire that another outlet prints word for word a day later."""
        story = self._story("incidents")
        text = self._filled(story, "text", day - _DAY)
        piece = self._publish(story, day, Channel.WIRE, text)
        copy = self._publish(story, day + _DAY, Channel.GAZETTE, text)
        self._remember(Kind.REPORTED, story, (piece, ""), copies=(copy,))

    def _late(self, day: date) -> None:
        """A report that was published days ago and comes in only now."""
        ago = day - self._random.randrange(3, 6) * _DAY
        self._incident(day, Channel.DESK, happened=ago - _DAY, published=_evening(ago, self._random))

    def _undated(self, day: date) -> None:
        """A report that does not say when it was published."""
        self._incident(day, Channel.DESK, published=None)

    def _after_the_cutoff(self, day: date) -> None:
        """A report that comes out after the edition's cut-off, though before it is made: it waits for the next."""
        self._incident(day, Channel.GAZETTE, published=datetime.combine(day, time(4, 10), ZONE))

    def _incident(self, day: date, channel: Channel, happened: date | None = None, **said: datetime | None) -> None:
        story = self._story("incidents")
        piece = self._publish(story, day, channel, self._filled(story, "text", happened or day - _DAY), **said)
        self._remember(Kind.REPORTED, story, (piece, ""))

    def _story(self, table: str) -> dict[str, str]:
        """A story of its own: a town that no other story has, and a name."""
        if table not in self._forms:
            forms = list(_WORDS[table])
            self._random.shuffle(forms)
            self._forms[table] = cycle(forms)
        form: dict[str, str] = next(self._forms[table])
        # A row of towns that ends begins anew: by then its first stories are long forgotten.
        return {"rest": "", **form, "town": next(self._towns), "name": self._random.choice(_WORDS["names"]["surnames"])}

    def _filled(self, story: dict[str, str], form: str, day: date, today: date | None = None, count: str = "") -> str:
        words = {**story, "day": f"{day:%A}", "today": f"{today or day:%A}", "count": count}
        return "\n\n".join(part for part in (story[form].format(**words), story["rest"]) if part)

    def _figures(self, count: int) -> list[str]:
        """So many tolls, rising, that no other story has: how stories alike are told apart is measured elsewhere."""
        figures = sorted(next(self._tolls) for _ in range(count))
        return [str(figure) for figure in figures]

    def _publish(self, story: dict[str, str], day: date, channel: Channel, text: str, **said: datetime | None) -> Piece:
        self._number += 1
        published = _evening(day - _DAY, self._random)
        piece = Piece(f"{channel}-{self._number:03}", day, channel, story["title"].format(**story), text, published)
        self.pieces.append(replace(piece, **said) if said else piece)
        return self.pieces[-1]

    def _replace(self, piece: Piece, text: str) -> Piece:
        """Another version two days later, where the first stood."""
        self.pieces.append(replace(piece, day=piece.day + 2 * _DAY, text=text, version=piece.version + 1))
        return self.pieces[-1]

    def _remember(
        self, kind: Kind, story: dict[str, str], *steps: tuple[Piece, str], copies: tuple[Piece, ...] = ()
    ) -> None:
        carried = tuple((piece.key, figure) for piece, figure in steps)
        self.stories.append(Story(kind, story["town"], carried, tuple(piece.key for piece in copies)))


def _evening(day: date, chance: random.Random) -> datetime:
    return datetime.combine(day, time(chance.randrange(15, 23), chance.randrange(60)), ZONE)


def cutoff(day: date) -> datetime:
    """Up to when the edition of a day reaches: 02:30, or the end of the gap where the clocks skip it."""
    wanted = datetime.combine(day, CUTOFF, ZONE)
    there = wanted.astimezone(ZoneInfo("UTC")).astimezone(ZONE)
    return wanted if there.time() == CUTOFF else datetime.combine(day, time(3), ZONE)


def has_edition(day: date) -> bool:
    """No edition on Saturdays, on Good Friday and on Easter Monday."""
    return day.weekday() != _SATURDAY and day not in HOLIDAYS
