"""Every damage to what is kept is seen."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefing.store import Store
from briefing.store.manifest import manifest_path
from briefing.store.soundness import faults
from tests.evaluation import damage
from tests.store.samples import DAY, NOW, edition, item, keep, mail

ALL = {"desk": DAY}


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "state") as store:
        made = edition(out=tmp_path)
        keep(store, made, "ab")
        store.delivered(mail(made), NOW)
        store.note([replace(item("w"), object=store.objects.put(b"it waits"))], [])
        yield store


def told(store, complete_from=ALL):
    return [fault.what for fault in faults(store, complete_from)]


def test_nothing_is_wrong_with_what_is_as_it_was_written(store):
    assert told(store) == []


def test_each_file_that_was_changed_or_removed_is_seen(store, tmp_path):
    kept = [path for path in tmp_path.rglob("*") if path.is_file() and path.parent.name != "state"]
    assert len(kept) > 6
    for path in kept:
        content = path.read_bytes()
        path.write_bytes(content[:-3] + b"???")
        assert told(store), path
        path.unlink()
        may_go = {"receipts", "waiting"}.intersection(path.parts) or path.name == "brief.pdf"
        assert bool(told(store)) != bool(may_go), path
        path.write_bytes(content)
    assert told(store) == []


def test_what_old_editions_were_made_of_may_have_been_removed(store):
    for path in store.objects.folder.glob("*/*"):
        path.unlink()
    lost = "a.html: what was kept of it is lost"
    assert told(store, {"desk": DAY + timedelta(days=1)}) == [lost]
    manifest = manifest_path(store.folder, "desk", DAY, 1)
    assert told(store) == [lost, f"{manifest}: 4 of the contents that it names are lost or damaged"]


def test_of_an_edition_with_several_documents_one_that_is_gone_is_seen(store, tmp_path):
    made = edition(DAY + timedelta(days=1), out=tmp_path)
    keep(store, made, "c", files={"brief.pdf": "0" * 64, "brief.md": "0" * 64})
    folder = Path(made.folder)
    assert told(store) == [f"{folder / 'brief.pdf'} was changed since it was made", f"{folder / 'brief.md'} is gone"]


def test_a_damage_of_any_kind_is_found_or_harmless(monkeypatch, capsys):
    """A small share of what `tests/evaluation/damage.py` does."""
    monkeypatch.setattr("sys.argv", ["damage.py", "--damages", "12"])
    assert damage.main() == 0
    assert "found" in capsys.readouterr().out
