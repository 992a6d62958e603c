"""The brief as a Word document, built on a template whose styles a user may edit in Word.

template, adoption: the document to fill, with every style; body, tables, inline, picture: what the brief's blocks
become; extent: about how many pages; toc, captions: what a long draft has besides; notes, note_references: citations
in notes; controls: what a person may change; embedding: records for programs; bookmarks: what links lead to; margins:
header and footer; bibliography: the sources as Word keeps them; besides: what is shown outside all that; package: the
archive. house makes the template that comes with the program.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace

from docx.document import Document

from briefing.labels import Labels
from briefing.model.document import Brief
from briefing.model.proof import NAMESPACE, to_bytes
from briefing.writing.characters import printable
from briefing.writing.choices import NoteStyle
from briefing.writing.contents import HeaderFooter, header_footer, places
from briefing.writing.ellipsis import shortened
from briefing.writing.headings import Heading, above_contents, listed
from briefing.writing.proof import proof_of
from briefing.writing.references.citing import References
from briefing.writing.references.notes import notes_of
from briefing.writing.templates import Templates
from briefing.writing.word.adoption import style_ids
from briefing.writing.word.besides import words_besides
from briefing.writing.word.bibliography import choose_style, list_sources
from briefing.writing.word.body import Body
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.captions import captioned
from briefing.writing.word.comments import Comments
from briefing.writing.word.controls import Controls, control_ids, keep
from briefing.writing.word.embedding import embed
from briefing.writing.word.extent import pages
from briefing.writing.word.inline import Inline
from briefing.writing.word.margins import fill_in, own_words
from briefing.writing.word.notes import NotesPart
from briefing.writing.word.oxml import q
from briefing.writing.word.package import filled, unzipped, zipped
from briefing.writing.word.page import TWIPS
from briefing.writing.word.picture import Pictures, shape_numbers
from briefing.writing.word.template import open_template
from briefing.writing.word.toc import Contents

__all__ = ["render"]

_LONGEST_HEADER = 80  # characters of the title that fit next to the edition in the running header
_LONGEST_PROPERTY = 255  # characters; Word allows no more in one


def render(brief: Brief, templates: Templates) -> bytes:
    """The brief as a .docx, the same bytes for the same brief, labels, theme and template.

    Raises `BadSettings` where the template or a font of the theme cannot be used.
    """
    theme = templates.theme
    opened = open_template(templates.word, theme)
    document, area = opened.document, opened.area
    styles = style_ids(document)
    bookmarks = Bookmarks(places(brief))
    references = templates.references(brief, in_notes=templates.choices.notes is not NoteStyle.NONE)
    noted = _noted(document, brief, references, templates)
    comments, ids = Comments(brief.comments), control_ids(opened.margins)
    controls = Controls(bookmarks, templates.labels, ids, noted.texts if noted else {}, comments)
    signs = noted.references(bookmarks, styles) if noted else None
    inline = Inline(
        styles, bookmarks, document.part, brief.sources, references, controls, signs, fields=templates.choices.fields
    )
    taken = shape_numbers(opened.margins)
    pictures = Pictures(templates, inline, bookmarks, area.width / TWIPS, area.height / TWIPS, taken=taken)
    length = pages(brief, references, area, notes=len(noted.notes) if noted else 0)
    # Above its place too: so Word fills the field whenever it is updated.
    entries = listed(brief, 0) if 0 < theme.look.contents <= length else {}
    if 0 < theme.look.captions <= length:
        brief = captioned(brief, templates.labels.captions)
    body = Body(inline, bookmarks, pictures, Contents(entries, bookmarks), templates, area.width)
    written = []
    for section, content in body.parts(brief):
        controls.remember(section, content)
        written += [node.written() for node in content]
    keep(document, controls.record(brief))
    comments.write(document)
    on_pages = own_words(opened.margins)
    fill_in(opened.margins, _header_footer(brief, templates.labels), styles["briefing handling"])
    more = _of_contents(brief, entries, templates)
    if noted:
        noted.fill(Inline(styles, bookmarks, noted.part, brief.sources, references, controls))
    cited = noted.notes if noted else None
    proof = proof_of(brief, templates.labels, references=references, parted=True, more=more, notes=cited)
    proof = replace(proof, pages=(*proof.pages, *on_pages), besides=words_besides(document.part.package, written))
    embed(document, NAMESPACE, "proof", to_bytes(proof).decode())
    list_sources(document, brief.sources, templates.labels.source_entry.title_not_known)
    if templates.choices.fields:
        choose_style(document, templates.choices.citations)
    _describe(document, brief, templates.choices.author)
    stream = io.BytesIO()
    document.save(stream)
    parts = unzipped(stream.getvalue())
    main = document.part.partname.membername
    return zipped({**parts, main: filled(parts[main], written)})


def _noted(document: Document, brief: Brief, references: References, templates: Templates) -> NotesPart | None:
    """The part for the notes of a brief that cites in notes; None of one that cites in the text."""
    kind = templates.choices.notes
    if kind is NoteStyle.NONE:
        return None
    return NotesPart(document, kind, notes_of(brief, references, templates.labels), brief.sources)


def _of_contents(brief: Brief, entries: Mapping[int, Heading], templates: Templates) -> dict[int, tuple[str, ...]]:
    """What the table of contents prints, by how many sections stand above it."""
    words = (templates.labels.page.contents, *(one.words for one in entries.values()))
    return {above_contents(brief, templates.theme.look.set_off): words} if entries else {}


def _header_footer(brief: Brief, labels: Labels) -> HeaderFooter:
    title = shortened(brief.masthead.title, lambda words: len(words) <= _LONGEST_HEADER)
    return replace(header_footer(brief, labels), title=title)


def _describe(document: Document, brief: Brief, author: str) -> None:
    """Set the document's properties; the data cut-off stands for the time of writing, so that now plays no part.

    Nobody is named as who saved it last: whoever does signs by that what is changed in it.
    """
    properties = document.core_properties
    properties.title = printable(brief.masthead.title)[:_LONGEST_PROPERTY]
    properties.language = brief.language
    properties.author = printable(author)[:_LONGEST_PROPERTY]
    properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.revision = 1
    properties.created = properties.modified = brief.cutoff
    for language in document.part.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        # A template in a variety of the brief's language ("en-GB") knows better than the brief ("en").
        if language.get(q("val"), "").split("-")[0] != brief.language.split("-")[0]:
            language.set(q("val"), brief.language)
