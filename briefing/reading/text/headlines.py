"""What a headline looks like, in a text of which nothing else says so: one short line that no sentence ends."""

from __future__ import annotations

import re

from briefing.model import Article, Span

_LONGEST = 160  # characters
_MOST_WORDS = 25  # headlines of news run to some 20
# A question is a headline as often as not ("Who leads Marlo now?"); a colon or a quotation mark leads to what follows.
_ENDED = re.compile(r"""[.!…:]["'”’»)\]]*\s*$""")

_WORD = re.compile(r"[^\W\d_]+")
_LONG = 4  # letters: shorter words are often small in headlines of which the words begin with capitals
_FEWEST = 4  # words long enough to distinguish such a headline from a sentence about somebody
_FEWEST_ENDED = 6  # of a line that a full stop ends
_SHARE = 0.8  # of the long words; of such headlines some words are small all the same


def may_be_headline(line: str) -> bool:
    """Whether a line could be a headline, of its own story or of another.

    >>> may_be_headline("Bridge falls in Marlo"), may_be_headline("A bridge fell in Marlo."), may_be_headline("")
    (True, False, False)
    """
    words = line.strip()
    if not words or len(words) > _LONGEST or "\n" in words:
        return False
    return len(words.split()) <= _MOST_WORDS and _ENDED.search(words) is None


def is_capitalised(line: str) -> bool:
    """Whether it may be a headline of which nearly all words begin with, or are, capitals.

    Some have a full stop; so has "Olin Farrow met Lena Brandt.", so these must be longer.
    """
    if not may_be_headline(line.rstrip(" .")):
        return False
    fewest = _FEWEST if may_be_headline(line) else _FEWEST_ENDED
    long = [word for word in _WORD.findall(line) if len(word) >= _LONG]
    capitalised = sum(word[0].isupper() for word in long)
    return len(long) >= fewest and capitalised >= _SHARE * len(long)


def headline_span(article: Article) -> Span | None:
    """The first paragraph of several, if it may be a headline: such texts have theirs at their head."""
    if len(article.paragraphs) < 2:  # noqa: PLR2004
        return None
    first = article.paragraphs[0]
    return first if may_be_headline(article.text[first.start : first.end]) else None
