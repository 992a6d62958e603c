"""Finds where the comments of readers begin that a page's text has after its story.

Publishing systems put a stamp over each ("At 4:16 pm on 3 May 2010, orbin wrote: …") or under it ("Posted by: orbin |
May 3, 2010"). They tell of anything, quote each other and have days of their own.
"""

from __future__ import annotations

from briefing.reading.text.words import furniture_words

_FEWEST = 2
"""Stamps. A report of a letter may hold one."""


def comments_from(text: str) -> int | None:
    """Where the first of several stamps of readers stands; None where there are none.

    A comment that has its stamp under it is cut off there as well, and the first one stays.
    """
    stamps = furniture_words().comments
    if not any(word in text for word in stamps.words):
        return None
    found = [match.start() for match in stamps.stamp.finditer(text)]
    return found[0] if len(found) >= _FEWEST else None
