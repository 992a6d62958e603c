"""The package as a library: its documented recipes do what they say, and all names are there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from textwrap import dedent

import pytest

import briefing
from briefing import pipeline
from briefing.__main__ import run
from tests.pipeline.made import AS_OF

DOCS = Path(__file__).parents[2] / "docs" / "library.md"


def recipe() -> str:
    """The first example of the package's docstring."""
    (code, *_) = re.findall(r"::\n\n((?:    .+\n)+)", briefing.__doc__ or "")
    return dedent(code)


def test_the_recipe_gives_the_brief_of_the_command_to_the_byte(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    exec(recipe(), {"briefing": briefing})
    command = ["briefing", "build", "articles/", "-o", "other", "--as-of", AS_OF, "--format", "pdf,docx,md,json"]
    monkeypatch.setattr(sys, "argv", command)
    assert run() == 0, capsys.readouterr().err
    ours = {path.name: path.read_bytes() for path in (folder / "out").glob("[!.]*")}
    theirs = {path.name: path.read_bytes() for path in (folder / "other").glob("[!.]*")}
    assert ours == theirs
    assert len(ours) == 4


def test_of_two_versions_the_newer_one_is_reported(folder: Path) -> None:
    exec(recipe(), {"briefing": briefing})
    (text,) = (path.read_text(encoding="utf-8") for path in (folder / "out").glob("*.md"))
    assert "at least 22 people" in text


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S))
def test_the_code_of_the_manual_runs(code: str, folder: Path) -> None:
    exec(code, {})


def test_every_name_is_there_and_is_listed() -> None:
    assert dir(briefing) == sorted(briefing.__all__)
    assert all(getattr(briefing, name) is not None for name in briefing.__all__)
    assert re.match(r"\d+\.\d+", briefing.__version__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = briefing.nothing


def test_importing_the_package_loads_no_room() -> None:
    code = "import sys, briefing; print([name for name in sys.modules if name.startswith('briefing.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_rows_of_a_table_are_plain(folder: Path) -> None:
    dated = briefing.read_and_date("articles")
    mentions = briefing.find_events(dated)
    events = briefing.merge_and_order(dated, mentions).events
    records = [*events, *(m for found in mentions.values() for m in found), *(t for _, ts in dated.pairs for t in ts)]
    rows = [record.to_dict() for record in records]
    assert len(rows) > 5
    assert json.loads(json.dumps(rows)) == rows
    assert all(not isinstance(value, list | dict) for row in rows for value in row.values())


def test_the_pipeline_exports_what_the_package_does() -> None:
    own = {name for name in briefing.__all__ if getattr(pipeline, name, None) is getattr(briefing, name)}
    assert {"read_and_date", "find_events", "merge_and_order", "compose_brief", "write"} <= own


def test_every_record_that_an_event_holds_is_exported() -> None:
    known = {getattr(briefing, name) for name in briefing.__all__}
    records = [kind for kind in known if is_dataclass(kind) and kind.__module__ == "briefing.model.event"]
    held = {word for kind in records for each in fields(kind) for word in re.findall(r"[A-Z]\w+", str(each.type))}
    assert held - {"Mapping", "None"} <= set(briefing.__all__)
