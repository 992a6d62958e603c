"""Takes the lines of text out of a PDF with pdfminer.six, in a process of its own with little memory and time.

A PDF may unpack to any size and send any parser round in circles; what happens to this process is one skipped input.
It reads the file from standard input and writes `Pages` as JSON to standard output.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from briefing.errors import BadData
from briefing.reading.formats.pdfturned import stand_upright

MAX_MEMORY_BYTES = 280_000_000
MAX_SECONDS = 60
"""Of processor time: reading takes 0.05 to 0.3 seconds a page."""

_TOO_MUCH = "the PDF takes more memory or time than any article does; save its text as .txt"
_MAX_WALL_SECONDS = 600  # by the clock, for a machine that is busy
_MAX_PAGES = 200
_MAX_CHARACTERS = 600_000
"""Twice what an article may have; nothing beyond it is of use."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its words, its box in points from the bottom left of the page, the size of its letters."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Pages:
    """The lines of all pages in no order to rely on, and what the document says of itself."""

    lines: tuple[Line, ...]
    count: int
    title: str = ""
    author: str = ""
    created: str = ""
    language: str = ""


def pages(content: bytes, most_memory: int = MAX_MEMORY_BYTES) -> Pages:
    """The lines of a PDF; raises `BadData` in one line for one that is locked, damaged, or takes too much."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((_package_parent(), os.environ.get("PYTHONPATH", "")))}
    try:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", "briefing.reading.formats.pdfpages", str(most_memory)],
            input=content, capture_output=True, check=False, timeout=_MAX_WALL_SECONDS, env=environment,
        )  # fmt: skip
        loaded = json.loads(done.stdout) if done.stdout else {}
    except (OSError, ValueError, subprocess.SubprocessError):
        loaded = {}
    if "error" in loaded:
        raise BadData(loaded["error"])
    if "lines" not in loaded:
        raise BadData(_TOO_MUCH)
    return from_json(loaded)


def from_json(loaded: dict[str, Any]) -> Pages:
    """What `taken_apart` gives, as the record it is."""
    lines = tuple(Line(*line) for line in loaded["lines"])
    return Pages(lines, loaded["count"], *(loaded[name] for name in ("title", "author", "created", "language")))


def taken_apart(content: bytes) -> dict[str, Any]:
    """`Pages` in values of JSON, or an `error` in words."""
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it tells of every oddity of a file
    try:
        return _taken_apart(content)
    except PDFPasswordIncorrect:
        return {"error": "a PDF that is locked with a password; save it without one"}
    except MemoryError:
        return {"error": _TOO_MUCH}
    except Exception as error:  # whatever pdfminer raises on a damaged file
        return {"error": f"the PDF is damaged ({type(error).__name__}); save its text as .txt"}


def _taken_apart(content: bytes) -> dict[str, Any]:
    """The lines of a PDF with their pages, places and sizes, and what it says of itself, as plain values.

    Plain, because they come out of another process, which a damaged file may end.
    """
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser

    document = PDFDocument(PDFParser(BytesIO(content)))
    lines: list[list[Any]] = []
    count = characters = 0
    layout = LAParams(boxes_flow=None, all_texts=True)
    for count, page in enumerate(_laid_out(content), 1):
        stand_upright(page)
        page.analyze(layout)
        found = [[count, *line] for line in _lines(page)]
        lines.extend(found)
        characters += sum(len(str(line[-1])) for line in found)
        if characters > _MAX_CHARACTERS:
            break
    information = document.info[0] if document.info else {}
    words = {key.lower(): _words(information.get(key)) for key in ("Title", "Author")}
    created = _words(information.get("CreationDate"))
    return {
        "lines": lines,
        "count": count,
        **words,
        "created": created,
        "language": _words(document.catalog.get("Lang")),
    }


def _laid_out(content: bytes) -> Iterator[Any]:
    """The pages with their characters, in which no lines have been looked for."""
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.get_pages(BytesIO(content), maxpages=_MAX_PAGES):
        interpreter.process_page(page)
        yield device.get_result()


def _lines(container: Any) -> Iterator[tuple[float, float, float, float, float, str]]:  # noqa: ANN401 - pdfminer's
    from pdfminer.layout import LTChar, LTTextLine

    waiting: list[Any] = [container]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, LTTextLine):
            sizes = sorted(char.size for char in item if isinstance(char, LTChar))
            text = " ".join(item.get_text().split())
            if sizes and text:
                x0, y0, x1, y1 = (round(value, 1) for value in item.bbox)
                yield x0, y0, x1, y1, round(sizes[len(sizes) // 2], 1), text
        elif hasattr(item, "__iter__"):
            waiting[:0] = list(item)


def _words(value: object) -> str:
    """A string of a PDF's dictionary, which is UTF-16 with a mark or PDFDocEncoding."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    value = resolve1(value)
    return decode_text(value) if isinstance(value, bytes) else str(value) if isinstance(value, str) else ""


def _package_parent() -> str:
    return str(Path(__file__).parents[3])


def _limit(memory: int) -> None:
    """Bound this process; where the system knows no such limits (Windows), only the wall clock ends it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Read a PDF from standard input, write its lines to standard output."""
    _limit(int(sys.argv[1]))
    found = taken_apart(sys.stdin.buffer.read())
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
