from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.console.history import table
from briefing.store import Edition


@pytest.mark.parametrize(("here", "printed"), [("desk", "out/daily/2026-03-31"), ("elsewhere", None)])
def test_a_folder_below_the_current_one_is_named_from_there(
    here: str, printed: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "desk" / "out" / "daily" / "2026-03-31"
    folder.mkdir(parents=True)
    (tmp_path / here).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path / here)
    moment = datetime(2026, 3, 31, 6, tzinfo=UTC)
    edition = Edition("daily", date(2026, 3, 31), 1, moment, moment, str(folder), "", 2)
    (where,) = table([edition], {}).columns[-1].cells
    assert str(where) == (printed or str(folder))


def test_documents_that_are_gone_have_no_path(tmp_path: Path) -> None:
    moment = datetime(2026, 3, 31, 6, tzinfo=UTC)
    edition = Edition("daily", date(2026, 3, 31), 1, moment, moment, str(tmp_path / "gone"), "", 2)
    (where,) = table([edition], {}).columns[-1].cells
    assert str(where) == "no longer there"
