import pytest

from briefing.model.document import Run
from briefing.writing.references.notes import Note, Piece
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.note_references import NoteReferences, place_of

NOTES = (Note(1, (Piece(Run("a"), 1),)), Note(2, (Piece(Run("a"), 1), Piece(Run("1"), 1, note=1))))


def test_references_follow_each_other_from_the_first_id_on() -> None:
    signs = NoteReferences("footnote", NOTES, Bookmarks(frozenset()), "FootnoteReference", 7)
    start, run, end = signs.following()
    assert (start.tag, start.get("w:name"), end.tag) == ("w:bookmarkStart", place_of(1), "w:bookmarkEnd")
    assert [one.get("w:id") for one in run.iter("w:footnoteReference")] == ["7"]
    (run,) = signs.following()  # no note names the second one
    assert run.written() == (
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="8"/></w:r>'
    )
    with pytest.raises(StopIteration):
        signs.following()
