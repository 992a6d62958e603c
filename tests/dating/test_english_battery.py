"""Every English pointer with every unit it goes with, on several days: values that follow from the calendar alone.

The expected values are computed here with `datetime` only, not with the calendar of the dating room.
"""

from datetime import date, timedelta

import pytest

from briefing.dating import find_timexes
from tests.make import article

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SUNDAY = 6
MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
SHORT = {8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec.", 1: "Jan.", 2: "Feb."}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA"}
EDGES = ["early", "late", "mid-", "the start of", "the beginning of", "the middle of", "the end of"]

# A Friday, a Sunday at the end of a leap February, the first and the last day of a year.
PUBLISHED = [date(2015, 10, 9), date(2004, 2, 29), date(2007, 1, 1), date(2013, 12, 31)]
MENTIONED_DAYS = [date(2011, 5, 18), date(2012, 12, 31), date(2008, 2, 29), date(2010, 8, 1)]

PAST = "The barge sank {}."
FUTURE = "The barge will sail {}."


def values(text, day):
    return [timex.value for timex in find_timexes(article(text, day))]


def wrong(cases, day):
    """Those of the `(text, values)` that are read otherwise, with what was read."""
    return [(text, expected, got) for text, expected in cases if (got := values(text, day)) != expected]


def week(day):
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def months_on(day, steps):
    year, month = divmod(day.year * 12 + day.month - 1 + steps, 12)
    return f"{year:04}-{month + 1:02}"


def stepped(day, unit, steps):
    """The period `steps` units from the one of `day`."""
    if unit == "day":
        return (day + timedelta(days=steps)).isoformat()
    if unit == "week":
        return week(day + timedelta(weeks=steps))
    if unit == "month":
        return months_on(day, steps)
    if unit == "year":
        return f"{day.year + steps:04}"
    if unit == "decade":
        return f"{day.year // 10 + steps}"
    return f"{day.year // 100 + steps}"


def last_on_or_before(day, weekday):
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def first_after(day, weekday):
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def next_after(day, number):
    """The first such day after `day`; where that is tomorrow, nobody calls it "next", so the one a week later."""
    after = first_after(day, number)
    return after + timedelta(days=7) if (after - day).days == 1 else after


def weekday_cases(day):
    for number, name in enumerate(DAYS):
        past = last_on_or_before(day, number)
        before = past if past < day else past - timedelta(days=7)
        after = first_after(day, number)
        coming = day if number == day.weekday() else after
        for shape in ("{}", "on {}", "early {}", "late {}", "late on {}", "earlier on {}"):
            yield PAST.format(shape.format(name)), [past.isoformat()]
        yield PAST.format(f"this past {name}"), [before.isoformat()]
        # "Last Tuesday", on a Thursday, is the one of the week before; on a Sunday that of the week that ends.
        is_of_this_week = day.weekday() < SUNDAY and before >= day - timedelta(days=day.weekday())
        last = before - timedelta(days=7) if is_of_this_week or (day - before).days == 1 else before
        for shape in ("last {}", "early last {}"):
            yield PAST.format(shape.format(name)), [last.isoformat()]
        yield FUTURE.format(f"this coming {name}"), [after.isoformat()]
        for shape in ("next {}", "early next {}"):
            yield FUTURE.format(shape.format(name)), [next_after(day, number).isoformat()]
        for shape in ("{}", "on {}", "early {}", "later on {}"):
            yield FUTURE.format(shape.format(name)), [coming.isoformat()]
        yield PAST.format(f"the {name} before last"), [(past - timedelta(days=7)).isoformat()]
        for shape in ("on a {}", "one {}"):
            yield PAST.format(shape.format(name)), [f"XXXX-WXX-{number + 1}"]


def weekday_part_cases(day):
    for number, name in enumerate(DAYS):
        past = last_on_or_before(day, number)
        for part, spelled in PARTS.items():
            value = f"{past}T{spelled}"
            for shape in ("{} {}", "on {} {}", "late {} {}", "early on {} {}"):
                yield PAST.format(shape.format(name, part)), [value]
            for shape in ("on the {} of {}", "in the {} on {}", "in the early {} of {}"):
                yield PAST.format(shape.format(part, name)), [value]
            yield FUTURE.format(f"next {name} {part}"), [f"{next_after(day, number)}T{spelled}"]
        yield PAST.format(f"at noon on {name}"), [f"{past}T12:00"]
        yield PAST.format(f"at midnight on {name}"), [f"{past}T24:00"]
        yield PAST.format(f"at dawn on {name}"), [f"{past}TMO"]
        yield PAST.format(f"overnight on {name}"), [f"{past}TNI"]
        for clock in ("at 3 p.m. {}", "at 3 p.m. on {}", "at 3:00 p.m. {}", "on {} at 3 p.m.", "at 3pm on {}"):
            yield PAST.format(clock.format(name)), [f"{past}T15:00"]


