"""The example brief as a finished PDF."""

import pytest

from briefing.writing.pdf import render
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read


@pytest.fixture(scope="module")
def content():
    return render(example(), HOUSE)


@pytest.fixture(scope="module")
def reader(content):
    return read.opened(content)
