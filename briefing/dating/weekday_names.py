"""Which weekdays the words of a text name, in its own language."""

from __future__ import annotations

import re

from briefing.dating.language import language, languages

_NAMES = ("weekday", "shortweekday", "weekdaypart")
"""The classes of words that hold them; in that of "Dienstagnacht" the value is the number and the part: "2 NI"."""
_WORD = re.compile(r"[^\W\d_]+")


def named_weekdays(words: str, code: str) -> frozenset[int]:
    """The weekdays (1 Monday to 7 Sunday) that words of the language of that code name; none without its data.

    >>> named_weekdays("Tuesday night", "en"), named_weekdays("Dienstagnacht", "de"), named_weekdays("overnight", "en")
    (frozenset({2}), frozenset({2}), frozenset())
    """
    if code not in languages():
        return frozenset()
    known = language(code)
    values = (known.look_up(name, word) for word in _WORD.findall(words) for name in _NAMES)
    return frozenset(int(str(value).split()[0]) for value in values if value is not None)
