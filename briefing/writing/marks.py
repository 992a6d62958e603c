"""Quotation marks and square brackets, set around a line's quoting runs the same in every format."""

from __future__ import annotations

from briefing.model.document import Line, Run, RunKind

_QUOTING = (RunKind.QUOTE, RunKind.GLOSS)


def marked(line: Line) -> tuple[Run, ...]:
    """The runs of `line` with their marks in place, so that their texts joined are `line.text`.

    A quotation mark goes to a QUOTE run where one stands at that end of the row, else it is a QUOTE run of its own.

    >>> [run.text for run in marked(Line((Run("on Friday ", RunKind.QUOTE), Run("9 May", RunKind.GLOSS))))]
    ['“on Friday ', '[9 May]', '”']
    """
    runs: list[Run] = []
    inside = False
    for run in line.runs:
        quoting = run.kind in _QUOTING
        if inside and not quoting:
            _close(runs)
        opening = "“" if quoting and not inside else ""
        inside = quoting
        if run.kind is RunKind.GLOSS:
            runs += [Run(opening, RunKind.QUOTE)] if opening else []
            runs.append(Run(f"[{run.text}]", RunKind.GLOSS))
        else:
            runs.append(Run(opening + run.text, run.kind))
    if inside:
        _close(runs)
    return tuple(runs)


def _close(runs: list[Run]) -> None:
    if runs[-1].kind is RunKind.QUOTE:
        runs[-1] = Run(runs[-1].text + "”", RunKind.QUOTE)
    else:
        runs.append(Run("”", RunKind.QUOTE))
