"""Score the day of events on gold sets: `python tests/evaluation/eventday.py [--half tune|held-out|all] [--stated]`.

Everything is automatic: the articles are read, dated and searched for events as `briefing events --json` would. A set
is halved by document (even places of the sorted ids tune, odd ones are held out) or, where its articles retell a few
stories, by story, so that no held-out article repeats a tuned one. `--check` compares with the recorded baseline,
which may only rise; `--record` writes a new one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from gold import HALVES, Row, close, command_line, falls, gold_folder, load_rows, record, run_scorer

from briefing.console.lines import events_record, to_line
from briefing.dating import find_timexes
from briefing.mentions import find_mentions_in
from briefing.reading import read

PARTS = ("tune", "held-out", "all")
FIGURES = ("precision", "consistent", "recall_elsewhere", "f1")
# What may be lost to rounding before a fall counts as one.
TOLERANCE = 0.05

# The stories that the AQUAINT set reports, each with words that only its articles use often; two of the four tune.
STORIES = {
    "embassies": ("embass",),
    "clinic": ("abortion", "clinic"),
    "boy": ("custody", "asylum", "great-uncle", "relatives"),
    "alliance": ("nato",),
}
TUNED_STORIES = ("boy", "alliance")


def story(text: str) -> str:
    """Which of the stories an article reports: the one whose words it uses most."""
    lower = text.lower()
    return max(STORIES, key=lambda name: sum(lower.count(word) for word in STORIES[name]))


def by_document(rows: Sequence[Row]) -> set[str]:
    """The ids of the tuning half, every other document."""
    return {row["id"] for row in rows[HALVES["tune"]]}


def by_story(rows: Sequence[Row]) -> set[str]:
    """The ids of the articles of the stories that tune."""
    return {row["id"] for row in rows if story(row["text"]) in TUNED_STORIES}


SPLITS: dict[str, Callable[[Sequence[Row]], set[str]]] = {"aquaint-a": by_story}


def predictions(path: Path) -> list[str]:
    """What `briefing events --json` prints for the articles of a file."""
    pairs = [(article, find_timexes(article)) for article in read([path]).articles]
    found = find_mentions_in(pairs)
    return [to_line(events_record(article, mentions)) for (article, _), mentions in zip(pairs, found, strict=True)]


def halves(rows: Sequence[Row], name: str) -> dict[str, set[str]]:
    """The ids of each half of a set."""
    every = {row["id"] for row in rows}
    tune = SPLITS.get(name, by_document)(rows)
    return {"tune": tune, "held-out": every - tune, "all": every}


def measure(folder: Path, name: str, only: Sequence[str], *, verbose: bool) -> dict[str, dict[str, float]]:
    """The figures of one set, by half and by whether only stated days count."""
    path = folder / "gold" / "eventday" / f"{name}.jsonl"
    rows = load_rows(path)
    predicted = predictions(path)
    measured = {}
    for half, ids in halves(rows, name).items():
        if half not in only:
            continue
        part = [row for row in rows if row["id"] in ids]
        for kind, flags in (("everything", ()), ("stated", ("--stated",))):
            flag = ["-v"] * (verbose and kind == "everything")
            figures, details = run_scorer(folder, "eventday", part, predicted, *flags, *flag)
            print("\n".join(details), end="\n" if details else "")
            print(f"{name:16} {half:9} {kind:10}", json.dumps(figures), flush=True)
            measured[f"{half} {kind}"] = {key: figures[key] for key in FIGURES}
    return measured


def main() -> int:
    """Print two lines a set and half (everything, stated days only); 0, or 1 where `--check` found a fall."""
    options = command_line(__doc__)
    options.add_argument("--set", dest="name", help="one gold set; all that we have by default")
    options.add_argument("--half", choices=PARTS, help="default: both halves and the whole")
    options.add_argument("-v", "--verbose", action="store_true", help="print what is wrong, as the scorer does")
    options.add_argument("--check", action="store_true", help="fail where a figure is below the baseline")
    options.add_argument("--record", action="store_true", help="write the figures as the new baseline")
    given = options.parse_args()
    folder = gold_folder("eventday")
    if folder is None:
        return 0
    sets = sorted(path.stem for path in (folder / "gold" / "eventday").glob("*.jsonl"))
    names = [given.name] if given.name else sets
    only = (given.half,) if given.half else PARTS
    measured = {name: measure(folder, name, only, verbose=given.verbose) for name in names}
    if given.record:
        record("eventday", measured)
    return close(falls("eventday", measured, tolerance=TOLERANCE) if given.check else [])


if __name__ == "__main__":
    raise SystemExit(main())
