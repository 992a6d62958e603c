import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Qualifier
from tests.mentions.parsed import mention, mentions

Bounds = tuple[str, float | None, float | None, float | None]


def figures(text: str) -> list[Bounds]:
    return [(c.kind, c.low, c.best, c.high) for found in mentions(text) for c in found.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 20 people were killed in Marlo.", [("killed", 20, None, None)]),
        ("The army said it had flown nearly 70 sorties.", [("sorties", None, 70, 70)]),
        ("The army killed about 50 fighters.", [("killed", None, 50, None)]),
        ("The flood displaced 1,200 people.", [("displaced", 1200, 1200, 1200)]),
        ("Between 30 and 40 miners were trapped.", [("trapped", 30, None, 40)]),
        ("As many as 15 villages were flooded.", [("villages", None, None, 15)]),
        ("Hundreds were arrested in Tessin.", [("arrested", 200, None, None)]),
        ("At least 21 protesters were shot dead.", [("killed", 21, None, None)]),
        ("Dozens more were injured.", [("injured", 24, None, None)]),
        ("No one was injured.", [("injured", 0, 0, 0)]),
        ("Half a dozen people were hurt.", [("injured", 6, 6, 6)]),
        ("Eleven of the 40 passengers survived.", [("survivors", 11, 11, 11)]),
        ("A couple of people were hurt.", [("injured", 2, None, None)]),
        ("Some 124,000 people took part in the march.", [("participants", None, 124_000, None)]),
        ("Fewer than 40 voters attended the meeting.", [("participants", None, None, 40)]),
        ("The bill turned out to be wrong.", []),
        ("Several people were hurt.", [("injured", 3, None, None)]),
        ("20-25 people were injured.", [("injured", 20, None, 25)]),
        ("20–25 people were injured.", [("injured", 20, None, 25)]),
        ("20 to 25 million people were displaced.", [("displaced", 20_000_000, None, 25_000_000)]),
        ("1.2 million people were displaced.", [("displaced", 1_200_000, 1_200_000, 1_200_000)]),
        ("100 or more people died.", [("killed", 100, None, None)]),
        ("Just under 100 people died.", [("killed", None, 100, 100)]),
        ("Just over 100 people died.", [("killed", 100, 100, None)]),
        ("No fewer than 12 people died.", [("killed", 12, None, None)]),
        ("The bank bought its rival for $3.5 billion.", [("money", 3_500_000_000, 3_500_000_000, 3_500_000_000)]),
    ],
)
def test_bounds_come_from_the_words(text: str, expected: list[Bounds]) -> None:
    assert figures(text) == expected


def test_each_verb_owns_its_figure() -> None:
    text = "At least 12 people were killed and 30 others wounded when a ferry capsized near Marlo."
    assert [c.kind for c in mention(text, "killed").claims] == ["killed"]
    assert [c.kind for c in mention(text, "wounded").claims] == ["injured"]
    assert not mention(text, "capsized").claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 200 people are now known to have died in Marlo.", [("killed", 200, None, None)]),
        ("At least 30 people were believed to have been killed in Marlo.", [("killed", 30, None, None)]),
        ("Thirty people were said to have been injured in Marlo.", [("injured", 30, 30, 30)]),
        ("Twenty people were ordered to leave Marlo.", []),
        ("A total of 57 people have died.", [("killed", 57, 57, 57)]),
        ("A total of two of 57 people died.", []),
        ("Two hundred people are not known to have died.", []),
        ("The ministry has confirmed 66 deaths in Marlo.", [("killed", 66, 66, 66)]),
    ],
)
def test_who_is_said_to_have_died_is_counted(text: str, expected: list[Bounds]) -> None:
    assert figures(text) == expected


def test_what_stands_beside_a_toll_is_not_of_the_dead() -> None:
    text = "The death toll is put at 200,000, with around two million thought to be homeless."
    assert [(kind, best) for kind, _, best, _ in figures(text)] == [("killed", 200_000), ("homeless", 2_000_000)]
    assert ("injured", 50, 50, 50) in figures("A toll of 30 dead and 50 hurt is feared.")


