"""What all tests of archives share; without the packages of `briefing[archive]` they skip."""

import os

import pytest

pytest.importorskip("distributed", reason="archives need the packages of briefing[archive]")

from tests.archive.made import searched, small_parts

__all__ = ["searched", "small_parts"]


@pytest.fixture(autouse=True)
def _no_power_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
