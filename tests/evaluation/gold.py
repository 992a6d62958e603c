"""What the evaluation commands share: options, gold data and its halves, a run of its scorer, and baselines."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
# Documents sorted by id: those at even places are the half that may be tuned on, those at odd places are held out.
HALVES = {"tune": slice(0, None, 2), "held-out": slice(1, None, 2), "all": slice(None)}

Row = dict[str, Any]


class ReaderCorpus(NamedTuple):
    """A corpus that readers noted: the file of its articles, and what they noted (events, labels, cut-off)."""

    articles: Path
    noted: Row


def command_line(doc: str | None) -> argparse.ArgumentParser:
    """The options of a command, which the first line of its docstring explains."""
    return argparse.ArgumentParser(description=(doc or "").partition("\n")[0])


def training_command_line(doc: str | None) -> argparse.ArgumentParser:
    """The options of a command that fits what ships: `--write` puts it where the program reads it."""
    parser = command_line(doc)
    parser.add_argument("--write", action="store_true")
    return parser


def is_installed(*modules: str) -> bool:
    """Whether what a training needs is there; a word on standard error where it is not."""
    if missing := [name for name in modules if find_spec(name) is None]:
        print(f"skipped, {', '.join(missing)} missing: pip install -e '.[train]'", file=sys.stderr)
    return not missing


def gold_folder(kind: str) -> Path | None:
    """The folder that holds `gold/` and `score/` with this kind: BRIEFING_GOLD, else `shared` next to the checkout.

    None, and a word on standard error, where it is not there.
    """
    given = os.environ.get("BRIEFING_GOLD")
    folder = Path(given) if given else HERE.parents[1].parent / "shared"
    if (folder / "gold" / kind).is_dir() and (folder / "score" / f"{kind}.py").is_file():
        return folder
    print("skipped, no gold data: set BRIEFING_GOLD to the folder that holds gold/ and score/", file=sys.stderr)
    return None


def load_rows(path: Path) -> list[Row]:
    """The documents of a set, sorted by id."""
    return sorted(read_rows(path), key=lambda row: str(row["id"]))


def read_rows(path: Path) -> list[Row]:
    """The documents of a set in the order of its file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def corpora(folder: Path) -> list[str]:
    """The names of the corpora that readers noted."""
    return sorted(path.name.partition(".")[0] for path in (folder / "gold" / "reader").glob("*.articles.jsonl"))


def reader_corpus(folder: Path, name: str) -> ReaderCorpus:
    """A corpus that readers noted, by its name."""
    home = folder / "gold" / "reader"
    noted = json.loads((home / f"{name}.json").read_text(encoding="utf-8"))
    return ReaderCorpus(home / f"{name}.articles.jsonl", noted)


def run_scorer(
    folder: Path, kind: str, gold: Path | Iterable[Row], predicted: Iterable[str], *flags: str
) -> tuple[dict[str, Any], list[str]]:
    """The last line that the scorer prints, its figures, and the lines before it.

    `gold` is a file or the documents to score on, `predicted` the lines that a command of ours prints.
    """
    with tempfile.TemporaryDirectory() as place:
        ours, theirs = Path(place, "ours.jsonl"), Path(place, "gold.jsonl")
        ours.write_text("".join(f"{line}\n" for line in predicted), encoding="utf-8")
        if isinstance(gold, Path):
            theirs = gold
        else:
            theirs.write_text("".join(json.dumps(row) + "\n" for row in gold), encoding="utf-8")
        command = [sys.executable, str(folder / "score" / f"{kind}.py"), str(theirs), str(ours), *flags]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    *details, figures = run.stdout.splitlines()
    return json.loads(figures), details


def recorded(kind: str) -> dict[str, Any]:
    """The baseline of a kind, empty where none is recorded."""
    path = HERE / f"{kind}.baseline.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


def record(kind: str, measured: dict[str, Any]) -> None:
    """Write the figures into the baseline; those of sets that were not measured stay."""
    text = json.dumps({**recorded(kind), **measured}, indent=1, sort_keys=True)
    (HERE / f"{kind}.baseline.json").write_text(text + "\n", encoding="utf-8")


def falls(kind: str, measured: dict[str, Any], *, tolerance: float, lower_is_better: Iterable[str] = ()) -> list[str]:
    """Every figure that is worse than the baseline by more than `tolerance`, in words.

    Both are nested tables with figures at the bottom; what either lacks is passed over.
    """
    return list(_falls(recorded(kind), measured, tolerance, frozenset(lower_is_better), ()))


def _falls(known: Any, measured: Any, tolerance: float, lower: frozenset[str], names: tuple[str, ...]) -> Iterable[str]:
    if isinstance(known, dict) and isinstance(measured, dict):
        for name in sorted(known.keys() & measured.keys()):
            yield from _falls(known[name], measured[name], tolerance, lower, (*names, name))
    elif isinstance(known, int | float) and isinstance(measured, int | float):
        worse = measured - known if names[-1] in lower else known - measured
        if worse > tolerance:
            yield f"{' '.join(names)}: {measured} after {known}"


def close(fallen: list[str]) -> int:
    """Print what fell; the exit code of the command."""
    print("\n".join(fallen), file=sys.stderr, end="\n" if fallen else "")
    return 1 if fallen else 0
