from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing.model.document import Chart
from tests.brief.example import BRIDGE, DAM, OPTIONS, TRIFLE, composed, section, table, texts


def chart(*events, **more) -> Chart:
    (block,) = section(composed(*events, **more), "picture").blocks
    assert isinstance(block, Chart)
    return block


def test_backstory_is_in_the_timeline_and_the_picture_but_no_key_development() -> None:
    brief = composed(DAM, BRIDGE)
    assert [g.heading for g in table(brief, "timeline").groups] == ["Tuesday, 1 June 1999", "Thursday, 16 May 2024"]
    assert "dam" not in texts(section(brief, "key-developments"))
    drawn = chart(DAM, BRIDGE)
    assert (drawn.first, drawn.last, len(drawn.items)) == (date(1999, 6, 1), date(2024, 5, 16), 2)


def test_what_is_not_printed_is_not_drawn() -> None:
    assert len(chart(TRIFLE, BRIDGE).items) == 1


def test_what_only_the_table_of_the_annex_prints_is_drawn_where_there_is_one(tmp_path: Path) -> None:
    few = "[key-developments]\nmost = 1\n[timeline]\nmost = 1\n"
    (tmp_path / "sections.toml").write_text(few, encoding="utf-8")
    cut = replace(OPTIONS, templates=tmp_path)
    assert len(chart(DAM, BRIDGE, options=replace(cut, length="full")).items) == 2
    assert len(chart(DAM, BRIDGE, options=replace(cut, length="brief")).items) == 1


def test_disputed_figures_have_a_sign_of_their_own() -> None:
    assert [item.tone for item in chart(DAM, BRIDGE).items] == ["reported", "disputed"]
    assert chart(DAM, BRIDGE).legend == (("reported", "Reported"), ("disputed", "Disputed"))


def test_what_a_correction_has_settled_has_the_sign_of_its_status() -> None:
    (conflict,) = BRIDGE.conflicts
    settled = replace(BRIDGE, conflicts=(replace(conflict, superseded=conflict.claims[:1]),))
    assert [item.tone for item in chart(DAM, settled).items] == ["reported", "reported"]
    assert chart(DAM, settled).legend == (("reported", "Reported"),)


def test_a_label_is_the_whole_sentence_and_says_how_much_it_matters() -> None:
    dam, bridge = chart(DAM, BRIDGE).items
    assert bridge.label == "A bridge fell on Thursday, killing 4 people."
    assert (dam.weight, bridge.weight) == (DAM.salience.score, BRIDGE.salience.score)
