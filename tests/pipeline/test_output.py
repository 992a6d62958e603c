"""A brief is called by what it is of, and lands in the folder that was named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import briefing
from briefing import pipeline
from tests.pipeline.made import AS_OF, ONE


def test_a_brief_is_called_by_its_topic_and_the_day_of_its_newest_report(folder: Path) -> None:
    dated = briefing.read_and_date("articles/")
    nothing_found = briefing.merge_and_order(dated, {article.id: () for article in dated.articles})
    brief = briefing.compose_brief(dated, nothing_found, briefing.Options(briefing.data_cutoff(AS_OF)))
    assert pipeline.stem_of(brief) == "briefing-2026-04-02"
    assert pipeline.stem_of(brief, "Marlo: the “Star” ferry") == "marlo-the-star-ferry-2026-04-02"
    assert pipeline.stem_of(replace(brief, sources=()), "***") == "briefing"


def test_a_stem_leads_out_of_no_folder(folder: Path) -> None:
    brief = briefing.compose_brief(ONE, briefing.merge_and_order(ONE, {"one": ()}))
    with pytest.raises(briefing.UsageError, match="name of a file without a folder"):
        briefing.write(brief, "md", "out", stem="../other")
    with pytest.raises(TypeError, match="write takes a format or several, not int"):
        briefing.write(brief, 3)
    with pytest.raises(TypeError, match="compose_brief takes Options, not str"):
        briefing.compose_brief(ONE, briefing.merge_and_order(ONE, {"one": ()}), "today")
