"""Time an archive from filling to answers: `python tests/benchmarks/archive.py`.

Generated articles (JSON lines, from a few sentences and two thousand places) are archived by the command itself: time
on the wall and of the processors, the most memory that a process held, mentions, and the size on disk next to that of
the input. `--copies K` then files K times as many: the same findings, moved on in time and under other names, as a
search of them all would have left them to be filed. Then questions are asked, each by a command of its own: of one day,
of a place in a month, of a place at all times, of a brief, of one event. `--store FOLDER` keeps the archive; one that
is there is only asked.

What was measured, and what it means for a million articles and for a hundred million, stands in docs/archive.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

import pyarrow as pa
import pyarrow.parquet as pq

from briefing.archive.layout import Table, all_articles, all_mentions, partition_at, staged_file
from briefing.archive.parquet import to_parquet
from briefing.archive.receipts import Receipt, stage
from briefing.archive.schema import PARTITION
from tests.benchmarks.corpora import NAMES, sentence
from tests.benchmarks.measuring import spent_by

FIRST_DAY = date(2022, 1, 3)
PLACES = 2_000
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_ID = re.compile(r'"(piece-\d+)"')
_IDS = ("id", "article_id")
_PUBLISHER = re.compile(r'"publisher":"[^"]*')
_SYLLABLES = (
    "ar",
    "bel",
    "cas",
    "dun",
    "es",
    "far",
    "gor",
    "hal",
    "ist",
    "jor",
    "kel",
    "lom",
    "mar",
    "nor",
    "os",
    "pel",
)
_ENDINGS = ("court", "holt", "mere", "leigh", "via", "strand", "vale", "wick")


def places() -> list[str]:
    """Invented places, the same at every call."""
    chance, found = random.Random(1), set()
    while len(found) < PLACES:
        found.add(("".join(chance.choices(_SYLLABLES, k=3)) + chance.choice(_ENDINGS)).capitalize())
    return sorted(found)


def articles(count: int, words: int, days: int) -> Iterator[str]:
    """So many articles of about so many words, a line of JSON each, in the order of their days."""
    chance, known = random.Random(count), places()
    for number in range(count):
        place, names = chance.choice(known), chance.sample(NAMES, 2)
        sentences: list[str] = []
        while sum(len(each.split()) for each in sentences) < words:
            sentences.append(sentence(place, names, chance))
        published = FIRST_DAY + timedelta(days=number * days // count)
        record = {
            "id": f"piece-{number}",
            "title": f"{sentences[0].split(',')[0]} in {place}",
            "text": "\n\n".join(" ".join(sentences[start : start + 2]) for start in range(0, len(sentences), 2)),
            "published": published.isoformat(),
            "publisher": f"Outlet {number % 230}",
            "lang": "en",
        }
        yield json.dumps(record) + "\n"


def measured(*words: str) -> tuple[dict[str, float], str]:
    """The seconds and the memory of a command with its workers, and what it printed."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as printed:
        spent = spent_by([sys.executable, "-m", "briefing", *words], stdout=printed)
        printed.seek(0)
        output = printed.read().decode()
    figures = {
        "exit": spent.exit,
        "seconds": round(time.monotonic() - began, 1),
        "processor seconds": round(spent.seconds, 1),
        "megabytes of the largest process": spent.megabytes,
    }
    return figures, output


def filled(store: Path, given: argparse.Namespace) -> dict[str, object]:
    """The figures of filling an archive, and of finding that there is nothing new."""
    with tempfile.TemporaryDirectory(prefix="archive-") as folder:
        source = Path(folder) / "articles.jsonl"
        with source.open("w", encoding="utf-8") as stream:
            stream.writelines(articles(given.articles, given.words, given.days))
        command = ["archive", str(source), "-o", str(store), "--jobs", str(given.jobs), f"--{given.model}"]
        first, _ = measured(*command)
        again, _ = measured(*command)
        return {
            "articles": given.articles,
            **first,
            "input megabytes": _megabytes([source]),
            **_sizes(store),
            "again, nothing new": again["seconds"],
        }


def copied(store: Path, given: argparse.Namespace) -> dict[str, object]:
    """The figures of filing what a search of so many more articles would leave in the archive to be filed."""
    found = {table: _rows(store, table) for table in Table}
    for copy in range(1, given.copies):
        _stage_copy(store, found, copy, given.days)
    with tempfile.TemporaryDirectory(prefix="archive-") as folder:
        source = Path(folder) / "articles.jsonl"
        source.write_text(next(articles(given.articles, given.words, given.days)), encoding="utf-8")
        figures, _ = measured("archive", str(source), "-o", str(store), "--jobs", str(given.jobs), f"--{given.model}")
    return {"filed articles": given.articles * given.copies, **figures, **_sizes(store)}


