"""Spellings that come of typesetting, scanning and the web, put right before times are sought in a text.

A soft hyphen or a hyphen at the end of a line inside a word, a no-break space written as an entity, figures of other
scripts, an "l" read for a "1": each is mended, and every place in the mended text leads back to its place in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container
from dataclasses import dataclass

_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")
_MENDED = re.compile(
    r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#8239|#8201);"
    r"|[\u00ad\u200b\u2060\ufeff]"
    r"|(?P<hyphen>(?<=[^\W\d_])-[ ]?\n[ ]?(?=[^\W\d_]))"
    "|[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]"
    # "l2 May", "1O May": what a scanner reads for figures.
    r"|(?<!\w)[lI](?=[0-9](?:\.|st|nd|rd|th)?\s[^\W\d_]{2,})"
    r"|(?<![\w.,])[0-9](?P<zero>[Oo])(?=(?:\.|th)?\s[^\W\d_]{2,})",
)
# What such spellings are told by. Each is a search for one of a few signs, which costs next to nothing.
_SIGNS = ("&", "-\n", "- \n", *_INVISIBLE)
_OTHER_FIGURES = re.compile("[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]")
_MISREAD = re.compile(r"[lI][0-9](?:\.|st|nd|rd|th)?\s|[0-9][Oo](?:\.|th)?\s")
# The word before a place and the one after it; bounded, so that no text is walked twice.
_WORD_BEFORE = re.compile(r"[^\W\d_]{1,20}$")
_WORD_AFTER = re.compile(r"[^\W\d_]{1,20}(?!\w)")
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text as times are sought in it. `cuts` are places in it from which the text lies `shifts` further."""

    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def start(self, place: int) -> int:
        """Where in the article's text the character at `place` stands."""
        at = bisect_right(self.cuts, place)
        return place + (self.shifts[at - 1] if at else 0)

    def end(self, place: int) -> int:
        """Where in the article's text a span that ends at `place` ends."""
        return self.start(place - 1) + 1 if place else 0


def put_right(text: str, vocabulary: Container[str]) -> Spelled:
    """`text` with such spellings mended; a word parted at a line's end is joined where `vocabulary` holds the whole.

    >>> put_right("on May&nbsp;3", ()).text
    'on May 3'
    """
    if not _is_odd(text):
        return Spelled(text)
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    done = shift = 0
    for match in _MENDED.finditer(text):
        mended = _mended(match, text, vocabulary)
        if mended is None:
            continue
        pieces += (text[done : match.start()], mended)
        done = match.end()
        if len(mended) != len(match.group()):
            shift += len(match.group()) - len(mended)
            cuts.append(done - shift)
            shifts.append(shift)
    if not pieces:
        return Spelled(text)
    return Spelled("".join((*pieces, text[done:])), tuple(cuts), tuple(shifts))


def _is_odd(text: str) -> bool:
    """Whether there is anything to be mended at all."""
    if any(sign in text for sign in _SIGNS) or _MISREAD.search(text):
        return True
    return not text.isascii() and _OTHER_FIGURES.search(text) is not None


def _mended(match: re.Match[str], text: str, vocabulary: Container[str]) -> str | None:
    """What should stand for the match, None where it may stay."""
    found = match.group()
    if found.startswith("&"):
        return " "
    if found in _INVISIBLE:
        return ""
    if match["hyphen"]:
        return "" if _joined(match, text).lower() in vocabulary else None
    if match["zero"]:
        return f"{found[0]}0"
    return str(int(found)) if found.isdecimal() else "1"


def _joined(hyphen: re.Match[str], text: str) -> str:
    """The two halves that a hyphen at a line's end parts, as one word; "" where they are none."""
    before = _WORD_BEFORE.search(text[max(0, hyphen.start() - _LONGEST) : hyphen.start()])
    after = _WORD_AFTER.match(text, hyphen.end())
    return before.group() + after.group() if before and after else ""
