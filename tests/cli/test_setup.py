import sys
from dataclasses import replace
from pathlib import Path

import pytest
import typer

from briefing.labels import house_labels, load_labels
from briefing.settings import load_settings
from tests.cli.conftest import Command


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1774936800")


@pytest.fixture
def started(briefing: Command, capsys: pytest.CaptureFixture[str]) -> Command:
    """The commands where `init` was run."""
    assert briefing("init") == 0
    capsys.readouterr()
    return briefing


def test_init_writes_settings_in_the_zone_of_the_machine(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("init") == 0
    printed = capsys.readouterr()
    assert printed.out == "briefing.toml\n"
    assert printed.err == "its zone is Europe/Berlin; look it through, put articles into articles\n"
    assert 'zone = "Europe/Berlin"' in (tmp_path / "briefing.toml").read_text()


def test_init_makes_the_folder_of_a_desk(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("init", "--config", "desk/own.toml") == 0
    assert capsys.readouterr().out == "desk/own.toml\n"
    assert (tmp_path / "desk" / "own.toml").is_file()


def test_init_leaves_what_is_there(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "briefing.toml").write_text("# mine")
    assert briefing("init") == 73
    assert "--force replaces it" in capsys.readouterr().err
    assert (tmp_path / "briefing.toml").read_text() == "# mine"
    assert briefing("init", "--force") == 0
    assert (tmp_path / "briefing.toml").read_text() != "# mine"


def test_what_init_wrote_can_be_scheduled(started: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert started("schedule", "--only", "cron") == 0
    assert f"daily --config {tmp_path / 'briefing.toml'} --catch-up 7\n" in capsys.readouterr().out
    assert started("schedule", "--only", "cron", "--catch-up", "2") == 0
    assert "--catch-up 2\n" in capsys.readouterr().out


def test_units_for_the_system_run_as_the_user_that_is_named(
    started: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert started("schedule", "--only", "service", "--as-user", "news-desk_1") == 0
    assert "\nUser=news-desk_1\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--only", "at"), "--only at: choose from cron, service, timer"),
        (("--as-user", "a\nb"), "--as-user a b: is no name of a user"),
        (("--as-user", ""), "is no name of a user"),
        (("--profile", "night"), "night"),
    ],
)
def test_words_that_mean_nothing_are_refused_in_a_line(
    started: Command, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert started("schedule", *words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_settings_that_are_wrong_are_named_with_their_line(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "briefing.toml").write_text('[inputs]\nfolder = ["articles"]\n')
    assert briefing("schedule") == 78
    said = "briefing.toml, line 2: [inputs] folder: there is no such key; did you mean folders?"
    assert said in capsys.readouterr().err


def test_each_profile_has_units_in_files_of_its_own(
    started: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("briefing.toml").open("a", encoding="utf-8") as file:
        file.write("\n[profiles.morning]\n[profiles.night]\n")
    capsys.readouterr()
    assert started("schedule", "--only", "service") == 2
    assert "write them with -o FOLDER, or name --profile" in capsys.readouterr().err
    assert started("schedule", "--only", "service", "-o", tmp_path / "units") == 0
    names = ["briefing-morning.service", "briefing-night.service"]
    assert [Path(line).name for line in capsys.readouterr().out.splitlines()] == names
    assert sorted(path.name for path in (tmp_path / "units").iterdir()) == names
    assert "Description=Briefing night" in (tmp_path / "units" / names[1]).read_text()
    assert started("schedule", "--only", "cron", "-o", tmp_path / "units") == 2


def test_of_another_language_the_words_of_a_brief_are_put_there_to_be_written(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("init", "--language", "de", "--config", "desk/own.toml") == 0
    assert "until you have written them in desk/templates/labels.toml" in capsys.readouterr().err
    template = load_settings("desk/own.toml").profiles[0].output.template
    assert template == tmp_path / "desk" / "templates"
    house = house_labels()
    assert load_labels(template) == replace(house, document=replace(house.document, language="de"))
    Path("desk/templates/labels.toml").write_text('[document]\nlanguage = "de"\n')
    assert briefing("init", "--language", "de", "--config", "desk/own.toml", "--force") == 0
    assert load_labels(template).document.language == "de"


def test_english_of_a_country_is_english(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("init", "--language", "en-GB", "--config", "desk/own.toml") == 0
    assert "until you have written them" not in capsys.readouterr().err
    assert load_settings("desk/own.toml").profiles[0].output.template is None


def test_a_language_that_is_none_is_refused(briefing: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("init", "--language", "Deutsch") == 2
    assert "--language Deutsch: is no code of a language" in capsys.readouterr().err
    assert not Path("briefing.toml").exists()


def test_a_person_at_a_terminal_is_asked_for_zone_and_language(
    briefing: Command, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["Asia/Tokio", "Asia/Tokyo", "Japanese!", " ja "])
    asked = []

    def answer(what: str, **_: object) -> str:
        asked.append(what.partition(" of ")[0])
        return next(answers)

    monkeypatch.setattr(typer, "prompt", answer)
    for stream in (sys.stdin, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    assert briefing("init") == 0
    assert asked == ["Time zone", "Time zone", "Language", "Language"]
    assert capsys.readouterr().err.startswith(
        "briefing: Asia/Tokio: is no name of a time zone; write one like Europe/Berlin\n"
        "briefing: Japanese!: is no code of a language; write one like en or pt-BR\n"
    )
    assert 'zone = "Asia/Tokyo"' in Path("briefing.toml").read_text()
    assert Path("templates/labels.toml").is_file()
