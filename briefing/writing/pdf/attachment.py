"""A file inside a PDF: what readers list as an attachment (ISO 32000-1, 7.11.4)."""

from __future__ import annotations

from datetime import datetime

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from briefing.writing.pdf.properties import pdf_date


def attach(canvas: Canvas, name: str, content: bytes, moment: datetime) -> None:
    """Attach JSON data under `name`, dated `moment`; to be called once a document."""
    document = canvas._doc
    stream = PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("EmbeddedFile"),
                "Subtype": PDFName("application#2Fjson"),
                "Params": PDFDictionary({"Size": len(content), "ModDate": PDFString(pdf_date(moment))}),
            }
        ),
        content,
        filters=[PDFZCompress],
    )
    file = document.Reference(stream, "Attachment")
    described = PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(name),
            "UF": PDFString(name),
            "EF": PDFDictionary({"F": file, "UF": file}),
            "AFRelationship": PDFName("Data"),
            "Desc": PDFString(name),
        }
    )
    reference = document.Reference(described, "AttachmentSpecification")
    names = PDFDictionary({"Names": PDFArray([PDFString(name), reference])})
    canvas.setCatalogEntry("Names", PDFDictionary({"EmbeddedFiles": names}))
    # reportlab's catalogue writes the entries that it knows, and that is one of PDF 2.0 and PDF/A-3.
    document.Catalog.__NoDefault__ = [*document.Catalog.__NoDefault__, "AF"]
    canvas.setCatalogEntry("AF", PDFArray([reference]))
