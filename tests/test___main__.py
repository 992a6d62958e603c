"""How the program ends: whatever stops a command, one line a fault on standard error and the code that README lists."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.__main__ import main, run
from briefing.errors import BadData, BadSettings, Locked
from briefing.model import Skipped
from briefing.resources import templates_folder


def stopped_by(monkeypatch: pytest.MonkeyPatch, reason: BaseException) -> None:
    def command() -> None:
        raise reason

    monkeypatch.setattr("briefing.cli.app", command)


@pytest.mark.parametrize(
    ("reason", "code", "printed"),
    [
        (Locked("another run is at work"), 75, "briefing: another run is at work\n"),
        (BadSettings("a: wrong", "b: wrong"), 78, "briefing: a: wrong\nbriefing: b: wrong\n"),
        (OSError(24, "Too many open files"), 73, "briefing: the system refuses: Too many open files\n"),
        (OSError("no more"), 73, "briefing: the system refuses: no more\n"),
        (
            MemoryError(),
            65,
            "briefing: not enough memory for so much text; give fewer or shorter articles\n",
        ),
        (
            RuntimeError("Load model from weights.onnx failed:std::bad_alloc"),
            65,
            "briefing: not enough memory for so much text; give fewer or shorter articles\n",
        ),
        (
            ImportError("matcher.so: failed to map segment from shared object"),
            65,
            "briefing: not enough memory for so much text; give fewer or shorter articles\n",
        ),
        (
            OSError(12, "Cannot allocate memory"),
            65,
            "briefing: not enough memory for so much text; give fewer or shorter articles\n",
        ),
        (KeyboardInterrupt(), 130, ""),
        (SystemExit(3), 3, ""),
        (SystemExit(), 0, ""),
    ],
    ids=repr,
)
def test_what_stops_a_command_is_a_line_and_a_code(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    reason: BaseException,
    code: int,
    printed: str,
) -> None:
    stopped_by(monkeypatch, reason)
    assert run() == code
    assert capsys.readouterr() == ("", printed)


def test_the_inputs_that_could_not_be_used_stand_before_what_they_led_to(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing = BadData("no article could be used")
    nothing.skipped = (Skipped("a.txt", "empty file"), Skipped("b.txt", "is not\nEnglish"))  # type: ignore[attr-defined]
    stopped_by(monkeypatch, nothing)
    assert run() == 65
    assert capsys.readouterr().err.splitlines() == [
        "briefing: skipped a.txt: empty file",
        "briefing: skipped b.txt: is not English",
        "briefing: no article could be used",
    ]


def test_a_fault_of_the_program_itself_is_not_dressed_up_as_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped_by(monkeypatch, ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        run()


@pytest.fixture
def _handler_stays() -> Iterator[None]:
    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.mark.usefixtures("_handler_stays")
def test_a_command_that_is_terminated_still_takes_away_what_it_left_half_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    half = tmp_path / "half"

    def command() -> None:
        half.touch()
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        finally:
            half.unlink()

    monkeypatch.setattr("briefing.cli.app", command)
    with pytest.raises(SystemExit) as leaving:
        main()
    assert leaving.value.code == 143
    assert not half.exists()


@pytest.mark.usefixtures("_handler_stays")
def test_an_interruption_while_the_program_is_still_loading_is_one_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.__main__.run", interrupted)
    with pytest.raises(SystemExit) as leaving:
        main()
    assert leaving.value.code == 130


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--nonsense"], 2),
        (["--catch-up", "soon"], 2),
        (["--config", "nowhere.toml"], 78),
        (["--catch-up", "-1"], 2),
    ],
)
def test_a_log_is_json_to_its_last_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], code: int
) -> None:
    monkeypatch.setattr("sys.argv", ["briefing", "daily", "--log-json", *words])
    assert run() == code
    said = capsys.readouterr().err.splitlines()
    assert said
    assert all(json.loads(line)["level"] == "problem" for line in said)


@pytest.mark.parametrize("reason", [MemoryError(), OSError("no more"), Locked("another\nrun"), BadSettings("a", "b")])
def test_what_stops_a_command_is_an_object_of_the_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], reason: BaseException
) -> None:
    def command() -> None:
        sys.stderr.write("{a library's own words}\n\n[1]\nno line end ")
        raise reason

    monkeypatch.setattr("sys.argv", ["briefing", "daily", "--log-json"])
    monkeypatch.setattr("briefing.cli.app", command)
    run()
    said = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert len(said) > 2
    assert all({"time", "level", "event", "message"} <= line.keys() for line in said)


def test_what_is_a_fault_of_ours_is_not_passed_off_as_anything_else(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped_by(monkeypatch, RuntimeError("a fault"))
    with pytest.raises(RuntimeError, match="a fault"):
        run()


@pytest.mark.skipif(sys.platform != "linux", reason="a limit of the address space")
@pytest.mark.parametrize("megabytes", [80, 250])
def test_an_allocation_that_fails_ends_the_program_without_a_traceback(megabytes: int) -> None:
    """Most end in our own line; a library may abort by itself, as the system's loader does."""
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({megabytes << 20},) * 2)\n"
    words = ["briefing", "events", str(templates_folder().parent / "seeds" / "ferry")]
    program = f"{limited}import sys\nsys.argv = {words!r}\nfrom briefing.__main__ import main\nmain()"
    alone = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env={**os.environ, **alone}, check=False
    )
    assert done.returncode != 0
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) <= 2
