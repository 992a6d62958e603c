from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from briefing.model import (
    Article,
    ChangeKind,
    Conflict,
    Interval,
    Mention,
    Span,
)
from tests.changes.appeal import raised
from tests.changes.editions import FIRST, SECOND, change, printed, window
from tests.changes.fire import BEFORE, DIED, HERALD, TWENTY, Bounds, against, report
from tests.make import article, claim, event, mention, when


@pytest.mark.parametrize(
    ("words", "bounds", "by", "kind"),
    [
        ("20 or more people", (20, None, None), "Police", ChangeKind.UNCHANGED),
        ("20 people", (20, 20, 20), "Police", ChangeKind.UNCHANGED),
        ("at least 23 people", (23, None, None), "Medics", ChangeKind.UPDATED),
        ("more than a dozen people", (13, None, None), "Medics", ChangeKind.UNCHANGED),
        ("more than a dozen people", (13, None, None), "Police", ChangeKind.UPDATED),
    ],
    ids=["other words", "the same number", "more", "vaguer, another voice", "vaguer, the same voice"],
)
def test_a_figure_is_judged_by_its_bounds(words: str, bounds: Bounds, by: str, kind: ChangeKind) -> None:
    source, died = report(words, bounds, by=by)
    assert against(source, died).kind is kind


def test_a_figure_is_set_against_that_of_the_same_voice() -> None:
    second = article("Medics said 19 people died.", FIRST, id="medics", publisher="The Courier")
    nineteen = mention(
        second, "died", when(FIRST), by="Medics", claims=(claim(second, "killed", "19 people", 19, 19, 19),)
    )
    before = printed([HERALD, second], event(DIED, nineteen))
    source, died = report("21 people", (21, 21, 21))
    (found,) = change(before, [HERALD, second, source], event(DIED, nineteen, died), window(source)).differences
    assert found.old is not None
    assert found.old.source == "Police"


def test_several_articles_that_say_the_same_new_figure_are_one_update_that_cites_all() -> None:
    source, died = report("23 people", (23, 23, 23))
    text = "The Courier counts 23 people dead; they died on Sunday."
    courier = article(text, SECOND, id="courier", publisher="The Courier")
    same = mention(courier, "died", when(FIRST), claims=(claim(courier, "killed", "23 people", 23, 23, 23),))
    found = change(BEFORE, [HERALD, source, courier], event(DIED, died, same), window(source, courier))
    (figure,) = found.differences
    assert [passage.article for passage in figure.also] == ["courier"]
    assert found.also == ()


def test_a_publisher_that_corrects_its_figure_is_shown_as_correcting_it() -> None:
    text = "Police said 12 people died. Correction: an earlier version said at least 20."
    source = article(text, SECOND, id="herald-2", publisher="The Herald")
    source = replace(source, correction=Span(text.index("Correction"), len(text)))
    died = mention(source, "died", when(FIRST), by="Police", claims=(claim(source, "killed", "12 people", 12, 12, 12),))
    since = window(source, earlier=[replace(HERALD, newer_version="herald-2")])
    found = change(BEFORE, [source], event(died), since)
    (figure,) = found.differences
    assert (figure.corrected, figure.in_place, found.is_corrected) == (True, True, True)


def test_a_figure_that_contradicts_the_printed_one_is_marked_as_disputed() -> None:
    source, died = report("15 people", (15, 15, 15), by="Medics")
    dispute = Conflict("killed", (TWENTY, *died.claims))
    found = change(BEFORE, [HERALD, source], replace(event(DIED, died), conflicts=(dispute,)), window(source))
    (figure,) = found.differences
    assert figure.disputed


def test_the_figure_of_a_late_report_is_marked_so() -> None:
    source, died = report("15 people", (15, 15, 15), by="Medics")
    (figure,) = against(source, died, since=window(late=[source])).differences
    assert figure.late


