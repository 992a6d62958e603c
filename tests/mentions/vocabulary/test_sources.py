"""Lists of saying that rules take together are joined once."""

from briefing.mentions.vocabulary import vocabulary


def test_every_verb_of_reporting_is_one() -> None:
    words = vocabulary("en").reporting
    assert words.say | words.claim | words.confirm | words.deny == words.verbs


def test_how_names_of_companies_end_names_a_body() -> None:
    words = vocabulary("en").naming
    assert words.bodies | words.company_endings == words.bodies_by_name


def test_an_accusation_is_a_statement() -> None:
    words = vocabulary("en").denial
    assert words.of_accusations < words.of_statements
    assert "report" in words.of_statements - words.of_accusations
