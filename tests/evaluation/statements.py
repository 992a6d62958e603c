"""Score who says so, and whether it happened: `python tests/evaluation/statements.py [--set NAME]… [--no-model] [-v]`.

Every article of gold/attribution and gold/status that is named *-dev is searched for events as `briefing events --json`
would; the scorers say how many of those in somebody's words are attributed, and how many of those asserted are facts.
The reading model was trained on none of these texts (on UW train, not on UW dev). `--no-model` scores rules alone.
`--threshold fact=0.9` sets another threshold than the one that ships (`mentions/model/thresholds.toml`), for a curve.
`--check` compares with the recorded baseline, which may only rise; `--record` writes a new one.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import fields, replace
from pathlib import Path
from unittest.mock import patch

from gold import Row, close, command_line, falls, gold_folder, record, run_scorer

from briefing.console.lines import events_record, to_line
from briefing.dating import find_timexes
from briefing.mentions import find_mentions_in
from briefing.mentions.model import judging
from briefing.reading import read

SCORERS = ("attribution", "status")
FIGURES = {
    "attribution": ("precision", "recall", "source"),
    "status": ("asserted_fact", "nonfacts_asserted", "facts_lost", "hypothetical_right"),
}
FAULTS = ("nonfacts_asserted", "facts_lost")
TOLERANCE = 0.05


def predictions(path: Path, *, model: bool) -> list[str]:
    """What `briefing events --json` prints for the articles of a file."""
    pairs = [(article, find_timexes(article)) for article in read([path]).articles]
    found = find_mentions_in(pairs, model=model)
    return [to_line(events_record(article, mentions)) for (article, _), mentions in zip(pairs, found, strict=True)]


def measure(folder: Path, scorer: str, name: str, *, model: bool, verbose: bool) -> Row:
    """The figures of one set; what is wrong is printed."""
    path = folder / "gold" / scorer / f"{name}.jsonl"
    figures, details = run_scorer(folder, scorer, path, predictions(path, model=model), *["-v"] * verbose)
    print("\n".join(details), end="\n" if details else "")
    print(f"{name:14} {'model' if model else 'rules':6}", json.dumps(figures), flush=True)
    return {key: figures[key] for key in FIGURES[scorer]}


def threshold(words: str) -> tuple[str, float]:
    """The name and value of "fact=0.9"."""
    name, _, value = words.partition("=")
    if name not in (each.name for each in fields(judging.Thresholds)):
        raise argparse.ArgumentTypeError(f"there is no threshold {name}")
    return name, float(value)


def main() -> int:
    """Score as the options say."""
    parser = command_line(__doc__)
    parser.add_argument("--set", action="append", dest="names", metavar="NAME")
    parser.add_argument("--no-model", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--threshold", action="append", type=threshold, default=[], metavar="NAME=VALUE")
    given = parser.parse_args()
    if given.threshold and (given.check or given.record):
        parser.error("a baseline is of the thresholds that ship")
    own = replace(judging.thresholds(), **dict(given.threshold))
    judging.thresholds.cache_clear()
    with patch.object(judging, "room_record", lambda *_: own):
        return score(given)


def score(given: argparse.Namespace) -> int:
    """Print a line a set; 0, or 1 where `--check` found a fall."""
    kind = "rules" if given.no_model else "model"
    measured: dict[str, Row] = {}
    for scorer in SCORERS:
        folder = gold_folder(scorer)
        if folder is None:
            continue
        sets = sorted(path.stem for path in (folder / "gold" / scorer).glob("*-dev.jsonl"))
        for name in [each for each in sets if not given.names or each in given.names]:
            figures = measure(folder, scorer, name, model=not given.no_model, verbose=given.verbose)
            measured[f"{name} {kind}"] = figures
    if given.record:
        record("statements", measured)
    return close(falls("statements", measured, tolerance=TOLERANCE, lower_is_better=FAULTS) if given.check else [])


if __name__ == "__main__":
    raise SystemExit(main())
