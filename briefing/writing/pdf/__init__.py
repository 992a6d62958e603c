"""The brief as a PDF: laid out from the document model, with embedded fonts, links, an outline and a structure tree."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from briefing.model.document import Brief
from briefing.model.proof import FILE_NAME, to_bytes
from briefing.model.seal import UNSEALED, sealed
from briefing.writing.choices import NoteStyle
from briefing.writing.contents import header_footer
from briefing.writing.pdf.attachment import attach
from briefing.writing.pdf.boxes.box import Box
from briefing.writing.pdf.compose import Composer
from briefing.writing.pdf.crossing import page_words
from briefing.writing.pdf.page_references import PageReferences, heading_pages, page_references
from briefing.writing.pdf.pages import Foot, draw_pages, paginate
from briefing.writing.pdf.pen import Pen
from briefing.writing.proof import proof_of
from briefing.writing.templates import Templates
from briefing.writing.theme import Theme
from briefing.writing.typesetting.fonts import FontBook, session

__all__ = ["render"]

_ATTEMPTS = 6  # page numbers change the pages that they stand on; after so many the list of sources has none


def render(brief: Brief, templates: Templates) -> bytes:
    """The brief as one PDF, the same bytes for the same brief, labels, theme and fonts.

    Any text is printed: what no font has as a replacement sign, with a warning in the log. Raises `BadSettings` where
    a font of the theme cannot be used.
    """
    theme = templates.theme
    with session(theme) as book, _garbage_left():
        pen = Pen(theme.page, book.body(), brief, templates.choices.author)
        references = templates.references(brief)
        laid_out = _laid_out(brief, templates, book, pen)
        on_pages = header_footer(brief, templates.labels)
        named = draw_pages(laid_out.pages, on_pages, pen, book, templates, laid_out.foot)
        words = {number: page_words(on, templates.labels) for number, on in laid_out.known.cited_on.items()}
        more = laid_out.contents
        proof = proof_of(brief, templates.labels, references=references, cited_on=words, more=more)
        besides = laid_out.foot.words if laid_out.foot else ()
        proof = replace(proof, pages=(*proof.pages, *named), besides=besides)
        attach(pen.canvas, FILE_NAME, to_bytes(proof), brief.cutoff)
        return _with_seal(pen.finish())


@contextmanager
def _garbage_left() -> Iterator[None]:
    """No search for garbage meanwhile: nearly all that a document is made of is needed until it is written.

    Looking through it again and again takes a sixth of the time of a thousand pages.
    """
    was_searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_searched:
            gc.enable()


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """The pages, what they say of pages, what stands at their foot, and the words of the contents."""

    pages: deque[list[Box]]
    known: PageReferences
    foot: Foot | None
    contents: Mapping[int, tuple[str, ...]]


def _laid_out(brief: Brief, templates: Templates, book: FontBook, pen: Pen) -> _LaidOut:
    composer = Composer(brief, book, templates, pen.tags.root)
    foot = composer.notes() if templates.choices.notes is NoteStyle.FOOTNOTES else None
    pages, known = _settled(composer, templates.theme, foot)
    contents = composer.contents_texts(known)
    composer.forget()
    return _LaidOut(deque(pages), known, foot, contents)


def _settled(composer: Composer, theme: Theme, foot: Foot | None) -> tuple[list[list[Box]], PageReferences]:
    """The pages, and what they say of pages, in the list of sources and the table of contents.

    The former takes more or less room by what it says, and may move what follows to other pages; where that goes on and
    on, nothing is said there. The latter takes the same room whatever it says; once there, it stays.
    """
    fewest = theme.look.contents
    known = PageReferences()
    for _ in range(_ATTEMPTS):
        pages = paginate(composer.boxes(known), theme.page, foot)
        found = page_references(pages, contents=bool(known.headings) or 0 < fewest <= len(pages))
        if found == known:
            return pages, known
        known = found
    pages = paginate(composer.boxes(replace(known, cited_on={})), theme.page, foot)
    known = PageReferences({}, heading_pages(pages) if known.headings else ())
    return paginate(composer.boxes(known), theme.page, foot), known


def _with_seal(data: bytes) -> bytes:
    """The file with its seal, as a comment before the last of its lines that say where its tables stand."""
    before, word, after = data.rpartition(b"startxref")
    return sealed(b"%b%%%b\n%b%b" % (before, UNSEALED, word, after))
