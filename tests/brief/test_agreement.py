"""Whether quoted words agree with the day that is printed beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.brief.agreement import agrees, is_of_its_subject, is_only_described, sentences
from briefing.brief.entries import gather
from briefing.model import Event, Interval, Mention, Qualifier, Said, Status, Timex, When
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


def shot(day: When) -> Mention:
    made = mention(HERALD, "shot", day, passage=HERALD.text.partition(". ")[0] + ".")
    return replace(made, central=False)


def test_the_day_of_what_a_sentence_only_touches_on_is_none_of_what_it_is_about() -> None:
    about, touched = held(when(date(2024, 5, 17))), shot(when(date(2024, 5, 16), THURSDAY))
    reports = sentences([event(about), event(touched)])
    assert not agrees(event(about), about, {"herald": [THURSDAY]})
    assert agrees(event(about), about, {"herald": [THURSDAY]}, reports)


def touches(about: When, touched: When) -> bool:
    main, side = held(about), shot(touched)
    return is_of_its_subject(event(side), side, sentences([event(main), event(side)]))


def test_a_sentence_about_a_thing_of_another_day_is_no_line_of_what_it_touches_on() -> None:
    day, days_before = when(date(2024, 5, 17)), when(date(2024, 5, 10))
    assert touches(day, day)
    assert not touches(day, days_before)
    assert touches(when(None), days_before)


def test_nor_is_one_that_says_what_was_not_so_on_another_day() -> None:
    day, days_before = when(date(2024, 5, 17)), when(date(2024, 5, 10))
    for touched, is_line in ((days_before, False), (day, True)):
        main, side = replace(held(day), status=Status.NEGATED), shot(touched)
        assert is_of_its_subject(event(side), side, sentences([event(main), event(side)])) is is_line


def test_what_is_only_known_to_be_out_by_a_day_is_of_that_day_or_the_one_before() -> None:
    out = when(date(2024, 5, 17), qualifier=Qualifier.BEFORE)
    assert touches(out, when(date(2024, 5, 16)))
    assert not touches(out, when(date(2024, 5, 10)))


def test_what_a_sentence_is_about_needs_no_other() -> None:
    made = held(TUESDAY)
    assert is_of_its_subject(event(made), made, sentences([event(made)]))


def test_a_vaguer_time_is_not_that_of_what_the_sentence_is_about() -> None:
    day, week = when(date(2024, 5, 17)), when(date(2024, 5, 17))
    week = replace(week, interval=Interval.of_days(date(2024, 5, 13), date(2024, 5, 19)))
    assert touches(week, day)
    assert not touches(day, week)


def described(day: When = TUESDAY) -> Mention:
    """The shooting, where it only says who the girl is."""
    return replace(shot(day), describes=True)


def test_what_describes_somebody_gives_no_day_to_a_line_about_a_state_or_a_plan() -> None:
    girl = described()
    for about in (replace(held(when(None)), state=True), replace(held(when(None)), status=Status.PLANNED)):
        reports = sentences([event(about), event(girl)])
        assert not is_of_its_subject(event(girl), girl, reports)
        assert is_only_described(event(girl), reports)


def test_what_describes_somebody_may_be_quoted_without_a_day_and_where_the_sentence_says_no_more() -> None:
    girl, state = described(), replace(held(when(None)), state=True)
    undated = replace(event(girl), when=when(None))
    assert is_of_its_subject(undated, girl, sentences([event(state), event(girl)]))
    assert is_of_its_subject(event(girl), girl, sentences([event(girl)]))


def test_a_plan_in_such_words_keeps_its_day() -> None:
    planned, state = replace(described(), status=Status.PLANNED), replace(held(when(None)), state=True)
    assert is_of_its_subject(event(planned), planned, sentences([event(state), event(planned)]))


def test_what_another_report_says_by_itself_is_not_only_described() -> None:
    girl, elsewhere = described(), mention(POST, "held", TUESDAY)
    told = event(girl, elsewhere)
    assert not is_only_described(told, sentences([told, event(replace(held(when(None)), state=True))]))


def test_a_deed_that_a_sentence_is_about_leads_its_line_by_itself() -> None:
    girl, deed = described(), held(TUESDAY)
    assert not is_only_described(event(girl), sentences([event(deed), event(girl)]))
