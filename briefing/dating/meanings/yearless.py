"""A month, or a day of one, without its year: the one that the tense points to, or the nearest."""

from __future__ import annotations

from briefing.dating.calendar import MONTHS, Period
from briefing.dating.context import SENTENCE_END, Context
from briefing.dating.direction import Direction
from briefing.dating.framed import framed_year, in_framed_year, or_lately
from briefing.dating.interpretation import (
    PUBLICATION,
    Interpretation,
    month_name,
)
from briefing.dating.meanings.dated_weekday import is_weekday
from briefing.dating.meanings.explicit import before_christ

# A month and day with a tense near it is sought so many days that way; beyond, the nearest one is likelier.
_TENSE_REACH = 306
# A day so many days, a month so many months before publication may be one of the news, whatever year was mentioned.
# Of 3,649 articles 21 have such: ten of eleven with two sentences or more between are of the news, one of the others.
_LATELY, _MONTHS_LATELY, _SENTENCES = 75, 2, 1
# The next 29 February is up to eight years ahead, around 1900 and 2100.
_LEAP_DAY = "02-29"
_LEAP_REACH = 8 * 366
# The calendar repeats within so many years, leap days included.
_LEAP_CYCLE = range(-8, 9)
# A bare month at most so many months ahead is taken as coming where no tense says otherwise.
_SOON = 2
# A bare month more than so many months ahead is the last one unless firm words look ahead: "closes May with a loss",
# said in June, is of the May past.
_MONTHS_REACH = 10
# A month and day without a tense is taken as coming where it is nearer than the last one and at most so many days
# ahead. Tuned on articles nobody annotated, by the dates in them whose year was taken away.
_DAYS_AHEAD = 90
# A verb of the present tells of a day, or month, so far ahead less likely than of one that is just over: lists of what
# happened are in the present, too ("In April, he goes on a rampage", out in June).
_DAYS_AFAR, _MONTHS_AFAR = 270, 9
_MONTHS_AGO = 3
# So many characters part the time at which something is told from what was to come then.
_TOLD_WITHIN = 100


def month_and_day(month: int, day: int, which: int, context: Context, weekday: int | None = None) -> Interpretation:
    """`day` of `month`: in a narrative of the year mentioned before, else where tense and `which` point.

    Of another year than the one mentioned it is where only there the `weekday` next to it fits.
    """
    spelled = f"XXXX-{month:02}-{day:02}"
    today = context.today()
    candidates = [p for shift in _LEAP_CYCLE if today and (p := Period.day_of(today.year + shift, month, day))]
    near = _nearest_day(candidates, today, context) if today and candidates else None
    known = _of_known_year(month, day, which, context, near)
    if known and not (near and weekday and _fits(near, weekday) and not _fits(known, weekday)):
        return known
    if today is None:
        return _in_publication_year(month, day, context) or Interpretation.unresolved(
            spelled, "no year given and the publication day is unknown"
        )
    if near is None:
        return Interpretation.unresolved(spelled, f"no such day: {month_name(month)} never has {day} days")
    if which:
        chosen = _towards(candidates, today, which)
        rule = f"{'next one after' if which > 0 else 'last one before'} {context.publication_words}"
        return Interpretation.of(chosen, PUBLICATION, rule)
    return near


def _fits(found: Interpretation, weekday: int) -> bool:
    """Whether it is a day of that weekday (1 Monday to 7 Sunday)."""
    return found.period is not None and is_weekday(found.period, weekday)


