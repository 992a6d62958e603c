"""A weekday with tomorrow's name of which no word looks ahead: the page may have been filed, or changed, tomorrow.

A page stamped on Saturday says "early Sunday" of what has happened. A week back is six days off, the day after the
stamp one: pages that roll on past midnight, and datelines in the east of the desk, mean the day after. Papers that
mean the day a week ago write "last Sunday" or its date more often than not. Of 37 pages in five stories and a year of
politics that name tomorrow's weekday three times or more, with an hour of its morning or in the lead, all told of
tomorrow but four digests of old news, where neither day was right; of those that name it once or twice a half.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing.dating.calendar import Period
from briefing.dating.context import Context
from briefing.dating.finder import Match
from briefing.dating.interpretation import PUBLICATION, Fields, Interpretation
from briefing.dating.language import Language
from briefing.dating.meanings.parts import read_clock

_WEEK = 7
# Saturday and Sunday, as ordinals of days leave them over.
_WEEKEND = (6, 0)
# Parts of a day that are over where the day has hardly begun at the desk; the night is the one that leads to it.
_MORNING, _NIGHT = "MO", "NI"
# So far into a text the lead reaches, which tells what is newest.
_LEAD = 500
# So often a page names the day that it tells of.
_OFTEN = 3
_NOON = 12


def days_told_of(matches: Iterable[Match], lower: str, language: Language) -> frozenset[int]:
    """The weekdays (1 Monday to 7 Sunday) that a text names so often, and of its news, that it tells of them.

    One is named three times, and once of its morning ("early Sunday", "2 a.m. Sunday") or in the lead of the text
    without owning anything: "Monday's debate" is in the papers for a week.
    """
    counts: Counter[int] = Counter()
    newest: set[int] = set()
    for match in matches:
        number = _bare_weekday(match)
        if number is None:
            continue
        counts[number] += 1
        owns = any(lower.startswith(mark, match.end) for mark in language.cues.words.possessive)
        if _is_morning(match.fields, language) or (match.start < _LEAD and not owns):
            newest.add(number)
    return frozenset(number for number in newest if counts[number] >= _OFTEN)


def _bare_weekday(match: Match) -> int | None:
    """The number of a weekday that stands without "last", "next" or "a"."""
    fields = match.fields
    if match.means != "weekday" or "which" in fields or fields.get("generic"):
        return None
    return int(fields["weekday"]) if "weekday" in fields else int(str(fields["weekday_part"]).split()[0])


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

    It is tomorrow where the page was changed then, where it tells of that day throughout, or where an early hour of it
    was over at the dateline's place. Of a page that says none of this it may be either day: which stays open, but for
    the papers of a weekend, which tell of the week, and where the dateline's zone says which day it was. Of the five
    past ones in TimeBank and AQUAINT three are of the day after, one is of six days before.
    """
    assert context.here is not None
    is_early = _is_morning(fields, context.language) or fields.get("part") == _NIGHT
    last, coming = today - (_WEEK - 1), today + 1
    why = ""
    if context.changed_after and context.here.start < _LEAD:
        why = "the page was changed then"
    elif is_early and context.place_is_ahead:
        why = "the dateline's place is ahead of the desk"
    elif int(fields["weekday"]) in context.told_of:
        why = "the text names it again and again, as the day that it tells of"
    if why:
        rule = f"{name}, the day after {context.publication_words}: {why}"
        return Interpretation.of(coming, PUBLICATION, rule).or_else(last)
    is_decided = context.one_of_several_days or today.index % _WEEK in _WEEKEND
    if is_decided and not is_early:
        return None
    rule = f"a week before or the day after {context.publication_words}: a page may roll on past midnight"
    open_day = Interpretation.of(last, PUBLICATION, rule).assumed(rule)
    return open_day.or_else(coming)
