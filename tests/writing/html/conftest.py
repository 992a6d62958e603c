import pytest
from lxml import html

from briefing.model.document import CitedPassage
from briefing.writing import render
from tests.brief.example import BRIDGE, DAM, composed
from tests.writing.example_brief import example


@pytest.fixture(scope="session")
def brief():
    return composed(DAM, BRIDGE)


@pytest.fixture(scope="session")
def page(brief):
    return html.document_fromstring(render(brief, "html").decode())


@pytest.fixture(scope="session")
def rich():
    """The page of a longer brief."""
    return html.document_fromstring(render(example(), "html").decode())


@pytest.fixture
def passage():
    return CitedPassage(1, 14, 28, "A bridge\nfell <b>", "It rained. ", " Nobody & none.")
