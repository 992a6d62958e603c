"""What a PDF says of itself: title, language, time; in the information dictionary and, the same, as XMP."""

from __future__ import annotations

from datetime import datetime
from hashlib import md5
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import XMP
from reportlab.pdfgen.canvas import Canvas

from briefing.model.document import Brief
from briefing.writing.characters import printable

_TOOL = "briefing"
# Adobe, XMP Specification Part 1 (ISO 16684-1); the packet's id and the mark at its start are fixed there.
_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
# ISO 14289-1, 5: said only of a document with a title (7.1) and a language (7.2).
_CLAIM = "<pdfuaid:part>1</pdfuaid:part>\n"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
{author}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
{claim}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def describe(canvas: Canvas, brief: Brief, author: str) -> None:
    """Set the properties; the time is the data cut-off, as no clock is asked. An `author` of "" is not named.

    The file's identifier is a digest of what is drawn. reportlab begins it with SOURCE_DATE_EPOCH where that is set, so
    that the same brief written on another day would be another file; here it begins with the cut-off.
    """
    title = printable(brief.masthead.title)
    subject = printable("; ".join(f"{label}: {value}" for label, value in brief.masthead.facts))
    producer = f"{_TOOL} (ReportLab)"
    canvas.setTitle(title)
    canvas.setSubject(subject)
    canvas.setAuthor(printable(author))
    canvas.setCreator(_TOOL)
    canvas.setProducer(producer)
    canvas.setKeywords("")
    moment = pdf_date(brief.cutoff)
    canvas.setDateFormatter(lambda *_: moment)
    canvas._doc.signature = md5(moment.encode(), usedforsecurity=False)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    values = {
        "title": title,
        "subject": subject,
        "language": printable(brief.language),
        "tool": _TOOL,
        "moment": brief.cutoff.replace(microsecond=0).isoformat(),
        "producer": producer,
    }
    claim = _CLAIM if title.strip() and values["language"].strip() else ""
    named = _AUTHOR.format(escape(printable(author))) if author else ""
    packet = _PACKET.format(author=named, claim=claim, **{key: escape(value) for key, value in values.items()}).encode()
    canvas.setCatalogEntry("Metadata", XMP(creator=lambda _: packet))


def pdf_date(moment: datetime) -> str:
    """A time as ISO 32000-1, 7.9.4 has it: "D:YYYYMMDDHHmmSS" and the distance from UTC where it is known."""
    offset = moment.utcoffset()
    if offset is None:
        return f"D:{moment:%Y%m%d%H%M%S}"
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    hours, minutes = divmod(abs(minutes), 60)
    return f"D:{moment:%Y%m%d%H%M%S}{sign}{hours:02d}'{minutes:02d}'"
