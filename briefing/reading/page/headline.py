"""The title of a page's article: its headline as readers find it there, else what the page states for programs.

Fields for programs hold titles made for search engines and for posts ("13 Ways To ..."). Who opens the page finds its
headline: of 149 pages of 140 sites that was the title in 134, the first of the fields in 108.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from briefing.reading.page.stamped import shown_words
from briefing.reading.page.titles import title_parts
from briefing.reading.text.letters import letters_of

_APART = re.compile(r"\s:")  # after a line over the headline, in an element of its own
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_HEADLINE, _LONGEST_TITLE = 400, 1_000  # characters: what is longer was made to take time
_SHARE_OF_HEADLINE = 0.5
"""Of its letters: a title that is so much of it lacks no more than the line over the headline."""

_MOST_PIECES = 20  # elements of a headline that are looked at
_FEWEST_WORDS, _FEWEST_SIGNS = 3, 8
"""Of a headline that no title of the page has, in letters where a language writes without spaces."""

_SHARE_IN_COMMON = 0.5
"""Of the words of such a headline, or of its pairs of signs: if more stand in a title, it is one."""

_LONG_WORDS, _LONG_SIGNS = 6, 12
_SHARED_WORDS, _LETTERS_OF_SHARED, _SHARED_SIGNS = 2, 4, 4
"""A longer one needs but two words of so many letters, or so many signs in a row; "Comments on bridge shut" and
"Subscribe to our bridge newsletter" are shorter."""


def title_of_article(headline: HtmlElement | None, stated: Sequence[str], site_names: Collection[str]) -> str | None:
    """The headline, where it is that of the article and not of the site or a section, else the first title `stated`.

    `site_names` are what the site is called. Of a headline with another line over it the title that it ends with.
    """
    words = shown_words(headline, new_line=" ") if headline is not None else ""
    stated = [title[:_LONGEST_TITLE] for title in stated]
    if len(words) > _LONGEST_HEADLINE:
        return next(iter(stated), None)
    is_first_level = headline is not None and headline.tag == "h1"
    if not words or letters_of(words) in map(letters_of, site_names):
        return next(iter(stated), None)
    as_part = _as_part_of_title(words, stated, is_first=is_first_level)
    if as_part and headline is not None:
        return as_part if _APART.search(words) or headline.find(".//br") is not None else words
    whole = max(_titles_within(words, headline, stated), key=len, default=None)
    if not stated:
        return words
    if whole or _is_site_s(words, stated) or not (is_first_level and _says_enough(words, stated)):
        return whole or next(iter(stated), None)
    return words


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


def _titles_within(words: str, headline: HtmlElement | None, stated: Sequence[str]) -> Iterator[str]:
    """The titles that a headline holds next to a line of its own over or under them ("Papers leaked<br>Maker hacked").

    Words of one line with the title are the headline's: "Fake: Queen died on Friday".
    """
    own = letters_of(words)
    apart = set(map(letters_of, _without_lines_apart(headline))) if headline is not None else set[str]()
    for title in stated:
        letters = letters_of(title)
        if letters in apart and letters != own and len(letters) >= _SHARE_OF_HEADLINE * len(own):
            yield title


def _without_lines_apart(headline: HtmlElement) -> Iterator[str]:
    """What is left of a headline without the lines, or the elements of its own, at its head or at its foot."""
    box = headline
    while len(box) == 1 and not (box.text or "").strip() and not (box[0].tail or "").strip():
        box = box[0]
    pieces = [(box.text or "", False)]
    for child in islice(box, _MOST_PIECES):
        is_line = child.tag == "br"
        if is_line:
            pieces[-1] = (pieces[-1][0], True)
        pieces += [("".join(child.itertext()), True), (child.tail or "", is_line)]
    pieces = [(text, is_apart) for text, is_apart in pieces if text.strip()]
    for number in range(1, len(pieces)):
        before, after = pieces[:number], pieces[number:]
        if all(is_apart for _, is_apart in before):
            yield "".join(text for text, _ in after)
        if all(is_apart for _, is_apart in after):
            yield "".join(text for text, _ in before)


def _says_enough(words: str, stated: Sequence[str]) -> bool:
    """Whether a heading of the first level is a headline though no title of the page has its words."""
    own = letters_of(words)
    if own.upper() != own.lower():
        return _shares_words(_WORDS.findall(words.casefold()), stated)
    return len(own) >= _FEWEST_SIGNS and _shares_signs(own, stated)


def _shares_words(words: Sequence[str], stated: Sequence[str]) -> bool:
    """Whether most words of a heading stand in a title, or of a longer one two that are no small words."""
    if len(words) < _FEWEST_WORDS:
        return False
    for title in stated:
        shared = [word for word in words if word in _WORDS.findall(title.casefold())]
        weighty = {word for word in shared if len(word) >= _LETTERS_OF_SHARED}
        if len(shared) > _SHARE_IN_COMMON * len(words):
            return True
        if len(words) >= _LONG_WORDS and len(weighty) >= _SHARED_WORDS:
            return True
    return False


def _shares_signs(own: str, stated: Sequence[str]) -> bool:
    """The same where a language writes without spaces, of pairs of signs and of signs in a row."""
    pairs = _runs(own, 2)
    for title in map(letters_of, stated):
        if sum(pair in title for pair in pairs) > _SHARE_IN_COMMON * len(pairs):
            return True
        if len(own) >= _LONG_SIGNS and any(run in title for run in _runs(own, _SHARED_SIGNS)):
            return True
    return False


def _runs(signs: str, size: int) -> list[str]:
    return [signs[at : at + size] for at in range(len(signs) - size + 1)]
