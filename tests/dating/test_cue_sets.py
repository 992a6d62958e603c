"""Lists of cues that are asked for together."""

from briefing.dating.cue_sets import CueSets
from briefing.dating.cue_words import CueWords


def test_what_people_gather_for_is_known_beforehand() -> None:
    sets = CueSets.of(CueWords(scheduled_nouns=frozenset({"vote"}), gatherings=frozenset({"vigil"})))
    assert sets.known_beforehand == {"vote", "vigil"}


def test_an_aim_parts_no_verb_from_its_day() -> None:
    sets = CueSets.of(CueWords(inner=frozenset({"to", "after"}), aims=frozenset({"to"}), genitive=frozenset({"of"})))
    assert sets.parting == {"after", "of"}


def test_without_nouns_of_what_has_happened_calamities_stand_for_them() -> None:
    assert CueSets.of(CueWords(calamities=frozenset({"raid"}))).happened == {"raid"}
    assert CueSets.of(CueWords(past_nouns=frozenset({"coup"}), calamities=frozenset({"raid"}))).happened == {"coup"}


def test_what_is_said_of_now_may_be_an_auxiliary_of_the_perfect_too() -> None:
    sets = CueSets.of(CueWords(present_links=frozenset({"is"}), being=frozenset({"est"})))
    assert sets.now == {"is", "est"}
