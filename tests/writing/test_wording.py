import pytest

from briefing.errors import BadSettings
from briefing.writing.wording import phrase


def test_fills_in_the_names_in_braces():
    assert phrase(None, "page", "number", page=2, pages=5) == "Page 2 of 5"


@pytest.mark.parametrize("line", ['number = "Page {side}"', 'number = "Page {0}"', 'number = "{page"', "other = 1"])
def test_a_label_that_cannot_be_filled_in_is_named(tmp_path, line):
    (tmp_path / "labels.toml").write_text(f"[page]\n{line}\n")
    with pytest.raises(BadSettings, match=r"labels\.toml: \[page\] number") as caught:
        phrase(tmp_path, "page", "number", page=2, pages=5)
    assert "\n" not in str(caught.value)
