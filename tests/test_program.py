import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing
from briefing import program
from briefing.mentions import package_versions
from briefing.program import finding_digest

GROUND = ("crew", "errors", "memory")
"""What holds no rule of language."""


def test_another_version_of_the_parser_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = finding_digest.__wrapped__()
    assert before == finding_digest()
    monkeypatch.setattr(program, "package_versions", lambda: {**package_versions(), "spacy": "99"})
    assert finding_digest.__wrapped__() != before


def _imported(room: str) -> Iterator[str]:
    files = (Path(briefing.__file__).parent / room).rglob("*.py")
    for text in (file.read_text(encoding="utf-8") for file in files):
        yield from re.findall(r"^ *from briefing\.(\S+) import", text, re.M)


@pytest.mark.parametrize("room", ["dating", "lexicon", "mentions", "model"])
def test_the_files_of_any_room_that_finds_mentions_count(room: str) -> None:
    counted = (*program._ROOMS, *program._MODULES)
    known = (*(name.removesuffix(".py").replace("/", ".") for name in counted), *GROUND)
    assert [name for name in _imported(room) if not name.startswith(known)] == []
