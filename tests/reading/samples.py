"""A small valid file of every format, to be damaged."""

import gzip
import json

from tests.reading.agency import NEWSML_1, NITF, item, message
from tests.reading.mails import DIGEST, STORY_1, mail
from tests.reading.packed import PAGE, STORY, open_document, word, zipped
from tests.reading.pdfs import LEFT, MIDDLE, column, pdf

FEED = (
    b'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Post</title><item><title>Bridge &lt;b&gt;</title>'
    b"<link>https://post.example/1</link><guid>g</guid><pubDate>Fri, 09 Oct 2015 23:30:00 -0400</pubDate>"
    b"<content:encoded><![CDATA[<p>The council closed the bridge.</p>]]></content:encoded></item><item>"
    b"<description>It rained.</description><dc:date>2015-10-09</dc:date></item></channel></rss>"
)
ATOM = (
    b'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><title type="html">A</title><id>i</id>'
    b'<link href="https://a.example"/><published>2015-10-09T10:00:00+02:00</published><updated>2015-10-11T10:00:00Z'
    b'</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It rained.</p></div></content>'
    b"</entry></feed>"
)
NINJS = {
    "uri": "urn:1", "version": "2", "pubstatus": "usable", "headline": "Bridge", "body_xhtml": "<p>It shut.</p>",
    "firstcreated": "2015-10-09T10:00:00Z", "versioncreated": "2015-10-10T10:00:00Z", "byline": "Ann",
    "bodies": [{"role": "main", "value": "<p>x</p>"}], "altids": [{"role": "a", "href": "https://a.example"}],
}  # fmt: skip
SCHEMA = {
    "@context": "https://schema.org",
    "@graph": [{"@type": "NewsArticle", "headline": "H", "articleBody": "It rained.", "datePublished": "2015-10-09"}],
}
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "T",
    "items": [{"id": "1", "content_html": "<p>It rained.</p>", "date_published": "2015-10-09T10:00:00Z"}],
}
MHTML = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\n"
    b"Date: Mon, 12 Oct 2015 10:00:00 -0000\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\n'
    b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    + PAGE.replace(b"=", b"=3D")
    + b"\r\n--x--\r\n"
)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (
    len(PAGE), PAGE,
)  # fmt: skip
WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2015-10-12T10:00:00Z\r\n"
    b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n" % (len(ANSWER), ANSWER)
)
LIST = b"1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n"
ARC = (
    b"filedesc://a.arc 0.0.0.0 20151012000000 text/plain %d\n%b\n"
    b"https://a.example/1 192.0.2.1 20151012100000 text/html %d\n%b\n" % (len(LIST), LIST, len(ANSWER), ANSWER)
)
WIRE = (
    b"\x16\x16\x01abc0123 4 pol 20 ncna\r\n\x02\r\nBridge closed in Osmere\r\n\r\n"
    b"   OSMERE, Oct 9 (NCNA) - The town\r\n"
    b"council closed the old bridge.\r\n   Work on a new one\r\nwould take a year.\r\n\x03\r\n091230 OCT 15\r\n\x04"
)
START = b"From a@b Fri Oct  9 23:30:00 2015\n"


def _attached():
    message = mail(STORY_1)
    message.add_attachment(STORY, filename="a.txt")
    message.add_attachment(mail(STORY_1))
    return message.as_bytes()


DIGEST_MAIL = mail("x", DIGEST).as_bytes()
SAMPLES = {
    "plain": (STORY.encode(), f"OSMERE, Oct. 9 (AP) — {STORY}\n\nCorrection: An earlier version said 20.".encode()),
    "markdown": (b"---\ntitle: a\ndate: 2015-10-09\n---\n# H\n\nIt *rained* on [Friday](x).\n\n- a\n- b\n",),
    "html": (PAGE, b"<!DOCTYPE html><html lang=en><body><table><tr><td><p>It rained.</p></table><time pubdate>"),
    "jsonl": (b'{"id": "1", "text": "It rained.", "published": "2015-10-09"}\n{"text": "\\u00e9\\ud83d"}\n',),
    "json": tuple(json.dumps(value, indent=1).encode() for value in (NINJS, SCHEMA, JSON_FEED, [{"text": "x"}])),
    "feed": (FEED, ATOM),
    "mail": (DIGEST_MAIL, _attached(), mail(f"fyi\n\nFrom: B\nDate: 8 Oct 2015\nTo: A\n\n{STORY}").as_bytes()),
    "mailbox": (START + DIGEST_MAIL + b"\n\n" + START + mail(STORY_1).as_bytes(),),
    "pdf": (
        pdf([(LEFT, 740, "Bridge", 22), *column([STORY[:40], STORY[40:]] * 3), *column([STORY[:40]] * 6, MIDDLE)]),
        pdf(column([STORY]), password=""),
    ),
    "docx": (word(lambda document: (document.add_heading("Bridge", 0), document.add_paragraph(STORY))),),
    "odt": (open_document(f"<text:h>H</text:h><text:p>{STORY}<text:s/></text:p>", "<dc:date>2015-10-09</dc:date>"),),
    "newsml": (message(item(more="<dateline>OSMERE</dateline>"), item(kind="picture")).encode(), NEWSML_1.encode()),
    "nitf": (NITF.format("").encode(),),
    "table": (b'id;text;published\r\n1;"It ""rained"";\r\nmuch.";2015-10-09\r\n2;It poured.;\r\n',),
    "archive": (zipped({"a.txt": STORY, "a.toml": "id = 'x'", "b.html": PAGE, "c.zip": zipped({"d": DIGEST_MAIL})}),),
    "gzipped": (gzip.compress(PAGE, mtime=0),),
    "mhtml": (MHTML,),
    "warc": (WARC, WARC + WARC, gzip.compress(WARC, mtime=0), ARC),
    "wire": (WIRE, WIRE + WIRE),
}  # fmt: skip
"""By the name of the reader, one or more files."""
