"""Score the dating room on gold sets: `python tests/evaluation/dating.py [--set NAME] [--half tune|held-out|all]`.

Documents sorted by id are split in two: those at even places are the half that rules may be tuned on, those at odd
places are held out. The figures come from the gold's own scorer. `--check` compares value and relaxed F1 with the
recorded baseline, which may only rise; `--record` writes a new one.
"""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path
from typing import Any

from gold import HALVES, close, command_line, falls, gold_folder, load_rows, record, run_scorer

from briefing.console.lines import dates_record, to_line
from briefing.dating import find_timexes
from briefing.model import UNKNOWN_PUBLICATION, Article, EvidenceKind, Interval, Precision, PublicationDate

# What may be lost to rounding before a fall counts as one.
TOLERANCE = 0.05


def article(row: dict[str, Any]) -> Article:
    """One gold document as the reading room would give it."""
    published = UNKNOWN_PUBLICATION
    if row.get("published"):
        day = date.fromisoformat(row["published"][:10])
        published = PublicationDate(Interval.of_day(day), Precision.DAY, EvidenceKind.FIELD, row["published"])
    return Article(row["id"], row["text"], published, row["id"], language=row.get("lang") or "en")


def score(folder: Path, name: str, half: str, *, verbose: bool = False) -> dict[str, float]:
    """The scorer's figures for one half of one set, with our speed in characters a second."""
    rows = load_rows(folder / "gold" / "dating" / f"{name}.jsonl")[HALVES[half]]
    began = time.perf_counter()
    found = [(each, find_timexes(each)) for each in map(article, rows)]
    seconds = time.perf_counter() - began
    predicted = (to_line(dates_record(each, timexes)) for each, timexes in found)
    figures, details = run_scorer(folder, "dating", rows, predicted, *["-v"] * verbose)
    print("\n".join(details), end="\n" if details else "")
    return figures | {"chars_per_second": round(sum(len(row["text"]) for row in rows) / max(seconds, 1e-9))}


def main() -> int:
    """Print a line a set and half; 0, or 1 where `--check` found a fall."""
    options = command_line(__doc__)
    options.add_argument("--set", dest="name", help="one gold set; all that we have by default")
    options.add_argument("--half", choices=sorted(HALVES), help="default: both halves and the whole")
    options.add_argument("-v", "--verbose", action="store_true", help="print what is wrong, as the scorer does")
    options.add_argument("--check", action="store_true", help="fail where a figure is below the baseline")
    options.add_argument("--record", action="store_true", help="write the figures as the new baseline")
    given = options.parse_args()
    folder = gold_folder("dating")
    if folder is None:
        return 0
    names = [given.name] if given.name else sorted(path.stem for path in (folder / "gold" / "dating").glob("*.jsonl"))
    halves = [given.half] if given.half else list(HALVES)
    measured: dict[str, dict[str, dict[str, float]]] = {}
    for name in names:
        for half in halves:
            figures = score(folder, name, half, verbose=given.verbose)
            measured.setdefault(name, {})[half] = figures
            print(f"{name:16} {half:9}", json.dumps(figures), flush=True)
    kept = {
        name: {half: {key: figures[key] for key in ("relaxed_f1", "value_f1")} for half, figures in halves.items()}
        for name, halves in measured.items()
    }
    if given.record:
        record("dating", kept)
    return close(falls("dating", kept, tolerance=TOLERANCE) if given.check else [])


if __name__ == "__main__":
    raise SystemExit(main())
