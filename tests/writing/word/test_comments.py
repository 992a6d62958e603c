import io
from dataclasses import replace

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from lxml import etree

from briefing.edits.draft.opened import record_of
from briefing.model.document import Brief
from briefing.model.draft import NAMESPACE
from briefing.proof import Verdict, check, read_printed
from briefing.writing.templates import Templates
from briefing.writing.word import render
from briefing.writing.word.comments import Comments
from briefing.writing.word.oxml import w
from briefing.writing.word.package import unzipped
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE
from tests.writing.word.reading import xpath
from tests.writing.word.test_controls import changeable

SAID = ("A. Editor, 2026-03-31: Is this so?", "So <it> & is.")


def commented() -> Brief:
    return replace(changeable(), comments={"e2": SAID})


@pytest.fixture(scope="module")
def content() -> bytes:
    written = render(commented(), HOUSE)
    assert problems(written) == []
    return written


def test_a_line_carries_the_comments_on_its_event(content):
    document = docx.Document(io.BytesIO(content))
    found = document.comments
    assert [(one.author, one.initials, one.text) for one in found] == [
        ("A. Editor", "AE", "Is this so?"),
        ("", "", "So <it> & is."),
    ]
    first, second = found
    assert first.timestamp is not None
    assert f"{first.timestamp:%Y-%m-%d}" == "2026-03-31"
    assert second.timestamp is None
    (words,) = xpath(document, ".//w:p[w:commentRangeStart/@w:id='0']")
    inside = False
    texts = []
    for one in words.iter():
        inside = (inside or one.tag == qn("w:commentRangeStart")) and one.tag != qn("w:commentRangeEnd")
        texts += [one.text] if inside and one.tag == qn("w:t") else []
    assert "".join(texts) == "“The belt jammed.”"
    assert words.xpath(".//w:commentReference/@w:id") == ["0", "1"]


def test_the_record_of_the_draft_says_which(content):
    (blob,) = (part for part in unzipped(content).values() if NAMESPACE.encode() in part and b"<draft" in part)
    record = record_of(etree.fromstring(blob).text or "")
    assert [(line.record.event, line.comments) for line in record.lines if line.comments] == [("e2", SAID)]


def test_comments_are_no_added_words(content, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_bytes(content)
    assert not [one for one in check(read_printed(path), ()).findings if one.verdict is Verdict.ALTERED]


def test_without_comments_there_is_no_part_for_them():
    document = docx.Document(io.BytesIO(render(changeable(), HOUSE)))
    assert RT.COMMENTS not in {one.reltype for one in document.part.rels.values()}


def test_those_of_a_template_go_with_its_text(foreign):
    def comment(document):
        run = document.add_paragraph().add_run("Template")
        document.add_comment(run, "Of the template")

    written = render(commented(), Templates.load(word=foreign(comment)))
    assert problems(written) == []
    assert [one.text for one in docx.Document(io.BytesIO(written)).comments] == ["Is this so?", "So <it> & is."]


def test_those_of_an_event_stand_once():
    comments = Comments({"e1": ("a", "b")})
    marked, words = comments.around("e1", [w("r")])
    assert words == ("a", "b")
    assert [one.tag for one in marked] == [
        *["w:commentRangeStart"] * 2,
        "w:r",
        *["w:commentRangeEnd"] * 2,
        *["w:r"] * 2,
    ]
    assert comments.around("e1", [w("r")])[1] == ()
    assert comments.around(None, [])[0] == []
