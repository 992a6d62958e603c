import getpass
import json
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from briefing.edits.file import read_edits
from briefing.model import Passage, PrintedEvent, PrintedMention, Status
from briefing.store import Edition, Remembered, Store
from tests.cli.conftest import Command
from tests.make import when

CUTOFF = datetime(2024, 5, 18, 6, tzinfo=UTC)


def printed(event: str, words: str, day: int, *, edition: int = 18, leads: bool = True) -> PrintedEvent:
    quoted = Passage("a", 0, len(words), words)
    on = when(date(2024, 5, day))
    named = (PrintedMention(f"name-{event}", "fell", quoted, words),)
    return PrintedEvent(
        event, date(2024, 5, edition), date(2024, 5, 17), on, Status.REPORTED, quoted, (), named, leads=leads
    )


PRINTED = (
    printed("e12345678", "A dam  burst.", 17),
    printed("e12349999", "A bridge fell.", 16),
    printed("e77777777", "killing 4 people", 16, leads=False),
    printed("e00001111", "A road was closed.", 12, edition=17),
)


@pytest.fixture
def edit(briefing: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1716000000")
    monkeypatch.setattr(getpass, "getuser", lambda: "anna")
    Path("briefing.toml").write_text('[inputs]\nfolders = ["articles"]\n[edition]\nzone = "UTC"\n', encoding="utf-8")

    return partial(briefing, "edit")


@pytest.fixture
def made(edit: Command) -> Command:
    edition = Edition("daily", date(2024, 5, 18), 1, CUTOFF, CUTOFF, "out", "0" * 64, 1)
    with Store.open(Path("state")) as store:
        store.commit(edition, (), Remembered({each.event: each for each in PRINTED}, {}), (), ())
    return edit


def test_the_lines_of_the_last_edition_are_listed_with_their_ids(
    made: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made() == 0
    printed = capsys.readouterr().out
    assert printed.index("e12349999") < printed.index("e12345678")
    assert "A bridge fell." in printed
    assert "e77777777" not in printed
    assert "e00001111" not in printed
    assert made("--all") == 0
    assert "e00001111" in capsys.readouterr().out


def test_for_programs_each_is_an_object_with_its_edit(made: Command, capsys: pytest.CaptureFixture[str]) -> None:
    made("e12345678", "--when", "about 2024-05", "--note", "by telephone")
    capsys.readouterr()
    assert made("--json") == 0
    bridge, dam = map(json.loads, capsys.readouterr().out.splitlines())
    assert bridge["edit"] is None
    assert dam == {
        "event": "e12345678",
        "edition": "2024-05-18",
        "when": "17 May 2024",
        "text": "A dam burst.",
        "edit": {
            "when": "about 2024-05",
            "text": None,
            "drop": False,
            "note": "by telephone",
            "who": "anna",
            "at": dam["edit"]["at"],
        },
    }


def test_an_edit_is_kept_with_who_when_and_what_the_line_said(made: Command) -> None:
    assert made("e12345678", "--text", "The dam is whole.", "--who", "A. Editor") == 0
    assert made("e12345678", "--when", "2024-05-16") == 0
    (edit,) = read_edits(Path("edits.toml"))
    assert (edit.text, edit.when_words, edit.who) == ("The dam is whole.", "2024-05-16", "anna")
    assert edit.pin is not None
    assert (edit.pin.passage.text, edit.pin.when.interval.first_day) == ("A dam  burst.", date(2024, 5, 17))
    assert edit.pin.mentions == ("name-e12345678",)
    assert edit.pin.seen == CUTOFF
    assert edit.at is not None
    assert edit.at.timestamp() == 1716000000


def test_an_edit_is_taken_back(made: Command, capsys: pytest.CaptureFixture[str]) -> None:
    made("e12345678", "--drop")
    assert made("e12345678", "--undo") == 0
    assert read_edits(Path("edits.toml")) == ()
    assert capsys.readouterr().out.splitlines()[-1] == "e12345678: as the sources report it"
    assert made("e12345678", "--undo") == 2


def test_the_first_characters_of_an_id_are_enough_where_no_other_begins_so(
    made: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert made("e7777", "--drop") == 0
    assert [edit.event for edit in read_edits(Path("edits.toml"))] == ["e77777777"]
    assert made("e1234", "--drop") == 2
    assert "several events: e12345678, e12349999" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("e99999999", "--drop"), "no edition printed an event e99999999"),
        (("e12345678",), "nothing to change in e12345678"),
        (("e12345678", "--when", "soon"), "no time can be read in “soon”"),
        (("--drop",), "name the event to edit"),
        (("--undo",), "name the event to edit"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_and_writes_nothing(
    made: Command, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert made(*words) == 2
    err = capsys.readouterr().err
    assert said in err
    assert len(err.splitlines()) == 1
    assert not Path("edits.toml").exists()


def test_before_the_first_edition_there_is_nothing_to_list(edit: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert edit() == 0
    assert "no edition has printed an event yet" in capsys.readouterr().err
    assert not Path("state").exists()


def test_an_edit_whose_event_is_not_in_the_list_is_named(made: Command, capsys: pytest.CaptureFixture[str]) -> None:
    made("e00001111", "--when", "2024-05-11")
    capsys.readouterr()
    made()
    assert "not among them: e00001111: edited by hand (anna, 2024-05-18): 2024-05-11" in capsys.readouterr().err


def test_a_person_without_a_name_is_asked_for_one(
    made: Command, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody() -> str:
        raise OSError("No username set in the environment")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert made("e12345678", "--drop") == 2
    assert "--who" in capsys.readouterr().err


def test_show_prints_what_the_newest_edition_printed(
    made: Command, briefing: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("show", "e777", "--json") == 0
    assert json.loads(capsys.readouterr().out)["id"] == "e77777777"
    assert briefing("show", "e99") == 2
