"""What the user says of the articles, and what is said of those that tell no language."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command

GERMAN = "Die Brücke in Alder ist am Donnerstag eingestürzt, sagte die Polizei, die am Freitag weiter ermittelte.\n"


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "long.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "short.txt").write_text("Ende Mai: Oslo.\n", encoding="utf-8")
    return folder


def test_a_text_too_short_to_tell_is_in_the_language_of_the_others(
    briefing: Command, pile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("dates", pile, "--published", "2026-05-15") == 0
    printed = capsys.readouterr()
    assert "1 text is too short to tell its language, and read as de" in printed.err
    assert "Ende Mai" in printed.out


def test_the_user_may_say_which_it_is_in(briefing: Command, pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("dates", pile, "--published", "2026-05-15", "--lang", "en-GB") == 0
    printed = capsys.readouterr()
    assert "read as en" in printed.err
    assert "Ende Mai" not in printed.out


def test_a_language_that_is_none_is_refused(briefing: Command, pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("dates", pile, "--lang", "german") == 2
    assert "--lang german: is no code of a language" in capsys.readouterr().err
    assert briefing("events", pile, "--lang", "de") == 2
    assert "--lang de: events are found in en only; `briefing dates` reads other languages" in capsys.readouterr().err


STORY = "A bridge in Alder fell on Thursday, killing at least four people, police said Friday.\n"


def test_articles_of_days_to_come_are_named_or_the_clock_is(
    briefing: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777334400")  # 2026-04-28
    for name, day in (("a", "2026-04-27"), ("b", "2026-04-29"), ("c", "2027-04-27")):
        (tmp_path / f"{name}.txt").write_text(STORY.replace("Alder", f"Alder {name}"))
        (tmp_path / f"{name}.toml").write_text(f'published = "{day}"\n')
    assert briefing("build", tmp_path, "-o", tmp_path / "out", "--format", "md", "--no-model") == 0
    said = capsys.readouterr().err
    assert f"{tmp_path / 'c.txt'} says that it came out on 2027-04-27, still to come" in said
    assert "b.txt" not in said
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert briefing("build", tmp_path, "-o", tmp_path / "out", "--format", "md", "--no-model") == 0
    said = capsys.readouterr().err
    assert "the clock says 1970-01-01 00:00, and 3 of 3 articles came out later; set the clock, or give --as-of" in said
