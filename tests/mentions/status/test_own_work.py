from dataclasses import replace

import pytest

from briefing.dating import find_timexes
from briefing.mentions import find_mentions
from tests.make import article


@pytest.mark.parametrize(
    ("text", "trigger", "is_quiet"),
    [
        ("The Post's Nora Vale has met rescuers in Marlo as they search for survivors.", "met", True),
        ("The Post's Nora Vale has met rescuers in Marlo as they search for survivors.", "search", True),
        ("Post's Nora Vale caught up with rescuers in Marlo and asked for their views.", "asked", True),
        ("The Post's Nora Vale says half of the port was destroyed.", "destroyed", False),
        ("The Post's Nora Vale reports that half of the port was destroyed.", "destroyed", False),
        ("The Post's Nora Vale was beaten in Marlo.", "beaten", False),
        ("The Post's editor met the president on Friday.", "met", False),
        ("The Herald's Nora Vale met the president on Friday.", "met", False),
        ("The mayor met rescuers on Friday.", "met", False),
    ],
)
@pytest.mark.parametrize("publisher", ["The Post", "Post News"])
def test_what_people_of_the_outlet_did_for_a_report_is_no_news(
    text: str, trigger: str, is_quiet: bool, publisher: str
) -> None:
    source = replace(article(text), publisher=publisher)
    found = find_mentions(source, find_timexes(source), model=False)
    assert [each.state for each in found if each.trigger.text == trigger] == [is_quiet]
