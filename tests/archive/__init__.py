"""Tests of archives; without the packages of `briefing[archive]` they skip."""

import pytest

pytest.importorskip("distributed", reason="archives need the packages of briefing[archive]")
