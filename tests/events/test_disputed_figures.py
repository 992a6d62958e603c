"""Figures that cannot all be true are shown side by side."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from briefing.events.conflicts import conflicts
from briefing.events.figures import contradict
from briefing.model import Attribution, Interval, Span, Status
from briefing.model.claim_kinds import MONEY
from tests.events.counts import (
    AT_LEAST_TWENTY,
    NEARLY_SEVENTY,
    SEVENTY_FIVE,
    SIXTY_EIGHT,
    TWELVE,
    TWENTY,
    TWENTY_REBELS,
    TWENTY_THREE,
    TWO_COMMANDERS,
    Figure,
    reports,
)
from tests.events.hand import THURSDAY, on, toll
from tests.make import article, claim


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        (TWENTY, TWENTY_THREE, True),
        (TWENTY, TWENTY, False),
        (AT_LEAST_TWENTY, TWENTY_THREE, False),
        (AT_LEAST_TWENTY, TWELVE, True),
        (NEARLY_SEVENTY, SIXTY_EIGHT, False),
        (NEARLY_SEVENTY, SEVENTY_FIVE, True),
        (TWENTY_REBELS, TWO_COMMANDERS, False),
        (TWENTY_REBELS, TWELVE, True),
    ],
)
def test_which_figures_dispute_each_other(one: Figure, other: Figure, disputed: bool) -> None:
    found = conflicts(*reports(one, other, apart=0))
    assert bool(found) is disputed
    assert all(conflict.kind == "killed" and len(conflict.claims) == 2 for conflict in found)


def test_what_was_planned_disputes_nothing_that_was_done() -> None:
    (planned, done), articles = reports(TWENTY, TWENTY_THREE, apart=0)
    planned = replace(planned, status=Status.PLANNED)
    assert not conflicts((planned, done), articles)
    assert conflicts((planned, replace(done, status=Status.PLANNED)), articles)


def test_of_many_figures_those_are_disputed_that_another_voice_contradicts() -> None:
    chance = Random(1)
    for _ in range(300):
        figures: list[Figure] = []
        for number in range(chance.randrange(2, 7)):
            what = chance.choice(("people", "rebels", "commanders", "rebels and commanders"))
            low, best = chance.randrange(1, 9), chance.randrange(1, 9)
            high = max(low, best) + chance.randrange(3)
            figures.append(
                (f"{number} {what}", *chance.choice([(best, best, best), (low, None, None), (low, None, high)]))
            )
        mentions, articles = reports(*figures, apart=0)
        claims = [own.claims[0] for own in mentions]
        expected = [one for one in claims if any(contradict(one, other) for other in claims)]
        assert [each for found in conflicts(mentions, articles) for each in found.claims] == expected


def test_what_grows_from_day_to_day_is_no_dispute_unless_the_lesser_is_given_again() -> None:
    assert conflicts(*reports(TWENTY, TWENTY_THREE)) == ()
    assert conflicts(*reports(TWENTY_THREE, TWENTY))
    assert conflicts(*reports(TWENTY, TWENTY_THREE, TWENTY))


def test_where_the_report_is_only_of_a_month_nothing_is_known_to_have_grown() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE)
    month = Interval.of_days(THURSDAY.replace(day=1), THURSDAY.replace(day=31))
    vague = replace(articles["a1"], published=replace(articles["a1"].published, interval=month))
    assert conflicts(mentions, {**articles, "a1": vague})


def test_the_army_s_own_count_is_disputed_by_a_greater_one_of_the_next_day() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE)
    for name, disputed in (("The army", True), ("Police", False)):
        said = replace(mentions[0], attribution=Attribution(name, Span(0, 1)))
        assert bool(conflicts([said, mentions[1]], articles)) is disputed


def test_less_of_a_kind_may_be_part_of_all() -> None:
    assert conflicts(*reports(TWENTY, TWO_COMMANDERS, apart=0)) == ()
    assert conflicts(*reports(("two people", 2, 2, 2), TWENTY_REBELS, apart=0))


def test_only_the_figures_in_dispute_are_listed_oldest_first() -> None:
    found = conflicts(*reports(AT_LEAST_TWENTY, TWENTY_THREE, TWELVE))
    assert [c.words.text for c in found[0].claims] == ["at least 20 people", "23 people", "12 people"]
    found = conflicts(*reports(AT_LEAST_TWENTY, TWELVE))
    assert [c.words.article for c in found[0].claims] == ["a0", "a1"]


def test_a_part_counted_in_the_same_sentence_is_no_dispute() -> None:
    sentence = "The strike killed 100 people, including 2 of the victims of an earlier raid."
    source = article(sentence, THURSDAY)
    whole = toll(source, sentence, "100 people", (100, 100, 100), on(THURSDAY))
    part = claim(source, "killed", "2 of the victims", 2, 2, 2, partial=True)
    assert conflicts([replace(whole, claims=(*whole.claims, part))], {source.id: source}) == ()


def test_a_count_that_had_been_given_before_disputes_nothing() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE, apart=0)
    sentence = "Monitors had previously put the toll at 20 people killed."
    source = article(sentence, THURSDAY, id="older", publisher="p9")
    older = toll(source, sentence, "20 people", (20, 20, 20), on(THURSDAY))
    assert conflicts(mentions, articles)
    assert conflicts([mentions[1], older], {**articles, source.id: source}) == ()


def test_what_one_spent_disputes_nothing_of_what_another_spent() -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE, apart=0)
    sums = [
        replace(each, claims=tuple(replace(one, kind=MONEY) for one in each.claims), actors=("Orbin",))
        for each in mentions
    ]
    assert conflicts(sums, articles)
    assert not conflicts([sums[0], replace(sums[1], actors=("Vale Oil", "23 million"))], articles)


@pytest.mark.parametrize(
    ("sources", "disputed"),
    [
        (("the bank", "Data in the bank's report"), False),
        (("the bank", None), False),
        (("the bank", "the union"), True),
    ],
)
def test_one_article_disputes_only_what_two_sources_say_in_it(
    sources: tuple[str | None, str | None], disputed: bool
) -> None:
    mentions, articles = reports(TWENTY, TWENTY_THREE, apart=0)
    said = [
        replace(
            each,
            article=mentions[0].article,
            attribution=Attribution(source, Span(0, 3)) if source else None,
            claims=tuple(replace(one, attribution=None) for one in each.claims),
        )
        for each, source in zip(mentions, sources, strict=True)
    ]
    assert bool(conflicts(said, articles)) is disputed
