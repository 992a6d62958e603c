import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from briefing.edits.draft.opened import Signature, moment, open_draft, record_of
from briefing.errors import BadData, NoInput
from tests.edits.draft.conftest import Seeds
from tests.edits.draft.hands import Hand


def test_a_draft_says_what_it_was_and_who_saved_it(seeds: Seeds) -> None:
    opened = seeds.opened(Hand(seeds.written).saved("B. Reviewer", "2026-04-01T08:00:00Z"))
    assert opened.record == seeds.record
    assert opened.saved == Signature("B. Reviewer", datetime(2026, 4, 1, 8, tzinfo=UTC))


def test_a_document_of_another_hand_has_no_record(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "own.docx"))
    assert open_draft(tmp_path / "own.docx").record is None


def test_there_is_no_such_draft(tmp_path: Path) -> None:
    with pytest.raises(NoInput, match=r"none\.docx"):
        open_draft(tmp_path / "none.docx")


LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (LOCKED, "without a password"),
        (b"%PDF-1.7 and so on", r"save it as \.docx"),
        (b"{\\rtf1 text}", r"save it as \.docx"),
        (b"", r"save it as \.docx"),
        (b"PK\x03\x04 broken", "damaged"),
    ],
)
def test_what_is_no_draft_is_refused_in_one_line(tmp_path: Path, content: bytes, what: str) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(content)
    with pytest.raises(BadData, match=what) as refused:
        open_draft(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert "\n" not in str(refused.value)


def changed(seeds: Seeds, tmp_path: Path, part: str, old: bytes, new: bytes) -> Path:
    """The draft with something else in one of its parts."""
    hand = Hand(seeds.written)
    path = tmp_path / "draft.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in hand.parts.items():
            archive.writestr(name, content.replace(old, new) if name == part else content)
    return path


def test_macros_and_strict_documents_are_refused(seeds: Seeds, tmp_path: Path) -> None:
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with_macros = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    with pytest.raises(BadData, match="macros"):
        open_draft(changed(seeds, tmp_path, "[Content_Types].xml", main, with_macros))
    transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    with pytest.raises(BadData, match="Strict Open XML"):
        open_draft(changed(seeds, tmp_path, "word/document.xml", transitional, strict))


def test_a_damaged_document_is_refused(seeds: Seeds, tmp_path: Path) -> None:
    with pytest.raises(BadData, match="damaged"):
        open_draft(changed(seeds, tmp_path, "word/document.xml", b"<w:body>", b"<w:body><w:p>"))


def test_a_damaged_memory_is_refused() -> None:
    for text in ("", "{}", '{"edition": 3}'):
        with pytest.raises(BadData, match="remembers of itself"):
            record_of(text)


def test_a_time_that_is_none_is_not_known() -> None:
    assert moment("yesterday") is None
    assert moment("2026-04-01T08:00:00") == datetime(2026, 4, 1, 8, tzinfo=UTC)
