"""Which figures are by their own words no rival of another: an older count, or one that is added to it."""

from __future__ import annotations

import re

from briefing.events.figures import MainFigure
from briefing.events.weights import weights
from briefing.events.words import MergeWords, merge_words
from briefing.model import Basis

_WORD = re.compile(r"\w+")
_SIGN = re.compile(r"[^\w\s]")


def is_unrivalled(figure: MainFigure, others: frozenset[str]) -> bool:
    """Whether a figure is one that had been given before, or one that comes on top of another.

    "Monitors had previously put the toll at 1,100"; "members will give an additional 92m euros". `others` are the kinds
    of all figures of its sentence: of "three died and another 12 were injured", or "12 were also injured", the 12 are
    all of the injured.
    """
    before, said = _words_of(figure)
    words = merge_words(figure.mention.language)
    if words.earlier_count.search(before):
        return True
    if not (others - {figure.claim.kind}).isdisjoint(weights().befalling.kinds):
        return False
    return _adds_to_a_total(figure, words) or bool(words.on_top.search(before) or words.more_of.search(said))


def _adds_to_a_total(figure: MainFigure, words: MergeWords) -> bool:
    """Whether it adds to what was said before it, of no day and no place: "200 soldiers have *also* been killed".

    That counts as far and as long as what it adds to does, in another article of a town and a week.
    """
    mention, text = figure.mention, figure.mention.sentence.text
    if mention.place is not None or mention.when.basis is Basis.STATED:
        return False
    adding = (match for match in _WORD.finditer(text) if match[0].lower() in words.adding)
    return any(_stands_by_count(match, figure, words) for match in adding)


def _stands_by_count(adding: re.Match[str], figure: MainFigure, words: MergeWords) -> bool:
    """Whether an adding word of the sentence stands by the count or by the verb of the count.

    "The blast *also killed* 12", "there were *also* 12 deaths", "12 soldiers in the south have *also* been killed"; but
    not "12 people died and police *also* arrested 40", or "they *also* said that 12 people died".
    """
    sentence, count, verb = figure.mention.sentence, figure.claim.words, figure.mention.trigger
    start, end, verb_start = count.start - sentence.start, count.end - sentence.start, verb.start - sentence.start
    text = sentence.text[:verb_start] + " " * len(verb.text) + sentence.text[verb_start + len(verb.text) :]
    if adding.end() <= start:
        following = text[adding.end() : start]
        opens_sentence = _WORD.search(text[: adding.start()]) is None
        return _lets_add(following.removeprefix(",") if opens_sentence else following, words)
    before = text[end : adding.start()]
    is_by_verb = adding.end() <= verb_start and _lets_add(text[adding.end() : verb_start], words)
    return _lets_add(before, words) or (is_by_verb and _is_one_clause(before, words))


def _lets_add(between: str, words: MergeWords) -> bool:
    """Whether words may part an adding word from its count: "has *been*", "*at least*", and no sign."""
    return _SIGN.search(between) is None and words.before_count.issuperset(_WORD.findall(between.lower()))


def _is_one_clause(between: str, words: MergeWords) -> bool:
    return _SIGN.search(between) is None and words.new_clause.isdisjoint(_WORD.findall(between.lower()))


def _words_of(figure: MainFigure) -> tuple[str, str]:
    """What its sentence says before the figure, and the words of the figure."""
    sentence, claim = figure.mention.sentence, figure.claim.words
    return sentence.text[: max(claim.start - sentence.start, 0)], claim.text
