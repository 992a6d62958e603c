"""The man page says what the help says."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from typer.main import get_group

from briefing.cli import app
from briefing.cli.manual import manual
from tests.cli.conftest import Command

ROOT = Path(__file__).parents[2]
PAGE, README = ROOT / "docs" / "briefing.1", ROOT / "README.md"


def test_the_page_that_is_kept_is_that_of_the_help(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--regenerate"):
        PAGE.write_text(manual(), encoding="utf-8")
    kept = PAGE.read_text(encoding="utf-8")
    assert kept == manual(), f"{PAGE.name} differs: python -m briefing.cli.manual > docs/{PAGE.name}"


def test_the_exit_codes_of_the_page_are_those_of_the_readme() -> None:
    section = README.read_text(encoding="utf-8").partition("## Exit codes")[2].partition("\n## ")[0]
    table = re.findall(r"^\| (\d[\d, ]*) \| (.*) \|$", section, re.MULTILINE)
    codes = manual().replace("\\-", "-").split(".SH EXIT STATUS\n")[1].split("\n.SH")[0]
    assert codes == "\n".join(f".TP\n.B {code}\n{meaning}" for code, meaning in table)


@pytest.mark.parametrize("name", get_group(app).commands)
def test_every_option_of_a_commands_help_is_in_the_page(
    name: str, briefing: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    assert briefing(name, "--help") == 0
    options = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out.split("Options:")[1])) - {"--help"}
    printed = manual().replace("\\-", "-")
    own = printed.split(f".SS briefing {name}\n")[1].split("\n.S")[0]
    assert {option for option in options if option not in own} == set()


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
def test_the_page_is_set_without_a_warning() -> None:
    done = subprocess.run(["groff", "-man", "-Tutf8", "-P-cbou", "-ww", PAGE], capture_output=True, check=True)
    assert done.stderr == b""
    assert b"briefing build" in done.stdout
