"""Finds what is on the page but not of the story: credits, lists of other stories, links, contributors, notices.

A caption's sentence is story, only its credit is not. A paragraph is furniture by how it opens, ends and how long it
is, so that a story about cookies or a sentence that holds the word "video" stays a story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.model import Furniture, FurnitureKind, Span
from briefing.reading.corrections import correction_note
from briefing.reading.phrases import phrase_pattern
from briefing.resources import room_data

_LONGEST_HEADLINE = 25
_LONGEST_NOTICE = 80
_LONGEST_BYLINE = 12
"""Words. Headlines of other stories run to some 20; notices of the law to some 60; bylines with a title to 10."""

_LEAD_IN = r"[\s\[(*•·»>|–—-]*"
_SENTENCE_END = re.compile(r"""[.…]["'”’)\]]*$""")
_TRAILING_BRACKET = re.compile(r"""(?<=[.!?"”’'…])\s*[(\[](?P<credit>[^()\[\]]{2,120})[)\]]\s*$""")
_SLASHED_NAMES = re.compile(
    r"(?:[A-Z][\w.’'&-]*|for|via|of|the|de|la|von|al)(?:[ ,](?:[A-Z][\w.’'&-]*|for|via|of|the|de|la|von|al))*"
    r"\s?/\s?[A-Z][\w.’'& /-]*"
)
_BARE_SLASHED_CREDIT = re.compile(r"(?:AP Photo|AFP|REUTERS|Reuters|EPA|Getty Images)\s?/\s?[A-Z][\w.’'& -]{2,60}$")
_LAST_SENTENCE = re.compile(
    r"""(?:^|(?<=[.!?]["”’)\s])|(?<=[.!?]\s))[A-Z("“][^.!?]*(?:[A-Z]\.[^.!?]*)*[.!?]?[)\]]?\s*$"""
)
_BYLINE = re.compile(
    r"By\s+(?:[A-Z][\w.’'-]*|and|of|the|in|,|\|)(?:[\s,|]+(?:[A-Z][\w.’'-]*|and|of|the|in|for))*[\s,|]*$"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    heading: re.Pattern[str]
    other_story: re.Pattern[str]
    link: re.Pattern[str]
    contributors: re.Pattern[str]
    contributors_opening: re.Pattern[str]
    credit_words: re.Pattern[str]
    credit_opening: re.Pattern[str]
    notice: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    data = room_data("briefing.reading", "furniture.toml")
    headings = phrase_pattern(data["read_more"]["headings"])
    labels = phrase_pattern(data["link"]["labels"])
    link_phrases = phrase_pattern(data["link"]["phrases"])
    openings = phrase_pattern(data["contributors"]["openings"])
    credit_labels = phrase_pattern(data["credit"]["labels"])
    notices = phrase_pattern(data["notice"]["openings"])
    return _Patterns(
        heading=re.compile(rf"{_LEAD_IN}(?:{headings})\s*[:…»>.]*\s*$", re.IGNORECASE),
        other_story=re.compile(rf"{_LEAD_IN}(?:{headings})\s*[:|»]\s*\S", re.IGNORECASE),
        link=re.compile(rf"{_LEAD_IN}(?:(?:{labels})\s*[:|]\s*\S|(?:{link_phrases})[\s\])>»:]*$)", re.IGNORECASE),
        contributors=re.compile(phrase_pattern(data["contributors"]["phrases"]), re.IGNORECASE),
        contributors_opening=re.compile(rf"{_LEAD_IN}(?:{openings})", re.IGNORECASE),
        credit_words=re.compile(rf"(?<!\w)(?:{phrase_pattern(data['credit']['words'])})", re.IGNORECASE),
        credit_opening=re.compile(rf"{_LEAD_IN}(?:{credit_labels})\s*(?:[:|©]|by\b)", re.IGNORECASE),
        notice=re.compile(rf"{_LEAD_IN}(?:{notices})", re.IGNORECASE),
    )


def find_furniture(text: str, paragraphs: Sequence[Span]) -> tuple[Furniture, ...]:
    """The parts of `text` that are not story, in order, none overlapping another.

    `paragraphs` are those of `text`; a part is a whole paragraph, or the credit or last sentence at the end of one.
    """
    correction = correction_note(text, paragraphs)
    found: list[Furniture] = []
    in_list = False
    for number, span in enumerate(paragraphs):
        if correction is not None and correction.contains(span):
            continue
        words = text[span.start : span.end]
        if in_list and _is_headline(words):
            found.append(Furniture(span, FurnitureKind.READ_MORE))
            continue
        in_list = _heads_list(words)
        found.extend(_in_paragraph(words, span, is_first=number == 0))
    if correction is not None:
        found.append(Furniture(correction, FurnitureKind.NOTICE))
    return tuple(sorted(found, key=lambda part: part.span.start))


def _in_paragraph(words: str, span: Span, *, is_first: bool) -> Iterator[Furniture]:
    kind = _kind_of_whole(words, is_first=is_first)
    if kind is not None:
        yield Furniture(span, kind)
        return
    end = _credit_at_end(words) or _contributors_at_end(words)
    if end is not None:
        start, kind = end
        yield Furniture(Span(span.start + start, span.end), kind)


def _kind_of_whole(words: str, *, is_first: bool) -> FurnitureKind | None:
    """What a whole paragraph is, where it is no story; the longest are never looked at."""
    count = words.count(" ") + 1
    if count > _LONGEST_NOTICE:
        return None
    patterns = _patterns()
    if patterns.notice.match(words):
        return FurnitureKind.NOTICE
    if patterns.contributors_opening.match(words) or _is_byline(words, count, is_first=is_first):
        return FurnitureKind.CONTRIBUTORS
    if count > _LONGEST_HEADLINE:
        return None
    if patterns.heading.match(words) or (patterns.other_story.match(words) and _is_headline(words)):
        return FurnitureKind.READ_MORE
    if patterns.credit_opening.match(words) or _is_credit(words):
        return FurnitureKind.CREDIT
    return FurnitureKind.LINK if patterns.link.match(words) and _is_headline(words) else None


def _heads_list(words: str) -> bool:
    return words.count(" ") < _LONGEST_BYLINE and _patterns().heading.match(words) is not None


def _is_headline(words: str) -> bool:
    """Whether it could be the headline of another story: short, and no sentence that ends in a full stop."""
    return words.count(" ") < _LONGEST_HEADLINE and not _SENTENCE_END.search(words)


def _is_byline(words: str, count: int, *, is_first: bool) -> bool:
    return is_first and count <= _LONGEST_BYLINE and _BYLINE.match(words) is not None


def _is_credit(words: str) -> bool:
    """Whether a whole paragraph is the credit of a picture, as in "(AP Photo/Jane Doe)" or "REUTERS/Jane Doe"."""
    bracketed = words[0] in "([" and words[-1] in ")]"
    inner = words[1:-1] if bracketed else words
    return (bracketed and _names_a_credit(inner)) or _BARE_SLASHED_CREDIT.fullmatch(inner) is not None


def _names_a_credit(words: str) -> bool:
    return _SLASHED_NAMES.fullmatch(words) is not None or (
        words.count(" ") < _LONGEST_BYLINE and _patterns().credit_words.search(words) is not None
    )


def _credit_at_end(words: str) -> tuple[int, FurnitureKind] | None:
    """The bracket after a caption's last sentence, where it names who took the picture."""
    bracket = _TRAILING_BRACKET.search(words[-130:])
    if bracket and _names_a_credit(bracket["credit"]):
        offset = max(0, len(words) - 130) + bracket.start()
        while words[offset].isspace():
            offset += 1
        return offset, FurnitureKind.CREDIT
    bare = _BARE_SLASHED_CREDIT.search(words)
    return (bare.start(), FurnitureKind.CREDIT) if bare else None


def _contributors_at_end(words: str) -> tuple[int, FurnitureKind] | None:
    if not _patterns().contributors.search(words[-400:]):
        return None
    last = _LAST_SENTENCE.search(words)
    if last is None or not _patterns().contributors.search(last[0]):
        return None
    return last.start(), FurnitureKind.CONTRIBUTORS
