"""What is found in a sentence before its mentions are made."""

import numpy as np
import pytest

from briefing.mentions import find_mentions
from briefing.mentions import scene as scenes
from briefing.mentions.model.reading import KINDS, ArticleReading
from briefing.mentions.scene import Scene, read_scenes
from briefing.mentions.triggers import Trigger
from briefing.model import Status
from tests.make import article
from tests.mentions.handmade import sentence
from tests.mentions.parsed import mention

DENIAL = """
Officials official NNS nsubj 2
denied    deny     VBD ROOT  0
that      that     IN  mark  5
rebels    rebel    NNS nsubj 5
attacked  attack   VBD ccomp 2
Marlo     Marlo    NNP dobj  5
.         .        .   punct 2
"""


def scene_of(table: str) -> Scene:
    found, _ = read_scenes([sentence(table)], ())
    return found[0]


def trigger(of: Scene, text: str) -> Trigger:
    (found,) = (each for each in of.triggers if each.word.text == text)
    return found


def test_a_sentence_shows_its_triggers_and_who_reports_them() -> None:
    scene = scene_of(DENIAL)
    assert [each.word.text for each in scene.triggers] == ["denied", "attacked"]
    voice = scene.voice(trigger(scene, "attacked"))
    assert voice is not None
    assert voice.source is not None
    assert voice.source.name == "Officials"
    assert scene.voice(trigger(scene, "denied")) is None


def test_the_status_of_a_trigger_is_decided_once(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of(DENIAL)
    attacked = trigger(scene, "attacked")
    assert scene.status(attacked) is Status.DENIED
    monkeypatch.setattr(scenes, "decide_status", None)
    assert scene.status(attacked) is Status.DENIED
    assert scene.clause(attacked).status is Status.DENIED


def test_no_sentence_makes_no_narrative() -> None:
    assert read_scenes([], ()) == ([], None)


OWN_WORDS = """
Officials official NNS nsubj 2
spoke     speak    VBD ROOT  0
;         ;        :   punct 2
rebels    rebel    NNS nsubj 5
attacked  attack   VBD parataxis 2
Marlo     Marlo    NNP dobj  5
.         .        .   punct 2
"""


def read_as(table: str, *, spoken: float = 0.0, fact: float = 1.0) -> Scene:
    """The scene of a sentence in which the model gives every token the same shares."""
    whole = sentence(table)
    starts, ends = (tuple(getattr(word, end) for word in whole.words) for end in ("start", "end"))
    count = len(whole.words)
    kinds = np.zeros((count, len(KINDS)), np.float32)
    said, happened, opens = (np.full(count, share, np.float32) for share in (spoken, fact, 0))
    found, _ = read_scenes([whole], (), ArticleReading(starts, ends, kinds, said, happened, opens))
    return found[0]


def test_what_is_surely_nobodys_words_is_taken_from_the_speaker_that_grammar_finds() -> None:
    kept, taken = (read_as(DENIAL, spoken=share) for share in (0.9, 0.01))
    assert kept.voice(trigger(kept, "attacked")) is not None
    assert taken.voice(trigger(taken, "attacked")) is None
    assert not taken.is_spoken(trigger(taken, "attacked"))
    assert taken.status(trigger(taken, "attacked")) is Status.DENIED


def test_words_whose_speaker_grammar_does_not_find_are_somebodys_all_the_same() -> None:
    said, told = (read_as(OWN_WORDS, spoken=share) for share in (0.95, 0.5))
    assert said.is_spoken(trigger(said, "attacked"))
    assert not told.is_spoken(trigger(told, "attacked"))


def test_a_denial_stays_one_whatever_the_model_makes_of_it() -> None:
    scene = read_as(DENIAL, spoken=0.9, fact=0.0)
    assert scene.status(trigger(scene, "attacked")) is Status.DENIED


def test_a_question_stays_one_however_sure_the_model_is() -> None:
    scene = read_as(OWN_WORDS.replace(".         .        .", "?         ?        ."), fact=1.0)
    assert scene.status(trigger(scene, "attacked")) is Status.HYPOTHETICAL


def test_a_report_that_the_model_doubts_is_a_possibility() -> None:
    scene = read_as(OWN_WORDS, fact=0.1)
    assert scene.status(trigger(scene, "attacked")) is Status.HYPOTHETICAL


def test_what_a_main_clause_asserts_of_the_past_no_model_makes_a_possibility() -> None:
    scene = read_as(OWN_WORDS, fact=0.1)
    assert scene.status(trigger(scene, "spoke")) is Status.REPORTED


def test_a_denial_that_takes_a_fact_for_granted_is_no_source_of_it() -> None:
    text = "The minister denied that he had taken the money, which was found in a bag."
    found = {each.trigger.text: each.attribution for each in find_mentions(article(text), ())}
    assert found["taken"] is not None
    assert found["found"] is None


def test_without_the_model_there_is_no_judgement() -> None:
    scene = scene_of(DENIAL)
    assert scene.judgement(trigger(scene, "attacked")) is None


def test_what_grammar_alone_makes_of_a_trigger_is_kept_apart_from_what_the_model_moves() -> None:
    scene = read_as(OWN_WORDS, fact=0.1)
    attacked = trigger(scene, "attacked")
    assert (scene.ruled_status(attacked), scene.status(attacked)) == (Status.REPORTED, Status.HYPOTHETICAL)
    taken = read_as(DENIAL, spoken=0.01)
    assert taken.ruled_voice(trigger(taken, "attacked")) is not None


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        ("He threatened to destroy the town.", "destroy", Status.HYPOTHETICAL),
        ("The union threatened to strike on 20 May.", "strike", Status.PLANNED),
        ("The union vowed to strike.", "strike", Status.PLANNED),
    ],
)
def test_a_threat_is_a_plan_only_where_a_day_is_given(text: str, verb: str, status: Status) -> None:
    assert mention(text, verb).status is status
