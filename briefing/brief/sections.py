"""The sections of a brief, a function each: what stands in them and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from briefing.brief import byhand, coverage, disputes, lines, picture, since
from briefing.brief.developments import choose_key_developments
from briefing.brief.entries import Entry
from briefing.brief.material import Desk
from briefing.brief.sources import list_sources
from briefing.model import UNKNOWN_WHEN, Event
from briefing.model.document import (
    Block,
    Bullet,
    Bullets,
    Column,
    Row,
    RowGroup,
    Section,
    SourceList,
    Table,
)
from briefing.timeline.order import narrated_order


def write_section(key: str, desk: Desk) -> Section:
    """The section `key` of sections.toml; raises KeyError where there is none of that name."""
    title = since.title(desk) if key == since.KEY else desk.say("sections", key)
    return Section(key, title, SECTIONS[key](desk))


def key_developments(desk: Desk) -> tuple[Block, ...]:
    """What matters most of what happened lately, the most salient first."""
    chosen = choose_key_developments(desk)
    if not chosen:
        return (lines.nothing(desk, "key-developments"),)
    return (
        Bullets(
            tuple(
                Bullet(
                    desk.wording.when(entry.event.when, short=True),
                    lines.quoted(desk, entry),
                    note=lines.note(desk, entry),
                )
                for entry in chosen
            )
        ),
    )


def timeline(desk: Desk) -> tuple[Block, ...]:
    """Every event that matters, in order, under its day."""
    entries = desk.listed("timeline")
    if not entries:
        return (lines.nothing(desk, "timeline"),)
    groups = [
        RowGroup(heading, _event_rows(desk, list(members)))
        for heading, members in groupby(entries, key=lambda entry: _heading(desk, entry.event))
    ]
    columns = (("when", 0.22), ("event", 0.56), ("status", 0.22))
    return (_table(desk, "timeline", columns, groups),)


def figures(desk: Desk) -> tuple[Block, ...]:
    """Figures on which the sources contradict each other, or an earlier version of themselves; never averaged."""
    told = desk.material.timeline
    disputed = [e for e in desk.news((*told.events, *told.ahead, *told.undated)) if e.conflicts]
    most = int(desk.layout.number("figures", "most"))
    kept = {event.id for event in sorted(disputed, key=lambda event: -event.salience.score)[:most]}
    groups = [disputes.group(desk, e, conflict) for e in disputed if e.id in kept for conflict in e.conflicts]
    groups += [disputes.revised(desk, article) for article in desk.reports if article.revisions]
    if not groups:
        return (lines.nothing(desk, "figures"),)
    return (_table(desk, "figures", (("figure", 0.22), ("event", 0.56), ("says", 0.22)), groups),)


def denied(desk: Desk) -> tuple[Block, ...]:
    """What someone denies, under the day of the denial; a denial is no event of the timeline."""
    bullets = tuple(
        Bullet(_day_of_saying(desk, entry), lines.quoted(desk, entry), note=byhand.mark(desk, entry))
        for entry in desk.listed("denied")
    )
    return (Bullets(bullets),) if bullets else (lines.nothing(desk, "denied"),)


def ahead(desk: Desk) -> tuple[Block, ...]:
    """What is announced for later."""
    return _listed(desk, "ahead")


def undated(desk: Desk) -> tuple[Block, ...]:
    """What happened on a day that no source gives, with the reason; only what matters enough to be printed."""
    return _listed(desk, "undated", noted=True)


def sources(desk: Desk) -> tuple[Block, ...]:
    """The numbered sources."""
    listed = list_sources(desk.listed_articles, desk.quoting.numbers, desk.wording)
    return (SourceList(listed),) if listed else (lines.nothing(desk, "sources"),)


def _listed(desk: Desk, key: str, *, noted: bool = False) -> tuple[Block, ...]:
    bullets = tuple(
        Bullet(
            desk.wording.when(entry.event.when, short=True),
            lines.quoted(desk, entry),
            note=lines.note(desk, entry, entry.event.when.working if noted else ""),
        )
        for entry in desk.listed(key)
    )
    return (Bullets(bullets),) if bullets else (lines.nothing(desk, key),)


def _day_of_saying(desk: Desk, entry: Entry) -> str:
    said = entry.quoted.said
    return desk.wording.when(said.when if said else UNKNOWN_WHEN, short=True)


def _table(desk: Desk, key: str, columns: Sequence[tuple[str, float]], groups: Sequence[RowGroup]) -> Table:
    headings = tuple(Column(desk.say("columns", name), share) for name, share in columns)
    return Table(headings, tuple(groups), caption=desk.say("sections", key))


def _heading(desk: Desk, event: Event) -> str:
    when = event.when
    if when.is_dated and when.interval.is_one_day and when.interval.first_day and when.qualifier.value == "on":
        return desk.wording.day_with_weekday(when.interval.first_day)
    words = desk.wording.when(when)
    return words[:1].upper() + words[1:] if when.is_dated else desk.say("when", "group-bound", when=words)


def _event_rows(desk: Desk, entries: Sequence[Entry]) -> tuple[Row, ...]:
    """The rows of a group; where a source puts one after the row above it, the row says so."""
    follows = [False] + [narrated_order(above.event, entry.event) < 0 for above, entry in pairwise(entries)]
    return tuple(_event_row(desk, entry, follows=after) for entry, after in zip(entries, follows, strict=True))


def _event_row(desk: Desk, entry: Entry, *, follows: bool) -> Row:
    when = lines.date_cell(desk, entry)
    if follows:
        when = (*when, lines.muted(desk.say("when", "follows")))
    return Row((when, (lines.quoted(desk, entry),), lines.standing_cell(desk, entry)), anchor=lines.anchor(entry))


SECTIONS: dict[str, Callable[[Desk], tuple[Block, ...]]] = {
    "key-developments": key_developments,
    since.KEY: since.tell,
    "picture": picture.draw,
    "timeline": timeline,
    "figures": figures,
    "denied": denied,
    "ahead": ahead,
    "undated": undated,
    byhand.KEY: byhand.tell,
    "sources": sources,
    "coverage": coverage.state,
}
