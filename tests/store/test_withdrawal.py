"""What a person takes back is as if it had never been, but for what they changed and what was sent."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.store import CorruptState, Edition, Store
from briefing.store.repair import repair
from briefing.store.withdrawal import Withdrawn, finish, forget, withdraw
from tests.daily.desk import FIRE, VOTE, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk that made and sent two editions; the second is the one to be taken back."""
    (tmp_path / "drop").mkdir()
    made = Desk(tmp_path, '\n[delivery.folder]\nfolder = "drop"\n')
    made.write("fire", FIRE, "2026-03-29")
    made.run("2026-03-30")
    made.write("vote", VOTE, "2026-03-30")
    made.run("2026-03-31")
    return made


def editions(desk: Desk) -> list[Edition]:
    with desk.store() as store:
        return list(store.editions("daily"))


def taken_back(desk: Desk, edition: Edition) -> Withdrawn:
    with desk.store() as store:
        return withdraw(store, edition)


def test_the_day_after_a_withdrawn_edition_is_as_if_it_had_never_been_made(desk: Desk) -> None:
    made = desk.text("2026-03-31")
    done = taken_back(desk, editions(desk)[-1])
    assert (done.articles, done.delivered, done.left) == (1, ("folder",), ())
    assert [done.before] == editions(desk)
    assert desk.new_in() == {"2026-03-30": ["fire"], "waiting": ["vote"]}
    assert not (desk.folder / "out" / "daily" / "2026-03-31").exists()
    shutil.rmtree(desk.folder / "drop")
    (desk.folder / "drop").mkdir()
    assert desk.run("2026-03-31") == 0
    assert desk.text("2026-03-31") == made
    assert len(list((desk.folder / "drop").iterdir())) == 2


