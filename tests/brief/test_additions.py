from dataclasses import replace
from datetime import date

from briefing.brief.by_hand import words_of
from briefing.brief.compose import compose
from briefing.brief.entries import Entry
from briefing.edits.request import EditRequest, make_edit
from briefing.model import Change, ChangeKind, Changes, Edit
from briefing.writing import render
from tests.brief.by_hand import AT, BRIDGE, FELL, OPTIONS, brief, edited

UNCHANGED = Change(ChangeKind.UNCHANGED)
WORDS = words_of(Entry(BRIDGE, FELL))


def addition(section: str = "timeline", below: str = WORDS, text: str = "We were there.", **more: str) -> Edit:
    request = EditRequest(text=text, section=section, below=below, **more)  # type: ignore[arg-type]
    return make_edit(f"added-{section}", request, who="A. Editor", at=AT)


def section(edits: tuple[Edit, ...], key: str) -> str:
    made = brief(*edits)
    parts = render(made, "md").decode().split("\n## ")
    return dict(zip((one.key for one in made.sections), parts[1:], strict=True)).get(key, "")


def test_a_line_of_ones_own_stands_below_its_line_and_says_whose_it_is() -> None:
    rows = section((addition(when="2024-05-16"),), "timeline").splitlines()
    at = next(number for number, row in enumerate(rows) if "A bridge fell" in row)
    assert "**16 May 2024** | We were there.<br>*added by hand on 17 May 2024 (A. Editor)*" in rows[at + 1]
    items = section((addition("key-developments"),), "key-developments").splitlines()
    at = next(number for number, item in enumerate(items) if "A bridge fell" in item)
    assert items[at + 1] == "- We were there. — *added by hand on 17 May 2024 (A. Editor)*"


def test_below_no_line_it_comes_first() -> None:
    rows = section((addition(below=""),), "timeline").splitlines()
    assert next(row for row in rows if "We were there" in row or "A bridge fell" in row).startswith("|  | We were")


def test_in_a_section_without_lines_it_stands_alone() -> None:
    assert "We were there. *added by hand" in section((addition("ahead", below=""),), "ahead")


def test_where_its_line_is_not_printed_it_is_named_as_not_printed() -> None:
    edits = (addition(below="Nobody said this."),)
    assert "We were there" not in section(edits, "timeline")
    listed = section(edits, "edits")
    assert "**Not printed today**" in listed
    assert "We were there." in listed
    assert "**Added**" in section((addition(),), "edits")


def test_several_below_one_line_stand_in_the_order_they_were_written() -> None:
    later = replace(addition(text="Later."), event="added-later", at=AT.replace(hour=9))
    rows = section((later, addition(text="First.")), "timeline")
    assert rows.index("First.") < rows.index("Later.")


def test_what_stands_below_no_line_is_of_the_edition_after_it() -> None:
    for since, printed in ((date(2024, 5, 17), True), (date(2024, 5, 18), False)):
        material = edited(addition(below=""))
        changes = Changes(since, {one.id: UNCHANGED for one in material.events})
        made = render(
            compose(replace(material, changes=changes), replace(OPTIONS, repeat_unchanged=True)), "md"
        ).decode()
        assert ("|  | We were there." in made) is printed


def test_it_is_no_source_and_no_event() -> None:
    made = brief(addition())
    assert not any("We were there" in line.text for line in made.printed)
    assert made.coverage == brief().coverage
