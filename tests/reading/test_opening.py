import os
import threading

import pytest

from briefing.reading.opening import open_without_waiting

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
