"""What a verb means by the words that follow it."""

from __future__ import annotations

import pytest

from briefing.events.senses import senses
from briefing.lexicon.families import families
from briefing.model import Mention
from tests.events.hand import FRIDAY, by, tells
from tests.make import article


def told(sentence: str, trigger: str, lemma: str) -> Mention:
    source = article(sentence, FRIDAY)
    made = tells(source, sentence, trigger, by(FRIDAY))
    return Mention(**{name: getattr(made, name) for name in made.__slots__} | {"lemma": lemma})


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "family"),
    [
        ("The barge rolled over in the channel.", "rolled", "roll", "sink"),
        ("Guards took the mine's owner into custody.", "took", "take", "arrest"),
        ("He was placed under arrest at the border.", "placed", "place", "arrest"),
        ("The crash left at least six dead.", "left", "leave", "kill"),
        ("The governor stepped down on Monday.", "stepped", "step", "resign"),
        ("A bus depot blew up at dawn.", "blew", "blow", "explode"),
        ("Miners walked out at noon.", "walked", "walk", "walkout"),
        ("A guard opened fire at the gate.", "opened", "open", "shoot"),
        ("The mill let forty weavers go.", "let", "let", "dismiss"),
        ("Two envoys were gunned down outside.", "gunned", "gun", "kill"),
        ("The driver sped away and ran off.", "ran", "run", "flee"),
        ("A van ran over a postman.", "ran", "run", "hit"),
    ],
)
def test_a_verb_and_what_completes_it_belong_to_a_family(sentence: str, trigger: str, lemma: str, family: str) -> None:
    assert family in senses(told(sentence, trigger, lemma))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("The landslide left nine missing.", "left", "leave"), ("The tanker left the harbor.", "left", "leave")),
        (("She took back the figure.", "took", "take"), ("She took the figure.", "took", "take")),
        (("The kiln blew up.", "blew", "blow"), ("A horn blew.", "blew", "blow")),
    ],
)
def test_one_verb_in_two_senses_shares_nothing(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    assert not senses(told(*one)) & senses(told(*other))


def test_a_verb_that_nothing_completes_means_what_it_says() -> None:
    assert senses(told("The army left. Two were dead.", "left", "leave")) == families("leave")


@pytest.mark.parametrize(
    "sentence",
    [
        "A cook was charged with first-degree murder.",
        "He was found guilty of two counts of attempted murder.",
        "Police held her on suspicion of murder.",
    ],
)
def test_a_crime_that_someone_is_charged_with_is_not_the_deed(sentence: str) -> None:
    charge = senses(told(sentence, "murder", "murder"))
    assert not charge & senses(told("The murder shook the town.", "murder", "murder"))
    assert charge & senses(told("He faces a charge of murder.", "murder", "murder"))
