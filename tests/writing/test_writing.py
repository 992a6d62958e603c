import pytest

from briefing import writing
from briefing.errors import BadSettings, UsageError
from tests.writing.example_brief import example


def test_every_format_comes_from_the_same_brief():
    made = writing.documents(example(), list(writing.FORMATS), stem="brief")
    assert list(made) == [f"brief.{kind}" for kind in writing.FORMATS]
    starts = {name: content[:4] for name, content in made.items()}
    assert starts == {
        "brief.pdf": b"%PDF",
        "brief.docx": b"PK\x03\x04",
        "brief.html": b"<!do",
        "brief.md": b"**Fo",
        "brief.json": b"{\n  ",
        "brief.csv": b"\xef\xbb\xbfe",
        "brief.ics": b"BEGI",
        "brief.timelinejs": b'{\n "',
    }


def test_an_unknown_format_is_named_with_those_there_are():
    with pytest.raises(UsageError, match=r"'odt'; choose from pdf, docx, html, md, json, csv, ics, timelinejs"):
        writing.documents(example(), ["md", "odt"], stem="brief")


def test_a_template_that_is_none_is_refused(tmp_path):
    bad = tmp_path / "bad.docx"
    bad.write_text("no Word document")
    with pytest.raises(BadSettings):
        writing.documents(example(), ["md", "docx"], stem="brief", template=bad)


def test_a_format_asked_for_twice_is_made_once():
    assert list(writing.documents(example(), ["md", "md"], stem="brief")) == ["brief.md"]
