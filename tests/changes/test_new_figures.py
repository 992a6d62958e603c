"""Which figures are news next to what was printed."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.model import Article, Mention, Number
from tests.changes.appeal import raised
from tests.changes.editions import FIRST, SECOND, change, changes, printed, window
from tests.changes.fire import BEFORE, DIED, HERALD, report
from tests.make import article, claim, event, mention, when

NUMBERED = "The fire killed 3 dockers at the harbour of Marlo."


@pytest.mark.parametrize(
    ("before", "is_news"),
    [
        ("The fire killed dockers at the harbour of Marlo.", True),
        ("Rain fell on Tessin all day.", False),
        ("The fire killed 3 dockers at the harbour of Marlo.", False),
        ("The fire killed dockers at the harbour of Marlo on 3 March.", True),
    ],
    ids=["of the same", "of another thing", "given in its words", "a day of that number"],
)
def test_how_many_were_hit_is_news_of_what_was_printed_without_a_number(before: str, is_news: bool) -> None:
    first, later = article(before, FIRST, id="herald"), article(NUMBERED, SECOND, id="post", publisher="The Post")
    told = mention(first, before.split()[2], when(FIRST))
    counted = mention(later, "killed", when(FIRST), claims=(claim(later, "killed", "3 dockers", 3, 3, 3),))
    found = change(printed([first], event(told)), [first, later], event(told, counted), window(later)).differences
    assert [each.old for each in found] == [None] * is_news


@pytest.mark.parametrize(
    ("words", "least", "news"), [("more than $190,000", 190_000, False), ("more than $210,000", 210_000, True)]
)
def test_a_lower_floor_that_an_outlet_gives_without_a_source_takes_nothing_back(
    words: str, least: int, news: bool
) -> None:
    first, before = raised("more than $200,000", (200_000, None, None), FIRST, "first")
    later, now = raised(words, (least, None, None), SECOND, "later")
    found = change(printed([first], event(before)), [first, later], event(before, now), window(later))
    assert bool(found.differences) is news


@pytest.mark.parametrize(("number", "news"), [(2_000, False), (20, True)])
def test_so_many_that_an_edition_printed_of_another_event_is_known(number: int, news: bool) -> None:
    words = f"{number} people"
    elsewhere = article(f"The fire killed {words}.", FIRST, id="courier", publisher="The Courier")
    other = mention(elsewhere, "fire", when(FIRST), claims=(claim(elsewhere, "killed", words, number, number, number),))
    few = article("The fire at Marlo killed 3 people.", FIRST, id="herald", publisher="The Herald")
    told = mention(few, "killed", when(FIRST), claims=(claim(few, "killed", "3 people", 3, 3, 3),))
    later = article(f"The fire at Marlo killed {words}.", SECOND, id="post", publisher="The Post")
    now = mention(later, "killed", when(FIRST), claims=(claim(later, "killed", words, number, number, number),))
    before = printed([few, elsewhere], event(told), event(other, id="e2"))
    found = changes(before, [few, elsewhere, later], event(told, now), event(other, id="e2"), since=window(later))
    assert bool(found.of("e1").differences) is news


@pytest.mark.parametrize(
    ("words", "before", "news"),
    [
        ("30 more people", "", False),
        ("30 people", "another ", False),
        ("30 people", "", True),
        ("more than 30 people", "", True),
    ],
)
def test_what_comes_on_top_of_others_is_no_other_toll(words: str, before: str, news: bool) -> None:
    source = article(f"Police said {before}{words} died in the fire.", SECOND, id="post", publisher="The Post")
    exact = None if words.startswith("more") else 30
    figure = claim(source, "killed", words, 30, exact, exact)
    died = mention(source, "died", when(FIRST), by="Police", claims=(figure,))
    found = change(BEFORE, [HERALD, source], event(DIED, died), window(source))
    assert bool(found.differences) is news


@pytest.mark.parametrize(("number", "news"), [(14, False), (94, True)])
def test_a_count_below_what_vague_words_said_is_of_something_else(number: int, news: bool) -> None:
    first = article("Scores of people died in the fire.", FIRST, id="herald", publisher="The Herald")
    guess = claim(first, "killed", "Scores of people", 40, None, None)
    before = mention(first, "died", when(FIRST), claims=(guess,))
    later, now = report(f"{number} people", (number, number, number))
    found = change(printed([first], event(before)), [first, later], event(before, now), window(later))
    assert bool(found.differences) is news


@pytest.mark.parametrize(("number", "news"), [(5, False), (2800, True)])
def test_a_count_of_a_tenth_takes_back_no_great_one(number: int, news: bool) -> None:
    first = article("The Movement said 3,000 people died in the fire.", FIRST, id="herald", publisher="The Herald")
    many = claim(first, "killed", "3,000 people", 3000, 3000, 3000)
    before = mention(first, "died", when(FIRST), by="The Movement", claims=(many,))
    later, now = report(f"{number} people", (number, number, number))
    found = change(printed([first], event(before)), [first, later], event(before, now), window(later))
    assert bool(found.differences) is news


@pytest.mark.parametrize(("printed_as", "is_news"), [("Three men", False), ("Two men", True), ("Men", True)])
def test_what_printed_words_count_under_another_name_was_given(printed_as: str, is_news: bool) -> None:
    first = article(f"{printed_as} died in the fire at the harbour of Marlo.", FIRST, id="herald")
    number = {"Three men": 3, "Two men": 2}.get(printed_as)
    given = (claim(first, "killed", printed_as, number, number, number, counted=("man",)),) if number else ()
    before = mention(first, "died", when(FIRST), claims=given)
    later = article("The fire at the harbour of Marlo: three dockers died.", SECOND, id="post", publisher="The Post")
    three = claim(later, "killed", "three dockers", 3, 3, 3, counted=("docker",))
    now = mention(later, "died", when(FIRST), claims=(three,))
    found = change(printed([first], event(before)), [first, later], event(before, now), window(later))
    assert (found.differences != ()) is is_news


@pytest.mark.parametrize(("number", "is_news"), [(Number.ONE, False), (Number.MANY, True), (Number.NONE, True)])
def test_what_befell_one_lacks_no_number(number: Number, is_news: bool) -> None:
    first = article("The fire killed a docker at the harbour of Marlo.", FIRST, id="herald", publisher="The Herald")
    told = replace(mention(first, "killed", when(FIRST)), number=number)
    later = article(NUMBERED, SECOND, id="post", publisher="The Post")
    counted = mention(later, "killed", when(FIRST), claims=(claim(later, "killed", "3 dockers", 3, 3, 3),))
    found = change(printed([first], event(told)), [first, later], event(told, counted), window(later)).differences
    assert bool(found) is is_news


@pytest.mark.parametrize(
    ("before", "now", "news"),
    [
        ("5 dockers", "90 dockers", True),
        ("several dockers", "dozens of dockers", False),
        ("several dockers", "90 dockers", True),
    ],
)
def test_two_vague_words_for_one_event_are_no_news(before: str, now: str, news: bool) -> None:
    numbers = {"5 dockers": 5, "90 dockers": 90, "several dockers": 3, "dozens of dockers": 24}
    assert is_changed("The fire at Marlo killed {}.", before, "The fire at Marlo killed {}.", now, numbers) is news


@pytest.mark.parametrize(("when_", "news"), [("", True), (" during the day", False)])
def test_what_one_day_brought_is_not_changed_by_what_all_days_brought(when_: str, news: bool) -> None:
    numbers = {"5 dockers": 5, "90 dockers": 90}
    first = f"The fire at Marlo killed {{}}{when_}."
    assert is_changed(first, "5 dockers", "The fire at Marlo killed {} so far.", "90 dockers", numbers) is news


def is_changed(first: str, before: str, second: str, now: str, numbers: dict[str, int]) -> bool:
    """Whether a figure of the second report of one event changes what was printed of the first."""

    def told(text: str, words: str, day: date, id_: str) -> tuple[Article, Mention]:
        source = article(text.format(words), day, id=id_, publisher="The Herald")
        exact = numbers[words] if words[0].isdigit() else None
        figure = claim(source, "killed", words, numbers[words], exact, exact)
        return source, mention(source, "killed", when(FIRST), claims=(figure,))

    (old, was), (new, is_now) = told(first, before, FIRST, "old"), told(second, now, SECOND, "new")
    return bool(change(printed([old], event(was)), [old, new], event(was, is_now), window(new)).differences)


@pytest.mark.parametrize(
    ("now", "killed", "news"),
    [
        ("The blast in Marlo killed 250 people on board and 20 on the ground.", 250, False),
        ("The blast in Marlo killed 250 people on board and hurt 12 on the ground.", 250, True),
        ("The blast in Marlo killed 135 people on board, 135 of them from Tessin.", 135, True),
    ],
    ids=["both make the printed number", "another number", "half of it, twice"],
)
def test_what_was_printed_may_be_counted_in_two(now: str, killed: int, news: bool) -> None:
    first = article("The blast in Marlo killed 270 people.", FIRST, id="herald", publisher="The Herald")
    later = article(now, SECOND, id="post", publisher="The Post")
    before = mention(first, "killed", when(FIRST), claims=(claim(first, "killed", "270 people", 270, 270, 270),))
    counted = claim(later, "killed", f"{killed} people", killed, killed, killed)
    told = mention(later, "killed", when(FIRST), claims=(counted,))
    found = change(printed([first], event(before)), [first, later], event(before, told), window(later))
    assert bool(found.differences) is news


@pytest.mark.parametrize(("old", "now", "news"), [(10_000, 9_000, False), (100, 90, True)])
def test_an_older_floor_of_thousands_is_quoted_on(old: int, now: int, news: bool) -> None:
    first = article(f"The agency said at least {old} people died in Marlo.", FIRST, id="a", publisher="The Herald")
    later = article(f"The agency said more than {now} people died in Marlo.", SECOND, id="b", publisher="The Post")
    floors = [claim(each, "killed", str(n), n, None, None) for each, n in ((first, old), (later, now))]
    before, told = (
        mention(each, "died", when(FIRST), by="The agency", claims=(floor,))
        for each, floor in zip((first, later), floors, strict=True)
    )
    found = change(printed([first], event(before)), [first, later], event(before, told), window(later))
    assert bool(found.differences) is news
