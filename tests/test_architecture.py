"""docs/architecture.md names files and rooms that are there."""

import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_DOCS = _ROOT / "docs"
_PAGE = (_DOCS / "architecture.md").read_text(encoding="utf-8")
_NAMED = sorted(set(re.findall(r"`((?:briefing|templates|tests|\.ci)/[^`\s]*)`", _PAGE)))
_LINKED = sorted(set(re.findall(r"\]\(([^)#:]+)\)", _PAGE)))


@pytest.mark.parametrize("path", _NAMED)
def test_a_path_that_the_page_names_is_there(path: str) -> None:
    assert (_ROOT / path).exists()


@pytest.mark.parametrize("link", _LINKED)
def test_a_link_of_the_page_leads_somewhere(link: str) -> None:
    assert (_DOCS / link).exists()


def test_every_room_is_on_the_page() -> None:
    rooms = {init.parent.name for init in (_ROOT / "briefing").glob("*/__init__.py")}
    assert rooms == {Path(link).name for link in _LINKED if link.startswith("../briefing/")}
