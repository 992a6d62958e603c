import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from briefing.brief.compose import compose
from briefing.changes.compare import Window, compare
from briefing.changes.print_record import remember
from briefing.edits.apply import apply
from briefing.edits.request import EditRequest, make_edit
from briefing.model import Attribution, Edit, Material
from briefing.model.document import Brief, RunKind
from briefing.writing import render
from tests.brief.by_hand import (
    AGAIN,
    AT,
    BRIDGE,
    BURST,
    DAM,
    FELL,
    GAZETTE,
    HERALD,
    LATER,
    OPTIONS,
    brief,
    edit,
    edited,
)
from tests.changes.editions import printed
from tests.make import article, event, mention, pinned, span, timeline, when


def sections(brief: Brief) -> dict[str, str]:
    parts = render(brief, "md").decode().split("\n## ")
    return {section.key: part for section, part in zip(brief.sections, parts[1:], strict=True)}


def test_without_edits_there_is_no_such_section() -> None:
    material = Material((HERALD, GAZETTE), {}, (BRIDGE, DAM), timeline(BRIDGE, DAM))
    plain = compose(material, OPTIONS)
    assert "edits" not in [section.key for section in plain.sections]
    assert "by hand" not in render(plain, "json").decode()


def test_a_persons_words_stand_without_quotation_marks_and_keep_the_citation() -> None:
    for key in ("key-developments", "timeline"):
        shown = sections(brief(edit(text="The bridge of Marlo is down.", note="seen")))[key]
        assert "“A bridge fell" not in shown
        (line,) = [line for line in shown.splitlines() if "The bridge of Marlo is down. [[2]" in line]
        assert "“The bridge" not in line
        assert "edited by hand on 17 May 2024 (A. Editor): seen" in line


def test_what_a_person_wrote_is_said_by_nobody_else() -> None:
    said = replace(FELL, attribution=Attribution("The Herald", span(HERALD, "bridge")))
    source = event(said, id="e1")
    plain = Material((HERALD,), {}, (source,), timeline(source))
    written = apply(plain, [pinned(edit(text="It fell."), source)])
    rows = [sections(compose(each, OPTIONS))["timeline"].splitlines()[-1] for each in (plain, written)]
    assert ["bridge *· 1 source*" in row for row in rows] == [True, False]


def test_an_edited_day_is_printed_next_to_that_of_the_sources() -> None:
    timeline_ = sections(brief(edit(when="2024-05-15")))["timeline"]
    assert "**Wednesday, 15 May 2024**" in timeline_
    assert "edited by hand; according to the sources: 16 May 2024" in timeline_
    assert "“A bridge fell on Thursday, killing 4 people.”" in timeline_


def test_a_dropped_event_is_printed_nowhere_and_counted() -> None:
    printed = brief(edit(drop=True, note="not ours"))
    for kind in ("md", "json"):
        assert "ridge fell" not in render(printed, kind).decode()
    assert "Events left out by hand: 1." in sections(printed)["coverage"]
    assert "Left out | " in sections(printed)["edits"].replace("*", "")
    assert "not ours" in sections(printed)["edits"]


def test_an_edited_event_is_printed_however_little_it_matters() -> None:
    slight = replace(DAM, salience=replace(DAM.salience, score=0.01))
    material = Material((HERALD, GAZETTE), {}, (BRIDGE, slight), timeline(BRIDGE, slight))
    shown = compose(apply(material, [edit("e2", text="The dam of Tessin burst.")]), OPTIONS)
    assert "The dam of Tessin burst." in sections(shown)["timeline"]


def test_an_edit_without_its_event_is_listed_with_what_it_was_made_on() -> None:
    road = article("A road was closed.", id="road")
    closed = event(mention(road, "closed", when(date(2024, 5, 2))), id="e9")
    listed = sections(brief(pinned(edit("e9", when="2024-05-01"), closed)))["edits"]
    assert "before it was edited: 2 May 2024, “A road was closed.”" in listed.split("Not printed today")[1]


def test_an_edit_that_no_longer_fits_is_counted_and_has_no_row() -> None:
    shown = sections(brief(edit("e8", text="A ferry sank.")))
    assert "edits" not in shown
    assert "no longer fit, and are not printed: 1." in shown["coverage"]


