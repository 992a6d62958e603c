"""What a headline looks like, in a text of which nothing else says so: one short line that no sentence ends."""

from __future__ import annotations

import re

from briefing.model import Article, Span

_LONGEST = 160  # characters
_MOST_WORDS = 25  # headlines of news run to some 20
# A question is a headline as often as not ("Who leads Marlo now?"); a colon or a quotation mark leads to what follows.
_ENDED = re.compile(r"""[.!…:]["'”’»)\]]*\s*$""")


def may_be_headline(line: str) -> bool:
    """Whether a line could be a headline, of its own story or of another.

    >>> may_be_headline("Bridge falls in Marlo"), may_be_headline("A bridge fell in Marlo."), may_be_headline("")
    (True, False, False)
    """
    words = line.strip()
    if not words or len(words) > _LONGEST or "\n" in words:
        return False
    return len(words.split()) <= _MOST_WORDS and _ENDED.search(words) is None


def headline_span(article: Article) -> Span | None:
    """The first paragraph of several, if it may be a headline: such texts have theirs at their head."""
    if len(article.paragraphs) < 2:  # noqa: PLR2004
        return None
    first = article.paragraphs[0]
    return first if may_be_headline(article.text[first.start : first.end]) else None
