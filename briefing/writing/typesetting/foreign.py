"""Words in another script than that of the document's language: what may be said of their language.

ISO 14289-1, 7.2, wants every change of language declared. Letters say only their script, and that is what the tag says
("und-Arab": undetermined, in Arabic letters; RFC 5646), but for those that one language alone writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.writing.typesetting.missing import latin_languages, script_of

_LETTER = (
    "[\u0370-\u1dff\u1f00-\u1fff\u2c80-\u2dff\u2e80-\ua71f\ua840-\ufaff\ufb13-\ufdff\ufe70-\ufefc\uff66-\uffdc"
    "\U00010000-\U0001d3ff\U00020000-\U0003ffff]"
)  # of scripts that are not Latin, among signs, which `script_of` tells from them
_FOREIGN = re.compile(rf"{_LETTER}(?:[\W\d_]*{_LETTER})*[\u0300-\u036f]*")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_LANGUAGES = {"Hang": "ko", "Hira": "ja", "Kana": "ja"}
_NO_SCRIPT = "Zyyy"


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
    for found in _FOREIGN.finditer(text) if not text.isascii() else ():
        tag = _tag(script_of(found[0][0]))
        if tag:
            yield from [(text[at : found.start()], "")] if found.start() > at else []
            yield found[0], tag
            at = found.end()
    if at < len(text):
        yield text[at:], ""


def language_of(text: str) -> str:
    """The tag of the language of all of a text, "" where it has Latin letters, or none of another script.

    >>> language_of("«قال»"), language_of("a قال")
    ('und-Arab', '')
    """
    if text.isascii() or _LATIN.search(text):
        return ""
    found = _FOREIGN.search(text)
    return _tag(script_of(found[0][0])) if found else ""


@cache
def _tag(script: str) -> str:
    return "" if script == _NO_SCRIPT else _LANGUAGES.get(script, f"und-{script}")
