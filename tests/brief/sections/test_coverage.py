from dataclasses import replace
from datetime import date

from briefing.model import Cut, EvidenceKind, Interval, PublicationDate
from tests.brief.example import BRIDGE, HERALD, TRIFLE, composed, section, table, texts
from tests.make import published


def test_an_event_that_matters_too_little_is_counted_and_not_printed() -> None:
    brief = composed(BRIDGE, TRIFLE)
    assert len(table(brief, "timeline").groups) == 1
    assert "Events with a day or a period: 2; the lines printed here cover 1 of them." in texts(
        section(brief, "coverage")
    )


def test_what_was_skipped_is_named_in_the_brief() -> None:
    assert "x.bin it is not text" in texts(section(composed(BRIDGE), "coverage"))


def test_contradicted_days_of_publication_are_counted() -> None:
    doubted = PublicationDate(Interval(None, None), None, EvidenceKind.DOUBTED, "2024-05-17")
    stated = texts(section(composed(BRIDGE, herald=replace(HERALD, published=doubted)), "coverage"))
    assert "contradicted by other reports of one event or by the address of the page: 1 (source " in stated
    assert "contradicted" not in texts(section(composed(BRIDGE), "coverage"))


def test_articles_of_days_to_come_are_counted() -> None:
    late = texts(section(composed(BRIDGE, herald=replace(HERALD, published=published(date(2024, 5, 20)))), "coverage"))
    assert "give a day after the data cut-off as their day of publication: 1 (source " in late
    next_day = replace(HERALD, published=published(date(2024, 5, 19)))  # it may have begun in another zone
    assert "after the data cut-off" not in texts(section(composed(BRIDGE, herald=next_day), "coverage"))


def test_a_narrowed_brief_says_what_it_was_cut_to_and_what_that_left_out() -> None:
    cut = Cut("bridge fell", date(2024, 5, 1), date(2024, 5, 31), events=7, articles=2)
    brief = composed(BRIDGE, cut=cut)
    stated = texts(section(brief, "coverage"))
    assert "Cut to events reported with one of these words: bridge fell." in stated
    assert "Cut to events from 1 May 2024 to 31 May 2024." in stated
    assert "Events left out by that: 7; articles read that report no other: 2." in stated
    assert brief.coverage.cut == cut
    for half, said in (
        (replace(cut, until=None), "from 1 May 2024 on."),
        (replace(cut, since=None), "up to 31 May 2024."),
    ):
        assert said in texts(section(composed(BRIDGE, cut=half), "coverage"))


def test_the_topics_of_a_profile_are_stated_without_a_count() -> None:
    cut = Cut(words=("ferry", "Arden"), publishers=("The Herald",), without=("sport",))
    stated = texts(section(composed(BRIDGE, cut=cut), "coverage"))
    assert "Only articles with one of these words are read: ferry, Arden." in stated
    assert "Only articles of these publishers are read: The Herald." in stated
    assert "Not read are articles with one of these words or of these publishers: sport." in stated
    assert "left out by that" not in stated
    assert "Only articles" not in texts(section(composed(BRIDGE), "coverage"))
