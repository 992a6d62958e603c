"""What is found in a sentence before its mentions are made."""

import pytest

from briefing.mentions import scene as scenes
from briefing.mentions.scene import Scene, read_scenes
from briefing.mentions.triggers import Trigger
from briefing.model import Status
from tests.mentions.handmade import sentence

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
