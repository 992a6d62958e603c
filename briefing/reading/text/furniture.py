"""Finds what is on the page but not of the story: credits, lists of other stories, links, contributors, notices.

A paragraph is furniture by how it opens, how it ends and how long it is, so that a story about cookies or a sentence
that holds the word "video" stays a story. The words are in furniture.toml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.model import Furniture, FurnitureKind, Span
from briefing.patterns import any_of
from briefing.reading.text.abstracts import abstract
from briefing.reading.text.captions import caption_in, credited_caption, run_in_credit
from briefing.reading.text.comments import comments_from
from briefing.reading.text.credits import credit_in
from briefing.reading.text.entries import entry_times
from briefing.reading.text.galleries import galleries
from briefing.reading.text.headlines import may_be_headline
from briefing.reading.text.phrases import Openings, Phrases, first_word, plain_for_search
from briefing.reading.text.words import furniture_words

_LONGEST_NOTICE = 80  # words
_LONGEST_STAMP = 12  # words
_LONGEST_PROMPT = 10  # words
_LONGEST_BYLINE = 12
"""Words. Headlines of other stories run to some 20; notices of the law to some 60; stamps, bylines and prompts
("Share this article on …") to 10."""

_PICTURES = 3
"""Paragraphs after the first in which whose picture it is may stand before the report, under its caption."""

_GALLERY = 3
"""Captions; fewer make no gallery, and are all the story that there is."""

_LONGEST_GLUED_STAMP = 40
"""Characters of a stamp before a byline on its line ("March 8, 2022 | By …")."""

_LONGEST_LOOKED_AT = 2_000
"""Characters; a longer paragraph is story, but for what stands at its end."""

_BRACKET = re.compile(r"\(+[^()]*(?:\([^()]*\)[^()]*)*\)")
_SENTENCE_START = re.compile(r"""(?<=[.!?])["”’)]*\s+(?:[—–-]+\s+)?(?=[“"(]?[^\W\d_a-z])""")
_ABBREVIATION = re.compile(r"\b[A-Z][a-z]{0,2}\.$")


@dataclass(frozen=True, slots=True)
class _Signs:
    heading: Openings
    other_story: Openings
    link_label: Openings
    link_ending: re.Pattern[str]
    link_phrase: Openings
    contributors: Phrases
    workers: Openings
    names: re.Pattern[str]
    notice: Openings
    stamp: Openings
    glued_stamp: Openings
    glued_byline: re.Pattern[str]

    def first_words(self) -> frozenset[str]:
        """The words that a paragraph begins with when it is furniture as a whole."""
        openings = (
            self.heading, self.other_story, self.link_label, self.link_phrase, self.workers, self.notice, self.stamp,
        )  # fmt: skip
        return frozenset[str]().union(*(opening.first_words for opening in openings))


@cache
def _first_words() -> frozenset[str]:
    return _signs().first_words()


@cache
def _signs() -> _Signs:
    words = furniture_words()
    between = any_of(words.contributors.between)
    capital = r"[^\W\d_a-z][\w.’'-]+"
    full_name = rf"{capital}(?: {capital}){{1,3}}"
    outlets, roles = any_of(words.contributors.outlets), any_of(words.contributors.roles)
    opens = any_of(map(str.capitalize, words.contributors.bylines))
    stamp = rf"[^|\n]{{0,{_LONGEST_GLUED_STAMP}}}\d{{4}} ?\| ?"
    name = rf"(?:[^\W\d_a-z][\w.’'&-]*|{between})"
    return _Signs(
        heading=Openings(words.read_more.headings, then=r"[\s:…»>.)\]]*$"),
        other_story=Openings(words.read_more.headings, then=r"\s*[:|»]\s*\S"),
        link_label=Openings(words.link.labels, then=r"\s*[:|]\s*\S"),
        link_ending=re.compile(rf"\S\s+(?:{any_of(map(_capital, words.link.endings))})[\s:»>)\]]*$"),
        link_phrase=Openings(words.link.phrases, then=r"[\s\])>»:.]*$"),
        contributors=Phrases(words.contributors.phrases),
        workers=Openings(words.contributors.openings, then=r"\b:?"),
        names=re.compile(rf"(?:\s*{name}(?:[\s,;|:/]+(?:[&—–-]\s+)?{name})*)?[\s.)\]]*$"),
        notice=Openings(words.notice.openings),
        stamp=Openings(words.notice.stamps, then=r"\b[^.\d]*+\d(?:[^.]|(?<=\d)\.(?=\s?\S))*+$"),
        glued_stamp=Openings(
            words.notice.glued_stamps,
            then=r"\b[^.\n]{0,50}?(?:[^\W\d_]{3,}\.? |, |[./-])(?:19|20)\d\d\b\s+(?=\S+\s+\S)",
        ),
        glued_byline=re.compile(
            rf"(?:{stamp})?(?:{opens}) (?:{full_name}(?: (?:and|y|und|et) {full_name})?, (?:{outlets})"
            rf"|(?:the )?(?:{capital} ){{0,4}}(?:{outlets}) (?:{capital} ){{0,3}}(?:{roles})) (?=[^\W\d_a-z]|[“\"])"
        ),
    )


def find_furniture(text: str, paragraphs: Sequence[Span], correction: Span | None = None) -> tuple[Furniture, ...]:
    """The parts of `text` that are not story, in order, none overlapping another.

    `paragraphs` are those of `text`, `correction` the note in which it corrects itself. A part is a whole paragraph,
    or the note, the credit or the last sentence of one. Where everything would be furniture, nothing is, but for a
    gallery: most of it is captions.
    """
    credited = _signs().contributors.may_be_in(plain_for_search(text))
    found: list[Furniture] = []
    in_list = False
    pictures, summary = galleries(text, paragraphs), abstract(text, paragraphs)
    comments, times = comments_from(text), entry_times(text)
    for number, span in enumerate(paragraphs):
        if comments is not None and comments < span.end:
            found.append(Furniture(Span(max(span.start, comments), span.end), FurnitureKind.COMMENT))
            continue
        words = text[span.start : span.end]
        if own := [part for part in times if span.contains(part)]:
            found += [Furniture(part, FurnitureKind.NOTICE) for part in own]
            continue
        if own := [part for part in pictures if span.contains(part)]:
            found += [Furniture(part, FurnitureKind.CAPTION) for part in own]
            continue
        if correction is not None and correction.overlaps(span):
            found.append(Furniture(_of_note(correction, span, text), FurnitureKind.NOTICE))
            continue
        if span in summary:
            found.append(Furniture(span, FurnitureKind.ABSTRACT))
            continue
        if in_list and may_be_headline(words):
            found.append(Furniture(span, FurnitureKind.READ_MORE))
            continue
        first = first_word(words) if len(words) <= _LONGEST_LOOKED_AT else ""
        in_list = _signs().heading.match(words, first) is not None
        kind = _kind_of_whole(words, first, is_first=number == 0) if first in _first_words() else None
        if kind is None and _is_other_story(words):
            kind = FurnitureKind.READ_MORE
        part = Furniture(span, kind) if kind else _part_of(words, first, span, number, credited=credited)
        if part is not None:
            found.append(part)
    is_everything = [part.span for part in found] == list(paragraphs)
    is_gallery = sum(part.kind is FurnitureKind.CAPTION for part in found) >= max(_GALLERY, len(found) / 2)
    return () if is_everything and not is_gallery else tuple(found)


def _of_note(note: Span, paragraph: Span, text: str) -> Span:
    """What is no story in the paragraph of a note: all of it towards the end of a text, where advertising follows.

    At the head the story does: "(Corrects day in lead) HOUSTON (Reuters) - …".
    """
    is_at_the_end = paragraph.start > len(text) - paragraph.start
    return paragraph if is_at_the_end else Span(max(note.start, paragraph.start), min(note.end, paragraph.end))


def _part_of(words: str, first: str, span: Span, number: int, *, credited: bool) -> Furniture | None:
    """The caption, credit, stamp, byline or contributors that stand in the `number`-th paragraph of the story."""
    is_first = number == 0
    kind = FurnitureKind.CAPTION
    place = caption_in(words)
    if place is None:
        kind, place = FurnitureKind.CREDIT, credit_in(words, first)
    if place is None:
        kind, place = FurnitureKind.CAPTION, credited_caption(words, opens=is_first)
    if place is None and 0 < number <= _PICTURES:
        kind, place = FurnitureKind.CREDIT, run_in_credit(words)
    if place is None and (stamp := _signs().glued_stamp.match(words, first)):
        kind, place = FurnitureKind.NOTICE, stamp.span()
    if place is None:
        kind = FurnitureKind.CONTRIBUTORS
        place = _workers_in(words, first) or (_glued_byline(words, first) if is_first else None)
    if place is None and credited:
        place = _contributors_in(words)
    return Furniture(Span(span.start + place[0], span.start + place[1]), kind) if place else None


def _glued_byline(words: str, first: str) -> tuple[int, int] | None:
    """A byline with its outlet that was run into the first sentence ("By Anna Marsh, AP It was …")."""
    may_be = _is_byline(first) or "|" in words[:_LONGEST_GLUED_STAMP]
    match = _signs().glued_byline.match(words) if may_be else None
    return match.span() if match else None


def _kind_of_whole(words: str, first: str, *, is_first: bool) -> FurnitureKind | None:
    """What a whole paragraph is, where no part of it is story."""
    if _is_notice(words, first):
        return FurnitureKind.NOTICE
    if _is_list_of_workers(words, first, is_first=is_first):
        return FurnitureKind.CONTRIBUTORS
    return _pointer(words, first)


def _pointer(words: str, first: str) -> FurnitureKind | None:
    """What a paragraph that points to another page is: part of a list of stories, or a link."""
    signs = _signs()
    if signs.heading.match(words, first):
        return FurnitureKind.READ_MORE
    if words.count(" ") < _LONGEST_PROMPT and signs.link_phrase.match(words, first):
        return FurnitureKind.LINK
    if may_be_headline(words) and signs.other_story.match(words, first):
        return FurnitureKind.READ_MORE
    return FurnitureKind.LINK if may_be_headline(words) and signs.link_label.match(words, first) else None


def _is_other_story(words: str) -> bool:
    """Whether it is a headline with its link at the end ("Bank bars cards Read more"), and no sentence with one."""
    link = _signs().link_ending.search(words) if len(words) <= _LONGEST_LOOKED_AT else None
    return link is not None and may_be_headline(words[: link.start() + 1])


def _capital(phrase: str) -> str:
    return phrase[0].upper() + phrase[1:]


def _is_notice(words: str, first: str) -> bool:
    if _signs().notice.match(words, first):
        return words.count(" ") < _LONGEST_NOTICE
    return _signs().stamp.match(words, first) is not None and words.count(" ") < _LONGEST_STAMP


def _is_list_of_workers(words: str, first: str, *, is_first: bool) -> bool:
    """Whether it says who reported, wrote or edited and no more; a byline "By …" stands at the head and is short."""
    match = _signs().workers.match(words, first)
    if match is None or (_is_byline(first) and not (is_first and words.count(" ") < _LONGEST_BYLINE)):
        return False
    return words.count(" ") < _LONGEST_NOTICE and _signs().names.match(words, match.end()) is not None


def _is_byline(first: str) -> bool:
    return first in furniture_words().contributors.bylines


def _workers_in(words: str, first: str) -> tuple[int, int] | None:
    """A bracket at the head that says who reported and edited, when other words follow it."""
    if words[0] != "(" or _is_byline(first) or not _signs().workers.match(words, first):
        return None
    bracket = _BRACKET.match(words)
    return (0, bracket.end()) if bracket else None


def _contributors_in(words: str) -> tuple[int, int] | None:
    """The sentence that names contributors, with all that follows it in the paragraph."""
    match = _signs().contributors.search(words)
    if match is None:
        return None
    starts = [gap.end() for gap in _SENTENCE_START.finditer(words, 0, match.start()) if not _abbreviates(words, gap)]
    return (starts[-1] if starts else 0), len(words)


def _abbreviates(words: str, gap: re.Match[str]) -> bool:
    """Whether the full stop before a gap belongs to an initial or a short title, as in "J. Doe" and "Mr. Doe"."""
    return _ABBREVIATION.search(words, max(0, gap.start() - 5), gap.start()) is not None
