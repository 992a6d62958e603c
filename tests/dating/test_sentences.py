"""Every sentence of sentences.txt: what it marks is read so, and nothing else in it asserts a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefing.dating import find_timexes
from briefing.dating.calendar import Period
from briefing.model import Article, Timex

SENTENCES = Path(__file__).with_name("sentences.txt")
MARK = re.compile(r"\{([^{}=]+)=([^{}]+)\}")


def blocks() -> Iterator[tuple[str, str, list[str]]]:
    """The language, the day of publication and the sentences of each block."""
    for block in SENTENCES.read_text(encoding="utf-8").split("\n\n")[1:]:
        head, *lines = block.strip().splitlines()
        code, day = head.lstrip("#").split()
        yield code, day, lines


def taken_apart(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The sentence without its marks, and where each marked expression stands, with its value."""
    text, marked, done = "", [], 0
    for mark in MARK.finditer(line):
        text += line[done : mark.start()]
        marked.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        done = mark.end()
    return text + line[done:], marked


def is_right(timex: Timex, value: str) -> bool:
    """Whether an expression has the value, or spans the same days."""
    if value == "open" or timex.interval is None:
        # What is no day has a value alone ("now", a length): of a day that is left open the mark must say so.
        is_day = value[:1].isdigit()
        return timex.interval is None and (value == "open" or (value == timex.value and not is_day))
    if value in (timex.value, timex.value.partition("T")[0]):
        return True
    if str(timex.interval.first_day) == str(timex.interval.last_day) == value:
        return True
    month = re.fullmatch(r"(\d{4})-(\d\d)", value)
    period = Period("M", int(month[1]) * 12 + int(month[2]) - 1) if month else None
    return period is not None and period.interval == timex.interval


def faults(code: str, day: str, lines: list[str]) -> Iterator[str]:
    """What is read otherwise than a sentence says."""
    for line in lines:
        text, marked = taken_apart(line.replace("\\n", "\n"))
        found = find_timexes(Article.of(text, published=day, language=code))
        for start, end, value in marked:
            over = [timex for timex in found if timex.start < end and start < timex.end]
            if not any(is_right(timex, value) for timex in over) and not (value == "open" and not over):
                yield f"{text!r}: {text[start:end]!r} is {value}, read as {[timex.value for timex in over]}"
        for timex in found:
            is_marked = any(timex.start < end and start < timex.end for start, end, _ in marked)
            if timex.interval is not None and not is_marked:
                yield f"{text!r}: {timex.text!r} is no time, read as {timex.value}"


@pytest.mark.parametrize(("code", "day", "lines"), list(blocks()), ids=lambda each: str(each)[:12])
def test_sentences_as_people_write_them(code: str, day: str, lines: list[str]) -> None:
    assert date.fromisoformat(day)
    assert list(faults(code, day, lines)) == []
