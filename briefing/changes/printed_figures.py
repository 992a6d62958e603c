"""A printed figure next to a new one: which of them it follows, and whether it says anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing.changes.comparison import Comparison
from briefing.changes.thresholds import thresholds
from briefing.events.corrections import note_names
from briefing.events.figures import Bounds, Figure, MainFigure, bounds_of, highest, same_counted
from briefing.events.weights import weights
from briefing.lexicon.words import lexicon
from briefing.model import PrintedFigure

_WORD = re.compile(r"[^\W\d_]+")


def comparable(known: Sequence[PrintedFigure], stated: MainFigure) -> list[PrintedFigure]:
    """The printed figures of the same kind and unit that may count the same."""
    claim = stated.claim
    return [
        figure
        for figure in known
        if (figure.kind, figure.unit) == (claim.kind, claim.unit) and same_counted(figure.counted, stated.counted)
    ]


def changed(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether the article that gave the printed figure now gives this one, or takes it back in a note."""
    return case.in_place(old.words.article, stated.mention.article) or corrects(case, old, stated)


def is_repeated(figure: PrintedFigure, stated: MainFigure) -> bool:
    """Whether both name the same number and leave room for each other, the new one no higher.

    "Up to 20" and "more than 20" leave none; "20 to 60" after "at least 20" is higher.
    """
    old, new = bounds_of(figure), stated.bounds
    least, most = max(old.least, new.least), min(old.most, new.most)
    exact = old.least == old.most or new.least == new.most
    rises = highest(stated.claim) > highest(figure)
    same = not rises and not values_of(figure).isdisjoint(values_of(stated.claim))
    return same and (least < most or (exact and least == most))


def only_names_the_number(figure: PrintedFigure, stated: MainFigure) -> bool:
    """Whether rough words were printed that hold a new number close by: "302" after "more than 300".

    What is no count of people is rounded, too: "$69,090,958" after "$69 million" is the same bill; "7.1" after "7" is a
    magnitude measured anew.
    """
    old, new = bounds_of(figure), stated.bounds
    is_near = abs(new.most - highest(figure)) <= thresholds().figures.close_by * highest(figure)
    if not is_near or new.least != new.most:
        return False
    if old.least < old.most:
        return old.agrees(new)
    counts_people = stated.claim.kind in weights().befalling.kinds
    is_rounded = highest(figure) >= thresholds().figures.rounded
    before, now = (significant_digits(highest(each)) for each in (figure, stated.claim))
    return is_rounded and not counts_people and now > before


def significant_digits(number: float) -> int:
    """How many digits of a number are not there for its size alone: two of 69,000,000, ten of 69,090,958.57."""
    return len(f"{number:f}".replace(".", "").strip("0"))


def values_of(figure: Figure) -> set[float]:
    """The numbers that the words of a figure name."""
    return {value for value in (figure.low, figure.best, figure.high) if value is not None}


def corrects(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether a note of the same publisher takes the printed figure back."""
    article = stated.mention.article
    return case.is_correction_of(article, old.publisher) and note_names(case.articles[article], stated.claim, old)


def leaps(old: Figure, new: Figure) -> bool:
    """Whether a new figure is so many times a printed one that it counts something else: "110,000" after "14" before.

    Of a few dead hundreds may become within a day.
    """
    most = thresholds().figures
    return highest(new) > most.leaps * max(highest(old), most.few)


def are_vague(old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether neither counts: "several were killed" of one day goes on with no "dozens were killed" of another."""
    language = stated.mention.language
    return all(_is_vague(words.text, language) for words in (old.words, stated.claim.words))


def _is_vague(words: str, language: str) -> bool:
    has_figures = any(map(str.isdigit, words))
    return not has_figures and not lexicon(language).numbers.vague.keys().isdisjoint(_WORD.findall(words.casefold()))


def leaves_room(vague: Bounds, printed: Bounds) -> bool:
    """Whether a vague figure allows all that the printed one does."""
    return vague.least <= printed.least and printed.most <= vague.most


def standing_figure(case: Comparison, alike: Sequence[PrintedFigure], stated: MainFigure) -> PrintedFigure | None:
    """The printed figure that a new one follows: of the same source by name, else of the same publisher, the latest.

    None where the reports do not follow each other and no note corrects the one.
    """
    publisher = case.publisher(stated.mention.article)

    def nearness(place: int) -> tuple[bool, bool, date, int]:
        figure = alike[place]
        named = figure.source != figure.publisher and same_voice(case, figure, stated)
        return named, figure.publisher == publisher, case.published(figure.words.article), place

    nearest = (alike[place] for place in sorted(range(len(alike)), key=nearness, reverse=True))
    return next((f for f in nearest if case.continues(f.words, stated.mention) or corrects(case, f, stated)), None)


def same_voice(case: Comparison, figure: PrintedFigure, stated: MainFigure) -> bool:
    """Whether the source of the printed figure gives the new one, too."""
    return figure.source.casefold() == case.voice(stated.mention, stated.claim).casefold()


def source_of(stated: MainFigure) -> str:
    """Who says so by name; "" where the outlet says it itself."""
    said = stated.claim.attribution or stated.mention.attribution
    return said.name if said else ""
