import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(
        "A bridge in Alder fell on Thursday, killing at least four people, police said.\n"
    )
    record = 'published = "2024-05-17"\npublisher = "The Herald"\nauthor = "Strele, H."\ntitle = "A bridge falls"\n'
    (tmp_path / "story.toml").write_text(record)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], '"family": "Strele"'),
        (["--format", "bibtex"], "author = {Strele, H.}"),
        (["--format", "ris"], "AU  - Strele, H."),
    ],
)
def test_articles_are_printed_as_references(
    briefing: Command, folder: Path, capsys: pytest.CaptureFixture[str], words: list[str], expected: str
) -> None:
    assert briefing("sources", folder, *words) == 0
    assert expected in capsys.readouterr().out


def test_csl_json_has_the_day_and_the_outlet(
    briefing: Command, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("sources", folder) == 0
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["container-title"], entry["issued"]) == ("The Herald", {"date-parts": [[2024, 5, 17]]})


def test_an_unknown_format_and_a_missing_file_are_told_in_one_line(
    briefing: Command, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("sources", folder, "--format", "endnote") == 2
    assert "choose one of csl-json, bibtex, ris" in capsys.readouterr().err
    assert briefing("sources", folder / "none.txt") == 66
    assert briefing("sources", folder / "story.txt", "--published", "tomorrow-ish") == 2


def test_an_unusable_file_is_named_with_its_reason_and_an_archive_is_asked_otherwise(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "broken.jsonl").write_text("{", encoding="utf-8")
    assert briefing("sources", tmp_path / "broken.jsonl") == 65
    assert "broken.jsonl" in capsys.readouterr().err
    store = tmp_path / "store"
    store.mkdir()
    (store / "archive.json").write_text('{"schema": "briefing/archive", "version": 1}', encoding="utf-8")
    assert briefing("sources", store) == 2
    assert "is an archive; ask it with timeline, build or show" in capsys.readouterr().err
