"""Reads a PDF with a text layer: columns in order, running heads and page numbers out, hyphens and wraps undone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.heads import head_of, printed_at
from briefing.reading.evidence.properties import author_of, title_of
from briefing.reading.evidence.publication import stated
from briefing.reading.formats.formatwords import is_page_number
from briefing.reading.formats.pdfcolumns import in_reading_order
from briefing.reading.formats.pdfpages import Line, Pages, pages
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import one_line, plain_text

_MAX_BYTES = 60_000_000
"""Pages of newspapers with their pictures reach some 40 million."""

_AT_THE_EDGE = 2
"""Lines at the top and at the foot of a page among which running heads and page numbers are looked for."""

_TITLE_SIZE = 1.25  # times the size of the body that a title has at least
_LONGEST_TITLE = 30  # words
_LINES_BEFORE_TITLE = 6  # a masthead, a date, a section
_PARAGRAPH_GAP = 1.45  # times the distance of two lines
_INDENT = 0.7  # times the size of the body
_SHORT_LINE = 0.85  # of the width of a column: a line that ends before it ends a paragraph
_OTHER_SIZE = 0.12
"""Of the size of the body's letters, of the distance of its lines, of the width of a column: news set by browsers,
word processors and newspaper systems."""

_MOST_UNKNOWN_LETTERS = 0.05  # a word; more is text whose letters cannot be known
_LONGEST_CROSSHEAD = 3
"""Words. A heading between paragraphs may stand last in a column; a longer line without an end goes on."""

_ADDRESS = re.compile(r"https?://\S+")
_UNKNOWN_LETTER = re.compile(r"\(cid:\d+\)|\ufffd")
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
_HYPHENATED = re.compile(r"(\w+)[-\u00ad‐]$")
_SENTENCE_END = re.compile(r"""[.!?…:]["'”’»)\]]*$""")
_CREATED = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?")


@dataclass(frozen=True, slots=True)
class _Body:
    """How the document sets its running text."""

    size: float
    pitch: float


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """The one article; raises `BadData` for a PDF that is locked or has no text, in which nothing is recognised."""
    found = pages(source.content(_MAX_BYTES))
    if not found.lines:
        raise BadData(
            "a PDF without text (pictures of pages?); letters in pictures are not recognised, so save its text"
        )
    yield raw_article_of(found, source.origin)


def raw_article_of(found: Pages, origin: str) -> RawArticle:
    """The article that the lines of a document make; raises `BadData` where its letters cannot be read."""
    lines, address = _story_lines(found)
    whole = " ".join(line.text for line in lines)
    if len(_UNKNOWN_LETTER.findall(whole)) > _MOST_UNKNOWN_LETTERS * len(whole.split()):
        raise BadData("a PDF whose fonts do not say which letters they show; save its text as .txt")
    body = _body(lines)
    printed, lines = _without_header(lines)
    title, lines = _without_title(lines, body)
    head = head_of([line.text for line in lines], one_line(found.language) or None).lines
    return RawArticle(
        text=checked_text(plain_text("\n\n".join(_paragraphs(lines, body, head)))),
        origin=origin,
        title=title or title_of(found.title),
        author=author_of(found.author),
        url=address,
        language=one_line(found.language) or None,
        evidence=(*_evidence(found.created), *printed),
    )


def _evidence(created: str) -> Iterator[Evidence]:
    """The time at which the file was made, in ISO 8601 (ISO 32000-1, 7.9.4 writes D:YYYYMMDDHHmmSSOHH'mm')."""
    match = _CREATED.match(created.strip())
    if match is None:
        return
    year, month, day, hour, minute, second, utc, offset, minutes = match.groups()
    words = f"{year}-{month}-{day}"
    if hour:
        zone = utc or (f"{offset}:{minutes or '00'}" if offset else "")
        words += f"T{hour}:{minute}:{second or '00'}{zone}"
    yield stated(EvidenceKind.DOCUMENT, words)


def _without_header(lines: list[Line]) -> tuple[tuple[Evidence, ...], list[Line]]:
    """What a browser prints over its first page: the moment of printing, as evidence, and the lines without it.

    Next to it stands the title of the window. Of two pages or more it is a running head, and gone already.
    """
    printed = printed_at(lines[0].text) if lines else None
    if printed is None:
        return (), lines
    return (printed,), [line for line in lines if (line.page, round(line.y0)) != (lines[0].page, round(lines[0].y0))]


def _story_lines(found: Pages) -> tuple[list[Line], str | None]:
    """The lines in reading order without running heads and page numbers, and the address that a browser prints."""
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in found.lines:
        by_page[line.page].append(line)
    edges = {number: _edges(lines) for number, lines in by_page.items()}
    repeated = _repeated(edges, len(by_page))
    story: list[Line] = []
    address = None
    for number, lines in sorted(by_page.items()):
        dropped = set()
        for line in edges[number]:
            printed = _ADDRESS.match(line.text)
            address = address or (printed[0] if printed and _is_at_foot(line, lines) else None)
            if _pattern(line) in repeated or is_page_number(line.text) or (printed and printed[0] == address):
                dropped.add(line)
        story += in_reading_order(line for line in lines if line not in dropped)
    return story, address


