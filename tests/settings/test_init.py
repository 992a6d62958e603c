import re
import tomllib
from pathlib import Path

import pytest

from briefing.delivery.parcel import attachments
from briefing.errors import CannotWrite
from briefing.model.formats import FORMATS
from briefing.settings import Settings, load_settings
from briefing.settings.init import starter, write_starter
from briefing.settings.keys import fields_of, table_of
from briefing.settings.schema import Profile

_EXAMPLE = re.compile(r"#(?=\S)")


def uncommented(line: str) -> str:
    return _EXAMPLE.sub("", line, count=1) if _EXAMPLE.match(line) else line


def is_example(line: str) -> bool:
    return bool(_EXAMPLE.match(line))


def blocks() -> list[list[int]]:
    """The examples that can be taken alone: single lines, and tables that are wholly commented out with their lines."""
    found: list[list[int]] = []
    in_table = False
    for number, line in enumerate(starter().splitlines()):
        if line.startswith("#["):
            in_table = True
            found.append([number])
        elif is_example(line) and in_table:
            found[-1].append(number)
        elif is_example(line):
            found.append([number])
        else:
            in_table = False
    return found


def load(folder: Path, text: str) -> Settings:
    (folder / "briefing.toml").write_text(text, encoding="utf-8")
    return load_settings(folder / "briefing.toml")


def test_what_is_written_loads(tmp_path: Path) -> None:
    path = write_starter(tmp_path / "desk" / "briefing.toml", zone="Europe/Berlin")
    settings = load_settings(path)
    assert [profile.name for profile in settings.profiles] == ["daily"]
    assert settings.profiles[0].edition.zone == "Europe/Berlin"
    assert settings.profiles[0].inputs.folders == (tmp_path / "desk" / "articles",)


@pytest.mark.parametrize("block", blocks(), ids=lambda block: starter().splitlines()[block[0]])
def test_every_example_loads(tmp_path: Path, block: list[int]) -> None:
    lines = starter().splitlines()
    text = "\n".join(uncommented(line) if n in block else line for n, line in enumerate(lines))
    load(tmp_path, text)
    assert tomllib.loads(text) != tomllib.loads(starter())


def test_all_examples_load_together(tmp_path: Path) -> None:
    settings = load(tmp_path, "\n".join(map(uncommented, starter().splitlines())))
    crisis, evening = settings.profiles
    assert crisis.delivery.mail is not None
    assert evening.delivery.mail is None
    assert crisis.topics.places == ("Aleppo", "Rio de Janeiro")


def test_an_example_of_a_default_states_the_default(tmp_path: Path) -> None:
    usual = load(tmp_path, starter()).profiles[0]
    for line in ('#folder = "out"', '#formats = ["pdf", "docx", "md", "json"]', "#memory-days = 14", "#quiet-days = 3"):
        assert load(tmp_path, starter().replace(line, uncommented(line))).profiles[0] == usual
    for line in ("#inputs-days = 400", "#attempts = 4", "#pause-seconds = 2", "#timeout-seconds = 30"):
        assert load(tmp_path, starter().replace(line, uncommented(line))).profiles[0] == usual


def test_every_setting_is_explained() -> None:
    text = starter()
    for key, info in fields_of(Profile).items():
        table = table_of(info)
        for inner, deeper in fields_of(table).items() if table else ():
            below = table_of(deeper)
            for name in fields_of(below) if below else (inner,):
                assert re.search(rf"^#?{name} = |\b{name} = \"…\"", text, re.MULTILINE), f"{key} {inner} {name}"


def test_settings_that_are_there_stay(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text("# mine\n")
    with pytest.raises(CannotWrite, match="is there already; --force replaces it"):
        write_starter(path)
    assert path.read_text() == "# mine\n"
    write_starter(path, force=True)
    assert load_settings(path).profiles[0].edition.zone == "UTC"


def test_a_link_that_leads_nowhere_is_no_free_place(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.symlink_to(tmp_path / "gone.toml")
    with pytest.raises(CannotWrite, match="is there already"):
        write_starter(path)


def test_what_the_settings_say_is_attached_to_a_mail_is_what_is() -> None:
    files = dict.fromkeys((f"brief.{each}" for each in FORMATS), b"")
    assert {Path(name).suffix for name in attachments(files)} == {".pdf", ".docx"}
    assert "# By mail, with the PDF and the Word document attached." in starter()
