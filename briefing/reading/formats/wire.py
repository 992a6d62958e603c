"""Reads messages as agencies send them over a line (IPTC 7901, ANPA 1312): a heading, the text, a foot with the moment.

Control characters part them: start of heading, start of text, end of text. What stands in the heading (source, number,
priority, category, count of words) is for machines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.errors import BadData
from briefing.model import EvidenceKind
from briefing.reading.evidence.machine import machine_moment
from briefing.reading.evidence.publication import stated
from briefing.reading.raw import RawArticle
from briefing.reading.source import OpenFile, checked_text
from briefing.reading.text.encoding import decoded, one_line, plain_text

_MESSAGE = re.compile(rb"\x01[^\x01-\x03]{0,600}+\x02([^\x01\x03]*+)(?:\x03([^\x01]{0,600}+))?")
_SOFT_BREAK = re.compile(r"[ \t]*\r?\n(?![ \t]*\r?\n|[ \t]{2,}|\t)[ \t]?")
_PARAGRAPH = re.compile(r"[ \t]*\r?\n\s+")
_LONGEST_TITLE = 120  # characters of a first line that is a headline


def raw_articles(source: OpenFile) -> Iterator[RawArticle]:
    """An article for each message; raises `BadData` for one without text."""
    content = source.content()
    messages = list(_MESSAGE.finditer(content))
    if not messages:
        raise BadData("a message of an agency that is cut short")
    for number, message in enumerate(messages, 1):
        origin = f"{source.origin}, message {number}" if len(messages) > 1 else source.origin
        text = _text(plain_text(decoded(message[1], source.charset)))
        moment = machine_moment(one_line((message[2] or b"").decode("latin-1")))
        yield RawArticle(
            text=checked_text(text),
            origin=origin,
            title=_title(text),
            evidence=(stated(EvidenceKind.FIELD, moment),) if moment else (),
            stamps_read=moment is not None,
        )


def _text(message: str) -> str:
    """The paragraphs, a blank line between; lines are wrapped by hand, and a new paragraph is indented."""
    blocks = _PARAGRAPH.split(message.strip())
    return "\n\n".join(filter(None, (one_line(_SOFT_BREAK.sub(" ", block)) for block in blocks)))


def _title(text: str) -> str | None:
    """The first line where it is a headline: short, and without a full stop."""
    first = text.partition("\n")[0]
    return first if len(first) <= _LONGEST_TITLE and first[-1:] not in ".!?" else None
