from dataclasses import replace

import pytest

from briefing.model.document import Column, Line, Row, RowGroup, Run, RunKind, Table
from briefing.writing.pdf.styles import Setter
from briefing.writing.pdf.tables import compose
from briefing.writing.pdf.tags import Node
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read
from tests.writing.typesetting.lines import texts

WIDTH = 400


def cell(*words):
    return tuple(Line((Run(one),)) for one in words)


TABLE = Table(
    (Column("When", 0.25), Column("Event", 0.75)),
    (RowGroup("Friday", (Row((cell("noon"), cell("A blast", "A fire")), "event-1"),)),),
    "Two events",
)


@pytest.fixture
def composed(book):
    """A function that sets a table and gives its box and its element."""

    def compose_one(table):
        parent = Node("Sect")
        setter = Setter(book, HOUSE.theme, HOUSE.references(example()), frozenset())
        boxes = compose(table, setter, HOUSE.theme, HOUSE.labels, parent, WIDTH)
        return (*boxes, *parent.kids)

    return compose_one


def shown(row):
    return [["".join(texts(text.lines)) for text in part.texts] for part in row.cells]


def test_a_table_without_columns_leaves_nothing(composed):
    assert composed(replace(TABLE, columns=())) == ()


def test_the_columns_share_the_width_as_the_brief_says(composed):
    grid, _ = composed(TABLE)
    when, event = (part.texts[0].lines.width for part in grid.head.cells)
    assert event == pytest.approx(3 * when)
    assert grid.head.cells[1].x + event <= WIDTH


def test_a_row_has_a_cell_for_each_column_whatever_it_was_given(composed):
    rows = tuple(Row(cells) for cells in ((), (cell("a"), cell("b"), cell("c"))))
    grid, _ = composed(replace(TABLE, groups=(RowGroup("", rows),)))
    assert [shown(row) for row in grid.rows] == [[[], []], [["a"], ["b"]]]


def test_a_heading_stays_with_its_rows_stands_in_the_outline_and_again_where_they_go_on(composed):
    grid, _ = composed(TABLE)
    heading, row = grid.rows
    assert heading.with_next
    assert (heading.place.title, heading.place.level) == ("Friday", 1)
    assert shown(heading.again) == [["Friday (continued)"]]
    assert heading.again.place == replace(heading.place, again=True)
    assert shown(row) == [["noon"], ["A blast", "A fire"]]


def test_rows_without_a_heading_stand_alone(composed):
    grid, _ = composed(replace(TABLE, groups=(RowGroup("", TABLE.groups[0].rows),)))
    assert [row.with_next for row in grid.rows] == [False]


def test_links_lead_to_a_row_by_its_anchor(composed):
    grid, _ = composed(replace(TABLE, groups=(RowGroup("", (*TABLE.groups[0].rows, Row(()))),)))
    assert [row.place and row.place.name for row in grid.rows] == ["event-1", None]


def test_lines_of_a_cell_are_paragraphs_of_their_own_to_a_screen_reader(composed):
    _, element = composed(TABLE)
    *_, row = element.kids
    assert [[kid.role for kid in part.kids] for part in row.kids] == [[], ["P", "P"]]


def test_a_caption_is_the_summary_of_the_table(composed):
    _, element = composed(TABLE)
    assert element.attributes == {"Summary": "Two events"}
    _, silent = composed(replace(TABLE, caption=""))
    assert silent.attributes == {}


def test_a_table_has_its_head_once_and_rows_of_as_many_cells_as_columns(reader):
    tables = [element for element in read.elements(reader) if element["/S"] == "/Table"]
    made = [block for section in example().sections for block in section.blocks if isinstance(block, Table)]
    assert len(tables) == len(made)
    for element, table in zip(tables, made, strict=True):
        head, *rows = read.kids(element)
        assert [read.attributes(part)["/Scope"] for part in read.kids(head)] == ["/Column"] * len(table.columns)
        days = [row for row in rows if len(read.kids(row)) == 1]
        assert len(days) == sum(bool(group.heading) for group in table.groups)
        for day in days:
            (part,) = read.kids(day)
            assert read.attributes(part)["/ColSpan"] == len(table.columns)
            assert [kid["/S"] for kid in read.kids(part)] == ["/H3"]
        assert read.attributes(element)["/Summary"] == table.caption
        assert len(rows) - len(days) == sum(len(group.rows) for group in table.groups)


def test_how_sure_a_line_is_stands_in_its_last_line_where_there_is_room(composed):
    standing = Line((Run("1 source", RunKind.MUTED),))
    beside = []
    for count in range(1, 60):
        row = Row((cell("noon"), (Line((Run(("word " * count).strip(), RunKind.QUOTE),)), standing)))
        grid, _ = composed(replace(TABLE, groups=(RowGroup("", (row,)),)))
        line, status = grid.rows[0].cells[1].texts
        rows, leading, width = len(line.lines.lines), line.lines.leading, line.lines.width
        fits = line.lines.lines[-1].width + HOUSE.theme.spacing.gutter + status.lines.lines[0].width <= width
        assert status.lines.right == fits
        assert grid.rows[0].cells[1].height == pytest.approx(rows * leading if fits else (rows + 1) * leading, abs=2)
        beside.append(fits)
    assert 10 < sum(beside) < 59


def test_the_first_cell_of_a_row_heads_it(composed):
    rows = tuple(Row((cell(day), cell("A blast"))) for day in ("1 May", "2 May", "3 May"))
    _, table = composed(replace(TABLE, groups=(RowGroup("", rows),)))
    _, *found = table.kids
    assert [[(part.role, dict(part.attributes)) for part in row.kids] for row in found] == [
        [("TH", {"Scope": "Row"}), ("TD", {})]
    ] * 3


def test_an_empty_cell_heads_nothing_and_neither_does_the_only_one_of_a_row(composed):
    rows = (Row((cell("1 May"), cell("A blast"))), Row(((), cell("A fire"))), Row((cell("3 May"), ())))
    _, table = composed(replace(TABLE, groups=(RowGroup("", rows),)))
    assert [row.kids[0].role for row in table.kids] == ["TH", "TH", "TD", "TH"]
    _, table = composed(replace(TABLE, groups=(RowGroup("", rows[:2]),)))
    assert [row.kids[0].role for row in table.kids] == ["TH", "TH", "TD"]
    _, table = composed(replace(TABLE, columns=TABLE.columns[1:], groups=(RowGroup("", rows[:1]),)))
    assert [row.kids[0].role for row in table.kids] == ["TH", "TD"]
