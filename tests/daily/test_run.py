"""Runs of the daily edition, day after day: what is new where, what a second run does, what a fault leaves behind."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from briefing.__main__ import run as briefing
from briefing.daily import making
from briefing.errors import Locked
from briefing.store import CorruptState, Store, held
from briefing.store.repair import repair
from tests.daily.desk import FIRE, TOLL, VOTE, Desk, moment


def test_each_article_is_new_in_one_edition(desk: Desk) -> None:
    assert desk.run("2026-03-30") == 0
    desk.write("toll", TOLL, "2026-03-30", "The Courier")
    assert desk.run("2026-03-31") == 0
    assert desk.run("2026-04-01") == 0
    assert desk.new_in() == {"2026-03-30": ["fire"], "2026-03-31": ["toll"]}
    assert desk.stderr.getvalue() == ""


def test_an_edition_tells_what_changed_since_the_one_before(desk: Desk) -> None:
    desk.run("2026-03-30")
    desk.write("toll", TOLL, "2026-03-30", "The Courier")
    desk.run("2026-03-31")
    desk.run("2026-04-01")
    second, third = desk.text("2026-03-31"), desk.text("2026-04-01")
    assert "Since the edition of 30 March 2026" in second
    assert "four people" in second
    assert "six people" in second
    assert "Nothing new since the edition of 31 March 2026" in third
    assert "six people" not in third


def test_a_second_run_is_a_no_op(desk: Desk) -> None:
    desk.run("2026-03-30")
    before = desk.files("2026-03-30")
    desk.write("toll", TOLL, "2026-03-29", "The Courier")
    assert desk.run("2026-03-30") == 0
    assert desk.files("2026-03-30") == before
    assert desk.new_in() == {"2026-03-30": ["fire"], "waiting": ["toll"]}


def test_a_forced_run_makes_a_revision_with_what_came_since(desk: Desk) -> None:
    desk.run("2026-03-30")
    before = desk.files("2026-03-30")
    desk.write("toll", TOLL, "2026-03-29", "The Courier")
    assert desk.run("2026-03-30", force=True) == 0
    assert desk.files("2026-03-30") == before
    assert sorted(desk.files("2026-03-30-r2")) == ["daily-2026-03-30-r2.json", "daily-2026-03-30-r2.md"]
    assert desk.new_in() == {"2026-03-30": ["fire", "toll"]}
    desk.write("vote", VOTE, "2026-03-30")
    desk.run("2026-03-31")
    assert "six people" not in desk.text("2026-03-31")


def test_missed_days_are_named_or_caught_up_oldest_first(desk: Desk) -> None:
    desk.run("2026-03-30")
    desk.write("vote", VOTE, "2026-03-30")
    desk.write("toll", TOLL.replace("March 30", "April 1"), "2026-04-01", "The Courier")
    desk.run("2026-04-02", catch_up=1)
    assert desk.new_in() == {"2026-03-30": ["fire"], "2026-04-01": ["vote"], "2026-04-02": ["toll"]}
    assert "31 March" in desk.text("2026-04-01")
    assert not (desk.folder / "out" / "daily" / "2026-03-31").exists()


def test_equal_desks_give_equal_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "other"):
        desk = Desk(tmp_path / name)
        desk.write("fire", FIRE, "2026-03-29")
        desk.run("2026-03-30")
        desk.write("toll", TOLL, "2026-03-30", "The Courier")
        desk.run("2026-03-31")
        made.append((desk.files("2026-03-30"), desk.files("2026-03-31")))
    assert made[0] == made[1]


def test_an_article_that_is_lost_on_disk_is_named_and_costs_nothing_but_itself(desk: Desk) -> None:
    desk.run("2026-03-30")
    desk.write("vote", VOTE, "2026-03-30")
    with desk.store() as store:
        [fire] = store.items("daily").values()
        store.objects.path(fire.object).write_bytes(b"\0")
    (desk.folder / "articles" / "fire.txt").unlink()
    assert desk.run("2026-03-31") == 3
    assert "skipped articles/fire.txt: what was kept of it is lost" in desk.stderr.getvalue()
    assert "articles/fire.txt" in desk.text("2026-03-31")
    assert desk.new_in() == {"2026-03-30": ["fire"], "2026-03-31": ["vote"]}


def test_an_article_that_is_lost_while_its_file_is_there_is_read_again(desk: Desk) -> None:
    desk.run("2026-03-30")
    with desk.store() as store:
        [fire] = store.items("daily").values()
        store.objects.path(fire.object).write_bytes(b"\0")
    desk.write("toll", TOLL, "2026-03-30")
    assert desk.run("2026-03-31") == 0
    with desk.store() as store:
        assert all(store.objects.holds(item.object) for item in store.items("daily").values())
    assert desk.new_in() == {"2026-03-30": ["fire"], "2026-03-31": ["toll"]}
    assert desk.run("2026-04-01") == 0


def test_an_old_copy_of_the_database_stops_the_run_until_the_newer_editions_are_taken_in(desk: Desk) -> None:
    desk.run("2026-03-30")
    old = (desk.settings.state / "state.sqlite").read_bytes()
    desk.write("vote", VOTE, "2026-03-30")
    desk.run("2026-03-31")
    (desk.settings.state / "state.sqlite").write_bytes(old)
    with pytest.raises(CorruptState, match=r"does not know.*doctor --repair"):
        desk.run("2026-04-01")
    assert repair(desk.settings.state, moment("2026-04-01T06:00+00:00"), desk.settings.outputs).needed
    assert desk.run("2026-04-01") == 0
    assert desk.new_in() == {"2026-03-30": ["fire"], "2026-03-31": ["vote"]}


def test_a_run_that_was_killed_is_completed_by_the_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    for where in ("write_manifest", "place_folder"):
        with monkeypatch.context() as patched:
            patched.setattr(making, where, killed)
            with pytest.raises(KeyboardInterrupt):
                desk.run("2026-03-30")
    with monkeypatch.context() as patched:
        patched.setattr(Store, "commit", killed)
        with pytest.raises(KeyboardInterrupt):
            desk.run("2026-03-30")
    desk.write("vote", VOTE, "2026-03-29")
    assert desk.run("2026-03-30") == 0
    assert desk.new_in() == {"2026-03-30": ["fire", "vote"]}


def test_an_article_in_a_language_that_is_not_read_is_named(desk: Desk) -> None:
    desk.write(
        "feu", "HALDEN, 29 mars - Le feu a fait quatre morts dimanche dans un moulin de la ville.\n" * 5, "2026-03-29"
    )
    assert desk.run("2026-03-30") == 3
    assert desk.stderr.getvalue().count("skipped articles/feu.txt: ") == 1
    assert desk.run("2026-03-31") == 0


def test_a_correction_is_no_business_of_a_profile_that_never_printed_its_event(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '\n[profiles.a.topics]\nwords = ["fire"]\n[profiles.b.topics]\nwords = ["port"]\n')
    desk.write("fire", FIRE, "2026-03-29")
    desk.write("vote", VOTE, "2026-03-29")
    desk.run("2026-03-30")
    with desk.store() as store:
        event = next(id_ for id_, printed in store.remembered("a").printed.items() if printed.shown)
    (tmp_path / "edits.toml").write_text(f'[{event}]\nwhen = "2026-03-28"\nnote = "from an informer"\n')
    desk.run("2026-03-31")
    briefs = {name: (tmp_path / f"out/{name}/2026-03-31/{name}-2026-03-31.md").read_text() for name in "ab"}
    assert "from an informer" in briefs["a"]
    assert "from an informer" not in briefs["b"]
    assert "28 Mar" not in briefs["b"]


def test_what_says_that_it_comes_out_in_years_does_not_wait_in_silence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("vote", VOTE, "2062-03-30")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774843200")
    assert desk.run(None) == 0
    assert "articles/vote.txt says that it comes out on 2062-03-30" in desk.stderr.getvalue()
    assert desk.new_in() == {"2026-03-30": ["fire"], "waiting": ["vote"]}


def test_what_is_seen_while_no_edition_can_be_written_is_not_lost(desk: Desk) -> None:
    (desk.folder / "out").write_text("a file")
    assert desk.run("2026-03-30") == 73
    assert desk.new_in() == {"waiting": ["fire"]}


def test_what_cannot_be_read_is_named_and_the_rest_reported(desk: Desk) -> None:
    (desk.folder / "articles" / "empty.pdf").touch()
    assert desk.run("2026-03-30") == 3
    assert "articles/empty.pdf" in desk.stderr.getvalue()
    assert "articles/empty.pdf" in desk.text("2026-03-30")


def test_a_missing_folder_is_named_and_an_edition_made(desk: Desk) -> None:
    desk.run("2026-03-30")
    shutil.rmtree(desk.folder / "articles")
    assert desk.run("2026-03-31") == 3
    assert "no such file or folder" in desk.stderr.getvalue()
    assert desk.brief("2026-03-31")["edition"] == "2026-03-31"


def test_the_toll_of_a_printed_event_that_has_risen_is_an_update(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    sank = "A ferry sank off Marlo on Sunday, killing at least 12 people, the coast guard said."
    desk.write("sank", f"{sank} Rescuers were searching for 30 passengers.", "2026-03-29")
    risen = "The number of people killed when a ferry sank off Marlo on Sunday has risen to 25, the coast guard said."
    desk.run("2026-03-30")
    desk.write("risen", risen, "2026-03-30", "The Post")
    desk.run("2026-03-31")
    assert "updated events: 1" in desk.text("2026-03-31")


def test_that_no_article_of_a_new_desk_is_of_its_topics_is_said_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '\n[profiles.daily.topics]\nwords = ["subwya"]\n')
    desk.write("fire", FIRE, "2026-03-29")
    assert desk.run("2026-03-30") == 0
    assert "1 article was read, and none is of [topics]" in desk.stderr.getvalue()
    assert desk.run("2026-03-31") == 0
    assert desk.stderr.getvalue() == ""


def test_before_there_is_an_article_there_is_no_edition(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.run("2026-03-30") == 0
    assert desk.stderr.getvalue() == ""
    assert not (tmp_path / "out").exists()
    desk.write("fire", FIRE, "2026-03-29")
    assert desk.run("2026-03-30") == 0
    assert desk.new_in() == {"2026-03-30": ["fire"]}


def test_before_the_first_edition_a_missing_folder_is_named(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (tmp_path / "articles").rmdir()
    assert desk.run("2026-03-30") == 3
    assert "no such file or folder" in desk.stderr.getvalue()
    assert not (tmp_path / "out").exists()


def test_the_first_articles_after_an_empty_edition_are_told_on_the_same_day(desk: Desk) -> None:
    desk.run("2026-03-30")
    desk.run("2026-03-31")
    desk.write("vote", VOTE, "2026-03-30")
    desk.run("2026-03-31")
    assert desk.new_in() == {"2026-03-30": ["fire"], "2026-03-31": ["vote"]}
    assert "Parliament" in desk.text("2026-03-31-r2")
    desk.write("toll", TOLL, "2026-03-30")
    desk.run("2026-03-31")
    assert desk.new_in()["waiting"] == ["toll"]


def test_a_file_that_cannot_be_used_is_named_once_until_it_changes(desk: Desk) -> None:
    bad = desk.folder / "articles" / "bad.pdf"
    bad.write_bytes(b"%PDF-1.4 nothing")
    assert desk.run("2026-03-30") == 3
    assert "bad.pdf" in desk.stderr.getvalue()
    assert desk.run("2026-03-31") == 0
    assert desk.stderr.getvalue() == ""
    bad.write_bytes(b"%PDF-1.4 nothing still")
    assert desk.run("2026-04-01") == 3


def test_a_file_that_cannot_be_used_stands_in_an_edition_though_a_run_was_cut_off_or_made_none(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    desk.run("2026-03-30")
    (desk.folder / "articles" / "bad.pdf").write_bytes(b"%PDF-1.4 nothing")
    desk.run("2026-03-30T20:00")
    assert "bad.pdf" in desk.stderr.getvalue()
    with monkeypatch.context() as patched:
        patched.setattr("briefing.daily.run.make_edition", cut_off)
        with pytest.raises(KeyboardInterrupt):
            desk.run("2026-03-31")
    assert desk.run("2026-03-31") == 3
    assert "bad.pdf" in desk.text("2026-03-31")
    assert "bad.pdf" not in desk.stderr.getvalue()
    assert desk.run("2026-04-01") == 0
    assert "bad.pdf" not in desk.text("2026-04-01")


def test_an_input_without_news_for_days_is_a_warning_on_page_one(desk: Desk) -> None:
    desk.run("2026-03-30")
    desk.run("2026-04-03")
    assert "articles" in desk.text("2026-04-03").split("## 3.")[0]
    assert "4 days" in desk.text("2026-04-03").split("## 3.")[0]


def test_what_stands_in_a_feeds_address_after_the_question_mark_is_shown_to_nobody(desk: Desk) -> None:
    feeds = '"http://127.0.0.1:9/feed?key=sesame", "http://127.0.0.1:9/feed?key=sesam"'
    settings = desk.settings.file.read_text().replace("[inputs]", f"[inputs]\nallow-private = true\nfeeds = [{feeds}]")
    desk.settings.file.write_text(settings)
    assert desk.run("2026-03-30") == 3
    desk.run("2026-04-03")
    assert desk.stderr.getvalue().count("skipped 127.0.0.1/feed: ") == 2
    assert desk.text("2026-04-03").count("No new article from 127.0.0.1/feed for 4 days.") == 2
    written = [path.read_bytes() for path in desk.folder.rglob("*") if path.is_file() and path != desk.settings.file]
    assert not any(b"sesam" in each for each in (*written, desk.stderr.getvalue().encode()))


def test_what_is_remembered_is_for_its_owner_alone_whatever_the_umask(desk: Desk) -> None:
    before = os.umask(0)
    try:
        desk.run("2026-03-30")
        paths = list(desk.settings.state.rglob("*"))
        for path in paths:
            path.chmod(0o777 if path.is_dir() else 0o666)
        desk.settings.state.chmod(0o755)
        desk.write("vote", VOTE, "2026-03-30")
        desk.run("2026-03-31")
    finally:
        os.umask(before)
    written = [path for path in desk.settings.state.rglob("*") if path not in paths]
    closed = [desk.settings.state, desk.settings.state / "objects", desk.settings.state / "state.sqlite", *written]
    assert written
    assert not [path for path in closed if path.stat().st_mode & 0o077]


def test_the_folder_of_the_settings_stays_open_where_it_is_that_of_the_state_too(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("fire", FIRE, "2026-03-29")
    desk.settings.file.write_text('state = "."\nedits = "edits.toml"\n' + desk.settings.file.read_text())
    tmp_path.chmod(0o755)
    desk.run("2026-03-30")
    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "objects").stat().st_mode & 0o777 == 0o700


def test_a_second_run_at_the_same_time_is_turned_away(desk: Desk) -> None:
    with held(desk.settings.state, "briefing daily"), pytest.raises(Locked, match="briefing daily"):
        desk.run("2026-03-30")


def test_a_damaged_memory_stops_the_run(desk: Desk) -> None:
    desk.run("2026-03-30")
    database = desk.settings.state / "state.sqlite"
    database.write_bytes(b"\0" * database.stat().st_size)
    with pytest.raises(CorruptState, match=r"doctor --repair"):
        desk.run("2026-03-31")


@pytest.mark.parametrize("look", [["history"], ["edit"], ["doctor"], ["doctor", "--repair"]])
def test_a_memory_that_is_gone_is_no_first_run(desk: Desk, look: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("2026-03-30")
    shutil.rmtree(desk.settings.state)
    monkeypatch.setattr(sys, "argv", ["briefing", *look, "--config", str(desk.settings.file)])
    briefing()
    with pytest.raises(CorruptState, match="has no record of any; put the state folder back"):
        desk.run("2026-03-31")
    shutil.move(desk.folder / "out", desk.folder / "old")
    assert desk.run("2026-03-31") == 0


def test_a_clock_set_back_makes_no_edition(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.run("2026-03-30")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774500000")
    assert desk.run(None) == 65  # type: ignore[arg-type]
    assert "set the clock" in desk.stderr.getvalue()


def test_one_profile_that_fails_keeps_no_other_from_its_edition(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '\n[profiles.a.output]\ntemplate = "nowhere"\n[profiles.b.topics]\nwords = ["port"]\n')
    desk.write("fire", FIRE, "2026-03-29")
    desk.write("vote", VOTE, "2026-03-29")
    assert desk.run("2026-03-30") == 78
    assert "a: " in desk.stderr.getvalue()
    with desk.store() as store:
        assert [Path(item.origin).stem for item in store.items("b").values()] == ["vote"]


def test_every_line_of_a_log_is_an_object_even_where_the_run_cannot_begin(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in (["--as-of", "2026-03-30"], ["--as-of", "soon"], ["--config", "nowhere.toml"]):
        config = [] if "--config" in words else ["--config", str(desk.folder / "briefing.toml")]
        monkeypatch.setattr(sys, "argv", ["briefing", "daily", "--log-json", *config, *words])
        code = briefing()
        lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
        assert lines
        assert (code == 0) == all(line["level"] == "note" for line in lines)


def test_what_was_changed_before_it_could_be_delivered_is_delivered_as_it_was_made(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '\n[delivery.folder]\nfolder = "drop"\n')
    desk.write("fire", FIRE, "2026-03-29")
    assert desk.run("2026-03-30") == 69
    made = desk.files("2026-03-30")
    folder = tmp_path / "out" / "daily" / "2026-03-30"
    (folder / "daily-2026-03-30.md").write_text("my own words")
    (folder / "daily-2026-03-30.json").unlink()
    (tmp_path / "drop").mkdir()
    assert desk.run("2026-03-30") == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "drop").iterdir()} == made
    assert (folder / "daily-2026-03-30.md").read_text() == "my own words"


def test_what_waits_to_be_delivered_goes_out_though_no_edition_can_be_made(tmp_path: Path) -> None:
    desk = Desk(tmp_path, '\n[delivery.folder]\nfolder = "drop"\n')
    desk.write("fire", FIRE, "2026-03-29")
    assert desk.run("2026-03-30") == 69
    (tmp_path / "drop").mkdir()
    desk = Desk(tmp_path, 'template = "nowhere"\n[delivery.folder]\nfolder = "drop"\n')
    assert desk.run("2026-03-31") == 78
    assert sorted(path.name for path in (tmp_path / "drop").iterdir()) == sorted(desk.files("2026-03-30"))


def test_old_editions_that_stay_where_the_output_was_are_counted_in_a_line(desk: Desk) -> None:
    for day in ("2026-03-30", "2026-03-31", "2026-04-10"):
        desk.run(day)
    moved = Desk(desk.folder, "[retention]\neditions-days = 1\n")
    file = desk.folder / "briefing.toml"
    file.write_text(file.read_text().replace("[output]\n", '[output]\nfolder = "elsewhere"\n'))
    assert moved.run("2026-04-11") == 0
    line = f"{desk.folder / 'out' / 'daily'}: 2 old editions stay there, for [output] names another folder now"
    assert line in moved.stderr.getvalue()
