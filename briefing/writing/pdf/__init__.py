"""The brief as a PDF: laid out from the document model, with embedded fonts, links, an outline and a structure tree."""

from __future__ import annotations

from pathlib import Path

from briefing.model.document import Brief
from briefing.writing.contents import edition
from briefing.writing.fonts import session
from briefing.writing.pdf.compose import Composer
from briefing.writing.pdf.pages import Furniture, draw_pages, paginate
from briefing.writing.pdf.pen import Pen
from briefing.writing.theme import load_theme

__all__ = ["render"]


def render(brief: Brief, *, templates: Path | None = None) -> bytes:
    """The brief as one PDF, the same bytes for the same brief, labels, theme and fonts.

    `templates` is the user's folder of labels and theme, None for the house's. Any text is printed: what no font has
    as a replacement sign, with a warning in the log. Raises `BadSettings` where theme or labels cannot be used.
    """
    theme = load_theme(templates)
    with session(theme) as book:
        pen = Pen(theme.page, book.body(), brief)
        blocks = Composer(brief, book, theme, templates, pen.tags.root).blocks()
        furniture = Furniture(brief.masthead.handling, brief.masthead.title, edition(brief, templates))
        draw_pages(paginate(blocks, theme.page), furniture, pen, book, theme, templates)
        return pen.finish()
