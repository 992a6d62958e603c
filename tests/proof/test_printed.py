import json
from pathlib import Path

import pytest

from briefing.errors import NoInput
from briefing.model.document import Brief
from briefing.model.proof import SCHEMA_VERSION
from briefing.proof import UnprovableFile, read_printed
from briefing.proof.printed import with_citations
from tests.proof.conftest import KINDS, Write


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_known_by_what_stands_in_it_not_by_its_name(kind: str, brief: Brief, forge: Write) -> None:
    path = forge(kind, brief)
    renamed = path.rename(path.with_name("copy.tmp"))
    assert read_printed(renamed).proof.program.startswith("briefing ")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no brief at all",
        b"%PDF-1.7 broken",
        b"PK\x03\x04 broken",
        b"{ broken",
        b"{}",
        b"[" * 100_000,
        b'{"schema": "briefing/brief"}',
    ],
)
def test_what_is_no_brief_is_named_in_one_line(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(UnprovableFile) as caught:
        read_printed(path)
    (line,) = caught.value.lines
    assert str(path) in line


def test_a_file_that_is_not_there_and_a_folder_are_no_input(tmp_path: Path) -> None:
    for path in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(NoInput, match=str(path)):
            read_printed(path)


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_cut_short_is_a_brief_or_named_as_none(kind: str, brief: Brief, forge: Write) -> None:
    path = forge(kind, brief)
    content = path.read_bytes()
    for part in range(1, 10):
        path.write_bytes(content[: len(content) * part // 10])
        with pytest.raises(UnprovableFile):
            read_printed(path)


@pytest.mark.parametrize("version", [1, 99])
def test_a_record_of_another_version_is_said_to_be_one(version: int, brief: Brief, forge: Write) -> None:
    path = forge("json", brief)
    document = json.loads(path.read_text())
    document["proof"]["version"] = version
    path.write_text(json.dumps(document))
    with pytest.raises(UnprovableFile, match=f"of form {version}, .*: make the brief anew, or check it with"):
        read_printed(path)


def test_a_damaged_record_is_said_to_be_one(brief: Brief, forge: Write) -> None:
    path = forge("json", brief)
    document = json.loads(path.read_text())
    document["proof"] = {"schema": "briefing/proof", "version": SCHEMA_VERSION, "texts": 7}
    path.write_text(json.dumps(document))
    with pytest.raises(UnprovableFile, match="damaged"):
        read_printed(path)


def test_citations_of_data_stand_after_the_words() -> None:
    assert with_citations("A line", [(4, 14, 202), (6, 1, 2)]) == "A line ⟦4:14-202 6:1-2⟧"
    assert with_citations("A line", []) == "A line"
