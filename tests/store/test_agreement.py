"""Editions that the database does not know are seen by what they left on disk."""

from datetime import timedelta

import pytest

from briefing.store import CorruptState, Store
from briefing.store.agreement import key_of, require_agreement, unknown_traces
from briefing.store.unfinished import EDITION, UnfinishedEdition
from tests.store.samples import DAY, NOW, edition, keep, mail

NEXT = DAY + timedelta(days=1)


@pytest.fixture
def state(tmp_path):
    """Two editions, both delivered."""
    with Store.open(tmp_path / "state") as store:
        for made in (edition(out=tmp_path), edition(NEXT, out=tmp_path)):
            keep(store, made, "ab" if made.date == DAY else "c")
            store.delivered(mail(made), NOW)
    return tmp_path / "state"


FIRST, SECOND = key_of(edition()), key_of(edition(NEXT))


def traces(state, known):
    return {trace.path.parent.parent.name for trace in unknown_traces(state, known, {"desk": state.parent / "desk"})}


def test_where_all_are_known_nothing_is_wrong(state):
    require_agreement(state, {FIRST, SECOND}, {"desk": state.parent / "desk"})


def test_manifest_receipt_and_folder_of_an_unknown_edition_are_seen(state):
    assert traces(state, {FIRST}) == {"manifests", "receipts", state.parent.name}
    with pytest.raises(CorruptState, match="doctor --repair"):
        require_agreement(state, {FIRST}, {})


def test_what_a_killed_run_left_is_expected(state):
    EDITION.begin(state, UnfinishedEdition(*SECOND))
    assert traces(state, {FIRST}) == set()


def test_an_older_folder_is_a_persons(state):
    (state.parent / "desk" / "2020-01-01").mkdir()
    (state.parent / "desk" / "notes").mkdir()
    (state.parent / "desk" / "2062-01-01").write_text("no folder")
    assert traces(state, {FIRST, SECOND}) == set()
