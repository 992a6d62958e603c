"""What an infinitive says that hangs on a verb of promising: "versprach, am Freitag die Akten vorzulegen"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dating.clause import Clause
from briefing.dating.cues import Cues


def promised(clause: Clause, whole: Clause, cues: Cues) -> str | None:
    """The verb of promising and its infinitive, where the day is that of what is promised.

    `clause` is what the commas around the day hold, `whole` the sentence: the infinitive closes the one, and no
    other verb stands between it and the verb of promising. None where nothing is promised ("Er gab zu, am Montag
    gelogen zu haben"), or where the day is of something else ("Er drohte, das Haus anzuzünden, und wurde am Montag
    festgenommen").
    """
    words = cues.words
    if not words.promising or not clause.following or any(map(cues.sign, clause.preceding)):
        return None
    if not words.purposes.isdisjoint(clause.preceding):
        return None
    before = whole.preceding[: len(whole.preceding) - len(clause.preceding)]
    verb = _promising(before, cues)
    infinitive = clause.following[-1]
    if verb is None or infinitive in words.perfect_infinitive or not _is_infinitive(clause.following, cues):
        return None
    return f"{verb} … {infinitive}"


def _promising(before: Sequence[str], cues: Cues) -> str | None:
    """The last verb before a clause where it promises; one with a particle has it at the end ("kündigte an")."""
    for word in reversed(before):
        if word.lower() in cues.words.promising or f"{word} {before[-1]}".lower() in cues.words.promising:
            return word
        if cues.sign(word):
            return None
    return None


def _is_infinitive(following: Sequence[str], cues: Cues) -> bool:
    """Whether the last word is an infinitive with what the language sets before it, or inside it ("vorzulegen")."""
    word, words = following[-1], cues.words
    if not word.endswith(words.infinitive_endings) or word[:1].isupper():
        return False
    if following[-2:-1] and following[-2] in words.infinitive:
        return True
    return any(word.startswith(f"{prefix}{mark}") for prefix in words.infinitive_prefixes for mark in words.infinitive)
