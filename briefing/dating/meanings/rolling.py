"""A weekday with tomorrow's name of which no word looks ahead: the page may have been filed, or changed, tomorrow.

A page stamped on Saturday says "early Sunday" of what has happened. A week back is six days off, the day after the
stamp one: pages that roll on past midnight, and datelines in the east of the desk, mean the day after. Papers that
mean the day a week ago write "last Sunday" or its date more often than not. Of 37 pages in five stories and a year of
politics that name tomorrow's weekday three times or more, with an hour of its morning or in the lead, all meant
tomorrow but four digests of old news, where neither day was right; of those that name it once or twice a half.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing.dating.calendar import WEEK, WEEKEND, Period
from briefing.dating.context import Context
from briefing.dating.finder import Match
from briefing.dating.interpretation import PUBLICATION, Fields, Interpretation
from briefing.dating.language import Language
from briefing.dating.meanings.parts import read_clock

# Parts of a day that are over where the day has hardly begun at the desk; the night is the one that leads to it.
_MORNING, _NIGHT = "MO", "NI"
# So far into a text the lead reaches, which tells what is newest.
_LEAD = 500
# So often a page reports what happened on the day.
_OFTEN = 3
# So far before a day stands what counts the days since it ("six days after the ferry sank on Thursday").
_COUNTED = 80
# So far before it a word for that from which something has gone on.
_SINCE = 16
_SENTENCE_END = re.compile(r"[.!?][\"')\]”’]*\s|\n")
_NOON = 12


def reports_tomorrow(matches: Sequence[Match], context: Context) -> bool:
    """Whether the text reports again and again what happened on the weekday after publication.

    It names the day three times, and once of its morning ("early Sunday", "2 a.m. Sunday") or in the lead of the text
    without owning anything: "Monday's debate" is in the papers for a week. Of a text that tells its days of that name
    apart, or counts from the last one, nothing follows.
    """
    today = context.today()
    if today is None:
        return False
    named = [match for match in matches if weekday_number(match) == weekday_number_of(today + 1)]
    if (
        len(named) < _OFTEN
        or _is_contradicted(matches, today)
        or any(_is_apart(each, matches, context) for each in named)
    ):
        return False
    reported = [match for match in named if not _is_since(match, context)]
    return len(reported) >= _OFTEN and any(_is_newest(match, context) for match in reported)


def weekday_number(match: Match) -> int | None:
    """The number of the weekday that a match names without "a", 1 to 7."""
    fields = match.fields
    if match.means != "weekday" or fields.get("generic"):
        return None
    return int(fields["weekday"]) if "weekday" in fields else int(str(fields["weekday_part"]).split()[0])


def weekday_number_of(day: Period) -> int:
    """The number of the weekday that a day is, 1 to 7."""
    return (day.index - 1) % WEEK + 1


def _is_contradicted(matches: Iterable[Match], today: Period) -> bool:
    """Whether the text dates the day a week ago ("on Thursday, 9 May"), or goes on to the day of publication.

    Who was killed on Thursday and buried on Wednesday was killed the week before.
    """
    last = (today - (WEEK - 1)).first_day
    if last is None:
        return True
    dated = ((match.fields.get("day"), match.fields.get("month")) for match in matches)
    return (last.day, last.month) in dated or any(
        weekday_number(match) == weekday_number_of(today) for match in matches
    )


def _is_apart(match: Match, matches: Iterable[Match], context: Context) -> bool:
    """Whether it is one day of that name among others: "this Saturday", "will vote on Thursday", "six days after".

    Of `matches` those count that say how many days have passed.
    """
    context.here = match
    if "which" in match.fields or context.direction().sign > 0 or context.scheduled().sign:
        return True
    return any(
        other.fields.get("unit") == "D"
        and 0 <= match.start - other.end <= _COUNTED
        and not _SENTENCE_END.search(context.lower, other.end, match.start)
        for other in matches
    )


def _is_since(match: Match, context: Context) -> bool:
    """Whether the day is one from which something has gone on ("have searched since Thursday")."""
    preceding = context.cues.split(context.lower[max(0, match.start - _SINCE) : match.start])
    phrases = (" ".join(preceding[-length:]) for length in (1, 2))
    return not context.cues.words.joint_past.isdisjoint(phrases)


def _is_newest(match: Match, context: Context) -> bool:
    """Whether it tells of the morning of the day, or stands in the lead of the text without owning anything."""
    owns = any(context.lower.startswith(mark, match.end) for mark in context.cues.words.possessive)
    return _is_morning(match.fields, context.language) or (match.start < _LEAD and not owns)


def _is_morning(fields: Fields, language: Language) -> bool:
    """Whether the words name the beginning of a day, its morning, or an hour before noon."""
    part = str(fields["weekday_part"]).split()[1] if "weekday_part" in fields else fields.get("part")
    if fields.get("mod") == "START" or part == _MORNING:
        return True
    clock = read_clock(fields) if "hour" in fields else None
    is_said = not language.twelve_hour or "meridiem" in fields
    return clock is not None and is_said and clock[1] < _NOON


def tomorrow(name: str, today: Period, fields: Fields, context: Context) -> Interpretation | None:
    """The reading of a weekday with tomorrow's name that no word puts ahead; None where it can only be the last one.

    It is tomorrow where the page was changed then, where it reports that day throughout, or where an early hour of it
    was over at the dateline's place. Of a page that says none of this it may be either day: which stays open, but for
    the papers of a weekend, which tell of the week below their leads, and where the dateline's zone says which day it
    was. Of the five past ones in TimeBank and AQUAINT three are of the day after, one is of six days before. No page
    that was not changed after its publication reports the day after.
    """
    assert context.here is not None
    is_early = _is_morning(fields, context.language) or fields.get("part") == _NIGHT
    last, coming = today - (WEEK - 1), today + 1
    if context.last_change is not None and coming.first_day is not None and coming.first_day > context.last_change:
        return None
    why = _why_tomorrow(context, is_early=is_early)
    if why:
        rule = f"{name}, the day after {context.publication_words}: {why}"
        return Interpretation.of(coming, PUBLICATION, rule).or_else(last)
    # "Investigators said Monday that a storm brought the plane down": a lead tells what is newest, on a Sunday as well.
    is_of_the_week = today.index % WEEK in WEEKEND and context.here.start >= _LEAD
    is_decided = context.one_of_several_days or is_of_the_week
    if is_decided and not is_early:
        return None
    rule = f"a week before or the day after {context.publication_words}: a page may roll on past midnight"
    open_day = Interpretation.of(last, PUBLICATION, rule).assumed(rule)
    return open_day.or_else(coming)


def _why_tomorrow(context: Context, *, is_early: bool) -> str:
    """What says that the day after publication is meant; nothing where that is open."""
    assert context.here is not None
    if context.changed_after and context.here.start < _LEAD:
        return "the page was changed then"
    if is_early and context.place_is_ahead:
        return "the dateline's place is ahead of the desk"
    if context.reports_tomorrow:
        return "the text reports it again and again"
    return ""
