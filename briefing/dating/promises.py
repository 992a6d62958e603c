"""What an infinitive says that hangs on a verb of promising: "versprach, am Freitag die Akten vorzulegen"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.dating.cues import Cues

# So many words of a name's or noun's length at most stand between a verb of promising and its infinitive.
_REACH = 8


def promised(preceding: Sequence[str], following: Sequence[str], cues: Cues) -> str | None:
    """The verb of promising and its infinitive, where the day between or beside them is that of what is promised.

    `preceding` are the words before the day as far as the verb may stand, `following` those after it in its own
    clause; None where nothing is promised ("Er gab zu, am Montag gelogen zu haben").
    """
    words = cues.words
    if not words.promising:
        return None
    at = next((at for at in reversed(range(len(preceding))) if preceding[at].lower() in words.promising), None)
    if at is None:
        return None
    rest = [*preceding[at + 1 :], *following][:_REACH]
    for place, word in enumerate(rest):
        if _is_infinitive(rest, place, cues):
            return None if word in words.perfect_infinitive else f"{preceding[at]} … {word}"
    return None


def _is_infinitive(rest: Sequence[str], at: int, cues: Cues) -> bool:
    """Whether the word is an infinitive with what the language sets before it, or inside it ("vorzulegen")."""
    word, words = rest[at], cues.words
    if not word.endswith(words.infinitive_endings) or (words.capital_nouns and word[:1].isupper()):
        return False
    if not words.infinitive or (at and rest[at - 1] in words.infinitive):
        return True
    return any(word.startswith(f"{prefix}{mark}") for prefix in words.infinitive_prefixes for mark in words.infinitive)