def _edges(lines: Sequence[Line]) -> list[Line]:
    """The lines at the two highest and the two lowest places of a page."""
    heights = sorted({round(line.y0) for line in lines})
    if len(heights) <= 2 * _AT_THE_EDGE:
        return [line for line in lines if is_page_number(line.text)]
    outer = {*heights[:_AT_THE_EDGE], *heights[-_AT_THE_EDGE:]}
    return [line for line in lines if round(line.y0) in outer]


def _is_at_foot(line: Line, lines: Sequence[Line]) -> bool:
    return line.y0 <= median(other.y0 for other in lines)


def _repeated(edges: dict[int, list[Line]], pages_in_all: int) -> set[str]:
    """What stands at the edge of half of the pages at least, numbers aside."""
    counted = Counter(words for lines in edges.values() for words in {_pattern(line) for line in lines})
    return {words for words, count in counted.items() if count >= max(2, pages_in_all / 2)}


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _body(lines: Sequence[Line]) -> _Body:
    """The size of most letters, and the usual distance between their lines."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    size = max(sizes, key=lambda each: (sizes[each], -each), default=10.0) or 10.0
    steps = [
        above.y0 - below.y0
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < above.y0 - below.y0 < 3 * size
    ]
    return _Body(size, median(steps) if steps else 1.2 * size)


def _without_title(lines: list[Line], body: _Body) -> tuple[str | None, list[Line]]:
    """The headline, set larger than all else near the head of the first page, and the lines without it."""
    top = [line for line in lines[: _LINES_BEFORE_TITLE + 4] if line.page == 1]
    largest = max((line.size for line in top), default=0.0)
    if largest < _TITLE_SIZE * body.size:
        return None, lines
    first = next(number for number, line in enumerate(top) if line.size == largest)
    last = first
    while last + 1 < len(lines) and abs(lines[last + 1].size - largest) < 1:
        last += 1
    title = _joined([line.text for line in lines[first : last + 1]])
    if first > _LINES_BEFORE_TITLE or title.count(" ") >= _LONGEST_TITLE or last + 1 == len(lines):
        return None, lines
    return one_line(title), lines[:first] + lines[last + 1 :]


def _paragraphs(lines: Sequence[Line], body: _Body, head: int = 0) -> Iterator[str]:
    """The paragraphs, and each of the `head` lines; one that goes on in the next column or on the next page is one."""
    known = Counter(re.findall(r"\w+(?:-\w+)*", " ".join(line.text for line in lines).casefold()))
    column_ends = _column_ends(lines)
    paragraph: list[str] = []
    before: Line | None = None
    for number, line in enumerate(lines):
        if before is not None and (number <= head or _begins(line, before, body, column_ends)):
            yield _joined(paragraph, known)
            paragraph = []
        paragraph.append(line.text)
        before = line
    if paragraph:
        yield _joined(paragraph, known)


def _column_ends(lines: Iterable[Line]) -> dict[tuple[int, int], float]:
    """How far to the right the lines of a column reach; a column is known by its page and where its lines begin."""
    ends: dict[tuple[int, int], float] = {}
    for line in lines:
        place = (line.page, round(line.x0 / 10))
        ends[place] = max(ends.get(place, 0.0), line.x1)
    return ends


def _begins(line: Line, before: Line, body: _Body, column_ends: dict[tuple[int, int], float]) -> bool:
    """Whether a line begins a paragraph, after the one before it in reading order."""
    if abs(line.size - before.size) > _OTHER_SIZE * max(line.size, before.size):
        return True
    ended = _SENTENCE_END.search(before.text) is not None
    step = before.y0 - line.y0
    if line.page != before.page or step < -body.pitch:
        return ended or not _goes_on(before.text, line.text)
    if step > _PARAGRAPH_GAP * body.pitch:
        return True
    if abs(step) < 0.5 * body.size:
        return False
    if _INDENT * body.size < line.x0 - before.x0 < 6 * body.size:
        return ended
    end = column_ends[line.page, round(before.x0 / 10)]
    return ended and before.x1 - before.x0 < _SHORT_LINE * (end - before.x0)


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence may run from the foot of a column to the head of the next."""
    return (
        bool(_HYPHENATED.search(before))
        or before.endswith(",")
        or after[:1].islower()
        or len(before.split()) > _LONGEST_CROSSHEAD
    )


def _joined(lines: list[str], known: Counter[str] | None = None) -> str:
    """Lines as one: a word that was parted at a line's end is whole again."""
    text = ""
    for line in lines:
        parted = _HYPHENATED.search(text)
        if parted is None:
            text = f"{text} {line}" if text else line
        elif text.endswith("\u00ad") or (line[:1].islower() and not _keeps_hyphen(parted[1], line, known)):
            text = text[:-1] + line
        else:
            text += line
    return text.translate(_LIGATURES)


def _keeps_hyphen(start: str, line: str, known: Counter[str] | None) -> bool:
    """Whether the whole word has its hyphen where it stands inside a line elsewhere in the document."""
    rest = re.match(r"\w+", line)
    if known is None or rest is None:
        return False
    word = start.casefold() + rest[0].casefold()
    return known[f"{start}-{rest[0]}".casefold()] > known[word]
