import io
import re
import zipfile
from dataclasses import replace

import pytest

from briefing import writing
from briefing.errors import BadSettings, UsageError
from briefing.model.document import Bullet, Bullets, Line, Run, RunKind, Section
from tests.writing.example_brief import example
from tests.writing.pdf import reading as read


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


def noted(*runs):
    """The example with one item whose note is in runs, above its other sections."""
    item = Bullet("4 March", Line((Run("It burnt", RunKind.QUOTE),)), "".join(run.text for run in runs), note_runs=runs)
    section = Section("noted", "Noted", (Bullets((item,)),))
    return replace(example(), sections=(section, *example().sections))


def test_a_part_of_a_note_leads_where_it_says_in_every_format_that_has_links():
    brief = noted(Run("disputed", leads_to="event-1"), Run("; edited by hand"))
    made = writing.documents(brief, ["pdf", "docx", "html", "md"], stem="brief")
    assert '<a href="#event-1">disputed</a>; edited by hand' in made["brief.html"].decode()
    assert "*[disputed](#event-1); edited by hand*" in made["brief.md"].decode()
    document = zipfile.ZipFile(io.BytesIO(made["brief.docx"])).read("word/document.xml").decode()
    (link,) = re.findall(r"<w:hyperlink [^>]*>(?:(?!</w:hyperlink>).)*>disputed<", document)
    assert "w:anchor=" in link
    reader = read.opened(made["brief.pdf"])
    (found,) = (one for one in read.links(reader.pages[0]) if one["/Contents"] == "disputed")
    assert read.target(reader, found) is not None
    assert "disputed; edited by hand" in read.words(reader.pages[0])


def test_a_note_that_leads_to_nothing_printed_is_plain():
    made = writing.documents(noted(Run("disputed", leads_to="nowhere")), ["pdf", "html"], stem="brief")
    assert "nowhere" not in made["brief.html"].decode()
    assert not any(one["/Contents"] == "disputed" for one in read.links(read.opened(made["brief.pdf"]).pages[0]))
