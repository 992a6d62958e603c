"""The coverage statement: what was read, what was left out, and what could not be known."""

from __future__ import annotations

from briefing.brief.material import Desk
from briefing.model import AnchorKind, Event, Timex, TimexType
from briefing.model.document import Block, Bullet, Bullets, Coverage, Line, Paragraph, Run


def count(desk: Desk) -> Coverage:
    """The counts that the brief states and the command prints."""
    material = desk.material
    dated = [e for e in (*material.timeline.events, *material.timeline.ahead) if e.when.is_dated]
    return Coverage(
        read=len(material.articles),
        dated=len(dated),
        undated=len(material.timeline.undated) + len(_bounded(desk)),
        unresolved=sum(len(found) for found in _unresolved(desk).values()),
        skipped=tuple((skipped.origin, skipped.reason) for skipped in material.skipped),
    )


def state(desk: Desk) -> tuple[Block, ...]:
    """The statement in words: counts, what was left out and why, and how the dates were reached."""
    words, counts = desk.words["coverage"], count(desk)
    said = [words["read-one"] if counts.read == 1 else words["read"].format(count=counts.read)]
    said.append(words["dated"].format(count=counts.dated, shown=_shown_dated(desk)))
    if counts.undated:
        said.append(words["undated"].format(count=counts.undated, shown=_shown_undated(desk)))
    said += _not_happened(desk)
    if counts.unresolved:
        numbers = sorted(desk.quoting.numbers[id_] for id_ in _unresolved(desk))
        articles = ", ".join(f"{n}" for n in numbers)
        said.append(words["unresolved"].format(count=counts.unresolved, articles=articles))
    blocks: list[Block] = [Paragraph(Line((Run(" ".join(said)),)))]
    if counts.skipped:
        skipped = (
            words["skipped-one"] if len(counts.skipped) == 1 else words["skipped"].format(count=len(counts.skipped))
        )
        blocks.append(Paragraph(Line((Run(skipped),))))
        blocks.append(Bullets(tuple(Bullet(origin, Line((Run(reason),))) for origin, reason in counts.skipped)))
    else:
        blocks.append(Paragraph(Line((Run(words["none-skipped"]),))))
    blocks.append(Paragraph(Line((Run(words["method"]),))))
    return tuple(blocks)


def printed_undated(desk: Desk) -> tuple[Event, ...]:
    """The undated events that matter enough to be printed."""
    least = float(desk.layout["timeline"]["least-salience"])
    return tuple(e for e in desk.material.timeline.undated if e.salience.score >= least)


def _bounded(desk: Desk) -> list[Event]:
    return [e for e in desk.material.timeline.events if not e.when.is_dated]


def _shown_dated(desk: Desk) -> int:
    return sum(e.when.is_dated for e in (*desk.shown, *desk.material.timeline.ahead))


def _shown_undated(desk: Desk) -> int:
    return sum(not e.when.is_dated for e in desk.shown) + len(printed_undated(desk))


def _not_happened(desk: Desk) -> list[str]:
    timeline = desk.material.timeline
    placed = {e.id for e in (*timeline.events, *timeline.ahead, *timeline.undated)}
    left = sum(e.id not in placed for e in desk.material.events)
    return [desk.words["coverage"]["not-happened"].format(count=left)] if left else []


def _unresolved(desk: Desk) -> dict[str, list[Timex]]:
    """By article id, the expressions that need a publication date which is not known."""
    found = {
        article.id: [t for t in desk.material.timexes.get(article.id, ()) if is_unresolved(t)]
        for article in desk.material.articles
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
