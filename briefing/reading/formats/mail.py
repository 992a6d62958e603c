"""Reads a mail (RFC 5322): one article, or each story of a digest its own; attached files by their own readers."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, message_from_string
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from functools import cache

from briefing.errors import BadData
from briefing.model import Evidence, EvidenceKind, Skipped
from briefing.patterns import any_of
from briefing.reading.evidence.publication import stated
from briefing.reading.formats import digest
from briefing.reading.formats.mailwords import mail_words
from briefing.reading.formats.registry import raw_articles_inside
from briefing.reading.page import fragment
from briefing.reading.page.fragment import Block
from briefing.reading.parsing.guard import parsing
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import decoded, one_line, plain_text, wider

_MOST_PARTS = 200  # more is made to take time
_SUMMARY_WORDS = 120  # a story of a newsletter with a link and fewer words than this is a teaser
_FEWEST_WORDS_WITH_FILES = 25
"""A mail that carries files and says less ("For tomorrow, see attached") is their envelope."""

_PASSED_OVER = ("image", "audio", "video", "font")
_PASSED_OVER_TYPES = ("text/calendar", "text/x-vcard", "text/vcard", "application/pgp-signature",
                      "application/pkcs7-signature", "application/ms-tnef")  # fmt: skip
_SENT_TO_MANY = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID")
_LINES_OF_LABELS = 12  # in which a forwarded mail repeats "From:", "Date:" and the like
_FEWEST_LABELS = 3
_BOUNDARY = re.compile(r"^--([^\s\"]{1,70})[ \t]*\r?\n(?=content-[a-z-]+:)", re.IGNORECASE | re.MULTILINE)
_MARKUP = re.compile(r"\s*<(?:!doctype html|html|head|body|meta|div|table|p|center|span|style)\b[^<>]*>", re.IGNORECASE)
"""With which no plain text begins: some programs send HTML under the name of plain text."""

_BASE64 = re.compile(rb"\s*(?:[A-Za-z0-9+/]{60,80}\r?\n){2,}[A-Za-z0-9+/]{1,80}={0,2}\s*")
"""A part that was encoded and does not say so."""

_ENCODED_LINES = re.compile(r"(?:[A-Za-z0-9+/]{60,80}\n){2,}[A-Za-z0-9+/]{1,80}={0,2}")
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script\s{0,9}>", re.IGNORECASE)
"""What runs in a browser stands in plain parts too, where programs make them from pages."""

_LABEL = re.compile(r"[*>\s]*([^\W\d_][\w -]{0,20}?)\s*\*?:\*?\s*(.*)")


def raw_articles(source: OpenFile) -> Iterator[RawArticle | Skipped]:
    """The articles of the mail and of the files attached to it; raises `BadData` where there is none."""
    with parsing("the mail"):
        message = message_from_bytes(source.content())
        body, files = _parts(message)
        found = list(_articles(message, body, source.origin, has_files=bool(files)))
    if not found and not files:
        raise BadData("a mail without words")
    yield from found
    for number, (name, content) in enumerate(files, 1):
        yield from raw_articles_inside(source, f"attachment {name or number}", name, content)


def _parts(message: Message) -> tuple[list[Block], list[tuple[str, bytes]]]:
    """The blocks of the body, of its HTML form where it has one, and the files attached, by name."""
    shown: dict[str, list[Block]] = {}
    files: list[tuple[str, bytes]] = []
    for part in _leaves(message):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            files.append((_file_name(part) or "mail.eml", _attached_mail(part)))
        elif kind in ("text/html", "text/plain") and part.get_content_disposition() != "attachment":
            blocks = shown.setdefault(kind, [])
            blocks.extend(_blocks(part, kind))
        elif part.get_content_maintype() not in _PASSED_OVER and kind not in _PASSED_OVER_TYPES:
            files.append((_file_name(part) or "", _content(part)))
    return shown.get("text/html") or shown.get("text/plain") or [], files


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold something, without looking into attached mails; raises `BadData` for too many."""
    waiting, seen = [message], 0
    while waiting:
        part = waiting.pop(0)
        seen += 1
        if seen > _MOST_PARTS:
            raise BadData(f"a mail of more than {_MOST_PARTS} parts")
        inner = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inner, str) and (mended := _with_true_boundary(inner)) is not None:
            inner = mended.get_payload()
        if isinstance(inner, list):
            waiting[:0] = [item for item in inner if isinstance(item, Message)]
        else:
            yield part


def _with_true_boundary(payload: str) -> Message | None:
    """The parts of a mail whose head announces another boundary than the one that stands between them."""
    match = _BOUNDARY.search(payload)
    if match is None:
        return None
    return message_from_string(f'Content-Type: multipart/mixed; boundary="{match[1]}"\n\n{payload}')


def _blocks(part: Message, kind: str) -> list[Block]:
    content = _content(part)
    if _BASE64.fullmatch(content):
        with suppress(ValueError):
            content = b64decode(content)
    if not content.strip():
        return []
    text = plain_text(decoded(content, part.get_content_charset()))
    if kind == "text/html" or _MARKUP.match(text):
        return fragment.blocks(text)
    shown = digest.blocks_of_plain(_without_scripts(text))
    return [block for block in shown if not _ENCODED_LINES.fullmatch(block.text)]


