"""Which names of sources are those of one body: "the Marlo health minister" speaks for "the health ministry"."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import TypeAlias

from briefing.events.words import merge_words

Body: TypeAlias = tuple[str, ...]
"""The words of its name, of which the last says what it is; whose or where it is stands before."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=['’]s\b)?")
_POSSESSIVE = re.compile(r"['’]s\b")


@lru_cache(maxsize=10_000)
def body_of(name: str, language: str) -> Body | None:
    """The body that a source is, heads or speaks for; None of any other source.

    >>> body_of("Marlo's health minister Nora Vale", "en"), body_of("a spokesman for the Ministry of Health", "en")
    (('marlo', 'health', 'ministry'), ('health', 'ministry'))
    >>> body_of("police union", "en"), body_of("Nora Vale", "en")
    (None, None)
    """
    speakers = merge_words(language).speakers
    words = _WORD.findall(_POSSESSIVE.sub("", name.partition(",")[0]))
    named = [speakers.heads.get(word.lower(), word.lower()) for word in words]
    at = next((place for place, word in enumerate(named) if word in speakers.bodies), None)
    # "The *former* health minister", "the *Free* Tavian Army" speak for none that is named without that word.
    if at is None or not speakers.apart.isdisjoint(named):
        return None
    before, after = named[:at], named[at + 1 :]
    unsaid = speakers.speaking_for | speakers.between
    # "The *ministry of health*": what follows "of" says which.
    is_of = len(after) > 1 and after[0] in speakers.between
    which = tuple(word for word in after if word not in unsaid) if is_of else ()
    if not is_of and any(word.islower() and word not in unsaid for word in words[at + 1 :]):
        return None  # "the police *union*", "army *critics*"
    return (*(word for word in before if word not in unsaid), *which, named[at])


def fullest(body: Body, bodies: Collection[Body]) -> Body:
    """The longest of the names that a body may go by here; the body's own where these are of two.

    >>> fullest(("ministry",), {("ministry",), ("health", "ministry"), ("marlo", "health", "ministry")})
    ('marlo', 'health', 'ministry')
    >>> fullest(("ministry",), {("ministry",), ("health", "ministry"), ("defence", "ministry")})
    ('ministry',)
    """
    longer = sorted(each for each in bodies if _ends_as(each, body))
    longest = max(longer, key=len, default=body)
    return longest if all(_ends_as(longest, each) for each in longer) else body


def _ends_as(longer: Body, shorter: Body) -> bool:
    """Whether the longer name ends in the shorter; of "Tavia" and "Tavian" either may stand in it."""
    pairs = zip(reversed(longer), reversed(shorter), strict=False)
    return len(longer) >= len(shorter) and all(a.startswith(b) or b.startswith(a) for a, b in pairs)
