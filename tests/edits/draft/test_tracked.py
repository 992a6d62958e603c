"""Tracked changes count as accepted, or as if they had not been made."""

from briefing.edits.draft.opened import Signature
from briefing.edits.draft.tracked import takers, tracked
from tests.edits.draft.bodies import CHANGED, bookmark, draft, texts


def test_tracked_changes_are_accepted_or_wait() -> None:
    body = f"<w:p>[a ]{CHANGED}</w:p>"
    assert texts(body) == ["a new"]
    assert texts(body, pending=True) == ["a old"]
    assert tracked(draft(body))
    assert not tracked(draft("<w:p>[a]</w:p>"))


def test_a_row_that_is_struck_out_is_gone_once_accepted() -> None:
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p>[a]</w:p></w:tc></w:tr>"
    assert texts(f"<w:tbl>{row.format('<w:del/>')}</w:tbl>") == []
    assert texts(f"<w:tbl>{row.format('<w:ins/>')}</w:tbl>", pending=True) == []
    assert texts(f"<w:tbl>{row.format('<w:ins/>')}</w:tbl>") == ["a"]


def test_paragraphs_whose_mark_is_struck_out_go_on_in_the_next() -> None:
    body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>[one ]</w:p><w:p>[two]</w:p>"
    assert texts(body) == ["one two"]
    assert texts(body, pending=True) == ["one ", "two"]


def test_who_struck_a_line_out_is_known() -> None:
    gone = f'<w:p><w:pPr><w:rPr><w:del w:author="B"/></w:rPr></w:pPr>{bookmark("[a]")}</w:p>'
    assert takers(draft(gone)) == {1: Signature("B")}