def test_the_last_edition_is_the_one_made_last_whatever_the_clock_said(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("fire", FIRE, "2026-03-29")
    desk.run("2026-06-30")
    desk.write("vote", VOTE, "2026-03-30")
    desk.run("2026-04-01")  # as of a day before the edition that is made: so a clock that leapt ahead is mended
    back, ahead = editions(desk)
    with pytest.raises(UsageError, match="withdraw that of 2026-04-01-r1 first"):
        taken_back(desk, ahead)
    taken_back(desk, back)
    taken_back(desk, ahead)
    assert desk.new_in() == {"waiting": ["fire", "vote"]}


def test_of_a_state_that_kept_no_numbers_the_manifests_say_which_was_made_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    desk.write("fire", FIRE, "2026-03-29")
    desk.run("2026-06-30")
    desk.write("vote", VOTE, "2026-03-30")
    desk.run("2026-04-01")
    kept = Store.editions

    def without_numbers(store: Store, profile: str) -> tuple[Edition, ...]:
        return tuple(replace(each, number=None) for each in kept(store, profile))

    monkeypatch.setattr(Store, "editions", without_numbers)
    back, ahead = editions(desk)
    with pytest.raises(UsageError, match="withdraw that of 2026-04-01-r1 first"):
        taken_back(desk, ahead)
    taken_back(desk, back)
    taken_back(desk, ahead)
    assert desk.new_in() == {"waiting": ["fire", "vote"]}


def test_a_copy_of_a_desk_withdraws_its_own_memory_and_no_document_of_the_first_one(desk: Desk, tmp_path: Path) -> None:
    first = desk.folder / "out" / "daily" / "2026-03-31"
    elsewhere = tmp_path / "copy"
    for name in ("state", "articles"):
        shutil.copytree(desk.folder / name, elsewhere / name)
    copy = Desk(elsewhere)
    made = sorted(first.iterdir())
    with Store.open(copy.settings.state, copy.settings.outputs) as store:
        done = withdraw(store, store.editions("daily")[-1])
    assert sorted(first.iterdir()) == made == list(done.left)
    assert len(editions(copy)) == 1
    assert len(editions(desk)) == 2


def test_a_file_that_a_person_changed_stays(desk: Desk) -> None:
    brief = desk.folder / "out" / "daily" / "2026-03-31" / "daily-2026-03-31.md"
    brief.write_text("my words")
    (kept,) = taken_back(desk, editions(desk)[-1]).left
    assert kept == brief.parent.with_name("2026-03-31-withdrawn") / brief.name
    assert kept.read_text() == "my words"
    assert not brief.exists()


@pytest.mark.parametrize("name", ["daily-2026-03-31.md", "my notes.txt"])
def test_what_stays_of_a_withdrawn_edition_is_no_edition_to_the_next_run(desk: Desk, name: str) -> None:
    for _ in range(2):
        (desk.folder / "out" / "daily" / "2026-03-31" / name).write_text("my words")
        taken_back(desk, editions(desk)[-1])
        assert desk.run("2026-03-31") == 0
    stayed = sorted(path.name for path in (desk.folder / "out" / "daily").iterdir())
    assert stayed == ["2026-03-30", "2026-03-31", "2026-03-31-withdrawn", "2026-03-31-withdrawn-2"]


def test_an_edition_that_is_known_by_its_folder_alone_can_be_taken_back_too(desk: Desk) -> None:
    (desk.folder / "out" / "daily" / "2026-04-01").mkdir()
    (desk.folder / "out" / "daily" / "2026-04-01" / "brief.md").write_text("my words")
    with pytest.raises(CorruptState):
        desk.run("2026-04-01")
    repair(desk.settings.state, datetime.now(UTC), desk.settings.outputs)
    (kept,) = taken_back(desk, editions(desk)[-1]).left
    assert kept.parent.name == "2026-04-01-withdrawn"
    assert desk.run("2026-04-01") == 0


@pytest.fixture
def cut_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk after a withdrawal that was killed when the documents were gone and the database knew it still."""

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    (desk.folder / "out" / "daily" / "2026-03-31" / "notes.txt").write_text("my words")
    last = editions(desk)[-1]
    with monkeypatch.context() as patched:
        patched.setattr(Store, "take_back", killed)
        with pytest.raises(KeyboardInterrupt):
            taken_back(desk, last)
    return desk


def test_a_withdrawal_that_was_killed_is_ended_by_the_next_run(cut_off: Desk) -> None:
    assert cut_off.run("2026-03-31") == 0
    assert cut_off.stderr.getvalue() == (
        "briefing: daily: the edition 2026-03-31-r1 was being taken back when that was cut off; it is withdrawn now\n"
    )
    assert cut_off.new_in() == {"2026-03-30": ["fire"], "2026-03-31": ["vote"]}
    assert sorted(path.name for path in (cut_off.folder / "out" / "daily").iterdir()) == [
        "2026-03-30", "2026-03-31", "2026-03-31-withdrawn"
    ]  # fmt: skip


def test_a_withdrawal_that_was_killed_can_be_given_again(cut_off: Desk) -> None:
    with cut_off.store() as store:
        done = finish(store)
        assert finish(store) is None
    assert done is not None
    assert (done.edition, done.articles, done.delivered) == ("2026-03-31-r1", 1, ("folder",))
    assert [path.name for path in done.left] == ["notes.txt"]
    assert cut_off.new_in() == {"2026-03-30": ["fire"], "waiting": ["vote"]}


def test_only_the_last_edition_can_be_taken_back(desk: Desk) -> None:
    with pytest.raises(UsageError, match=r"withdraw that of 2026-03-31-r1 first"):
        taken_back(desk, editions(desk)[0])
    for edition in reversed(editions(desk)):
        taken_back(desk, edition)
    assert desk.new_in() == {"waiting": ["fire", "vote"]}
    with desk.store() as store:
        assert store.remembered("daily").printed == {}


def test_of_a_forgotten_profile_nothing_is_left_but_its_documents(desk: Desk) -> None:
    with desk.store() as store:
        assert forget(store, "daily") == 2
        assert store.profiles() == ()
    state = desk.settings.state
    assert not [path for path in state.rglob("*daily*") if "cache" not in path.parts]
    assert desk.text("2026-03-31")
