"""Whether the words that a line would quote agree with the day that it prints with them.

A reader who sees "Monday night [18 January]" in a row of 16 January believes neither. Nor may "claimed the attack in
retaliation for air strikes last week" stand in a row of last week: the sentence is about the claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from briefing.model import Event, Interval, Mention, Precision, Status, Timex, TimexType, When

_OF_A_DAY = frozenset({Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE})
# What was reported by the end of a day is news of that day or of the one before: "was found dead after Monday's raid".
_NEWS = timedelta(days=1)

Sentences = Mapping[tuple[str, int], Sequence[Mention]]
"""What each sentence reports, by its article and where it starts."""


def sentences(events: Iterable[Event]) -> Sentences:
    """What the sentences report that report any of the events."""
    found: dict[tuple[str, int], list[Mention]] = {}
    for mention in (mention for event in events for mention in event.mentions):
        found.setdefault((mention.article, mention.sentence.start), []).append(mention)
    return found


def is_of_its_subject(event: Event, mention: Mention, reports: Sentences) -> bool:
    """Whether a sentence that only touches on the event is about something of the same time, as far as it is known.

    "Police charged the man who shot a girl on 11 May" is no line of 11 May; nor is what describes somebody of whom the
    sentence says how things are, or what is planned: "the striker, who was hurt on 11 May, will miss the final".
    """
    if mention.central or not event.when.is_known:
        return True
    subjects = _subjects(event, mention, reports)
    if not subjects:
        is_described = event.when.is_dated and _only_describes(event, mention, reports)
        return not (is_described or _says_what_was_not(event, mention, reports))
    return any(one in event.mentions or _of_one_time(event.when, one.when) for one in subjects)


def _subjects(event: Event, mention: Mention, reports: Sentences) -> list[Mention]:
    """What the sentence of a mention is about, of those as real as the event of which at least a bound is known."""
    return [one for one in _about(mention, reports) if one.status.happened == event.status.happened]


def _says_what_was_not(event: Event, mention: Mention, reports: Sentences) -> bool:
    """Whether the sentence says of another day what was not so: "Monday's raid is not linked to the May bombings"."""
    untrue = (one for one in _about(mention, reports) if one.status is Status.NEGATED)
    return any(not _of_one_time(event.when, one.when) for one in untrue)


def _about(mention: Mention, reports: Sentences) -> list[Mention]:
    others = reports.get((mention.article, mention.sentence.start), ())
    return [one for one in others if one.central and not one.state and one.when.is_known]


def is_only_described(event: Event, reports: Sentences) -> bool:
    """Whether what happened is reported in no clause but such as describe somebody of whom the sentence says more.

    "Anton Orel, who *fled* on Wednesday, is in Minsk" is no line of Wednesday: the reader takes its day for that of all
    that it says.
    """
    return event.when.is_dated and all(_only_describes(event, mention, reports) for mention in event.mentions)


def _only_describes(event: Event, mention: Mention, reports: Sentences) -> bool:
    """Whether a mention of what happened describes somebody, and its sentence is about how things are, or a plan."""
    others = reports.get((mention.article, mention.sentence.start), ())
    is_aside = event.status.happened and mention.describes and any(one.central for one in others)
    return is_aside and not _subjects(event, mention, reports)


def _of_one_time(touched: When, about: When) -> bool:
    """Whether both may be of one time; of what is only known by when it was out, that is the news day.

    "Thursday's bombing was revenge for air strikes this month" is no line of this month.
    """
    if about.is_dated and touched.is_dated:
        is_vaguer = (touched.interval.length or timedelta()) > (about.interval.length or timedelta())
        return touched.interval.overlaps(about.interval) and not is_vaguer
    if not touched.is_dated or about.is_dated:
        return touched.interval.overlaps(about.interval)
    out, last = about.interval.last_day, touched.interval.last_day
    return out is None or last is None or last >= out - _NEWS


def agrees(
    event: Event, mention: Mention, timexes: Mapping[str, Sequence[Timex]], reports: Sentences | None = None
) -> bool:
    """Whether a day that the sentence of a mention gives is that of the event; so too where it gives none.

    Of a day that is open ("Thursday [27 January or 3 February]") any that it may be will do.
    `timexes` are those of the articles by id, `reports` what the sentences report. The day on which somebody said it is
    none of the event, nor in a sentence that is about the event is that of what it only touches on: "*charged* the man
    who shot a girl on 11 May".
    """
    if not event.when.is_dated:
        return True
    said = set(mention.said.when.timexes) if mention.said else set()
    if mention.central and reports is not None:
        said |= _of_others(reports.get((mention.article, mention.sentence.start), ()))
    here = (
        timex
        for timex in timexes.get(mention.article, ())
        if mention.sentence.start <= timex.start < mention.sentence.end and timex not in said
    )
    days = [day for timex in here for day in _days(timex)]
    return not days or any(day.overlaps(event.when.interval) for day in days)


def _of_others(reported: Sequence[Mention]) -> set[Timex]:
    """The expressions that give a time only to what a sentence touches on."""
    touched = {timex for one in reported if not one.central for timex in one.when.timexes}
    return touched - {timex for one in reported if one.central for timex in one.when.timexes}


def _days(timex: Timex) -> Sequence[Interval]:
    """The day that an expression names; all that it may be where that is open."""
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return ()
    if timex.interval is None:
        return timex.alternatives
    return (timex.interval,) if timex.precision in _OF_A_DAY else ()
