"""Score the day of events on gold sets: `python tests/evaluation/eventday.py [--half tune|held-out|all] [--stated]`.

Everything is automatic: the articles are read, dated and searched for events as `briefing events --json` would. A set
is halved by document (even places of the sorted ids tune, odd ones are held out) or, where its articles retell a few
stories, by story, so that no held-out article repeats a tuned one. `--check` compares with the recorded baseline,
which may only rise; `--record` writes a new one.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from briefing.console.lines import events_record, to_line
from briefing.dating import find_timexes
from briefing.events import find_mentions_in
from briefing.reading import read

HERE = Path(__file__).parent
BASELINE = HERE / "eventday.baseline.json"
HALVES = ("tune", "held-out", "all")
FIGURES = ("precision", "consistent", "recall_elsewhere", "f1")
# What may be lost to rounding before a fall counts as one.
TOLERANCE = 0.05

# The stories that the AQUAINT set retells, each with words that only its articles use often; two of the four tune.
STORIES = {
    "embassies": ("embass",),
    "clinic": ("abortion", "clinic"),
    "boy": ("custody", "asylum", "great-uncle", "relatives"),
    "alliance": ("nato",),
}
TUNED_STORIES = ("boy", "alliance")


def gold_folder() -> Path | None:
    """The folder that holds `gold/` and `score/`: BRIEFING_GOLD, else `shared` beside the checkout."""
    given = os.environ.get("BRIEFING_GOLD")
    folder = Path(given) if given else HERE.parents[1].parent / "shared"
    return folder if (folder / "gold" / "eventday").is_dir() and (folder / "score" / "eventday.py").is_file() else None


def story(text: str) -> str:
    """Which of the stories an article tells: the one whose words it uses most."""
    lower = text.lower()
    return max(STORIES, key=lambda name: sum(lower.count(word) for word in STORIES[name]))


def by_document(rows: Sequence[dict[str, Any]]) -> set[str]:
    """The ids of the tuning half, every other document."""
    return {row["id"] for row in sorted(rows, key=lambda row: str(row["id"]))[::2]}


def by_story(rows: Sequence[dict[str, Any]]) -> set[str]:
    """The ids of the articles of the stories that tune."""
    return {row["id"] for row in rows if story(row["text"]) in TUNED_STORIES}


SPLITS: dict[str, Callable[[Sequence[dict[str, Any]]], set[str]]] = {"aquaint-a": by_story}


def predictions(path: Path) -> list[str]:
    """What `briefing events --json` prints for the articles of a file."""
    pairs = [(article, find_timexes(article)) for article in read([path]).articles]
    found = find_mentions_in(pairs)
    return [to_line(events_record(article, mentions)) for (article, _), mentions in zip(pairs, found, strict=True)]


def halves(rows: Sequence[dict[str, Any]], name: str) -> dict[str, set[str]]:
    """The ids of each half of a set."""
    every = {row["id"] for row in rows}
    tune = SPLITS.get(name, by_document)(rows)
    return {"tune": tune, "held-out": every - tune, "all": every}


def score(folder: Path, rows: Sequence[dict[str, Any]], predicted: Sequence[str], *flags: str) -> tuple[Any, list[str]]:
    """The scorer's figures for these documents, and its details where `-v` is among the flags."""
    with tempfile.TemporaryDirectory() as place:
        gold_file, ours = Path(place, "gold.jsonl"), Path(place, "ours.jsonl")
        gold_file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        ours.write_text("".join(line + "\n" for line in predicted), encoding="utf-8")
        command = [sys.executable, str(folder / "score" / "eventday.py"), str(gold_file), str(ours), *flags]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    *details, figures = run.stdout.splitlines()
    return json.loads(figures), details


def measure(folder: Path, name: str, only: Sequence[str], *, verbose: bool) -> dict[str, dict[str, float]]:
    """The figures of one set, by half and by whether only stated days count."""
    path = folder / "gold" / "eventday" / f"{name}.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    predicted = predictions(path)
    measured = {}
    for half, ids in halves(rows, name).items():
        if half not in only:
            continue
        part = [row for row in rows if row["id"] in ids]
        for kind, flags in (("everything", ()), ("stated", ("--stated",))):
            figures, details = score(folder, part, predicted, *flags, *["-v"] * (verbose and kind == "everything"))
            print("\n".join(details), end="\n" if details else "")
            print(f"{name:16} {half:9} {kind:10}", json.dumps(figures), flush=True)
            measured[f"{half} {kind}"] = {key: figures[key] for key in FIGURES}
    return measured


def falls(measured: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    """Every figure that fell below the baseline."""
    recorded = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.is_file() else {}
    return [
        f"{name} {part} {figure}: {measured[name][part][figure]} < {least}"
        for name, parts in recorded.items()
        for part, figures in parts.items()
        for figure, least in figures.items()
        if name in measured and part in measured[name] and measured[name][part][figure] < least - TOLERANCE
    ]


def main() -> int:
    """Print two lines a set and half (everything, stated days only); 0, or 1 where `--check` found a fall."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--set", dest="name", help="one gold set; all that we have by default")
    options.add_argument("--half", choices=HALVES, help="default: both halves and the whole")
    options.add_argument("-v", "--verbose", action="store_true", help="print what is wrong, as the scorer does")
    options.add_argument("--check", action="store_true", help="fail where a figure is below the baseline")
    options.add_argument("--record", action="store_true", help="write the figures as the new baseline")
    given = options.parse_args()
    folder = gold_folder()
    if folder is None:
        print("no gold data: set BRIEFING_GOLD to the folder that holds gold/ and score/", file=sys.stderr)
        return 0
    sets = sorted(path.stem for path in (folder / "gold" / "eventday").glob("*.jsonl"))
    names = [given.name] if given.name else sets
    only = (given.half,) if given.half else HALVES
    measured = {name: measure(folder, name, only, verbose=given.verbose) for name in names}
    if given.record:
        BASELINE.write_text(json.dumps(measured, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    fallen = falls(measured) if given.check else []
    print("\n".join(fallen), file=sys.stderr, end="\n" if fallen else "")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
