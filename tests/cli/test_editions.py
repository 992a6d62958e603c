"""What was made: listed, made again, sent when a person says so, and taken back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.store import Store
from tests.cli.conftest import Command
from tests.daily.desk import Desk

HOOK = '\n[delivery]\nattempts = 1\n[delivery.webhook]\nurl = "http://127.0.0.1:9/"\n'

pytestmark = pytest.mark.usefixtures("desk")


def test_2_there_is_no_such_edition(briefing: Command) -> None:
    assert briefing("history", "--rebuild", "2026-03-30") == 2


def test_before_the_first_edition_the_history_says_so(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("history") == 0
    assert capsys.readouterr() == ("", "no edition was made yet; `briefing daily` makes one\n")
    assert briefing("history", "--json") == 0
    assert capsys.readouterr() == ("", "")


def test_the_history_says_what_was_made_and_what_still_waits_for_delivery(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    Desk(desk.folder, HOOK)
    briefing("daily", "--as-of", "2026-03-30")
    capsys.readouterr()
    assert briefing("history", "--json") == 0
    (made,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (made["profile"], made["date"], made["revision"]) == ("daily", "2026-03-30", 1)
    assert made["undelivered"] == ["webhook"]


def test_an_edition_made_again_is_named_file_by_file_and_what_differs_is_a_fault(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    assert briefing("history", "--rebuild", "2026-03-30", "--out", "again") == 0
    printed = capsys.readouterr()
    assert sorted(Path(line).name for line in printed.out.splitlines()) == sorted(desk.files("2026-03-30"))
    assert printed.err == "the same byte for byte\n"


def dropped(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.folder / "drop").iterdir())


def test_an_edition_that_is_held_back_is_sent_when_a_person_says_so(
    briefing: Command, holding: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("daily", "--as-of", "2026-03-30") == 0
    assert briefing("daily", "--as-of", "2026-03-31") == 0
    assert dropped(holding) == []
    assert briefing("send") == 0
    assert dropped(holding) == ["daily-2026-03-31.json", "daily-2026-03-31.md"]
    said = capsys.readouterr().err
    assert "edition of 2026-03-31: delivered by folder" in said
    assert "still waiting: 2026-03-30" in said
    assert briefing("send", "2026-03-30") == 0
    assert len(dropped(holding)) == 4
    assert briefing("send") == 0
    assert "nothing waits to be sent" in capsys.readouterr().err
    assert briefing("send", "2026-03-30") == 2


def test_a_later_revision_is_sent_in_place_of_the_one_before(briefing: Command, holding: Desk) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    briefing("daily", "--as-of", "2026-03-30", "--force")
    assert briefing("send") == 0
    assert dropped(holding) == ["daily-2026-03-30-r2.json", "daily-2026-03-30-r2.md"]
    with holding.store() as store:
        assert store.pending("daily") == ()


def test_files_that_a_person_changed_go_out_only_where_that_is_said(
    briefing: Command, holding: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    brief = holding.folder / "out" / "daily" / "2026-03-30" / "daily-2026-03-30.md"
    brief.write_text("my words")
    assert briefing("send") == 65
    assert "daily-2026-03-30.md changed since the edition was made" in capsys.readouterr().err
    assert dropped(holding) == []
    assert briefing("send", "--as-is") == 0
    assert (holding.folder / "drop" / brief.name).read_text() == "my words"


def test_a_profile_whose_files_a_person_changed_keeps_no_other_from_its_readers(
    briefing: Command, holding: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    with (holding.folder / "briefing.toml").open("a") as settings:
        settings.write('[profiles.dawn.topics]\nwords = ["fire"]\n[profiles.night.topics]\nwords = ["fire"]\n')
    briefing("daily", "--as-of", "2026-03-30")
    (holding.folder / "out" / "dawn" / "2026-03-30" / "dawn-2026-03-30.md").write_text("my words")
    assert briefing("send") == 65
    said = capsys.readouterr().err
    assert "dawn: " in said
    assert "dawn-2026-03-30.md changed since the edition was made" in said
    assert dropped(holding) == ["night-2026-03-30.json", "night-2026-03-30.md"]


def test_that_an_edition_is_held_back_is_listed_and_no_problem(
    briefing: Command, holding: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    assert briefing("doctor") == 0
    settings = holding.folder / "briefing.toml"
    settings.write_text(settings.read_text().replace("formats", 'template = "nowhere"\nformats'))
    capsys.readouterr()
    assert briefing("doctor") == 78
    printed = capsys.readouterr()
    assert "is held back" in " ".join(printed.out.split())
    assert printed.err == "briefing: 1 problem, listed above\n"


def test_before_the_first_edition_there_is_nothing_to_send(briefing: Command, holding: Desk) -> None:
    assert briefing("send") == 2
    assert not holding.settings.state.exists()


def test_a_desk_that_was_moved_shows_and_takes_back_what_lies_where_it_is_now(
    briefing: Command, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    monkeypatch.chdir(tmp_path.parent)
    moved = desk.folder.rename(tmp_path.with_name(f"{tmp_path.name}-moved"))
    monkeypatch.chdir(moved)
    capsys.readouterr()
    assert briefing("history") == 0
    assert capsys.readouterr().out.splitlines()[1].endswith("  out/daily/2026-03-30")
    assert briefing("doctor") == 0
    assert briefing("daily", "--as-of", "2026-03-30") == 0
    (moved / "out" / "daily" / "2026-03-30" / "notes.txt").write_text("my words")
    assert briefing("history", "--withdraw", "2026-03-30") == 0
    assert [path.name for path in (moved / "out" / "daily").rglob("*")] == ["2026-03-30-withdrawn", "notes.txt"]


def test_an_edition_of_a_wrong_clock_is_taken_back(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    assert briefing("history", "--withdraw", "2026-03-30") == 0
    assert (
        "edition of 2026-03-30-r1: withdrawn; it was the first; 1 article waits for the next" in capsys.readouterr().err
    )
    assert briefing("history", "--withdraw", "2026-03-30") == 2
    assert briefing("daily", "--as-of", "2026-03-29T20:00") == 0
    assert desk.new_in() == {"2026-03-29": ["fire"]}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--withdraw", "2026-03-30", "--rebuild", "2026-03-30"), "--withdraw and --rebuild do not go together"),
        (("--forget", "night", "--rebuild", "2026-03-30"), "--forget and --rebuild do not go together"),
        (("--withdraw", "2026-03-30", "--json"), "--json: lists the editions; it does not go with --withdraw"),
    ],
)
def test_what_would_be_left_undone_is_refused_and_nothing_is_done(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    assert briefing("history", *words) == 2
    assert said in capsys.readouterr().err
    assert desk.new_in() == {"2026-03-30": ["fire"]}


def test_a_withdrawal_that_was_cut_off_is_ended_by_the_same_command(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    briefing("daily", "--as-of", "2026-03-30")
    with monkeypatch.context() as patched:
        patched.setattr(Store, "take_back", cut_off)
        assert briefing("history", "--withdraw", "2026-03-30") == 130
    assert briefing("doctor", "--quick") == 0
    assert "the next run ends it" in " ".join(capsys.readouterr().out.split())
    assert briefing("history", "--withdraw", "2026-03-30") == 0
    assert "edition of 2026-03-30-r1: withdrawn; it was the first; 1 article waits" in capsys.readouterr().err
    assert desk.new_in() == {"waiting": ["fire"]}


def test_of_a_day_the_last_revision_is_taken_back_and_the_one_before_stays(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("daily", "--as-of", "2026-03-30")
    briefing("daily", "--as-of", "2026-03-30", "--force")
    folder = desk.folder / "out" / "daily"
    (folder / "2026-03-30-r2" / "daily-2026-03-30-r2.md").write_text("my words")
    assert briefing("history", "--withdraw", "2026-03-30") == 0
    said = capsys.readouterr().err
    assert "edition of 2026-03-30-r2: withdrawn; that of 2026-03-30-r1 is the last now;" in said
    stays = folder / "2026-03-30-r2-withdrawn" / "daily-2026-03-30-r2.md"
    assert f"{stays} stays: it is not as it was made, or lies elsewhere than the settings say" in said
    assert sorted(path.name for path in folder.iterdir()) == ["2026-03-30", "2026-03-30-r2-withdrawn"]
    for name in ("one.txt", "two.txt"):
        (folder / "2026-03-30" / name).write_text("my words")
    assert briefing("history", "--withdraw", "2026-03-30") == 0
    assert f"{folder / '2026-03-30-withdrawn'}: 2 files stay there: they are not" in capsys.readouterr().err
    assert briefing("daily", "--as-of", "2026-03-31") == 0
    assert briefing("doctor") == 0


def test_a_profile_that_is_gone_is_forgotten_and_no_other(
    briefing: Command, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    Desk(desk.folder, "\n[profiles.old]\n").run("2026-03-30")
    Desk(desk.folder, "\n[profiles.new]\n").run("2026-03-30")
    assert briefing("history", "--forget", "new") == 2
    assert briefing("history", "--forget", "nobody") == 2
    assert "there are new, old" in capsys.readouterr().err
    assert briefing("history", "--forget", "old") == 0
    assert "old is forgotten: 1 editions" in capsys.readouterr().err
    assert briefing("doctor") == 0
