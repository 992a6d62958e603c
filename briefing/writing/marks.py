"""Quotation marks and square brackets, set around a line's quoting runs the same in every format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.model.document import Line, Run, RunKind

_QUOTING = (RunKind.QUOTE, RunKind.GLOSS)
_NO_BREAK = "\u00a0"
_THIN = "\u202f"  # between two quotation marks that would touch; no line breaks there
_OPENS = ("‘", "“", "«", "„", "‚", "‹", '"', "'")
_CLOSES = ("’", "”", "»", "›", "“", "‘", '"', "'")
_OPENING = re.compile(r"""[‘“«„‚‹]|(?<!\w)["']""")
_TOUCHING = re.compile("(?<=[“„«])(?=[‘“„«‚‹\"'])|(?<=[’”»›\"'])(?=[”»])")
# A day with its month, a month with its year, or all three: "7 October 2015", "1–2 March", "7. Okt.", "March 2025".
_DATE = re.compile(r"((?:\b\d{1,2}[–-])?\b\d{1,2}\.? [^\W\d_]+\.?(?: \d{4}\b)?|\b[^\W\d_]+\.? \d{4}\b)")


def marked(line: Line) -> tuple[Run, ...]:
    """The runs of `line` with their marks in place, so that their texts joined are `line.text`.

    A quotation mark goes to a QUOTE run where one stands at that end of the row, else it is a QUOTE run of its own.
    A thin space (U+202F) that `line.text` does not have parts it from a mark of the article's own.

    >>> [run.text for run in marked(Line((Run("on Friday ", RunKind.QUOTE), Run("9 May", RunKind.GLOSS))))]
    ['“on Friday ', '[9 May]', '”']
    """
    runs: list[Run] = []
    for quoting, row in groupby(line.runs, key=lambda run: run.kind in _QUOTING):
        same = list(row)
        runs += _quoted(same) if quoting else same
    return tuple(runs)


def _quoted(row: Sequence[Run]) -> list[Run]:
    """A row of quoted words and of our own between one pair of marks."""
    runs = [replace(run, text=f"[{run.text}]") if run.kind is RunKind.GLOSS else run for run in row]
    place = row[0].place
    words = "".join(run.text for run in runs)
    opening = "“" + _THIN if words.startswith(_OPENS) else "“"
    # A closing mark that nothing opened is an apostrophe, as in “the workers’”.
    closing = _THIN + "”" if words.endswith(_CLOSES) and _OPENING.search(words[:-1]) else "”"
    if runs[0].kind is RunKind.QUOTE:
        runs[0] = replace(runs[0], text=opening + runs[0].text)
    else:
        runs.insert(0, Run(opening, RunKind.QUOTE, place))
    if runs[-1].kind is RunKind.QUOTE:
        runs[-1] = replace(runs[-1], text=runs[-1].text + closing)
    else:
        runs.append(Run(closing, RunKind.QUOTE, place))
    return runs


def parted(text: str) -> str:
    """`text` with a thin space wherever two opening or two closing quotation marks touch."""
    return _TOUCHING.sub(_THIN, text)


def dates(text: str) -> Iterator[tuple[str, bool]]:
    """`text` in parts that joined are the text, each with whether it is a date.

    >>> list(dates("[on 7 October 2015]"))
    [('[on ', False), ('7 October 2015', True), (']', False)]
    """
    parts = _DATE.split(text)
    return ((part, index % 2 == 1) for index, part in enumerate(parts) if part)


def unbroken(text: str) -> str:
    """`text` with no-break spaces within its dates, for formats that break lines by themselves."""
    return "".join(part.replace(" ", _NO_BREAK) if is_date else part for part, is_date in dates(text))