def _rows(store: Path, table: Table) -> pa.Table:
    """All rows of a table, each with the partition that it lies in."""
    parts = []
    for path in all_articles(store) if table is Table.ARTICLES else all_mentions(store):
        rows = pq.read_table(path, partitioning=None)
        parts.append(rows.add_column(0, PARTITION, pa.array([partition_at(path)] * rows.num_rows, pa.string())))
    return pa.concat_tables(parts)


def _stage_copy(store: Path, found: dict[Table, pa.Table], copy: int, days: int) -> None:
    """Lay down a copy of the rows, moved on by so many days as all of them cover."""
    part, named = f"{copy:032}", {}
    for table, rows in found.items():
        moved = [_moved(row, timedelta(days=copy * days), copy) for row in rows.to_pylist()]
        moved.sort(key=lambda row: row[PARTITION])
        target = staged_file(store, part, table)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(to_parquet(pa.Table.from_pylist(moved, schema=rows.schema)))
        named[table] = tuple(dict.fromkeys(row[PARTITION] for row in moved))
    stage(store, Receipt(part, (part,), articles_in=named[Table.ARTICLES], mentions_in=named[Table.MENTIONS]))


def _moved(row: dict[str, Any], by: timedelta, copy: int) -> dict[str, Any]:
    """A row of another article that says the same some time later."""

    def later(match: re.Match[str]) -> str:
        return (date.fromisoformat(match[0]) + by).isoformat()

    def renamed(value: object, name: str) -> object:
        if isinstance(value, datetime):
            return value + by
        if name in (PARTITION, "published"):
            return _DAY.sub(later, str(value))
        if name in ("key", "article"):
            return hashlib.sha256(f"{value} {copy}".encode()).hexdigest()[:32]
        if name == "record" and isinstance(value, bytes):
            words = _PUBLISHER.sub(rf"\g<0> {copy}", _ID.sub(rf'"\1-{copy}"', value.decode()))
            return _DAY.sub(later, words).encode()
        return f"{value} {copy}" if name == "publisher" else f"{value}-{copy}" if name in _IDS else value

    return {name: renamed(value, name) for name, value in row.items()}


def asked(store: Path, given: argparse.Namespace) -> Iterator[dict[str, object]]:
    """The figures of some questions."""
    middle = FIRST_DAY + timedelta(days=given.days // 2)
    month = middle + timedelta(days=30)
    first = json.loads(next(articles(given.articles, given.words, given.days)))
    place = first["title"].rpartition(" in ")[2]
    questions = {
        "one day": ("timeline", str(store), "--json", "--since", str(middle), "--until", str(middle)),
        "a place, a month": (
            "timeline", str(store), "--json", "--topic", place, "--since", str(middle), "--until", str(month)
        ),
        "a place, all times": ("timeline", str(store), "--json", "--topic", place),
        "a brief of a place": ("build", str(store), "-q", "-o", "-", "-f", "md", "--topic", place),
    }  # fmt: skip
    event = ""
    for name, words in questions.items():
        figures, output = measured(*words)
        lines = output.splitlines()
        if name == "one day":
            event = json.loads(lines[0])["id"]
        yield {"question": name, **figures, "lines": len(lines)}
    figures, _ = measured("show", event, str(store), "--json")
    yield {"question": "the passages of one event", **figures}


def _sizes(store: Path) -> dict[str, object]:
    """Mentions, megabytes and files of an archive."""
    files = list((store / "mentions").rglob("*.parquet"))
    return {
        "mentions": sum(pq.ParquetFile(path).metadata.num_rows for path in files),
        "archive megabytes": _megabytes(store.rglob("*")),
        "of it articles": _megabytes((store / "articles").rglob("*")),
        "files of mentions": len(files),
    }


def _megabytes(paths: Iterator[Path] | list[Path]) -> float:
    return round(sum(path.stat().st_size for path in paths if path.is_file()) / 1e6, 1)


def main() -> int:
    """Print a line of figures for filling, and one for each question; 0."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--articles", type=int, default=5_000)
    options.add_argument("--words", type=int, default=55, help="an article")
    options.add_argument("--days", type=int, default=1_000, help="on which they were published")
    options.add_argument("--copies", type=int, default=1, help="file as if there were so many times the articles")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("--model", choices=("model", "no-model"), default="model")
    options.add_argument("--store", type=Path, help="where the archive stays; one that is there is only asked")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="archive-") as folder:
        store = given.store or Path(folder) / "store"
        if not store.exists():
            print(json.dumps(filled(store, given)), flush=True)
            if given.copies > 1:
                print(json.dumps(copied(store, given)), flush=True)
        for figures in asked(store, given):
            print(json.dumps(figures), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
