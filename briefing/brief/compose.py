"""Composes the brief: masthead, sections, sources, coverage, held against the sources before it is handed out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from briefing.brief import lines
from briefing.brief.material import LISTS, Desk, Material, Options
from briefing.brief.sections import changes, coverage, edits
from briefing.brief.sections.registry import SECTIONS, write_section
from briefing.brief.sources import list_sources
from briefing.brief.verify import cited, verify
from briefing.model.document import Brief, Masthead, Section

_MAY_LACK = ("picture", *LISTS, "figures")
"""Sections that an edition with an earlier one does without where they are empty."""


def compose(material: Material, options: Options) -> Brief:
    """The brief of what the earlier rooms found.

    Raises `BadSettings` where a label or layout file is wrong, `UnsupportedLine` where a line is not borne out.
    """
    desk = Desk.lay_out(material, options)
    sections = _sections(desk)
    if material.changes is not None:
        ids = {number: id_ for id_, number in desk.quoting.numbers.items()}
        desk = Desk.lay_out(material, options, {ids[number] for section in sections for number in cited(section)})
        sections = _sections(desk)
    brief = Brief(
        masthead=_masthead(desk),
        edition=options.day,
        cutoff=options.cutoff,
        language=desk.say("document", "language"),
        sections=sections,
        sources=list_sources(desk.listed_articles, desk.quoting.numbers, desk.wording),
        coverage=coverage.count(desk),
    )
    verify(brief, desk.quoting.articles)
    return brief


def _sections(desk: Desk) -> tuple[Section, ...]:
    """The sections of the layout; changes are told only in a row of editions, corrections only where there are any.

    In an edition that follows another, lists without anything new are left out, and the coverage statement names them.
    """
    there = {changes.KEY: desk.material.changes is not None, edits.KEY: desk.material.edits is not None}
    written = [write_section(key, desk) for key in desk.layout.order(SECTIONS) if there.get(key, True)]
    if desk.material.changes is None or desk.material.changes.since is None:
        return tuple(written)
    empty = [one for one in written if one.key in _MAY_LACK and one.blocks == (lines.nothing(desk, one.key),)]
    said = coverage.left_out(desk, [one.title for one in empty])
    return tuple(
        replace(one, blocks=(*one.blocks, *said)) if one.key == "coverage" else one
        for one in written
        if one not in empty
    )


def _masthead(desk: Desk) -> Masthead:
    cutoff = desk.options.cutoff
    day, time = desk.wording.day(cutoff.date()), f"{cutoff:%H:%M}"
    facts = {
        "edition": desk.wording.day_with_weekday(desk.options.day),
        "period": _period(desk),
        "cutoff": desk.say("masthead", "cutoff-value", day=day, time=time, zone=_zone(cutoff)),
        "reports": _reports(desk),
    }
    labelled = tuple((desk.say("masthead", key), told) for key, told in facts.items())
    return Masthead(desk.options.title or desk.say("masthead", "title"), desk.options.handling, labelled)


def _zone(cutoff: datetime) -> str:
    """The cut-off's zone as people write it: "UTC", "UTC+02:00"."""
    offset = f"{cutoff:%z}"
    return "UTC" if offset in ("", "+0000") else f"UTC{offset[:3]}:{offset[3:5]}"


def _period(desk: Desk) -> str:
    published = [article.published.day for article in desk.reports if article.published.day]
    if not desk.reports:
        return desk.say("masthead", "period-none")
    if not published:
        return desk.say("masthead", "period-unknown")
    days = desk.wording.days(min(published), max(published))
    return desk.say("masthead", "period-value", reports=days)


def _reports(desk: Desk) -> str:
    articles = desk.reports
    publishers = {article.publisher for article in articles if article.publisher}
    if len(articles) == 1:
        return desk.say("masthead", "reports-one")
    key = "reports-value" if len(publishers) > 1 else "reports-plain"
    return desk.say("masthead", key, articles=len(articles), publishers=len(publishers))
