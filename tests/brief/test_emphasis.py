"""What outlets made of a report says what it matters."""

from dataclasses import replace

import pytest

from briefing.brief.emphasis import Emphasis
from briefing.brief.entries import Entry, gather
from briefing.model import Article
from tests.make import article, event, mention, story, when

FOUND = "Divers found the black box of the ferry in deep water off Marlo on Friday."
CLOSED, AGAIN = "The harbour was closed.", "Divers find black box."
TEXT = f"{FOUND} {CLOSED} {AGAIN}"


def told(source: Article, trigger: str, sentence: str) -> Entry:
    (entry,) = gather([event(mention(source, trigger, when(None), passage=sentence), id=trigger)])
    return entry


def test_a_line_with_the_words_of_its_headline_counts_more_the_headline_itself_does_not() -> None:
    source = replace(article(TEXT, publisher="Post"), title="Divers find black box of ferry | The Post")
    emphasis = Emphasis.of([source], ())
    found, closed, again = (
        emphasis.factor(told(source, trigger, sentence), headline=1.0)
        for trigger, sentence in (("found", FOUND), ("closed", CLOSED), ("find", AGAIN))
    )
    assert found == pytest.approx(1 + 4 / 5)
    assert closed == again == 1
    is_headline = [emphasis.is_headline(told(source, *line)) for line in (("found", FOUND), ("find", AGAIN))]
    assert is_headline == [False, True]
    wordless = article("Is he?", id="wordless")
    assert not Emphasis.of([wordless], ()).is_headline(told(wordless, "Is", "Is he?"))


def test_without_headlines_stories_and_lengths_every_line_counts_the_same() -> None:
    source = article(TEXT, id="a")
    assert Emphasis.of([source], ()).factor(told(source, "found", FOUND), breadth=1, space=1, headline=1) == 1


def test_each_doubling_of_the_outlets_that_tell_the_story_counts() -> None:
    source = article(TEXT, id="a", publisher="a")
    others = [article(TEXT, id=name, publisher=name) for name in "bcd"]
    wide = replace(story("ferry", "found"), articles=("a", "b", "c", "d"))
    emphasis = Emphasis.of([source, *others], [wide])
    assert emphasis.factor(told(source, "found", FOUND), breadth=0.5) == 2
    assert emphasis.factor(told(source, "closed", CLOSED), breadth=0.5) == 1
    assert emphasis.stories == (wide,)


def test_the_articles_of_one_outlet_count_where_there_is_no_other() -> None:
    blog = [article(TEXT, id=name, publisher="Blog") for name in "abcd"]
    wide = replace(story("ferry", "found"), articles=("a", "b", "c", "d"))
    alone = Emphasis.of(blog, [wide])
    among = Emphasis.of([*blog, article("Voters met.", id="e", publisher="Post")], [wide])
    assert alone.factor(told(blog[0], "found", FOUND), breadth=0.5) == 2
    assert among.factor(told(blog[0], "found", FOUND), breadth=0.5) == 1


def test_a_longer_article_than_is_usual_counts_more() -> None:
    usual = [article("x" * 64, id=f"p{number}", publisher="Post") for number in range(5)]
    source = article(TEXT, id="a", publisher="Post")
    factor = Emphasis.of([*usual, source], ()).factor(told(source, "found", FOUND), space=0.5)
    assert 1.4 < factor < 1.6