def month_cases(day):
    for number, name in enumerate(MONTHS, 1):
        past = day.year if number <= day.month else day.year - 1
        coming = day.year if number >= day.month else day.year + 1
        for edge in EDGES:
            join = "" if edge.endswith("-") else " "
            yield PAST.format(f"in {edge}{join}{name}"), [f"{past}-{number:02}"]
            yield PAST.format(f"in {edge}{join}{name} 1998"), [f"1998-{number:02}"]
            yield PAST.format(f"in {edge}{join}{name} last year"), [f"{day.year - 1}-{number:02}"]
        yield PAST.format(f"in {name}"), [f"{past}-{number:02}"]
        yield FUTURE.format(f"in {name}"), [f"{coming}-{number:02}"]
        yield FUTURE.format(f"in {name} next year"), [f"{day.year + 1}-{number:02}"]
        yield PAST.format(f"in the month of {name}"), [f"{past}-{number:02}"]
        yield PAST.format(f"last {name}"), [f"{past if number != day.month else past - 1}-{number:02}"]
        yield FUTURE.format(f"next {name}"), [f"{coming if number != day.month else coming + 1}-{number:02}"]
        yield PAST.format(f"in {name} of 1998"), [f"1998-{number:02}"]
        yield PAST.format(f"in {name}, 1998"), [f"1998-{number:02}"]
        yield PAST.format(f"on the first day of {name} 1998"), [f"1998-{number:02}-01"]


def full_date_cases():
    for number, name in enumerate(MONTHS, 1):
        mentioned = date(1998, number, 13)
        weekday = DAYS[mentioned.weekday()]
        for month in filter(None, (name, SHORT.get(number))):
            written = [f"{month} 13", f"{month} 13th", f"13 {month}", f"13th {month}", f"the 13th of {month}"]
            for each in written:
                join = ", " if each.startswith(month) else " "
                for full in (f"{each}{join}1998", f"{weekday}, {each}{join}1998", f"{weekday} {each}{join}1998"):
                    yield PAST.format(f"on {full}"), [mentioned.isoformat()]
                    yield PAST.format(f"early on {full}"), [mentioned.isoformat()]
                    yield PAST.format(f"on the morning of {full}"), [f"{mentioned}TMO"]
                    yield PAST.format(f"at noon on {full}"), [f"{mentioned}T12:00"]
                    yield PAST.format(f"at 3 p.m. on {full}"), [f"{mentioned}T15:00"]
                    yield PAST.format(f"on {full}, at 3:15 p.m"), [f"{mentioned}T15:15"]
                    yield PAST.format(f"in the early hours of {full}"), [mentioned.isoformat()]
                yield PAST.format(f"on {each} of that year"), [f"XXXX-{number:02}-13"]


def dates_of_counted_years(day):
    for number, name in enumerate(MONTHS, 1):
        for written in (f"{name} 13", f"13 {name}", f"the 13th of {name}"):
            yield PAST.format(f"on {written} last year"), [f"{day.year - 1}-{number:02}-13"]
            yield PAST.format(f"on {written} of last year"), [f"{day.year - 1}-{number:02}-13"]
            yield FUTURE.format(f"on {written} next year"), [f"{day.year + 1}-{number:02}-13"]


