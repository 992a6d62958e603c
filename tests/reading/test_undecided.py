from dataclasses import replace

from briefing.model import Article
from briefing.reading import with_languages
from tests.make import article

SHORT = replace(article("Oslo.", id="short"), language=None)
GERMAN = replace(article("Die Brücke fiel.", id="de"), language="de")
ENGLISH = replace(article("The bridge fell.", id="en"), language="en-GB")


def languages(*articles: Article, usual: str | None = None) -> list[tuple[str | None, bool]]:
    return [(each.language, each.language_assumed) for each in with_languages(articles, usual)]


def test_a_text_that_tells_no_language_is_in_that_of_most_others() -> None:
    others = (GERMAN, replace(GERMAN, id="de2"), ENGLISH)
    assert languages(SHORT, *others) == [("de", True), ("de", False), ("de", False), ("en-GB", False)]


def test_what_the_user_says_outweighs_the_others() -> None:
    assert languages(SHORT, ENGLISH, usual="fr") == [("fr", True), ("en-GB", False)]


def test_where_no_text_tells_its_language_none_is_assumed() -> None:
    assert languages(SHORT) == [(None, False)]


def test_where_as_many_tell_another_none_is_assumed() -> None:
    assert languages(SHORT, GERMAN, ENGLISH)[0] == (None, False)
