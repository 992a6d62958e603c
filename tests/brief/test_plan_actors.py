"""Who is announced to do something, however outlets call them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.brief.plan_actors import PlanActors
from briefing.model import Matter, Mention, Status
from tests.make import article, mention, when

NAMING = "President Nora Vale spoke on Monday. "


def announced(sentence: str, verb: str, *, who: str = "", by: str | None = None, before: str = "") -> str | None:
    source = article(before + sentence)
    made = mention(source, verb, when(None), passage=sentence, status=Status.PLANNED, by=by)
    told: Mention = replace(made, matter=Matter(who=who))
    return PlanActors([source]).actor_of(told, told.trigger.start)


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Tavian President Nora Vale is to tour Marlo on Friday.", "tour"),
        ("Vale, who has seen the harbour, will head to Marlo on Friday.", "head"),
        ("Vale, the mother of Tom, will head to Marlo on Friday.", "head"),
        ("In Marlo on Tuesday Vale will speak.", "speak"),
        ("Ms. Nora J. Vale will speak.", "speak"),
        ("The crowd was in Marlo. Vale will speak.", "speak"),
    ],
)
def test_the_last_word_of_the_name_before_the_act(sentence: str, verb: str) -> None:
    assert announced(sentence, verb) == "vale"


def test_an_office_is_that_of_the_one_whom_the_article_calls_by_it() -> None:
    plan = "The president plans to visit Marlo on Friday."
    assert announced(plan, "visit", before=NAMING) == "vale"
    assert announced(plan, "visit", before=f"{NAMING}President Tom Orr of Ostland fell ill. ") is None


def test_an_office_of_which_there_is_one_is_an_actor_without_a_name() -> None:
    plan = "The president plans to visit Marlo on Friday."
    assert announced(plan, "visit") == "president"
    assert announced("The president will visit Marlo.", "visit", who="president") == "president"
    assert announced(plan.replace("president", "minister"), "visit") is None
    assert announced(plan.replace("The", "Ostland's"), "visit") is None
    assert announced(plan.replace("president", "president of Ostland"), "visit") is None


def test_a_minister_of_a_matter_is_whom_the_words_after_it_name() -> None:
    plan = "Minister of Defence Nora Vale plans to visit Marlo on Friday."
    assert announced(plan, "visit") == "vale"
    before = "Minister of Foreign Affairs Nora Vale spoke on Monday. "
    assert announced("The minister plans to visit Marlo on Friday.", "visit", before=before) == "vale"
    assert announced("The governor of Great Port Orbin will visit Marlo.", "visit") is None


@pytest.mark.parametrize(
    ("plan", "verb", "who"),
    [
        ("Vale's brother plans to visit Marlo on Friday.", "visit", ""),
        ("The president's brother plans to visit Marlo on Friday.", "visit", ""),
        ("Tom Reed said Nora Vale's brother will visit Marlo on Friday.", "visit", "brother"),
    ],
)
def test_what_the_brother_of_somebody_plans_is_no_plan_of_theirs(plan: str, verb: str, who: str) -> None:
    assert announced(plan, verb, who=who) is None


def test_the_name_after_an_office_ends_with_its_sentence() -> None:
    before = "It was raised with President Nora Vale. Tom Reed of Marlo did not object. "
    assert announced("The president plans to visit Marlo on Friday.", "visit", before=before) == "vale"


def test_who_does_it_by_grammar_does_no_other_act_of_the_sentence() -> None:
    source = article("Vale will resign and Tom Reed will tour Marlo.")
    told = replace(mention(source, "resign", when(None)), matter=Matter(who="Vale"))
    assert PlanActors([source]).actor_of(told, told.trigger.start) == "vale"
    assert PlanActors([source]).actor_of(told, source.text.index("tour")) == "reed"


def test_whom_a_name_only_describes_is_another() -> None:
    assert announced("A Vale aide will resign.", "resign", who="Vale aide") == "aide"


def test_he_is_who_says_so() -> None:
    plan = "Nora Vale said on state television that she will resign in June."
    assert announced(plan, "resign", by="Nora Vale") == "vale"
    assert announced(plan, "resign") is None


def test_who_does_it_by_grammar_goes_first() -> None:
    assert announced("Vale said the government will resign.", "resign", who="government") == "government"
    assert announced("Tom Reed said Vale will resign.", "resign", who="Vale") == "vale"
