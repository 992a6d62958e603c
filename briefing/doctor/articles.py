"""What is weak about an article as it was read: its date first, for every relative date hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from briefing.model import Article, Evidence, EvidenceKind, Precision, PublicationDate
from briefing.model.outlet import mixes_scripts
from briefing.reading.evidence.publication import conflicting

_SHOWN_TO_READERS = (EvidenceKind.ADDRESS, EvidenceKind.DATELINE, EvidenceKind.BYLINE)
_FEW_WORDS = 40
"""A story has more: less is a teaser, a caption, or what a paywall left."""

_BROKEN_SHARE = 0.001  # of the characters, lost in decoding
_EVENING = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Weakness:
    """Something that makes a brief less sure: `key` names its kind for programs, the words say what, and what to do."""

    key: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _Ward:
    """What the checks may know besides the article: the moment of the check, and the languages events are found in."""

    now: datetime
    languages: Collection[str]


def weaknesses(article: Article, *, now: datetime, languages: Collection[str]) -> tuple[Weakness, ...]:
    """Everything weak about the article, the gravest first.

    `now` (zone-aware) tells dates that lie ahead; `languages` are those in which events are found (ISO 639-1).
    """
    ward = _Ward(now, languages)
    return tuple(weak for check in _CHECKS for weak in check(article, ward))


def _date_not_known(article: Article, _: _Ward) -> Iterator[Weakness]:
    published = article.published
    if published.is_known and published.interval.earliest is not None:
        return
    if published.is_known:
        yield Weakness(
            "only-bounded",
            f"published on an unknown day, by {published.interval.last_day} at the latest ({published.basis.value})",
            "state the day in a record next to the file",
        )
        return
    read = [item for item in published.rivals if item.interval is None]
    why = f"; not readable as a date: “{read[0].words}” ({read[0].kind.value})" if read else ""
    yield Weakness(
        "date-unknown",
        f"no evidence of its publication date{why}; “Thursday” and the like stay unresolved",
        "state it in a record next to the file, or with --published",
    )


def _date_not_a_day(article: Article, _: _Ward) -> Iterator[Weakness]:
    published = article.published
    interval = published.interval
    if published.day is not None or interval.first_day is None or interval.last_day is None:
        return
    yield Weakness(
        "date-not-a-day",
        f"published some time from {interval.first_day} to {interval.last_day} (“{published.words}”)",
        "state the day in a record next to the file",
    )


def _date_contradicted(article: Article, _: _Ward) -> Iterator[Weakness]:
    rivals = conflicting(article.published)
    if rivals:
        others = "; ".join(f"{item.kind.value} says “{item.words}”" for item in rivals)
        yield Weakness(
            "date-contradicted",
            f"{_used(article.published)}, but {others}",
            "look at the page, and state the right day in a record next to the file",
        )


def _date_of_weak_evidence(article: Article, _: _Ward) -> Iterator[Weakness]:
    published = article.published
    if published.basis in _SHOWN_TO_READERS:
        yield Weakness("date-weakly-known", _used(published), "check it against the page")


def _date_ahead(article: Article, ward: _Ward) -> Iterator[Weakness]:
    first = article.published.interval.first_day
    if first and first > (ward.now + _EVENING).date():
        yield Weakness("date-ahead", f"published on {first}, which is still to come", "check the date, and the clock")


def _zone_unknown(article: Article, _: _Ward) -> Iterator[Weakness]:
    """A time near midnight without a zone may be another day where the story was filed."""
    published = article.published
    exact = published.precision in (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
    if exact and published.zone is None and published.interval.earliest is not None:
        yield Weakness(
            "zone-unknown",
            f"published at {published.interval.earliest:%H:%M}, in a zone that is not named",
            "state the zone in a record next to the file",
        )


def _language(article: Article, ward: _Ward) -> Iterator[Weakness]:
    if article.language_code not in ward.languages:
        known = ", ".join(sorted(ward.languages))
        yield Weakness(
            "language", f"in {article.language}: dates are found, events are not ({known} only)", "leave it out"
        )
    if article.language_assumed:
        yield Weakness(
            "language-assumed",
            f"too short to tell its language, and read as {article.language}",
            "state the language in a record next to the file",
        )


def _text(article: Article, _: _Ward) -> Iterator[Weakness]:
    words = len(article.text.split())
    if article.summary_only:
        yield Weakness("summary-only", "a summary of an article published elsewhere", "fetch the page itself")
    elif words < _FEW_WORDS:
        yield Weakness("short", f"only {words} words", "check that the whole story was saved")
    if article.text.count("\ufffd") > _BROKEN_SHARE * len(article.text):
        yield Weakness("broken-text", "characters that could not be decoded", "save it again as UTF-8")


def _names(article: Article, _: _Ward) -> Iterator[Weakness]:
    if not article.publisher:
        yield Weakness("publisher-unknown", "publisher not known", "state it in a record next to the file")
    elif mixes_scripts(article.publisher):
        yield Weakness(
            "publisher-mixed-scripts",
            f"the publisher's name mixes letters of several scripts: “{article.publisher}”",
            "make sure who published it; state the publisher in a record next to the file",
        )
    if not article.title:
        yield Weakness("title-unknown", "title not known", "state it in a record next to the file")


_CHECKS: tuple[Callable[[Article, _Ward], Iterator[Weakness]], ...] = (
    _date_not_known, _date_contradicted, _date_ahead, _date_not_a_day, _date_of_weak_evidence, _zone_unknown,
    _language, _text, _names,
)  # fmt: skip


def _used(published: PublicationDate) -> str:
    return f"{published.basis.value} says “{published.words}”"


def evidence_in_words(item: Evidence) -> str:
    """One statement of when it was published, and whether it can be read: 'dateline: “Oct. 9”'."""
    unreadable = "" if item.interval else " (not readable as a date)"
    return f"{item.kind.value}: “{item.words}”{unreadable}"
