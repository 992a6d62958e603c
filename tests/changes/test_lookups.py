"""What is looked up of articles and their mentions."""

from dataclasses import replace

from briefing.changes.lookups import day_in, mention_in, outlet_in
from briefing.model import PublicationDate
from tests.changes.editions import FIRST
from tests.make import article, mention, when

ONE = article("A crane fell and a mill burnt. Rain fell.", FIRST, id="one", publisher="The Post")


def test_an_article_is_known_by_its_publisher_or_by_where_it_came_from() -> None:
    unnamed = replace(ONE, publisher=None)
    assert outlet_in({"one": ONE}, "one") == "The Post"
    assert outlet_in({"one": unnamed}, "one") == unnamed.origin
    assert outlet_in({}, "one") == ""


def test_a_day_that_nobody_knows_is_none() -> None:
    assert day_in({"one": ONE}, "one") == FIRST
    assert day_in({"one": replace(ONE, published=PublicationDate.of(None))}, "one") is None
    assert day_in({}, "one") is None


def test_the_clause_in_the_words_is_found_before_another_of_its_sentence() -> None:
    crane, mill = (
        mention(ONE, word, when(FIRST), passage=clause)
        for word, clause in (("fell", "A crane fell"), ("burnt", "a mill burnt"))
    )
    at = ONE.text.index("a mill burnt")
    assert mention_in([crane, mill], ONE.passage(at, at + 12)) == mill
    assert mention_in([crane], ONE.passage(0, 3)) == crane
    assert mention_in([crane, mill], ONE.passage(len(ONE.text) - 5, len(ONE.text))) is None
