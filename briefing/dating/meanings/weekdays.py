"""Weekdays: alone, with a direction, as the end of a range."""

from __future__ import annotations

from datetime import date

from briefing.dating.calendar import WEEK, Period
from briefing.dating.context import Context
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.interpretation import OF_ANY, PUBLICATION, Fields, Interpretation, in_words
from briefing.dating.meanings.event_days import weekday_of_event
from briefing.dating.meanings.parts import with_part
from briefing.dating.meanings.rolling import tomorrow
from briefing.dating.meanings.updates import on_update

# From Monday, four days on: "Monday to Friday" says which days of any week.
_WORKING_WEEK = (1, 4)
# The two ends of a range stand no further apart, in characters.
_RANGE = 16
# So many days after one entry the next one is, at most.
_NEXT_ENTRY = 3
# So many days before publication a day lies at most that is just over.
_JUST_OVER = 2


def weekday(fields: Fields, context: Context) -> Interpretation:
    """`weekday` (1 Monday to 7 Sunday), `part` of the day, `which` (-1 last, 0 this, 1 next), `shift` in days.

    `generic` says that it is any such day ("on a Thursday"), `from_event` that an event tells which ("the Sunday before
    the vote"), `not_this_week` that it is open where it may be of this week, `not_tomorrow` where it may be tomorrow.
    """
    if "weekday_part" in fields:
        # One word for both, as German has: "1 EV" for Monday evening.
        number_word, part = str(fields["weekday_part"]).split()
        fields = {**fields, "weekday": int(number_word), "part": part}
    number, today = fields["weekday"], context.today()
    if "until" in fields and context.is_moved_away():
        fields = {name: value for name, value in fields.items() if name != "until"}
    if fields.get("generic"):
        some = Interpretation.unresolved(f"XXXX-WXX-{number}", "some such day, not said which", anchor=OF_ANY)
        return with_part(some, fields, context)
    if fields.get("from_event"):
        found = weekday_of_event(number, context)
        if found is not None:
            return with_part(found, fields, context)
        return Interpretation.unresolved(f"XXXX-WXX-{number}", "counted from an event, not by the calendar")
    if today is None:
        unknown = Interpretation.unresolved(f"XXXX-WXX-{number}", "a weekday, and the publication day is unknown")
        return with_part(unknown, fields, context)
    changed = on_update(number, context) if "which" not in fields else None
    found = changed or _weekday_from(today, fields, context)
    if "shift" in fields and found.period:
        rule = f"{found.rule}; the night that leads to it begins the day before"
        found = Interpretation.of(found.period + fields["shift"], found.anchor, rule)
    return with_part(found.modified(fields.get("mod")), fields, context)


def _weekday_from(today: Period, fields: Fields, context: Context) -> Interpretation:
    """The weekday that is meant, seen from the publication day."""
    number, which = fields["weekday"], fields.get("which")
    back = (today.index - number) % WEEK
    name = in_words(date.fromordinal(number)).split()[0]
    if which is None:
        return _plain_weekday(name, today, back, fields, context)
    if which < 0:
        return _last_weekday(name, today, back or WEEK, fields, context)
    if which > 0:
        return _next_weekday(name, today + (WEEK - back), today, fields, context)
    return _this_weekday(name, today, back, context)


def _plain_weekday(name: str, today: Period, back: int, fields: Fields, context: Context) -> Interpretation:
    """The one without "last" or "next": what it owns decides, else what the words around it say."""
    is_owner = context.is_possessive()
    scheduled = context.scheduled() if back and is_owner else NOTHING
    if scheduled.sign:
        return _scheduled(name, today, back, scheduled, context)
    if is_owner and "hour" not in fields:
        rolled = tomorrow(name, today, fields, context) if back == WEEK - 1 else None
        rule = f"most recent {name} on or before {context.publication_words}; what it owns has happened"
        return rolled or Interpretation.of(today - back, PUBLICATION, rule)
    if back and context.heads_entry() and "hour" not in fields:
        return _of_entry(name, today, back, context)
    lasts, is_listed = _days_until(fields), bool(fields.get("listed"))
    is_rolled = _is_tomorrow(back, lasts, context, is_listed=is_listed)
    rolled = tomorrow(name, today, fields, context) if is_rolled else None
    if back and context.is_left():
        rule = f"{name} before or after {context.publication_words}: something was moved from it"
        return Interpretation.of(today - back, PUBLICATION, rule).assumed(rule).or_else(today + (WEEK - back))
    return rolled or _bare_weekday(name, today, back, context, lasts, is_listed=is_listed)


