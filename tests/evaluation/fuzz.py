"""Damages a valid file of every format again and again: does any reader fail otherwise than by its own error?

    python tests/evaluation/fuzz.py [--inputs 10000] [--from 0] [FORMAT ...]

Printed per format: inputs, articles, skipped, the slowest input in seconds. The inputs of a number are always the same
(`mutation.of_format`). PDFs are read in this process here, without the bounds that guard a reader elsewhere. Exits 1
where a reader raised anything but `BadData`, or took more than a minute; each such input is named by its number.
"""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import time
import traceback
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.reading.mutation import of_format, read_as_named
from tests.reading.samples import SAMPLES

SECONDS = 60


class TookTooLong(BaseException):
    """The alarm rang; no reader may catch it."""


def ring(signum: int, frame: object) -> None:
    """End the input that is being read."""
    raise TookTooLong


def fuzz(name: str, first: int, count: int) -> int:
    """Read so many damaged files of a format; how many got out of hand."""
    articles = skipped = failed = 0
    slowest, slowest_number = 0.0, first
    for number in range(first, first + count):
        content = of_format(name, number)
        began = time.perf_counter()
        signal.alarm(SECONDS)
        try:
            read, left = read_as_named(name, content)
            articles, skipped = articles + read, skipped + left
        except (Exception, TookTooLong):
            failed += 1
            print(f"{name} {number}: {traceback.format_exc(limit=-6)}", flush=True)
        signal.alarm(0)
        taken = time.perf_counter() - began
        if taken > slowest:
            slowest, slowest_number = taken, number
    print(
        f"{name:9} {count:7,} inputs  {articles:7,} articles  {skipped:7,} skipped  {failed:3} failed"
        f"   slowest {slowest:5.2f} s (input {slowest_number})",
        flush=True,
    )
    return failed


def main() -> int:
    """Fuzz the formats named, all where none is; 1 where one got out of hand."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("formats", nargs="*", choices=[*SAMPLES, []], metavar="FORMAT")
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--from", type=int, default=0, dest="first")
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGALRM, ring)
    return int(sum(fuzz(name, given.first, given.inputs) for name in given.formats or SAMPLES) > 0)


if __name__ == "__main__":
    sys.exit(main())
