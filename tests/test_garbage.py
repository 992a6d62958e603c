"""Garbage is looked for less often while the program works, and as before afterwards."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from briefing import DatedArticles, find_events
from briefing.garbage import MADE_BEFORE_COLLECTING, seldom_collect, seldom_collected


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave the process as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_garbage_is_looked_for_less_often_meanwhile() -> None:
    gc.set_threshold(700, 10, 7)
    with seldom_collected():
        assert gc.get_threshold() == (MADE_BEFORE_COLLECTING, 10, 7)
    assert gc.get_threshold() == (700, 10, 7)


def test_what_goes_wrong_leaves_it_as_before() -> None:
    gc.set_threshold(700, 10, 10)
    with pytest.raises(KeyError), seldom_collected():
        raise KeyError
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.parametrize("often", [0, 1_000_000])
def test_who_looks_even_less_often_does_so_still(often: int) -> None:
    gc.set_threshold(often, 10, 10)
    with seldom_collected():
        assert gc.get_threshold()[0] == often


def test_of_two_threads_that_overlap_the_last_one_leaves_the_process_as_it_was() -> None:
    """The first to come is the first to go, so that what it found must outlive it."""
    gc.set_threshold(700, 10, 10)
    first_is_in, second_is_in, first_is_out = Event(), Event(), Event()
    seen: list[int] = []

    def first() -> None:
        with seldom_collected():
            first_is_in.set()
            second_is_in.wait(10)
        seen.append(gc.get_threshold()[0])
        first_is_out.set()

    def second() -> None:
        first_is_in.wait(10)
        with seldom_collected():
            second_is_in.set()
            first_is_out.wait(10)
            seen.append(gc.get_threshold()[0])

    threads = [Thread(target=work) for work in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [MADE_BEFORE_COLLECTING, MADE_BEFORE_COLLECTING]
    assert gc.get_threshold() == (700, 10, 10)


def test_a_process_of_the_program_looks_less_often_from_then_on() -> None:
    seldom_collect()
    assert gc.get_threshold()[0] == MADE_BEFORE_COLLECTING


def test_a_step_leaves_the_process_as_it_was() -> None:
    gc.set_threshold(700, 10, 10)
    find_events(DatedArticles((), ()))
    assert gc.get_threshold() == (700, 10, 10)