def _of_entry(name: str, today: Period, back: int, context: Context) -> Interpretation:
    """The one that heads an entry of a list of days: soon after the day of the entry before, else as its verb says.

    "Sunday: sunny, high near 75" is of a forecast, "Sunday: two dead in clashes" of a chronology: without a verb open.
    """
    before = context.entry_before()
    gap = (today.index - back - before.period.index) % WEEK if before else 0
    if before and 0 < gap <= _NEXT_ENTRY:
        return Interpretation.of(before.period + gap, before.anchor, f"{gap} after the entry before: a list of days")
    way = context.direction_nearby()
    last, coming = today - back, today + (WEEK - back)
    if way.sign and not way.is_unsure:
        rule = f"{name} at the head of an entry, seen from {context.publication_words}; {way}"
        return Interpretation.of(last if way.sign < 0 else coming, PUBLICATION, rule)
    rule = f"{name} at the head of an entry, before or after {context.publication_words}: not said"
    return Interpretation.of(last, PUBLICATION, rule).assumed(rule).or_else(coming)


def _scheduled(name: str, today: Period, back: int, way: Direction, context: Context) -> Interpretation:
    """The coming one, of something that is planned for it; open where that may have come since."""
    rule = f"next {name} after {context.publication_words}; what it owns is to come"
    coming = Interpretation.of(today + (WEEK - back), PUBLICATION, rule)
    if way.is_unsure:
        return coming.assumed(f"{rule}, or was; {way}").or_else(today - back)
    return coming.or_else(today - back) if way.is_open else coming


def _last_weekday(name: str, today: Period, back: int, fields: Fields, context: Context) -> Interpretation:
    """The one `back` days ago; open where that is of the same week, and nobody would call it so.

    "Last Tuesday", written on a Thursday, was nine days before: so were all eight of the same week whose day is known,
    in five stories of 2,800 reports. On a Sunday people call the days of the week that ends so.
    """
    rule = f"last {name} before {context.publication_words}"
    is_of_this_week = back < today.index % WEEK
    if fields.get("not_this_week") and (back == 1 or is_of_this_week):
        open_rule = f"{rule}, that of this week or of the week before: not said"
        before = Interpretation.of(today - back - WEEK, PUBLICATION, open_rule)
        return before.assumed(open_rule).or_else(today - back)
    return Interpretation.of(today - back, PUBLICATION, rule)


def _next_weekday(name: str, coming: Period, today: Period, fields: Fields, context: Context) -> Interpretation:
    """The one to come; open where that is tomorrow and few would call it so ("next Thursday", said on a Wednesday)."""
    rule = f"next {name} after {context.publication_words}"
    if coming != today + 1 or "not_tomorrow" not in fields:
        return Interpretation.of(coming, PUBLICATION, rule)
    open_rule = f"{rule}, which is tomorrow, or the one after it: not said"
    return Interpretation.of(coming + WEEK, PUBLICATION, open_rule).assumed(open_rule).or_else(coming)


def _days_until(fields: Fields) -> int:
    """How long the range lasts that the weekday opens (`until`), in days; 0 where it opens none."""
    return (fields["until"] - fields["weekday"]) % WEEK if "until" in fields else 0


def _is_tomorrow(back: int, lasts: int, context: Context, *, is_listed: bool) -> bool:
    """Whether it is the name of the day after publication, and no word looks ahead."""
    if back != WEEK - 1 or lasts:
        return False
    sign = context.direction().sign
    return sign < 0 or (sign == 0 and not is_listed)


