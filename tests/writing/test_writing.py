import pytest

from briefing import writing
from briefing.errors import BadSettings, UsageError
from tests.writing.example_brief import example


def test_every_format_comes_from_the_same_brief(tmp_path):
    paths = writing.write(example(), list(writing.FORMATS), tmp_path / "out", stem="brief")
    assert [path.name for path in paths] == [f"brief.{kind}" for kind in writing.FORMATS]
    starts = {path.suffix: path.read_bytes()[:4] for path in paths}
    assert starts == {".pdf": b"%PDF", ".docx": b"PK\x03\x04", ".md": b"**Fo", ".json": b"{\n  "}


def test_an_unknown_format_is_named_with_those_there_are(tmp_path):
    with pytest.raises(UsageError, match=r"'odt'; choose from pdf, docx, md, json"):
        writing.write(example(), ["md", "odt"], tmp_path, stem="brief")
    assert list(tmp_path.iterdir()) == []


def test_a_format_that_cannot_be_rendered_leaves_the_old_files(tmp_path):
    (tmp_path / "brief.md").write_text("old")
    bad = tmp_path / "bad.docx"
    bad.write_text("no Word document")
    with pytest.raises(BadSettings):
        writing.write(example(), ["md", "docx"], tmp_path, stem="brief", template=bad)
    assert (tmp_path / "brief.md").read_text() == "old"


def test_a_format_asked_for_twice_is_written_once(tmp_path):
    assert len(writing.write(example(), ["md", "md"], tmp_path, stem="brief")) == 1
