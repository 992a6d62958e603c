"""A brief takes no more pages than it needs."""

from briefing.model.document import Brief
from briefing.writing.pdf import render
from tests.brief.example import FELL, composed
from tests.make import event
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read


def pages(brief: Brief) -> int:
    return len(read.opened(render(brief, HOUSE)).pages)


def test_a_brief_of_one_event_is_one_page() -> None:
    assert pages(composed(event(FELL), undated=())) == 1


def test_the_example_brief_is_three_pages() -> None:
    assert pages(example()) == 3
