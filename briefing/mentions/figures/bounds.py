"""Read how a number is meant from the phrase before or after it: "at least 100", "100 or more", "nearly 100"."""

from __future__ import annotations

from typing import TypeAlias

from briefing.lexicon.numbers import NumberValue
from briefing.mentions.parse.records import Word
from briefing.mentions.vocabulary import QuantityWords

# Words before a number are compared with the qualifying phrases up to this many at a time.
_LONGEST_PHRASE = 4
# Low, best and high; None where the words set none.
Bounds: TypeAlias = tuple[float | None, float | None, float | None]


def bounds_by(number: NumberValue, phrase: str | None, said: str, words: QuantityWords) -> Bounds:
    """Low, best and high of a number with a qualifying phrase of that kind, whose words are `said`.

    "Nearly" and "almost" bound from above, "just over" from below; "about" bounds neither side.
    """
    value = number.value
    # "*Dozens*", "*at least* 20", "*scores*": no more than a floor.
    if number.vague or phrase == "at_least":
        return value, None, None
    if phrase == "at_most":
        return None, None, value
    if phrase == "about":
        # "*Just over* 70": more than 70, and not by much.
        if any(said.startswith(word) for word in words.above):
            return value, value, None
        below = any(said.startswith(word) for word in words.below)
        return None, value, value if below else None
    return value, value, value


def phrase_before(words: list[Word], first: int) -> tuple[str | None, int]:
    """Which kind of qualifying phrase ends before the number, and where the phrase begins."""
    # The longest phrase counts: "*no more than* 20" is not "*more than* 20".
    for length in range(min(_LONGEST_PHRASE, first), 0, -1):
        text = " ".join(word.lower for word in words[first - length : first])
        for kind, phrases in words[0].vocab.quantities.before.items():
            if text in phrases:
                return kind, first - length
    return None, first


def phrase_after(words: list[Word], last: int) -> tuple[str | None, int]:
    """Which kind of qualifying phrase stands after the number ("100 or more", "100-plus"), and where it ends."""
    rest = [place for place in range(last + 1, min(last + 5, len(words))) if words[place].text not in ("-", "‐", "‑")]
    for length in range(3, 0, -1):
        text = " ".join(words[place].lower for place in rest[:length])
        for kind, phrases in words[0].vocab.quantities.after.items():
            if len(rest) >= length and text in phrases:
                return kind, rest[length - 1]
    return None, last
