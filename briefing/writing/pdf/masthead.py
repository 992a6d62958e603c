"""Sets the head of page one: the title under a rule, and the facts in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model.document import Masthead
from briefing.writing.pdf.boxes.box import Box
from briefing.writing.pdf.boxes.row import Cell, RowBox
from briefing.writing.pdf.boxes.text import TextBox
from briefing.writing.pdf.styles import Setter
from briefing.writing.pdf.tags import Node
from briefing.writing.theme import Theme

_RULE_ABOVE_TITLE = 2.4  # points


def compose(masthead: Masthead, setter: Setter, theme: Theme, root: Node, width: float) -> list[Box]:
    """The masthead as boxes, its elements children of `root`."""
    colors, sizes = theme.colors, theme.sizes
    title = setter.plain(masthead.title, setter.style(sizes.title, colors.ink, bold=True, body=True), width, tight=True)
    weight = _RULE_ABOVE_TITLE
    bar = RowBox((), width, rule=colors.accent, rule_weight=weight, pad=weight / 2, with_next=True)
    result: list[Box] = [bar, TextBox(title, root.child("H1"), before=10, with_next=True)]
    if masthead.facts:
        result += _facts(masthead.facts, setter, theme, root, width)
    return result


def _facts(facts: Sequence[tuple[str, str]], setter: Setter, theme: Theme, root: Node, width: float) -> list[Box]:
    """The facts in two columns, each with its label above it, between hairlines."""
    colors, gutter = theme.colors, theme.spacing.gutter
    style = setter.table()
    wanted = [max(setter.width(value, style) for _, value in facts[side::2]) + 1 for side in range(min(2, len(facts)))]
    widths = _shared(width - gutter, wanted)
    rows: list[Box] = []
    for at in range(0, len(facts), 2):
        cells = []
        for side, (label, value) in enumerate(facts[at : at + 2]):
            texts = (
                TextBox(setter.plain(label, setter.small(), widths[side]), root.child("P")),
                TextBox(setter.plain(value, style, widths[side]), root.child("P")),
            )
            cells.append(Cell(side * (widths[0] + gutter), texts))
        rows.append(RowBox(tuple(cells), width, pad=5, rule=colors.rule))
    top = RowBox((), width, rule=colors.rule, before=12)
    return [top, *rows]


def _shared(width: float, wanted: Sequence[float]) -> list[float]:
    """Two columns of equal width, or the one that needs more given what the other can spare."""
    if len(wanted) < 2 or max(wanted) <= width / 2 or sum(wanted) > width:  # noqa: PLR2004 - two columns
        return [width / 2, width / 2]
    left = width - wanted[1] if wanted[1] > wanted[0] else wanted[0]
    return [left, width - left]
