"""Recognises the note in which an article corrects itself: its figures replace those that an earlier version gave."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class _Signs:
    bare_label: Openings
    note_label: Openings
    label: Openings
    phrases: Phrases


@cache
def _signs() -> _Signs:
    words = furniture_words().correction
    return _Signs(
        bare_label=Openings([*words.labels, *words.note_labels], then=r"[\s*:.)\]—–-]*$"),
        note_label=Openings(words.note_labels),
        label=Openings(words.labels, then=r"\b[^:—–\n]{0,40}[:—–]"),
        phrases=Phrases(words.phrases),
    )


def correction_note(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The span of the first correction note among the paragraphs of `text`, None where there is none.

    A label that stands alone ("Correction") takes the paragraph after it along; an editor's note counts where it
    speaks of an error in this text. A sentence at the end that says only that the article was amended takes what
    follows along, which says how.
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
        elif _is_short(words) and (signs.label.match(words, first) or (by_phrase and signs.phrases.search(words))):
            return Span(span.start, _end_of_note(text, paragraphs[number:]))
    return None


def _end_of_note(text: str, paragraphs: Sequence[Span]) -> int:
    """Where a note ends that the first of the paragraphs begins: with that, or with the text, which it then ends.

    What ends a text has more before it than in it: a note at the head of a short article takes nothing along.
    """
    first, last = paragraphs[0], paragraphs[-1]
    is_at_the_end = first.start > last.end - first.start
    only_says_so = is_at_the_end and text[first.start : first.end].count(" ") < _LONGEST_ANNOUNCEMENT
    return last.end if only_says_so and _is_short(text[first.start : last.end]) else first.end


def _is_note(words: str, label: str, signs: _Signs) -> bool:
    about_anything = signs.note_label.match(label, first_word(label)) is not None
    return _is_short(words) and (not about_anything or signs.phrases.search(words) is not None)


def _is_short(words: str) -> bool:
    return words.count(" ") < _LONGEST_NOTE
