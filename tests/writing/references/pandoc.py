"""Another program that cites, to compare with."""

import re
import shutil
import subprocess
from collections.abc import Sequence

import pytest

_OLDEST = 3  # before, it reads no RIS, and its month of the Bluebook is "Sep."


def pandoc(arguments: Sequence[str], text: str) -> str:
    """What pandoc makes of the text; the test is skipped where it is not installed or too old."""
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    version = subprocess.run(["pandoc", "--version"], capture_output=True, text=True, check=True, timeout=60).stdout
    if int(re.findall(r"\d+", version)[0]) < _OLDEST:
        pytest.skip(f"pandoc is older than {_OLDEST}")
    return subprocess.run(
        ["pandoc", *arguments], input=text, capture_output=True, text=True, check=True, timeout=60
    ).stdout
