"""Who says a clause, mostly on sentences parsed by hand."""

import pytest

from briefing.mentions.sources.sayings import find_saying
from tests.mentions.handmade import sample, sampled, word
from tests.mentions.parsed import mention


@pytest.mark.parametrize(
    ("text", "verb", "saying", "source"),
    [
        ("Rebels fled, officials said.", "fled", "said", "officials"),
        ("Officials denied that troops had fired.", "fired", "denied", "Officials"),
        ("The raid was carried out, according to police.", "carried", "according", "police"),
    ],
)
def test_the_saying_over_a_clause_and_its_source(text: str, verb: str, saying: str, source: str) -> None:
    parsed = sample(text)
    found = find_saying(word(parsed, verb))
    assert found is not None
    assert found.verb is word(parsed, saying)
    assert found.source is word(parsed, source)


def test_what_the_article_itself_reports_has_no_saying() -> None:
    assert find_saying(sampled("Police cancelled the march.", "cancelled")) is None


@pytest.mark.parametrize(("words", "source"), [("plan", None), ("police", "police"), ("the plan", "plan")])
def test_what_goes_according_to_plan_is_said_by_nobody(words: str, source: str | None) -> None:
    found = mention(f"The troops withdrew on Sunday, according to {words}.", "withdrew").attribution
    assert (found.name if found else None) == source


def test_the_end_of_an_adverb_is_no_source() -> None:
    told = mention("The company flat-out denied that it had paid bribes.", "paid")
    assert told.attribution is not None
    assert told.attribution.name == "company"
