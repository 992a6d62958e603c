"""Which new reports follow what an edition printed."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.changes.comparison import Comparison
from briefing.events.likeness import Likeness
from briefing.model import Article, Mention, Status
from tests.changes.editions import FIRST, SECOND, printed
from tests.make import article, event, mention, when

OLD = article("Rebels shelled the harbour of Marlo on Sunday.", FIRST, id="old", publisher="The Herald")
SHELLED = mention(OLD, "shelled", when(FIRST))


def told(words: str) -> tuple[Article, Mention]:
    source = article(words, SECOND, id="new")
    return source, mention(source, words.split()[1], when(FIRST))


def case(source: Article, new: Mention, *at_hand: Article, replaced: dict[str, str] | None = None) -> Comparison:
    articles = {each.id: each for each in (source, *at_hand)}
    (before,) = printed([OLD], event(SHELLED)).values()
    now = event(*((SHELLED,) if at_hand else ()), new)
    return Comparison(
        now, before, (), articles, frozenset({"new"}), frozenset(), replaced or {}, Likeness(articles.values())
    )


AGAIN = told("Rebels shelled the harbour of Marlo, killing a docker.")
OTHER = told("Bakers opened a shop in Tessin.")


@pytest.mark.parametrize(("new", "follows"), [(AGAIN, True), (OTHER, False)])
def test_a_report_follows_what_was_printed_if_it_tells_the_same(new: tuple[Article, Mention], follows: bool) -> None:
    source, mentioned = new
    with_old, without = case(source, mentioned, OLD), case(source, mentioned)
    assert with_old.continues(SHELLED.passage, mentioned) is follows
    assert with_old.is_borne_out(SHELLED.passage, mentioned) is follows
    assert without.continues(SHELLED.passage, mentioned) is follows


def test_printed_words_that_are_now_of_another_event_are_followed_by_nothing() -> None:
    source, mentioned = AGAIN
    parted = replace(case(source, mentioned, OLD), event=event(mentioned))
    assert not parted.continues(SHELLED.passage, mentioned)


def test_a_new_version_follows_the_article_whose_place_it_took() -> None:
    source, mentioned = OTHER
    assert case(source, mentioned, OLD, replaced={"old": "new"}).continues(SHELLED.passage, mentioned)


def test_the_day_of_an_article_not_at_hand_is_the_first_of_all() -> None:
    source, mentioned = AGAIN
    made = case(source, mentioned, OLD)
    assert (made.published("old"), made.published("gone")) == (FIRST, date.min)
    assert made.publisher("gone") == ""


@pytest.mark.parametrize(("words", "held"), [("will vote", False), ("met and voted", True)])
def test_a_printed_plan_holds_nothing_of_what_it_foretold(words: str, held: bool) -> None:
    who, what = (
        "The council of the northern harbour town of Marlo",
        "on a large loan for repairs of the old market hall.",
    )
    source = article(f"{who} voted {what}", SECOND, id="new")
    happened = replace(mention(source, "voted", when(SECOND)), lemma="vote")
    old = article(f"{who} {words} {what}", FIRST, id="old")
    made = case(source, happened)
    planned = replace(made, printed=replace(made.printed, status=Status.PLANNED))
    assert planned.was_printed(happened, old.passage(0, len(old.text))) is held
