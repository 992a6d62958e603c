from datetime import UTC, datetime

import pytest

from briefing.edits.request import EditRequest, PinnedLine, make_edit, with_line
from briefing.errors import UsageError
from briefing.model import Edit

AT = datetime(2024, 5, 17, 12, 0, 0, 5, tzinfo=UTC)
LINE = PinnedLine("e1", "16 May 2024", "A bridge\n fell.", ("m1", "m2"))


def made(before: Edit | None = None, **asked: object) -> Edit:
    return make_edit("e1", EditRequest(**asked), who=" A.  Editor ", at=AT, before=before)  # type: ignore[arg-type]


def test_an_edit_says_who_asked_for_what_and_when() -> None:
    edit = made(when="2024-05-16", text=" It\nfell. ", note="by  telephone")
    assert (edit.who, edit.at, edit.text, edit.note) == (
        "A. Editor",
        AT.replace(microsecond=0),
        "It fell.",
        "by telephone",
    )
    assert edit.when is not None
    assert edit.when_words == "2024-05-16"


def test_what_is_not_asked_for_stays_as_it_was() -> None:
    edit = made(made(when="2024-05-16", text="It fell."), note="checked")
    assert (edit.when_words, edit.text, edit.note) == ("2024-05-16", "It fell.", "checked")


def test_empty_words_take_a_correction_back() -> None:
    edit = made(made(when="2024-05-16", text="It fell."), when="")
    assert (edit.when, edit.when_words, edit.text) == (None, "", "It fell.")


def test_words_for_a_dropped_event_print_it_again() -> None:
    dropped = made(drop=True)
    assert made(dropped, note="why").drop
    assert not made(dropped, text="It fell.").drop


@pytest.mark.parametrize(("before", "asked"), [(None, {}), ({"text": "It fell."}, {"text": ""})])
def test_an_edit_that_changes_nothing_is_refused(before: dict[str, str] | None, asked: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="noth"):
        made(made(**before) if before else None, **asked)


def test_a_line_is_kept_as_it_was_when_first_edited() -> None:
    first = with_line(made(note="one"), LINE)
    assert (first.line, first.line_when, first.mentions) == ("A bridge fell.", "16 May 2024", ("m1", "m2"))
    later = with_line(first, PinnedLine("e1", "17 May 2024", "It fell.", ("m2", "m3")))
    assert (later.line, later.line_when, later.mentions) == ("A bridge fell.", "16 May 2024", ("m1", "m2", "m3"))
    assert with_line(first, None) == first
