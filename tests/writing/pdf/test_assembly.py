import io
import re

from pypdf import PdfReader
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefing.writing.pdf.assembly import save


def written(objects: int) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1, pdfVersion=(1, 7))
    canvas.drawString(100, 100, "words")
    for number in range(objects):
        document = canvas._doc
        reference = document.Reference(PDFDictionary({"N": PDFString(f"number {number}")}))
        canvas.setCatalogEntry(f"N{number}", reference)
        document.Catalog.__NoDefault__ = [*document.Catalog.__NoDefault__, f"N{number}"]
    save(canvas)
    return stream.getvalue()


def test_every_object_is_found_again_in_its_stream() -> None:
    root = PdfReader(io.BytesIO(written(900)), strict=True).root_object
    assert [root[f"/N{number}"].get_object()["/N"] for number in range(900)] == [f"number {n}" for n in range(900)]


def test_pages_are_drawn_and_the_same_document_is_the_same_file() -> None:
    assert "words" in PdfReader(io.BytesIO(written(1)), strict=True).pages[0].extract_text()
    assert written(3) == written(3)


def test_the_table_is_where_the_end_of_the_file_says() -> None:
    content = written(2)
    place = int(re.search(rb"startxref\n(\d+)\n%%EOF\n$", content)[1])
    assert re.match(rb"\d+ 0 obj\n<< /Type /XRef ", content[place:])


def test_objects_are_packed_and_take_next_to_no_room() -> None:
    assert len(written(2000)) - len(written(1000)) < 20_000
