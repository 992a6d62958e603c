"""Numbered captions of the tables and the picture of a long draft, and references to them in its lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.labels import CaptionsLabels
from briefing.model.document import Block, Brief, Bullets, Chart, Line, Paragraph, Row, RowGroup, Run, RunKind, Table
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.inline import FieldRun, Inline
from briefing.writing.word.oxml import Node, field, paragraph, w

_PLACE = "_Ref9{:08d}"  # as Word names what cross references lead to; the numbers of notes do not begin so


@dataclass(frozen=True, slots=True)
class Caption(Paragraph):
    """The caption of a table, which stands above it, or of the picture, which stands below it.

    `place` is the name of the bookmark around its kind and number ("Table 2"), "" for none.
    """

    kind: str
    number: int
    words: str
    place: str


def captioned(brief: Brief, labels: CaptionsLabels) -> Brief:
    """The brief with captions, and with the number of a table where a line leads into it ("disputed (Table 2)")."""
    numbers: Counter[str] = Counter()
    names: dict[str, Run] = {}
    sections = []
    for section in brief.sections:
        blocks: list[Block] = []
        for block in section.blocks:
            caption = _caption(block, labels.words.get(section.key, ""), numbers, labels)
            if caption is None:
                blocks.append(block)
            elif isinstance(block, Table):
                blocks += [caption, block]
                name = FieldRun(_name(caption, labels), RunKind.MUTED, code=rf"REF {caption.place} \h")
                names |= {anchor: name for anchor in _anchors(block) if anchor not in names}
            else:
                blocks += [block, caption]
        sections.append(replace(section, blocks=tuple(blocks)))
    referring = (replace(one, blocks=tuple(_referring(each, names, labels) for each in one.blocks)) for one in sections)
    return replace(brief, sections=tuple(referring))


def _caption(block: Block, words: str, numbers: Counter[str], labels: CaptionsLabels) -> Caption | None:
    if isinstance(block, Table) and block.caption:
        kind, words = labels.table, block.caption
    elif isinstance(block, Chart) and words:
        kind = labels.picture
    else:
        return None
    numbers[kind] += 1
    place = _PLACE.format(numbers[kind]) if isinstance(block, Table) else ""
    bare = Caption(Line(()), kind, numbers[kind], words, place)
    return replace(bare, line=Line((Run(f"{_name(bare, labels)}{labels.separator}{words}"),)))


def _name(caption: Caption, labels: CaptionsLabels) -> str:
    return labels.name.format(kind=caption.kind, number=caption.number)


def _anchors(table: Table) -> Iterator[str]:
    return (row.anchor for group in table.groups for row in group.rows if row.anchor)


def _referring(block: Block, names: Mapping[str, Run], labels: CaptionsLabels) -> Block:
    """The block with a reference wherever one of its lines leads into a table that has a caption."""
    match block:
        case Bullets(items):
            return Bullets(tuple(replace(item, line=_line(item.line, names, labels)) for item in items))
        case Table(groups=groups):
            return replace(block, groups=tuple(_group(group, names, labels) for group in groups))
        case _:
            return block


def _group(group: RowGroup, names: Mapping[str, Run], labels: CaptionsLabels) -> RowGroup:
    return replace(group, rows=tuple(_row(row, names, labels) for row in group.rows))


def _row(row: Row, names: Mapping[str, Run], labels: CaptionsLabels) -> Row:
    cells = (tuple(_line(line, names, labels) for line in cell) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _line(line: Line, names: Mapping[str, Run], labels: CaptionsLabels) -> Line:
    if not any(run.leads_to in names for run in line.runs):
        return line
    before, _, after = labels.reference.partition("{name}")
    runs: list[Run] = []
    for run in line.runs:
        runs.append(run)
        if name := names.get(run.leads_to or ""):
            runs += [Run(before, RunKind.MUTED), name, Run(after, RunKind.MUTED)]
    return replace(line, runs=tuple(runs))


def written(caption: Caption, labels: CaptionsLabels, inline: Inline, bookmarks: Bookmarks) -> Node:
    """The paragraph of a caption, numbered by a field (ECMA-376 part 1, 17.16.5.56), with what it belongs to."""
    kept = (w("keepNext"),) if caption.place else ()
    counted = field(rf"SEQ {caption.kind.replace(' ', '_')} \* ARABIC", *inline.text(str(caption.number)))
    before, _, after = labels.name.format(kind=caption.kind, number="\0").partition("\0")
    name = [*inline.text(before), counted, *inline.text(after)]
    place = bookmarks.hidden(caption.place, name) if caption.place else name
    words = inline.text(f"{labels.separator}{caption.words}")
    return paragraph(inline.style("caption"), *place, *words, properties=kept)
