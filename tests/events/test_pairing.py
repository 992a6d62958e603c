"""The gates and the evidence of a pair of mentions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from briefing.events.corpus import Corpus
from briefing.events.pairing import compare, reasons, score, strength
from briefing.events.profiles import profile
from briefing.events.vetoes import veto
from briefing.events.weights import weights
from briefing.model import Article, Mention, Number, Reference, Status, When
from tests.events.hand import FRIDAY, THURSDAY, blast_story, by, on, tells
from tests.make import article

TEXT = "A bomb killed two guards in Marlo. The bombs killed a cook in Marlo."
SOURCE = article(TEXT)
FIRST, SECOND = TEXT[: TEXT.index(" The")], TEXT[TEXT.index("The") :]


def features_of(one: Mention, other: Mention, *sources: Article) -> dict[str, float] | None:
    corpus, by_id = Corpus(list(sources)), {source.id: source for source in sources}
    left, right = (profile(each, by_id[each.article], corpus, order) for order, each in enumerate((one, other)))
    return None if veto(left, right, corpus) else compare(left, right, corpus)


def pair_of(one: When, other: When) -> tuple[Mention, Mention]:
    return tells(SOURCE, FIRST, "killed", one, place="Marlo"), tells(SOURCE, SECOND, "killed", other, place="Marlo")


@pytest.mark.parametrize(("days", "expected"), [(0, "same_day"), (1, "date_conflict"), (40, None)])
def test_stated_days_agree_conflict_or_forbid(days: int, expected: str | None) -> None:
    found = features_of(*pair_of(on(THURSDAY), on(THURSDAY + timedelta(days))), SOURCE)
    assert found is None if expected is None else found is not None and expected in found


def test_triggers_of_no_common_family_are_never_one_event() -> None:
    source = article("A bomb killed two guards and the mayor resigned.")
    made = [tells(source, source.text, word, by(FRIDAY)) for word in ("killed", "resigned")]
    made = [replace(mention, lemma=lemma) for mention, lemma in zip(made, ("kill", "resign"), strict=True)]
    assert features_of(*made, source) is None


def test_what_did_not_happen_is_never_what_did() -> None:
    one, other = pair_of(by(FRIDAY), by(FRIDAY))
    assert features_of(one, replace(other, status=Status.NEGATED), SOURCE) is None
    planned = features_of(one, replace(other, status=Status.PLANNED), SOURCE)
    assert planned is not None
    assert planned["other_factuality"] == 1


@pytest.mark.parametrize(("reference", "feature"), [(Reference.DEFINITE, "points_back"), (Reference.NEW, "brings_new")])
def test_inside_one_article_it_counts_how_the_later_mention_refers(reference: Reference, feature: str) -> None:
    one, other = pair_of(by(FRIDAY), by(FRIDAY))
    found = features_of(one, replace(other, reference=reference), SOURCE)
    assert found is not None
    assert {"points_back", "brings_new"} & found.keys() == {feature}
    assert "across" not in found


def test_one_raid_is_not_several() -> None:
    one, other = pair_of(by(FRIDAY), by(FRIDAY))
    found = features_of(replace(one, number=Number.ONE), replace(other, number=Number.MANY), SOURCE)
    assert found is not None
    assert found["number_differs"] == 1


def test_a_pair_gives_the_same_evidence_both_ways() -> None:
    sources, mentions = blast_story()
    assert features_of(mentions[0], mentions[1], *sources) == features_of(mentions[1], mentions[0], *sources)


def test_reasons_name_what_speaks_for_it_then_what_speaks_against() -> None:
    words = reasons({"same_day": 1.0, "other_place": 1.0})
    assert words.index("day") < words.index("against it: ")
    assert reasons({}) == "nothing that weighs much"


def test_evidence_adds_up_and_a_higher_score_is_never_called_weaker() -> None:
    assert score({"same_day": 1.0}) > score({}) > score({"other_place": 1.0})
    assert strength(100.0) != strength(weights().threshold)


def test_between_two_articles_it_counts_how_near_their_stories_are() -> None:
    sources, mentions = blast_story()
    found = features_of(mentions[0], mentions[1], *sources)
    assert found is not None
    assert found["across"] == 1
    assert 0 < found["story"] <= 1


@pytest.mark.parametrize(("one_is", "other_is", "degree"), [(True, True, None), (True, False, 0.5), (False, False, 1)])
def test_a_sentence_that_only_touches_on_the_event_speaks_against_a_pair(
    one_is: bool, other_is: bool, degree: float | None
) -> None:
    one, other = pair_of(by(FRIDAY), by(FRIDAY))
    found = features_of(replace(one, central=one_is), replace(other, central=other_is), SOURCE)
    assert found is not None
    assert found.get("incidental") == degree
