"""Which figures of new reports are news next to what was printed."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.changes.comparison import Comparison
from briefing.changes.printed_figures import (
    are_vague,
    changed,
    is_repeated,
    leaps,
    leaves_room,
    only_names_the_number,
    same_voice,
    source_of,
    standing_figure,
    values_of,
)
from briefing.changes.thresholds import thresholds
from briefing.events.figures import MainFigure, bounds_of, highest
from briefing.events.outgrown import is_running_total
from briefing.events.spans_of_counts import is_of_one_day
from briefing.events.weights import weights
from briefing.lexicon.numbers import numbers_in
from briefing.lexicon.words import lexicon
from briefing.model import Claim, Mention, Number, PrintedFigure

_LAST_DAY_OF_A_MONTH = 31  # a number up to it may be the day in a date


def is_news(case: Comparison, printed: Sequence[PrintedFigure], stated: MainFigure) -> bool:
    """Whether nothing printed has the value of a new figure, or leaves so little open that it adds nothing."""
    if _is_widely_known(case, stated) or comes_on_top(stated.claim, stated.mention):
        return False
    if not printed:
        return _is_first_toll(case, stated)
    if any(is_repeated(figure, stated) or only_names_the_number(figure, stated) for figure in printed):
        return False
    old = standing_figure(case, printed, stated)
    if old is None or _is_no_sequel(case, old, stated):
        return False
    return _takes_back(case, old, stated) or not leaves_room(stated.bounds, bounds_of(old))


def _is_no_sequel(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether a new figure says nothing of what a printed one counts: it is of a part, of all days, or of another."""
    if _counts_something_less(case, old, stated) or leaps(old, stated.claim) or are_vague(old, stated):
        return True
    if _is_parted(old, stated):
        return True
    return _is_of_one_day(case, old) and is_running_total(stated.mention)


def _counts_something_less(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether a lower figure is of a part of what was printed, where no note or change of the article takes that back.

    Nobody corrects "3,000 since March" to "five on Friday"; another voice's "24 on Monday" is no "scores of dead".
    """
    if stated.bounds.most >= bounds_of(old).least or changed(case, old, stated):
        return False
    if stated.bounds.most < thresholds().figures.much_less * bounds_of(old).least:
        return True
    vague = lexicon(stated.mention.language).numbers.vague
    is_guess = any(word in vague for word in old.words.text.casefold().split())
    return is_guess and not same_voice(case, old, stated)


def _is_parted(old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether the sentence counts what was printed in two: "killed 250 on board and 20 on the ground", after "270"."""
    own, whole = stated.bounds, bounds_of(old).least
    if own.least != own.most or whole <= own.least or whole == 2 * own.least:
        return False
    return whole - own.least in numbers_in(stated.mention.sentence.text, stated.mention.language)


def _is_of_one_day(case: Comparison, old: PrintedFigure) -> bool:
    """Whether printed words say that a figure is one day's: what was done "so far" is no change of it.

    A sum may stand beside the count of a day: "the toll rose to 312, with 40 killed in 24 hours".
    """
    mention = case.mention_of(old.words)
    return mention is not None and is_of_one_day(mention.sentence, old.words, mention.language)


def comes_on_top(claim: Claim, mention: Mention) -> bool:
    """Whether a figure adds to another that it does not name: "six more people were killed later" replaces no seven."""
    added = lexicon(mention.language).numbers.added
    own = claim.words.text.casefold().split()
    sentence = mention.sentence
    before = sentence.text[: max(claim.words.start - sentence.start, 0)].casefold().split()[-1:]
    after = own[1:] if own and own[0] in added else own  # "more than six"
    return any(word in added for word in (*before, *after))


def _is_widely_known(case: Comparison, stated: MainFigure) -> bool:
    """Whether editions printed this many hit, of whichever event, and so many that it is no other matter.

    Of a disaster each outlet has "over 200,000 dead" in its own words: what they are merged to are several events.
    """
    kind = stated.claim.kind
    if kind not in weights().befalling.kinds or highest(stated.claim) < thresholds().figures.widely_known:
        return False
    return any(figure.kind == kind and is_repeated(figure, stated) for figure in case.figures_shown)


def _takes_back(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether a vaguer figure is news as it is the voice of the printed one that gives it.

    An outlet's own "more than 190,000" after its "more than 200,000" is what another of its writers made of an earlier
    report; police who said "at least 20" and say "more than a dozen" now take it back. Of thousands an older floor is
    quoted on for weeks, also as the count of who gives another one now.
    """
    if not same_voice(case, old, stated):
        return False
    is_floor = stated.claim.high is None and stated.claim.low is not None
    is_quoted_on = not source_of(stated) or stated.bounds.least >= thresholds().figures.widely_known
    return not (is_floor and is_quoted_on) or changed(case, old, stated)


def _is_first_toll(case: Comparison, stated: MainFigure) -> bool:
    """Whether it says how many were hit by what was printed without a number; words that hold it gave it already.

    "A man was pulled alive from the rubble" is of one, and no number is wanting.
    """
    quoted = case.mention_of(case.printed.quoted)
    if quoted is not None and quoted.number is Number.ONE:
        return False
    is_toll = stated.claim.kind in weights().befalling.kinds and stated.bounds.most > 1
    return is_toll and case.is_borne_out(case.printed.quoted, stated.mention) and not _stands_in_print(case, stated)


def _stands_in_print(case: Comparison, stated: MainFigure) -> bool:
    """Whether the printed words have the figure; a number that may be a day of the month only where it counts."""
    quoted = case.mention_of(case.printed.quoted)
    given_there = (claim for claim in quoted.claims if claim.kind == stated.claim.kind) if quoted else ()
    if any(not values_of(claim).isdisjoint(values_of(stated.claim)) for claim in given_there):
        return True
    text = case.printed.quoted.text
    article = case.articles.get(case.printed.quoted.article)
    given = numbers_in(text, article.language_code if article else stated.mention.language)
    shared = values_of(stated.claim) & given
    return max(shared, default=0) > _LAST_DAY_OF_A_MONTH or stated.claim.words.text.casefold() in text.casefold()
