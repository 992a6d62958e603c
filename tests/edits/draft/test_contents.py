from briefing.edits.draft.comparing import compare
from briefing.edits.draft.contents import written_into_contents
from briefing.edits.draft.opened import Signature, W
from briefing.edits.draft.seen import Seen, SeenComment
from briefing.model.draft import DraftParagraph, DraftRecord
from tests.edits.draft.conftest import Seeds
from tests.edits.draft.test_seen import draft

RECORD = DraftRecord(
    "", "", "", (DraftParagraph("Contents", ""), DraftParagraph("Timeline", "timeline", head=True)), ()
)
SAVED = Signature("A. Editor")


def field(*paragraphs: str) -> str:
    """A table of contents with these paragraphs, as Word writes it."""
    began = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return f"<w:p>[Contents]</w:p><w:p>{began}{'</w:p><w:p>'.join(paragraphs)}</w:p><w:p>{ended}</w:p>"


def unplaced(contents: str) -> list[str]:
    opened = draft(f"{contents}<w:p>[Timeline]</w:p>")
    return [one.text for one in compare(opened, RECORD).unplaced]


def test_an_updated_table_of_contents_is_no_change() -> None:
    assert unplaced(field("<w:hyperlink>[Timeline]</w:hyperlink>")) == []
    assert unplaced(field("[1 Timeline]<w:r><w:tab/></w:r>[12]")) == []
    assert unplaced(field("[1.]<w:r><w:tab/></w:r>[Timeline]<w:r><w:tab/></w:r>[12]")) == []


def test_words_written_into_it_are_listed_with_who_wrote_them() -> None:
    assert unplaced(field("[Timeline]", "[See the map first]")) == ["See the map first"]
    standing = (Seen("", "", contents="Look here"),)
    (lost,) = written_into_contents(standing, RECORD, SAVED)
    assert lost.signed == SAVED
    assert "table of contents" in lost.why


def test_a_comment_on_it_is_listed() -> None:
    standing = (Seen("", "", contents="Timeline", comments=(SeenComment("Too long", SAVED, "Timeline"),)),)
    (lost,) = written_into_contents(standing, RECORD, SAVED)
    assert (lost.text, lost.why) == ("Too long", "a comment on “Timeline” in the table of contents")


def test_what_follows_the_field_is_read_as_ever() -> None:
    opened = draft(f"{field('[Timeline]')}<w:p>[Timeline]</w:p><w:p>[Mine]</w:p>")
    assert [one.new for one in compare(opened, RECORD).changes] == ["Mine"]


def test_the_draft_of_seeds_has_one_and_it_is_no_change(seeds: Seeds) -> None:
    assert "TOC" in "".join(one.text for one in seeds.opened(seeds.written).body.iter(f"{W}instrText"))
    comparison = seeds.compared(seeds.written)
    assert not comparison.changes
    assert not comparison.unplaced
