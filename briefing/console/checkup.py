"""What `briefing doctor` prints of an article: how it was read, what is weak about it, and how to fix it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from briefing.brief.wording import Wording
from briefing.console.plain import plain
from briefing.doctor.articles import Weakness, evidence_in_words
from briefing.model import Article, PublicationDate, spell

# A heading fits on one line with a rule of so many columns after it.
_RULE = 4


def record(article: Article, weak: Sequence[Weakness]) -> dict[str, Any]:
    """The JSON object of one article."""
    published = article.published
    return {
        "id": article.id,
        "origin": article.origin,
        "format": article.format,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
        "published": {
            "earliest": spell(published.interval.earliest, published.precision),
            "latest": spell(published.interval.latest, published.precision),
            "zone": published.zone,
            "basis": published.basis.value,
            "words": published.words,
            "rivals": [{"basis": item.kind.value, "words": item.words} for item in published.rivals],
        },
        "language": article.language,
        "words": len(article.text.split()),
        "weak": [{"key": item.key, "what": item.what, "remedy": item.remedy} for item in weak],
    }


@dataclass(frozen=True, slots=True)
class PathHeading:
    """The path of a file before a rule; where it leaves no room for one, over several lines and whole."""

    path: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Rule | Text]:
        heading = _text(self.path)
        heading.overflow = "fold"
        fits = cell_len(heading.plain) + _RULE <= options.max_width
        yield Rule(heading, align="left", style="dim") if fits else heading


def table(article: Article, weak: Sequence[Weakness], wording: Wording) -> Iterator[PathHeading | Table]:
    """The same for people."""
    yield PathHeading(article.origin)
    rows = Table.grid(padding=(0, 2), expand=True)
    rows.add_column(style="dim", width=9)
    rows.add_column(ratio=1, overflow="fold")
    rows.add_row("title", _text(article.title or "not known"))
    rows.add_row("publisher", _text(article.publisher or "not known"))
    rows.add_row("published", _published(article.published, wording))
    for rival in article.published.rivals:
        rows.add_row("", _text(f"also {evidence_in_words(rival)}", "dim"))
    size = f"{len(article.text.split()):,} words"
    rows.add_row("text", _text(", ".join(filter(None, (article.format, article.language, size)))))
    for item in weak:
        rows.add_row(Text("weak", "yellow"), _text(item.what).append(plain(f"\n→ {item.remedy}"), "dim"))
    yield rows


def desk_record(file: Path, weak: Sequence[Weakness]) -> dict[str, Any]:
    """The JSON object of a desk."""
    return {
        "settings": str(file),
        "weak": [{"key": item.key, "what": item.what, "remedy": item.remedy} for item in weak],
    }


def desk_table(file: Path, weak: Sequence[Weakness]) -> Iterator[PathHeading | Table]:
    """The same for people."""
    yield PathHeading(str(file))
    rows = Table.grid(padding=(0, 2), expand=True)
    rows.add_column(style="dim", width=9)
    rows.add_column(ratio=1, overflow="fold")
    for item in weak:
        rows.add_row(Text(item.key, "yellow"), _text(item.what).append(plain(f"\n→ {item.remedy}"), "dim"))
    if not weak:
        rows.add_row("", _text("nothing is wrong", "green"))
    yield rows


def _published(published: PublicationDate, wording: Wording) -> Text:
    text = _text(wording.published(published), "bold")
    if published.is_known:
        zone = f", zone {published.zone}" if published.zone else ""
        text.append(plain(f" · {published.basis.value}: “{published.words}”{zone}"), "dim")
    return text


def _text(words: str, style: str = "") -> Text:
    return Text(plain(" ".join(words.split())), style)
