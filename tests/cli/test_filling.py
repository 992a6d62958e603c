"""The command that fills an archive, and those that ask one."""

import json
from pathlib import Path

import pytest

from briefing import mentions
from briefing.archive import extra
from briefing.archive.manifest import Manifest, opened
from tests.archive.made import jsonl, line, no_power_cut, searched
from tests.cli.conftest import Command

__all__ = ["no_power_cut", "searched"]


@pytest.fixture(autouse=True)
def _found_quickly(searched: list[str]) -> None:
    """Without a parser."""


@pytest.fixture
def store(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An archive of four articles of two days."""
    folder = tmp_path / "in"
    for number in range(4):
        jsonl(folder / f"{number}.jsonl", [line(number, f"2026-04-0{3 + number // 2}")])
    store = tmp_path / "store"
    assert briefing("archive", folder, "-o", store, "--no-model") == 0
    printed = capsys.readouterr()
    assert printed.out.strip() == str(store)
    assert printed.err == "articles archived: 4, mentions: 8, archived earlier: 0, inputs skipped: 0\n"
    return store


def test_what_cannot_be_used_is_named_and_leaves_with_its_code(
    briefing: Command, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = jsonl(tmp_path / "bad.jsonl", ["?\n", line(9)])
    assert briefing("archive", bad, "-o", store, "--no-model", "-q") == 3
    assert f"skipped {bad}, line 1: not JSON" in capsys.readouterr().err
    nothing = jsonl(tmp_path / "nothing.jsonl", ["?\n"])
    assert briefing("archive", nothing, "-o", tmp_path / "new", "--no-model") == 65


def test_a_record_that_cannot_be_is_named_and_the_other_files_are_archived(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "in" / "bad.warc"
    jsonl(tmp_path / "in" / "good.jsonl", [line(1)])
    bad.write_bytes(b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n")
    assert briefing("archive", tmp_path / "in", "-o", tmp_path / "store", "--no-model", "--jobs", "1") == 3
    printed = capsys.readouterr().err
    assert f"skipped {bad}: " in printed
    assert "articles archived: 1," in printed


def test_a_model_that_is_missing_is_one_line_where_the_archive_was_made_with_it(
    briefing: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened(tmp_path / "store", Manifest(reading_model=True))
    story = jsonl(tmp_path / "a.jsonl", [line(1)])
    monkeypatch.setattr(mentions, "reading_model_missing", lambda: "No module named 'onnxruntime'")
    assert briefing("archive", story, "-o", tmp_path / "store") == 69
    (problem,) = capsys.readouterr().err.splitlines()
    assert "cannot be loaded here: No module named 'onnxruntime'" in problem


def test_a_timeline_of_an_archive(briefing: Command, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("timeline", store, "--json", "--topic", "report", "--until", "2026-04-02") == 0
    found = [json.loads(each) for each in capsys.readouterr().out.splitlines()]
    assert {event["when"]["latest"] for event in found} == {"2026-04-02"}
    assert {source["article"] for event in found for source in event["sources"]} == {"a0", "a1"}
    assert briefing("timeline", store, "--json", "--topic", "zeppelin") == 66
    assert "nothing is reported on that (zeppelin)" in capsys.readouterr().err


def test_a_brief_of_an_archive_holds_what_was_asked_for(
    briefing: Command, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    words = ("build", store, "-o", out, "-f", "json", "--as-of", "2026-05-01", "--topic", "report")
    assert briefing(*words, "--since", "2026-04-03") == 0
    assert capsys.readouterr().err == "articles read: 4, events dated: 1, undated: 0, inputs skipped: 0\n"
    assert briefing(*words, "--since", "2031-01-01") == 66
    assert "nothing is reported on that" in capsys.readouterr().err


def test_a_brief_of_an_archive_stands_in_it(
    briefing: Command, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twin = jsonl(tmp_path / "twin.jsonl", [line(2, "2026-04-04", id="a1")])
    assert briefing("archive", twin, "-o", store, "--no-model") == 0
    briefing("build", store, "-o", tmp_path / "out", "-f", "json", "--as-of", "2026-05-01", "--topic", "report")
    (brief,) = (tmp_path / "out").glob("briefing-*.json")
    capsys.readouterr()
    assert briefing("verify", brief, store) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("lines that stand: ")
    other = tmp_path / "other"
    assert briefing("archive", tmp_path / "in" / "0.jsonl", "-o", other, "--no-model") == 0
    assert briefing("verify", brief, other) == 66
    assert "source missing: " in capsys.readouterr().out
    assert briefing("verify", brief, other, tmp_path / "in", twin) == 0
    assert briefing("verify", brief, store, "--published", "2026-04-03") == 2


def test_the_passages_of_an_event(briefing: Command, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    briefing("timeline", store, "--json")
    event = json.loads(capsys.readouterr().out.splitlines()[0])
    assert briefing("show", event["id"][:8], store, "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["id"], shown["when"]) == (event["id"], event["when"])
    assert shown["passages"][0]["article"] == event["sources"][0]["article"]
    assert briefing("show", "e123456789abc", store) == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("timeline", "STORE", "STORE/archive.json"), "name it alone"),
        (("timeline", "STORE", "--published", "2026-04-03"), "keep the dates"),
        (("dates", "STORE"), "is an archive; ask it with"),
        (("events", "STORE"), "is an archive; ask it with"),
        (("archive", "STORE", "-o", "STORE", "--scheduler", "tcp://127.0.0.1:1", "--jobs", "2"), "--jobs counts"),
        (("archive", "-", "-o", "STORE"), "filled from files"),
    ],
)
def test_what_does_not_go_together_is_one_line(
    briefing: Command, store: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert briefing(*(word.replace("STORE", str(store)) for word in words)) == 2
    (problem,) = capsys.readouterr().err.splitlines()[-1:]
    assert says in problem


def test_without_its_packages_each_command_says_what_to_install(
    briefing: Command, store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(extra, "find_spec", lambda name: None)
    for words in (("archive", "in", "-o", store), ("timeline", store), ("build", store), ("show", "e12345", store)):
        assert briefing(*words) == 69
        (problem,) = capsys.readouterr().err.splitlines()
        assert "pip install 'briefing[archive]'" in problem


def test_the_help_promises_no_input_that_is_refused(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("archive", "--help") == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Files, folders or globs; pages of the web, once they are fetched." in said
    assert "standard input" not in said