def test_a_layout_without_changes_says_here_which_edits_no_longer_fit(tmp_path: Path) -> None:
    (tmp_path / "sections.toml").write_text('order = ["timeline", "edits", "sources"]\n')
    laid = compose(edited(edit("e8", text="A ferry sank.")), replace(OPTIONS, templates=tmp_path))
    assert "A ferry sank." in sections(laid)["edits"]


def test_the_picture_marks_what_was_edited() -> None:
    picture = sections(brief(edit(text="The bridge is down.")))["picture"]
    assert "(edited) The bridge is down." in picture


def test_the_data_hold_the_edit_as_words_that_are_no_quotation() -> None:
    data = json.loads(render(brief(edit(text="The bridge is down.")), "json"))
    section = next(section for section in data["sections"] if section["key"] == "edits")
    runs = [
        run
        for block in section["blocks"]
        if block["block"] == "table"
        for group in block["groups"]
        for row in group["rows"]
        for cell in row["cells"]
        for line in cell
        for run in line["runs"]
    ]
    assert [run["kind"] for run in runs if run["text"] == "The bridge is down."] == [RunKind.PLAIN.value]


def test_any_words_can_be_written() -> None:
    printed = brief(edit(text="\x00\ud800 “a” <b> | [x](y) \u202e", note="*\x07*", when="unknown"))
    for kind in ("md", "json", "docx", "pdf"):
        assert render(printed, kind)


FIRST_PRINTED = printed([HERALD], event(FELL, id="e1"), DAM)


def edition(*edits: Edit) -> Brief:
    """The edition after one that printed the bridge and the dam; a newer report is of the bridge."""
    material = apply(edited(), edits, first_seen={"gazette": LATER})
    window = Window(previous=date(2024, 5, 17), opens=date(2024, 5, 17), new=frozenset({"gazette"}))
    return compose(replace(material, changes=compare(material, FIRST_PRINTED, window)), OPTIONS)


def test_page_one_of_an_edition_warns_of_what_contradicts_an_edit() -> None:
    changes = sections(edition(edit(text="It killed four people.")))["changes"]
    assert "It killed four people. — **1 newer report says** “23 people”" in changes


def test_page_one_tells_what_was_corrected_by_hand_since() -> None:
    changes = sections(edition(edit("e2", when="2024-05-16", note="by telephone")))["changes"]
    (row,) = [line for line in changes.splitlines() if line.startswith("| **Corrected**")]
    assert "**17 May 2024**<br>“A dam burst on Friday.”" in row
    assert "**16 May 2024**" in row
    assert "by telephone" in row


def test_page_one_alone_says_which_edits_no_longer_fit() -> None:
    parted = pinned(edit("e2", text="The dam of Tessin burst."), replace(DAM, mentions=(BURST, AGAIN)))
    printed = edition(parted)
    shown = sections(printed)
    assert [key for key, words in shown.items() if "Tessin" in words] == ["changes"]
    (line,) = [line for line in shown["changes"].splitlines() if "Tessin" in line]
    assert line == (
        "**A correction by hand made on 17 May 2024 (A. Editor) no longer fits, and is not printed: look.** The dam of "
        "Tessin burst.; made on: 17 May 2024, “A dam burst on Friday.”; what was one event is told apart now (briefing "
        "edit e2)"
    )


def test_what_was_corrected_before_the_last_edition_is_no_change() -> None:
    before = pinned(make_edit("e2", EditRequest(when="2024-05-16"), who="A", at=AT - timedelta(days=2)), DAM)
    assert "Corrected" not in sections(edition(before))["changes"]


def test_an_unchanged_event_is_no_new_line_for_having_been_edited() -> None:
    assert "dam" not in sections(edition(edit("e2", note="checked")))["timeline"]


def test_edits_are_no_change_that_sources_made() -> None:
    moved, plain = (sections(edition(*edits))["changes"] for edits in ([edit("e2", when="2024-05-10")], []))
    assert "updated events: 1" in moved
    assert "updated events: 1" in plain


def test_a_dropped_event_is_no_news_of_an_edition() -> None:
    for kind in ("md", "json"):
        assert "ridge fell" not in render(edition(edit(drop=True)), kind).decode()


def test_what_is_remembered_is_what_the_sources_tell() -> None:
    material = edited(edit(when="2024-05-10", text="It fell."), edit("e2", drop=True))
    left = remember(material, compose(material, OPTIONS).printed, date(2024, 5, 18), {})
    assert {id_: each.when for id_, each in left.items()} == {"e1": BRIDGE.when, "e2": DAM.when}
    assert left["e1"].shown
    assert not left["e2"].shown
