"""The title of a page in its parts: the headline, and the names of the section and the site that stand around it."""

from __future__ import annotations

import re

TITLE_BREAK = re.compile(r"\s+[|–—»·•-]\s+|\s*\|\s*")
"""What parts them; a hyphen inside a word or a name parts nothing."""


def title_parts(title: str) -> list[str]:
    """The parts of a title in order.

    >>> title_parts("Harbour-side bridge shut | News - Harbour Post")
    ['Harbour-side bridge shut', 'News', 'Harbour Post']
    """
    return TITLE_BREAK.split(title)
