"""Find the quantities of a sentence: what each counts, and the bounds that the words set; never more than they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.lexicon.numbers import NumberValue, read_number, read_range
from briefing.mentions.figures.bounds import Bounds, bounds_by, phrase_after, phrase_before
from briefing.mentions.figures.counted import counted_by, is_age, is_part_of_name
from briefing.mentions.figures.ranges import in_scale_of, is_change, range_follows, range_low, spelled, value_before
from briefing.mentions.figures.units import PERCENT, has_sign, unit_of
from briefing.mentions.parse.records import Sentence, Word


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity in a sentence: its bounds, its first and last word, what it counts, and what stands for it.

    `counted` is the noun ("people" in "dozens of people"), `head` the word that is subject or object ("dozens").
    `unit` is that of money or of a share, `previous` what it was before, where it has changed.
    """

    low: float | None
    best: float | None
    high: float | None
    first: Word
    last: Word
    counted: Word
    head: Word
    unit: str | None = None
    previous: float | None = None

    @property
    def is_money(self) -> bool:
        """Whether it is a sum of money."""
        return self.unit is not None and self.unit != PERCENT


def find_quantities(sentence: Sentence, excluded: frozenset[int]) -> Iterator[Quantity]:
    """The quantities of a sentence, left to right; `excluded` are words of expressions of time.

    What one was before is part of it and none of its own ("rose to $15 million from $12 million").
    """
    words = list(sentence.words)
    position, before = 0, None
    while position < len(words):
        length, number = _longest(words, position, excluded)
        if number is None:
            none = _none_of(words, position)
            if none is not None:
                yield none
            position += 1 if none is None else 1 + (none.last.lower in none.last.vocab.lexicon.numbers.one)
            continue
        for quantity in _qualified(words, position, length, number, excluded):
            if before is None or quantity.best != before or not _follows_from(words, position):
                yield quantity
            before = quantity.previous
        position += length


def _follows_from(words: list[Word], position: int) -> bool:
    place = position - 1 - has_sign(words, position)
    return place >= 0 and words[place].lower in words[place].vocab.quantities.from_


def _longest(words: list[Word], position: int, excluded: frozenset[int]) -> tuple[int, NumberValue | None]:
    """How many words from `position` spell one number, and which."""
    best: tuple[int, NumberValue | None] = (1, None)
    vocab = words[position].vocab
    if not _may_begin(words[position]):
        return best
    for length in range(1, min(6, len(words) - position) + 1):
        run = words[position : position + length]
        if any(word.index in excluded for word in run):
            break
        text = spelled(run)
        # "Raised £38m.": the full stop is the sentence's, though the parser leaves it with the letter.
        if run[-1].lower.removesuffix(".") in vocab.lexicon.numbers.abbreviated:
            text = text.removesuffix(".")
        # "30–40" is one word to the parser.
        ends = read_range(text, vocab.lexicon.numbers) if length == 1 else None
        if ends is not None:
            return length, NumberValue(ends[1], vague=False)
        number = read_number(text, vocab.lexicon.numbers)
        # "*A* man" counts nobody; "one man" does.
        if number is not None and text.lower() not in vocab.determiners.indefinite and not _is_pronoun(run):
            best = (length, number)
    return best


def _is_pronoun(run: list[Word]) -> bool:
    """Whether it is the "one" that stands for a noun ("the latest one")."""
    return (
        len(run) == 1
        and run[0].lower in run[0].vocab.lexicon.numbers.one
        and run[0].relation not in ("nummod", "compound", "quantmod")
    )


def _may_begin(word: Word) -> bool:
    lower, words = word.lower, word.vocab
    return (
        word.tag == "CD"
        or lower in words.quantities.openers
        or lower in words.lexicon.numbers.units
        or lower in words.lexicon.numbers.vague
    )


def _qualified(
    words: list[Word], position: int, length: int, number: NumberValue, excluded: frozenset[int]
) -> Iterator[Quantity]:
    first, last = position, position + length - 1
    found = counted_by(words[last], words[first])
    if found is None or found[0].index in excluded:
        return
    counted, head = found
    unit = unit_of(words, first, last)
    # "Boeing 737", "a 36-year-old".
    if (counted.tag == "CD" and unit is None and is_part_of_name(words, first)) or is_age(words, last):
        return
    bounds, begins, last = _bounded(words, first, last, number)
    # The lower end is read with the upper one: "*30* to 40".
    if range_follows(words, last):
        return
    previous = value_before(words, first, last)
    end = max(words[last], counted, key=lambda word: word.index)
    yield Quantity(*bounds, words[begins], end, counted, head, unit, previous)


def _bounded(words: list[Word], first: int, last: int, number: NumberValue) -> tuple[Bounds, int, int]:
    """The bounds of a number, and where it begins and ends with the words that set them."""
    phrase, begins = phrase_before(words, first - has_sign(words, first))
    after, last = phrase_after(words, last)
    lower = range_low(words, first)
    if lower is not None and not is_change(words, lower[1], first):
        return (in_scale_of(lower[0], words[first], number), None, number.value), lower[1], last
    said = " ".join(word.lower for word in words[begins:first])
    return bounds_by(number, phrase or after, said, words[0].vocab.quantities), begins, last


def _none_of(words: list[Word], position: int) -> Quantity | None:
    """The quantity 0 where "no one", "nobody", "no people" begins at `position`."""
    word = words[position]
    if word.lower in word.vocab.quantities.nobody:
        return Quantity(0, 0, 0, word, word, word, word)
    if word.lower not in word.vocab.quantities.no or position + 1 >= len(words):
        return None
    after = words[position + 1]
    if after.lower in after.vocab.lexicon.numbers.one:
        return Quantity(0, 0, 0, word, after, after, after)
    if word.relation == "det" and word.head.pos == "NOUN" and word.head.index > word.index:
        return Quantity(0, 0, 0, word, word.head, word.head, word.head)
    return None