def range_cases():
    for number, name in enumerate(MONTHS[:11], 1):
        after = MONTHS[number]
        here, then = f"1998-{number:02}", f"1998-{number + 1:02}"
        for link in ("{} to {}", "{} through {}", "{} until {}", "{}-{}"):
            yield PAST.format("from " + link.format(name, f"{after} 1998")), [here, then]
        yield PAST.format(f"between {name} and {after} 1998"), [here, then]
        yield PAST.format(f"from {after} to {name} 1998"), [f"1997-{number + 1:02}", here]
        yield PAST.format(f"in {name} and {after} 1998"), [here, then]
        for days in (f"{name} 13-15, 1998", f"13-15 {name} 1998", f"{name} 13 and 15, 1998"):
            yield PAST.format(f"on {days}"), [f"{here}-13", f"{here}-15"]
        listed = [f"{here}-13", f"{here}-14", f"{here}-15"]
        yield PAST.format(f"on {name} 13, 14 and 15, 1998"), listed
        yield PAST.format(f"on 13, 14 and 15 {name} 1998"), listed
        yield (
            PAST.format(f"from {name} 30 to {after} 3, 1998"),
            [
                f"{here}-30" if number != 2 else "1998-02-30",
                f"{then}-03",
            ],
        )
    for first, last in ((1914, 1918), (1998, 2004), (1989, 1991)):
        for shape in ("from {} to {}", "between {} and {}", "from {}-{}", "in {} and {}"):
            yield PAST.format(shape.format(first, last)), [str(first), str(last)]


def pointer_cases(day):
    pointers = {"last": -1, "this": 0, "next": 1}
    for unit in ("week", "month", "year"):
        for pointer, steps in pointers.items():
            value = [stepped(day, unit, steps)]
            shapes = ["{}", "early {}", "late {}", "at the end of {}", "by the end of {}", "at the start of {}"]
            shapes += ["in the middle of {}", "towards the end of {}"]
            if steps == 0:
                shapes += ["earlier {}", "later {}", "the rest of {}"]
            for shape in shapes:
                frame = PAST if steps < 0 else FUTURE
                yield frame.format(shape.format(f"{pointer} {unit}")), value
        for shape in ("by the end of the {}", "early in the {}", "later in the {}", "by the {}'s end"):
            yield FUTURE.format(shape.format(unit)), [stepped(day, unit, 0)]
        yield PAST.format(f"the {unit} before last"), [stepped(day, unit, -2)]
        yield FUTURE.format(f"the {unit} after next"), [stepped(day, unit, 2)]


def word_cases(day):
    for word, steps in {"yesterday": -1, "today": 0, "tomorrow": 1}.items():
        frame = FUTURE if steps > 0 else PAST
        value = (day + timedelta(days=steps)).isoformat()
        for shape in ("{}", "early {}", "late {}"):
            yield frame.format(shape.format(word)), [value]
        for part, spelled in PARTS.items():
            yield frame.format(f"{word} {part}"), [f"{value}T{spelled}"]
        for clock in ("at 3 p.m. {}", "{} at 3 p.m.", "at 3pm {}"):
            yield frame.format(clock.format(word)), [f"{value}T15:00"]
    for part in ("morning", "afternoon", "evening"):
        for shape in ("this {}", "early this {}", "late this {}"):
            yield PAST.format(shape.format(part)), [f"{day}T{PARTS[part]}"]
    yesterday = day - timedelta(days=1)
    for shape in ("last night", "late last night"):
        yield PAST.format(shape), [f"{yesterday}TNI"]
    for clock in ("at 10pm last night", "at 10 p.m. last night", "at around 10pm last night"):
        yield PAST.format(clock), [f"{yesterday}T22:00"]


def offset_cases(day):
    for number, words in ((1, "a"), (1, "one"), (2, "two"), (3, "3"), (12, "twelve")):
        for unit in ("day", "week", "month", "year", "decade"):
            steps = number * (7 if unit == "week" else 1)
            axis = "day" if unit == "week" else unit
            counted = f"{words} {unit}{'s' * (number > 1)}"
            yield PAST.format(f"{counted} ago"), [stepped(day, axis, -steps)]
            yield PAST.format(f"about {counted} ago"), [stepped(day, axis, -steps)]
            yield FUTURE.format(f"{counted} from now"), [stepped(day, axis, steps)]


class Mentioned:
    """A story that opens with a `day`, and what a second sentence of it is read as."""

    def __init__(self, day):
        self.opening = f"The barge sank on {day.day} {MONTHS[day.month - 1]} {day.year}. "
        self.here = day.isoformat()

    def case(self, text, value):
        return self.opening + text, [self.here, value]

    def cases(self, shapes, words, value):
        return [self.case(shape.format(words), value) for shape in shapes]


