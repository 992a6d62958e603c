"""The texts that benchmarks work on: pieces of the gold news where that is to be had, else invented ones.

Gold news is looked for where BRIEFING_GOLD says, or in `shared` next to the checkout. The invented articles are made of
a few sentences, which is harder on the merge than life is. All of them are the same at every call.
"""

from __future__ import annotations

import html
import json
import os
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from briefing.model import Article, EvidenceKind, Interval, Precision, PublicationDate, Span

ROOT = Path(__file__).parents[2]
MORNING = (200, 1_130)
"""Articles, and words in each: 227 thousand words of gold news."""
SHORT = (5_000, 55)
FIRST_DAY = date(2024, 3, 4)
DAYS_OF_NEWS = 10

PLACES = ("Arden", "Belcourt", "Casmere", "Dunholt", "Estrava", "Farleigh", "Gorsk", "Halvia", "Istrand", "Jorvale")
BODIES = ("police", "the interior ministry", "the fire service", "union leaders", "the army", "a court", "the mayor")
NAMES = (
    "Lena Orsted",
    "Marek Dvali",
    "Priya Nand",
    "Tomas Brill",
    "Aida Kessou",
    "Jonah Vale",
    "Rosa Lindt",
    "Omar Teck",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SENTENCES = (
    "At least {n} people were killed and {m} injured when a bus overturned near {place} on {day}, {body} said.",
    "{name} resigned as head of the {place} port authority on {day} after an inquiry into missing funds.",
    "Workers at the {place} steel plant walked out on {day}, and {body} put their number at {m}.",
    "A fire destroyed {n} houses in {place} early {day}, leaving {m} people without shelter.",
    "{body} arrested {name} in {place} two days later on suspicion of bribery, according to a statement.",
    "The river rose by {n} centimeters overnight, and {body} moved {m} families to schools in {place}.",
    "{name} told reporters that the talks in {place} would resume next week.",
    "Officials denied that {body} had known of the fault before the bridge at {place} was closed last month.",
    "A spokesman for {body} declined to comment on the figures that {name} gave in {place}.",
    "The cause is not known, and an inquiry that opened in {place} in January has yet to report.",
)


def corpus(count: int, words: int) -> list[Article]:
    """Articles of about so many words each, the same at every call."""
    return _from_gold(count, words) or _invented(count, words)


def kind() -> str:
    """Which texts there are to work on: what they take is not to be compared."""
    return "gold" if any(_gold().glob("*.articles.jsonl")) else "invented"


def _gold() -> Path:
    given = os.environ.get("BRIEFING_GOLD")
    return (Path(given) if given else ROOT.parent / "shared") / "gold" / "timeline"


def _from_gold(count: int, words: int) -> list[Article]:
    """Pieces of gold news, whole sentences of one article each; none where there is no gold, or not enough of it."""
    paths = sorted(_gold().glob("*.articles.jsonl"))
    rows = [json.loads(line) for path in paths for line in path.open(encoding="utf-8")]
    rows = [row for row in rows if row["published"]]
    random.Random(count).shuffle(rows)
    pieces: list[Article] = []
    for row in rows:
        day = date.fromisoformat(row["published"][:10])
        for text in _pieces(row["text"], words):
            pieces.append(_published(len(pieces), [text], day))
            if len(pieces) == count:
                return pieces
    return []


def _pieces(text: str, words: int) -> Iterator[str]:
    """The text in pieces of `words` words or a sentence more; what is left over at its end is dropped."""
    piece: list[str] = []
    for word in text.split():
        piece.append(word)
        if len(piece) >= words and word.endswith((".", '."')):
            yield " ".join(piece)
            piece = []


def _invented(count: int, words: int) -> list[Article]:
    """Published over some days."""
    chance = random.Random(count)
    return [_article(number, words, chance) for number in range(count)]


def _article(number: int, words: int, chance: random.Random) -> Article:
    paragraphs: list[str] = []
    # A story keeps to one place and a few names; several articles report the same one.
    place, names = chance.choice(PLACES), chance.sample(NAMES, 2)
    while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        paragraphs.append(" ".join(sentence(place, names, chance) for _ in range(2)))
    return _published(number, paragraphs, FIRST_DAY + timedelta(days=chance.randrange(DAYS_OF_NEWS)))


def _published(number: int, paragraphs: list[str], day: date) -> Article:
    published = PublicationDate(Interval.of_day(day), Precision.DAY, EvidenceKind.FIELD, day.isoformat())
    return Article(
        f"piece-{number:05}", "\n\n".join(paragraphs), published, "benchmark", language="en",
        publisher=f"Outlet {number % 23}", paragraphs=tuple(_spans(paragraphs)),
    )  # fmt: skip


def sentence(place: str, names: Sequence[str], chance: random.Random) -> str:
    """A made sentence of news from a place."""
    words = chance.choice(SENTENCES).format(
        n=chance.randrange(3, 60),
        m=chance.randrange(60, 900),
        place=place,
        body=chance.choice(BODIES),
        name=chance.choice(names),
        day=chance.choice(WEEKDAYS),
    )
    return words[0].upper() + words[1:]


def _spans(paragraphs: list[str]) -> list[Span]:
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return spans


def pages(folder: Path, count: int, words: int) -> None:
    """Save so many articles as pages of the web, each with a menu, a teaser and what a page says of itself."""
    menu = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in (*PLACES, *NAMES) * 3)
    for article in corpus(count, words):
        day, title = article.published.day, html.escape(article.text.partition(".")[0])
        body = "".join(f"<p>{html.escape(each)}.</p>" for each in article.text.split(". "))
        head = f'<title>{title}</title><meta property="article:published_time" content="{day}T09:00:00Z">'
        page = (
            f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}<style>{_STYLE}</style></head><body>"
            f"<nav><ul>{menu}</ul></nav><article><h1>{title}</h1>{body}</article><aside>{menu}</aside></body></html>"
        )
        (folder / f"{article.id}.html").write_text(page, encoding="utf-8")


_STYLE = " ".join(f".class-{number} {{ color: #{number:06x}; margin: {number}px }}" for number in range(900))


def files(folder: Path, count: int, words: int) -> None:
    """Save so many articles as text, each with its publication record."""
    for article in corpus(count, words):
        (folder / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
        record = f'published = "{article.published.day}"\npublisher = "{article.publisher}"\n'
        (folder / f"{article.id}.toml").write_text(record, encoding="utf-8")
