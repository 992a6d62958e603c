"""Lines and rows in few words."""

from __future__ import annotations

from briefing.model.document import Citation, GroupTime, Line, Row, RowGroup, Run, RunKind

_MARKS = {"“": RunKind.QUOTE, "[": RunKind.GLOSS, "*": RunKind.STRONG, "~": RunKind.MUTED}


def line(text: str, *sources: int) -> Line:
    """A line from shorthand: pieces parted by "|", each marked by its first character (“ [ * ~, plain else)."""
    runs: list[Run] = []
    for piece in text.split("|"):
        kind = _MARKS.get(piece[:1], RunKind.PLAIN)
        if kind is RunKind.GLOSS:
            runs[-1] = Run(runs[-1].text + " ", RunKind.QUOTE)
        runs.append(Run(piece if kind is RunKind.PLAIN else piece[1:].removesuffix("]"), kind))
    return Line(tuple(runs), tuple(Citation(source, 10 * source, 10 * source + 40) for source in sources))


def timed(time: GroupTime, heading: str, rows: tuple[Row, ...]) -> RowGroup:
    return RowGroup(heading, rows, time=time)


def row(anchor: str, when: str, basis: str, what: tuple[Line, ...], status: str, note: str = "") -> Row:
    standing = (line(status), line(f"~{note}")) if note else (line(status),)
    return Row(((line(when), line(f"~{basis}")), what, standing), anchor)