def _of_known_year(
    month: int, day: int, which: int, context: Context, near: Interpretation | None
) -> Interpretation | None:
    """Of the year that opens the sentence, or of one mentioned or written before; open where it may be `near`."""
    frame = None if which or context.narrative else framed_year(context, month, day)
    framed = frame and in_framed_year(context, frame, lambda year: Period.day_of(year, month, day), near)
    if framed:
        return framed
    if frame and frame.is_sure and not any(Period.day_of(year, month, day) for year in frame.years):
        return _no_such_day(month, day, frame.years[0])
    mentioned = _in_year_mentioned(month, day, which, context)
    if not mentioned or not near or near.interval == mentioned.interval:
        return mentioned
    is_loose = (not context.narrative and _is_loose(context)) or _is_lately(near, context, _LATELY)
    return or_lately(mentioned, near) if is_loose else mentioned


def _is_lately(near: Interpretation, context: Context, reach: int) -> bool:
    """Whether a day or month may be one of the news, whatever the year that was mentioned, sentences before it.

    It lies at most so many of its kind before publication: "The plant had burnt in 2002. … On 20 April the rig
    exploded", out in June.
    """
    mentioned, period = context.last_mentioned(), near.period
    today = context.today(period.unit) if period is not None else None
    if mentioned is None or period is None or today is None:
        return False
    if context.history or context.is_close(mentioned, 0, _SENTENCES):
        return False
    return 0 <= today.index - period.index <= reach


def _in_year_mentioned(month: int, day: int, which: int, context: Context) -> Interpretation | None:
    """In the year that the narrative stands in, or that of a day written with its year shortly before."""
    mentioned = context.mentioned_year(month, day) if context.narrative else None
    written = None if which else context.written_year(month, day)
    year, anchor = mentioned or written or (None, None)
    if year is None or anchor is None:
        return None
    period = Period.day_of(year, month, day)
    if period:
        return Interpretation.of(period, anchor, f"in the year mentioned before, {year}")
    if year < 0:
        return before_christ(year, month, day)
    return None if mentioned else _no_such_day(month, day, year)


def _no_such_day(month: int, day: int, year: int) -> Interpretation:
    """In "in 2019, on 29 February" one of both is wrong, and nobody can say which."""
    return Interpretation.unresolved(f"XXXX-{month:02}-{day:02}", f"no such day in the year mentioned before, {year}")


def _is_loose(context: Context) -> bool:
    """Whether the year is that of a month in the same sentence ("began in March 2011, and he fell in April").

    Or that of the entry of a chronology that goes on ("1998 – The firm is founded. It is sold on 12 October").
    """
    unit = context.written.period.unit if context.written else ""
    return not context.opens_sentence() if unit == "M" else unit == "Y" and not context.heads_entry()


def _towards(candidates: list[Period], today: Period, sign: int) -> Period:
    """The first of the days after today, or the last before it."""
    if sign > 0:
        return min((day for day in candidates if day > today), default=candidates[-1])
    return max((day for day in candidates if day < today), default=candidates[0])


def _nearest_day(candidates: list[Period], today: Period, context: Context) -> Interpretation:
    """The one that the tense points to; without a tense the nearest one, the other way kept as an alternative."""
    past = max((p for p in candidates if p <= today), default=candidates[0])
    future = min((p for p in candidates if p >= today), default=candidates[-1])
    way = context.direction()
    back, ahead = today.index - past.index, future.index - today.index
    # "On 29 February he will race": no other year has that day.
    reach = _LEAP_REACH if past.value.endswith(_LEAP_DAY) else _TENSE_REACH
    if back == 0:
        return Interpretation.of(past, PUBLICATION, "the publication day itself")
    if way.sign > 0 and ahead < reach:
        coming = _coming(future, past, context)
        is_told = back <= _DAYS_AHEAD and ahead >= _DAYS_AFAR and is_of_present(way, context)
        return coming.assumed(coming.rule).or_else(past) if is_told and coming.interval else coming
    # "Was open until 30 April", out in May: the one to come is a year off, and nothing that was planned is meant.
    is_far = max(back, ahead) >= reach and not way.is_plan
    if way.sign < 0 and (back < reach or way.is_close):
        rule = f"most recent one on or before {context.publication_words}; {way}"
        return Interpretation.of(past, PUBLICATION, rule) if is_far else _or_coming(past, future, context)
    chosen, other = (past, future) if back <= ahead or ahead > _DAYS_AHEAD else (future, past)
    interpretation = Interpretation.of(chosen, PUBLICATION, f"nearest one to {context.publication_words}; {way}")
    is_either = bool(way.sign) and way.is_unsure and not is_far
    # "The film reaches theaters on May 4", out in November: the one to come is nearer, though far off.
    is_either = is_either or (way.sign == 0 and chosen == past and ahead < back)
    # "She was killed in Oslo on 4 June", out in May.
    is_either = is_either or (chosen == future and context.is_told())
    interpretation = interpretation.assumed(interpretation.rule) if is_either else interpretation
    return interpretation.or_else(other)


