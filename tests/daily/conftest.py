"""The clock of the daily edition's tests, and the desk that most begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.daily.desk import FIRE, Desk

EQUINOX_OF_AUTUMN_2026 = "1790000000"


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands after every day that the tests name, whatever the machine's own clock says."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EQUINOX_OF_AUTUMN_2026)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with one article, the fire of 29 March."""
    made = Desk(tmp_path)
    made.write("fire", FIRE, "2026-03-29")
    return made
