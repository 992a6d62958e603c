import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import NameObject
from reportlab.pdfgen.canvas import Canvas

from briefing.model.document import Brief, Line, Paragraph, Run, Section
from briefing.model.proof import comparable
from briefing.proof import Report, Verdict
from briefing.proof.pdf import read
from briefing.writing import Choices, CitationStyle, NoteStyle, render
from briefing.writing.pdf.notes import PageNotes
from tests.proof.conftest import Write, verified
from tests.writing.example_brief import example
from tests.writing.typesetting.scripts import PHRASES


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


def test_words_of_every_script_and_direction_are_read_as_they_are_meant(tmp_path: Path) -> None:
    brief = example()
    phrases = [f"He said ({phrase}) of {name}, {phrase} 12%" for name, phrase in PHRASES.items()]
    phrases += [
        "ראש (הממשלה) [אמר] 3–4",
        "می\u200cشود (و) نمی\u200cدانم",
        "burning \ua0e3\ua0e4",
        "أَهْلًا لا",
        "אב\ua0e3\ua0e4ג",
        "क\ua0e3ि قا\ua0e4ل",
    ]
    blocks = tuple(Paragraph(Line((Run(phrase),))) for phrase in phrases)
    head = replace(brief.masthead, title="القاهرة (מצרים) and 東京", handling="סודי (א)")
    path = tmp_path / "brief.pdf"
    path.write_bytes(
        render(replace(brief, masthead=head, sections=(Section("one", "אחד 1", blocks * 9),), passages=()), "pdf")
    )
    assert [finding for finding in verified(path, ()).findings if finding.verdict is Verdict.ALTERED] == []
    assert {comparable(phrase) for phrase in phrases} <= {comparable(text) for text in read(path.read_bytes()).texts}


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


def rewritten(path: Path, change: Callable[[PdfWriter], object]) -> Report:
    writer = PdfWriter(clone_from=io.BytesIO(path.read_bytes()))
    change(writer)
    path.write_bytes(_written(writer))
    return verified(path)


def overlaid(draw: Callable[[Canvas], object]) -> Callable[[PdfWriter], None]:
    def change(writer: PdfWriter) -> None:
        overlay = io.BytesIO()
        canvas = Canvas(overlay)
        draw(canvas)
        canvas.save()
        writer.pages[0].merge_page(PdfReader(overlay).pages[0])

    return change


def as_field(writer: PdfWriter) -> None:
    writer.add_annotation(0, FreeText(text="The mayor resigned.", rect=(50, 50, 200, 90)))
    writer.pages[0]["/Annots"][-1].get_object()[NameObject("/Subtype")] = NameObject("/Widget")


@pytest.mark.parametrize(
    "change",
    [
        lambda _writer: None,
        overlaid(lambda canvas: canvas.rect(0, 0, 600, 800, fill=1)),
        lambda writer: writer.insert_blank_page(index=0),
        lambda writer: writer.remove_page(0),
        lambda writer: writer.pages[0].rotate(180),
        lambda writer: writer.add_attachment("more.txt", b"The mayor resigned."),
    ],
)
def test_a_file_that_another_program_wrote_is_not_as_it_was_written(
    change: Callable[[PdfWriter], object], brief: Brief, forge: Write
) -> None:
    report = rewritten(forge("pdf", brief), change)
    assert [one.why for one in report.findings if one.verdict is Verdict.FILE] == ["not as it was written"]


def test_a_field_of_a_form_is_named(brief: Brief, forge: Write) -> None:
    report = rewritten(forge("pdf", brief), as_field)
    assert "page 1: an annotation (Widget)" in [one.text for one in report.findings]


def test_what_is_appended_to_the_file_is_found(brief: Brief, forge: Write) -> None:
    path = forge("pdf", brief)
    for more in (b"\n", b"%briefing-seal:" + b"0" * 64):
        path.write_bytes(path.read_bytes() + more)
        assert verified(path).worst is Verdict.FILE


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


@pytest.mark.parametrize("style", list(CitationStyle))
def test_what_stands_at_the_foot_of_pages_is_in_the_record(style: CitationStyle, brief: Brief, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(render(brief, "pdf", choices=Choices(style, NoteStyle.FOOTNOTES)))
    content = read(path.read_bytes())
    assert content.besides
    assert not any(text in content.besides for text in content.texts if "“" in text)
    assert verified(path).stands


def test_other_words_at_the_foot_of_a_page_are_found(
    brief: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.pdf"
    recorded = PageNotes.words.fget
    assert recorded is not None
    monkeypatch.setattr(PageNotes, "words", property(lambda notes: recorded(notes)[1:]))
    path.write_bytes(render(brief, "pdf", choices=Choices(notes=NoteStyle.FOOTNOTES)))
    assert len([one for one in verified(path).findings if one.why == "not in the record"]) == 1
