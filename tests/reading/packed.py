"""Archives and office documents for tests, made from their parts."""

import zipfile
from io import BytesIO

import docx

PAGE = (
    b"<html><head><title>Bridge closed</title><meta property='article:published_time' content='2015-10-09T10:00+02:00'>"
    b"</head><body><article><h1>Bridge closed</h1><p>The council met on Friday and closed the old bridge, the mayor of "
    b"the town said.</p></article></body></html>"
)
STORY = "The council met on Friday and closed the old bridge, the mayor of the town said."


def zipped(members, compression=zipfile.ZIP_DEFLATED):
    """An archive of the files by name."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return out.getvalue()


def word(fill):
    """A Word document that `fill` writes into."""
    document, out = docx.Document(), BytesIO()
    fill(document)
    document.save(out)
    return out.getvalue()


OPEN_DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{}</office:text>'
    "</office:body></office:document-content>"
)
META = '<meta xmlns:dc="http://purl.org/dc/elements/1.1/">{}</meta>'


def open_document(body, meta=""):
    """An OpenDocument text with this body and these properties, both as XML."""
    parts = {"content.xml": OPEN_DOCUMENT.format(body), "meta.xml": META.format(meta)}
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", **parts})
