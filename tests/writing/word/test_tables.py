import io

import docx

from briefing.writing.word import render
from tests.writing.example_brief import HOUSE, hostile
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


def test_day_headings_span_the_table_and_stay_with_the_next_row(document):
    days = xpath(document, "w:tbl/w:tr[w:tc/w:p/w:pPr/w:pStyle/@w:val='BriefingDay']")
    assert [shown(day) for day in days][:2] == ["Sunday, 2 March – Monday, 3 March 2025", "Monday, 3 March 2025"]
    assert all(day.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"] for day in days)
    assert document.styles["Briefing Day"].paragraph_format.keep_with_next


def test_columns_have_the_widths_of_the_brief(document):
    (table,) = xpath(document, "w:tbl[contains(., 'dust alarm')]")
    widths = [int(width) for width in table.xpath("w:tblGrid/w:gridCol/@w:w")]
    whole = sum(widths)
    assert [round(width / whole, 2) for width in widths] == [0.19, 0.58, 0.23]
    section = document.sections[0]
    assert whole == round((section.page_width - section.left_margin - section.right_margin) / 635)
