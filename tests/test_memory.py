"""A limit of the address space is looked at before what would abort under it is loaded."""

import os
import sys

import pytest

from briefing import memory
from briefing.memory import Needs


@pytest.fixture(autouse=True)
def _asked_anew(monkeypatch):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "2")
    memory.require_room.cache_clear()
    yield
    memory.require_room.cache_clear()


@pytest.mark.parametrize("needs", Needs)
def test_where_a_limit_leaves_too_little_nothing_is_loaded(monkeypatch, needs):
    monkeypatch.setattr(memory, "_room", lambda: needs.value * 1_000_000 - 1)
    with pytest.raises(MemoryError):
        memory.require_room(needs)
    monkeypatch.setattr(memory, "_room", lambda: needs.value * 1_000_000)
    memory.require_room(needs)


def test_a_limit_keeps_openblas_to_one_thread_unless_the_user_says_otherwise(monkeypatch):
    monkeypatch.setattr(memory, "_room", lambda: 10**12)
    memory.require_room(Needs.PARSER)
    assert os.environ["OPENBLAS_NUM_THREADS"] == "2"
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    memory.require_room(Needs.NUMPY)
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"


def test_without_a_limit_there_is_room(monkeypatch):
    monkeypatch.setattr(memory, "_room", lambda: None)
    memory.require_room(Needs.READING_MODEL)


@pytest.mark.skipif(sys.platform != "linux", reason="a limit of the address space")
def test_the_room_is_the_limit_without_what_is_taken(monkeypatch):
    import resource

    unlimited = resource.RLIM_INFINITY
    monkeypatch.setattr(resource, "getrlimit", lambda _: (unlimited, unlimited))
    assert memory._room() is None
    monkeypatch.setattr(resource, "getrlimit", lambda _: (10**13, unlimited))
    assert 0 < memory._room() < 10**13
