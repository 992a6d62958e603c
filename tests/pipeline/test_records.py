"""What the steps hand to each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import briefing
from briefing import pipeline
from briefing.events.redating import Redated


def test_what_was_left_unparsed_counts_as_no_news_and_its_junk_as_no_story(folder: Path) -> None:
    (source,) = (
        dated := briefing.date_articles([briefing.Article.of("Rebels fled. Read more: Monday.", id="a")])
    ).articles
    junk = briefing.Unparsed(source.passage(13, 31), briefing.NewsKind.JUNK)
    findings = briefing.merge_and_order(dated, briefing.Mentions({"a": ()}, (junk,)))
    assert findings.no_news == (junk.passage,)
    material = pipeline.material_of(dated, findings)
    assert [len(dated.timexes["a"]), len(material.timexes["a"])] == [1, 0]
    assert [len(each.furniture) for each in material.articles] == [1]
    assert briefing.merge_and_order(dated, {"a": ()}).no_news == ()


def test_articles_whose_day_is_in_doubt_stand_in_place_of_their_own() -> None:
    articles = [
        briefing.Article.of(f"A dam burst on {day}.", id=day, published="2026-04-03") for day in ("Monday", "Friday")
    ]
    dated = briefing.date_articles(articles)
    open_day = replace(dated.timexes["Friday"][0], interval=None)
    doubted = replace(articles[1], published=briefing.PublicationDate.of(None))
    there = dated.redated_as([Redated(doubted, (open_day,), "made")])
    assert there.articles == (articles[0], doubted)
    assert there.timexes == {"Monday": dated.timexes["Monday"], "Friday": (open_day,)}
    assert dated.redated_as(()) == dated
