"""Score timelines of big piles on gold: `python tests/evaluation/timeline.py [--topic NAME]… [--cache FOLDER]`.

Everything is automatic, from reading to `briefing timeline --json`. A topic holds hundreds of articles and takes
minutes to parse: `--cache` keeps its mentions in a folder outside the checkout and takes them from there the next time,
so delete it when reading, dating or events have changed. Tuned on the topics mj, haiti and syria; egypt and bpoil are
held out. `--check` compares with the recorded baseline, `--record` writes a new one.
"""

from __future__ import annotations

import argparse
import json
import pickle
from pathlib import Path

from gold import close, falls, gold_folder, record, run_scorer

from briefing.console.lines import timeline_record, to_line
from briefing.dating import find_timexes
from briefing.events import find_mentions_in
from briefing.events.merge import merge_mentions
from briefing.model import Article, Mention
from briefing.reading import read
from briefing.timeline import build_timeline

TOPICS = ("mj", "haiti", "syria", "egypt", "bpoil")
TUNED = ("mj", "haiti", "syria")
FIGURES = ("date_f1", "rouge1", "rouge2")
# What may be lost before a fall counts as one.
TOLERANCE = 0.1


def mentions_of(path: Path, topic: str, cache: Path | None) -> tuple[list[Article], list[Mention]]:
    """The articles of a topic and every mention in them, from the cache where it holds them."""
    kept = cache / f"{topic}.mentions" if cache else None
    if kept and kept.is_file():
        articles, mentions = pickle.loads(kept.read_bytes())
        return articles, mentions
    articles = list(read([path]).articles)
    found = find_mentions_in((article, find_timexes(article)) for article in articles)
    mentions = [mention for several in found for mention in several]
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps((articles, mentions)))
    return articles, mentions


def score(folder: Path, topic: str, cache: Path | None, *, verbose: bool = False) -> list[dict[str, float]]:
    """The scorer's figures for each published timeline of a topic."""
    gold = folder / "gold" / "timeline"
    line = build_timeline(merge_mentions(*mentions_of(gold / f"{topic}.articles.jsonl", topic, cache)))
    predicted = (to_line(timeline_record(event)) for event in (*line.events, *line.ahead, *line.undated))
    _, rows = run_scorer(folder, "timeline", gold / f"{topic}.timelines.jsonl", predicted, *["-v"] * verbose)
    print(*rows, sep="\n")
    return [json.loads(row) for row in rows if row.startswith("{")]


def mean(rows: list[dict[str, float]]) -> dict[str, float]:
    """The mean of each figure over timelines."""
    return {name: round(sum(row[name] for row in rows) / len(rows), 2) for name in FIGURES}


def main() -> int:
    """Print a line per published timeline and the means; 1 where `--check` finds a fall."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
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
