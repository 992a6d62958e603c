"""The `--json` output: one JSON object a line, in the shapes that DESIGN fixes.

Dates are ISO 8601, in the article's own zone: days, or minutes where the precision is finer than a day. Offsets count
characters of the article's text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from briefing.model import Article, Claim, Event, Interval, Mention, Passage, Precision, Timex, When, spell

_NEARLY_A_DAY = timedelta(hours=23, minutes=59)
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""JSON may hold them as they are; terminals obey some, programs that split lines take others for their end."""


def to_line(record: dict[str, Any]) -> str:
    """One record as a line of JSON; characters stand as themselves, controls and lone surrogates are escaped."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(record, ensure_ascii=False))


def dates_record(article: Article, timexes: Sequence[Timex]) -> dict[str, Any]:
    """The record of `briefing dates` for one article."""
    return {**_head(article), "timex": [_timex(timex) for timex in timexes]}


def events_record(article: Article, mentions: Sequence[Mention]) -> dict[str, Any]:
    """The record of `briefing events` for one article."""
    return {**_head(article), "events": [_mention(mention) for mention in mentions]}


def timeline_record(event: Event) -> dict[str, Any]:
    """The record of `briefing timeline` for one event."""
    return {
        "id": event.id,
        "when": _when(event.when),
        "summary": event.summary.passage.text,
        "salience": round(event.salience.score, 4),
        "sources": [_source(mention) for mention in event.mentions],
        "claims": [_claim(claim) for claim in event.claims],
        "status": event.status.value,
    }


def _head(article: Article) -> dict[str, Any]:
    published = article.published
    return {"id": article.id, "published": spell(published.interval.earliest, published.precision)}


def _timex(timex: Timex) -> dict[str, Any]:
    interval = timex.interval
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type.value,
        "value": timex.value,
        "earliest": spell(interval.earliest, timex.precision) if interval else None,
        "latest": spell(interval.latest, timex.precision) if interval else None,
        "precision": timex.precision.value if timex.precision else None,
        "anchor": str(timex.anchor),
        "rule": timex.rule,
        "alternatives": [_alternative(other) for other in timex.alternatives],
        "utc": timex.utc.isoformat(timespec="minutes").replace("+00:00", "Z") if timex.utc else None,
    }


def _alternative(interval: Interval) -> dict[str, str | None]:
    """Another time that an expression may mean; its hours where it is shorter than a day."""
    is_short = interval.length is not None and interval.length < _NEARLY_A_DAY
    precision = Precision.MINUTE if is_short else Precision.DAY
    return {"earliest": spell(interval.earliest, precision), "latest": spell(interval.latest, precision)}


def _mention(mention: Mention) -> dict[str, Any]:
    said = mention.said
    relay = mention.attribution.relayed_by if mention.attribution else None
    return {
        "start": mention.passage.start,
        "end": mention.passage.end,
        "trigger": _words(mention.trigger),
        "when": _when(mention.when),
        "said": {"start": said.span.start, "end": said.span.end, "text": said.text, **_when(said.when)}
        if said
        else None,
        "attribution": mention.attribution.name if mention.attribution else None,
        "relayed_by": relay.name if relay else None,
        "status": mention.status.value,
        "summary": mention.passage.text,
        "claims": [_claim(claim) for claim in mention.claims],
    }


def _when(when: When) -> dict[str, Any]:
    return {
        "earliest": spell(when.interval.earliest, when.precision),
        "latest": spell(when.interval.latest, when.precision),
        "precision": when.precision.value if when.precision else None,
        "qualifier": when.qualifier.value,
        "basis": when.basis.value,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "low": claim.low,
        "best": claim.best,
        "high": claim.high,
        "unit": claim.unit,
        "previous": claim.previous,
        "words": claim.words.text,
        "article": claim.words.article,
        "start": claim.words.start,
        "end": claim.words.end,
        "attribution": claim.attribution.name if claim.attribution else None,
    }


def _source(mention: Mention) -> dict[str, Any]:
    passage = mention.passage
    return {
        "article": mention.article,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.text,
        "trigger": {"start": mention.trigger.start, "end": mention.trigger.end},
    }


def _words(passage: Passage) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end, "text": passage.text}
