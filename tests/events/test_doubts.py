"""Which articles bear a day of publication that other reports of the same event contradict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from briefing.events.doubts import contested_articles, doubts
from briefing.events.publication_doubt import Doubt
from briefing.events.weights import DoubtKind
from briefing.model import Article
from tests.events.doubted import ABOUT, CAPTURED, CRASH, HERALD, MONDAY, POST, WORLD, Pile, moved, pile, report


def found(*articles: Article) -> tuple[Doubt, ...]:
    made = pile(*articles)
    return doubts(made.articles, made.mentions_of, made.timexes, lambda: made.corpus)


def test_a_page_that_tells_of_another_sunday_than_two_outlets_is_in_doubt() -> None:
    assert found(POST, HERALD, WORLD) == (Doubt("world", CAPTURED, MONDAY, ("post", "herald"), DoubtKind.REPORTS),)


def test_of_two_outlets_neither_is_in_doubt() -> None:
    assert found(POST, WORLD) == ()
    assert found(POST, replace(HERALD, publisher="The Post"), WORLD) == ()


def test_an_outlet_that_nobody_names_bears_nothing_out() -> None:
    assert found(POST, replace(HERALD, publisher=None), WORLD) == ()
    assert found(POST, replace(HERALD, publisher=None, url="https://herald.example/crash"), WORLD) != ()


def test_where_another_outlet_reports_its_day_as_well_there_were_two() -> None:
    times = report("times", "The Times", CAPTURED + timedelta(days=1))
    assert found(POST, HERALD, WORLD, times) == ()


def test_within_a_week_all_days_fit() -> None:
    assert found(POST, HERALD, moved(WORLD, date(2018, 1, 5))) == ()


def test_who_names_the_other_day_by_its_date_tells_the_two_apart() -> None:
    about = (
        "It is the second crash of the Nature Wing company in Guanatessa after the one of Dec. 31, Olin Farrow said."
    )
    assert found(POST, HERALD, report("world", "World Today", CAPTURED, about=about)) == ()


def test_who_names_a_day_between_writes_later() -> None:
    about = (
        "The plane of Nature Wing fell into the hills of Guanatessa; a crew found it on 9 January, Olin Farrow said."
    )
    assert found(POST, HERALD, report("world", "World Today", CAPTURED, about=about)) == ()


def test_another_crash_two_weeks_later_is_no_doubt() -> None:
    other = report(
        "world",
        "World Today",
        CAPTURED,
        sentence="A small plane crashed into a school in Tessin on Sunday and hurt two pilots.",
        about="The school in Tessin was empty, and the pilots of the flying club walked away, said the mayor Ida Vale.",
    )
    assert found(POST, HERALD, other) == ()


def test_a_page_that_dates_the_crash_in_full_is_in_no_doubt() -> None:
    full = CRASH.replace("on Sunday", "on Sunday, 31 December 2017,")
    made = pile(POST, HERALD, WORLD)
    dated = pile(report("world", "World Today", CAPTURED, sentence=full))
    whole = Pile([POST, HERALD, *dated.articles], made.timexes | dated.timexes, [*made.mentions[:2], *dated.mentions])
    assert doubts(whole.articles, whole.mentions_of, whole.timexes, lambda: whole.corpus) == ()


def test_what_very_many_share_is_no_sign_of_one_event() -> None:
    crowd = [report(f"paper {n}", f"Paper {n}", MONDAY) for n in range(60)]
    assert found(WORLD, *crowd) == ()


def test_of_what_no_other_week_reports_no_mention_is_asked_for() -> None:
    choir = report("choir", "The Choir", CAPTURED, sentence="A drone crashed on Sunday.", about="Ida Vale laughed.")
    made = pile(POST, HERALD, WORLD, choir)
    assert contested_articles(made.articles, lambda: made.corpus) == [POST, HERALD, WORLD]
    of_one_week = moved(WORLD, date(2018, 1, 7))
    for none in ([POST, HERALD, choir], [POST, WORLD, choir], [POST, HERALD, of_one_week]):
        assert contested_articles(none, lambda: made.corpus) == []
    # What is weeks apart from them is another story.
    assert contested_articles([POST, HERALD, of_one_week, choir], lambda: made.corpus) == []
    assert contested_articles([POST, HERALD, moved(WORLD, date(2018, 1, 8))], lambda: made.corpus) != []


def test_a_stamp_of_a_message_that_names_the_other_day_tells_nothing_apart() -> None:
    assert found(POST, HERALD, report("world", "World Today", CAPTURED, about=f"{ABOUT} It was Dec. 31, 2017.")) == ()
    shown = f"{ABOUT} — Ida Vale (@idavale) Dec. 31, 2017"
    assert found(POST, HERALD, report("world", "World Today", CAPTURED, about=shown)) != ()
