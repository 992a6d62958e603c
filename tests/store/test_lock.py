import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import CannotWrite, Locked
from briefing.store import held
from briefing.store.lock import acquired

HOLDS = """
import sys
from pathlib import Path
from briefing.store.lock import held
with held(Path(sys.argv[1]), "briefing daily"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, tmp_path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_a_second_run_learns_at_once_who_holds_the_lock(tmp_path, holder):
    with (
        pytest.raises(Locked, match=rf"briefing daily \(process {holder.pid} on .+\) holds .+ since 20\d\d-") as caught,
        held(tmp_path, "briefing daily"),
    ):
        pass
    assert "\n" not in str(caught.value)
    assert json.loads((tmp_path / "holder.json").read_bytes())["pid"] == holder.pid


def test_a_killed_holder_is_no_obstacle(tmp_path, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert (tmp_path / "holder.json").exists()
    with held(tmp_path, "briefing daily"):
        assert json.loads((tmp_path / "holder.json").read_bytes())["pid"] == os.getpid()


def test_the_lock_is_free_after_the_run_and_after_an_error_in_it(tmp_path):
    with pytest.raises(KeyboardInterrupt), held(tmp_path, "briefing daily"):
        raise KeyboardInterrupt
    with held(tmp_path, "briefing daily"):
        pass
    assert not (tmp_path / "holder.json").exists()


def test_what_a_killed_run_left_half_written_goes(tmp_path):
    unfinished = tmp_path / "objects" / "ab" / ".briefing-x1y2.tmp"
    unfinished.parent.mkdir(parents=True)
    for path in (unfinished, unfinished.with_suffix(".old"), unfinished.with_name("whole")):
        path.touch()
    (tmp_path / ".briefing-z3.folder").mkdir()
    with held(tmp_path, "briefing daily"):
        assert [path.name for path in unfinished.parent.iterdir()] == ["whole"]
        assert not (tmp_path / ".briefing-z3.folder").exists()


def test_two_runs_of_one_process_shut_each_other_out(tmp_path):
    with held(tmp_path, "the first"), pytest.raises(Locked, match="the first"), held(tmp_path, "the second"):
        pass


@pytest.mark.parametrize("note", [b"", b"{}", b"\xff", None])
def test_a_holder_that_has_not_said_who_it_is(tmp_path, note):
    with held(tmp_path, "briefing daily"):
        (tmp_path / "holder.json").write_bytes(note) if note is not None else (tmp_path / "holder.json").unlink()
        with pytest.raises(Locked, match="another run holds"), held(tmp_path, "the second"):
            pass


def test_a_lock_of_any_file_says_who_has_it_and_what_to_do(tmp_path):
    lock = acquired(tmp_path / "lock", busy=lambda: "somebody", remedy="go away")
    with pytest.raises(Locked, match=r"^somebody; try again"):
        acquired(tmp_path / "lock", busy=lambda: "somebody", remedy="go away")
    lock.release()
    with pytest.raises(CannotWrite, match=r"go away$"):
        acquired(tmp_path / "lock" / "within", busy=lambda: "nobody", remedy="go away")


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "state").write_text("a file")
    with pytest.raises(CannotWrite, match="state folder"), held(tmp_path / "state", "briefing daily"):
        pass


def test_what_a_person_keeps_in_the_folder_stays_as_open_as_they_left_it(tmp_path):
    mine = tmp_path / "lock-keys.txt"
    mine.write_text("mine")
    mine.chmod(0o644)
    (tmp_path / "state.sqlite").touch(0o644)
    with held(tmp_path, "briefing daily"):
        assert mine.stat().st_mode & 0o777 == 0o644
        assert (tmp_path / "state.sqlite").stat().st_mode & 0o077 == 0
