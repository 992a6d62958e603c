"""Score the merging of mentions on gold sets: `python tests/evaluation/merge.py [--set NAME] [--half tune|held-out]`.

Everything is automatic, from reading to `briefing timeline --json`, with one timeline per corpus of the set, all its
articles in it. Documents sorted by id are halved, and a half is scored on its own documents: thresholds, and weights
inside an article, were fitted on the even places. Weights across articles are fitted on the whole of these sets, among
others; what a set gives that is left out of the fit `train_merge.py` prints. `--check` compares with the recorded
baseline, `--record` writes a new one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from gold import HALVES, Row, close, command_line, falls, gold_folder, load_rows, record, run_scorer

from briefing.console.lines import timeline_record, to_line
from briefing.dating import find_timexes
from briefing.events.merge import merge_mentions
from briefing.mentions import find_mentions_in
from briefing.model import Article, Mention
from briefing.reading import read
from briefing.timeline import build_timeline

SETS = ("meantime-dev", "ecbplus-dev", "gvc-dev")
FIGURES = ("found", "pair_precision", "pair_recall", "conll", "wrong_merges", "missed_merges")
CHECKED = ("pair_precision", "conll", "wrong_merges", "missed_merges")
COUNTS_OF_FAULTS = ("wrong_merges", "missed_merges")
# What may be lost before a fall counts as one: a merge more or less, half a point.
TOLERANCE = 1.0


def timelines(path: Path, rows: list[Row]) -> list[str]:
    """What `briefing timeline --json` prints for each corpus of the set, joined."""
    corpus = {row["id"]: row["corpus"] for row in rows}
    articles = read([path]).articles
    found = find_mentions_in([(article, find_timexes(article)) for article in articles])
    corpora: defaultdict[str, tuple[list[Article], list[Mention]]] = defaultdict(lambda: ([], []))
    for article, mentions in zip(articles, found, strict=True):
        corpora[corpus[article.id]][0].append(article)
        corpora[corpus[article.id]][1].extend(mentions)
    by_id = {article.id: article for article in articles}
    lines: list[str] = []
    for name in sorted(corpora):
        line = build_timeline(merge_mentions(*corpora[name]))
        printed = (*line.events, *line.ahead, *line.undated, *line.aside)
        lines += [to_line(timeline_record(event, by_id)) for event in printed]
    return lines


def score(folder: Path, name: str, *, verbose: bool = False) -> dict[str, Row]:
    """The scorer's figures for the whole set and for each half."""
    path = folder / "gold" / "merge" / f"{name}.jsonl"
    rows = load_rows(path)
    ours = timelines(path, rows)
    figures: dict[str, Row] = {}
    for half, part in HALVES.items():
        found, details = run_scorer(folder, "merge", rows[part], ours, *["-v"] * verbose)
        print(*details, sep="\n", end="\n" if details else "")
        figures[half] = {key: value for key, value in found.items() if key in FIGURES}
    return figures


def main() -> int:
    """Print a line per set and half; 1 where `--check` finds a fall."""
    parser = command_line(__doc__)
    parser.add_argument("--set", choices=SETS, action="append")
    parser.add_argument("--half", choices=tuple(HALVES), default=None)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    folder = gold_folder("merge")
    if folder is None:
        return 0
    measured = {name: score(folder, name, verbose=options.verbose) for name in options.set or SETS}
    for name, halves in measured.items():
        for half in [options.half] if options.half else HALVES:
            print(json.dumps({"set": name, "half": half, **halves[half]}))
    if options.record:
        record("merge", measured)
    checked = {
        name: {half: {key: found[key] for key in CHECKED} for half, found in halves.items()}
        for name, halves in measured.items()
    }
    return close(
        falls("merge", checked, tolerance=TOLERANCE, lower_is_better=COUNTS_OF_FAULTS) if options.check else []
    )


if __name__ == "__main__":
    raise SystemExit(main())
