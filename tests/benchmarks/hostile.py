"""How much memory and time hostile files take: bombs, endless and damaged files of every format.

    python tests/benchmarks/hostile.py [NAME ...]

Each file is read in a fresh interpreter, on Linux, which keeps its peak; printed are its peak memory (of the process or
of the one that takes PDFs apart, whichever is more), the processor time, and what came out: articles, or the one line
that says why not. Exits 1 where a peak is above the ceiling that the project set itself for reading, 300 MB, or a
reader fails.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[2]
CEILING_MB = 300
MEGABYTE = 1_000_000
STORY = "The council met on Friday and closed the old bridge, the mayor of the town said. "

ATTRIBUTES = " ".join(f"a{n}='1'" for n in range(20))
LEVEL = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
SAVED = (
    b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    b"Content-Type: text/html\n\n<html><body><p>%b\n--x\nContent-Type: image/png\n\n"
)

READ = """
import resource, sys, time
from briefing.reading import read
reading = read(sys.argv[1:])
usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
own = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(max(own, usage[1].ru_maxrss) // 1024, round(sum(each.ru_utime + each.ru_stime for each in usage), 1))
for article in reading.articles[:1]:
    print(f"{len(reading.articles)} articles, {len(article.text):,} characters")
for skipped in reading.skipped[:1]:
    print(f"{len(reading.skipped)} skipped: {skipped.reason}")
"""


def zipped(members: dict[str, bytes | str]) -> bytes:
    """An archive of these files."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def entities(root: str, inside: str) -> str:
    """XML with entities that grow tenfold nine times."""
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a0 "aaaaaaaaaa">{bomb}]>{inside.replace("BOMB", "&a9;")}'


def nested_zip() -> bytes:
    """Ten archives in each of ten archives, each of ten files of ten million letters."""
    content: bytes = b"a" * 10 * MEGABYTE
    for _ in range(4):
        content = zipped({f"{n}.zip": content for n in range(10)})
    return content


def mail(attachment: bytes, parts: int = 1) -> bytes:
    """A mail with so many attachments."""
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["Date"], message["Subject"] = "a@b.example", "Fri, 09 Oct 2015 10:00:00 +0200", "s"
    message.set_content(STORY)
    for number in range(parts):
        message.add_attachment(attachment, maintype="text", subtype="plain", filename=f"{number}.txt")
    return message.as_bytes()


def pdf(stream: bytes) -> bytes:
    """A PDF of one page with this stream."""
    return b"".join(
        (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n",
            b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n" % len(stream),
            stream,
            b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n",
        )
    )


