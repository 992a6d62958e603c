"""How long a Word document takes: the imports, the example brief, and briefs many times as long.

    python tests/benchmarks/word.py

Times are CPU seconds of one process, the least of RUNS runs but for the imports, which happen once. The ceiling is the
project's own: a brief of about five pages within a second, imports included. Exits 1 where it is broken.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

CEILING = 1.0
RUNS = 3
TIMES = (1, 10, 100)


def main() -> int:
    """Print the times; 1 where the ceiling is broken."""
    began = time.process_time()
    from briefing.writing import word
    from tests.writing.example_brief import HOUSE, example

    imports = time.process_time() - began
    print(f"imports               {imports:6.2f} s")
    brief = example()
    once = 0.0
    for times in TIMES:
        longer = replace(brief, sections=brief.sections * times)
        taken, size = [], 0
        for _ in range(RUNS if times < max(TIMES) else 1):
            began = time.process_time()
            size = len(word.render(longer, HOUSE))
            taken.append(time.process_time() - began)
        once = once or min(taken)
        print(f"{times:4} x the example    {min(taken):6.2f} s   {size / 1000:6.0f} kB")
    print(f"imports and one brief {imports + once:6.2f} s   ceiling {CEILING:.1f} s")
    return int(imports + once > CEILING)


if __name__ == "__main__":
    sys.exit(main())
