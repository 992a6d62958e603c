import io
import json
from dataclasses import replace

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml.ns import qn
from lxml import etree

from briefing.model.document import (
    Brief,
    Bullet,
    Bullets,
    Column,
    Place,
    PrintedLine,
    PrintedSpan,
    Row,
    RowGroup,
    Run,
    RunKind,
    Section,
    Table,
)
from briefing.model.draft import NAMESPACE, anchored
from briefing.writing.templates import Templates
from briefing.writing.word import render
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, example, line
from tests.writing.word.reading import shown, xpath


def record(section: str, event: str, article: str = "courier-0304") -> PrintedLine:
    return PrintedLine(section, event, None, None, "claimed", None, "", (PrintedSpan(article, 10, 50),), ())


def words(text: str) -> Run:
    return Run(text, RunKind.QUOTE, Place.WORDS)


def changeable(title: str = "Port Marrow", article: str = "courier-0304") -> Brief:
    """A key development and a row of a story, as `brief` marks what may be changed in them."""
    bullet = Bullet(
        "4 Mar 2025",
        replace(line("", 1), runs=(words("It burned "), Run("on Tuesday", RunKind.GLOSS, Place.WORDS))),
        record=record("key-developments", "e1", article),
        lead_place=Place.WHEN,
    )
    row = Row(
        (
            (replace(line(""), runs=(Run("3 Mar 2025", RunKind.STRONG, Place.WHEN),)), line("~inferred")),
            (
                replace(line("", 1), runs=(words("The belt jammed."),)),
                replace(line(""), runs=(Run("Claimed", RunKind.STRONG, Place.STATUS), Run(" · 1 source"))),
            ),
        ),
        record=record("timeline", "e2", article),
    )
    group = RowGroup("The fire at Pier 9", (row,), Place.STORY)
    table = Table((Column("When", 0.3), Column("Event", 0.7)), (group,), "Timeline")
    sections = (
        Section("key-developments", "Key developments", (Bullets((bullet,)),)),
        Section("timeline", "Timeline", (table,)),
        *(one for one in example().sections if one.key == "sources"),
    )
    return replace(example(), sections=sections, masthead=replace(example().masthead, title=title))


@pytest.fixture(scope="module")
def draft():
    content = render(changeable(), HOUSE)
    assert problems(content) == []
    return docx.Document(io.BytesIO(content))


def controls(draft):
    return {one.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")): one for one in xpath(draft, ".//w:sdt")}


def _text(element):
    return "".join(text.text for text in element.iter(qn("w:t")))


def kept(draft):
    parts = (relation.target_part for relation in draft.part.rels.values() if relation.reltype == RT.CUSTOM_XML)
    (blob,) = (part.blob for part in parts if NAMESPACE.encode() in part.blob)
    return json.loads(etree.fromstring(blob).text)


def test_date_words_status_and_story_stand_in_controls_and_nothing_else_does(draft):
    found = {anchored(tag): _text(control) for tag, control in controls(draft).items()}
    assert found == {
        (1, Place.WHEN): "4 Mar 2025",
        (1, Place.WORDS): "“It burned [on Tuesday]”",
        (2, Place.STORY): "The fire at Pier 9",
        (2, Place.WHEN): "3 Mar 2025",
        (2, Place.WORDS): "“The belt jammed.”",
        (2, Place.STATUS): "Claimed",
    }


def test_each_control_stands_in_a_bookmark_that_says_the_same(draft):
    for tag, control in controls(draft).items():
        assert anchored(control.getprevious().get(qn("w:name"))) == anchored(tag)


def test_a_status_is_chosen_from_those_that_there_are(draft):
    (choices,) = xpath(draft, ".//w:sdtPr/w:dropDownList")
    assert [one.get(qn("w:value")) for one in choices] == list(HOUSE.labels.status)


def test_the_record_holds_every_paragraph_and_line_as_written(draft):
    record = kept(draft)
    paragraphs = [shown(p) for p in xpath(draft, ".//w:p[not(ancestor::w:drawing)]")]
    assert [one["text"] for one in record["paragraphs"]] == paragraphs
    heads = [one["section"] for one in record["paragraphs"] if one["head"]]
    assert heads == ["key-developments", "timeline", "sources"]
    assert [one["record"]["event"] for one in record["lines"]] == ["e1", "e2"]
    assert record["lines"][1]["written"]["when"] == "3 Mar 2025"


def test_text_of_any_kind_is_kept(tmp_path):
    content = render(changeable("\ud800 <b> \ufffe\x00&]]>", "\ud801\uffff.txt"), HOUSE)
    assert problems(content) == []
    assert "<b>" in kept(docx.Document(io.BytesIO(content)))["title"]


def test_a_draft_as_template_leaves_no_record_of_its_own(tmp_path):
    (tmp_path / "old.docx").write_bytes(render(changeable("Old"), HOUSE))
    again = docx.Document(io.BytesIO(render(changeable("New"), Templates.load(word=tmp_path / "old.docx"))))
    assert kept(again)["title"] == "New"
