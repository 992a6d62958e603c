from briefing.edits.draft.seen import Seen, seen
from briefing.model.document import Place
from tests.edits.draft.bodies import CHANGED, bookmark, control, draft, texts


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


def test_who_changed_a_paragraph_is_known() -> None:
    one = only(f"<w:p>{CHANGED}</w:p>")
    assert one.tracked is not None
    assert one.tracked.who == "A"


def test_a_comment_stands_with_the_words_it_is_on() -> None:
    body = (
        '<w:p>[a ]<w:commentRangeStart w:id="3"/>[b]<w:commentRangeEnd w:id="3"/><w:commentReference w:id="3"/></w:p>'
    )
    comments = '<w:comment w:id="3" w:author="B" w:date=""><w:p>[Is it?]</w:p></w:comment>'
    (one,) = seen(draft(body, comments))
    (comment,) = one.comments
    assert (comment.text, comment.on, comment.signed.who) == ("Is it?", "b", "B")
