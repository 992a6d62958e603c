from __future__ import annotations

import json

import pytest

from briefing.daily import making
from briefing.errors import CannotWrite
from briefing.store import Store
from tests.daily.desk import TOLL, VOTE, Desk


def test_a_run_that_ends_anywhere_and_however_often_is_completed_by_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.run("2026-03-30")
    desk.write("toll", TOLL, "2026-03-30", "The Courier")

    def full(*_: object, **__: object) -> None:
        raise CannotWrite("the disk is full")

    for where, fails in ((making, "place_folder"), (making, "write_manifest"), (Store, "commit")):
        with monkeypatch.context() as patched:
            patched.setattr(where, fails, full)
            assert desk.run("2026-03-31") == 73
        assert desk.stderr.getvalue() == "briefing: daily: the disk is full\n"
        assert desk.new_in() == {"2026-03-30": ["fire"], "waiting": ["toll"]}
    assert desk.run("2026-03-31") == 0
    assert desk.new_in() == {"2026-03-30": ["fire"], "2026-03-31": ["toll"]}
    assert sorted(path.name for path in (desk.folder / "out" / "daily").iterdir()) == ["2026-03-30", "2026-03-31"]


def test_what_a_person_did_to_the_files_of_a_run_that_was_killed_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise CannotWrite("killed")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "commit", killed)
        desk.run("2026-03-30")
    brief = desk.folder / "out" / "daily" / "2026-03-30" / "daily-2026-03-30.md"
    brief.write_text("my words")
    assert desk.run("2026-03-30") == 0
    (line,) = desk.stderr.getvalue().splitlines()
    assert line.endswith("files that are not as they were written, and stays; the edition is in 2026-03-30-2")
    assert brief.read_text() == "my words"
    assert "Halden" in (brief.parent.with_name("2026-03-30-2") / brief.name).read_text()


def test_a_template_that_is_not_there_is_a_mistake_of_the_settings_and_nothing_is_noted(desk: Desk) -> None:
    desk = Desk(desk.folder, 'template = "nowhere"\n')
    assert desk.run("2026-03-30") == 78
    assert "[output] template: there is no " in desk.stderr.getvalue()
    assert desk.new_in() == {"waiting": ["fire"]}
    assert not (desk.folder / "out" / "daily").exists()


def test_the_manifest_says_what_an_edition_was_made_of(desk: Desk) -> None:
    desk.run("2026-03-30")
    [path] = (desk.settings.state / "manifests" / "daily").iterdir()
    manifest = json.loads(path.read_bytes())["manifest"]
    assert manifest["counts"]["new"] > 0
    assert len(manifest["items"]) == len(manifest["request"]["articles"]) == 1
    assert manifest["versions"]["briefing"]
    assert {"choose", "make"} <= manifest["timings"].keys()


def test_a_revision_of_a_day_gone_by_is_compared_with_what_its_own_readers_had_read(desk: Desk) -> None:
    desk.run("2026-03-30")
    desk.write("vote", VOTE, "2026-03-30")
    desk.run("2026-03-31")
    with desk.store() as store:
        known = store.remembered("daily").printed
    desk.run("2026-03-30", force=True)
    with desk.store() as store:
        assert store.remembered("daily").printed.keys() >= known.keys()
    desk.run("2026-03-31", force=True)
    assert "New lines: 1" in desk.text("2026-03-31-r2")
    assert "Parliament" in desk.text("2026-03-31-r2")


def test_an_edition_that_goes_back_reports_again_what_those_before_reported(desk: Desk) -> None:
    desk.run("2026-03-29")
    desk.write("vote", VOTE, "2026-03-30")
    desk.run("2026-03-31")
    desk.run("2026-04-01", since="2026-03-29")
    assert "Parliament" in desk.text("2026-04-01")
    assert desk.new_in() == {"2026-03-29": ["fire"], "2026-03-31": ["vote"]}
