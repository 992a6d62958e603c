"""What a test asks of a finished PDF, read back with pypdf."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader


def opened(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content), strict=True)


def words(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


def all_words(reader: PdfReader) -> str:
    return "\n".join(words(page) for page in reader.pages)


def links(page: PageObject) -> list[dict[str, Any]]:
    return [entry.get_object() for entry in page.get("/Annots", []) if entry.get_object()["/Subtype"] == "/Link"]


def target(reader: PdfReader, link: dict[str, Any]) -> tuple[int, float] | None:
    """The page (from 0) and the height that an inner link leads to; None for a link to the web."""
    if "/Dest" not in link:
        return None
    page, _, _, top, *_ = link["/Dest"].get_object()
    numbers = {entry.indirect_reference.idnum: number for number, entry in enumerate(reader.pages)}
    return numbers[page.idnum], float(top)


def uri(link: dict[str, Any]) -> str | None:
    return str(link["/A"]["/URI"]) if "/A" in link else None


def outline(reader: PdfReader) -> list[tuple[int, str]]:
    def walk(entries: list[Any], level: int) -> Iterator[tuple[int, str]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                yield level, entry.title.replace("\u00a0", " ")

    return list(walk(reader.outline, 0))


def elements(reader: PdfReader) -> Iterator[dict[str, Any]]:
    """The structure elements in reading order."""

    def walk(element: dict[str, Any]) -> Iterator[dict[str, Any]]:
        yield element
        for kid in kids(element):
            if kid.get("/Type") == "/StructElem":
                yield from walk(kid)

    yield from walk(reader.root_object["/StructTreeRoot"]["/K"].get_object())


def attributes(element: dict[str, Any]) -> dict[str, Any]:
    """What is said of an element, whoever owns it."""
    found = element.get("/A", [])
    parts = found if isinstance(found, list) else [found]
    return {key: value for part in parts for key, value in part.get_object().items()}


def kids(element: dict[str, Any]) -> list[dict[str, Any]]:
    """The children of an element; content of the page that it names, a number in the file, in full."""
    found = element.get("/K", [])
    each = [kid.get_object() for kid in (found if isinstance(found, list) else [found])]
    return [{"/MCID": kid, "/Pg": element["/Pg"]} if isinstance(kid, int) else kid for kid in each]


def fonts(reader: PdfReader) -> dict[str, dict[str, Any]]:
    return {
        font.get_object()["/BaseFont"]: font.get_object()
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }


def citations(reader: PdfReader) -> list[tuple[int, int, tuple[int, float] | None]]:
    """The page, the number and the place of every citation.

    Links back from the list of sources are numbers too: of pages; the first link of a number leads to the source.
    """
    entries: dict[int, tuple[int, float] | None] = {}
    found = [
        (page, int(link["/Contents"]), target(reader, link))
        for page, content in enumerate(reader.pages, start=1)
        for link in links(content)
        if link["/Contents"].isdecimal()
    ]
    return [one for one in found if entries.setdefault(one[1], one[2]) == one[2]]
