"""Whose letters a text's Chinese characters have: one code is drawn in one way in China and in another in Japan."""

from __future__ import annotations

import re
from enum import Enum

_KANA = re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")


class Region(Enum):
    """Where Chinese characters in a text are at home, as far as its other letters say."""

    OTHER = ""
    JAPAN = "japanese"
    KOREA = "korean"


def region_of(text: str) -> Region:
    """The region of a text: kana are Japan's alone, hangul Korea's.

    >>> region_of("東京で"), region_of("東京")
    (<Region.JAPAN: 'japanese'>, <Region.OTHER: ''>)
    """
    if text.isascii():
        return Region.OTHER
    if _KANA.search(text):
        return Region.JAPAN
    return Region.KOREA if _HANGUL.search(text) else Region.OTHER
