from dataclasses import replace

import pytest

from briefing.model.document import Bullet, Bullets, Line, Paragraph, Run, RunKind, Section
from briefing.writing.pdf.boxes.panel import PanelBox
from briefing.writing.pdf.boxes.picture import PictureBox
from briefing.writing.pdf.compose import Composer
from briefing.writing.pdf.tags import Node
from tests.writing.example_brief import HOUSE, example
from tests.writing.example_brief import line as shorthand
from tests.writing.pdf.rows import shown

EXAMPLE = example()
PICTURE = EXAMPLE.sections[1]


def with_look(**changes):
    return replace(HOUSE, theme=replace(HOUSE.theme, look=replace(HOUSE.theme.look, **changes)))


@pytest.fixture
def boxes(book):
    """A function that gives the boxes of blocks in a section "only", its heading first."""

    def compose(*blocks, templates=HOUSE, sections=()):
        masthead = replace(EXAMPLE.masthead, facts=())
        brief = replace(EXAMPLE, masthead=masthead, sections=(Section("only", "Only section", blocks), *sections))
        _bar, _title, *rest = Composer(brief, book, templates, Node("Document")).boxes()
        return rest

    return compose


def test_sections_are_numbered_where_the_theme_wants_that(boxes):
    (numbered,), (plain,) = boxes(), boxes(templates=with_look(numbered=False))
    assert (shown(numbered), shown(plain)) == (["1  Only section"], ["Only section"])
    assert plain.place.title == "Only section"


def test_a_heading_stays_with_what_follows_and_may_stand_alone_where_nothing_does(boxes):
    assert boxes(Paragraph(Line((Run("Some words."),))))[0].with_next
    (alone,) = boxes(Paragraph(Line(())))
    assert not alone.with_next


def test_what_introduces_a_list_stays_on_its_page(boxes):
    words, listed = Paragraph(Line((Run("Also new"),))), Bullets((Bullet("", Line((Run("The dam held."),))),))
    _, introducing, *_ = boxes(words, listed)
    _, alone, *_ = boxes(words, words)
    assert (introducing.with_next, alone.with_next) == (True, False)


def test_a_section_that_says_only_that_it_is_empty_is_one_line(boxes):
    nothing = Paragraph(Line((Run("Nothing was found.", RunKind.MUTED),)))
    (row,) = boxes(nothing)
    assert shown(row) == ["1  Only section", "Nothing was found."]
    assert row.place.name == "only"
    long = Paragraph(Line((Run("Nothing was found. " * 20, RunKind.MUTED),)))
    assert len(boxes(long)) == len(boxes(nothing, nothing)) - 1 == 2
    assert len(boxes(Paragraph(Line((Run("Something."),))))) == 2


def test_a_section_that_the_theme_sets_off_is_a_panel_of_the_full_width(boxes):
    (panel,) = boxes(Paragraph(Line((Run("Some words."),))), templates=with_look(set_off=("only",)))
    assert isinstance(panel, PanelBox)
    assert panel.width == HOUSE.theme.page.text_width
    assert all(box.lines.width <= panel.width - 2 * panel.pad for box in panel.boxes)


def test_items_without_leads_get_a_dot_and_a_note_stands_below(boxes):
    _, first, second = boxes(Bullets((Bullet("", shorthand("One"), "2 sources"), Bullet("", shorthand("Two")))))
    assert shown(first) == ["•", "One", "2 sources"]
    assert shown(second) == ["•", "Two"]


def test_an_item_without_a_lead_among_others_that_have_one_leaves_it_empty(boxes):
    _, first, second = boxes(Bullets((Bullet("Fri 7", shorthand("One")), Bullet("", shorthand("Two")))))
    assert (shown(first), shown(second)) == (["Fri 7", "One"], ["", "Two"])
    assert first.cells[1].x == second.cells[1].x


def test_rows_of_the_picture_that_lead_nowhere_are_not_clickable(boxes):
    (_, alone), (_, linked, *_) = boxes(*PICTURE.blocks), boxes(*PICTURE.blocks, sections=EXAMPLE.sections[2:3])
    assert isinstance(alone, PictureBox)
    assert alone.drawn.areas == ()
    assert "event-2" in {area.anchor for area in linked.drawn.areas}


def test_a_picture_of_many_events_fits_on_a_page_with_its_heading(boxes):
    (chart,) = PICTURE.blocks
    heading, picture = boxes(replace(chart, items=chart.items * 12))
    page = HOUSE.theme.page
    assert heading.height + picture.before + picture.height <= page.height - page.top - page.bottom
