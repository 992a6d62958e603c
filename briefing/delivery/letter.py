"""What a mail says of an edition: the key developments with their sources, what changed, and what to beware of.

It is cut out of the finished document, so that a mail and its attachments never disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.labels import Labels
from briefing.model.document import Block, Brief, Bullets, Line, Paragraph, Row, Run, RunKind, SectionKey, Source, Table
from briefing.writing.citations import cited, linkable

SECTIONS = (SectionKey.CHANGES, SectionKey.KEY_DEVELOPMENTS)
"""The keys of the sections that the mail prints; in the order in which the document has them."""
COUNTED = ("new", "updated", "late", "withdrawn", "unchanged")
MOST_SOURCES = 4  # named below a line of the mail
MOST_SKIPPED = 5  # inputs named in the mail; the brief names all
_SEPARATOR = " · "


@dataclass(frozen=True, slots=True)
class SourceReference:
    """A source under what it bears out: its number in the document, who and when, and its link if it may have one."""

    number: int
    words: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """One thing reported: its date or name ("" for none), its lines, and after it notes and sources.

    `more` says how many sources are left out here, "" where none is. An item without lines heads those that follow.
    """

    lead: str
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[SourceReference, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Items under a heading; `key` is the section's."""

    key: str
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The whole mail before it is text or HTML; `facts` are label and words."""

    title: str
    handling: str
    language: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]


def letter_of(brief: Brief, counts: Mapping[str, int] | None, attached: tuple[str, ...], labels: Labels) -> Letter:
    """The mail that sums `brief` up and names the files that come with it.

    What changed is counted in front where the document does not say it: a mail with two ways of counting would be
    doubted. `counts` is None where there is nothing to compare with.
    """
    facts = [*brief.masthead.facts]
    if counts is not None and SectionKey.CHANGES not in _section_keys(brief):
        counted = [labels.phrase("mail", key).format(count=counts[key]) for key in COUNTED if key in counts]
        facts.append((labels.mail.counts, ", ".join(counted)))
    if attached:
        facts.append((labels.mail.attached, ", ".join(attached)))
    parts = [_part(brief, key, labels) for key in _section_keys(brief)]
    parts.append(Part("warnings", labels.mail.warnings, tuple(_warnings(brief, labels))))
    return Letter(
        title=brief.masthead.title,
        handling=brief.masthead.handling,
        language=brief.language,
        facts=tuple(facts),
        parts=tuple(part for part in parts if part.items),
    )


def warnings(brief: Brief, labels: Labels) -> tuple[str, ...]:
    """What the reader must beware of, a line each."""
    return tuple(item.lines[0].text for item in _warnings(brief, labels))


def section_items(brief: Brief, key: str, labels: Labels) -> tuple[Item, ...]:
    """What the section with this key says; nothing where the document has none."""
    by_number = {source.number: source for source in brief.sources}
    blocks = [block for section in brief.sections if section.key == key for block in section.blocks]
    return tuple(item for block in blocks for item in _items(block, by_number, labels))


def _section_keys(brief: Brief) -> Iterator[str]:
    return (section.key for section in brief.sections if section.key in SECTIONS)


def _part(brief: Brief, key: str, labels: Labels) -> Part:
    heading = next(section.title for section in brief.sections if section.key == key)
    return Part(key, heading, section_items(brief, key, labels))


def _items(block: Block, sources: Mapping[int, Source], labels: Labels) -> Iterator[Item]:
    match block:
        case Paragraph(line):
            yield _item("", (line,), (), sources, labels)
        case Bullets(bullets):
            for bullet in bullets:
                notes = (bullet.note,) if bullet.note else ()
                yield _item(bullet.lead, (bullet.line,), notes, sources, labels)
        case Table():
            for group in block.groups:
                if group.heading:
                    yield Item(group.heading)
                for row in group.rows:
                    yield _row(block, row, sources, labels)


def _row(table: Table, row: Row, sources: Mapping[int, Source], labels: Labels) -> Item:
    """A row as an item: its first cell leads, each of the others is a line under its heading."""
    lead = _SEPARATOR.join(line.text for line in row.cells[0]) if row.cells else ""
    cells = (_one_line(cell, column.heading) for column, cell in zip(table.columns[1:], row.cells[1:], strict=False))
    return _item(lead, tuple(cells), (), sources, labels)


def _one_line(cell: Sequence[Line], heading: str) -> Line:
    runs: list[Run] = []
    for line in cell:
        runs += [Run(_SEPARATOR, RunKind.MUTED), *line.runs] if runs else line.runs
    citations = tuple(citation for line in cell for citation in line.citations)
    return Line((Run(f"{heading}: ", RunKind.MUTED), *runs) if heading else tuple(runs), citations)


def _item(
    lead: str,
    lines: tuple[Line, ...],
    notes: tuple[str, ...],
    sources: Mapping[int, Source],
    labels: Labels,
) -> Item:
    numbers = dict.fromkeys(number for line in lines for number in cited(line) if number in sources)
    named = [_reference(sources[number], labels) for number in numbers]
    left_out = len(named) - MOST_SOURCES
    more = labels.mail.sources_more.format(count=left_out) if left_out > 0 else ""
    return Item(lead, lines, notes, tuple(named[:MOST_SOURCES]), more)


def _reference(source: Source, labels: Labels) -> SourceReference:
    publisher = source.publisher or labels.source_entry.publisher_not_known
    entry = labels.source_entry
    published = (entry.published if source.published_day else entry.published_no_day).format(published=source.published)
    words = labels.mail.source.format(publisher=publisher, published=published)
    return SourceReference(source.number, words, linkable(source.url))


def _warnings(brief: Brief, labels: Labels) -> Iterator[Item]:
    if brief.coverage.orphaned:
        yield _warning(labels.mail.orphaned.format(count=brief.coverage.orphaned))
    skipped = brief.coverage.skipped
    for origin, reason in skipped[:MOST_SKIPPED]:
        yield _warning(labels.mail.skipped.format(origin=origin, reason=reason))
    if len(skipped) > MOST_SKIPPED:
        yield _warning(labels.mail.skipped_more.format(count=len(skipped) - MOST_SKIPPED))
    if brief.coverage.unresolved:
        yield _warning(labels.mail.unresolved.format(count=brief.coverage.unresolved))


def _warning(words: str) -> Item:
    return Item("", (Line((Run(words),)),))
