from dataclasses import replace

from lxml import html

from briefing.model.document import StoryName
from briefing.writing.html.filters import form
from tests.writing.example_brief import HOUSE, example


def choices(brief):
    found = html.fragment_fromstring(form(brief, HOUSE.labels))
    return {one.get("name"): [option.text for option in one] for one in found.iter("select")}


def test_there_is_a_filter_for_each_thing_with_a_choice():
    stories = (StoryName("s1", "The blast"), StoryName("s2", "The hearing"))
    found = choices(replace(example(), stories=stories))
    assert found["story"] == ["All", "The blast", "The hearing"]
    assert found["source"][1] == "[1] The Harbour Courier"


def test_one_story_is_no_choice():
    assert "story" not in choices(replace(example(), stories=(StoryName("s1", "The blast"),)))


def test_without_a_script_the_form_does_not_show():
    assert html.fragment_fromstring(form(example(), HOUSE.labels)).get("hidden") is not None
