"""What the steps make of each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import briefing
from briefing import pipeline


def test_what_is_no_news_makes_no_event(folder: Path) -> None:
    dated = briefing.read_and_date("articles")
    mentions = briefing.find_events(dated, model=False)
    assert briefing.merge_and_order(dated, mentions).events
    junk = briefing.Judgement(briefing.NewsKind.JUNK, 0.1, 0.0, 1.0)
    doubted = {name: tuple(replace(each, judgement=junk) for each in own) for name, own in mentions.items()}
    assert pipeline.reported(dated, mentions)
    assert not pipeline.reported(dated, doubted)
    findings = briefing.merge_and_order(dated, doubted)
    assert not findings.events
    brief = briefing.compose_brief(dated, findings)
    coverage = next(section for section in brief.sections if section.key == "coverage")
    assert f"which make no event: {len(findings.no_news)}." in repr(coverage)


def test_a_page_that_bears_the_day_of_its_capture_moves_no_day_and_takes_that_of_the_others() -> None:
    crash = "A small plane crashed near Punta Marlo on Sunday and killed all twelve people on board, the minister said."
    hills = "The plane of Nature Wing fell into the wooded hills of Guanatessa just after take-off, said Olin Farrow."
    stamps = {"The Post": "2018-01-01", "The Herald": "2018-01-01", "World Today": "2018-01-14"}
    articles = [
        briefing.Article.of(f"{crash} {hills}", published=day, id=outlet, publisher=outlet)
        for outlet, day in stamps.items()
    ]
    dated = briefing.date_articles(articles)
    findings = briefing.merge_and_order(dated, briefing.find_events(dated, model=False))
    assert [(each.article.id, each.article.published.is_known) for each in findings.redated] == [("World Today", False)]
    searched = []

    def search(part: pipeline.DatedArticles) -> pipeline.Mentions:
        searched.append([article.id for article in part.articles])
        return briefing.find_events(part, model=False)

    alone, none = pipeline.in_doubt(dated, search)
    assert searched == [list(stamps)]
    assert not none
    assert alone == dated.redated_as(findings.redated)
    crashed = next(event for event in findings.events if event.summary.trigger.text == "crashed")
    assert set(crashed.sources) == set(stamps)
    assert crashed.when.day == date(2017, 12, 31)
    assert all(event.when.day != date(2018, 1, 14) for event in findings.events)
    material = pipeline.material_of(dated, findings)
    assert [article.published.is_known for article in material.articles] == [True, True, False]


def test_as_of_a_moment_what_is_over_by_then_is_past() -> None:
    text = "The court will sit on Saturday. A crane fell in Marlo on Thursday."
    dated = briefing.date_articles([briefing.Article.of(text, published="2026-04-03", id="a")])
    mentions = briefing.find_events(dated, model=False)
    for hour, ahead in ((6, 1), (20, 0)):
        moment = briefing.data_cutoff(f"2026-04-04T{hour:02}:00+00:00")
        assert len(briefing.merge_and_order(dated, mentions, as_of=moment).timeline.ahead) == ahead
    assert len(briefing.merge_and_order(dated, mentions, as_of=date(2026, 4, 4)).timeline.ahead) == 1
