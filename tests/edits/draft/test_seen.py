from lxml import etree

from briefing.edits.draft.opened import OpenedDraft, Signature
from briefing.edits.draft.seen import Seen, seen, takers, tracked
from briefing.model.document import Place

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def draft(body: str, comments: str = "") -> OpenedDraft:
    """A draft of this body; `w:` needs no declaration, and a run is written [text]."""

    def parsed(tag: str, inside: str) -> etree._Element:
        inside = inside.replace("[", "<w:r><w:t>").replace("]", "</w:t></w:r>")
        return etree.fromstring(f'<w:{tag} xmlns:w="{_W}">{inside}</w:{tag}>')

    return OpenedDraft(parsed("body", body), parsed("comments", comments) if comments else None, None, Signature())


def texts(body: str, *, pending: bool = False) -> list[str]:
    return [one.text for one in seen(draft(body), pending=pending)]


def control(inside: str, tag: str = "briefing:1:words:x:1-2", more: str = "") -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{more}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'


def bookmark(inside: str, name: str = "_briefing_1_words", id_: int = 7) -> str:
    return f'<w:bookmarkStart w:id="{id_}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{id_}"/>'


def only(body: str) -> Seen:
    (found,) = seen(draft(body))
    return found


def test_text_stands_as_it_is_shown() -> None:
    assert texts("<w:p>[a]<w:r><w:tab/></w:r>[b]<w:hyperlink>[c]</w:hyperlink></w:p>") == ["a\tbc"]
    assert texts("<w:p>[a]<w:r><w:drawing>[drawn]</w:drawing><w:instrText>PAGE</w:instrText></w:r></w:p>") == ["a"]


def test_a_control_holds_its_text_and_what_is_outside_is_told_apart() -> None:
    one = only(f"<w:p>[before ]{control('[inside]')}[ after]</w:p>")
    assert [(spot.line, spot.place, spot.text) for spot in one.spots] == [(1, Place.WORDS, "inside")]
    assert one.outside == "before  after"


def test_a_bookmark_is_enough_where_the_control_lost_its_tag() -> None:
    one = only(f"<w:p>{bookmark(control('[inside]', tag=''))}[ after]</w:p>")
    assert [spot.text for spot in one.spots] == ["inside"]
    assert one.outside == " after"


def test_what_is_typed_at_the_edge_of_a_control_belongs_to_it() -> None:
    one = only(f"<w:p>{bookmark(control('[inside]') + '[ more]')}</w:p>")
    assert [spot.text for spot in one.spots] == ["inside more"]


def test_an_emptied_control_shows_a_prompt_and_holds_nothing() -> None:
    one = only(f"<w:p>{control('[Click here]', more='<w:showingPlcHdr/>')}</w:p>")
    assert [spot.text for spot in one.spots] == [""]


def test_a_text_parted_by_enter_is_one() -> None:
    first, second = seen(draft(f"<w:p>{bookmark('[one]</w:p><w:p>[two]')}</w:p>"))
    assert [spot.text for spot in first.spots] == ["one two"]
    assert not second.spots


def test_a_bookmark_that_never_ends_holds_no_other_line() -> None:
    open_ = '<w:bookmarkStart w:id="1" w:name="_briefing_1_words"/>'
    first, second = seen(draft(f"<w:p>{open_}[one]</w:p><w:p>{bookmark('[two]', '_briefing_2_words')}</w:p>"))
    assert [spot.text.strip() for one in (first, second) for spot in one.spots] == ["one", "two"]


def test_rows_and_cells_are_numbered_those_in_controls_too() -> None:
    row = "<w:tr><w:tc><w:p>[a]</w:p></w:tc><w:tc><w:p>[b]</w:p></w:tc></w:tr>"
    table = f"<w:tbl>{row}<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt></w:tbl><w:p>[c]</w:p>"
    assert [(one.row, one.cell) for one in seen(draft(table))] == [(0, 0), (0, 1), (1, 0), (1, 1), (None, None)]


CHANGED = (
    '<w:ins w:author="A" w:date="2026-01-01T00:00:00Z">[new]</w:ins>'
    + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
)


def test_tracked_changes_are_accepted_or_wait() -> None:
    body = f"<w:p>[a ]{CHANGED}</w:p>"
    assert texts(body) == ["a new"]
    assert texts(body, pending=True) == ["a old"]
    assert tracked(draft(body))
    assert not tracked(draft("<w:p>[a]</w:p>"))


def test_who_changed_a_paragraph_is_known() -> None:
    one = only(f"<w:p>{CHANGED}</w:p>")
    assert one.tracked is not None
    assert one.tracked.who == "A"


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


def test_a_comment_stands_with_the_words_it_is_on() -> None:
    body = (
        '<w:p>[a ]<w:commentRangeStart w:id="3"/>[b]<w:commentRangeEnd w:id="3"/><w:commentReference w:id="3"/></w:p>'
    )
    comments = '<w:comment w:id="3" w:author="B" w:date=""><w:p>[Is it?]</w:p></w:comment>'
    (one,) = seen(draft(body, comments))
    (remark,) = one.remarks
    assert (remark.text, remark.on, remark.signed.who) == ("Is it?", "b", "B")
