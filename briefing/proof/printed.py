"""What a brief's file prints, text by text in reading order, and the record that it carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from briefing.errors import BadData, NoInput
from briefing.model.proof import Proof, from_json

_MODULES = {
    "pdf": "briefing.proof.pdf",
    "docx": "briefing.proof.word",
    "json": "briefing.proof.json",
    "html": "briefing.proof.html",
}


class UnprovableFile(BadData):
    """A file that is no brief of this program, or one without its record."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a module reads out of a file: the texts in order, the record as JSON, texts in margins, and what is foreign.

    `margins` are texts outside the order of reading, `besides` those in pictures, notes and fields; `foreign` says in
    words what the program never writes, `changed` what of the file is not as it was written, beyond its texts. `data`
    says that lines carry their citations as data (`with_citations`), not as printed numbers, and that the list of
    sources is no text.
    """

    texts: tuple[str, ...]
    record: object
    margins: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    data: bool = False


WHOLE = "the file, byte by byte"
"""What is changed of a file whose seal is broken."""


def with_citations(words: str, citations: Iterable[tuple[int, int, int]]) -> str:
    """A line of a file of data as it is compared: its words, and source, start and end of each of its citations."""
    cited = " ".join(f"{source}:{start}-{end}" for source, start, end in citations)
    return f"{words} ⟦{cited}⟧" if cited else words


@dataclass(frozen=True, slots=True)
class Printed:
    """A file that can be checked."""

    path: Path
    content: Content
    proof: Proof


def read_printed(path: Path) -> Printed:
    """What the file prints, and its record.

    Raises `NoInput` where there is no file, `UnprovableFile` where it is no brief with a record.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise NoInput(f"{path}: there is no such file") from None
    except OSError as error:
        raise NoInput(f"{path}: {error.strerror}") from None
    kind = _kind(data)
    if kind is None:
        raise UnprovableFile(f"{path}: it is no PDF, Word, HTML or JSON brief")
    try:
        content: Content = import_module(_MODULES[kind]).read(data)
        proof = from_json(content.record)
    except ValueError as error:
        raise UnprovableFile(f"{path}: {error}") from None
    return Printed(path, content, proof)


def _kind(data: bytes) -> str | None:
    """By what stands in it, whatever its name: copies are renamed."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:2] == b"PK":
        return "docx"
    if start[:1] == b"{":
        return "json"
    if start[:9].lower() == b"<!doctype" or start[:5].lower() == b"<html":
        return "html"
    return None
