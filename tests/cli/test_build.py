"""The command build: what is printed where, and the exit codes as a promise."""

import json
from pathlib import Path

import pytest

from briefing.brief.verify import UnsupportedLine
from briefing.writing import FORMATS
from tests.cli.conftest import Command, one_line


def test_build_writes_all_formats_and_prints_paths_and_counts(
    briefing: Command, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert briefing("build", story.parent, "-o", out, "--as-of", "2024-05-18") == 0
    printed = capsys.readouterr()
    assert printed.out.split() == [str(out / f"briefing-2024-05-17.{kind}") for kind in ("pdf", "docx", "md", "json")]
    assert printed.err.startswith("articles read: 1, ")
    assert sorted(p.name for p in out.glob("[!.]*")) == sorted(Path(line).name for line in printed.out.split())


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


def test_an_empty_folder_is_no_input(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("build", tmp_path, "-o", tmp_path / "out") == 66
    assert str(tmp_path) in one_line(capsys)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", ["soon", ""])
@pytest.mark.parametrize("command", ["build", "timeline"])
def test_a_wrong_cutoff_is_a_usage_error(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str], command: str, words: str
) -> None:
    assert briefing(command, story, "--as-of", words) == 2
    assert f"data cut-off {words!r}: write a date like" in one_line(capsys)


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


def test_the_help_names_every_format(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("build", "--help") == 0
    told = capsys.readouterr().out.split("Arguments:")[0]
    written = {"docx": "Word", "md": "Markdown", "ics": "iCalendar"}
    assert [name for name in FORMATS if written.get(name, name).lower() not in told.lower()] == []


def test_a_line_that_no_source_bears_out_is_a_fault_after_which_nothing_is_written(
    briefing: Command, story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object) -> None:
        raise UnsupportedLine("source 1 does not say “x”")

    monkeypatch.setattr("briefing.brief.compose.verify", fault)
    assert briefing("build", story, "-o", tmp_path / "out", "--as-of", "2024-05-18") == 70
    assert "source 1 does not say “x”; this is a fault of the program: nothing is written" in one_line(capsys)
    assert not list(tmp_path.glob("out/*"))
