import json
from pathlib import Path

import docx
import pytest

from briefing.store import Store
from tests.cli.conftest import Command

SETTINGS = '[inputs]\nfolders = ["articles"]\n[edition]\nzone = "UTC"\n[output]\nformats = ["md"]\n'
STORY = "A bridge in Alder fell on Thursday, killing at least four people, the police said on Friday.\n"
NOW = ("--as-of", "2024-05-18")


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "articles" / "story.txt"
    path.parent.mkdir()
    path.write_text(STORY)
    return path


@pytest.fixture
def desk(story: Path) -> Path:
    path = story.parents[1] / "briefing.toml"
    path.write_text(SETTINGS)
    return path


def test_without_articles_and_without_a_desk_there_is_nothing_to_look_at(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("doctor") == 2
    said = "briefing: name articles to look at; there is no briefing.toml of a desk either\n"
    assert capsys.readouterr() == ("", said)


def test_settings_that_are_named_and_not_there_are_said_to_be_missing(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("doctor", "--config", "nowhere.toml") == 2
    assert "there is no nowhere.toml" in capsys.readouterr().err
    assert briefing("doctor", story, "--config", "nowhere.toml") == 78
    assert "nowhere.toml" in capsys.readouterr().err


def test_a_sound_desk_is_said_to_be_one(briefing: Command, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert briefing("doctor", *NOW) == 0
    assert "nothing is wrong" in capsys.readouterr().out
    assert briefing("doctor", "--json", *NOW) == 0
    assert json.loads(capsys.readouterr().out)["weak"] == []


def test_what_is_wrong_at_a_desk_is_listed_counted_and_ends_with_78(
    briefing: Command, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write_text(SETTINGS + 'template = "nowhere"\n')
    assert briefing("doctor", *NOW) == 78
    printed = capsys.readouterr()
    assert "template" in printed.out
    assert printed.err == "briefing: 1 problem, listed above\n"
    desk.with_name("edits.toml").write_text("[")
    assert briefing("doctor", "--json", *NOW) == 78
    printed = capsys.readouterr()
    assert [weak["key"] for weak in json.loads(printed.out)["weak"]] == ["edits", "template"]
    assert printed.err == "briefing: 2 problems, listed above\n"


def test_articles_are_looked_at_and_what_is_weak_about_them_is_no_failure(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("doctor", story, *NOW) == 0
    assert "not known" in capsys.readouterr().out
    assert briefing("doctor", story, "--json", "--published", "2024-05-17", *NOW) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["published"]["earliest"] == "2024-05-17"
    assert "date-unknown" not in [weak["key"] for weak in found["weak"]]


def test_a_record_is_written_next_to_an_article_only_when_asked_for(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = story.with_suffix(".toml")
    briefing("doctor", story, *NOW)
    assert not record.exists()
    capsys.readouterr()
    assert briefing("doctor", story, "--write-records", *NOW) == 0
    assert capsys.readouterr().err == f"wrote {record}; complete it and it will be used\n"
    assert record.exists()


def test_an_input_that_cannot_be_used_is_named_and_ends_with_3(
    briefing: Command, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (story.parent / "empty.txt").touch()
    assert briefing("doctor", "articles", *NOW) == 3
    printed = capsys.readouterr()
    assert "story.txt" in printed.out
    assert "empty.txt: empty file" in printed.err


def test_a_sound_database_is_not_rebuilt(briefing: Command, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Store.open(desk.with_name("state")).close()
    assert briefing("doctor", "--repair") == 0
    assert "is sound; nothing was changed" in capsys.readouterr().err


def test_of_a_desk_and_articles_both_are_looked_at(
    briefing: Command, desk: Path, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("doctor", story, "--config", desk, "--json", *NOW) == 0
    of_desk, of_story = map(json.loads, capsys.readouterr().out.splitlines())
    assert of_desk["settings"] == str(desk)
    assert of_story["origin"] == str(story)


def test_a_word_template_is_looked_at(briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    docx.Document().save(str(tmp_path / "office.dotx"))
    assert briefing("doctor", "--template", tmp_path / "office.dotx") == 0
    shown = capsys.readouterr().out
    assert "office.dotx: can be used" in shown
    assert "toc 1" in shown
    (tmp_path / "broken.docx").write_bytes(b"nothing")
    assert briefing("doctor", "--template", tmp_path / "broken.docx") == 78


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--template", "house.docx", "--json"), "--json: what a template lacks, and what a repair did, is printed"),
        (("--repair", "--json"), "--json: what a template lacks, and what a repair did, is printed"),
        (("articles", "--online"), "--online: is for the look at a desk"),
        (("articles", "--quick"), "--quick: is for the look at a desk"),
        (("--repair", "--online"), "--online: is for the look at a desk"),
        (("--template", "house.docx", "--online"), "--online: is for the look at a desk"),
        (("--published", "2024-05-17"), "--published: is for the look at articles"),
        (("--write-records",), "--write-records: is for the look at articles"),
    ],
)
def test_what_would_be_left_undone_is_refused(
    briefing: Command, desk: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert briefing("doctor", *words) == 2
    assert said in capsys.readouterr().err
