"""Recognises the note in which an article corrects itself: its figures replace those that an earlier version gave."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.model import Span
from briefing.reading.phrases import phrase_pattern
from briefing.resources import room_data

_LEAD_IN = r"[\s\[(*•—–-]*"
_LONGEST_NOTE = 120
"""Words; a note gives one or two wrong statements and the right ones."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = room_data("briefing.reading", "furniture.toml")["correction"]
    labels, phrases = phrase_pattern(data["labels"]), phrase_pattern(data["phrases"])
    return (
        re.compile(rf"{_LEAD_IN}(?:{labels})\s*[*]*\s*[:.—–-]*\s*$", re.IGNORECASE),
        re.compile(rf"{_LEAD_IN}(?:correction|corrects|clarification|erratum)s?\b[^:—–\n]{{0,40}}[:—–]", re.IGNORECASE),
        re.compile(phrases, re.IGNORECASE),
    )


def correction_note(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The span of the first correction note among the paragraphs of `text`, None where there is none."""
    bare_label, label, phrase = _patterns()
    for number, span in enumerate(paragraphs):
        words = text[span.start : span.end]
        if words.count(" ") >= _LONGEST_NOTE:
            continue
        if bare_label.match(words):
            follower = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            if follower and _is_note(text[follower.start : follower.end], phrase, words):
                return Span(span.start, follower.end)
        elif label.match(words) or phrase.search(words):
            return span
    return None


def _is_note(words: str, phrase: re.Pattern[str], label: str) -> bool:
    """Whether the paragraph under a bare label is the note; an editor's note may be about anything else."""
    return words.count(" ") < _LONGEST_NOTE and ("note" not in label.lower() or phrase.search(words) is not None)
