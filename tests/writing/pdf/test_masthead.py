"""The facts of the masthead stand in pairs."""

from dataclasses import replace

import pytest

from briefing.writing.pdf.boxes.row import RowBox
from briefing.writing.pdf.compose import Composer
from briefing.writing.pdf.tags import Node
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf.rows import shown

EXAMPLE = example()


@pytest.fixture
def facts(book):
    """A function that gives the rows of the masthead's facts."""

    def compose(*facts):
        brief = replace(EXAMPLE, masthead=replace(EXAMPLE.masthead, facts=facts), sections=())
        _bar, _title, *rest = Composer(brief, book, HOUSE, Node("Document")).boxes()
        return [row for row in rest if isinstance(row, RowBox) and row.cells]

    return compose


def test_facts_stand_in_pairs_each_below_its_label(facts):
    rows = facts(("Edition", "7 March"), ("Reports", "7"), ("Period", "March"))
    assert [shown(row) for row in rows] == [["Edition", "7 March", "Reports", "7"], ["Period", "March"]]


@pytest.mark.parametrize("side", [0, 1])
def test_a_long_fact_gets_the_room_that_the_other_column_can_spare(facts, side):
    pair = [("Reports", "7"), ("Reports", "7")]
    pair[side] = ("Period", "Reports published 4–7 March 2025; events of 2–7 March 2025, both days")
    (row,) = facts(*pair)
    long, short = row.cells[side].texts[1].lines, row.cells[1 - side].texts[1].lines
    assert long.width > short.width
    assert (len(long.lines), len(short.lines)) == (1, 1)


def test_facts_too_long_for_both_columns_share_the_width_and_are_broken(facts):
    (row,) = facts(("Period", "word " * 40), ("Reports", "word " * 30))
    first, second = (cell.texts[1].lines for cell in row.cells)
    assert first.width == second.width
    assert min(len(first.lines), len(second.lines)) > 1
