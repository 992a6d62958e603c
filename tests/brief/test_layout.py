from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import BadSettings
from tests.brief.example import BRIDGE, OPTIONS, composed


def test_a_layout_of_the_users_own_is_used(tmp_path: Path) -> None:
    layout = "[timeline]\nmost = 9\nleast-salience = 0.1\nleast-salience-bounded = 0.1\n[figures]\nmost = 3\n"
    (tmp_path / "sections.toml").write_text(f'order = ["sources"]\n{layout}')
    brief = composed(BRIDGE, options=replace(OPTIONS, templates=tmp_path))
    assert [s.key for s in brief.sections] == ["sources"]


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        (
            'order = ["nonsense"]\n[timeline]\nmost = 9\nleast-salience = 0.1\nleast-salience-bounded = 0.1\n',
            "no section is called 'nonsense'",
        ),
        ('order = ["timeline"]\n[timeline]\nleast-salience = "much"\n', "least-salience must be a number"),
        ('order = ["timeline"]\n[timeline]\nleast-salience = inf\n', "least-salience must be a number from 0"),
        (
            'order = ["sources", "sources"]\n[timeline]\nmost = 9\nleast-salience = 0.1\nleast-salience-bounded = 1\n',
            "names 'sources' twice",
        ),
        ("order = [\n", "sections.toml"),
        (
            'order = ["key-developments"]\n[timeline]\nmost = 9\nleast-salience = 0.1\nleast-salience-bounded = 0.1\n',
            "within-days must be a number",
        ),
    ],
)
def test_a_wrong_layout_file_is_named(tmp_path: Path, layout: str, words: str) -> None:
    (tmp_path / "sections.toml").write_text(layout)
    with pytest.raises(BadSettings, match=words):
        composed(BRIDGE, options=replace(OPTIONS, templates=tmp_path))
