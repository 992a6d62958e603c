"""Where the reading model has its say, and where grammar keeps it."""

from dataclasses import replace

import numpy as np
import pytest

from briefing.mentions.model.judging import judgement, status_by, thresholds, without_junk
from briefing.mentions.model.reading import KINDS, Degree, Reading
from briefing.model import FurnitureKind, NewsKind, Span, Status
from tests.make import article

SENTENCE, TRIGGER = Span(0, 10), Span(5, 9)


def reading(shares: dict[NewsKind, float], *, spoken: float = 0.0, fact: float = 1.0, tokens: int = 1) -> Reading:
    """What is read where every token has the same shares; a token every ten characters."""
    kinds = np.log([[shares.get(kind, 1e-6) for kind in KINDS]] * tokens)
    degrees = np.array([[fact, 1 - fact, 0, 0]] * tokens)
    assert len(degrees[0]) == len(Degree)
    starts = tuple(range(0, 10 * tokens, 10))
    ends = tuple(start + 10 for start in starts)
    return Reading(starts, ends, kinds.astype(np.float32), np.full(tokens, spoken, np.float32), degrees)


def kind_of(shares: dict[NewsKind, float]) -> NewsKind:
    judged = judgement(reading(shares), SENTENCE, TRIGGER)
    assert judged is not None
    return judged.kind


def test_a_likely_kind_of_news_is_kept() -> None:
    assert kind_of({NewsKind.NEWS: 0.8, NewsKind.COMMENT: 0.2}) is NewsKind.NEWS
    assert kind_of({NewsKind.AHEAD: 0.5, NewsKind.NEWS: 0.4, NewsKind.JUNK: 0.1}) is NewsKind.AHEAD


def test_what_may_well_be_junk_or_comment_is_so_though_news_is_likelier() -> None:
    assert kind_of({NewsKind.NEWS: 0.7, NewsKind.JUNK: 0.3}) is NewsKind.JUNK
    assert kind_of({NewsKind.NEWS: 0.55, NewsKind.COMMENT: 0.45}) is NewsKind.COMMENT


def test_a_judgement_says_how_sure_it_is() -> None:
    judged = judgement(
        reading({NewsKind.NEWS: 0.6, NewsKind.BACKGROUND: 0.3}, spoken=0.5, fact=0.25), SENTENCE, TRIGGER
    )
    assert judged is not None
    assert (judged.news, judged.spoken, judged.happened) == (1.0, 0.5, 0.25)
    assert judgement(reading({}), Span(90, 95), Span(90, 95)) is None


@pytest.mark.parametrize("certain", [Status.NEGATED, Status.DENIED, Status.PLANNED, Status.CONFIRMED])
@pytest.mark.parametrize("happened", [0.0, 1.0])
def test_what_grammar_says_for_certain_stays(certain: Status, happened: float) -> None:
    assert status_by(certain, happened) is certain


def test_a_report_and_a_possibility_change_places_where_the_model_is_sure() -> None:
    least = thresholds()
    assert status_by(Status.REPORTED, least.not_fact) is Status.REPORTED
    assert status_by(Status.REPORTED, least.not_fact - 0.01) is Status.HYPOTHETICAL
    assert status_by(Status.HYPOTHETICAL, least.fact) is Status.REPORTED
    assert status_by(Status.HYPOTHETICAL, least.fact - 0.01) is Status.HYPOTHETICAL


def test_a_paragraph_that_is_surely_junk_becomes_furniture_and_the_article_stays_as_it_was_otherwise() -> None:
    source = replace(article("Rebels fled.\n\nRead this."), paragraphs=(Span(0, 12), Span(14, 24)))
    shares = [{NewsKind.NEWS: 1.0}, {NewsKind.JUNK: 0.99, NewsKind.NEWS: 0.01}]
    kinds = np.log([[each.get(kind, 1e-6) for kind in KINDS] for each in shares]).astype(np.float32)
    zeros = np.zeros((2, len(Degree)), np.float32)
    read = Reading((0, 14), (12, 24), kinds, np.zeros(2, np.float32), zeros)
    (junk,) = without_junk(source, read).furniture
    assert junk.kind is FurnitureKind.JUNK
    assert source.text[junk.span.start : junk.span.end] == "Read this."
    assert without_junk(source, reading({NewsKind.NEWS: 1.0}, tokens=3)) is source
