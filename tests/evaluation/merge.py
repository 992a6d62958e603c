"""Score the merging of mentions on gold sets: `python tests/evaluation/merge.py [--set NAME] [--half tune|held-out]`.

Everything is automatic, from reading to `briefing timeline --json`, with one timeline per corpus of the set, all its
articles in it. Documents sorted by id are halved: even places tune (weights of merge.toml), odd ones are held out; a
half is scored on its own documents. `--check` compares with the recorded baseline, `--record` writes a new one.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

from briefing.console.lines import timeline_record, to_line
from briefing.dating import find_timexes
from briefing.events import find_mentions_in
from briefing.events.merge import merge_mentions
from briefing.model import Article, Mention
from briefing.reading import read
from briefing.timeline import build_timeline

HERE = Path(__file__).parent
BASELINE = HERE / "merge.baseline.json"
SETS = ("meantime-dev", "ecbplus-dev")
HALVES = {"tune": slice(0, None, 2), "held-out": slice(1, None, 2), "all": slice(None)}
FIGURES = ("found", "pair_precision", "pair_recall", "conll", "wrong_merges", "missed_merges")
# Which way a figure is worse, and what may be lost before a fall counts as one.
WORSE = {"pair_precision": -1, "conll": -1, "wrong_merges": 1, "missed_merges": 1}
TOLERANCE = {"pair_precision": 0.5, "conll": 0.1, "wrong_merges": 1.0, "missed_merges": 1.0}


def gold_folder() -> Path | None:
    """The folder that holds `gold/` and `score/`: BRIEFING_GOLD, else `shared` beside the checkout."""
    given = os.environ.get("BRIEFING_GOLD")
    folder = Path(given) if given else HERE.parents[1].parent / "shared"
    return folder if (folder / "gold" / "merge").is_dir() and (folder / "score" / "merge.py").is_file() else None


def timelines(path: Path, rows: list[dict[str, Any]]) -> list[str]:
    """What `briefing timeline --json` prints for each corpus of the set, joined."""
    corpus = {row["id"]: row["corpus"] for row in rows}
    articles = read([path]).articles
    found = find_mentions_in([(article, find_timexes(article)) for article in articles])
    piles: defaultdict[str, tuple[list[Article], list[Mention]]] = defaultdict(lambda: ([], []))
    for article, mentions in zip(articles, found, strict=True):
        piles[corpus[article.id]][0].append(article)
        piles[corpus[article.id]][1].extend(mentions)
    lines: list[str] = []
    for name in sorted(piles):
        line = build_timeline(merge_mentions(*piles[name]))
        lines += [to_line(timeline_record(event)) for event in (*line.events, *line.ahead, *line.undated, *line.aside)]
    return lines


def score(folder: Path, name: str, *, verbose: bool = False) -> dict[str, dict[str, float]]:
    """The scorer's figures for the whole set and for each half."""
    path = folder / "gold" / "merge" / f"{name}.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows.sort(key=lambda row: str(row["id"]))
    figures: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as place:
        ours = Path(place, "ours.jsonl")
        ours.write_text("\n".join(timelines(path, rows)), encoding="utf-8")
        for half, part in HALVES.items():
            gold = Path(place, f"{half}.jsonl")
            gold.write_text("".join(json.dumps(row) + "\n" for row in rows[part]), encoding="utf-8")
            command = [sys.executable, str(folder / "score" / "merge.py"), str(gold), str(ours)]
            run = subprocess.run(command + ["-v"] * verbose, capture_output=True, text=True, check=True)
            *details, last = run.stdout.splitlines()
            print(*details, sep="\n", end="\n" if details else "")
            figures[half] = {key: value for key, value in json.loads(last).items() if key in FIGURES}
    return figures


def falls(name: str, figures: dict[str, dict[str, float]]) -> list[str]:
    """Which figures are worse than the recorded ones, in words."""
    known = json.loads(BASELINE.read_text(encoding="utf-8"))[name]
    return [
        f"{name} {half} {key}: {figures[half][key]} after {known[half][key]}"
        for half in HALVES
        for key, sign in WORSE.items()
        if sign * (figures[half][key] - known[half][key]) > TOLERANCE[key]
    ]


def main() -> int:
    """Print a line per set and half; 1 where `--check` finds a fall."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--set", choices=SETS, action="append")
    parser.add_argument("--half", choices=tuple(HALVES), default=None)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    folder = gold_folder()
    if folder is None:
        print("gold data is not here: set BRIEFING_GOLD to the folder that holds gold/ and score/", file=sys.stderr)
        return 0
    measured = {name: score(folder, name, verbose=options.verbose) for name in options.set or SETS}
    for name, halves in measured.items():
        for half in [options.half] if options.half else HALVES:
            print(json.dumps({"set": name, "half": half, **halves[half]}))
    if options.record:
        known = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.is_file() else {}
        BASELINE.write_text(json.dumps({**known, **measured}, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    fallen = [fall for name, halves in measured.items() for fall in falls(name, halves)] if options.check else []
    print(*fallen, sep="\n", end="\n" if fallen else "")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
