from datetime import date

import pytest

from briefing.model import Basis
from tests.mentions.parsed import mention, mentions


def assert_named(text: str, trigger: str, name: str) -> None:
    """The source of a mention has that name, and it is the name where it stands."""
    found = mention(text, trigger).attribution
    assert found is not None
    assert found.name == name
    assert text[found.span.start : found.span.end] == name


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
    assert_named(text, trigger, name)


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Alder Group said it sold a plant. The company said 300 workers were dismissed.", "dismissed", "Alder Group"),
        ("The Ministry of Health met. The ministry said an outbreak began.", "began", "Ministry of Health"),
        ("Nora Vale resigned. Vale said the board had stolen money.", "stolen", "Nora Vale"),
        ("Governor Nora Vale met Mayor Tom Reed. The mayor said the clinic closed.", "closed", "Mayor Tom Reed"),
        ("Witnesses said the port burned. They said troops fled.", "fled", "Witnesses"),
        ("The Port Ministry said the port burned. It said troops fled.", "fled", "Port Ministry"),
    ],
)
def test_a_short_mention_stands_for_the_full_name(text: str, trigger: str, name: str) -> None:
    assert_named(text, trigger, name)


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Mayor Tom Reed met John Reed. Reed said a fourth man fled.", "fled", "Reed"),
        ("The Health Ministry met the Port Ministry. The ministry said a clinic closed.", "closed", "ministry"),
        ("Alder Group bought Borel Bank. The company said 300 workers were dismissed.", "dismissed", "company"),
    ],
)
def test_where_two_names_fit_the_mention_stands_as_printed(text: str, trigger: str, name: str) -> None:
    found = mention(text, trigger).attribution
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "source", "relay"),
    [
        ("The army said that the police had reported that rebels fled.", "police", "army"),
        ("The mayor was quoted by state radio as saying rebels fled.", "mayor", "state radio"),
        ("State radio quoted the mayor as saying rebels fled.", "mayor", "State radio"),
        ("Rebels fled on Monday, Alpha News reported, citing police.", "police", "Alpha News"),
    ],
)
def test_the_chain_of_tellers_is_kept(text: str, source: str, relay: str) -> None:
    (found,) = mentions(text)
    assert found.attribution is not None
    assert found.attribution.name == source
    assert found.attribution.relayed_by is not None
    assert found.attribution.relayed_by.name == relay


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bridge falls, 12 killed — ministry", "ministry"),
        ("Rebels killed near Marlo - army spokesman", "army spokesman"),
        ("12 killed in bus crash: police", "police"),
        ("Police: 12 killed in bus crash", "Police"),
    ],
)
def test_a_headline_names_its_source_next_to_what_it_tells(text: str, name: str) -> None:
    found = mention(text, "killed").attribution
    assert found is not None
    assert found.name == name
    assert text[found.span.start : found.span.end] == name


@pytest.mark.parametrize("text", ["Rebels killed near Marlo - again", "Marlo: 12 killed in bus crash"])
def test_not_every_dash_or_colon_sets_off_a_source(text: str) -> None:
    assert mention(text, "killed").attribution is None


def test_the_article_itself_needs_no_source() -> None:
    found = mention("A bomb exploded in Marlo.", "exploded")
    assert found.attribution is None
    assert found.said is None


def test_a_pronoun_stands_for_the_person_just_named() -> None:
    text = "Mayor Tom Reed resigned on Thursday. He said the council had betrayed him."
    found = mention(text, "betrayed").attribution
    assert found is not None
    assert found.name == "Mayor Tom Reed"


def test_a_pronoun_does_not_stand_for_somebody_who_is_only_spoken_of() -> None:
    text = "Mayor Tom Reed said Nora Vale had mentioned nothing. He said the council had betrayed him."
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


def test_a_reporting_verb_is_no_mention_next_to_what_it_reports() -> None:
    assert [m.trigger.text for m in mentions("A bomb exploded, police said.")] == ["exploded"]


def test_responsibility_not_claimed_makes_no_claim_of_the_attack() -> None:
    assert mention("The group has not claimed responsibility for the attack.", "attack").attribution is None


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("A person familiar with the matter", "person familiar with the matter"),
        ("People briefed on the plan", "People briefed on the plan"),
        ("A guard tired of the rain", "guard"),
        ("A diplomat briefed by the army", "diplomat"),
        ("A person close to Vale", "person"),
    ],
)
def test_a_nameless_source_is_called_by_what_it_knows(who: str, name: str) -> None:
    found = mention(f"{who} said the firm was sold.", "sold").attribution
    assert found is not None
    assert found.name == name
