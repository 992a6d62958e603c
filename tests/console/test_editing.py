import getpass
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.console.editing import (
    described,
    event_named,
    newest_of,
    not_listed,
    pinned_on,
    printed_events,
    record,
    table,
    user_name,
)
from briefing.console.tables import house_wording
from briefing.edits.request import EditRequest, make_edit
from briefing.errors import UsageError
from briefing.model import Edit, Passage, Pin, PrintedEvent, Status
from tests.make import when

AT = datetime(2024, 5, 18, 6, tzinfo=UTC)


def printed(event: str, day: int | None, *, edition: int = 18, words: str = "A dam  burst.") -> PrintedEvent:
    on = when(date(2024, 5, day) if day else None)
    quoted = Passage("a", 0, len(words), words)
    return PrintedEvent(event, date(2024, 5, edition), date(2024, 5, 1), on, Status.REPORTED, quoted, (), ())


def ids(events: list[PrintedEvent]) -> list[str]:
    return [each.event for each in events]


def test_the_lines_of_the_newest_edition_are_listed_in_the_order_of_their_days() -> None:
    known = [printed("late", 17), printed("early", 12), printed("older", 11, edition=17), printed("dayless", None)]
    assert ids(printed_events(known)) == ["early", "late", "dayless"]
    assert ids(printed_events(known, every=True)) == ["early", "late", "dayless", "older"]
    assert printed_events([]) == []


def test_what_has_no_line_of_its_own_is_not_listed() -> None:
    unseen, joined = replace(printed("unseen", 17), shown=False), replace(printed("joined", 17), leads=False)
    assert printed_events([unseen, joined], every=True) == []


def test_a_line_is_listed_with_what_was_edited_of_it() -> None:
    edit = Edit("e1", text="It fell.", who="A. Editor", at=AT)
    rows = table([printed("e1", 17), printed("e2", 16)], {"e1": edit}, house_wording())
    events, days, words = ([str(cell) for cell in column.cells] for column in rows.columns)
    assert (events, days) == (["e1", "e2"], ["17 May 2024", "16 May 2024"])
    assert words == ["A dam burst.\nedited by hand (A. Editor, 2024-05-18): It fell.", "A dam burst."]


def test_for_programs_a_line_is_an_object_with_its_edit() -> None:
    plain = record(printed("e1", 17), None, house_wording())
    assert plain == {
        "event": "e1",
        "edition": "2024-05-18",
        "when": "17 May 2024",
        "text": "A dam burst.",
        "edit": None,
    }
    assert record(printed("e1", 17), Edit("e1", drop=True), house_wording())["edit"] == {
        "when": None,
        "text": None,
        "drop": True,
        "note": None,
        "who": None,
        "at": None,
    }


def test_an_edit_says_on_which_words_it_is_made() -> None:
    passage = Passage("a", 0, 12, "A dam\n burst.")
    assert pinned_on(Edit("e1", drop=True, pin=Pin(passage, when(None)))) == "on “A dam burst.”"
    assert pinned_on(Edit("e1", drop=True)) == ""


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (Edit("e", drop=True, who="Anna", at=AT), "edited by hand (Anna, 2024-05-18): left out"),
        (Edit("e", when_words="2024-05", text="It fell."), "edited by hand: 2024-05; It fell."),
        (Edit("e", note="by telephone", who="Anna"), "edited by hand (Anna): note: by telephone"),
        (Edit("e", drop=True, note="not ours", at=AT), "edited by hand (2024-05-18): left out; note: not ours"),
    ],
)
def test_an_edit_in_a_line_says_what_it_changes_and_whose_it_is(edit: Edit, words: str) -> None:
    assert described(edit) == words


def test_an_event_is_named_by_its_id_or_by_four_of_its_characters() -> None:
    known = ["e12345678", "e1234", "e77777777"]
    assert event_named("e7777", known) == "e77777777"
    assert event_named("e1234", known) == "e1234"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("e77", "no edition printed an event e77; `briefing edit` lists the ids"),
        ("", "no edition printed an event ; `briefing edit` lists the ids"),
        ("e999", "no edition printed an event e999; `briefing edit` lists the ids"),
        ("e123", "e123 begins the ids of several events: e12345678, e12349999"),
    ],
)
def test_words_that_name_no_event_or_several_are_said_to(words: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        event_named(words, ["e12349999", "e12345678", "e77777777"])
    assert str(caught.value) == said


@pytest.mark.parametrize("fault", [OSError("no user"), KeyError(1000), ImportError("pwd")])
def test_a_person_whom_the_machine_does_not_know_is_asked_for_a_name(
    monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def nobody() -> str:
        raise fault

    monkeypatch.setattr(getpass, "getuser", nobody)
    with pytest.raises(UsageError, match="give it with --who"):
        user_name()


def test_of_what_several_profiles_printed_the_newest_counts() -> None:
    old, new, other = printed("e1", 11, edition=17), printed("e1", 12), printed("e2", 12, edition=16)
    for profiles in ([{"e1": old}, {"e1": new, "e2": other}], [{"e1": new, "e2": other}, {"e1": old}]):
        assert newest_of(profiles) == {"e1": new, "e2": other}


def test_edits_of_events_that_are_not_listed_are_named() -> None:
    edits = (Edit("e1", drop=True), Edit("e2", text="It fell."))
    assert not_listed(edits, {"e1"}) == ["e2: edited by hand: It fell."]


def test_an_edit_of_a_draft_is_told_in_a_line() -> None:
    asked = EditRequest(
        status="confirmed", key=False, story="The fall", section="timeline", below="", comments=("B: ?",)
    )
    said = described(make_edit("e1", asked, who="A", at=None))
    assert said.endswith("status: confirmed; no key development; story: The fall; in timeline, first; comment by B: ?")


def test_a_long_line_is_listed_by_its_beginning() -> None:
    rows = table([printed("e1", 17, words="A dam burst " * 40)], {}, house_wording())
    (words,) = rows.columns[-1].cells
    assert str(words).startswith("A dam burst A dam")
    assert str(words).endswith("…")
    assert len(str(words)) < 170
