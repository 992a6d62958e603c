"""Composes the brief: masthead, sections, sources, coverage, held against the sources before it is handed out."""

from __future__ import annotations

from datetime import datetime

from briefing.brief import byhand, coverage
from briefing.brief.material import Desk, Material, Options
from briefing.brief.sections import SECTIONS, write_section
from briefing.brief.sources import list_sources
from briefing.brief.verify import verify
from briefing.model.document import Brief, Masthead, Section


def compose(material: Material, options: Options) -> Brief:
    """The brief of what the earlier rooms found.

    Raises `BadSettings` where a label or layout file is wrong, `UnsupportedLine` where a line is not borne out.
    """
    desk = Desk.lay_out(material, options)
    brief = Brief(
        masthead=_masthead(desk),
        edition=options.cutoff.date(),
        cutoff=options.cutoff,
        language=desk.say("document", "language"),
        sections=_sections(desk),
        sources=list_sources(material.articles, desk.quoting.numbers, desk.wording),
        coverage=coverage.count(desk),
    )
    verify(brief, desk.quoting.articles)
    return brief


def _sections(desk: Desk) -> tuple[Section, ...]:
    """The sections of the layout; a person's corrections are told of only where there are any."""
    keys = desk.layout.order(SECTIONS)
    return tuple(write_section(key, desk) for key in keys if key != byhand.KEY or desk.material.edits is not None)


def _masthead(desk: Desk) -> Masthead:
    cutoff = desk.options.cutoff
    day, time = desk.wording.day(cutoff.date()), f"{cutoff:%H:%M}"
    facts = {
        "edition": desk.wording.day_with_weekday(cutoff.date()),
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
    published = [article.published.day for article in desk.material.articles if article.published.day]
    if not published:
        return desk.say("masthead", "period-unknown")
    days = desk.wording.days(min(published), max(published))
    return desk.say("masthead", "period-value", reports=days)


def _reports(desk: Desk) -> str:
    articles = desk.material.articles
    publishers = {article.publisher for article in articles if article.publisher}
    if len(articles) == 1:
        return desk.say("masthead", "reports-one")
    key = "reports-value" if len(publishers) > 1 else "reports-plain"
    return desk.say("masthead", key, articles=len(articles), publishers=len(publishers))
