"""Whether quoted words agree with the day that is printed beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.brief.agreement import agrees
from briefing.brief.entries import gather
from briefing.model import Event, Interval, Mention, Said, Timex, When
from tests.make import article, event, mention, span, timex, when

HERALD = article("A boy was held after a girl was shot on Thursday, police said on Friday. He is 17.", id="herald")
THURSDAY, FRIDAY = timex(HERALD, "Thursday", date(2024, 5, 16)), timex(HERALD, "Friday", date(2024, 5, 17))
POST = article("Marlo police held a boy.", id="post")
TUESDAY = when(date(2024, 5, 14))


def held(day: When, said: When | None = None) -> Mention:
    made = mention(HERALD, "held", day, passage=HERALD.text.partition(". ")[0] + ".")
    return replace(made, said=Said(span(HERALD, "said"), "said", said) if said else None)


def is_quoted(day: When, *timexes: Timex, said: When | None = None) -> bool:
    made = held(day, said)
    return agrees(event(made), made, {"herald": timexes})


def test_a_day_in_the_words_must_be_that_of_the_line() -> None:
    assert is_quoted(when(date(2024, 5, 16)), THURSDAY)
    assert not is_quoted(TUESDAY, THURSDAY)


def test_one_of_several_days_is_enough_and_that_of_the_saying_is_none() -> None:
    assert is_quoted(when(date(2024, 5, 17)), THURSDAY, FRIDAY)
    assert is_quoted(TUESDAY, FRIDAY, said=when(date(2024, 5, 17), FRIDAY))


def test_of_a_day_that_is_open_any_that_it_may_be_will_do() -> None:
    days = tuple(Interval.of_day(date(2024, 5, day)) for day in (9, 16))
    thursday = replace(THURSDAY, interval=None, precision=None, alternatives=days)
    assert is_quoted(when(date(2024, 5, 9)), thursday)
    assert not is_quoted(TUESDAY, thursday)


def test_words_without_a_day_agree_with_any() -> None:
    assert is_quoted(TUESDAY)
    assert is_quoted(when(None), THURSDAY)


def test_a_line_quotes_another_report_where_its_own_disagrees_and_there_is_none_without() -> None:
    again = mention(POST, "held", when(None))

    def chosen(told: Event) -> list[str]:
        found = gather([told], agrees=lambda one, other: agrees(one, other, {"herald": [THURSDAY]}))
        return [entry.quoted.article for entry in found]

    assert chosen(event(held(TUESDAY), again)) == ["post"]
    assert chosen(event(held(TUESDAY))) == []
