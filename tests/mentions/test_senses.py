"""What a word means by the words around it."""

from __future__ import annotations

import pytest

from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("sentence", "trigger", "sense"),
    [
        ("The barge rolled over in the channel.", "rolled", "roll over"),
        ("Guards took the mine's owner into custody.", "took", "take into custody"),
        ("He was placed under arrest at the border.", "placed", "place under arrest"),
        ("The crash left at least six dead.", "left", "leave dead"),
        ("The governor stepped down on Monday.", "stepped", "step down"),
        ("A bus depot blew up at dawn.", "blew", "blow up"),
        ("Miners walked out at noon.", "walked", "walk out"),
        ("A guard opened fire at the gate.", "opened", "open fire"),
        ("Two envoys were gunned down outside.", "gunned", "gun down"),
        ("The driver ran off.", "ran", "run off"),
        ("She took back the figure.", "took", "take back"),
        ("The doctor was found guilty in Marlo.", "found", "find guilty"),
        ("A jury found the late singer's own doctor Nora Vale guilty.", "found", "find guilty"),
    ],
)
def test_a_verb_and_what_completes_it_have_a_sense_of_their_own(sentence: str, trigger: str, sense: str) -> None:
    assert mention(sentence, trigger).sense == sense


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The tanker left the harbor.", "left"),
        ("She took the figure.", "took"),
        ("The army left. Two men were found dead.", "left"),
        ("The murder shook the town.", "murder"),
    ],
)
def test_a_word_that_nothing_completes_means_what_it_says(sentence: str, trigger: str) -> None:
    assert mention(sentence, trigger).sense == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "A cook was charged with first-degree murder.",
        "He was found guilty of two counts of attempted murder.",
        "Police held her on suspicion of murder.",
        "He faces a charge of murder.",
        "She was convicted of fraud and murder.",
    ],
)
def test_a_crime_that_someone_is_charged_with_is_not_the_deed(sentence: str) -> None:
    assert mention(sentence, "murder").sense == "charge of murder"
