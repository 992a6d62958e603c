from pathlib import Path

import pytest

from briefing.archive.sources import sources_in
from briefing.errors import UsageError
from briefing.model.proof import ProofSource, digest
from tests.archive.made import filled, jsonl, line, no_power_cut, searched

__all__ = ["no_power_cut", "searched"]

pytestmark = pytest.mark.usefixtures("searched")

CRANE, FERRY = "It is a report: a crane fell.", "It is a report: a ferry sank."


def source(number: int, article: str, text: str) -> ProofSource:
    return ProofSource(number, article, digest(text), "", "", "")


def test_a_source_is_found_by_its_text_under_whatever_id_and_by_its_id_with_whatever_text(tmp_path: Path) -> None:
    lines = [line(1, id="a1", text=CRANE), line(3), line(4)]
    first, second = jsonl(tmp_path / "1.jsonl", lines), jsonl(tmp_path / "2.jsonl", [line(2, id="a1", text=FERRY)])
    filled(tmp_path / "store", first, second)
    listed = [
        source(1, "b", CRANE),
        source(2, "a1-2", FERRY),
        source(3, "a3", "Otherwise."),
        source(4, "gone", "Gone."),
    ]
    found = sources_in(tmp_path / "store", listed)
    assert {CRANE, FERRY} < {each.text for each in found}
    assert sorted(each.id for each in found) == ["a1", "a1", "a3"]


def test_what_is_no_archive_has_no_sources(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no archive"):
        sources_in(tmp_path, [])
