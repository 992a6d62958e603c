"""How long a user waits: the help text, and the first brief from a cold start.

    python tests/benchmarks/cold_start.py

Each command runs in a fresh interpreter, several times; printed is the fastest, in seconds of wall time, next to the
ceiling that the project set itself on two cores (help 0.3 s, the seed article to PDF 5 s) and next to the bare
interpreter, so that machines compare. Exits 1 where a ceiling is broken.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = Path(__file__).parents[2] / "seeds" / "000_f9a68692fbf570ba.txt"
RUNS = 5


def fastest(*words: str) -> float:
    """The least wall time of RUNS runs of a command, after one that warms the disk cache."""
    taken = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        subprocess.run([sys.executable, *words], check=True, capture_output=True)
        taken.append(time.perf_counter() - began)
    return min(taken[1:])


def main() -> int:
    """Print the times; 1 where a ceiling is broken."""
    bare = fastest("-c", "pass")
    broken = False
    with tempfile.TemporaryDirectory() as out:
        for name, ceiling, words in (
            ("help", 0.3, ("-m", "briefing", "--help")),
            ("dates of the seed article", 1.0, ("-m", "briefing", "dates", str(SEED), "--json")),
            ("seed article to PDF", 5.0, ("-m", "briefing", "build", str(SEED), "-o", out, "--format", "pdf")),
        ):
            taken = fastest(*words)
            broken |= taken > ceiling
            print(f"{name:28} {taken:6.2f} s   ceiling {ceiling:.1f} s   {taken / bare:5.0f} x the bare interpreter")
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
