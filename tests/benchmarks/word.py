"""How long a Word document takes: the imports, the example brief, and briefs of a hundred and a thousand pages.

    python tests/benchmarks/word.py

Times are CPU seconds of one process, the least of RUNS runs but for the imports and the longest brief, which happen
once; the memory is the most that the process held, imports included. Longer briefs repeat the sections of the example,
with one picture. The ceilings are the project's own: a brief of about four pages within a second, imports included,
and a thousand pages in six seconds and 250 MB. Exits 1 where one is broken.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

CEILING = 1.0
CEILING_OF_A_THOUSAND = 6.0
MOST_MEMORY = 250  # MB
RUNS = 3
# How often the sections are repeated for about so many pages of A4 in LibreOffice.
PAGES = {4: 1, 100: 37, 1000: 370}


def main() -> int:
    """Print the times; 1 where a ceiling is broken."""
    began = time.process_time()
    from briefing.writing import word
    from tests.writing.example_brief import HOUSE, example

    imports = time.process_time() - began
    print(f"imports               {imports:6.2f} s")
    taken = {}
    for pages, times in PAGES.items():
        brief = longer(example(), times)
        runs, size = [], 0
        for _ in range(RUNS if pages < max(PAGES) else 1):
            began = time.process_time()
            size = len(word.render(brief, HOUSE))
            runs.append(time.process_time() - began)
        taken[pages] = min(runs)
        print(f"{pages:5} pages           {taken[pages]:6.2f} s   {size / 1000:6.0f} kB")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"imports and one brief {imports + taken[4]:6.2f} s   ceiling {CEILING:.1f} s")
    print(f"most memory           {memory:6.0f} MB  ceiling {MOST_MEMORY} MB")
    broken = imports + taken[4] > CEILING or taken[1000] > CEILING_OF_A_THOUSAND or memory > MOST_MEMORY
    return int(broken)


def longer(brief, times):
    """The brief with its sections so many times, the picture once."""
    again = tuple(section for section in brief.sections if section.key != "picture")
    return replace(brief, sections=brief.sections + again * (times - 1))


if __name__ == "__main__":
    sys.exit(main())
