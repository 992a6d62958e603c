"""Any text made fit for a document format: nothing in it can break a file or disturb the text around it."""

from __future__ import annotations

import re

RIGHT_TO_LEFT = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\U00010800-\\U00010fff\\U0001e800-\\U0001efff"
"""The letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and others, as ranges for a regular expression's brackets."""

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
# Controls and noncharacters, which XML forbids, and the embeddings, overrides and isolates of the bidirectional
# algorithm, which reach past the end of a quotation and would turn round the citation after it.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\u202a-\u202e\u2066-\u2069\ufeff]")
_HIGH_NONCHARACTERS = re.compile(
    "[" + "".join(chr(plane | low) for plane in range(0x10000, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF)) + "]"
)
REPLACEMENT = "\ufffd"


def encodable(text: str) -> str:
    """`text` with every lone surrogate replaced by U+FFFD, so that UTF-8 can hold it; the length stays the same."""
    return _LONE_SURROGATE.sub(REPLACEMENT, text)


def printable(text: str) -> str:
    r"""`text` in one line of characters that every document format can hold.

    Line ends and tabs become one space; controls, noncharacters and bidirectional formatting go; a lone surrogate
    becomes U+FFFD. Everything else stands as it is.

    >>> printable("a\x00b\nc")
    'ab c'
    """
    if text.isprintable():
        return text
    text = _SPACES.sub(" ", text)
    text = _UNFIT.sub("", text)
    return encodable(_HIGH_NONCHARACTERS.sub("", text))


def has_words(text: str) -> bool:
    r"""Whether anything of a text is seen where it is printed: whether it can be a heading.

    >>> has_words("Friday"), has_words(" \x07\u00a0")
    (True, False)
    """
    return bool(printable(text).strip())
