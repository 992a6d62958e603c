"""Words in another script than that of the document's language: what may be said of their language.

ISO 14289-1, 7.2, wants every change of language declared. Letters say only their script, and that is what the tag says
("und-Arab": undetermined, in Arabic letters; RFC 5646), but for those that one language alone writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import combining

from briefing.writing.typesetting.missing import latin_languages, script_of

_LETTER = (
    "[\u0370-\u1dff\u1f00-\u1fff\u2c80-\u2dff\u2e80-\ua71f\ua840-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc"
    "\U00010000-\U0001d3ff\U00020000-\U0003ffff]"
)  # of scripts that are not Latin, among signs, which `script_of` tells from them
_FOREIGN = re.compile(rf"{_LETTER}(?:[\W\d_]*{_LETTER})*[\u0300-\u036f]*")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_JAPANESE, _HAN = "ja", "und-Hani"
_LANGUAGES = {"Hang": "ko", "Hira": _JAPANESE, "Kana": _JAPANESE}
_NO_SCRIPT = ("Zyyy", "Zinh")


@cache
def in_latin(language: str) -> bool:
    """Whether a language, as a tag of BCP 47, is known to be written in Latin letters.

    >>> in_latin("en-GB"), in_latin("uk")
    (True, False)
    """
    return language.partition("-")[0].lower() in latin_languages()


def by_language(text: str) -> Iterator[tuple[str, str]]:
    """Text in parts, each with the tag of its language, "" for that of a document in Latin letters.

    >>> list(by_language("in Минск, said"))
    [('in ', ''), ('Минск', 'und-Cyrl'), (', said', '')]
    """
    at = 0
    for start, end, tag in _tagged(text) if not text.isascii() else ():
        yield from [(text[at:start], "")] if start > at else []
        yield text[start:end], tag
        at = end
    if at < len(text):
        yield text[at:], ""


def _tagged(text: str) -> Iterator[tuple[int, int, str]]:
    """Where words of another script begin and end, with their tag."""
    for found in _FOREIGN.finditer(text):
        start, end = found.span()
        runs = _runs(found[0], start)
        if runs:
            # Signs of such words at their beginning and end, as the brackets of "「東京」", are read with them.
            runs[0] = (start, runs[0][1], runs[0][2])
            runs[-1] = (runs[-1][0], end, runs[-1][2])
        yield from runs


def _runs(text: str, start: int) -> list[tuple[int, int, str]]:
    """The same of words of several scripts: as far as each goes, without the signs between two; Han next to kana is so.

    Unicode Standard Annex 24 gives signs and accents no script of their own (Zyyy, Zinh).
    """
    runs: list[tuple[int, int, str]] = []
    for at, letter in enumerate(text, start):
        script = script_of(letter)
        if script in _NO_SCRIPT:
            # An accent stays with its letter.
            if runs and runs[-1][1] == at and combining(letter):
                runs[-1] = (runs[-1][0], at + 1, runs[-1][2])
            continue
        tag = _tag(script)
        if runs and {runs[-1][2], tag} == {_HAN, _JAPANESE}:
            tag = _JAPANESE
            runs[-1] = (*runs[-1][:2], tag)
        if runs and runs[-1][2] == tag:
            runs[-1] = (runs[-1][0], at + 1, tag)
        else:
            runs.append((at, at + 1, tag))
    return runs


def language_of(text: str) -> str:
    """The tag of the language of all of a text, "" where it has Latin letters, none of another script, or several.

    >>> language_of("«قال»"), language_of("a قال")
    ('und-Arab', '')
    """
    if text.isascii() or _LATIN.search(text):
        return ""
    tags = {tag for _, tag in by_language(text) if tag}
    return tags.pop() if len(tags) == 1 else ""


@cache
def _tag(script: str) -> str:
    return _LANGUAGES.get(script, f"und-{script}")
