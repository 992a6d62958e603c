"""The title of a page's article: its headline as readers find it there, else what the page states for programs.

Fields for programs hold titles made for search engines and for posts ("13 Ways To ..."). Who opens the page finds its
headline: of 149 pages of 140 sites that was the title in 134, the first of the fields in 108.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from lxml.html import HtmlElement

from briefing.reading.page.stamped import shown_words
from briefing.reading.page.titles import title_parts

_APART = re.compile(r"\s[|:]")  # a line over the headline, in an element of its own
_LINES = re.compile(r"(?: \|)+ ")  # between what <br> parts
_LONGEST_HEADLINE, _LONGEST_TITLE = 400, 1_000  # characters: what is longer was made to take time
_SHARE_OF_HEADLINE = 0.5
"""Of its letters: a title that is so much of it lacks no more than the line over the headline."""

_FEWEST_WORDS, _FEWEST_SIGNS = 3, 8
"""Of a headline that no title of the page has, in letters where a language writes without spaces."""

_IN_COMMON, _SIGNS_IN_COMMON = 5, 3
"""Letters in a row that such a headline shares with a title."""


def title_of_article(headline: HtmlElement | None, stated: Sequence[str], site_names: Collection[str]) -> str | None:
    """The headline, where it is that of the article and not of the site or a section, else the first title `stated`.

    `site_names` are what the site is called. Of a headline with another line over it the title that it ends with.
    """
    words = shown_words(headline).strip("| ") if headline is not None else ""
    stated = [title[:_LONGEST_TITLE] for title in stated]
    if len(words) > _LONGEST_HEADLINE:
        return next(iter(stated), None)
    is_first_level = headline is not None and headline.tag == "h1"
    if not words or letters_of(words) in map(letters_of, site_names):
        return next(iter(stated), None)
    as_part = _as_part_of_title(words, stated, is_first=is_first_level)
    if as_part:
        return as_part if _APART.search(words) else words
    whole = max(_titles_within(words, stated), key=len, default=None)
    if not stated:
        return _LINES.sub(" ", words)
    if whole or _is_site_s(words, stated) or not (is_first_level and _says_enough(words, stated)):
        return whole or next(iter(stated), None)
    return _LINES.sub(" ", words)


def letters_of(words: str) -> str:
    """Letters and figures alone: a headline and its title differ in quotation marks and spaces.

    >>> letters_of("Bridge “shut”")
    'bridgeshut'
    """
    return "".join(filter(str.isalnum, words.casefold()))


def _as_part_of_title(words: str, stated: Sequence[str], *, is_first: bool) -> str | None:
    """The part of a title that is the headline: its longest, or before the name of the site the first."""
    own = letters_of(words)
    for parts in map(title_parts, stated):
        for number, part in enumerate(parts):
            if letters_of(part) == own and ((is_first and not number) or part == max(parts, key=len)):
                return part.strip()
    return None


def _is_site_s(words: str, stated: Sequence[str]) -> bool:
    """Whether a heading is what a longer title ends with."""
    own = letters_of(words)
    return any(own == letters_of(part) for title in stated for part in title_parts(title)[1:])


def _titles_within(words: str, stated: Sequence[str]) -> Iterator[str]:
    """The titles that a headline holds with a line over or under them ("Papers leaked Maker of tanks hacked")."""
    own = letters_of(words)
    for title in stated:
        letters = letters_of(title)
        if letters in own and letters != own and len(letters) >= _SHARE_OF_HEADLINE * len(own):
            yield title


def _says_enough(words: str, stated: Sequence[str]) -> bool:
    """Whether a heading of the first level is a headline though no title of the page has its words."""
    own = letters_of(words)
    without_spaces = own.upper() == own.lower()
    if len(words.split()) < _FEWEST_WORDS and not (without_spaces and len(own) >= _FEWEST_SIGNS):
        return False
    size = _SIGNS_IN_COMMON if without_spaces else _IN_COMMON
    pieces = {own[at : at + size] for at in range(len(own) - size + 1)}
    return any(piece in title for title in map(letters_of, stated) for piece in pieces)
