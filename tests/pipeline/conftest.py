"""A folder of articles, for who works in it."""

import json
from pathlib import Path

import pytest

from tests.pipeline.made import LINES


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with articles/ in it, two of which are versions of one article; the current one."""
    (tmp_path / "articles").mkdir()
    lines = "".join(json.dumps(line) + "\n" for line in LINES)
    (tmp_path / "articles" / "morning.jsonl").write_text(lines, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
