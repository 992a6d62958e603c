import json

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


def test_a_source_listed_otherwise_is_found(brief: Brief, forge: Write) -> None:
    path = forge("json", brief)
    document = json.loads(path.read_text())
    document["sources"][0]["publisher"] = "Another Paper"
    path.write_text(json.dumps(document))
    found = [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]
    assert found == ["source 1 is listed otherwise than in the record"]


def test_lines_and_stories_for_programs_that_no_section_prints_are_found(brief: Brief, forge: Write) -> None:
    path = forge("json", brief)
    document = json.loads(path.read_text())
    document["printed"][0]["text"] = "No bridge fell."
    document["stories"] = [{"id": "s", "name": "The mayor resigned"}]
    path.write_text(json.dumps(document))
    found = [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]
    assert found == ["No bridge fell.", "The mayor resigned"]


@pytest.mark.parametrize("content", [b"{}", b'{"schema": "briefing/brief", "masthead": 3}', b"not json"])
def test_other_data_is_none_of_ours(content: bytes) -> None:
    with pytest.raises(ValueError, match="it is"):
        read(content)
