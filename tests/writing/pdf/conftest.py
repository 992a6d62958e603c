"""The example brief and the hostile one as finished PDFs, written once for all files of tests."""

import pytest

from briefing.writing.pdf import render
from tests.writing.example_brief import HOUSE, example, hostile
from tests.writing.pdf import reading as read


@pytest.fixture(scope="session")
def content():
    return render(example(), HOUSE)


@pytest.fixture(scope="session")
def reader(content):
    return read.opened(content)


@pytest.fixture(scope="session")
def hostile_content():
    return render(hostile(), HOUSE)
