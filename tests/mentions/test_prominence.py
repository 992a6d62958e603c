"""Whether a word reports what its sentence is about, or only what it touches on."""

from __future__ import annotations

import pytest

from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Police said a bomb exploded, killing two.", "exploded"),
        ("Police said a bomb exploded, killing two.", "killing"),
        ("A blast hit the market.", "blast"),
        ("A blast hit the market.", "hit"),
        ("Rebels launched an attack on Marlo.", "attack"),
        ("Rebels began to shell the port.", "shell"),
        ("The army said that rebels had shelled the port and that two guards died.", "died"),
        ("Rebels fled, officials who visited the port said.", "fled"),
        ("The collapse of the bridge killed two.", "collapse"),
        ("Blast in Marlo", "Blast"),
        ("The envoy condemned the attack on the port.", "condemned"),
        ("Rebels reported an attack on the port.", "attack"),
        ("A woman is due to appear in court on Saturday.", "appear"),
    ],
)
def test_the_main_clause_what_it_says_and_what_it_led_to_are_what_a_sentence_is_about(
    sentence: str, trigger: str
) -> None:
    assert mention(sentence, trigger).central


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The film, shown before the vote, drew crowds.", "shown"),
        ("The film, shown before the vote, drew crowds.", "vote"),
        ("The gunman fled after killing two.", "killing"),
        ("Rebels fled while shelling the port.", "shelling"),
        ("Rebels are ready to shell the port.", "shell"),
        ("He left because the mill closed.", "closed"),
        ("A bomb went off when the minister arrived.", "arrived"),
        ("Rebels fled, officials who visited the port said.", "visited"),
        ("Shares of the mill that burned down fell.", "burned"),
        ("The minister, who resigned in March, opened the fair.", "resigned"),
        ("The mayor resigned over the collapse of the bridge.", "collapse"),
        ("Officials are investigating how a guard fled.", "fled"),
        ("The envoy condemned the attack on the port.", "attack"),
        ("The attack on the port was condemned by the envoy.", "attack"),
        ("Rebels praised the uprising in Marlo.", "uprising"),
        ("Crews came to the village after his family claimed that he fell into a well.", "fell"),
    ],
)
def test_what_stands_beside_the_main_clause_is_only_touched_on(sentence: str, trigger: str) -> None:
    assert not mention(sentence, trigger).central


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Police are hunting a man who fled on Monday.", "fled"),
        ("The mayor, who resigned in March, opened the fair.", "resigned"),
        ("The bank, fined in March, plans to close.", "fined"),
        ("A man accused of killing two guards on Monday fled.", "killing"),
        ("They buried the guards whom rebels killed in the attack.", "attack"),
        ("The coach said the keeper hurt on Monday would be out for a month.", "hurt"),
        ("Kara Lind, elected party leader on Monday, is a former judge.", "elected"),
        ("The belief that the army fled, shattered on Friday, is gone.", "shattered"),
        ("The fear that prices would rise, which gripped Marlo in May, has eased.", "gripped"),
        ("The report that the bridge fell, which shook Marlo on Friday, was wrong.", "shook"),
        ("The question whether he fled on Friday is open.", "fled"),
    ],
)
def test_a_clause_about_a_noun_only_describes_it(sentence: str, trigger: str) -> None:
    assert mention(sentence, trigger).describes


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Six guards died when a tram derailed on Monday.", "derailed"),
        ("There were 40 guards who fled on Monday.", "fled"),
        ("She was one of 40 guards who fled on Monday.", "fled"),
        ("She was among 40 guards who fled on Monday.", "fled"),
        ("The port remains closed after a tanker sank on Monday.", "sank"),
        ("The guards fled on Monday.", "fled"),
        ("The army had indications that rockets fired from Ost landed in Marlo this week.", "landed"),
        ("Police have evidence that the driver fled on Friday.", "fled"),
        ("The claim that the army fled, made on Friday by Reed, is false.", "fled"),
        ("The proof that the bank lied, found in May, was destroyed.", "lied"),
    ],
)
def test_what_carries_the_news_does_not_only_describe(sentence: str, trigger: str) -> None:
    assert not mention(sentence, trigger).describes


def test_how_things_are_found_to_be_is_of_the_finding() -> None:
    assert not mention("The court ruled that the arrest in May was illegal.", "arrest").central
    assert mention("The arrest in May was illegal.", "arrest").central


def test_after_what_something_began_the_sentence_is_not_about_it() -> None:
    assert not mention("Soon after the quake, people in Marlo began to write.", "quake").central
    assert mention("The night began with a blast.", "blast").central
