"""In which figures an event differs from what an edition printed of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefing.changes.comparison import Comparison
from briefing.events.conflicts import UNDISPUTED
from briefing.events.corrections import note_names
from briefing.events.figures import Bounds, Figure, MainFigure, bounds_of, main_figures, same_counted
from briefing.events.weights import weights
from briefing.lexicon.numbers import numbers_in
from briefing.lexicon.words import lexicon
from briefing.model import Difference, DifferenceKind, PrintedFigure, Side

_LAST_DAY_OF_A_MONTH = 31

_ROUNDED = 1000
"""From here on a number with few digits is a rounded one."""

_CLOSE_BY = 0.02
"""Share of a number by which another that its words leave room for differs too little to be news; set by eye."""

_MUCH_LESS = 0.1
"""Share of a printed count below which a lower one is of something else; set by eye, not tuned."""

_WIDELY_KNOWN = 1000
"""So many dead or hurt are not reported of two matters in one desk's memory by chance; set by eye, not tuned."""


def figure_differences(case: Comparison) -> Iterator[Difference]:
    """Figures that new articles give with other values than were printed, each once, next to what was printed.

    Of several of one kind that an article gives, the first counts, which it leads with. Other wording of the same
    value is no difference ("about 300,000" after "300,000"), nor is a vaguer figure of another voice that leaves room
    for the printed one ("more than a dozen" after "20"), nor a floor below the printed one that no source is named for
    ("more than 190,000" after "more than 200,000"). Nor is a figure whose report and the printed one do not follow
    each other, or that nothing printed has a counterpart of, unless it says how many were hit. Of several that
    one voice gives the latest counts.
    """
    known = [figure for printed in (case.printed, *case.joined) for figure in printed.figures]
    for kind in sorted({claim.kind for mention in case.fresh for claim in mention.claims} - UNDISPUTED):
        for first, *further in _by_value(_standing(case, _news(case, known, main_figures(kind, case.fresh)))):
            old = _standing_figure(case, _comparable(known, first), first)
            yield _figure_difference(case, kind, old, first, further)


def _news(case: Comparison, known: Sequence[PrintedFigure], stated: Iterable[MainFigure]) -> list[MainFigure]:
    """The figures that are no part of another one of their article, and news or of one value with one that is."""
    found: list[MainFigure] = []
    for figure in stated:
        is_known = any(_says_the_same(one, figure) for one in found)
        is_part = any(_is_of(one, figure) for one in found)
        if is_known or (not is_part and _is_news(case, _comparable(known, figure), figure)):
            found.append(figure)
    return found


def _standing(case: Comparison, figures: Sequence[MainFigure]) -> list[MainFigure]:
    """Those that the same voice does not replace: outlets that name no source have one voice, the world's.

    Two sources may contradict each other (police say 40, medics 57): neither replaces the other. Nor does anything
    replace what a correction gives.
    """
    return [
        one
        for one in figures
        if case.articles[one.mention.article].correction is not None
        or not any(_replaces(case, other, one) for other in figures)
    ]


def _replaces(case: Comparison, new: MainFigure, old: MainFigure) -> bool:
    """Whether a figure of the same voice and count came later and is not vaguer, or is what a vaguer one left open.

    "At least 40" of the morning is over when the evening says "at least 57"; "more than 30" after 57 adds nothing.
    """
    of_one_count = new.claim.unit == old.claim.unit and same_counted(new.counted, old.counted)
    of_one_voice = _source(new).casefold() == _source(old).casefold()
    if not (of_one_count and of_one_voice) or _values(new.claim) == _values(old.claim):
        return False
    if _leaves_room(new.bounds, old.bounds):
        return False
    return _leaves_room(old.bounds, new.bounds) or case.comes_after(new.mention.article, old.mention.article)


def _by_value(figures: Iterable[MainFigure]) -> list[list[MainFigure]]:
    groups: list[list[MainFigure]] = []
    for figure in figures:
        group = next((group for group in groups if _says_the_same(group[0], figure)), None)
        if group is None:
            groups.append([figure])
        else:
            group.append(figure)
    return groups


def _comparable(known: Sequence[PrintedFigure], stated: MainFigure) -> list[PrintedFigure]:
    """The printed figures of the same kind and unit that may count the same."""
    claim = stated.claim
    return [
        figure
        for figure in known
        if (figure.kind, figure.unit) == (claim.kind, claim.unit) and same_counted(figure.counted, stated.counted)
    ]


