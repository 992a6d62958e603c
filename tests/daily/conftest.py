"""The clock of the daily edition's tests."""

from __future__ import annotations

import pytest

EQUINOX_OF_AUTUMN_2026 = "1790000000"


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands after every day that the tests name, whatever the machine's own clock says."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EQUINOX_OF_AUTUMN_2026)
