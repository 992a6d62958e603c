"""What is left of the days of an article whose day of publication others contradict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.events.redating import held_against_each_other, redated_mentions
from briefing.model import (
    UNKNOWN_WHEN,
    AnchorKind,
    Article,
    Basis,
    Evidence,
    EvidenceKind,
    Interval,
    Mention,
    PublicationDate,
    Said,
    Span,
    When,
)
from tests.events.doubted import ABOUT, CAPTURED, HERALD, POST, WORLD, pile, report
from tests.events.hand import by, on
from tests.make import timex

DATED = report("world", "World Today", CAPTURED, about=f"{ABOUT} The company was founded on 3 May 2004.")


def held(*articles: Article) -> tuple[Article, list[Mention]]:
    """The doubted article of several and what is left of all mentions."""
    made = pile(*articles)
    found = held_against_each_other(made.articles, made.mentions_of, made.timexes)
    return found["world"].article, redated_mentions(made.mentions, found)


def test_the_day_of_publication_is_not_known_and_the_one_given_a_rival() -> None:
    article, _ = held(POST, HERALD, WORLD)
    assert article.published.basis is EvidenceKind.DOUBTED
    assert not article.published.is_known
    assert not article.published.is_stated
    assert [rival.interval for rival in article.published.rivals] == [Interval.of_day(CAPTURED)]


def test_a_counted_day_is_open_between_both_and_a_written_one_stays() -> None:
    made = pile(POST, HERALD, DATED)
    found = held_against_each_other(made.articles, made.mentions_of, made.timexes)
    sunday, written = found["world"].timexes
    assert (sunday.text, sunday.interval) == ("Sunday", None)
    assert sunday.alternatives == tuple(map(Interval.of_day, (CAPTURED, date(2017, 12, 31))))
    assert "the day of publication, 2018-01-14, is in doubt" in sunday.rule
    assert "The Post, The Herald" in sunday.rule
    assert written.interval == Interval.of_day(date(2004, 5, 3))
    assert written.anchor.kind is AnchorKind.EXPLICIT


def test_the_events_of_others_keep_their_days_and_its_own_have_none() -> None:
    made = pile(POST, HERALD, WORLD)
    _, (post, herald, world) = held(POST, HERALD, WORLD)
    assert [post, herald] == made.mentions[:2]
    assert not world.when.is_known
    assert world.when.basis is Basis.STATED
    assert "“Sunday” may be one of 2 days" in world.when.working


def left(when: When, *, said: When | None = None) -> Mention:
    made = pile(POST, HERALD, DATED)
    found = held_against_each_other(made.articles, made.mentions_of, made.timexes)
    mention = replace(made.mentions[2], when=when, said=said and Said(Span(0, 1), "said", said))
    return redated_mentions([mention], found)[0]


def test_a_day_that_only_publication_gives_is_gone_too() -> None:
    for when in (on(CAPTURED, basis=Basis.INFERRED), by(CAPTURED)):
        assert not left(when).when.is_known
        assert left(when).when.basis is Basis.INFERRED
    said = left(UNKNOWN_WHEN, said=by(CAPTURED)).said
    assert said is not None
    assert not said.when.is_known


def test_a_day_that_is_dated_in_full_stays() -> None:
    day = replace(on(date(2004, 5, 3)), timexes=(timex(DATED, "3 May 2004", date(2004, 5, 3)),))
    # The expression as it was found: the hand-made one stands at the same place.
    written = pile(DATED).timexes["world"][1]
    day = replace(day, timexes=(written,))
    assert left(day).when == day
    assert left(UNKNOWN_WHEN).when == UNKNOWN_WHEN


def test_by_its_address_alone_a_page_is_in_doubt_as_well() -> None:
    address = Evidence(EvidenceKind.ADDRESS, "2016-11-03", Interval.of_day(date(2016, 11, 3)))
    given = replace(PublicationDate.of("2017-04-07"), basis=EvidenceKind.FIELD, rivals=(address,))
    one = replace(POST, published=given, text="A plane crashed on Thursday.")
    made = pile(one)
    assert held_against_each_other(made.articles, made.mentions_of, made.timexes)["post"].why == (
        "the day of publication, 2017-04-07, is in doubt, for the address of the page names 2016-11-03"
    )


def why(*articles: Article) -> dict[str, str]:
    made = pile(*articles)
    found = held_against_each_other(made.articles, made.mentions_of, made.timexes)
    return {id_: each.why.partition("is in doubt, for ")[2] for id_, each in found.items()}


def test_the_reason_is_that_of_the_sign_that_decided() -> None:
    unnamed = replace(HERALD, publisher=None, url="https://herald.example/crash")
    assert why(POST, unnamed, WORLD) == {"world": "others report the same of another week: The Post, herald.example"}
    rescue = "Rescuers found nobody alive where on Friday a plane crashed near Punta Marlo."
    shown = report("world", "World Today", CAPTURED, sentence=rescue, about=f"{ABOUT} — Ida (@ida) January 1, 2018")
    beside = report("next", "World Today", CAPTURED, sentence=rescue)
    found = why(POST, HERALD, shown, beside)
    assert found["world"].startswith("the messages on the page are weeks older, and others report its story of their")
    assert found["next"].startswith("a page of its outlet and day tells the same story, which others report of another")
    assert all(each.endswith(": The Post, The Herald") for each in found.values())


def test_an_article_in_a_language_without_events_is_no_report_but_its_address_is_looked_at() -> None:
    address = Evidence(EvidenceKind.ADDRESS, "2016-11-03", Interval.of_day(date(2016, 11, 3)))
    given = replace(PublicationDate.of("2017-04-07"), basis=EvidenceKind.FIELD, rivals=(address,))
    made = pile(POST, HERALD, WORLD)
    for herald, doubted in ((HERALD, {"world"}), (replace(HERALD, language="de", published=given), {"herald"})):
        articles = [POST, herald, WORLD]
        assert set(held_against_each_other(articles, made.mentions_of, made.timexes)) == doubted
