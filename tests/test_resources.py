"""TOML that cannot be read."""

from pathlib import Path

import pytest

from briefing.errors import BadSettings
from briefing.resources import load_toml


@pytest.mark.parametrize("words", ["a = [", "a = " + "9" * 5000, "a = " + "[" * 9000])
def test_toml_that_cannot_be_read_is_a_settings_error(tmp_path: Path, words: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(words)
    with pytest.raises(BadSettings):
        load_toml(path)
