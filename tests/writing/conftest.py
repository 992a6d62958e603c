"""The faces of the program's own theme, which are read once for each file of tests."""

from collections.abc import Iterator

import pytest

from briefing.writing.typesetting.fonts import FontBook, session
from tests.writing.example_brief import HOUSE


@pytest.fixture(scope="module")
def book() -> Iterator[FontBook]:
    with session(HOUSE.theme) as faces:
        yield faces
