import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

STORY = "A bridge in Alder fell on Thursday, killing at least four people, police said Friday.\n"


@pytest.fixture
def built(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Path]:
    """The folder of the sources, and the folder of the briefs made of them."""
    sources, out = tmp_path / "in", tmp_path / "out"
    sources.mkdir()
    (sources / "story.txt").write_text(STORY)
    (sources / "story.toml").write_text('published = "2024-05-17"\npublisher = "The Herald"\n')
    briefing("build", sources, "-o", out, "--as-of", "2024-05-18", "--format", "pdf,docx,json", "--no-model")
    capsys.readouterr()
    return sources, out


def built_file(out: Path, kind: str) -> Path:
    return next(out.glob(f"briefing*.{kind}"))


def test_a_brief_stands_in_its_sources(
    briefing: Command, built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    sources, out = built
    for file in (built_file(out, kind) for kind in ("pdf", "docx", "json")):
        assert briefing("verify", file, sources) == 0
        printed = capsys.readouterr()
        assert printed.out == ""
        assert printed.err.startswith("lines that stand: ")


def test_a_changed_source_and_a_missing_one_have_their_exit_codes(
    briefing: Command, built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    sources, out = built
    file = built_file(out, "pdf")
    assert briefing("verify", file) == 66
    (only,) = capsys.readouterr().out.splitlines()
    assert "name the articles" in only
    other = sources.parent / "other.txt"
    other.write_text("A ferry sank.")
    assert briefing("verify", file, other) == 66
    (only,) = capsys.readouterr().out.splitlines()
    assert only.startswith("source missing: [1] The Herald")
    (sources / "story.txt").write_text(STORY.replace("four", "nine"))
    assert briefing("verify", file, sources, "--json") in (65, 66)
    verdicts = {json.loads(line)["verdict"] for line in capsys.readouterr().out.splitlines()}
    assert verdicts <= {"changed", "missing"}


def test_what_is_no_brief_and_an_address_are_one_line(
    briefing: Command, built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    sources, out = built
    assert briefing("verify", sources / "story.txt", sources) == 65
    assert briefing("verify", out / "none.pdf", sources) == 66
    assert briefing("verify", built_file(out, "pdf"), "https://herald.example/story") == 2
    assert all(line.startswith("briefing: ") for line in capsys.readouterr().err.splitlines())
