"""Which names of sources are those of one body: "the Marlo health minister" speaks for "the health ministry"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import TypeAlias

from briefing.events.words import SpeakerWords, merge_words

Body: TypeAlias = tuple[str, ...]
"""The words of its name, of which the last says what it is; whose or where it is stands before."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=['’]s\b)?")
_POSSESSIVE = re.compile(r"['’]s\b")
_OF_A_PERSON = 2  # words of a name: "Nora Vale"
_OF_AND_NAME = 3  # words of "of Foreign Affairs"; one more, and the last two name a person


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
    named = _as_bodies(words, speakers)
    at = next((place for place, word in enumerate(named) if word in speakers.bodies), None)
    # "The *former* health minister", "the *Free* Tavian Army" speak for none that is named without that word.
    if at is None or not speakers.apart.isdisjoint(named):
        return None
    unsaid = speakers.speaking_for | speakers.between
    after = words[at + 1 :]
    which = _of_which(_without_holder(after) if words[at].lower() in speakers.heads else after, speakers)
    if not which and any(word.islower() and word not in unsaid for word in words[at + 1 :]):
        return None  # "the police *union*", "army *critics*"
    before = tuple(word for word in words[:at] if word.lower() not in unsaid)
    # "The health ministry of *Marlo*" is Marlo's health ministry; in "the Marlo Ministry of Health" Marlo stands first.
    is_whose = bool(which) and which[0][0].isupper() and not _are_names(before)
    said = (*which, *before) if is_whose else (*before, *which)
    return (*_as_bodies(said, speakers), named[at])


def _as_bodies(words: Sequence[str], speakers: SpeakerWords) -> list[str]:
    """The words in small letters, the body in the place of who heads it: "minister" is "ministry"."""
    return [speakers.heads.get(word.lower(), word.lower()) for word in words]


def _without_holder(after: Sequence[str]) -> Sequence[str]:
    """What follows an office, without the name of who holds it: "(Minister) of Defence *Nora Vale*"."""
    is_named = len(after) > _OF_AND_NAME and _are_names(after[1:])
    return after[:-_OF_A_PERSON] if is_named else after


def _of_which(after: Sequence[str], speakers: SpeakerWords) -> tuple[str, ...]:
    """What follows a body's noun and says which it is, the widest first: "the ministry *of health of Marlo*".

    After whoever heads or speaks for it only a name does, with "of": "the police chief (Nora Vale) *of Marlo*"; "the
    army chief of staff" heads no army of the staff, and "a ministry official in Marlo" may be there on a journey.
    """
    at = next((place for place, word in enumerate(after) if word.lower() in speakers.between), len(after))
    headed, link, rest = after[:at], after[at : at + 1], after[at + 1 :]
    parts = _parted(rest, speakers)
    if not headed:
        return parts
    is_by_name = all(word.lower() in speakers.speaking_for or word[0].isupper() for word in headed)
    is_whose = is_by_name and bool(link) and link[0].lower() in speakers.belonging
    is_title = not speakers.posts.isdisjoint(map(str.lower, parts))
    return parts if is_whose and not is_title and _are_names(parts) else ()


def _parted(words: Sequence[str], speakers: SpeakerWords) -> tuple[str, ...]:
    """The words between "of" and "of", the last of them first, without those that only join or speak."""
    parts: list[list[str]] = [[]]
    unsaid = speakers.speaking_for | speakers.between
    for word in words:
        if word.lower() in speakers.belonging:
            parts.append([])
        elif word.lower() not in unsaid:
            parts[-1].append(word)
    return tuple(word for part in reversed(parts) for word in part)


def _are_names(words: Collection[str]) -> bool:
    return bool(words) and all(word[0].isupper() for word in words)


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
