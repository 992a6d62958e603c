from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.errors import BadData, Locked
from briefing.statefolder import DATABASE
from briefing.store import CorruptState, Remembered, Store, held, receipts
from briefing.store.manifest import manifest_path, read_manifest
from briefing.store.repair import repair
from briefing.store.tables import PRINTED, PrintedRow
from tests.store.samples import DAY, NOW, edition, everything, item, keep, mail, remembered

NEXT = DAY + timedelta(days=1)


@pytest.fixture
def state(tmp_path):
    """Two editions, the first of them delivered, and an item that waits."""
    state = tmp_path / "state"
    with Store.open(state) as store:
        first, second = edition(out=tmp_path), edition(NEXT, out=tmp_path)
        keep(store, first, "ab", ("e1",))
        store.delivered(mail(first), NOW)
        waiting = replace(item("w"), object=store.objects.put(b"it waits"))
        keep(store, second, "c", ("e1", "e2"), waiting=(waiting,))
    return state


def snapshot(state):
    with Store.open(state) as store:
        return everything(store)


@pytest.mark.parametrize("damage", ["removed", "emptied", "header", "not ours"])
def test_everything_comes_back_from_the_manifests_alone(state, damage):
    before = snapshot(state)
    path = state / DATABASE
    kept = {"emptied": b"", "header": b"?" * 8192, "not ours": b"SQLite format 4\0"}.get(damage)
    path.unlink() if kept is None else path.write_bytes(kept)
    with pytest.raises(CorruptState, match="briefing doctor --repair"):
        Store.open(state)
    report = repair(state, NOW)
    assert report.problems == ()
    assert (report.editions, report.items, report.waiting, report.pending) == (2, 4, 1, 1)
    assert snapshot(state) == before
    if kept is not None:
        assert report.aside == state / f"{DATABASE}.broken-20260331T053000Z"
        assert report.aside.read_bytes() == kept


def test_what_was_noted_after_the_last_edition_outlasts_the_database(state):
    with Store.open(state) as store:
        for key in "xy":
            store.note([replace(item(key), object=store.objects.put(key.encode()))], [])
    before = snapshot(state)
    (state / DATABASE).unlink()
    assert repair(state, NOW).problems == ()
    assert snapshot(state) == before


def test_what_was_noted_and_stands_in_an_edition_now_is_not_new_again(state):
    with Store.open(state) as store:
        store.note([replace(item("x"), object=store.objects.put(b"x"))], [])
        keep(store, edition(NEXT + timedelta(days=1), out=state.parent), "x", ("e1",))
    before = snapshot(state)
    (state / DATABASE).unlink()
    assert repair(state, NOW).problems == ()
    assert snapshot(state) == before


def test_a_damaged_note_of_waiting_items_is_named(state):
    with Store.open(state) as store:
        store.note([replace(item("x"), object=store.objects.put(b"x"))], [])
    (note,) = (state / "waiting").iterdir()
    note.write_bytes(b"[{")
    (state / DATABASE).unlink()
    assert [problem.origin for problem in repair(state, NOW).problems] == [str(note)]


def test_what_only_the_database_knew_is_taken_from_its_sound_rows(state):
    with Store.open(state) as store:
        store.note([replace(item("later"), object=store.objects.put(b"later"))], [])
    before = snapshot(state)
    content = (state / DATABASE).read_bytes()
    (state / DATABASE).write_bytes(content.replace(b"https://herald.example/a", b"https://herald.example/A"))
    with pytest.raises(CorruptState), Store.open(state) as store:
        everything(store)
    assert repair(state, NOW).problems == ()
    assert snapshot(state) == before


def test_an_edition_whose_manifest_is_damaged_is_taken_from_the_database(state):
    before = snapshot(state)
    manifest_path(state, "desk", NEXT, 1).write_bytes(b"{")
    with Store.open(state) as store:
        store._connection.execute("UPDATE input_seen SET input = 'changed'")
    report = repair(state, NOW)
    assert [problem.origin for problem in report.problems] == [str(manifest_path(state, "desk", NEXT, 1))]
    assert snapshot(state)[:2] == before[:2]
    assert snapshot(state)[3] == before[3]


def test_without_anything_left_it_says_what_is_lost_and_the_next_run_can_work(state):
    (state / DATABASE).write_bytes(b"")
    for path in (state / "manifests").rglob("*.json"):
        path.write_bytes(b"")
    report = repair(state, NOW)
    assert len(report.problems) == 2 + 2
    assert (report.editions, report.items) == (2, 0)
    items, editions, *rest = snapshot(state)
    assert (items, [(each.date, each.manifest) for each in editions]) == ({}, [(DAY, ""), (NEXT, "")])
    assert rest == [Remembered(), (), {}]
    assert not repair(state, NOW).needed


