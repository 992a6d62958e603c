"""A limit of the address space is looked at before what would abort under it is loaded."""

import sys

import pytest

from briefing.mentions import memory


@pytest.fixture(autouse=True)
def _asked_anew():
    memory.require_room.cache_clear()
    yield
    memory.require_room.cache_clear()


@pytest.mark.parametrize("model", [True, False])
def test_where_a_limit_leaves_too_little_nothing_is_loaded(monkeypatch, model):
    monkeypatch.setattr(memory, "_room", lambda: memory.ROOM[model] - 1)
    with pytest.raises(MemoryError):
        memory.require_room(model=model)
    monkeypatch.setattr(memory, "_room", lambda: memory.ROOM[model])
    memory.require_room(model=model)


def test_without_a_limit_there_is_room(monkeypatch):
    monkeypatch.setattr(memory, "_room", lambda: None)
    memory.require_room(model=True)


@pytest.mark.skipif(sys.platform != "linux", reason="a limit of the address space")
def test_the_room_is_the_limit_without_what_is_taken(monkeypatch):
    import resource

    unlimited = resource.RLIM_INFINITY
    monkeypatch.setattr(resource, "getrlimit", lambda _: (unlimited, unlimited))
    assert memory._room() is None
    monkeypatch.setattr(resource, "getrlimit", lambda _: (10**13, unlimited))
    assert 0 < memory._room() < 10**13
