"""Where a brief goes and how it looks, as the options of build say it."""

import json
import zipfile
from pathlib import Path

import docx
import pytest

from tests.cli.conftest import Command, one_line


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


def test_a_length_that_is_none_is_said_before_the_work(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("build", tmp_path / "nothing-here", "--length", "two pages") == 2
    assert "--length two pages: choose from page, brief, full" in one_line(capsys)