def _without_scripts(text: str) -> str:
    """The text without what runs; one look at each script, so that many without an end cost no more than one."""
    pieces, place = [], 0
    for start in _SCRIPT.finditer(text):
        if start.start() < place:
            continue
        end = _SCRIPT_END.search(text, start.end())
        if end is None:
            break
        pieces.append(text[place : start.start()])
        place = end.end()
    return "".join((*pieces, text[place:]))


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _attached_mail(part: Message) -> bytes:
    inner = part.get_payload()
    return inner[0].as_bytes() if isinstance(inner, list) and inner and isinstance(inner[0], Message) else b""


def _file_name(part: Message) -> str | None:
    name = part.get_filename()
    return one_line(name).replace("\\", "/").rpartition("/")[2] or None if name else None


def _articles(message: Message, body: list[Block], origin: str, *, has_files: bool) -> Iterator[RawArticle]:
    """The mail itself as one article, or the stories of a digest."""
    envelope = _envelope(message, origin)
    envelope, body = _passed_on(envelope, body)
    body = digest.without_furniture(body)
    entries = digest.stories(body)
    for number, story in enumerate(entries, 1):
        text = checked_text(plain_text(story.text))
        yield replace(
            envelope,
            text=text,
            origin=f"{origin}, story {number}",
            id=None,
            publisher=envelope.publisher or envelope.author,
            author=None,
            title=one_line(story.title) or envelope.title,
            url=next(iter(story.links), None),
            summary_only=bool(story.links) and text.count(" ") < _SUMMARY_WORDS,
        )
    text = fragment.text_of([block for block in body if block.text])
    if not entries and text and not (has_files and text.count(" ") < _FEWEST_WORDS_WITH_FILES):
        yield replace(envelope, text=checked_text(text))


def _envelope(message: Message, origin: str) -> RawArticle:
    """What the head of a mail says of its article."""
    sender = one_line(parseaddr(_header(message, "From"))[0]) or None
    to_many = any(message.get(name) for name in _SENT_TO_MANY)
    sent = _header(message, "Date")
    return RawArticle(
        text="",
        origin=origin,
        id=_header(message, "Message-ID").strip("<> ") or None,
        title=_header(message, "Subject") or None,
        publisher=sender if to_many else None,
        author=None if to_many else sender,
        language=_header(message, "Content-Language") or None,
        evidence=(stated(EvidenceKind.MAIL, sent),) if sent else (),
    )


def _header(message: Message, name: str) -> str:
    """A header in characters, "" where it is missing; one that is spelt wrong stays as it is."""
    raw = next((value for field, value in message.raw_items() if field.lower() == name.lower()), "")
    words = str(raw)
    if not words.isascii():  # bytes that stand there without their encoding; Python keeps them as surrogates
        with suppress(BadData):
            words = decoded(words.encode("utf-8", "surrogateescape"))
    with suppress(ValueError, LookupError, HeaderParseError):
        parts = decode_header(words)
        words = "".join(_part_of_header(part, charset) for part, charset in parts)
    return one_line(words)


def _part_of_header(part: bytes | str, charset: str | None) -> str:
    return part if isinstance(part, str) else part.decode(wider(charset or "utf-8"), "replace")


def _passed_on(envelope: RawArticle, body: list[Block]) -> tuple[RawArticle, list[Block]]:
    """The mail that was forwarded inside this one: its own head counts, and this one's date only bounds it."""
    for number, block in enumerate(body):
        labels = _labels(block.text)
        if labels is None:
            continue
        bounds = tuple(replace(item, kind=EvidenceKind.CAPTURED) for item in envelope.evidence)
        mail = replace(
            envelope,
            id=None,
            title=labels.get("subject") or envelope.title,
            publisher=None,
            author=parseaddr(labels["from"])[0] or labels["from"],
            evidence=(_date_of(labels["date"]), *bounds),
        )
        return mail, body[number + 1 :]
    return envelope, body


def _labels(words: str) -> dict[str, str] | None:
    """The values of the labels over a forwarded mail; None where a block is none, or is more than that."""
    kinds, found, count = _label_kinds(), dict[str, str](), 0
    for line in words.split("\n")[:_LINES_OF_LABELS]:
        match = _LABEL.match(line)
        kind = kinds.get(match[1].lower()) if match else None
        if match and kind:
            count += 1
            found.setdefault(kind, match[2].strip())
    return found if count >= _FEWEST_LABELS and {"from", "date"} <= found.keys() else None


@cache
def _label_kinds() -> dict[str, str]:
    return {word: kind for kind, words in mail_words().forwarded.items() for word in words}


def _date_of(words: str) -> Evidence:
    """The date over a forwarded mail, "Thu, Oct 8, 2015 at 9:13 PM"; where its hour cannot be read, its day."""
    return stated(EvidenceKind.MAIL, re.sub(rf"\s+(?:{any_of(mail_words().clock.at)})\s+", ", ", words))