def test_who_gives_another_figure_takes_the_old_one_back_through_whichever_publisher() -> None:
    source, died = report("23 people", (23, 23, 23), by="Police")
    dispute = Conflict("killed", (TWENTY, *died.claims))
    now = replace(event(DIED, died), conflicts=(dispute,))
    (figure,) = change(BEFORE, [HERALD, source], now, window(source)).differences
    assert not figure.disputed
    (late,) = change(BEFORE, [HERALD, source], now, window(late=[source])).differences
    assert late.disputed


def _count(
    id_: str, number: int, by: str | None, day: date = SECOND, hour: int | None = None
) -> tuple[Article, Mention]:
    """A report that so many people died, at an hour of the day or some time in it."""
    words = f"{number} people"
    source = article(f"{by or 'Reports'} said {words} died in the fire.", day, id=id_, publisher=f"The {id_} Post")
    if hour is not None:
        at = datetime.combine(day, time(hour))
        source = replace(source, published=replace(source.published, interval=Interval(at, at)))
    figure = claim(source, "killed", words, number, number, number)
    return source, mention(source, "died", when(FIRST), by=by, claims=(figure,))


def _updates(*counts: tuple[Article, Mention]) -> set[str]:
    """The new figures among what changed since at least 20 were printed."""
    sources, died = zip(*counts, strict=True)
    found = change(BEFORE, [HERALD, *sources], event(DIED, *died), window(*sources)).differences
    return {each.new.words for each in found if each.new}


@pytest.mark.parametrize("voices", [("Police", "Medics"), ("Medics", "Police")])
def test_two_voices_of_one_morning_both_stand(voices: tuple[str, str]) -> None:
    toll = {"Police": 40, "Medics": 57}
    assert _updates(*(_count(voice, toll[voice], voice) for voice in voices)) == {"40 people", "57 people"}


def test_of_one_day_the_later_figure_of_a_voice_counts() -> None:
    morning, evening = _count("a", 40, "Police", hour=9), _count("b", 57, "Police", hour=18)
    assert _updates(morning, evening) == {"57 people"}


def test_what_another_voice_gives_late_brings_no_old_figure_back() -> None:
    police = _count("a", 40, "Police", FIRST), _count("b", 57, "Police", SECOND)
    medics = _count("c", 40, "Medics", SECOND + timedelta(days=1))
    assert _updates(*police, medics) == {"57 people", "40 people"}
    assert _updates(_count("c", 57, "Medics", FIRST), *police) == {"57 people"}


def test_of_one_day_without_an_hour_both_figures_stand() -> None:
    assert _updates(_count("a", 27, None), _count("b", 35, None, hour=20)) == {"27 people", "35 people"}


@pytest.mark.parametrize("vague", ["more than 30 people", "at least 55 people"])
def test_a_vaguer_figure_replaces_none(vague: str) -> None:
    exact = _count("a", 57, None, hour=8)
    source, died = report(vague, (int(vague.split()[2]), None, None), by=None)
    assert _updates(exact, (source, died)) == {"57 people"}
    assert _updates((source, died), _count("b", 57, None, SECOND + timedelta(days=1))) == {"57 people"}


def test_a_toll_that_outlets_raise_from_day_to_day_is_one_update() -> None:
    days = (FIRST, SECOND, SECOND + timedelta(days=1))
    rising = [_count(str(number), number, None, day) for number, day in zip((40, 49, 57), days, strict=True)]
    assert _updates(*rising) == {"57 people"}


