"""The brief as a PDF: laid out from the document model, with embedded fonts, links, an outline and a structure tree."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from briefing.model.document import Brief
from briefing.model.proof import FILE_NAME, to_bytes
from briefing.model.seal import UNSEALED, sealed
from briefing.writing.choices import NoteStyle
from briefing.writing.contents import header_footer
from briefing.writing.pdf.attachment import attach
from briefing.writing.pdf.boxes.box import Box
from briefing.writing.pdf.compose import Composer
from briefing.writing.pdf.crossing import CitingPages, citing_pages, page_words
from briefing.writing.pdf.pages import Foot, draw_pages, paginate
from briefing.writing.pdf.pen import Pen
from briefing.writing.proof import proof_of
from briefing.writing.templates import Templates
from briefing.writing.theme import Page
from briefing.writing.typesetting.fonts import FontBook, session

__all__ = ["render"]

_ATTEMPTS = 4


def render(brief: Brief, templates: Templates) -> bytes:
    """The brief as one PDF, the same bytes for the same brief, labels, theme and fonts.

    Any text is printed: what no font has as a replacement sign, with a warning in the log. Raises `BadSettings` where
    a font of the theme cannot be used.
    """
    theme = templates.theme
    with session(theme) as book, _garbage_left():
        pen = Pen(theme.page, book.body(), brief, templates.choices.author)
        references = templates.references(brief)
        pages, cited_on, foot = _laid_out(brief, templates, book, pen)
        draw_pages(pages, header_footer(brief, templates.labels), pen, book, theme, foot)
        words = {number: page_words(on, templates.labels) for number, on in cited_on.items()}
        proof = proof_of(brief, templates.labels, references=references, cited_on=words)
        proof = replace(proof, besides=foot.words) if foot else proof
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


def _laid_out(
    brief: Brief, templates: Templates, book: FontBook, pen: Pen
) -> tuple[deque[list[Box]], CitingPages, Foot | None]:
    """The pages, which of them cite each source, and what stands at their foot."""
    composer = Composer(brief, book, templates, pen.tags.root)
    foot = composer.notes() if templates.choices.notes is NoteStyle.FOOTNOTES else None
    pages, cited_on = _with_citing_pages(composer, templates.theme.page, foot)
    composer.forget()
    return deque(pages), cited_on, foot


def _with_citing_pages(composer: Composer, page: Page, foot: Foot | None) -> tuple[list[list[Box]], CitingPages]:
    """The pages, and which of them cite each source, as the source list says it.

    That takes room, and may move what follows to other pages; where that goes on and on, nothing is said.
    """
    cited_on: CitingPages = {}
    for _ in range(_ATTEMPTS):
        pages = paginate(composer.boxes(cited_on), page, foot)
        found = citing_pages(pages)
        if found == cited_on:
            return pages, cited_on
        cited_on = found
    return paginate(composer.boxes(), page, foot), {}


def _with_seal(data: bytes) -> bytes:
    """The file with its seal, as a comment before the last of its lines that say where its tables stand."""
    before, word, after = data.rpartition(b"startxref")
    return sealed(b"%b%%%b\n%b%b" % (before, UNSEALED, word, after))
