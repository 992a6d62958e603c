from datetime import date

import pytest

from briefing.model import Basis
from tests.events.parsed import mention, mentions


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("A bomb exploded in Marlo, police said.", "exploded", "police"),
        ("A bomb exploded in Marlo, according to the fire department.", "exploded", "fire department"),
        ("The ministry said a bomb exploded in Marlo.", "exploded", "ministry"),
        ("The ministry reported that a bomb exploded.", "exploded", "ministry"),
        ("Three soldiers died, the ministry was quoted as saying by state television.", "died", "ministry"),
        ("The rebels claimed to have killed 40 soldiers.", "killed", "rebels"),
        ("Bombs fell, according to activists and an online statement.", "fell", "activists and an online statement"),
    ],
)
def test_who_says_so(text: str, trigger: str, name: str) -> None:
    found = mention(text, trigger).attribution
    assert found is not None
    assert found.name == name
    assert text[found.span.start : found.span.end] == name


def test_the_article_itself_needs_no_source() -> None:
    found = mention("A bomb exploded in Marlo.", "exploded")
    assert found.attribution is None
    assert found.said is None


def test_a_pronoun_stands_for_the_person_just_named() -> None:
    text = "Mayor Tom Reed resigned on Thursday. He said the council had betrayed him."
    found = mention(text, "betrayed").attribution
    assert found is not None
    assert found.name == "Mayor Tom Reed"


def test_an_unresolved_pronoun_is_no_source() -> None:
    assert mention("They said the bridge had collapsed.", "collapsed").attribution is None


def test_a_quotation_keeps_its_speaker_through_its_sentences() -> None:
    text = "“We lost everything,” said Anna Brandt, a teacher. “The water came so fast.”"
    found = mention(text, "came").attribution
    assert found is not None
    assert found.name == "Anna Brandt"


def test_the_day_of_saying_is_not_the_day_of_the_event() -> None:
    found = mention("The general was killed in Marlo, the state agency said Friday.", "killed")
    assert found.when.interval.earliest is None
    assert found.said is not None
    assert found.said.text == "said"
    assert found.said.when.interval.first_day == date(2024, 5, 17)
    assert found.said.when.basis is Basis.STATED


def test_a_statement_dates_what_is_said_in_it() -> None:
    text = "In a statement issued on Thursday, the ministry claimed to have killed 40 soldiers."
    found = mention(text, "killed").said
    assert found is not None
    assert found.when.interval.first_day == date(2024, 5, 16)


def test_a_reporting_verb_is_no_mention_beside_what_it_reports() -> None:
    assert [m.trigger.text for m in mentions("A bomb exploded, police said.")] == ["exploded"]


def test_responsibility_not_claimed_makes_no_claim_of_the_attack() -> None:
    assert mention("The group has not claimed responsibility for the attack.", "attack").attribution is None
