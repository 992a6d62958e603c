from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.brief.verify import UnsupportedLine, verify
from briefing.model import Article, Material
from briefing.model.document import Brief, Citation, Line, Paragraph, Run, RunKind, Section
from tests.make import article, event, mention, timeline, timex, when

SOURCE = article("A bridge fell on Thursday, police said. Nobody was hurt.")


def brief_with(line: Line) -> Brief:
    return replace(made_brief(), sections=(Section("x", "X", (Paragraph(line),)),))


def made_brief() -> Brief:
    found = timex(SOURCE, "Thursday", date(2024, 5, 16))
    fell = event(mention(SOURCE, "fell", when(date(2024, 5, 16), found), passage="A bridge fell on Thursday"))
    material = Material((SOURCE,), {"a": (found,)}, (fell,), timeline(fell))
    return compose(material, Options(cutoff=datetime(2024, 5, 17, 6, tzinfo=UTC)))


def articles() -> dict[str, Article]:
    return {"a": SOURCE}


def test_a_composed_brief_is_borne_out_by_its_own_articles_alone() -> None:
    brief = made_brief()
    verify(brief, articles())
    other = replace(SOURCE, text=SOURCE.text.upper())
    with pytest.raises(UnsupportedLine, match="does not say"):
        verify(brief, {"a": other})


def test_words_that_the_passage_does_not_hold_are_refused() -> None:
    line = Line((Run("A tower fell", RunKind.QUOTE),), (Citation(1, 0, 25),))
    with pytest.raises(UnsupportedLine, match="source 1 does not say “A tower fell”"):
        verify(brief_with(line), articles())


def test_words_from_elsewhere_in_the_article_are_refused() -> None:
    line = Line((Run("Nobody was hurt.", RunKind.QUOTE),), (Citation(1, 0, 25),))
    with pytest.raises(UnsupportedLine):
        verify(brief_with(line), articles())


def test_a_quotation_without_a_citation_is_refused() -> None:
    with pytest.raises(UnsupportedLine, match="no source is cited"):
        verify(brief_with(Line((Run("A bridge fell", RunKind.QUOTE),))), articles())


def test_our_own_words_need_no_source() -> None:
    verify(brief_with(Line((Run("2 articles were read."),))), articles())
