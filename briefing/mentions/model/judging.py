"""What the reading model has a say in: which sentences make events, whose words a clause is, whether it happened.

The thresholds lie in `thresholds.toml`, with how they were set.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from briefing.mentions.model.reading import KINDS, Reading
from briefing.model import Article, Furniture, FurnitureKind, Judgement, NewsKind, Span, Status
from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The least shares at which the model decides; see `thresholds.toml`."""

    junk: float
    comment: float
    unread: float
    spoken: float
    not_spoken: float
    not_fact: float
    fact: float


@cache
def thresholds() -> Thresholds:
    """Those that come with the program."""
    return room_record(Thresholds, "briefing.mentions.model", "thresholds.toml")


def without_junk(article: Article, reading: Reading) -> Article:
    """The article with paragraphs that are surely junk as furniture: they cost no parse."""
    least = thresholds().unread
    junk = []
    for paragraph in article.paragraphs:
        shares = reading.kind_shares(paragraph.start, paragraph.end)
        if shares and shares[NewsKind.JUNK] >= least:
            junk.append(Furniture(paragraph, FurnitureKind.JUNK))
    return replace(article, furniture=(*article.furniture, *junk)) if junk else article


def judgement(reading: Reading, sentence: Span, trigger: Span) -> Judgement | None:
    """What the model makes of a trigger in its sentence; None where the sentence holds no token."""
    shares = reading.kind_shares(sentence.start, sentence.end)
    if not shares:
        return None
    news = round(sum(share for kind, share in shares.items() if kind.is_news), 2)
    spoken = reading.spoken_share(trigger.start, trigger.end)
    return Judgement(_kind(shares), news, spoken, reading.fact_share(trigger.start, trigger.end))


def _kind(shares: Mapping[NewsKind, float]) -> NewsKind:
    """Junk or comment where the shares of both are large enough, else the likeliest of the kinds that are news."""
    junk, comment = shares[NewsKind.JUNK], shares[NewsKind.COMMENT]
    least = thresholds()
    if junk >= least.junk or round(junk + comment, 2) >= least.comment:
        return NewsKind.JUNK if junk >= comment else NewsKind.COMMENT
    return max((kind for kind in KINDS if kind.is_news), key=lambda kind: shares[kind])


def status_by(rules: Status, happened: float) -> Status:
    """The status that the rules found, moved where the model is sure that it is the other way.

    What grammar says for certain stays: negations, denials, plans ("did not", "denied that", "will"). Of questions and
    of what nobody could confirm the caller does not ask (see `is_left_open`).
    """
    least = thresholds()
    if rules is Status.REPORTED and happened < least.not_fact:
        return Status.HYPOTHETICAL
    if rules is Status.HYPOTHETICAL and happened >= least.fact:
        return Status.REPORTED
    return rules
