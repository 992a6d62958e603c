import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.console.streams import discard, prepare_streams, reader_may_leave
from briefing.errors import CannotWrite


def left_by_its_reader():
    """A stream of which nobody reads the other end."""
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "w", encoding="utf-8")


def test_a_character_that_the_terminal_lacks_is_printed_as_its_escape(monkeypatch):
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="ascii"))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    prepare_streams()
    print("“fire” 🔥\ud800", flush=True)
    assert shown.getvalue() == rb"\u201cfire\u201d \U0001f525\ud800" + b"\n"


def test_where_there_are_no_streams_printing_goes_nowhere(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    prepare_streams()
    with sys.stdout, sys.stderr:
        print("a line")
        print("a fault", file=sys.stderr)


def test_no_document_is_opened_under_the_number_of_a_closed_stream(tmp_path: Path):
    code = (
        "from briefing.console.streams import prepare_streams\n"
        "prepare_streams()\n"
        "with open('brief.md', 'w') as file:\n"
        "    print('a line')\n"
        "    file.write('the brief')\n"
    )
    subprocess.run(
        ["sh", "-c", 'exec "$0" -c "$1" >&- 2>&-', sys.executable, code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        check=True,
    )
    assert (tmp_path / "brief.md").read_text() == "the brief"


def test_a_reader_that_goes_away_ends_the_printing_quietly(monkeypatch):
    with left_by_its_reader() as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with reader_may_leave():
            print("a line", flush=True)
            pytest.fail("printing went on")


def test_what_is_held_back_until_the_end_is_lost_without_a_word(monkeypatch):
    with left_by_its_reader() as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with reader_may_leave():
            print("a line")
        print("another", flush=True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_a_fault_with_its_reason(monkeypatch):
    with Path("/dev/full").open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(CannotWrite, match=r"^cannot print: no space left on device$"), reader_may_leave():
            print("a line")


def test_a_fault_without_words_of_the_system_is_named_by_its_own(monkeypatch):
    with Path(os.devnull).open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(CannotWrite, match=r"^cannot print: the line is cut$"), reader_may_leave():
            raise OSError("the line is cut")


def test_other_faults_are_none_of_its_business(monkeypatch):
    with pytest.raises(ValueError, match="no number"), reader_may_leave():
        raise ValueError("no number")


def test_a_discarded_stream_takes_what_it_still_holds():
    with left_by_its_reader() as stream:
        stream.write("held back")
        discard(stream)
        stream.write("and more")
        stream.flush()


def test_a_stream_without_a_file_can_be_discarded():
    discard(io.StringIO())
