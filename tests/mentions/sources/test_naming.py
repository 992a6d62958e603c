"""The full names of an article, and the one that a shorter mention means, on sentences parsed by hand."""

from briefing.mentions.sources.attribution import attribution
from briefing.mentions.sources.naming import Names
from tests.mentions.handmade import sample, word

MAYORS = "Mayor Nora Vale spoke, and the mayor of Tessin listened."


def test_a_last_name_means_the_one_person_of_that_name() -> None:
    names = Names()
    parsed = sample("Police arrested Nora Vale, the mayor of Marlo.")
    names.read(parsed)
    vale = word(parsed, "Vale")
    named = attribution(parsed, vale)
    assert named is not None
    short = type(named)("Vale", named.span)
    assert "Nora Vale" in names.fullest(short, vale).name


def test_a_name_that_nobody_bears_stands_as_printed() -> None:
    parsed = sample(MAYORS)
    vale = word(parsed, "Vale")
    named = attribution(parsed, vale)
    assert named is not None
    assert Names().fullest(named, vale) is named
