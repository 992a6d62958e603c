"""What a story is called."""

from __future__ import annotations

from dataclasses import replace

from briefing.events.corpus import Corpus
from briefing.model import Article
from briefing.stories.naming import name_story
from tests.make import article

SANK = article("Officials said the ferry sank off Port Marlo. A tug had left Port Marlo to help.", id="a")
HELD = article("Officials said the ferry captain was held in Port Marlo. Ida Lund is his name, Ida Lund said.", id="b")
VOTE = article("Officials said the voters of Tessin elected a mayor.", id="c")


def named(*articles: Article) -> tuple[str, str | None]:
    return name_story(articles, Corpus.of([SANK, HELD, VOTE, *articles]))


def test_it_has_the_headline_of_the_article_that_is_most_like_the_others() -> None:
    told = replace(SANK, title="Ferry  sinks"), replace(HELD, title="Captain held"), replace(VOTE, title="A vote")
    assert named(*told) == ("Ferry sinks", "a")


def test_a_leading_article_names_it_before_one_that_is_more_like_the_others() -> None:
    told = [replace(SANK, title="Ferry sinks"), replace(HELD, title="Captain held"), replace(VOTE, title="A vote")]
    corpus = Corpus.of(told)
    assert name_story(told, corpus, {"b", "c"}) == ("Captain held", "b")
    told[1] = replace(HELD, title=None)
    assert name_story(told, corpus, {"b"}) == ("Ferry sinks", "a")


def test_of_articles_that_are_alike_the_headline_that_others_say_too_names_it() -> None:
    told = [
        replace(SANK, id="a", title="All you need to know"),
        replace(SANK, id="b", title="Ferry sinks off Port Marlo"),
        replace(SANK, id="c", title="Many dead after ferry goes down in storm"),
    ]
    assert named(*told) == ("Ferry sinks off Port Marlo", "b")


def test_a_page_that_is_written_on_names_it_only_where_there_is_no_other() -> None:
    live = replace(SANK, id="a", title="Ferry LIVE: Port Marlo ferry sinks, tugs at Port Marlo")
    other = replace(HELD, id="b", title="Captain held")
    corpus = Corpus.of([live, other])
    assert name_story([live, other], corpus, {"a"}) == ("Captain held", "b")
    assert name_story([live], corpus, {"a"}) == (live.title, "a")


def test_a_headline_with_a_count_that_was_outgrown_names_it_only_where_there_is_no_other() -> None:
    told = [replace(SANK, title="At least 12 dead as ferry sinks"), replace(HELD, title="Captain held")]
    corpus = Corpus.of(told)
    assert name_story(told, corpus, {"a"}, {"a"}) == ("Captain held", "b")
    assert name_story(told[:1], corpus, {"a"}, {"a"}) == ("At least 12 dead as ferry sinks", "a")


def test_without_a_headline_it_has_the_names_that_are_said_again() -> None:
    assert named(SANK) == ("Port Marlo", None)
    assert named(SANK, HELD) == ("Port Marlo", None)  # whom the opening does not name again is left out
    assert named(VOTE) == ("", None)
