import gzip
import io

import pytest

from briefing.errors import BadData
from briefing.reading.formats.format import Format
from briefing.reading.formats.recognition import recognised
from briefing.reading.source import OpenFile
from tests.reading.packed import zipped


def of(content, name=""):
    return recognised(OpenFile("x", name, io.BytesIO(content)))


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"It rained.", "a.txt", Format.PLAIN),
        (b"It rained.", "", Format.PLAIN),
        (b"It rained.", "a.MD", Format.MARKDOWN),
        (b"<p>It rained.</p>", "a.htm", Format.HTML),
        (b"<p>It rained.</p>", "a.txt", Format.HTML),
        (b"<div align='center'>It rained.</div>", "README.md", Format.MARKDOWN),
        (b"<quote> It rained, he said.", "a.txt", Format.PLAIN),
        (b"<?xml version='1.0'?><CHANNEL HREF='x'>", "a.cdf", Format.FEED),
        (b"<contentSet xmlns='x'>", "a.xml", Format.NEWSML),
        (b"filedesc://a.arc 0.0.0.0 20151009 text/plain 9\n", "a", Format.WARC),
        (b"\x16\x16\x01abc1 4 pol 20\r\n\x02It rained.\x03", "a.txt", Format.WIRE),
        (b"\xef\xbb\xbf\n<!DOCTYPE HTML>\n<html>", "a.txt", Format.HTML),
        (b"<?xml version='1.0'?><html>", "a", Format.HTML),
        (b"<!-- saved --><html>", "a.txt", Format.HTML),
        (b"<br>\n<b>Warning</b>: disk quota exceeded in <b>/a.php</b><br>\n<!DOCTYPE html>\n<html>", "", Format.HTML),
        (b"<br> It rained.", "a.txt", Format.PLAIN),
        (b"<br>\nA page begins with <html> and its head.", "", Format.PLAIN),
        (b"<i>Note:\n<!DOCTYPE html> opens a page.", "", Format.PLAIN),
        (b"<br />\n<b>Notice</b>: disk quota exceeded", "", Format.PLAIN),
        (b"<!-- saved -->\n<!-- <html> --> \n<!---->" + b"<!-- a -->" * 5_000 + b"<html>", "a.txt", Format.HTML),
        (b"<!---->" * 9_000, "a.txt", Format.PLAIN),
        (b"<!-- <html> It rained.", "a.txt", Format.PLAIN),
        (b"---\ntitle: x\n---\n", "a.txt", Format.MARKDOWN),
        (b"--- It rained", "a.txt", Format.PLAIN),
        (b'{"text": "x"}\n{"text": "y"}', "a.txt", Format.JSONL),
        (b'{"text": "x"}', "a.json", Format.JSONL),
        (b'{"text": "' + b"x" * 70_000, "a.json", Format.JSONL),
        (b"{curly} It rained", "a.txt", Format.PLAIN),
        (b"[1] It rained", "a.txt", Format.PLAIN),
        (b"not json", "a.jsonl", Format.JSONL),
        (b"%PDF-1.7\n", "a.txt", Format.PDF),
        (b"\x1f\x8b\x08", "a", Format.GZIPPED),
        (gzip.compress(b"WARC/1.0\r\n", mtime=0), "a.gz", Format.WARC),
        (b"WARC/1.0\r\n", "a", Format.WARC),
        (b"<?xml version='1.0'?><newsItem xmlns='x'>", "a", Format.NEWSML),
        (b"<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>", "a.xml", Format.NITF),
        (b"<?xml version='1.0'?><x:html xmlns:x='http://www.w3.org/1999/xhtml'>", "a.xml", Format.HTML),
        (b"id;Text;x\r\n1;It rained.;", "a.txt", Format.TABLE),
        (b"sep=|\nid|text\n", "a", Format.TABLE),
        (b"Text, and more of it\n", "a.txt", Format.PLAIN),
        (b"a,b", "a.tsv", Format.TABLE),
        (b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n\n", "a", Format.MHTML),
        (zipped({"a.txt": b"x"}), "a.docx", Format.PACKED),
        (zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), "a.zip", Format.DOCX),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "a", Format.ODT),
        (b"From: a\nDate: b\nSubject: c\n\nd", "a.txt", Format.MAIL),
        (b"Received: from x\n\tby y\nX: 1\n\n", "", Format.MAIL),
        (b"Date: Friday\nSubject: the bridge\n\nIt rained.", "a.txt", Format.PLAIN),
        (b"From a@b Fri Oct  9 23:30:00 2015\nFrom: a\n\n", "", Format.MAILBOX),
        (b"From here to 2015\nit rained: much", "", Format.PLAIN),
        (b'[{"text": "x"}]', "a.txt", Format.JSON),
        (b'{\n "uri": "x"}', "a.txt", Format.JSON),
        (b'{"uri": "x"}', "", Format.JSON),
        (b'{"uri": "x"}\n{"uri": "y"}', "", Format.JSONL),
        (b"<?xml version='1.0'?><!-- a --><!DOCTYPE rss [<!ENTITY a 'b'>]>\n<rss version='2.0'>", "", Format.FEED),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "a.txt", Format.FEED),
        ("<rdf:RDF xmlns='x'>".encode("utf-16"), "", Format.FEED),
    ],
)
def test_content_comes_before_the_name(content, name, expected):
    assert of(content, name) is expected


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04", "packed file"), (b"\xd0\xcf\x11\xe0", "office"),
        (b"%!PS-Adobe-3.0", "PostScript"), (b"\\documentclass{article}", "LaTeX"), (b"WEBVTT\n\n", "subtitles"),
        (b"BEGIN:VCALENDAR\r\n", "calendar"), (b"BEGIN:VCARD\n", "addresses"), (b"<?php echo 1;", "program"),
        (b"\xef\xbb\xbf1\r\n00:00:01,000 --> 00:00:04,000\r\nHello.", "subtitles"),
        (b"{\\rtf1", "RTF"), (zipped({"xl/workbook.xml": b""}), "spreadsheet"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "no text"),
        (b"<?xml version='1.0'?><urlset>", "urlset"),
        (b"<dossier><entry>It rained.</entry></dossier>", "dossier"), (b"\xff\xd8\xff\xe0", "picture"),
    ],
)  # fmt: skip
def test_known_formats_that_are_not_read_are_refused_by_name(content, what):
    with pytest.raises(BadData, match=what):
        of(content, "a.json")
