"""Time a desk's editions day after day: `python tests/benchmarks/desk.py`.

200 articles of about 300 words a day, 15 days, each edition by a run of `briefing daily` of its own: of each edition
the processor time, the time on the wall by step, the most memory it held, and how much larger it left the state. By the
last edition the memory of 14 days, 2,800 articles, takes part in the merge. The articles are those of `corpora.py`,
each published on the day before its edition.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from briefing.model import Article
from tests.benchmarks.corpora import corpus
from tests.benchmarks.measuring import spent_by

FIRST_DAY = date(2024, 3, 4)
SETTINGS = '[inputs]\nfolders = ["articles"]\n[edition]\nzone = "UTC"\n'


def editions(days: int, articles: int, words: int, formats: Sequence[str]) -> Iterator[dict[str, object]]:
    """The figures of each edition, in order, as it is made."""
    corpus_articles = corpus(days * articles, words)
    with tempfile.TemporaryDirectory(prefix="desk-") as name:
        desk = Path(name)
        (desk / "articles").mkdir()
        (desk / "briefing.toml").write_text(f"{SETTINGS}[output]\nformats = {json.dumps(list(formats))}\n")
        size = 0
        for number in range(days):
            day = FIRST_DAY + timedelta(days=number)
            lines = [_line(article, day) for article in corpus_articles[number * articles : (number + 1) * articles]]
            (desk / "articles" / f"{day}.jsonl").write_text("".join(lines), encoding="utf-8")
            figures = _run(desk, day)
            size, before = _size(desk / "state"), size
            yield {
                "edition": number + 1,
                **figures,
                "state grew by megabytes": _megabytes(size - before),
                "state megabytes": _megabytes(size),
                "of it cache": _megabytes(_size(desk / "state" / "cache")),
            }


def _line(article: Article, day: date) -> str:
    published = (day - timedelta(days=1)).isoformat()
    printed = {"id": article.id, "text": article.text, "published": published, "publisher": article.publisher}
    return json.dumps({**printed, "lang": "en"}) + "\n"


def _run(desk: Path, day: date) -> dict[str, object]:
    """One run of the command, in a process whose memory and time are its own."""
    command = [sys.executable, "-m", "briefing", "daily", "--config", str(desk / "briefing.toml"), "--as-of", str(day)]
    spent = spent_by(command)
    manifest = json.loads((desk / "state" / "manifests" / "daily" / f"{day}-r1.json").read_text())["manifest"]
    return {
        "exit": spent.exit,
        "processor seconds": round(spent.seconds, 1),
        "megabytes": spent.megabytes,
        "steps": {name: round(seconds, 1) for name, seconds in manifest["timings"].items()},
    }


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _megabytes(size: int) -> float:
    return round(size / 1e6, 1)


def main() -> int:
    """Print a line of figures an edition; 0."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--days", type=int, default=15)
    options.add_argument("--articles", type=int, default=200, help="a day")
    options.add_argument("--words", type=int, default=300, help="an article")
    options.add_argument("--formats", default="pdf,docx,md,json")
    given = options.parse_args()
    for figures in editions(given.days, given.articles, given.words, given.formats.split(",")):
        print(json.dumps(figures), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
