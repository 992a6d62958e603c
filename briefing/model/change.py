"""What an edition printed of each event, and what is new, other or gone in the edition after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from briefing.model.article import Passage
from briefing.model.mention import Denial, Status
from briefing.model.time import UNKNOWN_WHEN, When


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """One figure as an edition knew it: kind, bounds and unit of the `Claim`, its words, and who gave it.

    `source` is the name that the text gives, else the publisher; `publisher` who published it ("" where not known).
    `counted` is that of the `Claim`. Of an event an edition knows more figures than it prints: `shown` are those that
    stand in words which it printed.
    """

    kind: str
    low: int | float | None
    best: int | float | None
    high: int | float | None
    unit: str | None
    words: Passage
    source: str
    publisher: str = ""
    counted: tuple[str, ...] = ()
    shown: bool = True


@dataclass(frozen=True, slots=True)
class PrintedMention:
    """One mention as an edition knew it.

    `fingerprint` is its name (`briefing.events.ids`), `passage` its clause, `sentence` the words around it. `own`
    says that the article reports it firsthand, not as a reprint; `carried` that only earlier editions found it in its
    event, and this one does not; `denial` is who denies it there, or says otherwise.
    """

    fingerprint: str
    lemma: str
    passage: Passage
    sentence: str
    publisher: str = ""
    source: str = ""
    status: Status = Status.REPORTED
    own: bool = True
    carried: bool = False
    denial: Denial | None = None

    @property
    def article(self) -> str:
        """The id of the article that it stands in."""
        return self.passage.article


@dataclass(frozen=True, slots=True)
class PrintedEvent:
    """What the editions up to `edition` printed of one event.

    `edition` is the one that printed it last as it stands here, `since` the first that knew of it. An event that was
    known but mattered too little to be printed is not `shown`; one that is printed in the line of another does not
    `lead`. `quoted` are the words that were printed for it.
    `disputed` are the kinds of its conflicts; `follows` what was printed of other events, next to which a row of what
    changed set it.
    """

    event: str
    edition: date
    since: date
    when: When
    status: Status
    quoted: Passage
    figures: tuple[PrintedFigure, ...]
    mentions: tuple[PrintedMention, ...]
    disputed: tuple[str, ...] = ()
    shown: bool = True
    leads: bool = True
    follows: tuple[PrintedMention, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that reported it."""
        return tuple(dict.fromkeys(mention.article for mention in self.mentions))

    @property
    def publishers(self) -> tuple[str, ...]:
        """Who published it, in order of first report."""
        return tuple(dict.fromkeys(mention.publisher for mention in self.mentions if mention.publisher))


class DifferenceKind(StrEnum):
    """In what an event differs from what was printed of it."""

    FIGURE = "figure"
    DATE = "date"
    STATUS = "status"
    DENIAL = "denial"
    CORRECTION = "correction"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Side:
    """What stood, or stands now: in its words, who says so, and the passage that bears it out.

    Of a date it is the `when`, of a standing the `status`. `edition` is the one that printed it, where that is not the
    one that printed the event of its change.
    """

    words: str = ""
    source: str = ""
    passage: Passage | None = None
    when: When = UNKNOWN_WHEN
    status: Status | None = None
    edition: date | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: `old` is None where nothing of it was printed, `new` where it is reported no more.

    `label` is the kind of a figure. `in_place`: an article was changed where it stands. `corrected`: its publisher
    says so in a correction note. `late`: the report is older than the edition that it missed. `disputed`: the old
    stands as well, the sources contradict each other. `also` are passages of further new articles that say the same.
    """

    kind: DifferenceKind
    old: Side | None
    new: Side | None
    label: str = ""
    in_place: bool = False
    corrected: bool = False
    late: bool = False
    disputed: bool = False
    also: tuple[Passage, ...] = ()


class ChangeKind(StrEnum):
    """How an event differs from what earlier editions printed."""

    NEW = "new"
    UPDATED = "updated"
    WITHDRAWN = "withdrawn"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Change:
    """How one event differs from what was printed of it.

    `rows` are the differences, those together that follow the same printed figure: "639 injured", now "over 800" and
    "850". `late`: all its new reports were published before the last edition's cut-off. `old_event`: it is new to the
    reader but happened days before the last edition. `also` are publishers that report it now and did not before.
    `printed` is what it is compared with, None where no edition printed the event: a figure of it may follow that of
    another printed one all the same; `joined` are further printed events that it now takes in.
    """

    kind: ChangeKind
    rows: tuple[tuple[Difference, ...], ...] = ()
    printed: PrintedEvent | None = None
    late: bool = False
    old_event: bool = False
    also: tuple[str, ...] = ()
    joined: tuple[PrintedEvent, ...] = ()

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All that differs, in order."""
        return tuple(difference for row in self.rows for difference in row)

    def without(self, is_known: Callable[[Difference], bool]) -> Change:
        """The change without differences that say nothing of their own, none where only such made it one."""
        kept = (tuple(each for each in row if not is_known(each)) for row in self.rows)
        rows = tuple(row for row in kept if row)
        if rows == self.rows:
            return self
        return replace(self, rows=rows, kind=self.kind if rows else ChangeKind.UNCHANGED)

    @property
    def is_news(self) -> bool:
        """Whether there is something to print that was not printed before."""
        return self.kind is not ChangeKind.UNCHANGED

    @property
    def is_corrected(self) -> bool:
        """Whether a publisher corrects what it had said."""
        return any(difference.corrected for difference in self.differences)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the edition of the day `since` (None: there was none before).

    `by_event` holds every event of the material once, `vanished` what was printed and is withdrawn by all its sources,
    `silent` what was printed and goes on in no event of the material, though nobody withdrew it.
    `new` and `late` are article ids; `missed` the days without an edition since then; `quiet` the inputs without
    anything new, with the number of days; `teasers` those of which all that is new only sums articles up.
    """

    since: date | None
    by_event: Mapping[str, Change]
    vanished: tuple[Change, ...] = ()
    new: frozenset[str] = frozenset()
    late: frozenset[str] = frozenset()
    missed: tuple[date, ...] = ()
    quiet: tuple[tuple[str, int], ...] = field(default=())
    teasers: tuple[str, ...] = ()
    silent: tuple[PrintedEvent, ...] = ()

    def of(self, event: str) -> Change:
        """The change of an event; raises KeyError for an id that is not in the material."""
        return self.by_event[event]
