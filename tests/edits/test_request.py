from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.edits.request import EditRequest, make_edit, still_of
from briefing.errors import UsageError
from briefing.model import Edit
from tests.changes.editions import printed
from tests.make import article, event, mention, pinned, when

AT = datetime(2024, 5, 17, 12, 0, 0, 5, tzinfo=UTC)


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


HERALD = article("A bridge fell. A dam held.", id="herald")
FELL = mention(HERALD, "fell", when(date(2024, 5, 16)), passage="A bridge fell.")
HELD = mention(HERALD, "held", when(date(2024, 5, 16)), passage="A dam held.")


def test_an_edit_goes_on_only_where_the_event_still_holds_the_words_it_was_made_on() -> None:
    bridge, dam = event(FELL, id="e1"), event(HELD, id="e1")
    edit = pinned(made(text="It fell."), bridge)
    assert still_of(edit, printed([HERALD], bridge)["e1"]) == edit
    assert still_of(edit, printed([HERALD], dam)["e1"]) is None


def test_words_that_only_an_earlier_edition_found_in_the_event_are_none_of_it() -> None:
    bridge = event(FELL, id="e1")
    (before,) = printed([HERALD], bridge).values()
    carried = replace(before, mentions=tuple(replace(one, carried=True) for one in before.mentions))
    assert still_of(pinned(made(text="It fell."), bridge), carried) is None


def test_what_no_edition_printed_is_edited_on_top_of_what_the_file_says() -> None:
    edit = made(text="It fell.")
    assert still_of(edit, None) is edit
    assert still_of(None, None) is None
