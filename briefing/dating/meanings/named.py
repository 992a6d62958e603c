"""Periods with names: quarters and halves, seasons, decades, centuries, holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR

from briefing.dating.calendar import SEASON_STARTS, SEASONS, Period
from briefing.dating.context import Context
from briefing.dating.framed import framed_year, in_framed_year
from briefing.dating.holidays import follows_moon, holiday
from briefing.dating.interpretation import EXPLICIT, OF_ANY, PUBLICATION, Fields, Interpretation
from briefing.dating.meanings.explicit import year_of
from briefing.dating.meanings.parts import with_part
from briefing.dating.wording import FRAME_REACH
from briefing.model import Anchor, TimexType

_CENTURY = 100
_MIDWEEK = 3
# A bare season at most so many months ahead is taken as coming where no tense says otherwise, as bare months are.
_SOON = 2
# A named day is chosen among those of these years around publication; of one that is not known in all, none is.
_YEARS_AROUND = (-1, 0, 1)
_BEFORE_CHRIST = "before Christ: recognised, not placed on the calendar"
# A named day with a past tense near it is sought so many days back; beyond, the nearest one is likelier.
_TENSE_REACH = 300
# So many characters after a named day its date may follow.
_DATED = 40


def quarter(fields: Fields, context: Context) -> Interpretation:
    """The `ordinal`-th `unit` ("Q" or "HY") of `year`, or the one nearest to publication that the tense allows.

    Of a company's own year (`own_year`: "its fiscal first quarter") the calendar does not say when it is.
    """
    unit, place, own = fields.get("unit", "Q"), int(fields["ordinal"]) - 1, "own_year" in fields
    if fields.get("fiscal"):
        spelled = f"XXXX-{unit[0]}{place + 1}"
        return Interpretation.unresolved(spelled, "of the company's own year; the text does not say when it is")
    if "yy" in fields:
        fields = {**fields, "year": year_of({"yy": fields["yy"]}, context)}
    found = _of_year(unit, place, 4 if unit == "Q" else 2, fields, context)
    return found.assumed(f"of the company's own year, which may begin in any month: {found.rule}") if own else found


def season(fields: Fields, context: Context) -> Interpretation:
    """A `season`, of `year` or near publication; `edged` has its mod and it in one ("END SU" for "Spätsommer").

    `generic` says that it is any such season ("one summer", "on a winter night").
    """
    if "generic" in fields:
        return Interpretation.unresolved(f"XXXX-{fields['season']}", "some such season, not said which", anchor=OF_ANY)
    if "edged" in fields:
        mod, name = str(fields["edged"]).split()
        fields = {**fields, "season": name, "mod": mod}
    return _of_year("S", SEASONS.index(fields["season"]), 4, fields, context)


def _of_year(unit: str, place: int, per_year: int, fields: Fields, context: Context) -> Interpretation:
    """The `place`-th of the `per_year` units of a year: of the year that is known, else the one nearest publication."""
    found = _year_known(unit, place, per_year, fields, context)
    if found is not None:
        year, anchor, rule = found
        return Interpretation.of(Period(unit, year * per_year + place), anchor, rule, fields.get("mod"))
    today = context.today(unit)
    if today is None:
        spelled = f"XXXX-{fields['season']}" if unit == "S" else f"XXXX-{unit[0]}{place + 1}"
        return Interpretation.unresolved(spelled, "no year given and publication is unknown")
    chosen, rule = _nearest_publication(today, place, per_year, context)
    nearest = Interpretation.of(chosen, PUBLICATION, rule, fields.get("mod"))
    way = context.direction()
    if unit != "S" or chosen == today or not (way.is_plan and (way.is_unsure or way.is_open)):
        return nearest
    # "Had planned a summer ceremony", "planned a summer wedding".
    return nearest.assumed(rule).or_else(chosen - per_year if chosen > today else chosen + per_year)


def _year_known(
    unit: str, place: int, per_year: int, fields: Fields, context: Context
) -> tuple[int, Anchor, str] | None:
    """The year, what it is counted from, and why: as written, as counted ("next year"), else that of the narrative."""
    year = fields.get("year")
    if year is not None:
        return (-year if fields.get("era") == "BC" else year), EXPLICIT, "as written"
    if "which" in fields and (today := context.today("Y")):
        rule = f"in the year counted from {context.publication_words}"
        return today.index + fields["which"], PUBLICATION, rule
    if context.narrative and (mentioned := context.mentioned_year(_first_month(unit, place, per_year))):
        return *mentioned, f"in the year mentioned before, {mentioned[0]}"
    return None


def _nearest_publication(today: Period, place: int, per_year: int, context: Context) -> tuple[Period, str]:
    """The `place`-th unit that the words around it point to, seen from the unit of publication, and why."""
    way, here, is_season = context.direction(), today.index % per_year, today.unit == "S"
    # Reports of "expected third-quarter profit" are of the quarter past: only firm words make it a coming one.
    is_firm = is_season or way.words in context.cues.words.firm_future
    looks_ahead = way.sign > 0 and (is_firm or _is_planned_for(today, (here - place) % per_year, context))
    coming = today + 1
    if is_season and way.sign == 0 and coming.index % per_year == place and _begins_soon(coming, context):
        return coming, f"nearest one to {context.publication_words}; {way}"
    if looks_ahead and here != place:
        return today + (place - here) % per_year, f"next one after {context.publication_words}; {way}"
    rule = f"most recent one on or before {context.publication_words}; {way}"
    return today - (here - place) % per_year, rule


def _is_planned_for(today: Period, over: int, context: Context) -> bool:
    """Whether something is planned for the quarter or half itself: "expects to close the deal in the third quarter".

    It began `over` quarters before that of publication. In "is expected to report a loss in the third quarter" the one
    that has just ended is meant as often, and in "expected to post a rise in third-quarter profit" no time.
    """
    assert context.here is not None
    words, way = context.cues.words, context.direction()
    before = context.cues.split(context.lower[max(0, context.here.start - FRAME_REACH) : context.here.start])
    joint = next((word for word in reversed(before) if word not in words.articles), "")
    then = context.lower[context.here.end : context.here.end + FRAME_REACH].split()[:1]
    noun = then[0].rstrip(".,;:") if then else ""
    is_when = joint in words.near_joints | words.deadline
    is_noun = noun.isalpha() and noun not in context.cues.sets.small
    has_just_ended = today.unit == "Q" and over == 1
    return is_when and not (is_noun or has_just_ended or way.is_unsure or way.is_open)


def _begins_soon(period: Period, context: Context) -> bool:
    month = context.today("M")
    first = period.within("M")
    return month is not None and first is not None and first.index - month.index <= _SOON


def _first_month(unit: str, place: int, per_year: int) -> int:
    return SEASON_STARTS[place] if unit == "S" else place * (12 // per_year) + 1


def decade(fields: Fields, context: Context) -> Interpretation:
    """`tens` (90 for the nineties) of a `century` written or implied, or `decade` written in full (1990)."""
    if "decade" in fields:
        year = fields["decade"]
    else:
        today = context.today("Y")
        if today is None and "century_of" not in fields:
            rule = "a decade of a century that hangs on publication, which is unknown"
            return Interpretation.unresolved(f"XX{fields['tens'] // 10}", rule)
        now = today.index if today else MAXYEAR
        year = fields.get("century_of", now) // _CENTURY * _CENTURY + fields["tens"]
        if year > now:
            year -= _CENTURY
    index = year // 10
    if fields.get("era") == "BC":
        return Interpretation(TimexType.DATE, f"BC{index:03}", None, None, EXPLICIT, _BEFORE_CHRIST)
    return Interpretation.of(Period("DE", index), EXPLICIT, "decade as written", fields.get("mod"))


def century(fields: Fields, _: Context) -> Interpretation:
    """The `ordinal`-th century; the 20th is spelled 19, as annotators do."""
    index = int(fields["ordinal"]) - 1
    if fields.get("era") == "BC":
        return Interpretation(TimexType.DATE, f"BC{index:02}", None, None, EXPLICIT, _BEFORE_CHRIST)
    return Interpretation.of(Period("CE", index), EXPLICIT, "century as written", fields.get("mod"))


def named_day(fields: Fields, context: Context) -> Interpretation:
    """A `holiday` of `year`, or the one nearest to publication that the tense allows; with a `part` of the day.

    "|" stands between the formulas of countries that keep it on days of their own: all but the first are alternatives.
    """
    formula, *elsewhere = str(fields["holiday"]).split("|")
    interpretation = _named_day(formula, fields, context)
    for other in elsewhere:
        if interpretation.period and (day := _named_day(other, fields, context).period):
            interpretation = replace(
                interpretation.or_else(day), rule=f"{interpretation.rule}; other countries keep it on {day.value}"
            )
    if "unit" in fields and interpretation.period:
        around = _around(interpretation.period, fields["unit"])
        return Interpretation.of(
            around,
            interpretation.anchor,
            f"the one of {interpretation.value}, {interpretation.rule}",
            fields.get("mod"),
        )
    return with_part(interpretation, fields, context)


def _around(day: Period, unit: str) -> Period:
    """The week or weekend of a named day; a day up to Wednesday makes a long weekend of the one before it."""
    week = day.within(unit)
    assert week is not None
    return week - 1 if unit == "WE" and (day.index - 1) % 7 < _MIDWEEK else week


def _named_day(formula: str, fields: Fields, context: Context) -> Interpretation:
    year = fields.get("year")
    if year is not None:
        day = holiday(formula, year)
        if day is None:
            return Interpretation.unresolved(f"{year:04}", _why_unknown(formula))
        return Interpretation.of(day, EXPLICIT, "named day of the year written")
    mentioned = context.last_mentioned("Y", "M", "D") if context.narrative else None
    if mentioned:
        rule = f"in the year mentioned before, {mentioned.period.year}"
        day = holiday(formula, mentioned.period.year)
        return (
            Interpretation.of(day, mentioned.anchor, rule)
            if day
            else Interpretation.unresolved("XXXX-XX-XX", _why_unknown(formula))
        )
    dated = _dated_next(formula, fields, context)
    return dated or _in_framed_year(formula, fields, context) or _near_publication(formula, fields, context)


def _dated_next(formula: str, fields: Fields, context: Context) -> Interpretation | None:
    """That of the full date which follows it and is its own: "New Year's Eve celebrations on Dec. 31, 2016"."""
    here, following = context.here, context.following
    if here is None or following is None or "which" in fields or following.start - here.end > _DATED:
        return None
    written = following.fields
    year, month, number = (written.get(key) for key in ("year", "month", "day"))
    if not (isinstance(year, int) and isinstance(month, int) and isinstance(number, int)):
        return None
    # "Calmer on New Year's Eve than on Dec. 31, 2016": another year's is compared with it.
    between = context.cues.split(context.lower[here.end : following.start])
    if any(context.cues.sign(word) or word in context.cues.words.comparing for word in between):
        return None
    day = holiday(formula, year)
    if day is None or day != Period.day_of(year, month, number):
        return None
    return Interpretation.of(day, EXPLICIT, "the day that is dated after it")


def _in_framed_year(formula: str, fields: Fields, context: Context) -> Interpretation | None:
    """That of the year with which the sentence opens ("Two years ago, … on New Year's Eve")."""
    today = context.today("Y")
    usual = None if today is None or "which" in fields else holiday(formula, today.index)
    if usual is None or usual.first_day is None:
        return None
    frame = framed_year(context, usual.first_day.month, usual.first_day.day)
    if frame is None:
        return None
    near = _near_publication(formula, fields, context)
    return in_framed_year(context, frame, lambda year: holiday(formula, year), near)


def _near_publication(formula: str, fields: Fields, context: Context) -> Interpretation:
    today = context.today()
    if today is None:
        return Interpretation.unresolved("XXXX-XX-XX", "a named day, and the publication day is unknown")
    days = [day for shift in _YEARS_AROUND if (day := holiday(formula, today.year + shift))]
    if len(days) < len(_YEARS_AROUND):
        return Interpretation.unresolved("XXXX-XX-XX", _why_unknown(formula))
    way = context.direction()
    chosen = _chosen(days, today, fields.get("which", way.sign), is_sure="which" in fields or way.is_close)
    rule = f"as seen from {context.publication_words}; {way}"
    if way.sign < 0 and chosen > today and "which" not in fields:
        # "Christmas was their aim" in November: the nearest one is likelier, yet the words look back.
        interpretation = Interpretation.of(chosen, PUBLICATION, f"nearest one {rule}, but the last one is long past")
        happened = not way.is_open and context.stands_on()
        interpretation = interpretation.assumed(interpretation.rule) if happened else interpretation
        return interpretation.or_else(max(day for day in days if day <= today))
    found = Interpretation.of(chosen, PUBLICATION, rule)
    past = max((day for day in days if day <= today), default=None)
    if "which" not in fields and way.is_plan and way.is_unsure and past is not None and past != chosen:
        # "Had planned a Christmas concert".
        return found.assumed(rule).or_else(past)
    return found


def _why_unknown(formula: str) -> str:
    """Why a named day of a year is not known, in words: its calendar follows the moon, or there was none."""
    if follows_moon(formula):
        return "a feast of a calendar that follows the moon, or the sighting of it; its day is not known here"
    return "that year has no such day"


def _chosen(days: list[Period], today: Period, sign: int, *, is_sure: bool) -> Period:
    """The last before, the next after, or the nearest of `days`."""
    past, future = [day for day in days if day <= today], [day for day in days if day >= today]
    if sign > 0 and future:
        return min(future)
    if sign < 0 and past and (is_sure or today.index - max(past).index < _TENSE_REACH):
        return max(past)
    return min(days, key=lambda day: abs(day.index - today.index))


MEANINGS = {
    "quarter": quarter,
    "season": season,
    "decade": decade,
    "century": century,
    "holiday": named_day,
}
