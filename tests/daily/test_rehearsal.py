import io
from pathlib import Path

import pytest

from briefing.daily.journal import Journal
from briefing.daily.planning import order_of
from briefing.daily.rehearsal import Rehearsed, rehearse
from briefing.daily.run import StateGone
from briefing.errors import BadData
from briefing.store.unfinished import WITHDRAWAL, UnfinishedWithdrawal
from tests.daily.desk import TOLL, Desk
from tests.evaluation.newsroom.checks import snapshot

SENT = '\n[delivery.folder]\nfolder = "drop"\n'


@pytest.fixture
def sending(desk: Desk) -> Desk:
    (desk.folder / "drop").mkdir()
    made = Desk(desk.folder, SENT)
    made.run("2026-03-30")
    made.write("toll", TOLL, "2026-03-30", "The Courier")
    return made


def rehearsed(desk: Desk, day: str, out: Path) -> tuple[int, tuple[Rehearsed, ...]]:
    settings = desk.settings
    order = order_of(day, since=None, catch_up=0, force=False)
    return rehearse(settings, settings.profiles, order, Journal(io.StringIO()), out)


def test_it_makes_what_the_run_would_make_and_nothing_is_remembered_or_sent(sending: Desk, tmp_path: Path) -> None:
    there = [sending.folder / name for name in ("state", "out", "drop")]
    before = snapshot(*there)
    code, (edition,) = rehearsed(sending, "2026-03-31", tmp_path / "looked-at")
    assert (code, edition.day, edition.articles, edition.channels) == (0, "2026-03-31", 1, ("folder",))
    assert snapshot(*there) == before
    sending.run("2026-03-31")
    assert {path.name: path.read_bytes() for path in edition.paths} == sending.files("2026-03-31")


def test_edits_written_by_hand_are_not_pinned_in_the_file(sending: Desk, tmp_path: Path) -> None:
    with sending.store() as store:
        event = next(one.event for one in store.remembered("daily").printed.values() if one.leads and one.shown)
    text = f"[{event}]\ntext = 'My words.'\n"
    sending.settings.edits.write_text(text)
    _, (edition,) = rehearsed(sending, "2026-03-31", tmp_path / "looked-at")
    assert "My words." in edition.paths[0].read_text()
    assert sending.settings.edits.read_text() == text


def test_old_editions_stay_though_a_run_would_take_them_away(sending: Desk, tmp_path: Path) -> None:
    keeping_one_day = Desk(sending.folder, f"{SENT}[retention]\neditions-days = 1\n")
    rehearsed(keeping_one_day, "2026-04-10", tmp_path / "looked-at")
    assert keeping_one_day.files("2026-03-30")


def test_it_takes_nothing_back_in_place_of_a_run_that_was_cut_off(sending: Desk, tmp_path: Path) -> None:
    with sending.store() as store:
        (edition,) = store.editions("daily")
    note = UnfinishedWithdrawal("daily", edition.date, 1, edition.folder, f"{edition.folder}-withdrawn", 1, ())
    WITHDRAWAL.begin(sending.settings.state, note)
    with pytest.raises(BadData, match="`briefing history --withdraw 2026-03-30-r1 --profile daily` ends it"):
        rehearsed(sending, "2026-03-31", tmp_path / "looked-at")
    assert sending.files("2026-03-30")


def test_where_nothing_is_due_nothing_is_made(sending: Desk, tmp_path: Path) -> None:
    assert rehearsed(sending, "2026-03-30", tmp_path / "looked-at") == (0, ())


def test_a_first_edition_can_be_looked_at_before_there_is_any_state(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("toll", TOLL, "2026-03-30", "The Courier")
    _, (edition,) = rehearsed(desk, "2026-03-31", tmp_path / "looked-at")
    assert edition.articles == 1
    assert not desk.settings.state.exists()


def test_editions_without_a_memory_of_them_are_no_first_run_here_either(sending: Desk, tmp_path: Path) -> None:
    sending.settings.state.rename(tmp_path / "elsewhere")
    with pytest.raises(StateGone):
        rehearsed(sending, "2026-03-31", tmp_path / "looked-at")
