"""Wrong use is answered in a sentence."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

import briefing
from tests.pipeline.made import ONE, STORY


def test_one_path_is_one_input(folder: Path) -> None:
    name = "some text.txt"
    (folder / name).write_text("It rained in Marlo on Thursday.", encoding="utf-8")
    assert len(briefing.read(name, published="2026-04-03").articles) == 1
    assert len(briefing.read(folder / name, published="2026-04-03").articles) == 1
    assert briefing.read([name], published="2026-04-03") == briefing.read(name, published="2026-04-03")


def test_a_text_in_place_of_a_path_is_named() -> None:
    with pytest.raises(briefing.UsageError, match=r"for a text use Article\.of"):
        briefing.read(STORY)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: briefing.read(3), "inputs are a path or several, not int"),
        (lambda: briefing.read([3]), "an input is a path, a folder, a glob or an address, not int"),
        (lambda: briefing.find_timexes(3), "find_timexes takes an Article or a text, not int"),
        (lambda: briefing.find_mentions(None), "find_mentions takes an Article or a text, not NoneType"),
        (lambda: briefing.find_events([]), "find_events takes what read_and_date gives, not list"),
        (lambda: briefing.merge_and_order([], {}), "merge_and_order takes what read_and_date gives, not list"),
        (lambda: briefing.compose_brief(None, None), "compose_brief takes what read_and_date gives, not NoneType"),
        (lambda: briefing.write("brief", "pdf"), "write takes a brief, not str"),
        (lambda: briefing.Article.of(b"text"), "Article.of takes the text of an article, not bytes"),
        (lambda: briefing.date_articles(["text"]), "date_articles takes articles, not str"),
        (lambda: briefing.date_articles(briefing.Article.of("x")), "date_articles takes articles, not Article"),
        (lambda: briefing.read(b"x"), "inputs are a path or several, not bytes"),
        (
            lambda: briefing.find_mentions("x", ["x"]),
            "find_mentions takes the time expressions that find_timexes gives, not str",
        ),
        (
            lambda: briefing.merge_and_order(ONE, {}),
            "merge_and_order takes the mentions of every article; those of one are missing",
        ),
        (
            lambda: briefing.merge_and_order(ONE, {"one": ()}, as_of="x"),
            "merge_and_order takes a date, or a datetime with its zone, as `as_of`, not str",
        ),
        (
            lambda: briefing.merge_and_order(ONE, {"one": ()}, as_of=datetime(2026, 4, 3)),
            "merge_and_order: as_of is a date, or a datetime with its zone, as data_cutoff gives it",
        ),
        (
            lambda: briefing.Options(cutoff="now"),
            "Options: cutoff is a datetime with its zone, as data_cutoff gives it",
        ),
    ],
)
def test_a_wrong_type_gets_a_sentence(call, sentence: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == sentence


def test_an_article_brings_its_own_publication_date() -> None:
    source = briefing.Article.of("It rained on Thursday.", published="2026-04-03")
    assert briefing.find_timexes(source)[0].value == "2026-04-02"
    with pytest.raises(TypeError, match="has its own publication date"):
        briefing.find_timexes(source, published="2026-04-04")


def test_an_empty_path_is_not_the_current_folder() -> None:
    with pytest.raises(briefing.UsageError, match="this is empty"):
        briefing.read("")


@pytest.mark.parametrize("published", ["2026-04-02", "2026-04", "2026-04-02T08:00+02:00"])
def test_a_given_date_is_read_as_the_command_reads_it(published: str, folder: Path) -> None:
    (folder / "plain.txt").write_text("It rained in Marlo on Thursday.", encoding="utf-8")
    (ours,) = briefing.read("plain.txt", published=published).articles
    given = briefing.PublicationDate.of(published)
    assert briefing.Article.of("x", published=published).published == given
    assert (ours.published.interval, ours.published.zone) == (given.interval, given.zone)
