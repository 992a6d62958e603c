"""The command `apply`: what it shows, asks and writes, and what the next brief makes of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from briefing.cli.app import CONFIG_VARIABLE, edits_file
from briefing.edits.file import read_edits
from briefing.errors import BadSettings
from briefing.model.document import Place
from tests.cli.conftest import Command
from tests.edits.draft.hands import AUTHOR, Hand

STORY = "A bridge in Alder fell on Thursday, killing at least four people, police said Friday.\n"
BRIEF = "briefing-2024-05-17"


@pytest.fixture
def build(briefing: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text(STORY)
    Path("story.toml").write_text('published = "2024-05-17"\npublisher = "The Herald"\n')
    return partial(briefing, "build", "story.txt", "-o", "out", "--as-of", "2024-05-18", "--format", "docx,md")


@pytest.fixture
def draft(build: Command) -> Path:
    """A draft in which the first line was reworded, and of which one change cannot be kept."""
    assert build() == 0
    hand = Hand(Path(f"out/{BRIEF}.docx").read_bytes())
    hand.write(1, "The bridge of Alder is down.")
    hand.write(1, "some day", Place.WHEN)
    path = Path("out/edited.docx")
    path.write_bytes(hand.saved())
    return path


def test_it_shows_old_against_new_and_writes_what_it_is_told_to(
    briefing: Command, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert briefing("apply", draft, "--yes") == 3
    shown, said = capsys.readouterr()
    assert "writing 1 edit to out/edits.toml" in said
    assert "A bridge in Alder fell" in shown
    assert "→ The bridge of Alder is down." in shown
    assert "Cannot be kept:\n    Key developments, 16 May 2024, “A bridge in Alder fell on Thursday" in shown
    assert " …”: some day (no date can be read" in shown
    (edit,) = read_edits(Path("out/edits.toml"))
    assert (edit.text, edit.who) == ("The bridge of Alder is down.", AUTHOR)


def test_the_next_build_into_the_folder_prints_it_and_marks_it(
    briefing: Command, build: Command, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    briefing("apply", draft, "--yes")
    capsys.readouterr()
    assert build() == 0
    assert "with the 1 edit of out/edits.toml" in capsys.readouterr().err
    printed = Path(f"out/{BRIEF}.md").read_text()
    assert "The bridge of Alder is down." in printed
    assert f"edited by hand on 31 March 2026 ({AUTHOR})" in printed
    assert briefing("apply", f"out/{BRIEF}.docx") == 0
    assert "Nothing new to write." in capsys.readouterr().out


def test_it_writes_nothing_on_a_dry_run_or_without_an_answer(
    briefing: Command, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("apply", draft, "--dry-run") == 3
    assert briefing("apply", draft) == 2
    assert "--yes" in capsys.readouterr().err
    assert not Path("out/edits.toml").exists()


def test_what_cannot_be_taken_over_is_kept_in_the_file_of_edits_and_named(
    briefing: Command, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for _ in range(2):
        assert briefing("apply", draft, "--yes") == 3
        said = capsys.readouterr().err
        assert f"1 change of {draft} could not be taken over, named above and kept as remarks in out/edits.toml" in said
    kept = Path("out/edits.toml").read_text()
    assert kept.count("# Not taken over from edited.docx") == 1
    assert kept.count(": some day (no date can be read") == 1
    assert len(read_edits(Path("out/edits.toml"))) == 1


def test_it_asks_where_somebody_can_answer(
    briefing: Command, draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    asked: list[str] = []
    monkeypatch.setattr("typer.confirm", lambda words: bool(asked.append(words)))
    assert briefing("apply", draft) == 3
    assert asked == ["Write 1 edit to out/edits.toml?"]
    assert "nothing was written" in capsys.readouterr().err
    assert not Path("out/edits.toml").exists()


def test_tracked_changes_wait_where_they_are_to(
    briefing: Command, build: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    build()
    hand = Hand(Path(f"out/{BRIEF}.docx").read_bytes())
    hand.write(1, "The bridge of Alder is down.", tracked=True)
    Path("tracked.docx").write_bytes(hand.saved())
    capsys.readouterr()
    assert briefing("apply", "tracked.docx", "--pending", "--yes") == 0
    shown = capsys.readouterr().out
    assert "Tracked changes that nobody has accepted yet" in shown
    assert "→ The bridge of Alder is down." in shown
    assert not Path("edits.toml").exists()
    assert briefing("apply", "tracked.docx", "--yes", "--edits", "mine.toml") == 0
    assert read_edits(Path("mine.toml"))[0].who == "B. Reviewer"


def test_a_draft_that_forgot_how_it_was_written_needs_another(
    briefing: Command, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand = Hand(draft.read_bytes())
    hand.without_controls()
    Path("lost.docx").write_bytes(hand.saved())
    assert briefing("apply", "lost.docx") == 65
    assert "--against FILE.docx" in capsys.readouterr().err
    assert briefing("apply", "lost.docx", "--against", "lost.docx") == 65
    assert briefing("apply", "lost.docx", "--against", f"out/{BRIEF}.docx", "--dry-run") == 0
    shown = capsys.readouterr().out
    assert "Lines found by their text" in shown
    # Words that share nothing with the old ones cannot be known as theirs: both are shown.
    assert "struck out: “A bridge in Alder fell" in shown
    assert "The bridge of Alder is down." in shown


def test_what_is_no_draft_is_said_in_a_line(
    briefing: Command, build: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing("apply", "none.docx") == 66
    assert briefing("apply", "story.txt") == 65
    assert "save it as .docx" in capsys.readouterr().err
    assert build("--edits", "none.toml") == 2
    assert "--edits none.toml" in capsys.readouterr().err


def test_the_edits_of_a_brief_lie_next_to_it_or_belong_to_the_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert edits_file(None, Path("out")) == Path("out/edits.toml")
    assert edits_file(Path("mine.toml"), Path("out")) == Path("mine.toml")
    Path("briefing.toml").write_text('[inputs]\nfolders = ["articles"]\n[edition]\nzone = "UTC"\n')
    assert edits_file(None, Path("out")) == tmp_path / "edits.toml"
    Path("out").mkdir()
    Path("out/edits.toml").touch()
    assert edits_file(None, Path("out")) == Path("out/edits.toml")


DESK = '[inputs]\nfolders = ["articles"]\n[edition]\nzone = "UTC"\n'


@pytest.fixture
def edition(briefing: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a desk's edition, in which a file of edits lies that the desk does not read; we are elsewhere."""
    folder = tmp_path / "desk" / "out" / "daily" / "2026-03-31"
    folder.mkdir(parents=True)
    (folder / "edits.toml").touch()
    (tmp_path / "desk" / "briefing.toml").write_text(DESK)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    return folder


