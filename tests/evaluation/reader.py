"""Score whole briefs as their reader would: `python tests/evaluation/reader.py [--corpus NAME]… [--no-model] [-v]`.

Each corpus goes through `briefing build --format json` as at its cut-off, and the scorer holds every line that the
brief says it prints (its list "printed") against what careful readers noted of the articles: news, on its day, rightly
cited, not twice, and nothing missing that matters. `--out` keeps the briefs; `-v` says what is wrong with each line.
All eleven have been looked at, rules and weights were made after reading what was wrong with their lines, and the
reading model that ships was trained on all of them: the figures say whether something falls, not what a new corpus
gives (what the model gives one stands in briefing/mentions/model/card.md). `--no-model` scores rules alone. `--check`
compares with the recorded baseline, `--record` writes a new one.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from gold import Row, close, command_line, corpora, falls, gold_folder, record

# Figures that only count, or that weigh a brief without saying whether that is good.
NOT_CHECKED = ("lines", "ahead", "disputes_shown", "words")
FAULTS = (
    "again",
    "bare",
    "false_cites",
    "false_independent",
    "flat",
    "junk",
    "mixed",
    "not_news",
    "vague_day",
    "wrong_day",
    "wrong_source",
)
# What the figures over all corpora may lose before a fall counts as one: two lines of some six hundred.
TOLERANCE = 0.3


def build(articles: Path, cutoff: str, out: Path, flags: Sequence[str]) -> Path:
    """The brief of a corpus as JSON, written by the command; exit code 3 says that some articles were of no use."""
    command = [sys.executable, "-m", "briefing", "build", str(articles), "-o", str(out), "--format", "json"]
    run = subprocess.run([*command, "--as-of", cutoff, *flags], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 3):
        raise SystemExit(f"{articles.name}: {run.stderr.strip()}")
    return Path(run.stdout.splitlines()[0])


def score(
    folder: Path, names: Sequence[str], out: Path, *, flags: Sequence[str] = (), verbose: bool = False
) -> tuple[dict[str, Row], list[str]]:
    """The scorer's figures by corpus and for all of them, and every line that it printed."""
    gold = folder / "gold" / "reader"
    pairs: list[str] = []
    for name in names:
        noted = gold / f"{name}.json"
        cutoff = json.loads(noted.read_text(encoding="utf-8"))["cutoff"]
        pairs += [str(noted), str(build(gold / f"{name}.articles.jsonl", cutoff, out / name, flags))]
    command = [sys.executable, str(folder / "score" / "reader.py"), *pairs, *["-v"] * verbose]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    rows = [json.loads(line) for line in lines if line.startswith("{")]
    return {row["pile"]: {key: value for key, value in row.items() if key != "pile"} for row in rows}, lines


def main() -> int:
    """Print a line per corpus and one for all; 1 where `--check` finds a fall."""
    parser = command_line(__doc__)
    parser.add_argument("--corpus", action="append", metavar="NAME")
    parser.add_argument("--out", type=Path, metavar="FOLDER")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--no-model", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    folder = gold_folder("reader")
    if folder is None:
        return 0
    names = options.corpus or corpora(folder)
    kind = "reader-rules" if options.no_model else "reader"
    flags = ["--no-model"] * options.no_model
    with nullcontext(options.out) if options.out else tempfile.TemporaryDirectory() as out:
        measured, lines = score(folder, names, Path(out), flags=flags, verbose=options.verbose)
    print(*lines, sep="\n")
    if options.record:
        record(kind, measured)
    checked = {"all": {key: value for key, value in measured["all"].items() if key not in NOT_CHECKED}}
    whole = options.check and not options.corpus
    return close(falls(kind, checked, tolerance=TOLERANCE, lower_is_better=FAULTS) if whole else [])


if __name__ == "__main__":
    raise SystemExit(main())
