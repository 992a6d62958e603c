"""Printed figures that a new report outruns in other words: the toll that rose, the appeal that has raised more.

A figure is followed by a greater one of the same kind and count that the merge did not join with it. One that only
stands for a day or a place is no running total: "40 killed on Friday" is not followed by "300 killed since March".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.changes.horizons import TOLL_RISES
from briefing.changes.new_figures import comes_on_top
from briefing.changes.printed_figures import (
    are_vague,
    is_repeated,
    leaps,
    only_names_the_number,
    significant_digits,
    values_of,
)
from briefing.changes.reports import Reports
from briefing.changes.voices import is_one_voice
from briefing.events.conflicts import UNDISPUTED
from briefing.events.figures import MainFigure, bounds_of, highest, main_figures
from briefing.events.outgrown import is_running_total
from briefing.events.spans_of_counts import is_of_one_day
from briefing.events.weights import weights
from briefing.lexicon.numbers import numbers_in, read_number
from briefing.lexicon.words import lexicon
from briefing.model import (
    Basis,
    Claim,
    Difference,
    DifferenceKind,
    Event,
    Mention,
    Passage,
    PrintedEvent,
    PrintedFigure,
    Side,
)
from briefing.model.claim_kinds import MAGNITUDE
from briefing.stories.salience import is_price

_FEW_BY_CHANCE = 3  # significant digits: no second matter has "$2.65bn" by chance, but "$2bn" it may
_MEASURED = UNDISPUTED | {MAGNITUDE}
"""Kinds of figures that do not add up."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A printed figure with the claim and the mention that gave it."""

    event: PrintedEvent
    figure: PrintedFigure
    claim: Claim
    mention: Mention


@dataclass(frozen=True, slots=True)
class Outrun:
    """A printed figure, and the new one that follows it."""

    event: Event
    difference: Difference
    value: float
    words: Passage
    """Of the printed figure."""


def outrun_figures(reports: Reports) -> list[Outrun]:
    """Each printed figure that new reports outrun with the greatest that does, each value once, the greatest first."""
    standing = _standing_figures(reports)
    known = _known_figures(reports)
    found: list[Outrun] = []
    for event, mentions in _by_event(reports):
        for kind in sorted({claim.kind for mention in mentions for claim in mention.claims} - _MEASURED):
            for stated in main_figures(kind, mentions):
                figure = kind, stated.claim.unit
                old = _followed(reports, standing[figure], stated)
                if old is not None and not _is_known(reports, event, known[figure], stated):
                    difference = _difference(reports, old, stated)
                    found.append(Outrun(event, difference, highest(stated.claim), old.figure.words))
    return _each_once(found)


def _by_event(reports: Reports) -> Iterator[tuple[Event, list[Mention]]]:
    """What new articles report as news that has happened."""
    events = {event.id: event for event, _ in reports.fresh}
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for event, mention in reports.fresh:
        if mention.is_news and mention.status.happened and not is_price([mention]):
            found[event.id].append(mention)
    return ((events[id_], mentions) for id_, mentions in found.items())


def _standing_figures(reports: Reports) -> defaultdict[tuple[str, str | None], list[_Standing]]:
    """The figures in printed words of which the report is at hand, by kind and unit; parts of others are no totals.

    What an edition knew of an event besides, no reader has seen.
    """
    found: defaultdict[tuple[str, str | None], list[_Standing]] = defaultdict(list)
    for old in reports.printed:
        for figure in old.figures:
            if not figure.shown:
                continue
            for claim, mention in _given_in(reports.known.get(figure.words.article, ()), figure):
                if not (claim.partial or comes_on_top(claim, mention) or is_price([mention])):
                    found[figure.kind, figure.unit].append(_Standing(old, figure, claim, mention))
    return found


def _given_in(mentions: Sequence[Mention], figure: PrintedFigure) -> Iterator[tuple[Claim, Mention]]:
    given = ((c, m) for m in mentions for c in m.claims if (c.words, c.kind) == (figure.words, figure.kind))
    first = next(given, None)
    if first is not None:
        yield first


def _known_figures(reports: Reports) -> defaultdict[tuple[str, str | None], list[MainFigure]]:
    """All figures of articles that earlier editions had, printed or not, by kind and unit."""
    found: defaultdict[tuple[str, str | None], list[MainFigure]] = defaultdict(list)
    for mentions in reports.known.values():
        for mention in mentions:
            for claim in mention.claims:
                found[claim.kind, claim.unit].append(MainFigure(claim, mention, bounds_of(claim)))
    return found