def mentioned_unit_cases(day):
    mentioned = Mentioned(day)
    for unit in ("day", "week", "month", "year"):
        for pointer in ("that", "the same", "that same"):
            shapes = ("It was raised {}.", "It was raised later {}.", "By the end of {}, it was raised.")
            yield from mentioned.cases(shapes, f"{pointer} {unit}", stepped(day, unit, 0))
        after = ("the next {}", "the following {}", "early the next {}", "late the following {}", "the {} after")
        before = ("the previous {}", "the preceding {}", "late the previous {}", "the {} before")
        for pointer in after:
            yield mentioned.case(f"It was raised {pointer.format(unit)}.", stepped(day, unit, 1))
        for pointer in before:
            yield mentioned.case(f"It had been raised {pointer.format(unit)}.", stepped(day, unit, -1))


def mentioned_count_cases(day):
    mentioned = Mentioned(day)
    for unit in ("day", "week", "month", "year"):
        axis, times = ("day", 7) if unit == "week" else (unit, 1)
        for number, counted in ((1, f"a {unit}"), (1, f"one {unit}"), (2, f"two {unit}s"), (3, f"3 {unit}s")):
            after = ("It was raised {} later.", "{} later it was raised.", "It was raised {} after that.")
            before = ("It had been raised {} earlier.", "It had been raised {} before.")
            yield from mentioned.cases(after, counted, stepped(day, axis, number * times))
            yield from mentioned.cases(before, counted, stepped(day, axis, -number * times))


def mentioned_part_cases(day):
    mentioned = Mentioned(day)
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    for part, spelled in PARTS.items():
        for pointer in ("that {}", "that same {}", "the same {}", "late that {}", "later that {}"):
            yield mentioned.case(f"It was raised {pointer.format(part)}.", f"{day}T{spelled}")
        for pointer in ("the next {}", "the following {}", "early the next {}", "the {} after"):
            yield mentioned.case(f"It was raised {pointer.format(part)}.", f"{after}T{spelled}")
        for pointer in ("the previous {}", "the {} before"):
            yield mentioned.case(f"It had been raised {pointer.format(part)}.", f"{before}T{spelled}")


def mentioned_name_cases(day):
    mentioned = Mentioned(day)
    for number, name in enumerate(DAYS):
        after = first_after(day, number).isoformat()
        before = last_on_or_before(day - timedelta(days=1), number).isoformat()
        yield from mentioned.cases(("It was raised the following {}.", "It was raised the next {}."), name, after)
        yield mentioned.case(f"It was raised the next {name} night.", f"{after}TNI")
        yield mentioned.case(f"It had been raised the previous {name}.", before)
    for number, name in enumerate(MONTHS, 1):
        shapes = ("It was raised that {}.", "It was raised in {} of that year.")
        yield from mentioned.cases(shapes, name, f"{day.year}-{number:02}")
        yield mentioned.case(f"It was raised the following {name}.", f"{day.year + (number <= day.month)}-{number:02}")
        yield mentioned.case(
            f"It had been raised the previous {name}.", f"{day.year - (number >= day.month)}-{number:02}"
        )
    for name, spelled in SEASONS.items():
        yield mentioned.case(f"It was raised that {name}.", f"{day.year}-{spelled}")
    saturday = last_on_or_before(day, 0) + timedelta(days=5)
    yield mentioned.case("It was raised that weekend.", f"{week(saturday)}-WE")
    yield mentioned.case("It had been raised the previous weekend.", f"{week(saturday - timedelta(days=7))}-WE")


def tens_cases(_):
    for decade in range(192, 200):
        tens = decade % 10 * 10
        for shape in ("in the '{}s", "in the late '{}s"):
            yield PAST.format(shape.format(tens)), [str(decade)]


def decade_cases():
    for decade in range(192, 202):
        for shape in ("in the {}s", "in the early {}s", "in the late {}s", "in the mid-{}s", "during the {}s"):
            yield PAST.format(shape.format(f"{decade}0")), [str(decade)]
    for decade in range(192, 199):
        both = [str(decade), str(decade + 1)]
        yield PAST.format(f"in the {decade}0s and '{decade % 10 * 10 + 10}s"), both
        yield PAST.format(f"in the late {decade}0s and early {decade + 1}0s"), both
    for number, name in ((18, "18th"), (19, "19th"), (20, "20th"), (19, "nineteenth")):
        for shape in ("in the {} century", "in the early {} century", "in the late {} century"):
            yield PAST.format(shape.format(name)), [str(number - 1)]
    yield PAST.format("in the 18th and 19th centuries"), ["17", "18"]


