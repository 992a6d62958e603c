"""What the reading model has a say in: which sentences make events, whose words a clause is, whether it happened.

The thresholds lie in `thresholds.toml`, with how they were set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.mentions.model.reading import KINDS, ArticleReading
from briefing.mentions.parse.seams import Seams
from briefing.mentions.parse.story import story
from briefing.model import Article, Judgement, NewsKind, Span, Status, Unparsed
from briefing.tables import room_record

_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*\s+(?=[^\W\d_a-z]|[\"'“‘(])")
"""Where a sentence may end before the parser has said so; one more at "Gen. Loric" does no harm."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The least shares at which the model decides; see `thresholds.toml`."""

    junk: float
    comment: float
    unparsed: float
    spoken: float
    not_spoken: float
    not_fact: float
    not_fact_reported: float
    fact: float
    seam_beside: float
    seam: float
    sure_seam: float


@cache
def thresholds() -> Thresholds:
    """Those that come with the program."""
    return room_record(Thresholds, "briefing.mentions.model", "thresholds.toml")


def unparsed(article: Article, reading: ArticleReading) -> tuple[Unparsed, ...]:
    """The sentences of the paragraphs that need no parse: of each sentence it is sure that it makes no event."""
    paragraphs = story(article, seams(reading))
    return tuple(each for _, paragraph in paragraphs for each in _unparsed(article, paragraph, reading))


def seams(reading: ArticleReading) -> Seams:
    """Where lines ran together in the text."""
    least = thresholds()
    return Seams(*map(reading.seams, (least.seam_beside, least.seam, least.sure_seam)))


def _unparsed(article: Article, paragraph: Span, reading: ArticleReading) -> Iterator[Unparsed]:
    """All sentences of a paragraph, or none; of its kind is what it is as a whole."""
    sentences = _sentences(article.text, paragraph)
    if all(_is_surely_no_news(reading, sentence) for sentence in sentences):
        shares = reading.kind_shares(paragraph.start, paragraph.end)
        kind = NewsKind.JUNK if shares[NewsKind.JUNK] >= shares[NewsKind.COMMENT] else NewsKind.COMMENT
        for sentence in sentences:
            yield Unparsed(article.passage(sentence.start, sentence.end), kind)


def _is_surely_no_news(reading: ArticleReading, sentence: Span) -> bool:
    shares = reading.kind_shares(sentence.start, sentence.end)
    return bool(shares) and round(shares[NewsKind.JUNK] + shares[NewsKind.COMMENT], 2) >= thresholds().unparsed


def _sentences(text: str, paragraph: Span) -> Sequence[Span]:
    """The sentences of a paragraph without the white space around them, as far as full stops tell."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end)]
    bounds = [paragraph.start, *ends, paragraph.end]
    return [_trimmed(text, start, end) for start, end in pairwise(bounds) if text[start:end].strip()]


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def judgement(reading: ArticleReading, sentence: Span, trigger: Span) -> Judgement | None:
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


def status_by(rules: Status, happened: float, *, is_as_fact: bool = False) -> Status:
    """The status that the rules found, moved where the model is sure that it is the other way.

    It must be surer of what somebody is said to have reported as done (`is_as_fact`): that has its source, and is not
    printed without. What grammar says for certain stays: negations, denials, plans ("did not", "denied that", "will").
    Of questions and of what nobody could confirm the caller does not ask (see `is_left_open`).
    """
    least = thresholds()
    if rules is Status.REPORTED and happened < (least.not_fact_reported if is_as_fact else least.not_fact):
        return Status.HYPOTHETICAL
    if rules is Status.HYPOTHETICAL and happened >= least.fact:
        return Status.REPORTED
    return rules
