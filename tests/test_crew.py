import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import crew as room
from briefing.crew import Alone, Processes, WorkerEnded, cores
from briefing.errors import CannotWrite, Unavailable

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def crew() -> Iterator[Processes]:
    with Processes(2) as started:
        yield started


def halved(number: int, by: int) -> float:
    if number > 9:
        raise CannotWrite("full")
    return number / by


def process(_: object) -> int:
    time.sleep(0.05)
    return os.getpid()


def ending(how: str) -> object:
    if how == "exit":
        os._exit(3)
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "odd":
        raise OddError("three", "words")
    return signal.getsignal(signal.SIGINT)


def noted(folder: Path) -> None:
    (folder / str(os.getpid())).touch()
    os._exit(1)


class OddError(Exception):
    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} {other}")


def test_one_process_does_one_thing_after_the_other_and_goes_on_after_a_failure() -> None:
    outcomes = dict(Alone().outcomes(halved, [4, 10, 6], by=2))
    assert (outcomes[4], outcomes[6]) == (2, 3)
    assert isinstance(outcomes[10], CannotWrite)


def test_processes_give_what_the_work_gives_or_raises(crew: Processes) -> None:
    outcomes = dict(crew.outcomes(halved, [4, 10, 6], by=2))
    assert (outcomes[4], outcomes[6], str(outcomes[10])) == (2, 3, "full")
    assert isinstance(outcomes[10], CannotWrite)
    ((_, error),) = crew.outcomes(halved, [4], by=0)
    assert isinstance(error, ZeroDivisionError)


def test_the_work_is_shared_and_done_in_processes_that_stay(crew: Processes) -> None:
    first = {outcome for _, outcome in crew.outcomes(process, range(6))}
    again = {outcome for _, outcome in crew.outcomes(process, range(6))}
    assert len(first) == 2
    assert os.getpid() not in first
    assert first == again


def test_only_as_many_processes_are_started_as_there_is_work_for() -> None:
    with Processes(8) as crew:
        list(crew.outcomes(halved, [4, 6], by=2))
        assert len(crew._workers) == 2
        list(crew.outcomes(halved, [4, 6], by=2))
        assert len(crew._workers) == 2


def test_items_are_asked_for_as_workers_become_free(crew: Processes) -> None:
    asked = []

    def items() -> Iterator[int]:
        for number in range(9):
            asked.append(number)
            yield number

    outcomes = crew.outcomes(halved, items(), by=2)
    next(outcomes)
    assert len(asked) <= 5
    assert len(list(outcomes)) == 8


def test_of_a_worker_that_ends_is_known_what_it_was_at_and_others_go_on() -> None:
    with Processes(2) as crew:
        outcomes = dict(crew.outcomes(ending, ["exit", "nothing", "kill", "odd"]))
        assert isinstance(outcomes["exit"], WorkerEnded)
        assert "ended with code 3" in str(outcomes["exit"])
        assert f"killed by signal {signal.SIGKILL.value}" in str(outcomes["kill"])
        assert outcomes["nothing"] == signal.SIG_IGN
        assert str(outcomes["odd"]) == "OddError: three words"


def test_what_a_worker_died_of_is_tried_again_so_often(tmp_path: Path) -> None:
    with Processes(2, tries=3) as crew:
        ((_, outcome),) = crew.outcomes(noted, [tmp_path])
    assert isinstance(outcome, WorkerEnded)
    assert len(list(tmp_path.iterdir())) == 3


def test_workers_that_are_still_at_something_nobody_waits_for_are_ended() -> None:
    with Processes(2) as crew:
        outcomes = crew.outcomes(process, range(9))
        next(outcomes)
        outcomes.close()
        assert all(worker.is_free for worker in crew._workers)
        assert dict(crew.outcomes(halved, [4], by=2)) == {4: 2}
        workers = [worker.process for worker in crew._workers]
    assert all(not worker.is_alive() for worker in workers)


def test_a_process_that_cannot_be_started_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refused)
    with pytest.raises(Unavailable, match=r"no process can be started \(Resource .*--jobs 1"), Processes(2) as crew:
        list(crew.outcomes(halved, [4], by=2))


_WAITS = """
import signal, sys
from briefing.crew import Processes
from tests.test_crew import waits

signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests in the background ignores it
with Processes(2, modules=sys.argv[2:]) as crew:
    list(crew.outcomes(waits, [sys.argv[1]] * 2))
"""


def waits(folder: str) -> None:
    (Path(folder) / str(os.getpid())).touch()
    time.sleep(60)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("modules", [[], ["fractions"]])
def test_workers_run_no_script_and_end_with_the_process_that_started_them(
    tmp_path: Path, number: int, modules: list[str]
) -> None:
    script = tmp_path / "waits.py"
    script.write_text(_WAITS)
    (tmp_path / "workers").mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    main = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path / "workers"), *modules],
        cwd=ROOT, env=environment, stderr=subprocess.PIPE, start_new_session=True, text=True,
    )  # fmt: skip
    until(lambda: len(list((tmp_path / "workers").iterdir())) == 2)
    if number == signal.SIGINT:
        os.killpg(main.pid, number)  # as a terminal does: all of them hear it
        printed = main.communicate()[1]
        assert printed.count("Traceback") == printed.count("KeyboardInterrupt\n") == 1
    else:
        main.send_signal(number)
        main.communicate()
    for worker in (tmp_path / "workers").iterdir():
        until(lambda worker=worker: not is_running(int(worker.name)))


def until(is_so) -> None:
    """Wait until something is so; a minute is as good as never."""
    for _ in range(1200):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it never came to be so")


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{number}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_as_many_cores_as_this_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room.os, "sched_getaffinity", lambda _: {0, 3}, raising=False)
    assert cores() == 2