def test_a_predicate_after_the_number_tells_its_kind() -> None:
    text = "The storm left 20 dead and more than 1,200 homeless."
    assert figures(text) == [("killed", 20, 20, 20), ("homeless", 1200, None, None)]


def test_a_toll_gives_what_it_rose_to() -> None:
    assert figures("The death toll rose to 45 on Tuesday.") == [("killed", 45, 45, 45)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of dead stood at 19.", ("killed", 19)),
        ("The number of injured rose to 40.", ("injured", 40)),
        ("The number of people killed climbed to 15.", ("killed", 15)),
        ("Police raised the toll to 15.", ("killed", 15)),
        ("The attack claimed the lives of 12 people.", ("killed", 12)),
        ("Twelve people lost their lives.", ("killed", 12)),
        ("The bodies of 12 people were found.", ("bodies", 12)),
        ("14 people were taken into custody.", ("arrested", 14)),
        ("Seven miners were pulled alive from the pit.", ("rescued", 7)),
        ("Gunmen are holding 12 people hostage.", ("hostages", 12)),
        ("Gunmen seized twelve hostages.", ("hostages", 12)),
        ("The flood forced 300 families to flee.", ("displaced", 300)),
        ("A storm tore along the coast, forcing 4,000 people from their homes.", ("displaced", 4000)),
        ("Fire swept through a mill, killing three people.", ("killed", 3)),
        ("Twenty people are still missing.", ("missing", 20)),
        ("12 dead in bus crash", ("killed", 12)),
        ("The company cut 1,200 jobs.", ("jobs", 1200)),
        ("A 7.2-magnitude quake struck Marlo.", ("magnitude", 7.2)),
        ("The quake measured 6.1.", ("magnitude", 6.1)),
    ],
)
def test_the_kind_comes_from_the_words_around(text: str, expected: tuple[str, float]) -> None:
    assert [(kind, best) for kind, _, best, _ in figures(text)] == [expected]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("€3.5bn", 3_500_000_000, "€"),
        ("$3.50", 3.5, "$"),
        ("1.2 million euros", 1_200_000, "€"),
        ("20,000 pounds", 20_000, "£"),
        ("300 million yen", 300_000_000, "¥"),
    ],
)
def test_money_keeps_its_unit(words: str, value: float, unit: str) -> None:
    (claim,) = mention(f"The bank lost {words}.", "lost").claims
    assert (claim.kind, claim.best, claim.unit) == ("money", value, unit)


def test_a_share_keeps_its_unit() -> None:
    (claim,) = mention("Prices rose 3.5 percent.", "rose").claims
    assert (claim.kind, claim.best, claim.unit) == ("percent", 3.5, "%")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The toll climbed from 12 to 15.", "toll"),
        ("The death toll has risen to 15 from 12.", "toll"),
        ("15 people have died, up from 12 on Tuesday.", "died"),
    ],
)
def test_a_figure_that_moved_is_what_it_became(text: str, trigger: str) -> None:
    (claim,) = mention(text, trigger).claims
    assert (claim.low, claim.best, claim.high, claim.previous) == (15, 15, 15, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 19 people, including three children.", [("killed", 19, 19, 19)]),
        ("Nineteen people, among them three children, were killed.", [("killed", 19, 19, 19)]),
        ("The storm killed two people in Marlo and five in Tessin.", [("killed", 2, None, None)]),
        ("Two of the 12 injured died later.", [("injured", 12, 12, 12)]),
        ("Three of the wounded died.", []),
        ("Ten are feared dead.", []),
    ],
)
def test_a_part_is_no_toll(text: str, expected: list[Bounds]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Profit fell 10% to $118 million from $130.6 million.",
        "Profit was $118 million, down from $130.6 million.",
    ],
)
def test_a_sum_that_moved_is_what_it_became(text: str) -> None:
    (money,) = (claim for each in mentions(text) for claim in each.claims if claim.kind == "money")
    assert (money.best, money.previous) == (118_000_000, 130_600_000)


