"""What the steps hand to each other."""

from __future__ import annotations

from pathlib import Path

import briefing
from briefing import pipeline


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
