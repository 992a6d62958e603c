"""Records of a made newsroom for the tests of the store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.model import Interval, Passage, Status, When
from briefing.model.change import Told, ToldFigure, ToldMention
from briefing.model.time import Basis, Precision, Qualifier
from briefing.store import Edition, InputSeen, Item, Pending, Remembered

DAY = date(2026, 3, 31)
NOW = datetime(2026, 3, 31, 5, 30, tzinfo=UTC)
FEED = "https://herald.example/feed.xml"


def item(key: str, *, profile: str = "desk", made_in: Edition | None = None, origin: str = "a.html") -> Item:
    seen = Item(profile, key, f"id-{key}", "0" * 64, origin, FEED, f"https://herald.example/{key}", NOW)
    return replace(seen, edition=made_in.date, revision=made_in.revision) if made_in else seen


def edition(day: date = DAY, revision: int = 1, *, profile: str = "desk") -> Edition:
    return Edition(profile, day, revision, NOW, NOW, f"out/{profile}/{day}", "f" * 64, 2)


def told(event: str = "e1", *, killed: int = 20) -> Told:
    words = Passage("id-a", 0, 26, "A ferry sank; 20 are dead.")
    figure = ToldFigure("killed", killed, killed, None, None, words, "the coast guard", "The Herald")
    when = When(Interval.of_day(DAY), Precision.DAY, Qualifier.ON, Basis.STATED, "“31 March” by hand")
    mention = ToldMention("fp", "sink", words, words.text, "The Herald")
    return Told(event, DAY, DAY, when, Status.REPORTED, words, (figure,), (mention,))


def remembered(*events: str) -> Remembered:
    return Remembered({event: told(event) for event in events}, {f"fp-{event}": event for event in events})


def mail(made: Edition) -> Pending:
    return Pending(made.profile, made.date, made.revision, "mail")


def input_seen(name: str = FEED) -> InputSeen:
    return InputSeen("desk", name, NOW, NOW)
