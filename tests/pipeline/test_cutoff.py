"""What was out by a moment, as it could be read then."""

from __future__ import annotations

import briefing
from briefing import pipeline


def test_what_came_out_after_the_cut_off_is_left_out_and_named() -> None:
    given = {"day": "2026-04-03", "morning": "2026-04-03T05:00+00:00", "noon": "2026-04-03T12:00+00:00", "none": None}
    articles = [briefing.Article.of("A dam burst.", id=name, published=when) for name, when in given.items()]
    dated = briefing.date_articles(articles)
    six = pipeline.out_by(dated, briefing.data_cutoff("2026-04-03T06:00+00:00"))
    assert [article.id for article in six.articles] == ["day", "morning", "none"]
    assert [each.reason for each in six.skipped] == ["came out after the data cut-off of 2026-04-03 06:00"]
    assert six.timexes.keys() == {"day", "morning", "none"}
    assert pipeline.out_by(dated, briefing.data_cutoff("2026-04-03")) is dated
    assert [each.id for each in pipeline.out_by(dated, briefing.data_cutoff("2026-04-02")).articles] == ["none"]


def test_what_a_page_reports_had_happened_by_the_cut_off() -> None:
    article = briefing.Article.of(
        "It rained. On Thursday, Marlo insisted that it paid.", id="a", published="2026-04-01"
    )
    dated = briefing.date_articles([article])
    assert dated.timexes["a"][-1].interval is None
    (by_then,) = pipeline.out_by(dated, briefing.data_cutoff("2026-04-01")).timexes["a"]
    assert by_then.value == "2026-03-26"
    later = pipeline.out_by(dated, briefing.data_cutoff("2026-04-02"))
    assert later is dated
