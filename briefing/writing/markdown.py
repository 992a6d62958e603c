"""The brief as Markdown (CommonMark with GitHub's tables) that reads well raw and rendered.

Text of articles is escaped, so that nothing in it becomes mark-up; the only HTML is the anchors that citations link to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from briefing.labels import Labels
from briefing.model.document import (
    Block,
    Brief,
    Bullet,
    Bullets,
    Chart,
    Line,
    Paragraph,
    Row,
    Run,
    RunKind,
    Source,
    SourceList,
    Table,
)
from briefing.writing.characters import printable
from briefing.writing.chart.plaintext import draw
from briefing.writing.citations import linkable, source_anchor
from briefing.writing.marks import marked
from briefing.writing.references.citing import References
from briefing.writing.templates import Templates

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~]|(?<=\bhttp):(?=//)|(?<=\bhttps):(?=//)|(?<=\bwww)\.|&(?=#?\w+;)")
_OPENS_BLOCK = re.compile(r"^(?:[#+=-]|\d+(?=[.)]))")
_UNSAFE_IN_ANCHOR = re.compile(r"[^A-Za-z0-9-]+")
_EMPHASIS = {RunKind.STRONG: "**", RunKind.MUTED: "*", RunKind.EMPHASIS: "*"}


def render(brief: Brief, templates: Templates) -> bytes:
    """The whole brief, UTF-8, the same bytes for the same brief and templates."""
    numbered = templates.theme.look.numbered
    references = templates.references(brief)
    parts = [_masthead(brief)]
    for number, section in enumerate(brief.sections, start=1):
        parts.append(f"## {number}. {_escaped(section.title)}" if numbered else f"## {_escaped(section.title)}")
        parts += [_block(block, references, templates.labels) for block in section.blocks]
    if brief.masthead.handling:
        parts += ["---", _handling(brief)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _masthead(brief: Brief) -> str:
    facts = "\n".join(f"- **{_escaped(label)}:** {_escaped(value)}" for label, value in brief.masthead.facts)
    head = [_handling(brief), f"# {_escaped(brief.masthead.title)}", facts]
    return "\n\n".join(part for part in head if part)


def _handling(brief: Brief) -> str:
    return _emphasised(_escaped(brief.masthead.handling), "**")


def _block(block: Block, references: References, labels: Labels) -> str:
    match block:
        case Paragraph(line):
            return _line(line, references)
        case Bullets(items):
            return "\n".join(f"- {_bullet(item, references)}" for item in items)
        case Table():
            return _table(block, references)
        case Chart():
            # Every row begins with the scale, so that no label can close the fence.
            return "\n".join(["```text", *draw(block, labels), "```"])
        case SourceList(sources):
            listed = references.listed(sources)
            return "\n".join(f"{_list_sign(source, references)} {_source(source, references)}" for source in listed)


def _bullet(item: Bullet, references: References) -> str:
    lead = _emphasised(_escaped(item.lead), "**")
    note = _emphasised("".join(_linked((run,), run.leads_to) for run in item.noted), "*")
    return " — ".join(part for part in (lead, _line(item.line, references), note) if part)


def _table(table: Table, references: References) -> str:
    width = len(table.columns)
    rows = [
        _table_row(_escaped(column.heading) for column in table.columns),
        _table_row("---" for _ in table.columns),
    ]
    for group in table.groups:
        if group.heading:
            heading = _emphasised(_escaped(group.heading), "**")
            rows.append(_table_row([heading, *[""] * (width - 1)]))
        rows += [_table_row(_cells(row, references)) for row in group.rows]
    return "\n".join(rows)


def _table_row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cells(row: Row, references: References) -> list[str]:
    cells = ["<br>".join(_line(line, references) for line in cell) for cell in row.cells]
    if row.anchor and cells:
        cells[0] = _anchor(row.anchor) + cells[0]
    return cells


def _list_sign(source: Source, references: References) -> str:
    return f"{source.number}." if references.label(source) else "-"


def _source(source: Source, references: References) -> str:
    url = linkable(source.url)
    runs = references.entry(source)
    texts = (_outward(url, run.text) if url and run.text == source.url else _listed(run) for run in runs)
    return _anchor(source_anchor(source.number)) + "".join(texts)


def _listed(run: Run) -> str:
    """A run of a source entry: in a list that reads well raw, only what citation styles set in italics is marked."""
    return _run(run) if run.kind is RunKind.EMPHASIS else _escaped(run.text)


def _outward(url: str, text: str) -> str:
    return f"<{url}>" if url == text else f"[{_escaped(text)}](<{url}>)"


def _line(line: Line, references: References) -> str:
    text = "".join(_linked(runs, anchor) for anchor, runs in groupby(marked(line), key=lambda run: run.leads_to))
    marks = _citation(line, references)
    return f"{text} {marks}" if text and marks else text + marks


def _linked(runs: Iterable[Run], anchor: str | None) -> str:
    # Our own brackets stand unescaped for the sake of whoever reads it raw; "](" alone would make them a link.
    text = "".join(_run(run) for run in runs).replace("](", "]\\(")
    return f"[{text}](#{_anchor_name(anchor)})" if anchor else text


def _run(run: Run) -> str:
    if run.kind is RunKind.GLOSS:
        return f"[{_escaped(run.text[1:-1])}]"
    text = _escaped(run.text)
    return _emphasised(text, _EMPHASIS[run.kind]) if run.kind in _EMPHASIS else text


def _citation(line: Line, references: References) -> str:
    # The signs between the links stand unescaped: "[" and "]" around a link are no mark-up.
    return "".join(
        sign.text if sign.source is None else f"[{_citing(sign.text)}](#{source_anchor(sign.source)})"
        for sign in references.marks(line)
    )


def _citing(words: str) -> str:
    return _SPECIAL.sub(lambda match: "\\" + match.group(), printable(words))


def _anchor(name: str) -> str:
    return f'<a id="{_anchor_name(name)}"></a>'


def _anchor_name(name: str) -> str:
    return _UNSAFE_IN_ANCHOR.sub("-", name)


def _emphasised(text: str, mark: str) -> str:
    """`text` between emphasis marks, spaces outside them, where CommonMark would read nothing else out of it."""
    core = text.strip()
    if not core:
        return text
    before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
    return f"{before}{mark}{core}{mark}{after}"


def _escaped(text: str) -> str:
    text = _SPECIAL.sub(lambda match: "\\" + match.group(), printable(text))
    return _OPENS_BLOCK.sub(_block_escape, text)


def _block_escape(match: re.Match[str]) -> str:
    opening = match.group()
    return opening + "\\" if opening.isdigit() else "\\" + opening
