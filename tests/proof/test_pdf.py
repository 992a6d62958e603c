import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from reportlab.pdfgen.canvas import Canvas

from briefing.model.document import Brief
from briefing.proof import Verdict
from briefing.proof.pdf import read
from briefing.writing import render
from tests.proof.conftest import Write, verified
from tests.writing.example_brief import example


def test_texts_come_element_by_element_without_header_and_footer(brief: Brief) -> None:
    content = read(render(brief, "pdf"))
    assert content.texts[0] == "News briefing"
    assert sum("A bridge fell" in text for text in content.texts) >= 2
    assert not any("Page 1" in text for text in content.texts)
    assert any("Page 1" in text for text in content.margins)


def test_a_line_parted_between_two_pages_is_one_text() -> None:
    brief = example()
    long = brief.sections * 8
    texts = read(
        render(type(brief)(**{f: getattr(brief, f) for f in brief.__slots__} | {"sections": long}), "pdf")
    ).texts
    sentence = "Police on Friday [7 March 2025] detained the terminal’s night supervisor and two contractors"
    assert sum(sentence in text.replace("\u00a0", " ") for text in texts) >= 8


def test_words_written_over_the_page_and_notes_stuck_on_it_are_found(brief: Brief, forge: Write) -> None:
    path = forge("pdf", brief)
    overlay = io.BytesIO()
    canvas = Canvas(overlay)
    canvas.drawString(100, 100, "9 people were killed")
    canvas.save()
    writer = PdfWriter(clone_from=io.BytesIO(path.read_bytes()))
    writer.pages[0].merge_page(PdfReader(overlay).pages[0])
    writer.add_annotation(0, FreeText(text="not true", rect=(50, 50, 200, 90)))
    path.write_bytes(_written(writer))
    found = [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]
    assert "9 people were killed" in found
    assert "page 1: an annotation (FreeText)" in found


def test_a_pdf_without_tags_or_without_a_record_is_none_of_ours(brief: Brief) -> None:
    blank = io.BytesIO()
    Canvas(blank).save()
    with pytest.raises(ValueError, match="no record"):
        read(blank.getvalue())
    writer = PdfWriter(clone_from=io.BytesIO(render(brief, "pdf")))
    del writer.root_object["/StructTreeRoot"]
    with pytest.raises(ValueError, match="says of no text"):
        read(_written(writer))


def _written(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()