_NUMBERS = st.one_of(
    st.integers(2, 5000).map(str),
    st.integers(2, 99).map(lambda n: f"{n},{n * 7 % 1000:03d}"),
    st.sampled_from(
        ["two", "twenty-five", "a dozen", "dozens of", "no", "some 30", "at least 40", "3 to 5", "several"]
    ),
)
_SENTENCES = st.sampled_from(
    [
        "{} people were killed in Marlo.",
        "The storm injured {} villagers.",
        "Police arrested {} men, officials said.",
        "The toll rose to {}.",
        "The mayor met {} envoys.",
        "Trains were late.",
        "The mayor resigned.",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(_SENTENCES, _NUMBERS), min_size=1, max_size=3))
def test_a_figure_stands_in_the_sentence_that_it_is_taken_from(parts: list[tuple[str, str]]) -> None:
    text = " ".join(sentence.format(number) for sentence, number in parts)
    for found in mentions(text):
        for claim in found.claims:
            assert found.sentence.start <= claim.words.start < claim.words.end <= found.sentence.end
            assert any(number.split()[0] in claim.words.text for _, number in parts) or claim.words.text[:2] == "No"
            values = [value for value in (claim.low, claim.best, claim.high) if value is not None]
            digits = re.findall(r"[0-9][0-9,]*", claim.words.text)
            assert not digits or {int(each.replace(",", "")) for each in digits} >= set(values)


def test_one_of_several_counted_together_is_only_the_least() -> None:
    assert figures("A man and two women were killed.") == [("killed", 2, None, None)]


def test_figures_of_several_things_counted_together_are_only_the_least() -> None:
    found = figures("The two fires killed 12 people and 15 people respectively.")
    assert found == [("killed", 12, None, None), ("killed", 15, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The fire burned 3,000 acres in five days.",
        "The 737 landed safely on Monday.",
        "Some 40 percent of voters took part.",
        "A 23-year-old man was killed.",
        "Two of them died.",
        "It was the third attack in two weeks.",
    ],
)
def test_a_measure_a_name_or_a_part_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_the_words_of_a_claim_are_the_articles() -> None:
    (claim,) = mention("Police said at least five people were arrested.", "arrested").claims
    assert claim.words.text == "at least five people"
    assert claim.attribution is not None
    assert claim.attribution.name == "Police"


def test_a_toll_tells_of_deaths_before_the_day_it_rose() -> None:
    toll = mention("The death toll rose to 45 on Tuesday.", "toll")
    assert [claim.low for claim in toll.claims] == [45]
    assert toll.when.qualifier is Qualifier.BEFORE


def test_an_age_is_no_figure_even_where_the_text_is_cut_into_tokens() -> None:
    for words in ("A 36 - year - old was", "Two 36 - year - old men were", "A 36-year-old man was"):
        found = mention(f"{words} killed on Thursday.", "killed")
        assert 36 not in {claim.best for claim in found.claims}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The army killed 20 soldiers.", ("soldier",)),
        ("Six police officers were killed.", ("police", "officer")),
        ("At least 20 people were killed in Marlo.", ()),
        ("Twenty-five were killed.", ()),
        ("Dozens of villagers were killed.", ("villager",)),
    ],
)
def test_a_claim_keeps_the_lemmas_of_what_is_counted(text: str, counted: tuple[str, ...]) -> None:
    (found,) = (claim for each in mentions(text) for claim in each.claims)
    assert found.counted == counted


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("Two of the victims were killed by a wall.", True),
        ("Two of the sailors were killed.", True),
        ("Two sailors were killed.", False),
        ("Dozens of sailors were killed.", False),
        ("Friends mourn ten people, including two families, killed in the fire.", True),
    ],
)
def test_a_part_of_a_known_whole_is_called_so(text: str, partial: bool) -> None:
    assert {claim.partial for each in mentions(text) for claim in each.claims} == {partial}


@pytest.mark.parametrize("text", ["The charity raised £38m.", "The charity raised £38m for the town."])
def test_the_full_stop_after_an_abbreviated_million_is_the_sentences(text: str) -> None:
    assert [claim.best for claim in mention(text, "raised").claims] == [38_000_000]
