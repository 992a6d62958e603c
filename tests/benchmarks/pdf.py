"""How fast the PDF is written and how much memory that takes: `python -m tests.benchmarks.pdf`.

Prints the time of a cold start (a new Python that imports what the PDF needs and writes the example brief), the pages a
CPU second of long briefs once that is imported, the greatest memory of each, and the size of a page.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from dataclasses import replace
from io import BytesIO
from multiprocessing import get_context

from pypdf import PdfReader

from tests.writing.example_brief import HOUSE, example

_COLD = "from briefing.writing import render; from tests.writing.example_brief import example; render(example(), 'pdf')"
_STARTS = 5
_COPIES = (1, 40, 400)  # the last has a thousand pages


def cold_start() -> float:
    """Seconds of the fastest of some new Pythons that each write the example brief."""
    times = []
    for _ in range(_STARTS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", _COLD], check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def long_brief(copies: int) -> tuple[int, float, float, float]:
    """Pages, CPU seconds, greatest memory (MB) and kilobytes a page of `copies` of the example's sections."""
    from briefing.writing.pdf import render

    brief = example()
    brief = replace(brief, sections=brief.sections * copies)
    start = time.process_time()
    content = render(brief, HOUSE)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = len(PdfReader(BytesIO(content)).pages)
    return pages, seconds, memory, len(content) / pages / 1000


def main() -> None:
    print(f"cold start, example brief: {cold_start():.2f} s")
    for copies in _COPIES:
        # A process each: the greatest memory of one never falls again.
        with get_context("spawn").Pool(1) as pool:
            pages, seconds, memory, size = pool.apply(long_brief, (copies,))
        speed = f"{seconds:6.2f} CPU s, {pages / seconds:5.1f} pages/s"
        print(f"{pages:4d} pages: {speed}, {memory:4.0f} MB, {size:4.1f} kB/page")


if __name__ == "__main__":
    main()