def _is_news(case: Comparison, printed: Sequence[PrintedFigure], stated: MainFigure) -> bool:
    """Whether nothing printed has the value of a new figure, or leaves so little open that it adds nothing."""
    if _is_widely_known(case, stated) or _comes_on_top(stated):
        return False
    if not printed:
        return _is_first_toll(case, stated)
    if any(_is_repeated(figure, stated) or _only_names_the_number(figure, stated) for figure in printed):
        return False
    old = _standing_figure(case, printed, stated)
    if old is not None and _counts_something_less(case, old, stated):
        return False
    return old is not None and (_takes_back(case, old, stated) or not _leaves_room(stated.bounds, bounds_of(old)))


def _counts_something_less(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether a lower figure is of a part of what was printed, where no note or change of the article takes that back.

    Nobody corrects "3,000 since March" to "five on Friday"; another voice's "24 on Monday" is no "scores of dead".
    """
    if stated.bounds.most >= bounds_of(old).least or _changed(case, old, stated):
        return False
    if stated.bounds.most < _MUCH_LESS * bounds_of(old).least:
        return True
    vague = lexicon(stated.mention.language).numbers.vague
    is_guess = any(word in vague for word in old.words.text.casefold().split())
    return is_guess and not _same_voice(case, old, stated)


def _comes_on_top(stated: MainFigure) -> bool:
    """Whether a figure adds to another that it does not name: "six more people were killed later" replaces no seven."""
    added = lexicon(stated.mention.language).numbers.added
    own = stated.claim.words.text.casefold().split()
    sentence = stated.mention.sentence
    before = sentence.text[: max(stated.claim.words.start - sentence.start, 0)].casefold().split()[-1:]
    after = own[1:] if own and own[0] in added else own  # "more than six"
    return any(word in added for word in (*before, *after))


def _is_widely_known(case: Comparison, stated: MainFigure) -> bool:
    """Whether editions printed this many hit, of whichever event, and so many that it is no other matter.

    Of a disaster each outlet has "over 200,000 dead" in its own words: what they are merged to are several events.
    """
    kind = stated.claim.kind
    if kind not in weights().befalling.kinds or _highest(stated.claim) < _WIDELY_KNOWN:
        return False
    return any(figure.kind == kind and _is_repeated(figure, stated) for figure in case.figures_shown)


def _takes_back(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether a vaguer figure is news as it is the voice of the printed one that gives it.

    An outlet's own "more than 190,000" after its "more than 200,000" is what another of its writers made of an earlier
    report; police who said "at least 20" and say "more than a dozen" now take it back.
    """
    is_floor = stated.claim.high is None and stated.claim.low is not None
    return _same_voice(case, old, stated) and not (is_floor and not _source(stated) and not _changed(case, old, stated))


def _changed(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether the article that gave the printed figure now gives this one, or takes it back in a note."""
    return case.in_place(old.words.article, stated.mention.article) or _corrects(case, old, stated)


def _is_first_toll(case: Comparison, stated: MainFigure) -> bool:
    """Whether it says how many were hit by what was printed without a number; words that hold it gave it already."""
    is_toll = stated.claim.kind in weights().befalling.kinds and stated.bounds.most > 1
    return is_toll and case.is_borne_out(case.printed.quoted, stated.mention) and not _stands_in_print(case, stated)


def _stands_in_print(case: Comparison, stated: MainFigure) -> bool:
    """Whether the printed words have the figure; a number that may be a day of the month only where it counts."""
    text = case.printed.quoted.text
    article = case.articles.get(case.printed.quoted.article)
    given = numbers_in(text, article.language_code if article else stated.mention.language)
    shared = _values(stated.claim) & given
    return max(shared, default=0) > _LAST_DAY_OF_A_MONTH or stated.claim.words.text.casefold() in text.casefold()


def _is_repeated(figure: PrintedFigure, stated: MainFigure) -> bool:
    """Whether both name the same number and leave room for each other, the new one no higher.

    "Up to 20" and "more than 20" leave none; "20 to 60" after "at least 20" is higher.
    """
    old, new = bounds_of(figure), stated.bounds
    least, most = max(old.least, new.least), min(old.most, new.most)
    exact = old.least == old.most or new.least == new.most
    rises = _highest(stated.claim) > _highest(figure)
    same = not rises and not _values(figure).isdisjoint(_values(stated.claim))
    return same and (least < most or (exact and least == most))


def _only_names_the_number(figure: PrintedFigure, stated: MainFigure) -> bool:
    """Whether rough words were printed that hold a new number close by: "302" after "more than 300".

    What is no count of people is rounded, too: "$69,090,958" after "$69 million" is the same bill; "7.1" after "7" is a
    magnitude measured anew.
    """
    old, new = bounds_of(figure), stated.bounds
    is_near = abs(new.most - _highest(figure)) <= _CLOSE_BY * _highest(figure)
    if not is_near or new.least != new.most:
        return False
    if old.least < old.most:
        return old.agrees(new)
    counts_people = stated.claim.kind in weights().befalling.kinds
    is_rounded = _highest(figure) >= _ROUNDED
    return is_rounded and not counts_people and _digits(_highest(stated.claim)) > _digits(_highest(figure))


def _digits(number: float) -> int:
    """The digits of a number that say something: two of 69,000,000, ten of 69,090,958.57."""
    return len(f"{number:f}".replace(".", "").strip("0"))


def _highest(figure: Figure) -> float:
    """The number that the words name, of a range the upper one; what "about" leaves open does not count."""
    named = (figure.best, figure.high, figure.low)
    return next((value for value in named if value is not None), 0.0)


def _values(figure: Figure) -> set[float]:
    """The numbers that the words of a figure name."""
    return {value for value in (figure.low, figure.best, figure.high) if value is not None}


def _is_of(one: MainFigure, other: MainFigure) -> bool:
    """Whether one article gives both for the same count: what it gives first is what it leads with."""
    return one.mention.article == other.mention.article and same_counted(one.counted, other.counted)


def _says_the_same(one: MainFigure, other: MainFigure) -> bool:
    return (one.claim.unit, _values(one.claim)) == (other.claim.unit, _values(other.claim)) and same_counted(
        one.counted, other.counted
    )


def _figure_difference(
    case: Comparison, kind: str, old: PrintedFigure | None, stated: MainFigure, further: Sequence[MainFigure]
) -> Difference:
    article, claim = stated.mention.article, stated.claim
    before = Side(old.words.text, old.source, old.words) if old else None
    corrected = old is not None and _corrects(case, old, stated)
    return Difference(
        DifferenceKind.FIGURE,
        before,
        Side(claim.words.text, _voice(case, stated), claim.words),
        label=kind,
        in_place=old is not None and case.in_place(old.words.article, article),
        corrected=corrected,
        late=article in case.late,
        disputed=old is not None and not corrected and _stands_still(case, kind, old, stated),
        also=tuple(other.claim.words for other in further),
    )


def _corrects(case: Comparison, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether a note of the same publisher takes the printed figure back."""
    article = stated.mention.article
    return case.is_correction_of(article, old.publisher) and note_names(case.articles[article], stated.claim, old)


def _stands_still(case: Comparison, kind: str, old: PrintedFigure, stated: MainFigure) -> bool:
    """Whether the printed figure is among those that contradict each other now, and nobody took it back or outran it.

    Who gives another figure now takes the old one back, through whichever publisher, unless the report is a late one.
    A count that is higher on a later day went on: "$15m so far" does not stand against the "$23m" of the day after.
    """
    is_late = stated.mention.article in case.late
    taken_back = bool(old.source) and _same_voice(case, old, stated) and not is_late
    outran = case.published(stated.mention.article) > case.published(old.words.article) and not is_late
    outran = outran and stated.bounds.least > bounds_of(old).most
    return not (taken_back or outran) and any(
        conflict.kind == kind
        and any(claim.words == old.words and claim not in conflict.superseded for claim in conflict.claims)
        for conflict in case.event.conflicts
    )


def _leaves_room(vague: Bounds, printed: Bounds) -> bool:
    return vague.least <= printed.least and printed.most <= vague.most


def _standing_figure(case: Comparison, alike: Sequence[PrintedFigure], stated: MainFigure) -> PrintedFigure | None:
    """The printed figure that a new one follows: of the same source by name, else of the same publisher, the latest.

    None where the reports do not follow each other and no note corrects the one.
    """
    publisher = case.publisher(stated.mention.article)

    def nearness(place: int) -> tuple[bool, bool, date, int]:
        figure = alike[place]
        named = figure.source != figure.publisher and _same_voice(case, figure, stated)
        return named, figure.publisher == publisher, case.published(figure.words.article), place

    nearest = (alike[place] for place in sorted(range(len(alike)), key=nearness, reverse=True))
    return next((f for f in nearest if case.continues(f.words, stated.mention) or _corrects(case, f, stated)), None)


def _same_voice(case: Comparison, figure: PrintedFigure, stated: MainFigure) -> bool:
    return figure.source.casefold() == _voice(case, stated).casefold()


def _voice(case: Comparison, stated: MainFigure) -> str:
    return _source(stated) or case.publisher(stated.mention.article)


def _source(stated: MainFigure) -> str:
    """Who says so by name; "" where the outlet says it itself."""
    said = stated.claim.attribution or stated.mention.attribution
    return said.name if said else ""