def warc(content: bytes, coding: str = "") -> bytes:
    """A WARC of one page."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{coding}\r\n".encode() + content
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example\r\nWARC-Date: 2015-10-12T10:00:00Z\r\n"
    )
    return (
        f"{head}Content-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n".encode() + answer + b"\r\n\r\n"
    )


def word(body: str) -> bytes:
    """A file that passes for a Word document."""
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": f"<w:body>{body}</w:body>"})


def huge_page(path: Path) -> None:
    """A page of a thousand million bytes that takes no room on the disk."""
    with path.open("wb") as stream:
        stream.write(b"<html><body><p>" + STORY.encode())
        stream.truncate(1_000 * MEGABYTE)


FILES: dict[str, Callable[[], bytes | str] | Callable[[Path], None]] = {
    "plain.txt": lambda: STORY * 20,
    "page of a gigabyte.html": huge_page,
    "page of 19 MB text.html": lambda: "<html><body><p>" + STORY * 230_000,
    "page of 19 MB emoji.html": lambda: "<html><body><p>" + "\U0001f6a2 " * 3_800_000,
    "page of attributes.html": lambda: "<html><body>" + f"<p {ATTRIBUTES}>x" * 39_000,
    "page of many attributes.html": lambda: "<html><body>" + f"<p {ATTRIBUTES * 9}>x" * 9_000,
    "page of 40,000 levels.html": lambda: "<html><body>" + "<div>" * 39_000 + STORY,
    "text of 19 MB.txt": lambda: STORY * 230_000,
    "wrong encoding.html": lambda: b"<html><meta charset=utf-16><body><p>" + (STORY + "Caf\xe9").encode("latin1") * 99,
    "binary in text.txt": lambda: STORY.encode() * 9 + bytes(range(256)) * 40_000,
    "empty.txt": lambda: b"",
    "entities.html": lambda: entities("html", "<html><body><p>BOMB</p></body></html>"),
    "entities.rss": lambda: entities("rss", "<rss><item><description>BOMB</description></item></rss>"),
    "entities.nitf": lambda: entities("nitf", "<nitf><body><body.content><p>BOMB</p></body.content></body></nitf>"),
    "entities.newsml": lambda: entities("newsItem", "<newsItem><inlineData>BOMB</inlineData></newsItem>"),
    "feed of 10 MB.rss": lambda: "<rss><channel>" + f"<item><description>{STORY * 6}</description></item>" * 18_000,
    "feed of tags.rss": lambda: "<rss><channel><item>" + "<a>" * 290_000,
    "message of tags.nitf": lambda: "<nitf>" + "<p>a</p>" * 199_000,
    "message of attributes.nitf": lambda: "<nitf>" + f"<p {ATTRIBUTES}/>" * 99_000,
    "document of 19 MB.json": lambda: json.dumps({"uri": "a", "headline": "b", "body_text": STORY * 230_000}),
    "objects.json": lambda: "[" + '{"text":"a"},' * 290_000 + "{}]",
    "numbers.json": lambda: '{"items":[' + "1.5," * 4_700_000 + "1]}",
    "line of 100 MB.jsonl": lambda: '{"text": "' + "a" * 100 * MEGABYTE + '"}',
    "table of 19 MB.csv": lambda: "id,text\n" + f'1,"{STORY * 10}"\n' * 23_000,
    "table of one row.csv": lambda: 'id,text\n1,"' + "a," * 9_000_000,
    "mail of 15 MB.eml": lambda: mail(b"a " * 7 * MEGABYTE),
    "mail of parts.eml": lambda: mail(b"a", 300),
    "mail in mails.eml": lambda: "MIME-Version: 1.0\n" + "Content-Type: message/rfc822\n\n" * 9_000,
    "mail in parts.eml": lambda: "".join(map(LEVEL.format, range(9_000))),
    "mailbox of 60 MB.mbox": lambda: (b"From a@b Fri Oct  9 23:30:00 2015\n" + mail(b"a " * 400_000)) * 50,
    "archive bomb.zip": lambda: zipped({"a.txt": b"a" * 200 * MEGABYTE, "b.txt": STORY}),
    "archives in archives.zip": nested_zip,
    "archive of many.zip": lambda: zipped({f"{n}.txt": "" for n in range(60_000)}),
    "archive of stories.zip": lambda: zipped({f"{n}.txt": f"{n} {STORY * 40}" for n in range(9_000)}),
    "out of the archive.zip": lambda: zipped({"../../a.txt": STORY, "b.txt": STORY}),
    "cut short.zip": lambda: zipped({"a.txt": STORY * 99})[:200],
    "bomb.gz": lambda: gzip.compress(b"a" * 500 * MEGABYTE, 1),
    "bomb.warc.gz": lambda: gzip.compress(warc(b"<html>" + b"a" * 500 * MEGABYTE), 1),
    "bomb in an answer.warc": lambda: warc(gzip.compress(b"a" * 300 * MEGABYTE, 1), "Content-Encoding: gzip\r\n"),
    "document of tags.docx": lambda: word("<w:p/>" * 390_000),
    "document bomb.docx": lambda: word("a" * 300 * MEGABYTE),
    "bomb.pdf": lambda: pdf(zlib.compress(b" " * 400 * MEGABYTE, 1)),
    "text bomb.pdf": lambda: pdf(zlib.compress(b"BT /F1 9 Tf (a) Tj ET " * 3_000_000, 1)),
    "bombs in a bomb.pdf": lambda: pdf(zlib.compress(zlib.compress(b" " * 400 * MEGABYTE, 9), 9)).replace(
        b"/FlateDecode", b"[/FlateDecode/FlateDecode]"
    ),
    "brackets.pdf": lambda: b"%PDF-1.4\n1 0 obj" + b"[" * MEGABYTE,
    "saved page of 50 MB.mhtml": lambda: SAVED % STORY.encode() + (b"a" * 76 + b"\n") * 650_000 + b"--x--",
}  # fmt: skip


def main() -> int:
    """Print what each file costs; 1 where one costs too much or is not read to an end."""
    wanted = sys.argv[1:] or list(FILES)
    too_much = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted:
            path = Path(folder) / name
            make = FILES[name]
            if make is huge_page:
                make(path)  # type: ignore[call-arg]
            else:
                content = make()  # type: ignore[call-arg]
                path.write_bytes(content if isinstance(content, bytes) else content.encode())  # type: ignore[union-attr]
                del content
            done = subprocess.run(
                [sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=False, cwd=ROOT
            )
            path.unlink()
            first, _, rest = done.stdout.partition("\n")
            megabytes, seconds = first.split() if done.returncode == 0 else ("0", "0")
            failed = done.returncode != 0 or int(megabytes) > CEILING_MB
            too_much += failed
            what = "; ".join(rest.split("\n")[:-1]) if done.returncode == 0 else done.stderr.strip().split("\n")[-1]
            print(f"{name:28} {megabytes:>5} MB {seconds:>6} s  {'TOO MUCH  ' * failed}{what[:150]}", flush=True)
    return int(too_much > 0)


if __name__ == "__main__":
    sys.exit(main())
