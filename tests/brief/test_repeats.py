"""A line that reports once more what a weightier one reports is no line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.entries import Entry
from briefing.brief.repeats import counts, without_repeats
from briefing.events.likeness import Likeness
from briefing.model import Attribution, Judgement, NewsKind, Number, Qualifier, Status
from tests.make import article, claim, event, mention, span, when

DAY = date(2024, 5, 16)
FIRE = "Fire destroyed the covered market of Marlo on Thursday."


def line(words: str, day: date | None = DAY, *, killed: int | None = None) -> Entry:
    source = article(words, id=words)
    claims = (claim(source, "killed", words.partition(" ")[0], killed, killed, killed),) if killed else ()
    made = mention(source, words.split()[1], when(day), claims=claims)
    return Entry(event(made, id=words), made)


def likeness(*entries: Entry) -> Likeness:
    return Likeness([article(entry.quoted.article, id=entry.quoted.article) for entry in entries])


def repeats(entry: Entry, other: Entry) -> bool:
    return not without_repeats([entry], 1, likeness(entry, other), [other])


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("The covered market in Marlo burned after fire broke out.", True),
        ("A fire in the market was put out by noon.", False),  # a third of its words are not shared
        ("Shops opened again in Osmere.", False),
    ],
)
def test_a_line_of_the_same_day_with_a_third_of_its_words_in_common_is_a_repeat(words: str, is_one: bool) -> None:
    assert repeats(line(words), line(FIRE)) is is_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Six women of the trade called the Halden Academy “woefully out of touch” in their letter.",
            "Heads of music firms wrote to the Halden Academy that it was ‘woefully out of touch with songs, firms'.",
        ),
    ],
)
def test_the_same_quoted_words_and_a_name_are_one_report(one: str, other: str) -> None:
    assert repeats(line(one), line(other))
    assert not repeats(line(one), line(other.replace("woefully", "sadly").replace("touch", "step")))


def test_a_title_in_quotation_marks_makes_no_repeat() -> None:
    one = line("Marlo banned “The Lord Of The Rings” from its schools after parents wrote of fear.")
    other = line("Osmere mourned the star of “The Lord Of The Rings” who fell from his horse.")
    assert not repeats(one, other)


def test_the_same_large_figure_and_a_name_are_one_report() -> None:
    one = "9,000 ran from the burning halls of Marlo in wild panic as thick black smoke rose over roofs on Thursday."
    other = "9,000 left Marlo for green hills far north when hungry flames crept near its old halls again."
    assert repeats(line(one, killed=9000), line(other, killed=9000))
    assert not repeats(line(one), line(other))


def test_names_of_their_own_on_both_sides_make_two_happenings() -> None:
    here, there = line("A bomb exploded in Marlo on Thursday."), line("A bomb exploded in Osmere on Thursday.")
    assert not repeats(here, there)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lund acquitted of fraud by the court in Marlo.", "Lund convicted of murder by the court in Marlo."),
        ("Troops shelled army positions near Marlo.", "Troops withdraw army positions near Marlo."),
    ],
)
def test_another_kind_of_happening_is_no_repeat(one: str, other: str) -> None:
    assert not repeats(line(one), line(other))
    assert repeats(line(one), line(one))


def test_what_did_not_happen_does_not_repeat_what_did() -> None:
    denied = line(FIRE)
    negated = replace(denied.quoted, status=Status.NEGATED)
    assert not repeats(replace(denied, quoted=negated), line(FIRE))


def test_another_person_is_no_repeat() -> None:
    def shot(whom: str) -> Entry:
        made = line(f"{whom} shot outside the covered market of Marlo.")
        return replace(made, quoted=replace(made.quoted, affected=whom.lower(), number=Number.ONE))

    assert not repeats(shot("Boy"), replace(shot("Boy"), quoted=replace(shot("Boy").quoted, affected="a woman")))


def test_what_has_another_number_is_no_repeat() -> None:
    one, other = (line(f"Malaysia Airlines Flight {number} vanished near Marlo on Thursday.") for number in (370, 17))
    assert not repeats(one, other)
    assert repeats(one, one)


def test_another_day_or_none_is_no_repeat() -> None:
    again = "Fire destroyed the covered market on Thursday."
    assert not repeats(line(again, date(2024, 5, 14)), line(FIRE))
    assert not repeats(line(again, None), line(FIRE))


def test_what_is_known_by_a_bound_alone_must_share_half() -> None:
    def bounded(words: str) -> Entry:
        return replace(line(words), event=replace(line(words).event, when=when(DAY, qualifier=Qualifier.BEFORE)))

    assert repeats(bounded("Fire destroyed the covered market of Marlo, officials said."), line(FIRE))
    assert repeats(line("The covered market in Marlo burned after fire broke out."), line(FIRE))
    assert not repeats(bounded("The market in Marlo burned after flames spread from a kitchen."), line(FIRE))


def test_a_line_with_a_figure_of_its_own_stays() -> None:
    dead = line("Fire destroyed the covered market of Marlo, killing six.", killed=6)
    assert not repeats(dead, line(FIRE))
    assert repeats(line(FIRE), dead)


def test_of_several_the_first_stays_and_no_more_than_asked() -> None:
    first, again, other = line(FIRE), line("Fire destroyed a market in Marlo."), line("Osmere elected a mayor.")
    lines = [first, again, other]
    assert without_repeats(lines, 3, likeness(*lines)) == [first, other]
    assert without_repeats(lines, 1, likeness(*lines)) == [first]


def test_one_act_of_one_day_is_a_repeat_with_three_words_in_common() -> None:
    lead = line(f"{FIRE[:-1]} after sparks flew from a stove in the kitchen of Anna Marsh, whose stall sold noodles.")
    other = "Fire crews came to the market of Marlo when a neighbour who sells shoes saw thick smoke over old roofs."
    again = replace(line(other).quoted, trigger=lead.quoted.trigger, lemma="destroy")
    assert repeats(replace(line(other), event=event(again), quoted=again), lead)
    assert not repeats(line(other), lead)


def test_a_number_that_the_other_lacks_is_no_repeat() -> None:
    counted = line("Police count 1,359 thefts at the covered market of Marlo in 2024.")
    told = line("Thefts at the covered market of Marlo alarm police.")
    assert repeats(told, counted)
    assert not repeats(counted, told)
    assert repeats(line("Police count thefts at the covered market of Marlo in 2024."), told)


def test_who_says_so_is_no_name_of_what_happened() -> None:
    made = line("The covered market in Osmere burned after fire broke out, Tavia said.")
    other = line("Fire destroyed the covered market of Osmere, Anna Orr said.")
    by_tavia = Attribution("Tavia", span(article(made.quoted.article), "Tavia"))
    assert repeats(replace(made, quoted=replace(made.quoted, attribution=by_tavia)), other)
    assert not repeats(made, other)


def test_a_year_is_no_count_be_it_before_a_comma() -> None:
    assert not list(counts("Photographed in 2016, she sang in 2017 and 2018.", "en"))
    assert set(counts("Of 1,950 singers 2,016 came.", "en")) == {1950, 2016}


def test_background_does_not_leave_out_what_is_news() -> None:
    news, other = line("The covered market in Marlo burned after fire broke out."), line(FIRE)
    told = replace(other, quoted=replace(other.quoted, judgement=Judgement(NewsKind.BACKGROUND, 1.0, 0.0, 1.0)))
    assert repeats(news, other)
    assert not repeats(news, told)


WELL = "Orbin launched a bold bid to plug the leaking well with mud, rubber and cement that ships brought from Marlo."
PROCEDURE = (
    "Orbin embarked upon a risky procedure to cap the leaking well near Marlo, as it faced the families of the dead."
)


def begun(words: str, lemma: str, day: date | None, qualifier: Qualifier = Qualifier.ON) -> Entry:
    source = article(words, id=words)
    made = replace(mention(source, words.split()[1], when(day, qualifier=qualifier)), lemma=lemma)
    return Entry(event(made, id=words), made)


def test_verbs_of_beginning_name_one_act() -> None:
    assert repeats(begun(PROCEDURE, "embark", DAY), begun(WELL, "launch", DAY))
    assert not repeats(begun(PROCEDURE, "discuss", DAY), begun(WELL, "launch", DAY))


def test_what_was_done_by_a_day_may_be_of_the_day_before_it() -> None:
    launched = begun(WELL, "launch", DAY)
    for day, is_one in ((DAY, True), (date(2024, 5, 17), True), (date(2024, 5, 18), False), (date(2024, 5, 15), False)):
        assert repeats(begun(PROCEDURE, "embark", day, Qualifier.BEFORE), launched) is is_one
