"""Lists of saying that rules take together are joined once."""

from briefing.mentions.vocabulary import vocabulary


def test_every_verb_of_reporting_is_one() -> None:
    words = vocabulary("en").reporting
    assert words.say | words.claim | words.confirm | words.deny == words.verbs


def test_how_names_of_companies_end_names_a_body() -> None:
    words = vocabulary("en").naming
    assert words.bodies | words.company_endings == words.bodies_by_name
