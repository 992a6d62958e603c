import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from briefing.writing.choices import Choices, NoteStyle
from briefing.writing.word import render
from tests.writing.example_brief import HOUSE, example, hostile
from tests.writing.word.reading import shown, xpath


def test_table_heads_are_repeated_and_rows_are_kept_whole(document):
    for table in xpath(document, "w:tbl[w:tblPr/w:tblStyle/@w:val='BriefingTable']"):
        rows = table.xpath("w:tr")
        assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)


def test_a_row_too_long_for_a_page_may_be_parted():
    long = docx.Document(io.BytesIO(render(hostile(), HOUSE)))
    rows = xpath(long, "w:tbl/w:tr[contains(., 'wwwwwwwwww')]")
    assert rows
    assert not any(row.xpath("w:trPr/w:cantSplit") for row in rows[-3:])


def test_days_are_headings_above_tables_of_their_own_so_that_the_navigation_pane_lists_them(document):
    days = xpath(document, "w:p[w:pPr/w:pStyle/@w:val='Heading2']")
    assert [shown(day) for day in days][:2] == ["Sunday, 2 March – Monday, 3 March 2025", "Monday, 3 March 2025"]
    assert {day.getnext().tag for day in days} == {qn("w:tbl")}
    style = document.styles["Heading 2"]
    assert style.element.xpath("w:pPr/w:outlineLvl/@w:val") == ["1"]
    assert style.base_style.paragraph_format.keep_with_next


def test_no_cell_and_no_row_has_a_look_of_its_own(document):
    look = "w:shd or w:tcMar or w:tcBorders or w:vAlign"
    assert not xpath(document, f".//w:tcPr[{look}]")
    assert not xpath(document, ".//w:tblPr/w:tblBorders | .//w:tblPr/w:tblInd | .//w:tblPr/w:tblCellMar")


def test_the_text_of_a_table_starts_where_other_text_does(document):
    for name in ("Briefing Table", "Briefing Facts"):
        assert document.styles[name].element.xpath("w:tblPr/w:tblCellMar/w:left/@w:w") == ["0"]


def test_columns_have_the_widths_of_the_brief(document):
    (table,) = xpath(document, "w:tbl[contains(., 'dust alarm')]")
    widths = [int(width) for width in table.xpath("w:tblGrid/w:gridCol/@w:w")]
    whole = sum(widths)
    assert [round(width / whole, 2) for width in widths] == [0.19, 0.58, 0.23]
    section = document.sections[0]
    assert whole == round((section.page_width - section.left_margin - section.right_margin) / 635)


@pytest.mark.parametrize(
    ("notes", "whole"), [(NoteStyle.NONE, True), (NoteStyle.ENDNOTES, True), (NoteStyle.FOOTNOTES, False)]
)
def test_rows_with_footnotes_may_be_parted(notes, whole):
    written = docx.Document(io.BytesIO(render(example(), replace(HOUSE, choices=Choices(notes=notes)))))
    rows = xpath(written, "w:tbl[w:tblPr/w:tblStyle/@w:val='BriefingTable']/w:tr[not(w:trPr/w:tblHeader)]")
    assert rows
    assert all(bool(row.xpath("w:trPr/w:cantSplit")) is whole for row in rows)
