"""The title of a page in its parts: the headline, and the names of the section and the site that stand around it."""

from __future__ import annotations

import re

_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef"
TITLE_BREAK = re.compile(rf"(?<!\s)\s++[|–—»·•-]\s+|(?:(?<!\s)\s++)?\|\s*|(?<=[{_WIDE}])(?:_|--?|｜)(?=[{_WIDE}])|｜")
"""What parts them, in a time that grows as the title does; a hyphen inside a word or a name parts nothing, but for East
Asian letters ("橋が落ちた_港新聞")."""


def title_parts(title: str) -> list[str]:
    """The parts of a title in order.

    >>> title_parts("Harbour-side bridge shut | News - Harbour Post")
    ['Harbour-side bridge shut', 'News', 'Harbour Post']
    """
    return TITLE_BREAK.split(title)
