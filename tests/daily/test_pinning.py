import io
from datetime import UTC
from pathlib import Path

import pytest

from briefing.daily import pinning
from briefing.daily.journal import Journal
from briefing.daily.pinning import pinned_edits
from briefing.edits.file import read_edits
from briefing.errors import CannotWrite
from briefing.model import Edit
from tests.daily.desk import FIRE, Desk


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    desk.write("fire", FIRE, "2026-03-29")
    assert desk.run("2026-03-30") == 0
    return desk


def written_by_hand(desk: Desk) -> str:
    """An edit that a person writes into the file under the id of the line that was printed."""
    with desk.store() as store:
        (event,) = (one.event for one in store.remembered("daily").printed.values() if one.shown and one.leads)
    desk.settings.edits.write_text(f"# ours\n[{event}]\nnote = 'by telephone'  # from the fire service\n")
    return event


def edits_of(desk: Desk) -> tuple[tuple[Edit, ...], str]:
    errors = io.StringIO()
    with desk.store() as store:
        return pinned_edits(desk.settings.edits, store, Journal(errors), zone=UTC), errors.getvalue()


def test_an_edit_written_by_hand_is_pinned_to_the_line_that_was_printed_and_stays_so(made: Desk) -> None:
    event = written_by_hand(made)
    (edit,), _ = edits_of(made)
    assert edit.event == event
    assert edit.pin is not None
    assert edit.pin.passage.text.startswith("A fire killed four people")
    assert read_edits(made.settings.edits) == (edit,)
    text = made.settings.edits.read_text()
    assert text.startswith(f"# ours\n[{event}]\nnote = 'by telephone'  # from the fire service\n")


def test_an_edit_of_no_printed_event_stays_without_a_pin(made: Desk) -> None:
    made.settings.edits.write_text("[e999]\ndrop = true\n")
    (edit,), _ = edits_of(made)
    assert edit.pin is None
    assert made.settings.edits.read_text() == "[e999]\ndrop = true\n"


def test_where_the_file_cannot_be_written_the_edit_is_not_printed_and_one_line_says_so(
    made: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise CannotWrite(f"cannot write {path} (read-only file system)")

    written_by_hand(made)
    monkeypatch.setattr(pinning, "change_edit", refuse)
    (edit,), said = edits_of(made)
    assert edit.pin is None
    assert "read-only file system); corrections by hand that are not pinned yet are not printed" in said
