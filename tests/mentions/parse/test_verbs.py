"""The grammar of one verb, on sentences parsed by hand."""

import pytest

from briefing.mentions.parse.verbs import (
    Tense,
    direct_object,
    direct_objects,
    effective_tense,
    governor,
    have_before,
    is_passive,
    is_verb,
    negation,
    object_of,
    perfect_of,
    phrasal,
    shared_subject,
    subject,
    tense,
)
from tests.mentions.handmade import sampled, sentence

RAIDS = "The raids have targeted rebels near Marlo."


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Rebels fled, officials said.", "fled", Tense.PAST),
        (RAIDS, "targeted", Tense.PERFECT),
        ("Officials denied that troops had fired.", "fired", Tense.PLUPERFECT),
        ("They will leave if the dam bursts.", "leave", Tense.FUTURE),
        ("They will leave if the dam bursts.", "bursts", Tense.PRESENT),
        ("The minister said the school would reopen.", "reopen", Tense.MODAL),
        ("The crew managed to leave the ship.", "leave", Tense.INFINITIVE),
        ("They left without firing.", "firing", Tense.PARTICIPLE),
        ("Two men were killed after a bomb went off.", "killed", Tense.PAST),
    ],
)
def test_a_verb_has_the_tense_of_its_form_and_its_auxiliaries(text: str, verb: str, expected: Tense) -> None:
    assert tense(sampled(text, verb)) is expected


def test_an_infinitive_takes_its_time_from_the_verb_over_it() -> None:
    assert effective_tense(sampled("The crew managed to leave the ship.", "leave")) is Tense.PAST


def test_a_participle_that_the_parser_hung_on_a_noun_is_the_verb_after_have() -> None:
    have, verb = sampled(RAIDS, "have"), sampled(RAIDS, "targeted")
    assert perfect_of(have) is not None
    assert have_before(verb) is not None
    assert is_verb(verb)
    assert not is_verb(have)
    own = subject(verb)
    assert own is not None
    assert own.text == "raids"


def test_a_passive_is_known_by_its_auxiliary() -> None:
    text = "Two men were killed after a bomb went off."
    assert is_passive(sampled(text, "killed"))
    assert not is_passive(sampled(text, "went"))


def test_a_particle_belongs_to_its_verb() -> None:
    assert phrasal(sampled("The raid was carried out, according to police.", "carried")) == "carry out"


def test_a_particle_may_be_taken_for_a_preposition_without_a_noun() -> None:
    assert phrasal(sampled("The trial was held over until June.", "held")) == "hold over"


def test_a_subject_can_negate_its_verb() -> None:
    found = negation(sampled("Nobody was hurt.", "hurt"))
    assert found is not None
    assert found.text == "Nobody"
    assert negation(sampled("Rebels fled, officials said.", "fled")) is None


def test_nor_negates_what_it_joins() -> None:
    own = sentence(
        """
        The       the     DT  det     2
        army      army    NN  nsubj   4
        neither   neither CC  preconj 4
        confirmed confirm VBD ROOT    0
        nor       nor     CC  cc      4
        denied    deny    VBD conj    4
        it        it      PRP dobj    6
        .         .       .   punct   4
        """
    )
    assert all(negation(word) is not None for word in own.words if word.tag == "VBD")
    assert negation(sampled("Rebels fled, officials said.", "said")) is None


def test_the_governor_is_the_nearest_verb_over_a_word() -> None:
    over = governor(sampled("The ministry called for talks.", "talks"))
    assert over is not None
    assert over.text == "called"
    assert governor(sampled("The ministry called for talks.", "called")) is None


def test_a_verb_acts_on_its_direct_object_alone() -> None:
    leave = sampled("The crew managed to leave the ship.", "leave")
    assert [word.lower for word in direct_objects(leave)] == ["ship"]
    assert direct_object(leave) == object_of(leave)


def test_a_clause_completes_a_verb_and_is_no_direct_object() -> None:
    denied = sampled("Officials denied that troops had fired.", "denied")
    completed_by = object_of(denied)
    assert direct_object(denied) is None
    assert completed_by is not None
    assert completed_by.lower == "fired"


def test_a_verb_shares_the_subject_of_the_one_that_it_is_joined_to() -> None:
    parsed = sentence("""
        Police police NNS nsubj 2
        came   come   VBD ROOT  0
        and    and    CC  cc    2
        left   leave  VBD conj  2
    """)
    came, left = parsed.words[1], parsed.words[3]
    assert subject(left) is None
    assert shared_subject(left) == shared_subject(came) == parsed.words[0]
