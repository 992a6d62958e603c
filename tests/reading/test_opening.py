import os
import threading
import time

import pytest

from briefing.reading import opening, read
from briefing.reading.opening import open_without_waiting, within_patience

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")


def test_a_file_is_read_from_its_beginning_and_can_seek(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"It rained.")
    with open_without_waiting(tmp_path / "a.txt") as stream:
        assert stream.read() == b"It rained."
        stream.seek(3)
        assert stream.read() == b"rained."


@needs_pipes
def test_a_pipe_that_nobody_writes_to_is_at_its_end(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with open_without_waiting(tmp_path / "pipe") as stream:
        assert stream.read() == b""


@needs_pipes
def test_a_pipe_with_a_slow_writer_is_read_to_its_end(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    writing = os.open(tmp_path / "pipe", os.O_RDWR)
    begun = threading.Event()

    def write():
        begun.wait()
        os.write(writing, b"It rained.")
        os.close(writing)

    writer = threading.Thread(target=write)
    writer.start()
    with open_without_waiting(tmp_path / "pipe") as stream:
        begun.set()
        assert stream.read() == b"It rained."
    writer.join()


@pytest.mark.parametrize("name", ["gone.txt", "folder", "x" * 5_000])
def test_what_cannot_be_opened_is_an_error_of_the_system(tmp_path, name):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match=r"\[Errno"):
        open_without_waiting(tmp_path / name)


@needs_pipes
def test_a_pipe_whose_writer_sleeps_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE_SECONDS", 0.2)
    os.mkfifo(tmp_path / "pipe")
    writing = os.open(tmp_path / "pipe", os.O_RDWR)
    (tmp_path / "a.txt").write_text("The council met on Friday and closed the old bridge.")
    os.write(writing, b"It rai")
    reading = read([tmp_path / "pipe", tmp_path / "a.txt"])
    os.close(writing)
    assert [skipped.reason for skipped in reading.skipped] == [
        "it keeps us waiting for its content; see whether it can be read, and try again"
    ]
    assert len(reading.articles) == 1


def test_patience_ends_where_the_work_does(monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE_SECONDS", 0.05)
    with within_patience():
        pass
    time.sleep(0.1)
    with pytest.raises(TimeoutError), within_patience():
        time.sleep(1)
