import io
from dataclasses import replace

import docx
import pytest

from briefing.labels import CaptionsLabels
from briefing.model.document import Brief, Bullets, Line, Paragraph, Run, RunKind, Table
from briefing.model.proof import from_json
from briefing.proof.word import read
from briefing.writing.templates import Templates
from briefing.writing.word import render
from briefing.writing.word.captions import Caption, captioned
from briefing.writing.word.inline import FieldRun
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, example
from tests.writing.word.reading import shown, xpath

LABELS = HOUSE.labels.captions
EARLY = replace(HOUSE, theme=replace(HOUSE.theme, look=replace(HOUSE.theme.look, captions=1)))


def disputed() -> Brief:
    """The example, of which the first row of the timeline leads to the first row of the figures."""
    brief = example()
    figures = next(one for one in brief.sections if one.key == "figures")
    (table,) = (block for block in figures.blocks if isinstance(block, Table))
    group = table.groups[0]
    named = replace(group, rows=(replace(group.rows[0], anchor="dispute-1"), *group.rows[1:]))
    timeline = next(one for one in brief.sections if one.key == "timeline")
    (days,) = timeline.blocks
    assert isinstance(days, Table)
    first = days.groups[0].rows[0]
    mark = Line((Run("disputed", RunKind.STRONG, leads_to="dispute-1"), Run(" · 1 source", RunKind.MUTED)))
    leading = replace(first, cells=(*first.cells[:2], (mark,)))
    day = replace(days.groups[0], rows=(leading, *days.groups[0].rows[1:]))
    changed = {
        "figures": replace(figures, blocks=(replace(table, groups=(named, *table.groups[1:])),)),
        "timeline": replace(timeline, blocks=(replace(days, groups=(day, *days.groups[1:])),)),
    }
    return replace(brief, sections=tuple(changed.get(one.key, one) for one in brief.sections))


@pytest.fixture(scope="module")
def captions():
    content = render(disputed(), EARLY)
    assert problems(content) == []
    return docx.Document(io.BytesIO(content))


def test_a_short_brief_has_no_captions(document):
    assert not xpath(document, "w:p[w:pPr/w:pStyle/@w:val='Caption']")


def test_tables_and_the_picture_are_numbered_each_by_itself(captions):
    paragraphs = xpath(captions, "w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert ["".join(t.text for t in one.iter() if t.tag.endswith("}t")) for one in paragraphs] == [
        "Figure 1. When it happened, as far as that is known",
        "Table 1. Events from 2 to 7 March 2025, day by day, with how the day is known, status and sources.",
        "Table 2. Figures on which the sources contradict each other.",
    ]
    codes = [one.xpath("string(.//w:fldSimple/@w:instr)").strip() for one in paragraphs]
    assert codes == [r"SEQ Figure \* ARABIC", r"SEQ Table \* ARABIC", r"SEQ Table \* ARABIC"]
    assert [one.xpath("string(.//w:fldSimple//w:t)") for one in paragraphs] == ["1", "1", "2"]


def test_a_caption_stays_with_what_it_belongs_to(captions):
    figure, table, _ = xpath(captions, "w:p[w:pPr/w:pStyle/@w:val='Caption']")
    assert figure.getprevious().xpath("w:pPr/w:keepNext")
    assert figure.getprevious().xpath("w:pPr/w:pStyle/@w:val") == ["BriefingPicture"]
    assert table.xpath("w:pPr/w:keepNext")
    assert not figure.xpath("w:pPr/w:keepNext")
    assert table.getnext().xpath("w:pPr/w:pStyle/@w:val") == ["Heading2"]


def test_a_line_that_leads_into_a_table_names_it_by_a_field(captions):
    (paragraph,) = xpath(captions, ".//w:p[w:hyperlink/@w:anchor='b_dispute_1']")
    assert shown(paragraph).startswith("disputed (Table 2) · 1 source")
    code = paragraph.xpath("string(.//w:instrText)").split()
    assert code[0] == "REF"
    assert code[2] == r"\h"
    (place,) = xpath(captions, f".//w:bookmarkStart[@w:name='{code[1]}']")
    caption = place.getparent()
    assert caption.xpath("w:pPr/w:pStyle/@w:val") == ["Caption"]
    assert "".join(t.text for t in caption.iter() if t.tag.endswith("}t")).startswith("Table 2")


def test_a_table_without_words_for_a_caption_has_none():
    brief = disputed()
    bare = tuple(
        replace(one, blocks=tuple(replace(b, caption="") if isinstance(b, Table) else b for b in one.blocks))
        for one in brief.sections
    )
    found = captioned(replace(brief, sections=bare), LABELS)
    assert [b.kind for one in found.sections for b in one.blocks if isinstance(b, Caption)] == ["Figure"]


def test_an_item_of_a_list_names_the_table_too():
    brief = disputed()
    ahead = next(one for one in brief.sections if one.key == "ahead")
    (items,) = ahead.blocks
    assert isinstance(items, Bullets)
    leading = replace(items.items[0], line=Line((Run("see there", leads_to="dispute-1"),)))
    first = replace(ahead, blocks=(Bullets((leading,)), Paragraph(Line((Run("x"),)))))
    found = captioned(replace(brief, sections=(first, *brief.sections)), LABELS)
    (item,) = next(b for b in found.sections[0].blocks if isinstance(b, Bullets)).items
    assert item.line.text == "see there (Table 2)"
    assert isinstance(item.line.runs[2], FieldRun)


def test_labels_give_kind_and_order(tmp_path):
    words = '[captions]\ntable = "Aufstellung"\nname = "{number}. {kind}"\n'
    (tmp_path / "labels.toml").write_text(words)
    (tmp_path / "theme.toml").write_text("[look]\ncaptions = 1\n")
    content = render(disputed(), Templates.load(tmp_path))
    assert problems(content) == []
    texts = [one.text for one in from_json(read(content).record).texts]
    assert "2. Aufstellung. Figures on which the sources contradict each other." in texts
    assert b"SEQ Aufstellung" in read_document(content)


def read_document(content: bytes) -> bytes:
    return docx.Document(io.BytesIO(content)).part.blob


def test_the_record_holds_captions_and_references():
    content = read(render(disputed(), EARLY))
    assert {"a field (SEQ)", "a field (REF)"} <= set(content.besides)
    texts = [one.text for one in from_json(content.record).texts]
    assert "disputed (Table 2) · 1 source" in texts
    assert "Figure 1. When it happened, as far as that is known" in texts


def test_every_section_with_a_table_has_words_for_its_caption():
    assert isinstance(LABELS, CaptionsLabels)
    assert set(LABELS.words) == {"changes", "picture", "timeline", "figures", "edits", "annex"}
