"""Verbs whose form does not tell their tense: "nurses walk out on Thursday", "the mayor quit on Sunday"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction

# A plural of fewer letters is rather another word ("gas", "bus").
_SHORTEST = 4
# So many words before its subject may stand a verb that the plain one hangs on ("saw prices go on Friday").
_GOVERNED = 4


def plain(backwards: Sequence[str], at: int, cues: Cues) -> Direction:
    """Rather ahead, where `backwards[at]` is a verb of the present behind a plural: "nurses walk out on Thursday".

    Headlines and captions tell so what is over ("voters leave a polling station on Monday"): both ways are open. What
    prices and shares do is told in the present when it is over ("stocks end Friday lower"), and a verb may hang on one
    of making or perceiving ("let schools open on Friday"): of these nothing follows.
    """
    words = cues.words
    if backwards[at] not in words.plain_verbs or at + 1 >= len(backwards):
        return NOTHING
    subject = next((word for word in backwards[at + 1 : at + 3] if word not in words.links), "")
    if subject in words.trading or not _is_plural(subject, cues):
        return NOTHING
    if not words.causing.isdisjoint(backwards[at + 2 : at + 2 + _GOVERNED]):
        return NOTHING
    return Direction(1, f"{subject} {backwards[at]}", is_open=True, is_unsure=True)


def _is_plural(word: str, cues: Cues) -> bool:
    words = cues.words
    if word in words.plural_subjects:
        return True
    has_ending = word.endswith(words.plural_endings) and not word.endswith(words.singular_endings)
    return has_ending and len(word) >= _SHORTEST and word not in words.determiners and not cues.sign(word)


def over_by_its_words(words: Sequence[str], cues: Cues) -> Direction:
    """Back, where no verb tells a tense, but one has the same form in both or what nobody plans is named.

    "The mayor quit on Sunday", "explosion in the harbour on Sunday".
    """
    same, happened = cues.words.same_forms, cues.sets.happened
    found = next((word for word in words if word.lower() in same or word.lower() in happened), "")
    # "Put the bins out on Friday", "cast party on Saturday"; "fire drill on Friday".
    is_asked = bool(found) and found == words[0] and found.lower() in same
    if is_asked or not cues.words.rehearsals.isdisjoint(word.lower() for word in words):
        found = ""
    if found:
        return Direction(-1, found)
    # "Nobody could leave on Sunday": a verb of no direction.
    mute = next((word for word in words if word in cues.sets.no_direction), "")
    return Direction(0, mute) if mute else NOTHING
