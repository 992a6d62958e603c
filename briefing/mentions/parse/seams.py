"""Where the reading model sees a line of the page begin in the line of another: a headline or caption ran into a lead.

It knows lines that no rule knows ("Oil keeps flowing into the sea | Residents of Marlo have …"), but no titles, no
figures before what they count, and it doubts less than it should. So what grammar cannot part stays whole unless the
model is sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.mentions.parse.beginnings import may_open_sentence
from briefing.mentions.parse.endings import ends_as_caption, ends_on_time_or_place, is_month, may_end, tells_when
from briefing.mentions.parse.openings import CLOSED, SHORTEST, bare, is_plain, may_begin
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article
from briefing.reading.text.headlines import is_capitalised

_OPENING = re.compile(r"[\"“‘'(\[]*")
# Words; so near each other a seam that a rule found is the surer one ("BP seals leaking | Gulf well | The leak was").
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Seams:
    """The places in a text, in characters, at which a line may begin in the line of another.

    At the `likely` ones it does if grammar allows it, and at the `possible` ones if lines ran together in the same
    paragraph; at the `sure` ones it does in any case. Each set holds the next.
    """

    possible: frozenset[int] = frozenset()
    likely: frozenset[int] = frozenset()
    sure: frozenset[int] = frozenset()


NO_SEAMS = Seams()


def with_seams(
    article: Article, tokens: Sequence[re.Match[str]], found: Sequence[int], seams: Seams, *, is_far_down: bool = False
) -> Sequence[int]:
    """The places among the words of a paragraph at which a line begins: those that rules `found`, and seams between.

    Far down in an article only what opens a sentence begins a line: of some 65 such seams in 1,000 articles of
    Timeline17 none stood within one, nor of any in 4,391 clean texts; before names there every second would have.
    """
    if not seams.possible or not tokens or is_capitalised(article.text[tokens[0].start() : tokens[-1].end()]):
        return found
    seen = _seen(article, tokens, seams, frozenset() if is_far_down else seams.likely)
    if not is_far_down and (found or seen):
        # A headline has run in, so a caption may have, too.
        seen = _seen(article, tokens, seams, seams.possible)
    return sorted((*found, *(at for at in seen if all(abs(at - other) > _NEAR for other in found))))


def _seen(article: Article, tokens: Sequence[re.Match[str]], seams: Seams, places: frozenset[int]) -> list[int]:
    """The words at seams that may open a line: what opens sentences, and at these `places` where grammar allows it.

    Of the places at which the model is sure it asks for less.
    """
    words = [token.group() for token in tokens]
    first, seen = 0, []
    for at in range(1, len(words) - 1):
        if CLOSED.search(words[at - 1]):
            first = at
        elif at - first >= SHORTEST and tokens[at].start() == tokens[at - 1].end() + 1:
            place = _first_letter(tokens[at])
            if place not in seams.possible or not article.text[place : place + 1].isupper():
                continue
            may = _may_part_surely if place in seams.sure else _may_part
            is_opened = place in places and may(words, first, at, article)
            if is_opened or _opens(words, first, at, article, is_likely=place in seams.likely):
                seen.append(at)
                first = at
    return seen


def _opens(words: Sequence[str], first: int, at: int, article: Article, *, is_likely: bool) -> bool:
    """Whether a word opens a sentence, and hardly a name, at a seam: "… of oil a day | *The* Guard says".

    After a name the seam is to be a likely one, and no byline: "By Nora Vale | The Marlo Post".
    """
    language = article.language_code
    may = may_begin(words, at, article) and may_open_sentence(words, at, article)
    if not may or tells_when(words, first, at, language):
        return False
    is_byline = bare(words[first]) in vocabulary(language).lines.bylines
    return is_plain(words[at - 1]) or (is_likely and not is_byline)


def _first_letter(token: re.Match[str]) -> int:
    """Where a word begins, behind the marks that open it."""
    opening = _OPENING.match(token.group())
    return token.start() + (opening.end() if opening else 0)


def _names_day(words: Sequence[str], at: int, language: str) -> bool:
    """Whether a word names a day and goes with what stands before it: "in Ost | *June* 7", "a speech | *Monday* night".

    So does "the office | *Christmas* party". Before a figure a weekday opens a stamp: "… is lost | Friday 14 May 2010".
    """
    known, word = vocabulary(language), bare(words[at]).lower()
    is_weekday = word in known.times.weekdays and not words[at + 1][:1].isdigit()
    return is_weekday or word in known.lines.feasts or is_month(words[at], language)


def _may_part(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether nothing ties a word with a capital to what stands before it: no title, no verb, no name."""
    before, word, known = words[at - 1], bare(words[at]), vocabulary(article.language_code)
    # "Works on the worsening | *Gulf* spill", "compared | *Vale* with Orr"; but "the port was closed | *Orbin* says".
    is_governed = before.endswith(known.lines.claiming) and words[at - 2] not in known.lines.being
    if is_governed or article.text.count(f"{before} {word}") > 1 or not _may_part_surely(words, first, at, article):
        return False
    ends = may_end(words, first, at, article) or ends_as_caption(words, first, at, article)
    return ends and may_begin(words, at, article)


def _may_part_surely(words: Sequence[str], first: int, at: int, article: Article) -> bool:
    """Whether a word with a capital is none of what a line never ends before, however sure the model is."""
    language = article.language_code
    if _goes_on(words, at, language) and not (
        ends_on_time_or_place(words, first, at, article) or ends_as_caption(words, first, at, article)
    ):
        return False
    if _says_how_long(words[at - 1], language) or _names_day(words, at, language):
        return False
    return not (tells_when(words, first, at, language) or _tells_of_noun(words, at, language))


def _goes_on(words: Sequence[str], at: int, language: str) -> bool:
    """Whether a figure or a name before a word with a capital may go on with it.

    "1,000 | *Marlo* guards", "1.7 million | *Marlo* marks", "the Marlo | *Road* bridge"; not "in *Marlo* | Orbin has".
    """
    before, lexicon = words[at - 1], vocabulary(language).lexicon
    is_figure = any(map(str.isdigit, before)) or before.lower() in {*lexicon.numbers.scales, *lexicon.numbers.units}
    return is_figure or (before[:1].isupper() and words[at - 2] not in lexicon.function_words)


def _says_how_long(word: str, language: str) -> bool:
    """Whether it goes with what lasts so long: "in a *three-hour* | Orbin special", "the *two-year* | Marlo plan"."""
    _, hyphen, unit = word.rpartition("-")
    return bool(hyphen) and unit in vocabulary(language).clauses.counting


def _tells_of_noun(words: Sequence[str], at: int, language: str) -> bool:
    """Whether a clause without "that" tells of the noun before it: "half of the 28,000 boats | *Orbin* built in May".

    Its verb in the past follows the name, and what would be its object is that noun.
    """
    known = vocabulary(language)
    verb, after = words[at + 1 : at + 2], "".join(words[at + 2 : at + 3])
    is_verb = bool(verb) and verb[0].islower() and verb[0].endswith(known.lines.participle_endings)
    return is_verb and after in known.lines.before_noun - known.naming.of - known.grammar.to
