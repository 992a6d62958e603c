import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.daily.journal import Journal

NOON = datetime(2026, 3, 31, 12, tzinfo=UTC)


def journal(**options):
    ticks = iter(range(100))
    return Journal(io.StringIO(), clock=lambda: NOON, stopwatch=lambda: float(next(ticks)), **options)


def lines(journal):
    return journal.stderr.getvalue().splitlines()


def test_a_run_without_problems_says_nothing_to_cron():
    quiet = journal()
    quiet.note("3 articles read")
    with quiet.step("reading"):
        pass
    assert quiet.stderr.getvalue() == ""
    assert quiet.problems == ()


def test_a_problem_is_one_line_whatever_it_holds():
    noted = journal()
    noted.problem("skipped a\nb.txt:\t\x1b[31mred\ud800\x9b", origin="a\nb.txt")
    assert lines(noted) == ["briefing: skipped a b.txt: ␛[31mred\ud800\ufffd"]
    assert noted.problems == ("skipped a b.txt: ␛[31mred\ud800\ufffd",)


def test_a_note_is_written_where_somebody_watches():
    noted = journal(terminal=True)
    noted.note("nothing new since 06:00")
    assert lines(noted) == ["briefing: nothing new since 06:00"]


def test_a_log_is_json_line_by_line():
    log = journal(json=True)
    log.note("edition made", event="edition", files=4, day=NOON.date())
    with log.step("reading"):
        log.problem("skipped a.txt", event="skipped", level="debug", time=0)
    edition, skipped, step = map(json.loads, lines(log))
    assert list(edition) == ["time", "level", "event", "message", "files", "day"]
    assert edition["day"] == "2026-03-31"
    assert (skipped["level"], skipped["event"], skipped["time"]) == ("problem", "skipped", "2026-03-31T12:00:00+00:00")
    assert (step["event"], step["message"], step["seconds"]) == ("step", "reading", 1.0)


def test_a_log_survives_text_that_no_encoding_holds():
    log = Journal(io.TextIOWrapper(io.BytesIO(), encoding="ascii"), json=True, clock=lambda: NOON)
    log.problem("naïve \ud800 \u2028 \x85 \x00", origin="ü\ud800")
    (line,) = log.stderr.buffer.getvalue().splitlines()
    assert json.loads(line)["origin"] == "ü\ud800"


def test_steps_are_timed_and_a_step_taken_twice_counts_both():
    timed = journal()
    with timed.step("reading"):
        pass
    with timed.step("merging"), timed.step("inner"):
        pass
    with timed.step("reading"):
        pass
    assert timed.timings == {"reading": 2.0, "merging": 3.0, "inner": 1.0}
    assert list(timed.timings) == ["reading", "merging", "inner"]


def test_a_step_that_fails_is_timed_too():
    timed = journal()
    with pytest.raises(ZeroDivisionError), timed.step("reading"):
        raise ZeroDivisionError
    assert timed.timings == {"reading": 1.0}


@pytest.mark.parametrize("stream", [io.StringIO, lambda: io.TextIOWrapper(io.BytesIO())])
def test_a_closed_stream_costs_nothing(stream):
    closed = Journal(stream())
    closed.stderr.close()
    closed.problem("nobody reads this")
    assert closed.problems == ("nobody reads this",)


def test_a_full_disk_under_the_log_costs_nothing():
    with Path("/dev/full").open("w") as full:
        noted = Journal(full, clock=lambda: NOON)
        noted.problem("one")
        noted.problem("two")
    assert noted.problems == ("one", "two")
