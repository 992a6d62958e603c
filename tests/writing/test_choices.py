import io

import docx
import pytest
from pypdf import PdfReader

from briefing.writing import render
from briefing.writing.choices import Choices, CitationStyle, NoteStyle
from tests.writing.example_brief import example, hostile

ACCENTED = "Zoë <&> Ng\x07"
FORMATS = ("pdf", "docx", "html", "md")


@pytest.mark.parametrize("kind", FORMATS)
def test_without_a_choice_sources_are_cited_by_number(kind):
    assert render(example(), kind) == render(example(), kind, choices=Choices(citations=CitationStyle.NUMERIC))


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("style", [style for style in CitationStyle if style is not CitationStyle.NUMERIC])
def test_every_style_gives_the_same_bytes_for_the_same_brief(kind, style):
    choices = Choices(citations=style)
    written = render(example(), kind, choices=choices)
    assert written == render(example(), kind, choices=choices)
    assert written != render(example(), kind)
    assert render(hostile(), kind, choices=choices)


def test_the_author_is_named_by_the_properties_of_a_word_document_a_pdf_and_a_page():
    choices = Choices(author=ACCENTED)
    word = docx.Document(io.BytesIO(render(example(), "docx", choices=choices))).core_properties
    assert (word.author, word.last_modified_by) == ("Zoë <&> Ng", "")
    pdf = PdfReader(io.BytesIO(render(example(), "pdf", choices=choices)))
    assert pdf.metadata.author == pdf.xmp_metadata.dc_creator[0] == "Zoë <&> Ng"
    page = render(example(), "html", choices=choices).decode()
    assert '<meta name="author" content="Zoë &lt;&amp;&gt; Ng' in page
    assert 'name="author"' not in render(example(), "html").decode()


@pytest.mark.parametrize("kind", ["html", "md"])
def test_a_format_without_pages_has_no_notes(kind):
    assert render(example(), kind, choices=Choices(notes=NoteStyle.FOOTNOTES)) == render(example(), kind)


def test_only_a_word_document_has_endnotes():
    assert render(example(), "pdf", choices=Choices(notes=NoteStyle.ENDNOTES)) == render(example(), "pdf")


@pytest.mark.parametrize("notes", [NoteStyle.FOOTNOTES, NoteStyle.ENDNOTES])
def test_a_document_with_notes_gives_the_same_bytes_for_the_same_brief(notes):
    written = render(example(), "docx", choices=Choices(notes=notes))
    assert written == render(example(), "docx", choices=Choices(notes=notes))
    assert written != render(example(), "docx")
