"""Headlines as citations print them: whose the full stop at the end is, and quotation marks within quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record
from briefing.writing.marks import parted

_ENDS = re.compile("[.?!…][’”\"']*$")
_ASKS = re.compile("(?:[?!…]|\\.\\.\\.)[’”\"']*$")
_CLOSING = re.compile("[’”]*$")
_CLOSED = re.compile(r"’(?!\w)")
_LAST_WORD = re.compile(r"""(?P<comma>,\s)?(?P<word>[\w.]*\w)\.(?P<marks>[’”“"']*)$""")
_AT_WORD = r"(?<![^\s(\[{‘“„«–—-])"
_GERMAN = re.compile(r"„([^„“”]*)[“”]")
_SWEDISH = re.compile(rf"{_AT_WORD}”(?=\S)([^“”]*)”")
# Feet and inches within are no marks: "the 6'2" giant".
_STRAIGHT = re.compile(rf"""{_AT_WORD}"(?=\S)((?:\d{{1,2}}['’]\d{{1,2}}"|[^"])*?)(?<=\S)"(?!\w)""")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of titles.toml."""

    abbreviations: frozenset[str]
    states: frozenset[str]


@cache
def _words() -> _Words:
    return room_record(_Words, "briefing.writing.references", "titles.toml")


def headline(title: str) -> str:
    """A headline without the full stop that ends it, which is the citation's to set; one of its last word stays.

    >>> headline("It is over."), headline("Strike hits the U.S."), headline("And then...")
    ('It is over', 'Strike hits the U.S.', 'And then...')
    """
    found = _LAST_WORD.search(title)
    if not found or _is_short(found["word"], after_comma=bool(found["comma"])):
        return title
    return title[: found.end("word")] + found["marks"]


def _is_short(word: str, *, after_comma: bool) -> bool:
    letters = word.casefold()
    is_state = after_comma and word[0].isupper() and letters in _words().states
    return "." in word or letters in _words().abbreviations or is_state


def is_ended(text: str) -> bool:
    """Whether `text` ends a sentence by itself: with a full stop, a question, a cry, an ellipsis."""
    return _ENDS.search(text) is not None


def sentence(text: str) -> str:
    """`text` with a full stop, where it does not end a sentence by itself."""
    return text if is_ended(text) else _with(text, ".")


def _with(text: str, sign: str) -> str:
    """`text` with a comma or full stop, which stands within quotation marks that close there."""
    # A closing mark that nothing opened is an apostrophe, as in “the workers’”.
    found = _CLOSING.search(text) if any(mark in text for mark in "‘“") else None
    at = found.start() if found else len(text)
    return text if sign == "." and text[:at].endswith(".") else text[:at] + sign + text[at:]


def quoted(title: str, sign: str) -> str:
    """A title between quotation marks with the comma or full stop that follows it, which stands within them.

    Marks in it become single ones; one that asks or cries out needs no more.

    >>> quoted("Is the port safe?", ",")
    '“Is the port safe?”'
    >>> quoted("“All is lost”", ",").replace(chr(0x202F), "")
    '“‘All is lost,’”'
    """
    inner = single(title)
    return parted(f"“{inner if _ASKS.search(inner) else _with(inner, sign)}”")


def single(title: str) -> str:
    r"""A title with single quotation marks, in whatever pairs it has them; a mark without another stays as it is.

    >>> single('„Alles ist verloren“, sagt der 6\'2" große Minister, "der Riese"')
    '‘Alles ist verloren’, sagt der 6\'2" große Minister, ‘der Riese’'
    """
    for pair in (_GERMAN, _SWEDISH, _STRAIGHT):
        title = pair.sub(r"‘\1’", title)
    return title.replace("“", "‘").replace("”", "’")


def shortened(title: str, most: int) -> str:
    """The words that a title of more than `most` characters begins with; a quotation mark that they open is closed."""
    if len(title) <= most:
        return title
    return closed(single(title)[:most].rsplit(" ", 1)[0].rstrip(" ,;:–—-"))


def closed(beginning: str) -> str:
    """The beginning of a title with single marks; one that it leaves open is closed."""
    return beginning + ("’" if beginning.count("‘") > len(_CLOSED.findall(beginning)) else "")
