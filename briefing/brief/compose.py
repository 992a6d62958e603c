"""Composes the brief: masthead, sections, sources, coverage, held against the sources before it is handed out."""

from __future__ import annotations

from briefing.brief import coverage
from briefing.brief.material import Desk, Material, Options
from briefing.brief.sections import SECTIONS, write_section
from briefing.brief.sources import list_sources
from briefing.brief.verify import verify
from briefing.errors import BadSettings
from briefing.model.document import Brief, Masthead


def compose(material: Material, options: Options) -> Brief:
    """The brief of what the earlier rooms found.

    Raises `BadSettings` where a label or layout file is wrong, `UnsupportedLine` where a line is not borne out.
    """
    desk = Desk.lay_out(material, options)
    order = desk.layout["order"]
    unknown = [key for key in order if key not in SECTIONS]
    if unknown:
        raise BadSettings(f"sections.toml: no section is called {unknown[0]!r}; there are {', '.join(SECTIONS)}")
    try:
        brief = Brief(
            masthead=_masthead(desk),
            edition=options.cutoff.date(),
            cutoff=options.cutoff,
            language="en",
            sections=tuple(write_section(key, desk) for key in order),
            sources=list_sources(material.articles, desk.quoting.numbers, desk.wording),
            coverage=coverage.count(desk),
        )
    except KeyError as error:
        raise BadSettings(f"labels.toml or sections.toml: {error} is missing") from error
    verify(brief, desk.quoting.articles)
    return brief


def _masthead(desk: Desk) -> Masthead:
    words = desk.words["masthead"]
    cutoff = desk.options.cutoff
    told = words["cutoff-value"].format(
        day=desk.wording.day(cutoff.date()), time=f"{cutoff:%H:%M}", zone=_zone(desk.options)
    )
    facts = (
        (words["edition"], desk.wording.day_with_weekday(cutoff.date())),
        (words["period"], _period(desk)),
        (words["cutoff"], told),
        (words["reports"], _reports(desk)),
    )
    return Masthead(desk.options.title or words["title"], desk.options.handling, facts)


def _zone(options: Options) -> str:
    """The cut-off's zone as people write it: "UTC", "UTC+02:00"."""
    offset = f"{options.cutoff:%z}"
    return "UTC" if offset in ("", "+0000") else f"UTC{offset[:3]}:{offset[3:5]}"


def _period(desk: Desk) -> str:
    words = desk.words["masthead"]
    published = [a.published.day for a in desk.material.articles if a.published.day]
    if not published:
        return str(words["period-unknown"])
    days = desk.wording.days(min(published), max(published))
    return str(words["period-value"]).format(reports=days)


def _reports(desk: Desk) -> str:
    words, articles = desk.words["masthead"], desk.material.articles
    publishers = {a.publisher for a in articles if a.publisher}
    if len(articles) == 1:
        return str(words["reports-one"])
    key = "reports-value" if len(publishers) > 1 else "reports-plain"
    return str(words[key]).format(articles=len(articles), publishers=len(publishers))