def _bare_weekday(
    name: str, today: Period, back: int, context: Context, lasts: int, *, is_listed: bool
) -> Interpretation:
    """The most recent one on or before publication (right for 90.7 % of 355 measured) unless the words look ahead.

    With `is_listed`, an hour beside it and no verb, it is the next one, of a calendar of events ("Sat. 9 a.m."). Of a
    range (`lasts` days) that would hold the publication day, looking ahead does not say which week is meant. A post
    without a verb leaves it open ("ETA Friday").
    """
    way = context.direction()
    if is_listed and way.sign == 0 and back:
        rule = f"next {name} after {context.publication_words}; a calendar of what is to come has no verb"
        return Interpretation.of(today + (WEEK - back), PUBLICATION, rule)
    number = (today.index - back - 1) % WEEK + 1
    if (way.sign > 0 and 0 < back <= lasts) or (way.sign == 0 and (number, lasts) == _WORKING_WEEK):
        return Interpretation.unresolved(f"XXXX-WXX-{number}", f"of this week, of the next or of any: not said; {way}")
    is_heading = way.sign == 0 and way.is_unsure
    if back and not lasts and (is_heading or (way == NOTHING and context.is_verbless_post())):
        rule = f"{name} before or after {context.publication_words}: no verb says which"
        coming = Interpretation.of(today + (WEEK - back), PUBLICATION, rule)
        return coming.assumed(rule).or_else(today - back)
    if way.sign > 0 and back:
        rule = f"next {name} after {context.publication_words}; {way}"
        coming = Interpretation.of(today + (WEEK - back), PUBLICATION, rule)
        # "Postponed from Sunday": the one past, or one that would have been to come.
        is_left = way.is_open and way.words in context.cues.words.left_joints
        # "Was due in court on Wednesday", in the paper of Thursday.
        was_to_come = way.is_open and not context.cues.words.past_auxiliaries.isdisjoint(way.words.split()[:1])
        is_just_over = (way.is_backshifted and back <= _JUST_OVER) or (was_to_come and back == 1)
        coming = coming.assumed(rule) if way.is_unsure or is_left or is_just_over else coming
        return coming.or_else(today - back) if way.is_open or way.is_unsure or is_just_over else coming
    if way.sign < 0 and back < lasts:
        rule = f"most recent {name} whose range was over by {context.publication_words}; {way}"
        return Interpretation.of(today - back - WEEK, PUBLICATION, rule)
    rule = f"most recent {name} on or before {context.publication_words}; {way}"
    last = Interpretation.of(today - back, PUBLICATION, rule)
    return _or_coming(last, today + (WEEK - back), way) if way.sign < 0 and back else last


def _or_coming(last: Interpretation, coming: Period, way: Direction) -> Interpretation:
    """The last one; where its words may look ahead as well, the coming one besides, and neither where they do as often.

    "The vote had been due on Friday".
    """
    last = last.assumed(last.rule) if way.is_unsure else last
    return last.or_else(coming) if way.is_open or way.is_unsure else last


def _this_weekday(name: str, today: Period, back: int, context: Context) -> Interpretation:
    way = context.direction()
    if way.sign < 0:
        return Interpretation.of(
            today - back, PUBLICATION, f"this {name}, looking back from {context.publication_words}; {way}"
        )
    ahead = -back % WEEK
    return Interpretation.of(
        today + ahead, PUBLICATION, f"this {name}, the first from {context.publication_words} on; {way}"
    )


def weekday_then(fields: Fields, context: Context) -> Interpretation:
    """The second weekday of a range: the first such day from the one mentioned last on."""
    mentioned = context.last_mentioned("D", near=_RANGE)
    if context.moves_on():
        return weekday({"weekday": fields["weekday"]}, context)
    if mentioned is None and "since" in fields:
        first = weekday({"weekday": fields["since"], "until": fields["weekday"]}, context)
        spelled = f"XXXX-WXX-{fields['weekday']}"
        return Interpretation.unresolved(spelled, first.rule) if first.period is None else weekday(fields, context)
    if mentioned is None:
        return weekday(fields, context)
    ahead = (fields["weekday"] - mentioned.period.index) % WEEK
    return Interpretation.of(
        mentioned.period + ahead, mentioned.anchor, f"the end of the range from {mentioned.period.value}"
    )


MEANINGS = {"weekday": weekday, "weekday_then": weekday_then}
