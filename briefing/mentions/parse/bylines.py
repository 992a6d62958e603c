"""The byline that runs into the first line of an article: "By Nora Vale, BBC News, Los Angeles Crews began …".

Of 2,809 articles of Timeline17, which were taken from pages, some 100 open so. Where the line begins is known by the
outlet, whose whole name closes what the writer is, and by a place after its comma; a byline without it is left as it
is. Nor is "By Monday Vale News had sold its shares" one: a name of two words and the outlet's belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.mentions.parse.openings import bare
from briefing.mentions.parse.stamps import after_stamp
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article, Span

_TOKEN = re.compile(r"\S+")
# Words of the longest byline: two writers, what they are, the outlet and a place.
_LONGEST = 16
_SHORTEST_NAME = 2
# Words within which it is said as what somebody writes for an outlet ("Defence and Diplomatic Correspondent").
_DESK = 5


def after_byline(article: Article, span: Span) -> int:
    """Where the words begin that follow the byline with which a part of an article opens; its start where it has none.

    >>> text = "By Nora Vale BBC News, Los Angeles Crews began to cap the well."
    >>> text[after_byline(Article.of(text, publisher="BBC"), Span(0, len(text))) :]
    'Crews began to cap the well.'
    """
    tokens = list(_TOKEN.finditer(article.text, span.start, span.end))[: _LONGEST + 1]
    words = [token.group() for token in tokens]
    lines = vocabulary(article.language_code).lines
    if not words or words[0] not in lines.bylines:
        return span.start
    # "By *Nora Vale* …", "By the *Vale News* Staff": a single name may be anything ("By Monday").
    named = _named_until(words, article)
    if named is None:
        return span.start
    end = _after_outlet(words, named, article)
    if end is not None:
        return tokens[end].start()
    # No outlet follows: a stamp may ("By Nora Vale 12 May 2024 7:15 GMT Crews …").
    stamped = tokens[named].start() if named < len(tokens) else span.end
    start = after_stamp(article.text, Span(stamped, span.end), article.language_code)
    return start if start > stamped else span.start


def _named_until(words: Sequence[str], article: Article) -> int | None:
    """The place after the name of who wrote it, or after "the" before the outlet's ("By the CNN Wire Staff")."""
    if len(words) > _SHORTEST_NAME and words[1].lower() in vocabulary(article.language_code).lexicon.definite:
        return _SHORTEST_NAME if _outlet_at(words, _SHORTEST_NAME, article) else None
    named = _name(words)
    return named + 1 if named >= _SHORTEST_NAME else None


def _outlet_at(words: Sequence[str], at: int, article: Article) -> int:
    """How many words the outlet's whole name has that stands at a place; 0 where it does not stand there."""
    definite = vocabulary(article.language_code).lexicon.definite
    outlet = [word for word in (article.publisher or "").split() if word.lower() not in definite]
    return len(outlet) if outlet and list(map(bare, words[at : at + len(outlet)])) == outlet else 0


def _name(words: Sequence[str]) -> int:
    """How many words with a capital follow the first."""
    count = 0
    for word in words[1:]:
        if not word[0].isupper() or any(figure.isdecimal() for figure in word):
            break
        count += 1
        if count == _SHORTEST_NAME or word.endswith(","):
            break
    return count


def _after_outlet(words: Sequence[str], start: int, article: Article) -> int | None:
    """The place of the first word after the outlet's name, its desk and a place; None where none of it is there."""
    at = next((place for place in range(start, len(words)) if _outlet_at(words, place, article)), None)
    # A sentence that ends before the outlet's name is no byline.
    if at is None or any(word[-1] in ".?!" for word in words[start:at]):
        return None
    end: int | None = _after_desk(words, at + _outlet_at(words, at, article), article)
    if end is not None and words[end - 1].endswith(","):
        end = _after_place(words, end, article)
    return end if end is not None and end < len(words) and words[end][0].isupper() else None


def _after_desk(words: Sequence[str], start: int, article: Article) -> int:
    """The place after what says for which part of an outlet somebody writes, and as what."""
    lines = vocabulary(article.language_code).lines
    for at in range(start, min(start + _DESK, len(words))):
        if words[at - 1].endswith(","):
            break
        # "Vale News Political *Correspondent*": whatever stands before what somebody is, is of it.
        if bare(words[at]).lower() in lines.writers:
            return at + 1
    at = start
    while at < len(words) and bare(words[at]) in lines.desks and not words[at - 1].endswith(","):
        at += 1
    return at


def _after_place(words: Sequence[str], start: int, article: Article) -> int | None:
    """The place after a place's name: a word, or more as its first or second word says, and again after a comma.

    None where small words stand there that are no part of such a name ("on the Syrian border").
    """
    lines = vocabulary(article.language_code).lines
    at = start
    while at < len(words):
        is_small = words[at][0].islower()
        if is_small and bare(words[at]) not in lines.place_parts:
            return None
        if words[at + 1 : at + 2] and words[at + 1][0].islower() and not words[at].endswith(","):
            return None  # "Rio de Janeiro": where such a name ends nothing says
        goes_on = words[at] in lines.place_openings or is_small
        at += 2 if goes_on else 1
        while at < len(words) and not words[at - 1].endswith(",") and bare(words[at]) in lines.place_endings:
            at += 1
        if not words[at - 1 : at] or not words[at - 1].endswith(","):
            break
    return at
