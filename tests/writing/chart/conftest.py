import pytest

from briefing.writing.typesetting.fonts import session
from tests.writing.example_brief import HOUSE


@pytest.fixture(scope="module")
def face():
    with session(HOUSE.theme) as book:
        yield book.heading()
