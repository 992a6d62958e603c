from briefing.model.document import (
    Bullet,
    Bullets,
    Chart,
    Column,
    Line,
    Paragraph,
    Row,
    RowGroup,
    Run,
    SourceList,
    Table,
)
from briefing.writing.lines import cells_of, lines_of
from tests.writing.example_brief import example


def line(words):
    return Line((Run(words),))


ROWS = (
    Row(((line("a"), line("b")), (line("c"),))),
    Row(((line("d"),), (line("e"),), (line("too many"),))),
    Row(((line("f"),),)),
)
TABLE = Table((Column("One", 0.5), Column("Two", 0.5)), (RowGroup("", ROWS[:2]), RowGroup("Day", ROWS[2:])), "")


def words(block):
    return [one.text for one in lines_of(block)]


def test_lines_come_in_the_order_of_the_page():
    assert words(Paragraph(line("a"))) == ["a"]
    assert words(Bullets((Bullet("1 May", line("a")), Bullet("", line("b"))))) == ["a", "b"]
    assert words(TABLE) == ["a", "b", "c", "d", "e", "f"]


def test_a_row_has_a_cell_for_each_column():
    assert [len(cells_of(TABLE, row)) for row in ROWS] == [2, 2, 2]
    assert cells_of(TABLE, ROWS[2])[1] == ()


def test_pictures_and_sources_have_no_lines():
    others = [
        block for section in example().sections for block in section.blocks if isinstance(block, Chart | SourceList)
    ]
    assert len(others) == 2
    assert [words(block) for block in others] == [[], []]