def _followed(reports: Reports, standing: Sequence[_Standing], stated: MainFigure) -> _Standing | None:
    """The printed figure that a new one follows, of several the greatest; None where none is, or it only adds to it."""
    if comes_on_top(stated.claim, stated.mention):
        return None
    outrun = [old for old in standing if _outruns(reports, old, stated)]
    if not outrun:
        return None
    # What else was printed of the same event is of one count with it: the newest of its figures is what was outrun.
    events = {old.event.event for old in outrun}
    outrun += [old for old in standing if old.event.event in events and _is_less_of_it(reports, old, stated)]
    return max(outrun, key=lambda old: (highest(old.figure), old.event.edition, old.figure.words.start))


def _is_known(reports: Reports, event: Event, known: Sequence[MainFigure], stated: MainFigure) -> bool:
    """Whether an edition printed a new figure already, or an article that one had gives it."""
    return _was_shown(reports, stated) or any(_is_given(reports, event, one, stated) for one in known)


def _is_given(reports: Reports, event: Event, one: MainFigure, stated: MainFigure) -> bool:
    """Whether an article that an edition had gives this figure of the same, or rough words that it makes exact."""
    if _counted(one.claim, one.mention) != _counted(stated.claim, stated.mention):
        return False
    if not (is_repeated(_as_printed(one), stated) or only_names_the_number(_as_printed(one), stated)):
        return False
    return one.mention in event.mentions or reports.likeness.goes_on(one.mention, stated.mention) is not None


def _was_shown(reports: Reports, stated: MainFigure) -> bool:
    """Whether an edition printed a number that no other matter has by chance, of whichever event."""
    claim = stated.claim
    return significant_digits(highest(claim)) >= _FEW_BY_CHANCE and any(
        figure.shown and (figure.kind, figure.unit) == (claim.kind, claim.unit) and is_repeated(figure, stated)
        for old in reports.printed
        for figure in old.figures
    )


def _as_printed(stated: MainFigure) -> PrintedFigure:
    claim = stated.claim
    return PrintedFigure(claim.kind, claim.low, claim.best, claim.high, claim.unit, claim.words, "", "", claim.counted)


def _outruns(reports: Reports, old: _Standing, stated: MainFigure) -> bool:
    """Whether a new figure is greater and of the same count as a printed one, and goes on with it."""
    before, now = highest(old.figure), highest(stated.claim)
    if (
        not before < now
        or are_vague(old.figure, stated)
        or leaps(old.figure, stated.claim)
        or old.mention.article == stated.mention.article
    ):
        return False
    if not _count_the_same(old, stated) or _is_older(reports, stated.mention, old.mention):
        return False
    return _goes_on(reports, old, stated) and not _stand_together(old, stated)


def _is_less_of_it(reports: Reports, old: _Standing, stated: MainFigure) -> bool:
    is_less = highest(old.figure) < highest(stated.claim) and _count_the_same(old, stated)
    return is_less and not _stand_together(old, stated) and not _is_older(reports, stated.mention, old.mention)


def _goes_on(reports: Reports, old: _Standing, stated: MainFigure) -> bool:
    """Whether two reports are of one count as it grows.

    Two running totals need less in common than two figures of which either may be of one day, and those of one source
    least of all. "The number of those *killed* when the ferry *sank* has *risen* to 25" goes on with who reported the
    sinking, or the killing: any word of the new sentence may say of what the count is.
    """
    told = reports.told_beside(stated.mention)
    found = [sure for each in told if (sure := reports.likeness.goes_on(old.mention, each)) is not None]
    if not found:
        return False
    sure = max(found)
    runs = _is_total(old), _is_total(stated)
    if all(runs):
        sources = _source(old.claim, old.mention), _source(stated.claim, stated.mention)
        is_one = is_one_voice(*sources, stated.mention.language)
        return sure >= (weights().goes_on_of_one_voice if is_one else weights().goes_on)
    given = (old.mention, old.claim), (stated.mention, stated.claim)
    of_days = any(_is_of_a_day(*figure) for figure, is_total in zip(given, runs[::-1], strict=True) if is_total)
    if of_days and not _names_its_day(told, old, stated):
        return False
    is_near = abs(_days_between(reports, old.mention, stated.mention)) <= TOLL_RISES
    alike = any(reports.likeness.continues(old.mention, each) for each in told)
    apart = all(reports.likeness.shares_nothing_but_its_word(old.mention, each) for each in told)
    return is_near and (alike or (runs[1] and sure >= weights().continues)) and not apart


