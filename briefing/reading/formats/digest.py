"""Takes a newsletter apart: the stories of a digest, each a heading, some prose and an address of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from briefing.reading.formats.mailwords import mail_words
from briefing.reading.page.fragment import Block
from briefing.reading.text.phrases import Phrases

_LONGEST_HEADING = 25
_LONGEST_FURNITURE = 60
_LONGEST_AFTER_END = 40
_FEWEST_PROSE_WORDS = 12
_FEWEST_STORIES = 2
"""Words, and stories: headlines run to some 20 words, the small print of a newsletter's blocks to 60, and a teaser of
fewer than 12 is none."""

_FULLY_LINKED = 0.9
_SENTENCE_END = re.compile(r"""[.…]["'”’)\]]*$""")
_ADDRESS = re.compile(r"<?\bhttps?://[^\s<>\"')\]]+>?")
_LABEL = re.compile(r"[^\W\d_][\w -]{0,20}:\s")
"""As over a mail that was passed on, which is no headed story."""

_RULER = re.compile(r"[\W_]{3,}")
_SIGNATURE = "\n-- \n"


@dataclass(slots=True)
class Story:
    """One story of a digest: its heading, its paragraphs, and the addresses that it links to, its own first."""

    title: str
    paragraphs: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The paragraphs with a blank line between."""
        return "\n\n".join(self.paragraphs)

    @property
    def has_content(self) -> bool:
        """Whether there is enough prose to be a story."""
        return len(self.text.split()) >= _FEWEST_PROSE_WORDS


def without_furniture(found: Sequence[Block]) -> list[Block]:
    """The blocks of a mail without what its sender puts above and below every issue."""
    anywhere, end = _furniture()
    kept: list[Block] = []
    for number, block in enumerate(found):
        short = block.text.count(" ") < _LONGEST_FURNITURE
        if short and end.search(block.text):
            if all(other.text.count(" ") < _LONGEST_AFTER_END for other in found[number:]):
                break
        elif not (short and anywhere.search(block.text)):
            kept.append(block)
    return kept


def stories(found: Iterable[Block]) -> list[Story]:
    """The stories of a digest in order; none where the mail is one article, with or without headings in it.

    A heading is the last of the lines that stand out before prose; what stands before the first heading is a story
    without a title. A mail is a digest where two stories at least link to pages of their own: the sections of one
    article do not.
    """
    parts = [Story("")]
    waiting: list[Block] = []
    for block in found:
        if _stands_out(block):
            waiting.append(block)
            continue
        if waiting and block.text:
            _give_links(parts[-1], waiting[:-1])
            parts.append(Story(waiting[-1].text, links=list(waiting[-1].links)))
            waiting = []
        parts[-1].links.extend(block.links)
        if block.text:
            parts[-1].paragraphs.append(block.text)
    _give_links(parts[-1], waiting)
    parts = [story for story in parts if story.has_content]
    own = {story.links[0] for story in parts if story.title and story.links}
    return parts if len(own) >= _FEWEST_STORIES else []


def blocks_of_plain(text: str) -> list[Block]:
    """The blocks of a plain text mail: addresses taken out as links, single short lines standing out."""
    body = text.partition(_SIGNATURE)[0]
    found: list[Block] = []
    for block in re.split(r"\n[^\S\n]*\n\s*", body):
        lines = [line.strip() for line in block.split("\n") if line.strip() and not _RULER.fullmatch(line.strip())]
        if len(lines) > 1 and _is_heading_line(lines[0]) and not _LABEL.match(lines[1]) and _is_short(lines):
            found.append(_plain_block(lines[:1]))
            lines = lines[1:]
        if lines:
            found.append(_plain_block(lines))
    return found


@cache
def _furniture() -> tuple[Phrases, Phrases]:
    words = mail_words().furniture
    return Phrases(words.anywhere), Phrases(words.end)


def _give_links(story: Story, lines: Iterable[Block]) -> None:
    """The links of lines that stand out without prose of their own ("Read more") are those of the story above."""
    for line in lines:
        story.links.extend(line.links)


def _stands_out(block: Block) -> bool:
    if not block.text or block.text.count(" ") >= _LONGEST_HEADING:
        return False
    linked = block.linked >= _FULLY_LINKED * len(block.text.replace(" ", ""))
    return block.is_heading or linked or (block.is_strong and not _SENTENCE_END.search(block.text))


def _plain_block(lines: list[str]) -> Block:
    links = [match[0].strip("<>") for match in _ADDRESS.finditer("\n".join(lines))]
    kept = [line for line in (_ADDRESS.sub("", line).strip() for line in lines) if line]
    if links and len(kept) == 1 and kept[0].endswith(":"):
        kept = []  # "Read more:" before its address
    return Block("\n".join(kept), is_strong=len(kept) == 1 and _is_heading_line(kept[0]), links=tuple(links))


def _is_heading_line(line: str) -> bool:
    return line.count(" ") < _LONGEST_HEADING and not re.search(r"[.,;:!?…\"”]$|https?://", line)


def _is_short(lines: list[str]) -> bool:
    """Whether the first line was ended on purpose: well before the others are."""
    return len(lines[0]) <= 0.8 * max(map(len, lines[1:]))
