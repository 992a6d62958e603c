"""Recognises the note in which an article corrects itself: its figures replace those that an earlier version gave."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.model import Span
from briefing.reading.text.phrases import Openings, Phrases, first_word, plain_for_search
from briefing.reading.text.words import furniture_words

_LONGEST_NOTE = 120
"""Words; a note gives one or two wrong statements and the right ones."""

_LONGEST_ANNOUNCEMENT = 10
"""Words of "This article was amended on 16 June 2010." and the like, which say not how."""


_ONLY_WHEN = re.compile(r"(?:\W+\w+){0,6}?\W+\d{4}\W*|\W*")
"""What follows "This article was amended" and says no more than the days: " on 14 and 21 May 2010."."""


@dataclass(frozen=True, slots=True)
class _Signs:
    bare_label: Openings
    note_label: Openings
    label: Openings
    phrases: Phrases
    how: Phrases


@cache
def _signs() -> _Signs:
    words = furniture_words().correction
    return _Signs(
        bare_label=Openings([*words.labels, *words.note_labels], then=r"[\s*:.)\]—–-]*$"),
        note_label=Openings(words.note_labels),
        label=Openings(words.labels, then=r"\b[^:—–\n]{0,40}[:—–]"),
        phrases=Phrases(words.phrases),
        how=Phrases(words.how),
    )


def correction_note(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The span of the first correction note among the paragraphs of `text`, None where there is none.

    A label that stands alone ("Correction") takes the paragraph after it along; an editor's note counts where it
    speaks of an error in this text. A sentence at the end that says only that the article was amended takes along what
    follows and says how.
    """
    signs = _signs()
    by_phrase = signs.phrases.may_be_in(plain_for_search(text))
    for number, span in enumerate(paragraphs):
        words = text[span.start : span.end]
        first = first_word(words)
        if signs.bare_label.match(words, first):
            follower = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
            if follower and _is_note(text[follower.start : follower.end], words, signs):
                return Span(span.start, follower.end)
            continue
        phrase = signs.phrases.search(words) if by_phrase else None
        if phrase is None and not signs.label.match(words, first):
            continue
        at = _place_in(words, phrase)
        if _is_short(words[at]):
            ends = span.start + at.stop if at.stop < len(words) else _end_of_note(text, paragraphs[number:])
            return Span(span.start + at.start, ends)
    return None


def _place_in(words: str, phrase: re.Match[str] | None) -> slice:
    """Where a note stands in its paragraph, which a page may have run together with what stands around it.

    A note in brackets ends with them ("(This story corrects …) Sign up for …"); a sentence that begins where none ended
    before it begins the note ("… 95 cents This article was amended on …").
    """
    if bracketed := _bracketed(words, phrase):
        return bracketed
    before = words[: phrase.start()].rstrip() if phrase else ""
    begins_anew = phrase is not None and before[-1:].isalnum() and phrase[0][0].isupper()
    return slice(phrase.start() if phrase and begins_anew else 0, len(words))


def _bracketed(words: str, phrase: re.Match[str] | None) -> slice | None:
    """The brackets around a phrase, or around what opens a paragraph."""
    opens = words.rfind("(", 0, phrase.start() + 1) if phrase else 0
    closes = words.find(")", phrase.end() if phrase else 0)
    within = opens >= 0 and words[opens] == "(" and closes >= 0
    return slice(opens, closes + 1) if within and ")" not in words[opens:closes] else None


def says_how(text: str, note: Span) -> bool:
    """Whether a note says what was wrong or right, and not only on which days the article was amended."""
    words = text[note.start : note.end]
    phrase = _signs().phrases.search(words)
    return phrase is None or _ONLY_WHEN.fullmatch(words, phrase.end()) is None


def _end_of_note(text: str, paragraphs: Sequence[Span]) -> int:
    """Where a note ends that the first of the paragraphs begins: with that, or with what says how.

    At the end of a text that may follow in paragraphs of its own, for which more must stand before it than in it: a
    note at the head of a short article takes nothing along.
    """
    first, last = paragraphs[0], paragraphs[-1]
    is_at_the_end = first.start > last.end - first.start
    if not is_at_the_end or text[first.start : first.end].count(" ") >= _LONGEST_ANNOUNCEMENT:
        return first.end
    ends = (span.end for span in reversed(paragraphs) if _signs().how.search(text[span.start : span.end]))
    end = max(next(ends, 0), first.end)
    return end if _is_short(text[first.start : end]) else first.end


def _is_note(words: str, label: str, signs: _Signs) -> bool:
    about_anything = signs.note_label.match(label, first_word(label)) is not None
    return _is_short(words) and (not about_anything or signs.phrases.search(words) is not None)


def _is_short(words: str) -> bool:
    return words.count(" ") < _LONGEST_NOTE
