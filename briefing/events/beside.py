"""Which figures are by their own words no rival of another: an older count, or one that is added to it."""

from __future__ import annotations

from briefing.events.figures import MainFigure
from briefing.events.weights import weights
from briefing.events.words import merge_words
from briefing.model import Basis, Mention


def is_beside(figure: MainFigure, others: frozenset[str]) -> bool:
    """Whether a figure is one that had been given before, or one that comes on top of another.

    "Monitors had previously put the toll at 1,100"; "members will give an additional 92m euros". `others` are the kinds
    of all figures of its sentence: of "three died and another 12 were injured" the 12 are all of the injured.
    """
    before, said = _words_of(figure.mention, figure)
    words = merge_words(figure.mention.language)
    if words.earlier_count.search(before):
        return True
    if _adds_to_a_total(figure.mention):
        return True
    is_among_victims = not (others - {figure.claim.kind}).isdisjoint(weights().befalling.kinds)
    return not is_among_victims and bool(words.on_top.search(before) or words.more_of.search(said))


def _adds_to_a_total(mention: Mention) -> bool:
    """Whether it adds to what was said before it, of no day and no place: "200 soldiers have *also* been killed".

    That counts as far and as long as what it adds to does, in another article of a town and a week.
    """
    adding = merge_words(mention.language).adding
    is_of_anywhere = mention.place is None and mention.when.basis is not Basis.STATED
    return is_of_anywhere and not adding.isdisjoint(mention.passage.text.lower().split())


def _words_of(mention: Mention, figure: MainFigure) -> tuple[str, str]:
    """What its sentence says before the figure, and the words of the figure."""
    sentence, claim = mention.sentence, figure.claim.words
    return sentence.text[: max(claim.start - sentence.start, 0)], claim.text
