"""Time a desk's morning from text to timeline: `python tests/benchmarks/morning.py`.

200 articles of about 600 words, then 5,000 short ones: processor time of each step in one process, and the most memory
it held. Then how the merge alone grows from 1,250 short articles to 2,500 and 5,000, as ratios, with those of n log n.
The articles are pieces of the gold news where that is to be had (BRIEFING_GOLD, or `shared` next to the checkout), else
invented ones out of a few sentences, which are harder on the merge than life is.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from math import log
from pathlib import Path
from typing import TypeVar

from briefing.model import Article, EvidenceKind, Interval, Mention, Precision, PublicationDate, Span

ROOT = Path(__file__).parents[2]
MORNING = (200, 600)  # articles, words in each
CORPUS = (5_000, 55)
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

Made = TypeVar("Made")


def corpus(count: int, words: int) -> list[Article]:
    """Articles of about so many words each, the same at every call."""
    return _from_gold(count, words) or _invented(count, words)


def _from_gold(count: int, words: int) -> list[Article]:
    """Pieces of gold news, whole sentences of one article each; none where there is no gold, or not enough of it."""
    given = os.environ.get("BRIEFING_GOLD")
    folder = (Path(given) if given else ROOT.parent / "shared") / "gold" / "timeline"
    rows = [
        json.loads(line) for path in sorted(folder.glob("*.articles.jsonl")) for line in path.open(encoding="utf-8")
    ]
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


def whole_way(size: tuple[int, int]) -> dict[str, float]:
    """Seconds of processor time of each step from text to timeline, and the most memory held, in megabytes."""
    from briefing.dating import find_timexes
    from briefing.events.merge import merge_mentions
    from briefing.mentions import find_mentions_in
    from briefing.stories.weighing import weigh_events
    from briefing.timeline import build_timeline

    articles, taken = corpus(*size), {}
    dated = _timed(taken, "dating", lambda: [(article, find_timexes(article)) for article in articles])
    times = {article.id: own for article, own in dated}
    found = _timed(taken, "events", lambda: [m for several in find_mentions_in(dated) for m in several])
    events = _timed(taken, "merge", lambda: weigh_events(merge_mentions(articles, found), articles, times))
    _timed(taken, "timeline", lambda: build_timeline(events))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {
        "articles": size[0],
        "words": round(sum(len(article.text.split()) for article in articles) / size[0]),
        **{name: round(seconds, 1) for name, seconds in taken.items()},
        "all": round(sum(taken.values()), 1),
        "megabytes": round(memory),
    }


def _timed(taken: dict[str, float], name: str, work: Callable[[], Made]) -> Made:
    began = time.process_time()
    made = work()
    taken[name] = time.process_time() - began
    return made


def growth(sizes: tuple[int, ...] = (1_250, 2_500, 5_000)) -> dict[str, list[float]]:
    """How the merge's processor time grows with the corpus, next to n log n; both as ratios to the smallest."""
    from briefing.dating import find_timexes
    from briefing.events.merge import merge_mentions
    from briefing.mentions import find_mentions_in

    articles = corpus(sizes[-1], CORPUS[1])
    found = list(find_mentions_in([(article, find_timexes(article)) for article in articles]))
    taken: dict[str, float] = {}
    for size in sizes:
        mentions: list[Mention] = [m for several in found[:size] for m in several]
        _timed(taken, str(size), lambda part=articles[:size], found=mentions: merge_mentions(part, found))
    seconds = list(taken.values())
    return {
        "articles": list(sizes),
        "merge": [round(each / seconds[0], 2) for each in seconds],
        "n log n": [round(size * log(size) / (sizes[0] * log(sizes[0])), 2) for size in sizes],
    }


def main() -> int:
    """Print a line of figures a run; 0."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--growth", action="store_true", help="only how the merge grows")
    given = options.parse_args()
    # A process of its own for each, so that the memory of one is not counted for the other.
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for size in () if given.growth else (MORNING, CORPUS):
            print(json.dumps(pool.apply(whole_way, (size,))), flush=True)
        print(json.dumps(pool.apply(growth)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
