"""Damages files, the same way every time for the same seed, and says whether reading one of them got out of hand."""

import gzip
import random
import zipfile
from io import BytesIO

from briefing.errors import BadData
from briefing.model import Skipped
from briefing.reading.formats.format import Format
from briefing.reading.formats.pdf import raw_article_of
from briefing.reading.formats.pdfpages import from_json, taken_apart
from briefing.reading.formats.registry import raw_articles
from briefing.reading.source import OpenFile
from tests.reading.packed import zipped
from tests.reading.samples import SAMPLES

TOKENS = (
    b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&#0;", b"&#xD800;", b"&a;", b'"', b"'", b"{", b"}",
    b"[", b"]", b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\n", b"\r\n\r\n", b"\n\n", b":", b";", b",", b"=",
    b"--", b"--x", b"-1", b"0", b"99999999999999999999", b"1e999", b"null", b"true", b"%", b"\\u0000", b"\\ud800",
    b"=?utf-8?q?=ff?=", b"charset=x", b"utf-7", b"base64", b"quoted-printable", b"multipart/mixed", b"message/rfc822",
    b"<div>" * 60, b"[" * 300, b"(" * 300, b"<<", b">>", b"obj", b"endobj", b"stream\n", b"endstream", b"/Length 9",
    b"/Kids[1 0 R]", b"/FlateDecode", b" R", b"xref", b"2015-13-45", b"0000-00-00",
    b"Fri, 99 Oct 2015 99:99:99 +9999", b"PK\x03\x04", b"\x1f\x8b", b"From a@b 2015\n",
    b"<!DOCTYPE a [<!ENTITY a 'aaaa'>]>", b"xmlns='x'", b"xml:lang='\xc3\xa9'", b"Content-Length: 5", b"WARC/1.0\r\n",
)  # fmt: skip


def damaged(content, other, rng):
    """`content` with one to six things wrong in it, `other` being what may be mixed in."""
    for _ in range(rng.randint(1, 6)):
        content = rng.choice(_WAYS)(content, other, rng)
    return content[:200_000]


def of_format(name, number):
    """The damaged file of this number: the files in an archive are damaged themselves half of the time."""
    rng = random.Random(f"{name} {number}")
    samples = SAMPLES[name]
    content, other = rng.choice(samples), rng.choice(samples)
    inside = rng.random() < 0.5
    if inside and content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = {info.filename: archive.read(info) for info in archive.infolist()}
        for victim in rng.sample(sorted(members), rng.randint(1, min(3, len(members)))):
            members[victim] = damaged(members[victim], content, rng)
        return zipped(members)
    if inside and content.startswith(b"\x1f\x8b"):
        return gzip.compress(damaged(gzip.decompress(content), other, rng), mtime=0)
    return damaged(content, other, rng)


def read_as_named(name, content):
    """How many articles and how many skipped there are in a file; anything but `BadData` is let through."""
    if name == "pdf":
        return _pdf(content)
    outcomes = []
    try:
        outcomes = list(raw_articles(OpenFile("x", f"a{_suffix(name)}", BytesIO(content))))
    except BadData as error:
        outcomes = [Skipped("x", str(error))]
    skipped = [each for each in outcomes if isinstance(each, Skipped)]
    assert all("\n" not in each.reason + each.origin for each in skipped)
    return len(outcomes) - len(skipped), len(skipped)


def _pdf(content):
    """A PDF without the process of its own that reads it elsewhere."""
    found = taken_apart(content)
    if "error" in found:
        return 0, 1
    try:
        raw_article_of(from_json(found), "x")
    except BadData:
        return 0, 1
    return 1, 0


def _suffix(name):
    suffixes = {"markdown": ".md", "table": ".csv", "mail": ".eml", "mailbox": ".mbox", "plain": ".txt", "feed": ".rss"}
    return suffixes.get(name, f".{name}" if name in (Format.HTML, Format.JSONL, "json", "mhtml") else "")


def _flip(content, other, rng):
    place = rng.randrange(len(content) + 1)
    return content[:place] + bytes([rng.randrange(256)]) + content[place + 1 :]


def _cut(content, other, rng):
    return content[: rng.randrange(len(content) + 1)]


def _drop(content, other, rng):
    start = rng.randrange(len(content) + 1)
    return content[:start] + content[start + rng.randrange(1, 60) :]


def _insert(content, other, rng):
    place = rng.randrange(len(content) + 1)
    return content[:place] + rng.choice(TOKENS) + content[place:]


def _repeat(content, other, rng):
    start = rng.randrange(len(content) + 1)
    piece = content[start : start + rng.randrange(1, 80)]
    return content[:start] + piece * rng.choice((2, 3, 50)) + content[start:]


def _mix(content, other, rng):
    start = rng.randrange(len(other) + 1)
    place = rng.randrange(len(content) + 1)
    return content[:place] + other[start : start + rng.randrange(1, 400)] + content[place:]


_WAYS = (_flip, _flip, _cut, _drop, _drop, _insert, _insert, _insert, _repeat, _mix)
