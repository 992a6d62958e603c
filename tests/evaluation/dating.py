"""Score the dating room on gold sets: `python tests/evaluation/dating.py [--set NAME] [--half tune|held-out|all]`.

Documents sorted by id are split in two: those at even places are the half that rules may be tuned on, those at odd
places are held out. The figures come from the gold's own scorer. `--check` compares value and relaxed F1 with the
recorded baseline, which may only rise; `--record` writes a new one.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from briefing.dating import find_timexes
from briefing.model import UNKNOWN_PUBLICATION, Article, EvidenceKind, Interval, Precision, PublicationDate, spell

HERE = Path(__file__).parent
BASELINE = HERE / "dating.baseline.json"
HALVES = {"tune": slice(0, None, 2), "held-out": slice(1, None, 2), "all": slice(None)}
# What may be lost to rounding before a fall counts as one.
TOLERANCE = 0.05


def gold_folder() -> Path | None:
    """The folder that holds `gold/` and `score/`: BRIEFING_GOLD, else `shared` beside the checkout."""
    given = os.environ.get("BRIEFING_GOLD")
    folder = Path(given) if given else HERE.parents[1].parent / "shared"
    return folder if (folder / "gold" / "dating").is_dir() and (folder / "score" / "dating.py").is_file() else None


def article(row: dict[str, Any]) -> Article:
    """One gold document as the reading room would give it."""
    published = UNKNOWN_PUBLICATION
    if row.get("published"):
        day = date.fromisoformat(row["published"][:10])
        published = PublicationDate(Interval.of_day(day), Precision.DAY, EvidenceKind.FIELD, row["published"])
    return Article(row["id"], row["text"], published, row["id"], language=row.get("lang") or "en")


def as_dates_line(row: dict[str, Any]) -> dict[str, Any]:
    """What `briefing dates --json` prints for the document."""
    timexes = [
        {
            "start": timex.start,
            "end": timex.end,
            "text": timex.text,
            "type": timex.type.value,
            "value": timex.value,
            "earliest": spell(timex.interval.earliest, timex.precision) if timex.interval else None,
            "latest": spell(timex.interval.latest, timex.precision) if timex.interval else None,
            "precision": timex.precision.value if timex.precision else None,
            "anchor": str(timex.anchor),
            "rule": timex.rule,
        }
        for timex in find_timexes(article(row))
    ]
    return {"id": row["id"], "published": row.get("published"), "timex": timexes}


def score(folder: Path, name: str, half: str, *, verbose: bool = False) -> dict[str, float]:
    """The scorer's figures for one half of one set, with our speed in characters a second."""
    lines = (folder / "gold" / "dating" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = sorted((json.loads(line) for line in lines if line.strip()), key=lambda row: str(row["id"]))[HALVES[half]]
    began = time.perf_counter()
    predicted = [as_dates_line(row) for row in rows]
    seconds = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as place:
        gold_file, ours = Path(place, "gold.jsonl"), Path(place, "ours.jsonl")
        gold_file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        ours.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
        command = [sys.executable, str(folder / "score" / "dating.py"), str(gold_file), str(ours)]
        run = subprocess.run(command + ["-v"] * verbose, capture_output=True, text=True, check=True)
    *details, figures = run.stdout.splitlines()
    if verbose:
        print("\n".join(details))
    result: dict[str, float] = json.loads(figures)
    return result | {"chars_per_second": round(sum(len(row["text"]) for row in rows) / max(seconds, 1e-9))}


def falls(measured: dict[str, dict[str, dict[str, float]]]) -> list[str]:
    """Every figure that fell below the baseline."""
    recorded = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.is_file() else {}
    return [
        f"{name} {half} {figure}: {measured[name][half][figure]} < {least}"
        for name, halves in recorded.items()
        for half, figures in halves.items()
        for figure, least in figures.items()
        if name in measured and half in measured[name] and measured[name][half][figure] < least - TOLERANCE
    ]


def main() -> int:
    """Print a line a set and half; 0, or 1 where `--check` found a fall."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--set", dest="name", help="one gold set; all that we have by default")
    options.add_argument("--half", choices=sorted(HALVES), help="default: both halves and the whole")
    options.add_argument("-v", "--verbose", action="store_true", help="print what is wrong, as the scorer does")
    options.add_argument("--check", action="store_true", help="fail where a figure is below the baseline")
    options.add_argument("--record", action="store_true", help="write the figures as the new baseline")
    given = options.parse_args()
    folder = gold_folder()
    if folder is None:
        print("no gold data: set BRIEFING_GOLD to the folder that holds gold/ and score/", file=sys.stderr)
        return 0
    names = [given.name] if given.name else sorted(path.stem for path in (folder / "gold" / "dating").glob("*.jsonl"))
    halves = [given.half] if given.half else list(HALVES)
    measured: dict[str, dict[str, dict[str, float]]] = {}
    for name in names:
        for half in halves:
            figures = score(folder, name, half, verbose=given.verbose)
            measured.setdefault(name, {})[half] = figures
            print(f"{name:16} {half:9}", json.dumps(figures), flush=True)
    if given.record:
        kept = {
            name: {half: {key: figures[key] for key in ("relaxed_f1", "value_f1")} for half, figures in halves.items()}
            for name, halves in measured.items()
        }
        BASELINE.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    fallen = falls(measured) if given.check else []
    print("\n".join(fallen), file=sys.stderr, end="\n" if fallen else "")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
