"""A process killed at any step leaves the old state or the new one, and the next run completes the work."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.files import place_folder
from briefing.statefolder import DATABASE
from briefing.store import CorruptState, Store
from briefing.store.agreement import key_of, require_agreement
from briefing.store.repair import repair
from briefing.store.withdrawal import finish, withdraw
from tests.store.killing import NEW, NEXT, OLD
from tests.store.samples import NOW, edition, everything, keep, mail

ROOT = Path(__file__).parents[2]


def killed(work, folder, *, stride=1):
    """The folders in which the work was killed, one for each step, and last the one in which it got through."""
    subprocess.run(
        [sys.executable, "-m", "tests.store.killing", work, folder, str(stride)],
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    *cut, whole = sorted((path for path in folder.iterdir() if path.name.isdigit()), key=lambda path: int(path.name))
    return cut, whole


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def debris(folder):
    return [path for path in folder.rglob("*") if path.name.startswith(".briefing-")]


def snapshot(folder):
    with Store.open(folder / "state") as store:
        return everything(store)


@pytest.fixture
def before(tmp_path):
    with Store.open(tmp_path / "before" / "state") as store:
        keep(store, edition(out=tmp_path / "before"), "ab")
    return tmp_path


@pytest.mark.parametrize("old", [OLD, None], ids=["replaced", "new"])
def test_a_folder_is_the_old_one_or_the_new_one(tmp_path, old):
    (tmp_path / "before").mkdir()
    if old:
        place_folder(old, tmp_path / "before" / "2026-03-31")
    cut, whole = killed("place", tmp_path)
    assert len(cut) > 10
    assert contents(whole / "2026-03-31") == NEW
    for each in cut:
        folder = each / "2026-03-31"
        # Between two renamings the old one may lie aside; the next to write here puts it back.
        place_folder({}, each / "another edition")
        assert contents(folder) in (old, NEW) if folder.exists() else old is None
        assert debris(each) == []


def test_an_edition_is_made_whole_or_can_be_made_by_the_next_run(before):
    old = snapshot(before / "before")
    cut, whole = killed("edition", before, stride=3)
    new = snapshot(whole)
    assert len(cut) > 15
    assert [len(new[0]), len(new[1]), len(new[3])] == [4, 2, 2]
    outcomes = []
    for each in cut:
        left = snapshot(each)
        outcomes.append(len(left[1]))
        assert left == old or _without_paths(left) == _without_paths(new)
        if left == old:
            with Store.open(each / "state") as store:
                keep(store, edition(NEXT, out=each), "cd", ("e1", "e2"))
            assert _without_paths(snapshot(each)) == _without_paths(new)
        assert contents(each / "desk" / f"{NEXT}-r1") == {"brief.pdf": b"a brief"}
    assert outcomes == sorted(outcomes)


def _without_paths(state):
    """Items, memory and deliveries; the editions without where they lie."""
    return state[0], [(each.date, each.revision, each.new_items) for each in state[1]], *state[2:]


def test_inside_a_commit_all_is_kept_or_nothing(before):
    old = snapshot(before / "before")
    cut, whole = killed("commit:sql", before, stride=3)
    new = snapshot(whole)
    assert len(new[0]) == 22
    assert len(cut) > 10
    for each in cut:
        left = snapshot(each)
        assert left == old or _without_paths(left) == _without_paths(new)
    assert snapshot(cut[0]) == old


def test_a_first_run_that_was_killed_is_no_obstacle_to_the_next(tmp_path):
    (tmp_path / "before").mkdir()
    cut, _ = killed("first run", tmp_path)
    for each in cut:
        assert snapshot(each)[:2] == ({}, ())


def test_a_delivery_is_made_once(before):
    cut, _ = killed("delivery", before)
    receipts = [bool(list((each / "state").rglob("*.mail.json"))) for each in cut]
    assert {True, False} == set(receipts)
    for each, receipt in zip(cut, receipts, strict=True):
        assert snapshot(each)[3] == (() if receipt else (mail(edition()),))


def test_a_withdrawal_that_was_killed_is_not_begun_or_is_ended_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "before").mkdir()
    monkeypatch.chdir(tmp_path / "before")
    with Store.open(tmp_path / "before" / "state") as store:
        keep(store, edition(out=Path()), "ab")
        _, last = keep(store, edition(NEXT, out=Path()), "cd", ("e1", "e2"))
        store.delivered(mail(last), NOW)
    (tmp_path / "before" / last.folder / "notes.txt").write_text("my words")
    cut, whole = killed("withdrawal", tmp_path)
    new, reports = snapshot(whole), set()
    assert [len(new[1]), {item.edition for item in new[0].values()}] == [1, {edition().date, None}]
    for each in cut:
        monkeypatch.chdir(each)
        with Store.open(each / "state") as store:
            require_agreement(each / "state", set(map(key_of, store.editions("desk"))), {"desk": each / "desk"})
            begun = finish(store)
            reports.add(begun or withdraw(store, last))
            require_agreement(each / "state", set(map(key_of, store.editions("desk"))), {"desk": each / "desk"})
        assert snapshot(each) == new
        assert {path.name for path in (each / "desk").rglob("*")} == {path.name for path in (whole / "desk").rglob("*")}
        assert [path.name for path in each.rglob(f"*{NEXT}*")] == [f"{NEXT}-r1-withdrawn"]
    assert [(done.articles, done.delivered, len(done.left)) for done in reports] == [(2, ("mail",), 1)]


def test_a_repair_that_was_killed_leaves_what_the_next_one_needs(before):
    old = snapshot(before / "before")
    (before / "before" / "state" / DATABASE).write_bytes(b"")
    cut, _ = killed("repair", before, stride=3)
    for each in cut:
        try:
            assert snapshot(each) == old
        except CorruptState:
            assert repair(each / "state", NOW).problems == ()
            assert snapshot(each) == old
