"""A user's labels over those that came with the program, and TOML that cannot be read."""

from pathlib import Path

import pytest

from briefing.errors import BadSettings
from briefing.resources import labels, load_toml


def test_a_users_labels_may_hold_only_what_they_change(tmp_path: Path) -> None:
    (tmp_path / "labels.toml").write_text('[masthead]\ntitle = "DatedArticles note"\n')
    words = labels(tmp_path)
    assert words["masthead"]["title"] == "DatedArticles note"
    assert words["months"] == labels()["months"]


@pytest.mark.parametrize("words", ["masthead = 3", "[months]\nfull = ['January']", "[masthead]\ntitle = 7"])
def test_a_label_of_the_wrong_kind_is_named(tmp_path: Path, words: str) -> None:
    (tmp_path / "labels.toml").write_text(words)
    with pytest.raises(BadSettings, match=r"labels\.toml: .* must be "):
        labels(tmp_path)


@pytest.mark.parametrize("words", ["[]", "[{number}]", "[{numbers[0]}]", "[{numbers"])
def test_a_label_without_a_name_that_it_must_fill_in_is_named(tmp_path: Path, words: str) -> None:
    (tmp_path / "labels.toml").write_text(f'[page]\ncitation = "{words}"\n')
    with pytest.raises(BadSettings, match=r"labels\.toml: \[page\] citation must name \{numbers\}"):
        labels(tmp_path)


@pytest.mark.parametrize("words", ["a = [", "a = " + "9" * 5000, "a = " + "[" * 9000])
def test_toml_that_cannot_be_read_is_a_settings_error(tmp_path: Path, words: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(words)
    with pytest.raises(BadSettings):
        load_toml(path)
