"""Publication records for articles that need one: what is known filled in, what is not left for a person to say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.doctor.articles import Weakness, evidence_in_words
from briefing.files import place
from briefing.model import Article
from briefing.reading.record import RECORD_SUFFIX

_MENDED_BY_RECORD = frozenset((
    "date-unknown", "only-bounded", "date-contradicted", "date-not-a-day", "date-weakly-known", "zone-unknown",
    "publisher-unknown", "title-unknown",
))  # fmt: skip
_FIELDS = ("publisher", "title", "author", "url")


@dataclass(frozen=True, slots=True)
class Written:
    """A record that was written next to its article."""

    path: Path
    origin: str


def write_records(articles: Sequence[Article], weak: Mapping[str, Collection[Weakness]]) -> Iterator[Written]:
    """Write a record next to each file that holds one article and lacks what a record can say; `weak` by article id.

    A record that is there already is never touched. The date stands as a comment: a record outranks all other
    evidence, so only a person may put one there. Raises `CannotWrite` where a folder cannot be written.
    """
    held = Counter(article.origin for article in articles)
    for article in articles:
        path = Path(article.origin)
        needed = any(weakness.key in _MENDED_BY_RECORD for weakness in weak[article.id])
        if not needed or held[article.origin] > 1 or not path.is_file():
            continue
        record = path.with_suffix(RECORD_SUFFIX)
        if record.exists() or record == path:
            continue
        place({record.name: record_of(article).encode()}, record.parent)
        yield Written(record, article.origin)


def record_of(article: Article) -> str:
    """The record as TOML: what is known as keys, what is not as comments that a person completes."""
    lines = [f"# What {Path(article.origin).name} does not say itself. Remove the # where you know it.", ""]
    for name in _FIELDS:
        value = getattr(article, name)
        lines.append(f"{name} = {_quoted(value)}" if value else f'# {name} = ""')
    lines += ["", *_date_lines(article)]
    return "\n".join(lines) + "\n"


def _date_lines(article: Article) -> Iterator[str]:
    published = article.published
    yield "# When it was published: a day, or a time with its offset (2015-10-09T23:30:00-04:00)."
    if published.is_known:
        yield f"# Used until you state another: {_one_line(published.words)} ({published.basis.value})."
    for rival in published.rivals:
        yield f"# Also found: {_one_line(evidence_in_words(rival))}."
    yield f"# published = {_quoted(published.day.isoformat() if published.day else '')}"


def _quoted(value: str) -> str:
    return json.dumps(_one_line(value), ensure_ascii=False)


def _one_line(words: str) -> str:
    """Words as a TOML string or comment may hold them: no line ends, no control characters."""
    return "".join(char for char in " ".join(words.split()) if char.isprintable())