@pytest.mark.parametrize(("who", "left"), [("dockers", {"9 dockers"}), ("sailors", {"3 dockers", "9 sailors"})])
def test_first_tolls_of_two_groups_both_stand_and_of_one_the_last(who: str, left: set[str]) -> None:
    first = article("The fire hit dockers and sailors at the harbour of Marlo.", FIRST, id="herald")
    before = printed([first], event(mention(first, "hit", when(FIRST))))
    counted = []
    for day, (id_, people, number) in enumerate((("post", "dockers", 3), ("courier", who, 9))):
        text = f"The fire hit {number} {people} at the harbour of Marlo."
        source = article(text, SECOND + timedelta(days=day), id=id_, publisher=f"The {id_}")
        figure = claim(source, "killed", f"{number} {people}", number, number, number, counted=(people,))
        counted.append((source, mention(source, "hit", when(FIRST), claims=(figure,))))
    sources, told = zip(*counted, strict=True)
    now = event(mention(first, "hit", when(FIRST)), *told)
    found = change(before, [first, *sources], now, window(*sources)).differences
    assert {each.new.words for each in found if each.new} == left


def test_of_several_that_follow_one_figure_the_latest_of_a_voice_is_told() -> None:
    sources = [
        replace(article(f"Police said {number} people died in the fire.", day, id=str(number)), publisher="The Post")
        for number, day in ((40, SECOND), (30, FIRST))
    ]
    died = [
        mention(source, "died", when(FIRST), by="Police", claims=(claim(source, "killed", f"{n} people", n, n, n),))
        for source, n in zip(sources, (40, 30), strict=True)
    ]
    found = change(BEFORE, [HERALD, *sources], event(DIED, *died), window(*sources)).differences
    assert [each.new and each.new.words for each in found] == ["40 people"]


def test_a_count_that_is_higher_on_a_later_day_does_not_stand_against_the_old_one() -> None:
    first, before = raised("$15m", (15, 15, 15), FIRST, "first")
    later, now = raised("$23m", (23, 23, 23), SECOND, "later")
    dispute = Conflict("money", (*before.claims, *now.claims))
    joined = replace(event(before, now), conflicts=(dispute,))
    (figure,) = change(printed([first], event(before)), [first, later], joined, window(later)).differences
    assert not figure.disputed
    (late,) = change(printed([first], event(before)), [first, later], joined, window(late=[later])).differences
    assert late.disputed


def test_the_price_of_a_share_is_no_figure_that_changes() -> None:
    def traded(words: str, price: float, day: date, id_: str) -> tuple[Article, Mention]:
        source = article(f"Shares of {words} fell to ${price}.", day, id=id_, publisher="The Post")
        figure = claim(source, "money", f"${price}", price, price, price)
        return source, replace(mention(source, "fell", when(day), claims=(figure,)), lemma="fall")

    (first, old), (second, new) = traded("Orbin", 48.1, FIRST, "old"), traded("Orbin", 70.1, SECOND, "new")
    assert change(printed([first], event(old)), [first, second], event(old, new), window(second)).differences == ()


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("5 people were killed in the Marlo flood during the day.", []),
        ("The toll of the Marlo flood rose to 5 people killed, 2 of them in 24 hours.", [ChangeKind.UPDATED]),
        ("5 people were killed in the Marlo flood in 24 hours, and 80 since May.", []),
        ("5 people were killed in the Marlo flood, where 3 roads were shut in 24 hours.", [ChangeKind.UPDATED]),
        ("5 people were killed in the Marlo flood.", [ChangeKind.UPDATED]),
    ],
    ids=[
        "one day's count",
        "a sum beside one day's count",
        "one day's count beside a sum",
        "one beside another's",
        "a count",
    ],
)
def test_a_sum_is_no_change_of_the_count_of_one_day(words: str, kinds: list[ChangeKind]) -> None:
    first = article(words, FIRST, id="old", publisher="The Post")
    second = article("7 people have been killed in the Marlo flood so far.", SECOND, id="new", publisher="The Herald")
    old = mention(first, "killed", when(FIRST), claims=(claim(first, "killed", "5 people", 5, 5, 5),))
    new = mention(second, "killed", when(FIRST), claims=(claim(second, "killed", "7 people", 7, 7, 7),))
    found = change(printed([first], event(old)), [first, second], event(old, new), window(second))
    assert [found.kind for _ in found.differences] == kinds