def is_of_present(way: Direction, context: Context) -> bool:
    """Whether one verb alone looks ahead, which tells what is or was as well ("opens"): no modal, no plan."""
    cues, said = context.cues, way.words
    if way.sign <= 0 or way.is_plan or said in cues.words.firm_future | cues.words.modals:
        return False
    said = said.rpartition("'")[2]
    is_verb = said in cues.verbs and not (cues.words.future_endings and said.endswith(cues.words.future_endings))
    return is_verb or cues.is_present(said)


def _coming(future: Period, past: Period, context: Context) -> Interpretation:
    """The one to come, as words look ahead; open where they as often look back ("threatened to shoot in March")."""
    way = context.direction()
    coming = Interpretation.of(future, PUBLICATION, f"next one after {context.publication_words}; {way}")
    is_soon = is_of_present(way, context) and _is_much_nearer(future, past, context)
    is_unsure = (way.is_unsure and not is_soon) or _was_to_come(past, context)
    coming = coming.assumed(coming.rule) if is_unsure else coming
    return coming.or_else(past) if way.is_open or is_unsure else coming


def _is_much_nearer(future: Period, past: Period, context: Context) -> bool:
    """Whether the day to come is near and the last nearly a year ago: "she visits Marlo on 14 May", said in April."""
    today = context.today()
    if today is None or future.unit != "D":
        return False
    return future.index - today.index <= _DAYS_AHEAD and today.index - past.index >= _DAYS_AFAR


def _was_to_come(past: Period, context: Context) -> bool:
    """Whether it was to come when the sentence is told, at a time that it names, and may be over since.

    "She resigned in December, before elections due in March", said in June.
    """
    assert context.here is not None
    told = context.last_mentioned("D", "M")
    first, last = (told.period.first_day, past.first_day) if told is not None else (None, None)
    if told is None or first is None or last is None or not first < last:
        return False
    between = context.lower[told.end : context.here.start]
    if len(between) > _TOLD_WITHIN or SENTENCE_END.search(between):
        return False
    words, cues = context.cues.split(between), context.cues.words
    phrases = {" ".join(words[at : at + length]) for at in range(len(words)) for length in (1, 2)}
    return not phrases.isdisjoint(cues.earlier | cues.beforehand)


def _or_coming(past: Period, future: Period, context: Context) -> Interpretation:
    """The last one, or either where the words look back but as often ahead ("had been due in September")."""
    way = context.direction()
    last = Interpretation.of(past, PUBLICATION, f"most recent one on or before {context.publication_words}; {way}")
    if way.sign >= 0:
        return last
    is_unsure = way.is_unsure or _ends_soon(future, context)
    last = last.assumed(last.rule) if is_unsure else last
    return last.or_else(future) if way.is_open or is_unsure else last


def _ends_soon(future: Period, context: Context) -> bool:
    """Whether it ends a period that may not be over: "the budget for the year through June was cut", said in May."""
    today = context.today("M")
    if today is None or future.unit != today.unit:
        return False
    return future.index - today.index <= _SOON and context.ends_period()


