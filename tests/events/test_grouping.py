"""Which mentions are compared, and when their groups join."""

from __future__ import annotations

from datetime import timedelta

from briefing.events.corpus import Corpus
from briefing.events.grouping import candidates, group
from briefing.events.profiles import Profile, profile
from briefing.model import Article, Mention
from tests.events.hand import FRIDAY, THURSDAY, blast_story, by, on, tells
from tests.make import article


def made_ready(articles: list[Article], mentions: list[Mention]) -> tuple[list[Profile], Corpus]:
    corpus, by_id = Corpus(articles), {source.id: source for source in articles}
    return [profile(mention, by_id[mention.article], corpus, n) for n, mention in enumerate(mentions)], corpus


def test_reports_of_one_bomb_join_and_the_sentence_stays_alone() -> None:
    groups = group(*made_ready(*blast_story()))
    assert list(groups) == [[0, 1, 2], [3]]
    assert len(groups.joins) == 2


def test_only_mentions_of_one_family_are_candidates_the_lesser_first() -> None:
    found = candidates(*made_ready(*blast_story()))
    assert (0, 1) in found
    assert all(one < other for one, other in found)
    assert not any(3 in pair for pair in found)


def test_what_was_in_print_before_the_stated_day_is_another_event() -> None:
    sentence = "A bomb at the Marlo market killed the guard Dorian Hale."
    early, late = article(sentence, THURSDAY, id="early"), article(sentence, FRIDAY + timedelta(1), id="late")
    made = [tells(early, sentence, "killed", by(THURSDAY)), tells(late, sentence, "killed", on(FRIDAY))]
    assert group(*made_ready([early, late], made)).likely(0, 1) is None


def test_of_no_mentions_no_group_comes() -> None:
    assert list(group([], Corpus([]))) == []
