"""The commands that read articles: what is printed where, and the exit codes as a promise."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from briefing import mentions as room
from briefing.writing import FORMATS
from tests.cli.conftest import Command
from tests.web.server import running

STORY = "A bridge in Alder fell on Thursday, killing at least four people, police said Friday.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "story.txt"
    path.parent.mkdir()
    path.write_text(STORY)
    path.with_suffix(".toml").write_text('published = "2024-05-17"\npublisher = "The Herald"\n')
    return path


def test_build_writes_all_formats_and_prints_paths_and_counts(
    briefing: Command, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert briefing("build", story.parent, "-o", out, "--as-of", "2024-05-18") == 0
    printed = capsys.readouterr()
    assert printed.out.split() == [str(out / f"briefing-2024-05-17.{kind}") for kind in ("pdf", "docx", "md", "json")]
    assert printed.err.startswith("articles read: 1, ")
    assert sorted(p.name for p in out.glob("[!.]*")) == sorted(Path(line).name for line in printed.out.split())


def test_one_format_can_be_printed_in_place_of_being_written(
    briefing: Command,
    story: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert briefing("build", story, "-o", "-", "-q", "-f", "json", "--as-of", "2024-05-18") == 0
    printed = capfdbinary.readouterr()
    assert json.loads(printed.out)["schema"] == "briefing/brief"
    assert printed.err == b""
    assert sorted(tmp_path.rglob("*")) == before
    assert briefing("build", story, "-o", "-", "-f", "md,json") == 2


def test_sources_are_cited_in_the_style_that_is_asked_for(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("build", story, "-o", "-", "-q", "--citations", "apa", "--as-of", "2024-05-18") == 0
    assert "2024, May 17" in capsys.readouterr().out
    assert briefing("build", story, "-o", "-", "--citations", "harvard") == 2
    assert "--citations harvard: choose from numeric, chicago, apa, bluebook" in capsys.readouterr().err
    assert briefing("build", story, "-o", "-", "--notes", "margin") == 2
    assert "--notes margin: choose from none, footnotes" in capsys.readouterr().err


def test_the_word_document_cites_in_notes_where_that_is_asked_for(
    briefing: Command, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ("--notes", "Footnotes", "--as-of", "2024-05-18", "-f", "docx")
    assert briefing("build", story, "-o", tmp_path / "out", "-q", *given) == 0
    (path,) = (tmp_path / "out").glob("*.docx")
    assert "word/footnotes.xml" in zipfile.ZipFile(path).namelist()
    assert briefing("build", story, "-o", "-", "--notes", "margin") == 2
    assert "--notes margin: choose from none, footnotes, endnotes" in capsys.readouterr().err


def test_the_files_name_the_author_that_is_given(briefing: Command, story: Path, tmp_path: Path) -> None:
    given = ("--author", " Night\tdesk ", "--as-of", "2024-05-18", "-f", "docx")
    assert briefing("build", story, "-o", tmp_path / "out", "-q", *given) == 0
    (path,) = (tmp_path / "out").glob("*.docx")
    assert docx.Document(str(path)).core_properties.author == "Night desk"


def test_the_word_document_cites_by_fields_where_that_is_asked_for(
    briefing: Command, story: Path, tmp_path: Path
) -> None:
    given = ("--fields", "--as-of", "2024-05-18", "-f", "docx")
    assert briefing("build", story, "-o", tmp_path / "out", "-q", *given) == 0
    (path,) = (tmp_path / "out").glob("*.docx")
    assert b"CITATION briefing-source-1" in zipfile.ZipFile(path).read("word/document.xml")


def test_two_builds_give_the_same_bytes(briefing: Command, story: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        briefing("build", story, "-o", tmp_path / folder, "--as-of", "2024-05-18")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes(), path.suffix


def test_one_brief_is_behind_every_format(briefing: Command, story: Path, tmp_path: Path) -> None:
    briefing("build", story, "-o", tmp_path, "--format", "md,json", "--as-of", "2024-05-18")
    markdown = (tmp_path / "briefing-2024-05-17.md").read_text()
    brief = json.loads((tmp_path / "briefing-2024-05-17.json").read_bytes())
    for section in brief["sections"]:
        assert section["title"] in markdown


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


def one_line(capsys: pytest.CaptureFixture[str]) -> str:
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    return printed.err


def test_an_empty_folder_is_no_input(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("build", tmp_path, "-o", tmp_path / "out") == 66
    assert str(tmp_path) in one_line(capsys)
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_not_there_is_no_input(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("dates", "no-such-file.txt") == 66
    assert "no-such-file.txt" in one_line(capsys)


def test_a_wrong_date_is_a_usage_error(briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("dates", story, "--published", "31-31-2015") == 2
    assert "publication date '31-31-2015': write 2015-10-09" in one_line(capsys)


@pytest.mark.parametrize("words", ["soon", ""])
@pytest.mark.parametrize("command", ["build", "timeline"])
def test_a_wrong_cutoff_is_a_usage_error(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str], command: str, words: str
) -> None:
    assert briefing(command, story, "--as-of", words) == 2
    assert f"data cut-off {words!r}: write a date like" in one_line(capsys)


@pytest.mark.parametrize("formats", ["exe", "", "pdf,,xls"])
def test_an_unknown_format_is_a_usage_error(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str], formats: str
) -> None:
    assert briefing("build", story, "--format", formats) == 2
    assert "choose from pdf, docx, html, md, json, csv, ics, timelinejs" in one_line(capsys)


def test_a_folder_that_cannot_be_written_is_said_before_the_work(
    briefing: Command, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file")
    assert briefing("build", story, "-o", tmp_path / "taken" / "out") == 73
    assert "is a file, not a folder" in one_line(capsys)


def test_bad_input_among_good_is_named_and_the_rest_goes_on(
    briefing: Command, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (story.parent / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (story.parent / "french.txt").write_text(
        "Le président a annoncé jeudi que le gouvernement allait présenter une nouvelle loi sur les retraites "
        "devant l'assemblée nationale, selon plusieurs sources proches du dossier interrogées par notre journal.\n"
    )
    out = tmp_path / "out"
    assert briefing("build", story.parent, "-o", out, "--format", "md", "--as-of", "2024-05-18") == 3
    printed = capsys.readouterr()
    assert "binary.txt" in printed.err
    assert "french.txt" in printed.err
    coverage = (out / "briefing-2024-05-17.md").read_text()
    assert "binary.txt" in coverage
    assert "french.txt" in coverage


def test_nothing_usable_is_bad_data(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    assert briefing("dates", tmp_path) == 65
    assert "binary.txt" in one_line(capsys)


def test_a_template_that_is_not_there_is_a_usage_error(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("build", story, "--template", "no-such.docx") == 2
    assert "no-such.docx" in one_line(capsys)


def test_a_broken_template_is_a_settings_error(
    briefing: Command, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "labels.toml").write_text("[masthead\n")
    assert briefing("build", story, "-o", tmp_path / "out", "--template", tmp_path) == 78
    assert "labels.toml" in one_line(capsys)


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
    assert briefing("timeline", story, "--json", "--topic", "volcano") == 0
    assert capsys.readouterr().out == ""


def test_a_day_that_is_none_is_a_usage_error(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("timeline", story, "--since", "May") == 2
    assert "--since May: write a day like" in one_line(capsys)


def test_fetch_saves_pages_and_names_what_it_could_not_have(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    out = tmp_path / "pages"
    with running() as server:
        code = briefing(
            "fetch", server.url("/page"), server.url("/missing"), "-o", out, "--allow-private", "--per-second", 1000
        )
        assert briefing("fetch", server.url("/page"), "-o", out) == 65
    printed = capsys.readouterr()
    assert code == 3
    assert [Path(line).suffix for line in printed.out.splitlines()] == [".html"]
    assert sorted(path.suffix for path in out.iterdir()) == [".html", ".toml"]
    assert "no such page (404)" in printed.err
    assert "--allow-private" in printed.err


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


def test_show_prints_the_passages_of_an_event_of_the_inputs(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("timeline", story, "--json")
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert briefing("show", first["id"][:6], story) == 0
    assert "The Herald" in capsys.readouterr().out
    assert briefing("show", first["id"], story, "--json") == 0
    (passage,) = json.loads(capsys.readouterr().out)["passages"]
    assert passage["quote"] == first["sources"][0]["quote"]


def test_show_says_where_an_unknown_event_was_looked_for(
    briefing: Command, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("show", "e0", story) == 2
    assert "no event e0 in these inputs" in capsys.readouterr().err
    monkeypatch.chdir(tmp_path)
    assert briefing("show", "e0") == 2
    assert "name the INPUT" in capsys.readouterr().err


def test_the_help_names_every_format(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("build", "--help") == 0
    told = capsys.readouterr().out.split("Arguments:")[0]
    written = {"docx": "Word", "md": "Markdown", "ics": "iCalendar"}
    assert [name for name in FORMATS if written.get(name, name).lower() not in told.lower()] == []
