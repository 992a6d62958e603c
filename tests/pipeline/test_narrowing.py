"""Of all that was found, what a reader asked for."""

from __future__ import annotations

from datetime import date

import briefing
from briefing import pipeline


def test_narrowed_findings_hold_what_was_asked_for_and_the_stories_of_that_alone() -> None:
    texts = {"a": "A crane fell in Marlo on Thursday.", "b": "A ferry sank off Istrand on Wednesday."}
    articles = [briefing.Article.of(text, published="2026-04-03", id=id_) for id_, text in texts.items()]
    dated = briefing.date_articles(articles)
    findings = briefing.merge_and_order(dated, briefing.find_events(dated, model=False))
    assert len(findings.stories) == 2
    for narrowed in (
        pipeline.narrowed(findings, topic="ferries"),
        pipeline.narrowed(findings, until=date(2026, 4, 1)),
    ):
        (event,) = narrowed.events
        assert narrowed.timeline.events == (event,)
        assert event.sources == ("b",)
        assert [(story.events, story.newest) for story in narrowed.stories] == [((event.id,), event.id)]
        assert narrowed.cut is not None
        assert (narrowed.cut.events, narrowed.cut.articles) == (1, 1)
        assert pipeline.material_of(dated, narrowed).cut == narrowed.cut
    assert findings.cut is None
