"""The `--json` output: one JSON object a line, in shapes that programs may rely on (docs/library.md).

Dates are ISO 8601, in the article's own zone: days, or minutes where the precision is finer than a day. Offsets count
characters of the article's text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from briefing.model import Article, Event, Interval, Mention, Passage, Precision, Timex, Unparsed, spell

_NEARLY_A_DAY = timedelta(hours=23, minutes=59)
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""JSON may hold them as they are; terminals obey some, programs that split lines take others for their end."""


def to_line(record: dict[str, Any]) -> str:
    """One record as a line of JSON; characters stand as themselves, controls and lone surrogates are escaped."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(record, ensure_ascii=False))


def dates_record(article: Article, timexes: Sequence[Timex]) -> dict[str, Any]:
    """The record of `briefing dates` for one article."""
    return {**_head(article), "timex": [_timex(timex) for timex in timexes]}


def events_record(article: Article, mentions: Sequence[Mention], unparsed: Sequence[Unparsed] = ()) -> dict[str, Any]:
    """The record of `briefing events` for one article; `unparsed` are its sentences that were not searched."""
    return {
        **_head(article),
        "events": [_mention(mention) for mention in mentions],
        "unparsed": [{**_words(each.passage), "kind": each.kind.value} for each in unparsed],
    }


def timeline_record(event: Event, articles: Mapping[str, Article], story: str | None = None) -> dict[str, Any]:
    """The record of `briefing timeline` for one event; `articles` are those that report it, `story` its story (ids)."""
    return {
        "id": event.id,
        "when": event.when.to_dict(),
        "summary": event.summary.passage.text,
        "salience": round(event.salience.score, 4),
        "story": story,
        "independent": event.independent,
        "sources": [_source(mention, articles[mention.article]) for mention in event.mentions],
        "claims": [claim.to_dict() for claim in event.claims],
        "status": event.status.value,
    }


def _head(article: Article) -> dict[str, Any]:
    published = article.published
    return {"id": article.id, "published": spell(published.interval.earliest, published.precision)}


def _timex(timex: Timex) -> dict[str, Any]:
    return {
        **timex.to_dict(),
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
        "when": mention.when.to_dict(),
        "said": {"start": said.span.start, "end": said.span.end, "text": said.text, **said.when.to_dict()}
        if said
        else None,
        "attribution": mention.attribution.name if mention.attribution else None,
        "relayed_by": relay.name if relay else None,
        "status": mention.status.value,
        "kind": mention.judgement.kind.value if mention.judgement else None,
        "read": mention.judgement.to_dict() if mention.judgement else None,
        "ruled": mention.ruled.to_dict() if mention.ruled else None,
        "summary": mention.passage.text,
        "claims": [claim.to_dict() for claim in mention.claims],
    }


def _source(mention: Mention, article: Article) -> dict[str, Any]:
    passage = mention.passage
    return {
        "article": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.text,
        "trigger": {"start": mention.trigger.start, "end": mention.trigger.end},
    }


def _words(passage: Passage) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end, "text": passage.text}