def _in_publication_year(month: int, day: int, context: Context) -> Interpretation | None:
    """Where only the month of publication is known, a day of that very month has its year."""
    today = context.today("M")
    if today is None or today.index % MONTHS + 1 != month:
        return None
    period = Period.day_of(today.year, month, day)
    return Interpretation.of(period, PUBLICATION, "in the month of publication") if period else None


def month_alone(month: int, context: Context) -> Interpretation:
    """`month`: in a narrative of the year mentioned before, else the one that the tense points to, or the last."""
    mentioned = context.mentioned_year(month) if context.narrative else None
    today = context.today("M")
    frame = None if mentioned else framed_year(context, month)
    near = _month_near(month, today, context)
    framed = frame and in_framed_year(context, frame, lambda year: Period("M", year * MONTHS + month - 1), near)
    if framed:
        return framed
    known = mentioned or context.written_year(month)
    entry = None if known else context.entry_year(month)
    of_year = known or entry
    if of_year is None:
        return near
    year, anchor = of_year
    found = Interpretation.of(Period("M", year * MONTHS + month - 1), anchor, f"in the year mentioned before, {year}")
    is_loose = (
        entry is not None or (mentioned is None and _is_loose(context)) or _is_lately(near, context, _MONTHS_LATELY)
    )
    return or_lately(found, near) if is_loose else found


def _month_near(month: int, today: Period | None, context: Context) -> Interpretation:
    """The `month` that the tense points to, seen from that of publication, or the last."""
    if today is None:
        return Interpretation.unresolved(f"XXXX-{month:02}", "no year given and the month of publication is unknown")
    past = today - (today.index - (month - 1)) % MONTHS
    future = today + ((month - 1) - today.index) % MONTHS
    if past == today:
        return Interpretation.of(today, PUBLICATION, f"the month of {context.publication_words}")
    return _nearest_month(past, future, today, context)


def _nearest_month(past: Period, future: Period, today: Period, context: Context) -> Interpretation:
    """The one that the tense points to, else the last, but for one that is near, or whose gathering is nearer."""
    way = context.direction()
    if way.sign <= 0 and not way.is_close and context.heads_gathering():
        # "Won the nomination, teeing up the November election".
        chosen, other = (future, past) if future.index - today.index < today.index - past.index else (past, future)
        rule = f"nearest one to {context.publication_words}, as what it names is known beforehand"
        nearest = Interpretation.of(chosen, PUBLICATION, rule)
        # "The party collapsed after the November election" may be the last one.
        return (nearest.assumed(rule) if way.sign < 0 else nearest).or_else(other)
    is_near = future.index - today.index <= _MONTHS_REACH or way.words in context.cues.words.firm_future
    if way.sign > 0 and is_near:
        found = _coming(future, past, context)
        # "Was due to be released in September", said in November: the one past is nearer.
        # So "planned to visit in March", said in June.
        is_told_of = (way.is_open or way.is_backshifted) and way.is_plan
        is_over = is_told_of and today.index - past.index <= future.index - today.index
        is_told = today.index - past.index <= _MONTHS_AGO and future.index - today.index >= _MONTHS_AFAR
        # "The October figures will be revised", said in November.
        is_told = is_told and (is_of_present(way, context) or context.qualifies())
        if is_told and found.interval:
            return found.assumed(found.rule).or_else(past)
        if is_over and way.is_backshifted and found.interval:
            return found.assumed(found.rule).or_else(past)
        return found.assumed(found.rule) if is_over else found
    if way.sign == 0 and future.index - today.index <= _SOON and today.index - past.index > _SOON:
        return Interpretation.of(future, PUBLICATION, f"nearest one to {context.publication_words}; {way}")
    found = _or_coming(past, future, context)
    # "The importance of winning in November", said in June.
    is_nearer = way.sign == 0 and future.index - today.index < today.index - past.index
    return found.assumed(found.rule).or_else(future) if is_nearer else found
