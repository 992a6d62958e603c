"""Where the reading model sees a line of the page begin in the line of another: a headline or caption ran into a lead.

It knows lines that no rule knows ("Oil keeps flowing into the sea | Residents of Marlo have …"), but no titles, no
figures before what they count, and it doubts less than it should. So what grammar cannot part stays whole unless the
model is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.mentions.parse.endings import may_end
from briefing.mentions.parse.openings import CLOSED, SHORTEST, bare, may_begin
from briefing.mentions.parse.truecase import is_capitalised
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article

_OPENING = re.compile(r"[\"“‘'(\[]*")
# Words; so near each other a seam that a rule found is the surer one ("BP seals leaking | Gulf well | The leak was").
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Seams:
    """The places in a text, in characters, at which a line may begin in the line of another, and surely does."""

    likely: frozenset[int] = frozenset()
    sure: frozenset[int] = frozenset()


NO_SEAMS = Seams()


def with_seams(article: Article, tokens: Sequence[re.Match[str]], found: Sequence[int], seams: Seams) -> Sequence[int]:
    """The places among the words of a paragraph at which a line begins: those that rules `found`, and seams between."""
    if not seams.likely or not tokens or is_capitalised(article.text[tokens[0].start() : tokens[-1].end()]):
        return found
    seen = [at for at in _seen(article, tokens, seams) if all(abs(at - other) > _NEAR for other in found)]
    return sorted((*found, *seen))


def _seen(article: Article, tokens: Sequence[re.Match[str]], seams: Seams) -> Iterator[int]:
    words = [token.group() for token in tokens]
    first = 0
    for at in range(1, len(words) - 1):
        if CLOSED.search(words[at - 1]):
            first = at
        elif at - first >= SHORTEST and _is_seam(article, tokens, words, first, at, seams):
            yield at
            first = at


def _is_seam(
    article: Article, tokens: Sequence[re.Match[str]], words: Sequence[str], first: int, at: int, seams: Seams
) -> bool:
    opening = _OPENING.match(words[at])
    place = tokens[at].start() + (opening.end() if opening else 0)
    is_capital = article.text[place : place + 1].isupper()
    if place not in seams.likely or not is_capital or tokens[at].start() != tokens[at - 1].end() + 1:
        return False
    return place in seams.sure or _may_part(words, first, at, article)


def _may_part(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether nothing ties a word with a capital to what stands before it: no title, no figure, no name."""
    before, word, known = words[at - 1], bare(words[at]), vocabulary(article.language_code)
    # "the worsening | *Gulf* spill", "his speech | *Tuesday* evening"; but "… is lost | Friday 14 May 2010".
    is_governed = before.endswith(known.lines.gerund_endings)
    is_day = word.lower() in known.times.weekdays and not words[at + 1][:1].isdigit()
    if is_governed or is_day or article.text.count(f"{before} {word}") > 1:
        return False
    return may_begin(words, at, article) and may_end(words, first, at, article)
