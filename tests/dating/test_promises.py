import pytest

from briefing.dating.language import language
from briefing.dating.promises import promised

GERMAN, ENGLISH = language("de").cues, language("en").cues


@pytest.mark.parametrize(
    ("preceding", "following", "plan"),
    [
        ("Er versprach am", "die Akten vorzulegen", "versprach … vorzulegen"),
        ("Die Gewerkschaft kündigte an am", "zu streiken", "kündigte … streiken"),
        ("Er gab zu am", "gelogen zu haben", None),
        ("Er bestritt am", "zu fliehen", None),
        ("Er versprach am", "gelogen zu haben", None),
        ("Er versprach am", "Wagen", None),
    ],
)
def test_what_an_infinitive_says_after_a_verb_of_promising(preceding: str, following: str, plan: str | None) -> None:
    assert promised(preceding.split(), following.split(), GERMAN) == plan


def test_a_language_without_such_verbs_says_nothing() -> None:
    assert promised(["he", "promised", "to", "leave"], [], ENGLISH) is None
