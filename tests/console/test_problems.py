import io
import sys
import time

import pytest

from briefing.console import problems
from briefing.console.problems import progress, report, report_problem, report_skipped, say_steps
from briefing.model import Skipped
from tests.console.test_streams import left_by_its_reader


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    """The seconds that have gone by, as a list of one."""
    now = [0.0]
    monkeypatch.setattr(problems.time, "monotonic", lambda: now[0])
    return now


def test_a_problem_is_one_line_whatever_its_words_hold(capsys):
    report_problem("a.txt: not\n  TOML\t(line 3)\n")
    assert capsys.readouterr() == ("", "briefing: a.txt: not TOML (line 3)\n")


def test_a_problem_is_reported_without_commands_to_the_terminal(capsys):
    report_problem("skipped a\x1b]0;x\x07\x9b.txt")
    assert capsys.readouterr().err == "briefing: skipped a␛]0;x␇�.txt\n"


def test_each_input_that_could_not_be_used_is_a_line_with_its_reason(capsys):
    report_skipped([Skipped("a.txt", "empty file"), Skipped("b.bin", "it is not text")])
    assert capsys.readouterr().err == "briefing: skipped a.txt: empty file\nbriefing: skipped b.bin: it is not text\n"


def test_where_nobody_reads_the_faults_the_work_goes_on(monkeypatch):
    with left_by_its_reader() as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        report("a line")
        report("another")


def test_every_item_passes_the_counter_in_order(capsys):
    with progress(None, "reading") as counter:
        assert list(counter.each("abc")) == ["a", "b", "c"]
    assert capsys.readouterr() == ("", "")


def test_a_pipe_or_a_file_never_gets_a_bar(clock, capsys):
    with progress(2, "reading") as counter:
        clock[0] = 60
        counter.step()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("seconds", "shown"), [(0.9, False), (1.1, True)])
def test_on_a_terminal_a_bar_says_what_is_done_after_a_second(clock, monkeypatch, seconds, shown):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress(None, "finding events") as counter:
        for _ in counter.each(["a", "b"]):
            clock[0] = seconds
    assert ("finding events" in terminal.getvalue()) is shown


def test_the_bar_is_taken_away_though_the_work_fails(clock, monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")

    def fail():
        with progress(2, "reading") as counter:
            clock[0] = 2
            counter.step()
            raise ValueError("no article")

    with pytest.raises(ValueError, match="no article"):
        fail()
    assert terminal.getvalue().endswith("\x1b[?25h\r\x1b[1A\x1b[2K")


def test_work_inside_other_work_has_a_bar_of_its_own(clock, monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress(None, "making the edition") as outer, progress(2, "finding events") as inner:
        clock[0] = 2
        outer.step()
        inner.step()
        inner.step()
    drawn = terminal.getvalue()
    assert "making the edition" in drawn
    assert "finding events" in drawn
    assert drawn.endswith("\x1b[2K")


def test_a_long_step_shows_before_it_ends(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(problems, "QUIET_SECONDS", 0.01)
    with progress(None, "merging"):
        deadline = time.monotonic() + 10
        while "merging" not in terminal.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
    assert "merging" in terminal.getvalue()


def test_what_is_printed_for_programs_stays_on_standard_output_while_a_bar_is_drawn(clock, monkeypatch, capsys):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress(2, "fetching") as counter:
        clock[0] = 2
        counter.step()
        print("pages/one.html")
    assert capsys.readouterr().out == "pages/one.html\n"
    assert "one.html" not in terminal.getvalue()


def test_each_step_says_what_it_took_where_that_is_asked_for(clock, capsys):
    say_steps(True)
    try:
        with progress(None, "merging"):
            clock[0] = 2.04
    finally:
        say_steps(False)
    assert capsys.readouterr().err == "merging: 2.0 s\n"