def test_after_an_old_copy_of_the_database_was_put_back_newer_editions_are_taken_in(state):
    old = (state / DATABASE).read_bytes()
    with Store.open(state) as store:
        third = edition(NEXT + timedelta(days=1), out=state.parent)
        keep(store, third, "d", ("e1", "e2", "e3"))
        store.delivered(mail(third), NOW)
    before = snapshot(state)
    (state / DATABASE).write_bytes(old)
    report = repair(state, NOW)
    assert report.problems == ()
    assert (report.editions, report.pending) == (3, 1)
    assert snapshot(state) == before
    assert not repair(state, NOW).needed


def test_an_edition_of_which_only_the_folder_or_a_receipt_is_left_counts_as_made(state):
    folder = state.parent / "desk" / "2026-04-05"
    folder.mkdir()
    sent = mail(edition(NEXT + timedelta(days=1)))
    receipts.write(state, sent, NOW)
    report = repair(state, NOW, {"desk": folder.parent})
    assert [Path(problem.origin).name for problem in report.problems] == ["2026-04-02-r1.mail.json", "2026-04-05"]
    assert [each.date.day for each in snapshot(state)[1]] == [31, 1, 2, 5]
    assert sent not in snapshot(state)[3]
    assert not repair(state, NOW, {"desk": folder.parent}).needed


def test_a_memory_that_is_lost_is_named_and_the_one_before_it_used(state):
    before = snapshot(state)
    with Store.open(state) as store:
        memory = read_manifest(manifest_path(state, "desk", NEXT, 1))[0].remembered_after
        store.objects.path(memory).unlink()
    (state / DATABASE).unlink()
    report = repair(state, NOW)
    assert [problem.origin for problem in report.problems] == [f"what desk printed until {NEXT}"]
    assert snapshot(state)[2] == remembered("e1")
    assert snapshot(state)[:2] == before[:2]


def test_a_memory_that_this_version_cannot_read_is_named_and_begun_anew(state):
    with Store.open(state) as store:
        store._connection.execute("DELETE FROM told")
        PRINTED.insert(store._connection, [PrintedRow("desk", "e1", '{"of": "another version"}')])
        with pytest.raises(CorruptState, match="no PrintedEvent as this version knows it"):
            store.remembered("desk")
        for sha in store.objects.all():
            if b'"told"' in store.objects.get(sha):
                store.objects.path(sha).unlink()
    problems = [problem.origin for problem in repair(state, NOW).problems]
    assert problems == [f"what desk printed until {NEXT}", f"what desk printed until {DAY}", "what desk printed"]
    assert snapshot(state)[2] == Remembered()


def test_a_damaged_receipt_is_named(state):
    (receipt,) = (state / "receipts").rglob("*.json")
    receipt.write_bytes(b"{}")
    (state / DATABASE).unlink()
    assert [problem.origin for problem in repair(state, NOW).problems] == [str(receipt)]


def test_a_waiting_item_whose_words_are_lost_is_forgotten_so_that_it_is_fetched_again(state):
    with Store.open(state) as store:
        store.objects.path(store.items("desk")["w"].object).unlink()
    (state / DATABASE).unlink()
    report = repair(state, NOW)
    assert len(report.problems) == 1
    assert set(snapshot(state)[0]) == {"a", "b", "c"}


def test_a_repair_that_was_killed_before_the_end_is_done_by_the_next(state):
    before = snapshot(state)
    (state / DATABASE).rename(state / f"{DATABASE}.broken-20260331T053000Z")
    with pytest.raises(CorruptState, match="missing"):
        Store.open(state)
    assert repair(state, NOW).needed
    assert snapshot(state) == before


def test_two_repairs_in_one_second_keep_both_files(state):
    for _ in range(2):
        (state / DATABASE).write_bytes(b"")
        assert repair(state, NOW).needed
    assert len(list(state.glob(f"{DATABASE}.broken-*"))) == 2


def test_it_refuses_while_a_run_is_under_way(state):
    with held(state, "briefing daily"), pytest.raises(Locked, match="briefing daily"):
        repair(state, NOW)


def test_a_state_of_a_newer_version_is_left_alone(state):
    with Store.open(state) as store:
        store._connection.execute("PRAGMA user_version = 99")
        store._connection.execute("INSERT INTO migration VALUES (99)")
    content = (state / DATABASE).read_bytes()
    with pytest.raises(CorruptState, match="newer version"):
        repair(state, NOW)
    assert (state / DATABASE).read_bytes() == content


def test_a_folder_that_is_none(tmp_path):
    with pytest.raises(BadData, match="nothing was ever kept there"):
        repair(tmp_path / "none", NOW)
