"""The promise of README: a code for each kind of failure, and the lines that the command line prints of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing import errors
from briefing.errors import BadData, BadSettings, BriefingError

README = Path(__file__).parents[1] / "README.md"
KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, BriefingError)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_readme_lists_the_code_of_each_failure(kind: type[BriefingError]) -> None:
    section = README.read_text("utf-8").partition("## Exit codes")[2].partition("\n## ")[0]
    listed = {int(code) for row in re.findall(r"^\| ([\d, ]+) \|", section, re.MULTILINE) for code in row.split(", ")}
    assert kind.exit_code in listed


def test_two_kinds_of_failure_that_a_script_tells_apart_never_share_a_code() -> None:
    codes = [kind.exit_code for kind in KINDS if kind.__base__ is BriefingError]
    assert len(set(codes)) == len(codes)


def test_a_failure_is_one_line_and_wrong_settings_one_for_each_fault() -> None:
    assert BadData("a.zip: is broken").lines == ("a.zip: is broken",)
    wrong = BadSettings("line 1: x", "line 4: y")
    assert wrong.lines == ("line 1: x", "line 4: y")
    assert str(wrong) == "line 1: x\nline 4: y"


def test_each_kind_of_failure_has_the_code_of_sysexits_that_the_manual_promises() -> None:
    codes = {kind.__name__: kind.exit_code for kind in KINDS if kind.__base__ is BriefingError}
    assert codes == {
        "UsageError": 2,
        "BadData": 65,
        "NoInput": 66,
        "Unavailable": 69,
        "ProgramFault": 70,
        "CannotWrite": 73,
        "Locked": 75,
        "BadSettings": 78,
    }
