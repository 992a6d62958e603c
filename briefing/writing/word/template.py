"""The Word document that a brief is built on: the house's or the user's, emptied of text, with every style in place."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from briefing.errors import BadSettings
from briefing.writing.templates import WORD_FILE
from briefing.writing.theme import Theme
from briefing.writing.word.adoption import complete, lacking
from briefing.writing.word.bibliography import forget_sources
from briefing.writing.word.house import make
from briefing.writing.word.margins import headers_and_footers
from briefing.writing.word.oxml import Element, as_element, q, w
from briefing.writing.word.package import TooLarge, unzipped, zipped
from briefing.writing.word.page import TextArea

_CONTENT_TYPES = "[Content_Types].xml"
_TEMPLATE_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MACRO = b"macroEnabled"
_MEGABYTE = 1_000_000
_LARGEST = 100  # megabytes; letterheads with pictures have a few, and a zip of a few kilobytes may unpack to gigabytes
# What zipfile, python-docx and lxml raise for a file that is something else, encrypted, or damaged, and what comes of
# numbers and references in it that are none.
_BROKEN = (
    zipfile.BadZipFile,
    PackageNotFoundError,
    etree.XMLSyntaxError,
    zlib.error,
    RuntimeError,
    EOFError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    StopIteration,
)
_REFERENCES = (q("headerReference"), q("footerReference"))
_ATTACHED_TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
_STYLES_WITH_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"


@dataclass(frozen=True, slots=True)
class Opened:
    """The document to fill, the area of its pages that text may take, its headers and footers."""

    document: Document
    area: TextArea
    margins: tuple[Element, ...]


def open_template(template: Path | None, theme: Theme) -> Opened:
    """The document to fill: page set-up, header, footer and styles of the template, no text of its own.

    What a brief needs and the .docx or .dotx at `template` lacks (styles, header, footer) is made of the theme; all of
    it where there is no template. Raises `BadSettings` where the file cannot be used.
    """
    made = make(theme)
    content = _read(template) if template else made
    path = template or Path(WORD_FILE)
    with _blamed_on(path):
        document = _opened(content, path)
        _empty(document)
        forget_sources(document)
        if content != made:
            complete(document, _opened(made, path))
        # A leftover of Word 2010 that repeats all styles and disagrees with styles.xml.
        for key, relation in list(document.part.rels.items()):
            if relation.reltype == _STYLES_WITH_EFFECTS:
                del document.part.rels[key]
        _forget_its_own_template(document)
        return Opened(document, TextArea.of(document.element.body[-1]), headers_and_footers(document))


def lacking_in(template: Path, theme: Theme) -> tuple[str, ...]:
    """What a brief needs, the .docx or .dotx at `template` lacks, and `open_template` makes of the theme.

    Names of styles as Word has them in the file, "header" and "footer". Raises `BadSettings` as `open_template` does.
    """
    made, content = make(theme), _read(template)
    with _blamed_on(template):
        return lacking(_opened(content, template), _opened(made, template))


@contextmanager
def _blamed_on(path: Path) -> Iterator[None]:
    """Whatever goes wrong within is the fault of the template at `path`, and `BadSettings` says so in one line."""
    try:
        yield
    except TooLarge as error:
        raise BadSettings(f"{path}: too large for a template: more than {_LARGEST} MB unpacked") from error
    except _BROKEN as error:
        raise BadSettings(f"{path}: not a Word document (.docx or .dotx) that can be used as template") from error


def _read(path: Path) -> bytes:
    most = _LARGEST * _MEGABYTE
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise BadSettings(f"{path}: cannot be read: {error.strerror}") from error
    if len(content) > most:
        raise BadSettings(f"{path}: too large for a template: more than {_LARGEST} MB")
    return content


def _opened(content: bytes, path: Path) -> Document:
    parts = unzipped(content, largest=_LARGEST * _MEGABYTE)
    types = parts[_CONTENT_TYPES]
    if _MACRO in types:
        raise BadSettings(f"{path}: a template with macros cannot be used; save it as .docx")
    parts[_CONTENT_TYPES] = types.replace(_TEMPLATE_TYPE, CT.WML_DOCUMENT_MAIN.encode())
    document: Document = docx.Document(io.BytesIO(zipped(parts)))
    if document.element.body is None:
        raise ValueError("a document without a body")
    return document


def _empty(document: Document) -> None:
    """Take out everything but the last section's properties, which are those of the page to fill."""
    body = document.element.body
    section = _whole_section(body)
    for child in list(body):
        body.remove(child)
    body.append(section)


def _forget_its_own_template(document: Document) -> None:
    """Take out the address of the template that the template was made from.

    Word asks for it whenever a reader opens the document: whoever it belongs to would learn who reads a brief, and
    could send macros.
    """
    settings = document.settings.element
    for attached in settings.findall(q("attachedTemplate")):
        settings.remove(attached)
    for part in document.part.package.iter_parts():
        for key in [key for key, relation in part.rels.items() if relation.reltype == _ATTACHED_TEMPLATE]:
            del part.rels[key]


def _whole_section(body: Element) -> Element:
    """The last section's properties, with the headers and footers that it inherits from those before it."""
    references = {}
    section = as_element(w("sectPr"))
    for section in body.xpath("w:sectPr | w:p/w:pPr/w:sectPr"):
        for reference in section.iterchildren(*_REFERENCES):
            references[reference.tag, reference.get(q("type"))] = reference
    section[:0] = references.values()
    return section