def test_of_a_desks_edition_it_is_the_desks_wherever_one_is(edition: Path, tmp_path: Path) -> None:
    assert edits_file(None, edition) == tmp_path / "desk" / "edits.toml"
    Path("briefing.toml").write_text(DESK)
    assert edits_file(None, edition) == tmp_path / "desk" / "edits.toml"


def test_a_desk_whose_editions_lie_apart_is_found_by_its_settings(
    edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "desk" / "briefing.toml").rename(tmp_path / "elsewhere" / "night.toml")
    assert edits_file(None, edition) == edition / "edits.toml"
    Path("night.toml").write_text(f"{DESK}[output]\nfolder = '{edition.parents[1]}'\n")
    monkeypatch.setenv(CONFIG_VARIABLE, "night.toml")
    assert edits_file(None, edition) == tmp_path / "elsewhere" / "edits.toml"
    assert edits_file(None, tmp_path / "downloads") == tmp_path / "elsewhere" / "edits.toml"


def test_where_the_settings_are_wrong_only_what_lies_beside_is_taken(edition: Path, tmp_path: Path) -> None:
    Path("briefing.toml").write_text("[x\n")
    with pytest.raises(BadSettings, match=r"briefing\.toml, line 1"):
        edits_file(None, tmp_path)
    assert edits_file(None, edition) == tmp_path / "desk" / "edits.toml"
    (tmp_path / "desk" / "briefing.toml").write_text("[x\n")
    assert edits_file(None, edition) == edition / "edits.toml"
    (edition / "edits.toml").unlink()
    with pytest.raises(BadSettings, match=r"briefing\.toml, line 1"):
        edits_file(None, edition)


def test_settings_above_that_cannot_be_read_keep_those_further_up_from_no_edition(
    edition: Path, tmp_path: Path
) -> None:
    (edition.parents[1] / "briefing.toml").write_text("[x\n")
    assert edits_file(None, edition) == tmp_path / "desk" / "edits.toml"


@pytest.mark.parametrize("place", ["out/case", "out/daily/case", "out/2026-03-31"])
def test_the_edits_next_to_a_brief_that_is_made_below_the_editions_of_a_desk_are_used(
    build: Command, briefing: Command, draft: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    briefing("apply", draft, "--yes")
    Path(place).mkdir(parents=True)
    Path("out/edits.toml").rename(Path(place, "edits.toml"))
    Path("briefing.toml").write_text(DESK)
    capsys.readouterr()
    assert build("-o", place) == 0
    assert f"with the 1 edit of {place}/edits.toml" in capsys.readouterr().err
    assert "The bridge of Alder is down." in Path(place, f"{BRIEF}.md").read_text()


def test_a_desks_draft_is_applied_to_the_desks_edits_from_another_folder(
    briefing: Command, edition: Path, draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft.rename(edition / "edited.docx")
    assert briefing("apply", edition / "edited.docx", "--yes") == 3
    desks = edition.parents[2] / "edits.toml"
    assert f"writing 1 edit to {desks}" in capsys.readouterr().err
    assert len(read_edits(desks)) == 1
    assert (edition / "edits.toml").read_text() == ""


def test_a_brief_needs_no_settings_and_is_made_where_they_are_wrong(
    build: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("briefing.toml").write_text("someone = [else\n")
    assert build() == 0
    said = capsys.readouterr().err
    assert said.count("briefing.toml") == 1
    assert "the edits of that desk are left out" in said
    assert Path(f"out/{BRIEF}.md").exists()
