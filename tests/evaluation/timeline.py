"""Score timelines of big corpora on gold: `python tests/evaluation/timeline.py [--topic NAME]… [--cache FOLDER]`.

Everything is automatic, from reading to `briefing timeline --json`. A topic holds hundreds of articles and takes
minutes to parse and to merge: `--cache` keeps its mentions and its events in a folder outside the checkout and takes
them from there the next time, so that a weight of the corpus is measured in seconds. Delete the folder when reading,
dating or mentions have changed, its `.events` when the merge has. Tuned on the topics mj, haiti and syria; egypt and
bpoil were looked at as well. `--check` compares with the recorded baseline, `--record` writes a new one.
"""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import NamedTuple

from gold import close, command_line, falls, gold_folder, record, run_scorer

from briefing.console.lines import timeline_record, to_line
from briefing.dating import find_timexes
from briefing.events.merge import merge_mentions
from briefing.mentions import find_mentions_in
from briefing.model import Article, Event, Mention, Timex
from briefing.reading import read
from briefing.stories.weighing import weigh_events
from briefing.timeline import build_timeline

TOPICS = ("mj", "haiti", "syria", "egypt", "bpoil")
TUNED = ("mj", "haiti", "syria")
FIGURES = ("date_f1", "rouge1", "rouge2")
# What may be lost before a fall counts as one.
TOLERANCE = 0.1


class Topic(NamedTuple):
    """A topic up to where the corpus's weights come in: everything before them takes minutes."""

    articles: list[Article]
    timexes: dict[str, tuple[Timex, ...]]
    events: tuple[Event, ...]


def topic_of(path: Path, cache: Path | None) -> Topic:
    """The articles of a topic, their dates and events, from the cache where it holds them."""
    kept = cache / f"{path.name}.events" if cache else None
    if kept and kept.is_file():
        return Topic(*pickle.loads(kept.read_bytes()))
    found = dated_mentions(path, cache)
    topic = Topic(*found[:2], merge_mentions(found[0], found[2]))
    keep(kept, tuple(topic))
    return topic


def dated_mentions(path: Path, cache: Path | None) -> tuple[list[Article], dict[str, tuple[Timex, ...]], list[Mention]]:
    """The articles of a topic, their dates and every mention in them, from the cache where it holds them."""
    kept = cache / f"{path.name}.mentions" if cache else None
    if kept and kept.is_file():
        articles, timexes, mentions = pickle.loads(kept.read_bytes())
        return articles, timexes, mentions
    articles = list(read([path]).articles)
    timexes = {article.id: find_timexes(article) for article in articles}
    found = find_mentions_in((article, timexes[article.id]) for article in articles)
    mentions = [mention for several in found for mention in several]
    keep(kept, (articles, timexes, mentions))
    return articles, timexes, mentions


def keep(place: Path | None, what: object) -> None:
    """Write a stage into the cache, if there is one."""
    if place:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(pickle.dumps(what))


def score(folder: Path, topic: str, cache: Path | None, *, verbose: bool = False) -> list[dict[str, float]]:
    """The scorer's figures for each published timeline of a topic."""
    gold = folder / "gold" / "timeline"
    found = topic_of(gold / f"{topic}.articles.jsonl", cache)
    line = build_timeline(weigh_events(found.events, found.articles, found.timexes))
    by_id = {article.id: article for article in found.articles}
    predicted = (to_line(timeline_record(event, by_id)) for event in (*line.events, *line.ahead, *line.undated))
    _, rows = run_scorer(folder, "timeline", gold / f"{topic}.timelines.jsonl", predicted, *["-v"] * verbose)
    print(*rows, sep="\n")
    return [json.loads(row) for row in rows if row.startswith("{")]


def mean(rows: list[dict[str, float]]) -> dict[str, float]:
    """The mean of each figure over timelines."""
    return {name: round(sum(row[name] for row in rows) / len(rows), 2) for name in FIGURES}


def main() -> int:
    """Print a line per published timeline and the means; 1 where `--check` finds a fall."""
    parser = command_line(__doc__)
    parser.add_argument("--topic", choices=TOPICS, action="append")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    folder = gold_folder("timeline")
    if folder is None:
        return 0
    topics = options.topic or TOPICS
    rows = {topic: score(folder, topic, options.cache, verbose=options.verbose) for topic in topics}
    means = {topic: mean(found) for topic, found in rows.items()}
    for label, part in (
        ("tuned", [t for t in topics if t in TUNED]),
        ("held-out", [t for t in topics if t not in TUNED]),
    ):
        if part:
            print(json.dumps({"topics": part, "part": label, **mean([row for topic in part for row in rows[topic]])}))
    print(json.dumps({"topics": list(topics), **mean([row for found in rows.values() for row in found])}))
    if options.record:
        record("timeline", means)
    return close(falls("timeline", means, tolerance=TOLERANCE) if options.check else [])


if __name__ == "__main__":
    raise SystemExit(main())
