"""The lists of cues: each that a language gives is of use somewhere."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from briefing import dating
from briefing.dating.cue_words import CueWords

CODE = "".join(file.read_text(encoding="utf-8") for file in Path(dating.__file__).parent.rglob("*.py"))


def test_each_list_is_read_somewhere() -> None:
    assert [each.name for each in fields(CueWords) if f".{each.name}" not in CODE] == []


def test_a_language_may_leave_out_any_of_them() -> None:
    assert CueWords().past == frozenset()
