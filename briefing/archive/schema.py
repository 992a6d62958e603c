"""What stands in the Parquet files of an archive: the records of the program as rows of Arrow, and back.

The columns are for whoever queries the files with other tools (docs/archive.md describes each). What the program reads
back is `record`, the records themselves as `briefing.store.serial` writes them, so that nothing is lost on the way; of
the text alone the column counts, as it would stand there twice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from typing import Any

import pyarrow as pa

from briefing.archive.layout import partition_of, published_day
from briefing.events.ids import fingerprints
from briefing.lexicon.terms import terms
from briefing.model import Article, Claim, Mention, Timex, Unparsed
from briefing.model.proof import digest
from briefing.reading.copies.versions import page_key
from briefing.store.serial import dump, load

PARTITION = "partition"
"""The column that rows have besides while they wait to be settled: the name of where they belong."""

_MOMENT = pa.timestamp("s")
_CLAIM = pa.struct(
    [
        pa.field("kind", pa.string()),
        pa.field("low", pa.float64()),
        pa.field("best", pa.float64()),
        pa.field("high", pa.float64()),
        pa.field("unit", pa.string()),
        pa.field("words", pa.string()),
        pa.field("attribution", pa.string()),
    ]
)

ARTICLES = pa.schema(
    [
        pa.field("key", pa.string(), nullable=False),
        pa.field("id", pa.string(), nullable=False),
        pa.field("title", pa.string()),
        pa.field("publisher", pa.string()),
        pa.field("author", pa.string()),
        pa.field("url", pa.string()),
        pa.field("language", pa.string()),
        pa.field("published_earliest", _MOMENT),
        pa.field("published_latest", _MOMENT),
        pa.field("published_precision", pa.string()),
        pa.field("published_basis", pa.string(), nullable=False),
        pa.field("retrieved", pa.timestamp("s", "UTC")),
        pa.field("page", pa.string()),
        pa.field("input", pa.string(), nullable=False),
        pa.field("place", pa.int64(), nullable=False),
        pa.field("mentions", pa.int32(), nullable=False),
        pa.field("program", pa.string(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("sha256", pa.string(), nullable=False),
        pa.field("record", pa.large_binary(), nullable=False),
    ]
)

MENTIONS = pa.schema(
    [
        pa.field("article", pa.string(), nullable=False),
        pa.field("number", pa.int32(), nullable=False),
        pa.field("published", pa.string(), nullable=False),
        pa.field("article_id", pa.string(), nullable=False),
        pa.field("publisher", pa.string()),
        pa.field("language", pa.string(), nullable=False),
        pa.field("earliest", _MOMENT),
        pa.field("latest", _MOMENT),
        pa.field("precision", pa.string()),
        pa.field("qualifier", pa.string(), nullable=False),
        pa.field("basis", pa.string(), nullable=False),
        pa.field("status", pa.string(), nullable=False),
        pa.field("kind", pa.string()),
        pa.field("is_news", pa.bool_(), nullable=False),
        pa.field("trigger", pa.string(), nullable=False),
        pa.field("lemma", pa.string(), nullable=False),
        pa.field("attribution", pa.string()),
        pa.field("place", pa.string()),
        pa.field("actors", pa.list_(pa.string())),
        pa.field("claims", pa.list_(_CLAIM)),
        pa.field("start", pa.int32(), nullable=False),
        pa.field("end", pa.int32(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("sentence", pa.string(), nullable=False),
        pa.field("terms", pa.string(), nullable=False),
        pa.field("fingerprint", pa.string()),
    ]
)


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found in one article, which stands by itself: no version, no reprint of another."""

    article: Article
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    unparsed: tuple[Unparsed, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article was read: the input as the user named it, and its place among the articles there."""

    input: str
    place: int


def key_of(article: Article) -> str:
    """What the same article always has, and no other: a digest of all that it says, wherever and whenever it was read.

    When it was retrieved counts as far as its publication date rests on it.
    """
    return hashlib.sha256(dump(replace(article, origin="", retrieved=None))).hexdigest()[:32]


def article_row(found: Found, key: str, origin: Origin, program: str) -> dict[str, Any]:
    """The row of an article, with the partition that it belongs to."""
    article, published = found.article, found.article.published
    text = as_stored(article.text)
    # A lone surrogate cannot stand in a column of text: then the record keeps the text as well.
    kept = replace(found, article=replace(article, text="")) if text == article.text else found
    return {
        PARTITION: published_day(article),
        "key": key,
        "id": as_stored(article.id),
        "title": as_stored(article.title),
        "publisher": as_stored(article.publisher),
        "author": as_stored(article.author),
        "url": as_stored(article.url),
        "language": as_stored(article.language),
        "published_earliest": published.interval.earliest,
        "published_latest": published.interval.latest,
        "published_precision": published.precision,
        "published_basis": published.basis.name.lower(),
        "retrieved": article.retrieved.astimezone(UTC) if article.retrieved else None,
        "page": as_stored(page_key(article)),
        "input": as_stored(origin.input),
        "place": origin.place,
        "mentions": len(found.mentions),
        "program": program,
        "text": text,
        "sha256": digest(article.text),
        "record": dump(kept),
    }


def found_in(row: Mapping[str, Any]) -> Found:
    """What was found in the article of a row; raises `BadData` where it is not what `article_row` wrote."""
    found = load(Found, row["record"])
    return found if found.article.text else replace(found, article=replace(found.article, text=row["text"]))


def mention_rows(found: Found, key: str) -> Iterator[dict[str, Any]]:
    """The rows of the mentions of an article, each with the partition that it belongs to."""
    names = _fingerprints(found.mentions)
    published = published_day(found.article)
    for number, mention in enumerate(found.mentions):
        interval = mention.when.interval
        yield {
            PARTITION: partition_of(mention, found.article).name,
            "article": key,
            "number": number,
            "published": published,
            "article_id": as_stored(mention.article),
            "publisher": as_stored(found.article.publisher),
            "language": mention.language,
            "earliest": interval.earliest,
            "latest": interval.latest,
            "precision": mention.when.precision,
            "qualifier": mention.when.qualifier,
            "basis": mention.when.basis,
            "status": mention.status,
            "kind": mention.judgement.kind if mention.judgement else None,
            "is_news": mention.is_news,
            "trigger": as_stored(mention.trigger.text),
            "lemma": as_stored(mention.lemma),
            "attribution": as_stored(mention.attribution.name) if mention.attribution else None,
            "place": as_stored(mention.place),
            "actors": [as_stored(actor) for actor in mention.actors],
            "claims": [_claim(claim) for claim in mention.claims],
            "start": mention.passage.start,
            "end": mention.passage.end,
            "text": as_stored(mention.passage.text),
            "sentence": as_stored(mention.sentence.text),
            "terms": _terms(mention),
            "fingerprint": names.get(number),
        }


def term_pattern(term: str) -> str:
    """What stands in `terms` of every mention whose sentence holds the term."""
    return f" {as_stored(term)} "


def _terms(mention: Mention) -> str:
    own = dict.fromkeys(terms(mention.sentence.text, mention.language))
    return " ".join(["", *map(as_stored, own), ""])


def _fingerprints(mentions: Sequence[Mention]) -> dict[int, str]:
    """The names of the mentions that events are made of, by their numbers: an event bears that of its first report."""
    numbers = [number for number, mention in enumerate(mentions) if mention.is_news]
    return dict(zip(numbers, fingerprints([mentions[number] for number in numbers]), strict=True))


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "low": claim.low,
        "best": claim.best,
        "high": claim.high,
        "unit": claim.unit,
        "words": as_stored(claim.words.text),
        "attribution": as_stored(claim.attribution.name) if claim.attribution else None,
    }


def as_stored(text: str | None) -> Any:  # noqa: ANN401 - text where it is given text, None for none
    """The text as a column can hold it: a lone surrogate, which is no character, becomes a question mark."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")
