"""Read two numbers that belong together: the ends of a range ("30 to 40"), or a change ("from 12 to 15")."""

from __future__ import annotations

from briefing.lexicon.numbers import NumberValue, read_number, read_range
from briefing.mentions.figures.units import has_sign
from briefing.mentions.parse.records import Word, text_of
from briefing.mentions.parse.verbs import ancestors

# Words in the longest lower end of a range ("20 million").
_LONGEST_END = 2
# So many words after a quantity what it was before may stand ("15 people have died, up from 12").
_REACH = 8


def range_low(words: list[Word], first: int) -> tuple[float, int] | None:
    """The lower end of "between 30 and 40", "30 to 40" or "30–40", and where the phrase begins."""
    vocab = words[first].vocab
    glued = read_range(words[first].text, vocab.lexicon.numbers)
    if glued is not None:
        return glued[0], first
    middle = first - 1 - has_sign(words, first)
    if middle < 1 or words[middle].lower not in vocab.quantities.range_between:
        return None
    for begin in range(max(0, middle - _LONGEST_END), middle):
        number = read_number(spelled(words[begin:middle]), vocab.lexicon.numbers) if words[begin].tag == "CD" else None
        if number is None:
            continue
        opened = begin - 1 - has_sign(words, begin)
        between = opened >= 0 and words[opened].lower in vocab.quantities.range_before
        # "Between 30 *and* 40" is a range, "30 *and* 40" two figures.
        if words[middle].lower in vocab.quantities.needs_opening and not between:
            return None
        return number.value, opened if between else opened + 1
    return None


def range_follows(words: list[Word], last: int) -> bool:
    """Whether the number is the lower end of a range, which is read with the upper end."""
    upper = last + 2 + (last + 2 < len(words) and has_sign(words, last + 3))
    return upper < len(words) and words[upper].tag == "CD" and range_low(words, upper) is not None


def in_scale_of(low: float, word: Word, high: NumberValue) -> float:
    """The lower end of a range in the scale of the upper ("20 to 25 million")."""
    # "*20* to 25 million": both ends are millions.
    plain = number_in(word)
    factor = high.value / plain.value if plain is not None and plain.value else 1
    return low * round(factor) if low < factor else low


def value_before(words: list[Word], first: int, last: int) -> float | None:
    """What a quantity was before: "from 12 to 15", "to 15 from 12", "15 dead, up from 12"."""
    lower = range_low(words, first)
    if lower is not None:
        return lower[0] if is_change(words, lower[1], first) else None
    own = words[0].vocab.quantities
    for place in range(last + 1, min(len(words) - 1, last + _REACH)):
        if words[place].lower not in own.from_:
            continue
        number = _number_after(words, place)
        # "15 dead, *up from* 12"; without it the verb must say that it changes: "*rose* to 15 from 12".
        up = words[place - 1].lower in own.direction
        before = first - 1 - has_sign(words, first)
        if number is not None and (up or (words[before].lower in own.to and _is_changing(words[first]))):
            return number.value
    return None


def _number_after(words: list[Word], place: int) -> NumberValue | None:
    """The number right after a word, a sign of money between left out ("from $130.6 million")."""
    first = place + 1 + (place + 2 < len(words) and has_sign(words, place + 2))
    if words[first].tag != "CD":
        return None
    runs = (words[first : first + length] for length in range(_LONGEST_END, 0, -1))
    found = (read_number(spelled(run), words[0].vocab.lexicon.numbers) for run in runs)
    return next((number for number in found if number is not None), None)


def is_change(words: list[Word], begins: int, first: int) -> bool:
    """Whether a range is the way that a quantity went ("climbed from 12 to 15")."""
    return words[begins].lower in words[begins].vocab.quantities.from_ and _is_changing(words[first])


def _is_changing(number: Word) -> bool:
    verb = next((above for above in ancestors(number) if above.pos == "VERB"), None)
    return verb is not None and verb.lemma in verb.vocab.quantities.changing


def number_in(word: Word) -> NumberValue | None:
    """The number that one word gives, if any."""
    return read_number(word.text, word.vocab.lexicon.numbers)


def spelled(run: list[Word]) -> str:
    """The words of a run as they stand in the text."""
    return text_of(run).strip()