def year_cases():
    yield PAST.format("in 1066"), ["1066"]
    for year in (1492, 1848, 1968, 1999, 2001):
        for shape in ("in {}", "in the year {}", "at the end of {}", "in early {}", "in mid-{}", "in late {}"):
            yield PAST.format(shape.format(year)), [str(year)]
        for name, spelled in SEASONS.items():
            for shape in ("in the {} of {}", "in {} {}"):
                yield PAST.format(shape.format(name, year)), [f"{year}-{spelled}"]


OF_ANY_DAY = [full_date_cases, range_cases, decade_cases, year_cases]
LEANING = [
    weekday_cases,
    weekday_part_cases,
    month_cases,
    dates_of_counted_years,
    pointer_cases,
    word_cases,
    offset_cases,
    tens_cases,
]
MENTIONED = [mentioned_unit_cases, mentioned_count_cases, mentioned_part_cases, mentioned_name_cases]


@pytest.mark.parametrize("day", PUBLISHED, ids=str)
@pytest.mark.parametrize("cases", LEANING)
def test_the_calendar_gives_the_value(cases, day):
    assert wrong(cases(day), day) == []


@pytest.mark.parametrize("cases", OF_ANY_DAY)
def test_what_is_written_in_full_needs_no_publication_date(cases):
    assert wrong(cases(), PUBLISHED[0]) == []
    assert wrong(cases(), None) == []


@pytest.mark.parametrize("day", MENTIONED_DAYS, ids=str)
@pytest.mark.parametrize("cases", MENTIONED)
def test_the_date_mentioned_before_gives_the_value(cases, day):
    assert wrong(cases(day), date(2015, 10, 9)) == []


@pytest.mark.parametrize("cases", LEANING)
def test_nothing_that_leans_on_publication_is_placed_without_it(cases):
    for text, _ in cases(PUBLISHED[0]):
        if "1998" not in text:
            assert all(timex.interval is None for timex in find_timexes(article(text, None))), text


@pytest.mark.parametrize("year", [1900, 1930, 2000, 2030, 2100, 2130])
@pytest.mark.parametrize("joint", ["by", "until", "from"])
def test_four_figures_that_may_be_a_year_are_one(joint, year):
    assert values(f"Harbour traffic is to halve {joint} {year}.", PUBLISHED[0]) == [str(year)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry runs from 0900 until 1300.", ["2015-10-09T09:00", "2015-10-09T13:00"]),
        ("The 0830 hours ferry left.", ["2015-10-09T08:30"]),
        ("It was over by 1500 hours.", ["2015-10-09T15:00"]),
        ("He did 1500 hours of work.", ["PT1500H"]),
    ],
)
def test_figures_with_hours_after_them_are_a_clock_where_no_count_is_meant(text, expected):
    assert values(text, PUBLISHED[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The barge sank a year and a half ago.", ["2014-04"]),
        ("The barge sank three and a half decades ago.", ["1980"]),
        ("It rose on May 4, 2010. Two and a half years later it sank.", ["2010-05-04", "2012-11"]),
        (
            "It rose on May 4, 2010. That week many sank. The following month it rusted.",
            ["2010-05-04", "2010-W18", "2010-06"],
        ),
    ],
)
def test_halves_and_weeks_count_as_what_they_are(text, expected):
    assert values(text, PUBLISHED[0]) == expected


@pytest.mark.parametrize(
    ("stamp", "moment"), [("2022-03-14T14:05:33+02:00", "12:05"), ("2022-03-14T14:05-0500", "19:05")]
)
def test_an_offset_belongs_to_its_stamp(stamp, moment):
    (timex,) = find_timexes(article(f"Logged {stamp} by the harbour.", PUBLISHED[0]))
    assert timex.text == stamp
    assert timex.utc is not None
    assert f"{timex.utc:%H:%M}" == moment


def test_a_feast_that_countries_keep_apart_tells_the_other_day():
    (timex,) = find_timexes(article("The barge sank on Mother's Day 2014.", PUBLISHED[0]))
    assert timex.value == "2014-05-11"
    assert [other.first_day for other in timex.alternatives] == [date(2014, 3, 30)]
    assert "2014-03-30" in timex.rule
