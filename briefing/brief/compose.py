"""Composes the brief: masthead, sections, sources, coverage, compared with the sources before it is handed out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from briefing.brief import lines
from briefing.brief.by_hand import story_name
from briefing.brief.context import Context
from briefing.brief.options import Options
from briefing.brief.passages import cited_passages
from briefing.brief.sections import changes, coverage
from briefing.brief.sections.registry import SECTIONS, write_section
from briefing.brief.sources import list_sources
from briefing.brief.verify import cited, verify
from briefing.changes.print_record import remember
from briefing.edits.pin import Printed, pin_of
from briefing.model import Material, Pin
from briefing.model.document import Brief, Masthead, PrintedLine, Section, SectionKey, StoryName
from briefing.timeline import standing_at


def compose(material: Material, options: Options) -> Brief:
    """The brief of what the earlier rooms found, with the record of what it prints.

    Raises `BadSettings` where a label or layout file is wrong, `UnsupportedLine` where a line is not borne out.
    """
    material = replace(material, timeline=standing_at(material.timeline, options.cutoff))
    context = Context.of(material, options)
    sections, printed = _sections(context)
    if material.changes is not None:
        # What an edition cites is known once its sections are written; then its sources are numbered, and they are
        # written anew.
        ids = {number: id_ for id_, number in context.quoting.numbers.items()}
        named = {ids[number] for section in sections for number in cited(section)}
        context = Context.of(material, options, named, context.likeness)
        sections, printed = _sections(context)
    stories = {line.story for line in printed}
    brief = Brief(
        masthead=_masthead(context),
        edition=options.day,
        cutoff=options.cutoff,
        language=context.labels.document.language,
        sections=sections,
        sources=list_sources(context.listed_articles, context.quoting.numbers, context.wording),
        coverage=coverage.count(context),
        printed=printed,
        stories=tuple(
            StoryName(one.id, story_name(context.material, one) or one.name)
            for one in context.material.stories
            if one.id in stories
        ),
        pins=_pins(material, printed, options),
        passages=cited_passages(
            sections, {number: context.article(id_) for id_, number in context.quoting.numbers.items()}
        ),
        comments=_comments(material, printed),
        changed=changes.count(context) if material.changes is not None else None,
    )
    verify(brief, context.quoting.articles)
    return brief


def _pins(material: Material, printed: Sequence[PrintedLine], options: Options) -> dict[str, Pin]:
    """What an edit of each printed event is pinned to, by event id."""
    remembered = remember(material, printed, options.day, {})
    leading = {line.event for line in printed if line.event in remembered}
    found = ((event, pin_of(event, [Printed(remembered, options.cutoff)])) for event in sorted(filter(None, leading)))
    return {event: pin for event, pin in found if pin is not None}


def _comments(material: Material, printed: Sequence[PrintedLine]) -> dict[str, tuple[str, ...]]:
    """The comments on printed events, by event id."""
    leading = {line.event for line in printed}
    return {event: tuple(material.comments[event]) for event in sorted(material.comments) if event in leading}


def _sections(context: Context) -> tuple[tuple[Section, ...], tuple[PrintedLine, ...]]:
    """The sections of the layout that are wanted, and what they print.

    In an edition that follows another, lists without anything new are left out, and the coverage statement names them.
    """
    written = [write_section(key, context) for key in context.layout.order if SECTIONS[key].is_wanted(context)]
    sections = tuple(section for section, _ in written)
    printed = tuple(line for _, of_section in written for line in of_section)
    if context.material.changes is None or context.material.changes.since is None:
        return sections, printed
    return _without_empty(context, sections), printed


def _without_empty(context: Context, sections: Sequence[Section]) -> tuple[Section, ...]:
    empty = [one for one in sections if SECTIONS[one.key].may_lack and one.blocks == (lines.nothing(context, one.key),)]
    said = coverage.left_out(context, [one.title for one in empty])
    return tuple(
        replace(one, blocks=(*one.blocks, *said)) if one.key == SectionKey.COVERAGE else one
        for one in sections
        if one not in empty
    )


def _masthead(context: Context) -> Masthead:
    cutoff = context.options.cutoff
    day, time = context.wording.day(cutoff.date()), f"{cutoff:%H:%M}"
    words = context.labels.masthead
    facts = (
        (words.edition, context.wording.day_with_weekday(context.options.day)),
        (words.period, _period(context)),
        (words.cutoff, words.cutoff_value.format(day=day, time=time, zone=_zone(cutoff))),
        (words.reports, _reports(context)),
    )
    title, face = context.options.title or words.title, context.options.face
    if face:
        title = words.title_of_profile.format(title=title, profile=face)
    return Masthead(title, context.options.handling, facts)


def _zone(cutoff: datetime) -> str:
    """The cut-off's zone as people write it: "UTC", "UTC+02:00"."""
    offset = f"{cutoff:%z}"
    return "UTC" if offset in ("", "+0000") else f"UTC{offset[:3]}:{offset[3:5]}"


def _period(context: Context) -> str:
    published = [article.published.day for article in context.reports if article.published.day]
    if not context.reports:
        return context.labels.masthead.period_none
    if not published:
        return context.labels.masthead.period_unknown
    days = context.wording.days(min(published), max(published))
    return context.labels.masthead.period_value.format(reports=days)


def _reports(context: Context) -> str:
    articles = context.reports
    publishers = {article.publisher for article in articles if article.publisher}
    if len(articles) == 1:
        return context.labels.masthead.reports_one
    words = context.labels.masthead.reports_value if len(publishers) > 1 else context.labels.masthead.reports_plain
    return words.format(articles=len(articles), publishers=len(publishers))
