"""Where the reading model has its say, and where grammar keeps it."""

import re
from dataclasses import replace

import numpy as np
import pytest

from briefing.mentions.model.judging import judgement, seams, status_by, thresholds, unparsed
from briefing.mentions.model.reading import KINDS, ArticleReading
from briefing.model import Furniture, FurnitureKind, NewsKind, Span, Status, Unparsed
from tests.make import article

SENTENCE, TRIGGER = Span(0, 10), Span(5, 9)


def reading(
    shares: dict[NewsKind, float], *, spoken: float = 0.0, fact: float = 1.0, tokens: int = 1
) -> ArticleReading:
    """What is read where every token has the same shares; a token every ten characters."""
    kinds = np.log([[shares.get(kind, 1e-6) for kind in KINDS]] * tokens)
    starts = tuple(range(0, 10 * tokens, 10))
    ends = tuple(start + 10 for start in starts)
    return ArticleReading(
        starts,
        ends,
        kinds.astype(np.float32),
        np.full(tokens, spoken, np.float32),
        np.full(tokens, fact, np.float32),
        np.zeros(tokens, np.float32),
    )


def kind_of(shares: dict[NewsKind, float]) -> NewsKind:
    judged = judgement(reading(shares), SENTENCE, TRIGGER)
    assert judged is not None
    return judged.kind


def test_a_likely_kind_of_news_is_kept() -> None:
    assert kind_of({NewsKind.NEWS: 0.8, NewsKind.COMMENT: 0.2}) is NewsKind.NEWS
    assert kind_of({NewsKind.AHEAD: 0.5, NewsKind.NEWS: 0.4, NewsKind.JUNK: 0.1}) is NewsKind.AHEAD


def test_what_may_well_be_junk_is_so_though_news_is_likelier() -> None:
    assert kind_of({NewsKind.NEWS: 0.7, NewsKind.JUNK: 0.3}) is NewsKind.JUNK
    assert kind_of({NewsKind.NEWS: 0.55, NewsKind.COMMENT: 0.45}) is NewsKind.NEWS
    assert kind_of({NewsKind.NEWS: 0.45, NewsKind.COMMENT: 0.45, NewsKind.JUNK: 0.1}) is NewsKind.COMMENT


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
    assert status_by(Status.REPORTED, least.not_fact_reported, is_as_fact=True) is Status.REPORTED
    assert status_by(Status.REPORTED, least.not_fact_reported - 0.01, is_as_fact=True) is Status.HYPOTHETICAL
    assert status_by(Status.HYPOTHETICAL, least.fact) is Status.REPORTED
    assert status_by(Status.HYPOTHETICAL, least.fact - 0.01) is Status.HYPOTHETICAL


def read_paragraphs(text: str, *shares: dict[NewsKind, float], furniture: Span | None = None) -> tuple[Unparsed, ...]:
    """What of a text is left unparsed whose sentences, a token each, are read as they are given here."""
    starts = tuple(match.start() for match in re.finditer(r"\b[A-Z]", text))
    parts = () if furniture is None else (Furniture(furniture, FurnitureKind.LINK),)
    kinds = np.log([[each.get(kind, 1e-6) for kind in KINDS] for each in shares]).astype(np.float32)
    zeros = np.zeros(len(shares), np.float32)
    ends = tuple(start + 1 for start in starts)
    read = ArticleReading(starts, ends, kinds, zeros, zeros, zeros)
    return unparsed(replace(article(text), paragraphs=(), furniture=parts), read)


SURELY = {NewsKind.JUNK: 0.60, NewsKind.COMMENT: 0.39, NewsKind.NEWS: 0.01}
NEWS = {NewsKind.NEWS: 1.0}


def test_paragraphs_of_which_every_sentence_is_surely_no_news_are_left_unparsed_but_for_what_is_furniture() -> None:
    text = "A\n\nRebels fled.\n\nRead this. “Why?” And that.\n\nShare it. Troops came."
    found = read_paragraphs(text, SURELY, NEWS, SURELY, SURELY, SURELY, SURELY, NEWS, furniture=Span(0, 1))
    assert [each.passage.text for each in found] == ["Read this.", "“Why?”", "And that."]
    assert {each.kind for each in found} == {NewsKind.JUNK}


def test_what_is_left_unparsed_is_comment_where_that_is_likelier() -> None:
    (found,) = read_paragraphs("Why so?", {NewsKind.COMMENT: 0.6, NewsKind.JUNK: 0.39})
    assert found.kind is NewsKind.COMMENT


def test_a_sentence_of_doubt_has_its_paragraph_parsed() -> None:
    least = thresholds().unparsed
    assert not read_paragraphs("Why so?", {NewsKind.COMMENT: least - 0.01, NewsKind.NEWS: 1.01 - least})


def test_of_what_the_model_is_sure_grammar_is_not_asked() -> None:
    read = replace(reading({NewsKind.NEWS: 1.0}, tokens=3), opens=np.array([0.4, 0.6, 0.9], np.float32))
    assert seams(read).possible == {0, 10, 20}
    assert seams(read).likely == {10, 20}
    assert seams(read).sure == {20}
