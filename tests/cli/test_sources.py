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
