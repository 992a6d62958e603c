"""The coverage statement: what was read, what was left out, and what could not be known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.brief.material import Desk
from briefing.model import AnchorKind, Event, Timex, TimexType
from briefing.model.document import Block, Bullet, Bullets, Coverage, Line, Paragraph, Run


def count(desk: Desk) -> Coverage:
    """The counts that the brief states and the command prints."""
    material = desk.material
    dated = [e for e in desk.news((*material.timeline.events, *material.timeline.ahead)) if e.when.is_dated]
    return Coverage(
        read=len(desk.reports),
        dated=len(dated),
        undated=len(desk.news(material.timeline.undated)) + len(_bounded(desk)),
        unresolved=sum(len(found) for found in _unresolved(desk).values()),
        skipped=tuple((skipped.origin, skipped.reason) for skipped in material.skipped),
    )


def state(desk: Desk) -> tuple[Block, ...]:
    """The statement in words: counts, what was left out and why, and how the dates were reached."""
    counts = count(desk)
    skipped = tuple(Bullet(origin, Line((Run(reason),))) for origin, reason in counts.skipped)
    return (
        _paragraph(" ".join(_sentences(desk, counts))),
        _paragraph(desk.say("coverage", "skipped", count=len(skipped))),
        *((Bullets(skipped),) if skipped else ()),
        _paragraph(" ".join(_methods(desk))),
    )


def left_out(desk: Desk, titles: Sequence[str]) -> tuple[Block, ...]:
    """That sections of these titles are not there, since they would hold nothing new."""
    return (_paragraph(desk.say("coverage", "left-out", sections=", ".join(titles))),) if titles else ()


def _sentences(desk: Desk, counts: Coverage) -> Iterator[str]:
    yield desk.say("coverage", "read", count=counts.read)
    if held := len(desk.material.articles) - counts.read:
        yield desk.say("coverage", "held", count=held)
    printed = _printed(desk)
    dated = sum(event.when.is_dated for event in printed)
    yield desk.say("coverage", "dated", count=counts.dated, shown=dated)
    if counts.undated:
        yield desk.say("coverage", "undated", count=counts.undated, shown=len(printed) - dated)
    if unchanged := len(desk.material.events) - len(desk.news(desk.material.events)):
        yield desk.say("coverage", "unchanged", count=unchanged)
    if edits := desk.material.edits:
        shown = sum(not edit.drop for edit in edits.by_event.values())
        yield desk.say("coverage", "edited", count=shown + len(edits.moved))
        if edits.dropped:
            yield desk.say("coverage", "dropped", count=len(edits.dropped))
    if left := _not_happened(desk):
        yield desk.say("coverage", "not-happened", count=left)
    if counts.unresolved:
        numbers = sorted(desk.quoting.numbers[id_] for id_ in _unresolved(desk))
        named = ", ".join(str(number) for number in numbers)
        yield desk.say("coverage", "unresolved", count=counts.unresolved, sources=named)


def _methods(desk: Desk) -> Iterator[str]:
    yield desk.say("coverage", "method")
    if desk.material.edits:
        yield desk.say("coverage", "by-hand")


def _paragraph(text: str) -> Paragraph:
    return Paragraph(Line((Run(text),)))


def _bounded(desk: Desk) -> list[Event]:
    return [e for e in desk.news(desk.material.timeline.events) if not e.when.is_dated]


def _printed(desk: Desk) -> list[Event]:
    """The events of every line that the brief prints."""
    lines = (entry for key in ("timeline", "ahead", "undated") for entry in desk.listed(key))
    return [event for entry in lines for event in entry.events]


def _not_happened(desk: Desk) -> int:
    """How many events stand nowhere in the timeline: denied, negated, hypothetical."""
    timeline = desk.material.timeline
    placed = {event.id for event in (*timeline.events, *timeline.ahead, *timeline.undated)}
    return sum(event.id not in placed for event in desk.news(desk.material.events))


def _unresolved(desk: Desk) -> dict[str, list[Timex]]:
    """By article id, the expressions that need a publication date which is not known."""
    found = {
        article.id: [t for t in desk.material.timexes.get(article.id, ()) if is_unresolved(t)]
        for article in desk.reports
        if article.published.day is None
    }
    return {id_: timexes for id_, timexes in found.items() if timexes}


def is_unresolved(timex: Timex) -> bool:
    """Whether it names a time but could not be given one."""
    return (
        timex.type in (TimexType.DATE, TimexType.TIME)
        and timex.interval is None
        and timex.anchor.kind is AnchorKind.NONE
        and not timex.value.endswith("_REF")
    )
