"""The commands that print what is found: tables for people, JSON lines for programs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import mentions as room
from tests.cli.conftest import Command, one_line


def test_dates_prints_the_working(briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("dates", story) == 0
    table = capsys.readouterr().out
    assert "2024-05-16" in table
    assert "2024-05-17" in table


def test_dates_json_is_a_line_an_article(briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("dates", story, "--json") == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = {timex["text"]: timex["value"] for timex in json.loads(line)["timex"]}
    assert found == {"Thursday": "2024-05-16", "Friday": "2024-05-17"}


def test_events_json_tells_the_day_of_the_event_apart_from_the_day_of_the_saying(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("events", story, "--json") == 0
    events = json.loads(capsys.readouterr().out)["events"]
    fell = next(e for e in events if e["trigger"]["text"] == "fell")
    assert (fell["when"]["earliest"], fell["said"]["earliest"]) == ("2024-05-16", "2024-05-17")


def test_standard_input_is_read(
    briefing: Command, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, story: Path
) -> None:
    with story.open("rb") as stream:
        monkeypatch.setattr(sys, "stdin", type("Stdin", (), {"buffer": stream}))
        assert briefing("dates", "-", "--json", "--published", "2024-05-17") == 0
    assert '"2024-05-16"' in capsys.readouterr().out


def test_an_unknown_publication_date_leaves_relative_dates_unresolved(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story.with_suffix(".toml").unlink()
    assert briefing("dates", story, "--json") == 0
    timexes = json.loads(capsys.readouterr().out)["timex"]
    assert {t["earliest"] for t in timexes} == {None}


def test_a_file_that_is_not_there_is_no_input(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("dates", "no-such-file.txt") == 66
    assert "no-such-file.txt" in one_line(capsys)


def test_a_wrong_date_is_a_usage_error(briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("dates", story, "--published", "31-31-2015") == 2
    assert "publication date '31-31-2015': write 2015-10-09" in one_line(capsys)


def test_nothing_usable_is_bad_data(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    assert briefing("dates", tmp_path) == 65
    assert "binary.txt" in one_line(capsys)


def test_a_reader_that_goes_away_is_no_error(story: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "briefing", "dates", str(story)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_timeline_can_be_cut_to_a_period_and_a_topic(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("timeline", story, "--json", "--since", "2024-05-16", "--until", "2024-05-16") == 0
    days = [json.loads(line)["when"]["earliest"] for line in capsys.readouterr().out.splitlines()]
    assert "2024-05-16" in days


def test_that_nothing_is_reported_of_what_was_asked_is_one_line_of_every_command(
    briefing: Command, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (("timeline", story), ("build", story, "-o", tmp_path / "out")):
        assert briefing(*command, "--topic", "zzzz", "--until", "2024-05-16") == 66
        assert "nothing is reported on that (zzzz to 2024-05-16)" in one_line(capsys)
    assert not (tmp_path / "out").exists()


def test_a_day_that_is_none_is_a_usage_error(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("timeline", story, "--since", "May") == 2
    assert "--since May: write a day like" in one_line(capsys)
    assert briefing("timeline", story, "--since", "2024-05-17", "--until", "2024-05-16") == 2
    assert "--since 2024-05-17: lies after --until 2024-05-16" in one_line(capsys)


def test_of_two_versions_events_are_reported_from_the_newer(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, day, people in (("first", "2024-05-16", "four"), ("second", "2024-05-17", "six")):
        record = f"---\npublished: {day}\nurl: https://herald.example/bridge\npublisher: The Herald\n---\n\n"
        rest = "The road along the river was closed in both directions for the rest of the week, the mayor said.\n"
        (tmp_path / f"{name}.md").write_text(f"{record}A bridge fell in Alder, killing {people} people.\n\n{rest}")
    briefing("timeline", tmp_path, "--json")
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert events
    assert {source["quote"] for event in events for source in event["sources"] if "four" in source["quote"]} == set()
    assert len({source["article"] for event in events for source in event["sources"]}) == 1


def test_rules_alone_decide_where_the_model_is_not_wanted(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("timeline", story, "--explain") == 0
    assert "read as news" in capsys.readouterr().out
    assert briefing("timeline", story, "--explain", "--no-model") == 0
    assert "read as" not in capsys.readouterr().out


def test_that_the_model_cannot_be_used_is_said_and_rules_go_on(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "reading_model_missing", lambda: "onnxruntime cannot be imported")
    assert briefing("timeline", story, "--json") == 0
    printed = capsys.readouterr()
    assert "rules alone decide" in printed.err
    assert "fell" in printed.out


def test_a_day_of_publication_that_the_address_contradicts_is_said_to_be_in_doubt(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = {
        "id": "a",
        "text": "A crane fell in Marlo on Thursday.",
        "published": "2017-04-07",
        "url": "https://post.example/2016/11/04/crane",
    }
    (tmp_path / "pages.jsonl").write_text(json.dumps(page), encoding="utf-8")
    for command in (["dates"], ["events", "--no-model"]):
        assert briefing(*command, tmp_path / "pages.jsonl", "--json") == 0
        printed = capsys.readouterr().out
        assert json.loads(printed)["published"] is None
        assert "2017-04-06" not in printed.partition("in doubt")[0]
    assert briefing("dates", tmp_path / "pages.jsonl", "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)["timex"]
    assert found["earliest"] is None
    assert "in doubt, for the address of the page names 2016-11-04" in found["rule"]
