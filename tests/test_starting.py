"""Processes are forked from one that has loaded what they need, or started anew where there is none."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing import starting
from briefing.crew import Processes

ROOT = Path(__file__).parents[1]
_LINUX = sys.platform == "linux"

_SHOWS = """
import os, sys
from briefing import starting
from briefing.crew import Processes
from tests.test_starting import state

if sys.argv[1] == "broken":
    os.environ["TMPDIR"] = sys.argv[2] + "/" + "long" * 40  # where no address of a socket fits in
    os.mkdir(os.environ["TMPDIR"])
starting.make_ready(["fractions"])
with Processes(1, modules=["fractions"]) as crew:
    for _, found in crew.outcomes(state, ["OPENBLAS_NUM_THREADS"]):
        print(*found)
print(starting._FORKS, os.environ.get("OPENBLAS_NUM_THREADS"), os.environ.get("PYTHONSAFEPATH"))
"""


def state(name: str) -> tuple[bool, str | None, int]:
    """Whether a module was there before anybody asked for it, a variable, and how many threads there are."""
    return "fractions" in sys.modules, os.environ.get(name), sum(1 for _ in Path("/proc/self/task").iterdir())


def shown(folder: Path, how: str) -> list[str]:
    """What a program prints whose processes say what they find."""
    script = folder / "shows.py"
    script.write_text(_SHOWS)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("OPENBLAS_NUM_THREADS", None)
    done = subprocess.run(
        [sys.executable, str(script), how, str(folder)], cwd=folder, env=environment, capture_output=True, check=True
    )
    assert not done.stderr
    return done.stdout.decode().splitlines()


@pytest.mark.skipif(not _LINUX, reason="there is no fork server that processes could be forked from")
def test_a_process_is_forked_from_one_that_has_loaded_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "fractions.py").write_text("raise SystemExit('this folder is no place to import from')")
    (tmp_path / "elsewhere").mkdir()
    assert shown(tmp_path / "elsewhere", "ready") == ["True 1 2", "True None None"]


@pytest.mark.skipif(not _LINUX, reason="there is no fork server that could be missing")
def test_where_there_is_no_fork_server_a_process_is_started_anew(tmp_path: Path) -> None:
    assert shown(tmp_path, "broken") == ["False None 2", "False None None"]


_WAITS = """
import signal
from briefing import starting
from tests.test_starting import worked

signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs the tests in the background ignores it
starting.make_ready(["slowly"])
print("waiting", flush=True)
starting.start(worked, 1, name="worker", modules=["slowly"])
"""
_SLOW = 5.0  # seconds


@pytest.mark.skipif(not _LINUX, reason="there is no fork server to wait for")
def test_ctrl_c_is_heard_while_the_fork_server_imports(tmp_path: Path) -> None:
    (tmp_path / "slowly.py").write_text(f"import time; time.sleep({_SLOW})")
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"}
    with subprocess.Popen(
        [sys.executable, "-c", _WAITS], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        began = time.monotonic()
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        assert process.wait() == -signal.SIGINT
        assert time.monotonic() - began < _SLOW - 1


def worked(number: int) -> int:
    return number + 1


def test_where_processes_are_never_forked_they_are_started_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starting, "_FORKS", False)
    monkeypatch.setattr(starting.forkserver, "ensure_running", None)
    with Processes(1, modules=["fractions"]) as crew:
        assert dict(crew.outcomes(worked, [4])) == {4: 5}


def test_a_fork_server_that_ended_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object) -> None:
        raise EOFError

    monkeypatch.setattr(starting, "_FORKS", True)
    monkeypatch.setattr(starting, "make_ready", lambda modules: None)
    monkeypatch.setattr("multiprocessing.context.ForkServerProcess.start", ended)
    with Processes(1, modules=["fractions"]) as crew:
        assert dict(crew.outcomes(worked, [4])) == {4: 5}
    assert not starting._FORKS
