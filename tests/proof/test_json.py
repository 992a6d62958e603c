import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.model.document import Brief
from briefing.proof import Verdict
from briefing.proof.json import read
from briefing.writing import render
from tests.proof.conftest import Write, verified


def test_lines_carry_their_citations(brief: Brief) -> None:
    texts = read(render(brief, "json")).texts
    assert texts[0] == "News briefing"
    assert any(text.startswith("“A bridge fell") and text.endswith("⟧") for text in texts)


def changed_parts(path: Path, change: Callable[[dict[str, Any]], None]) -> list[str]:
    document = json.loads(path.read_text())
    change(document)
    path.write_text(json.dumps(document))
    report = verified(path)
    assert report.worst in (Verdict.FILE, Verdict.ALTERED)
    return [finding.text for finding in report.findings if finding.verdict is Verdict.FILE]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("text", "No bridge fell."),
        ("when", {"earliest": "2024-05-01", "latest": "2024-05-01", "precision": "day"}),
        ("status", "denied"),
        ("attribution", "the mayor"),
        ("independent", 9),
        ("quotes", []),
        ("also", [{"article": "x", "start": 0, "end": 1}]),
    ],
)
def test_a_line_for_programs_that_says_anything_else_is_found(
    key: str, value: object, brief: Brief, forge: Write
) -> None:
    def change(document: dict[str, Any]) -> None:
        document["printed"][0][key] = value

    assert changed_parts(forge("json", brief), change) == ["the part “printed”"]


@pytest.mark.parametrize("key", ["masthead", "edition", "sources", "coverage", "stories", "language"])
def test_every_other_part_is_compared_and_one_that_is_gone_or_new_is_found(
    key: str, brief: Brief, forge: Write
) -> None:
    for change in (lambda document: document.pop(key), lambda document: document.update({key: None, "more": 1})):
        path = forge("json", brief)
        if key in ("masthead", "sources"):
            document = json.loads(path.read_text())
            document[key][0 if key == "sources" else "handling"] = {"title": "Another Paper"}
            path.write_text(json.dumps(document))
            assert changed_parts(path, lambda _: None) == [f"the part “{key}”"]
        else:
            assert f"the part “{key}”" in changed_parts(path, change)


def test_another_layout_of_the_same_data_is_no_change(brief: Brief, forge: Write) -> None:
    path = forge("json", brief)
    path.write_text(json.dumps(json.loads(path.read_text()), indent=7, sort_keys=True))
    assert verified(path).stands


def test_a_name_that_stands_twice_is_refused(brief: Brief) -> None:
    twice = render(brief, "json").replace(b'"status":', b'"status": "denied", "status":', 1)
    with pytest.raises(ValueError, match="can be read"):
        read(twice)


@pytest.mark.parametrize("content", [b"{}", b'{"schema": "briefing/brief", "masthead": 3}', b"not json"])
def test_other_data_is_none_of_ours(content: bytes) -> None:
    with pytest.raises(ValueError, match="it is"):
        read(content)
