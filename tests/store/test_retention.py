from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.store import Store
from briefing.store.manifest import manifest_path
from briefing.store.retention import Kept, prune
from tests.store.samples import DAY, NOW, edition, everything, item, keep, mail

NEXT = DAY + timedelta(days=1)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "state") as store:
        yield store


@pytest.fixture
def editions(store, tmp_path):
    """An edition that was delivered, and the one of the day after."""
    first, second = edition(out=tmp_path), edition(NEXT, out=tmp_path)
    made = [keep(store, first, "ab", ("e1",))[0], keep(store, second, "c", ("e1", "e2"))[0]]
    store.delivered(mail(first), NOW)
    return made


def test_old_inputs_go_and_what_the_newer_edition_needs_stays(store, editions):
    waiting = store.objects.put(b"it waits")
    store.note([replace(item("w"), object=waiting)], [])
    before = everything(store)
    first, second = editions
    assert prune(store, {"desk": Kept(inputs=NEXT)}).objects == len(first.objects - second.objects)
    assert set(store.objects.all()) == second.objects | {waiting}
    assert everything(store) == before
    assert Path(first.folder).is_dir()


def test_what_the_newest_edition_left_in_memory_stays_however_old(store, editions):
    store.delivered(mail(edition(NEXT)), NOW)
    prune(store, {"desk": Kept(inputs=NEXT + timedelta(days=1))})
    assert set(store.objects.all()) == {editions[-1].remembered_after}


def test_what_an_edition_is_made_of_stays_until_it_is_delivered(store, editions):
    prune(store, {"desk": Kept(inputs=NEXT + timedelta(days=1))})
    assert set(store.objects.all()) == editions[-1].objects


def test_a_profile_that_says_nothing_keeps_all(store, editions):
    before = list(store.objects.all())
    assert prune(store, {}).objects == 0
    assert prune(store, {"other": Kept(NEXT, NEXT), "desk": Kept()}).objects == 0
    assert list(store.objects.all()) == before


def test_documents_of_old_editions_go_but_nothing_that_a_person_put_there(store, editions):
    first, second = (Path(each.folder) for each in editions)
    note = first / "notes of an editor.txt"
    note.write_text("keep me")
    assert prune(store, {"desk": Kept(documents=NEXT)}).editions == 1
    assert list(first.iterdir()) == [note]
    assert [path.name for path in second.iterdir()] == ["brief.pdf"]
    note.unlink()
    assert prune(store, {"desk": Kept(documents=NEXT)}).editions == 0
    assert not first.exists()


def test_a_document_of_an_old_edition_that_a_person_changed_stays(store, editions):
    first = Path(editions[0].folder)
    (first / "brief.pdf").write_bytes(b"edited")
    assert prune(store, {"desk": Kept(documents=NEXT)}).editions == 0
    assert (first / "brief.pdf").read_bytes() == b"edited"


def test_a_copy_of_a_desk_takes_away_no_document_of_the_first_one(store, editions, tmp_path):
    past = {"desk": Kept(documents=NEXT)}
    with Store.open(tmp_path / "state", {"desk": tmp_path / "copy" / "desk"}) as copy:
        assert prune(copy, past).editions == 0
    assert (Path(editions[0].folder) / "brief.pdf").is_file()
    with Store.open(tmp_path / "state", {"desk": tmp_path / "desk"}) as own:
        assert prune(own, past).editions == 1


def test_documents_that_are_still_to_be_delivered_stay(store, editions):
    assert prune(store, {"desk": Kept(documents=NEXT + timedelta(days=5))}).editions == 1
    assert not Path(editions[0].folder).exists()
    assert Path(editions[1].folder).is_dir()


def test_while_a_manifest_that_counts_cannot_be_read_no_input_goes(store, editions):
    manifest_path(store.folder, "desk", DAY, 1).write_bytes(b"")
    pruned = prune(store, {"desk": Kept(inputs=NEXT)})
    # That of an edition whose inputs go anyway is not asked for.
    assert pruned.problems == ()
    manifest_path(store.folder, "desk", NEXT, 1).unlink()
    pruned = prune(store, {"desk": Kept(inputs=NEXT)})
    assert (pruned.objects, [problem.origin for problem in pruned.problems]) == (
        0,
        [str(manifest_path(store.folder, "desk", NEXT, 1))],
    )


def test_documents_in_a_folder_that_the_settings_name_no_more_stay_and_are_counted(store, editions, tmp_path):
    folder = Path(editions[0].folder)
    with Store.open(tmp_path / "state", {"desk": tmp_path / "other" / "desk"}) as moved:
        pruned = prune(moved, {"desk": Kept(documents=NEXT)})
    assert (pruned.editions, dict(pruned.elsewhere), pruned.problems) == (0, {folder.parent: 1}, ())
    assert folder.is_dir()
    assert prune(store, {"desk": Kept(documents=NEXT)}).elsewhere == {}
