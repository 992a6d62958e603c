"""What all tests share: golden files, which `pytest --regenerate` writes anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No test is timed: a busy machine says nothing of the code. The same few examples every time, so that a failure
# repeats; `pytest --hypothesis-profile=thorough` looks for others, and for long.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("project", UNTIMED, derandomize=True, max_examples=50)
settings.register_profile("thorough", UNTIMED, max_examples=2000)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the golden files anew from what comes out now")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Examples in docstrings are run in briefing/ alone: here only tests are collected, no scripts and helpers."""
    return True if collection_path.suffix == ".py" and not collection_path.name.startswith("test_") else None


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Holds a text against the file of that name in the golden folder next to the test, or writes it."""
    folder = Path(request.path).parent / "golden"

    def check(name: str, text: str) -> None:
        path = folder / name
        if request.config.getoption("--regenerate"):
            folder.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{path} differs; --regenerate writes it anew"

    return check