def _is_total(one: _Standing | MainFigure) -> bool:
    """Whether a sentence is that of a sum, and its figure not one day's beside it ("12 in 24 hours, 300 since May")."""
    mention = one.mention
    return is_running_total(mention) and not is_of_one_day(mention.sentence, one.claim.words, mention.language)


def _is_of_a_day(mention: Mention, claim: Claim) -> bool:
    """Whether the text gives a figure the day to which it belongs, or says that it is one day's."""
    if is_of_one_day(mention.sentence, claim.words, mention.language):
        return True
    first, last = mention.when.interval.first_day, mention.when.interval.last_day
    return mention.when.basis is Basis.STATED and first is not None and first == last


def _names_its_day(told: Sequence[Mention], old: _Standing, stated: MainFigure) -> bool:
    """Whether one of several mentions is of the very day for which an older one states its figure.

    `told` are those of the sentence that gives the new figure.
    """
    if not _is_of_a_day(old.mention, old.claim):
        return False
    day = old.mention.when.interval
    return any(_is_of_a_day(each, stated.claim) and each.when.interval == day for each in told)


def _days_between(reports: Reports, one: Mention, other: Mention) -> timedelta:
    first, second = (reports.published(each.article) or date.min for each in (one, other))
    return second - first


def _is_older(reports: Reports, new: Mention, old: Mention) -> bool:
    return _days_between(reports, old, new) < timedelta(0)


def _count_the_same(old: _Standing, stated: MainFigure) -> bool:
    """Whether both count people in general, or both the same: "36 UN staff" are no toll of a quake."""
    before, now = _counted(old.claim, old.mention), _counted(stated.claim, stated.mention)
    return bool(before) == bool(now) and (not before or not before.isdisjoint(now))


def _counted(claim: Claim, mention: Mention) -> frozenset[str]:
    """The lemmas of what is counted, without those that are numbers themselves ("tens of thousands")."""
    numbers = lexicon(mention.language).numbers
    return frozenset(
        lemma
        for lemma in claim.counted
        if lemma.removesuffix(".") not in numbers.abbreviated and read_number(lemma, numbers) is None
    )


def _stand_together(old: _Standing, stated: MainFigure) -> bool:
    """Whether either sentence has both numbers, so that the one does not replace the other: "paid 71 of 600"."""
    before, now = highest(old.figure), highest(stated.claim)
    if stated.claim.previous == before:
        return False
    # Of a range the lower end may be what was printed: "up to 50,000", "between 50,000 and 100,000".
    others = _numbers_of(stated.mention) - values_of(stated.claim)
    return now in _numbers_of(old.mention) or before in others


def _numbers_of(mention: Mention) -> frozenset[float]:
    given = (value for claim in mention.claims for value in values_of(claim))
    return numbers_in(mention.sentence.text, mention.language) | frozenset(given)


def _source(claim: Claim, mention: Mention) -> str:
    """Who says so by name, "" where it is the outlet."""
    said = claim.attribution or mention.attribution
    return said.name if said else ""


def _difference(reports: Reports, old: _Standing, stated: MainFigure) -> Difference:
    source = _source(stated.claim, stated.mention) or reports.outlet(stated.mention)
    return Difference(
        DifferenceKind.FIGURE,
        Side(old.figure.words.text, old.figure.source, old.mention.passage, edition=old.event.edition),
        Side(stated.claim.words.text, source, stated.claim.words),
        label=stated.claim.kind,
        late=stated.mention.article in reports.late,
    )


def _each_once(found: Sequence[Outrun]) -> list[Outrun]:
    kept: list[Outrun] = []
    for one in sorted(found, key=lambda each: (-each.value, each.words.article, each.words.start, each.event.id)):
        label = one.difference.label
        same = (each for each in kept if each.difference.label == label)
        if not any(each.words == one.words or each.value == one.value for each in same):
            kept.append(one)
    return kept
