import sqlite3
from datetime import timedelta

import pytest

from briefing.store import Remembered, Store
from tests.store.samples import DAY, NOW, edition, everything, input_seen, item, mail, remembered


def test_a_first_run_remembers_nothing(tmp_path):
    with Store.open(tmp_path / "new" / "state") as store:
        assert everything(store) == ({}, (), Remembered(), (), {})


def test_what_was_committed_is_there_when_it_is_opened_again(tmp_path):
    made = edition()
    items = [item("a", made_in=made), item("b")]
    with Store.open(tmp_path) as store:
        store.commit(made, items, remembered("e1", "e2"), [mail(made)], [input_seen()])
    with Store.open(tmp_path) as store:
        assert everything(store) == (
            {each.key: each for each in items},
            (made,),
            remembered("e1", "e2"),
            (mail(made),),
            {input_seen().input: input_seen()},
        )


def test_profiles_do_not_see_each_other(tmp_path):
    with Store.open(tmp_path) as store:
        made = edition(profile="other")
        store.commit(made, [item("a", profile="other", made_in=made)], remembered("e1"), [mail(made)], [])
        assert everything(store) == ({}, (), Remembered(), (), {})


def test_an_item_that_is_known_stays_as_it_was_first_seen(tmp_path):
    made = edition()
    with Store.open(tmp_path) as store:
        store.note([item("a")], [])
        store.note([item("a", origin="elsewhere.html")], [])
        assert store.items("desk") == {"a": item("a")}
        store.commit(made, [item("a", made_in=made)], Remembered(), [], [])
        store.note([item("a")], [input_seen()])
        assert store.items("desk") == {"a": item("a", made_in=made)}


def test_an_item_is_new_in_one_edition_only_and_a_failed_commit_leaves_nothing(tmp_path):
    first, second = edition(), edition(DAY + timedelta(days=1))
    with Store.open(tmp_path) as store:
        store.commit(first, [item("a", made_in=first)], remembered("e1"), [], [])
        before = everything(store)
        with pytest.raises(ValueError, match="already belongs"):
            store.commit(second, [item("b", made_in=second), item("a", made_in=second)], Remembered(), [], [])
        with pytest.raises(sqlite3.IntegrityError):
            store.commit(first, [item("c", made_in=first)], Remembered(), [], [])
        with pytest.raises(sqlite3.IntegrityError):
            store.note([item("d", made_in=second)], [])
        assert everything(store) == before


def test_memory_is_replaced_as_a_whole(tmp_path):
    first, second = edition(), edition(revision=2)
    with Store.open(tmp_path) as store:
        store.commit(first, [], remembered("e1", "e2"), [], [])
        store.commit(second, [], remembered("e2", "e3"), [], [])
        assert store.remembered("desk") == remembered("e2", "e3")


def test_editions_come_by_date_and_revision(tmp_path):
    days = [edition(DAY, 2), edition(DAY - timedelta(days=1)), edition(DAY, 10), edition(DAY)]
    with Store.open(tmp_path) as store:
        for each in days:
            store.commit(each, [], Remembered(), [], [])
        assert [(each.date, each.revision) for each in store.editions("desk")] == [
            (DAY - timedelta(days=1), 1),
            (DAY, 1),
            (DAY, 2),
            (DAY, 10),
        ]


def test_a_delivery_is_pending_until_it_was_made(tmp_path):
    made = edition()
    with Store.open(tmp_path) as store:
        store.commit(made, [], Remembered(), [mail(made)], [])
        store.delivered(mail(made), NOW)
        assert store.pending("desk") == ()
    with Store.open(tmp_path) as store:
        assert store.pending("desk") == ()


def test_a_run_that_ended_between_receipt_and_row_does_not_deliver_again(tmp_path, monkeypatch):
    made = edition()
    with Store.open(tmp_path) as store:
        store.commit(made, [], Remembered(), [mail(made)], [])
        monkeypatch.setattr(store, "_writing", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            store.delivered(mail(made), NOW)
    with Store.open(tmp_path) as store:
        assert store.pending("desk") == ()


@pytest.mark.parametrize("words", ["caf\udce9.html", "a\x00b", "\U0001f6a2 \u202e tfel", "", "'; DROP TABLE item; --"])
def test_any_words_are_kept_as_they_are(tmp_path, words):
    with Store.open(tmp_path) as store:
        strange = item(f"k{words}", profile=words, origin=words)
        store.note([strange], [])
        assert store.items(words) == {strange.key: strange}


def test_two_at_once_see_each_others_finished_work(tmp_path):
    made = edition()
    with Store.open(tmp_path) as writer, Store.open(tmp_path) as reader:
        writer.commit(made, [item("a", made_in=made)], Remembered(), [], [])
        assert reader.editions("desk") == (made,)
