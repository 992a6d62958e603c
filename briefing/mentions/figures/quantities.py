"""Find the quantities of a sentence: what each counts, and the bounds that the words set; never more than they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from briefing.mentions.figures.numbers import Number, read_number, read_range
from briefing.mentions.parse.records import Sentence, Word, text_of
from briefing.mentions.parse.verbs import ancestors
from briefing.mentions.vocabulary import QuantityWords

# Words before a number are compared with the qualifying phrases up to this many at a time.
_LONGEST_PHRASE = 4
# Words in the longest lower end of a range ("20 million").
_LONGEST_END = 2
# So many words after a quantity what it was before may stand ("15 people have died, up from 12").
_REACH = 8
PERCENT = "%"

# Low, best and high; None where the words set none.
Bounds: TypeAlias = tuple[float | None, float | None, float | None]


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
    """The quantities of a sentence, left to right; `excluded` are words of expressions of time."""
    words = list(sentence.words)
    position = 0
    while position < len(words):
        length, number = _longest(words, position, excluded)
        if number is None:
            none = _none_of(words, position)
            if none is not None:
                yield none
            position += 1 if none is None else 1 + (none.last.lower in none.last.vocab.numbers.one)
            continue
        yield from _qualified(words, position, length, number, excluded)
        position += length


def _longest(words: list[Word], position: int, excluded: frozenset[int]) -> tuple[int, Number | None]:
    """How many words from `position` spell one number, and which."""
    best: tuple[int, Number | None] = (1, None)
    vocab = words[position].vocab
    if not _may_begin(words[position]):
        return best
    for length in range(1, min(6, len(words) - position) + 1):
        run = words[position : position + length]
        if any(word.index in excluded for word in run):
            break
        text = _text(run)
        ends = read_range(text, vocab.numbers) if length == 1 else None
        if ends is not None:
            return length, Number(ends[1], vague=False)
        number = read_number(text, vocab.numbers)
        if number is not None and text.lower() not in vocab.determiners.indefinite and not _is_pronoun(run):
            best = (length, number)
    return best


def _is_pronoun(run: list[Word]) -> bool:
    """Whether it is the "one" that stands for a noun ("the latest one")."""
    return (
        len(run) == 1
        and run[0].lower in run[0].vocab.numbers.one
        and run[0].relation not in ("nummod", "compound", "quantmod")
    )


def _may_begin(word: Word) -> bool:
    lower, words = word.lower, word.vocab
    return (
        word.tag == "CD"
        or lower in words.quantities.openers
        or lower in words.numbers.units
        or lower in words.numbers.vague
    )


def _qualified(
    words: list[Word], position: int, length: int, number: Number, excluded: frozenset[int]
) -> Iterator[Quantity]:
    first, last = position, position + length - 1
    found = _counted(words[last], words[first])
    if found is None or found[0].index in excluded:
        return
    counted, head = found
    unit = _unit(words, first, last)
    if (counted.tag == "CD" and unit is None and _is_part_of_name(words, first)) or _is_age(words, last):
        return
    phrase, begins = _phrase_before(words, first - _has_sign(words, first))
    after, last = _phrase_after(words, last)
    lower = _range_low(words, first)
    previous = _previous(words, first, last)
    if lower is not None and not _is_change(words, lower[1], first):
        low, begins = lower
        bounds: Bounds = (_scaled(low, words[first], number), None, number.value)
    else:
        bounds = _bounds(number, phrase or after, _lower(words, begins, first), words[0].vocab.quantities)
    if _range_follows(words, last):
        return
    end = max(words[last], counted, key=lambda word: word.index)
    yield Quantity(*bounds, words[begins], end, counted, head, unit, previous)


def _scaled(low: float, word: Word, high: Number) -> float:
    """The lower end of a range in the scale of the upper ("20 to 25 million")."""
    plain = _number(word)
    factor = high.value / plain.value if plain is not None and plain.value else 1
    return low * round(factor) if low < factor else low


def _lower(words: list[Word], begin: int, end: int) -> str:
    return " ".join(word.lower for word in words[begin:end])


def _has_sign(words: list[Word], first: int) -> bool:
    """Whether the sign of a currency stands before the number."""
    return bool(first) and (
        words[first - 1].tag == "$" or words[first - 1].lower in words[0].vocab.quantities.currencies
    )


def _unit(words: list[Word], first: int, last: int) -> str | None:
    """The unit of a sum or a share, before or after its number ("$3.5bn", "20,000 euros", "12 percent"), if any.

    "Pounds of" something are a weight; a "percent of" something is a part, which is no quantity.
    """
    currencies = words[first].vocab.quantities.currencies
    if _has_sign(words, first):
        return str(currencies.get(words[first - 1].lower, words[first - 1].text))
    if last + 1 >= len(words) or (last + 2 < len(words) and words[last + 2].lower in words[0].vocab.quantities.of):
        return None
    after = words[last + 1]
    if after.lemma.lower() in currencies:
        return str(currencies[after.lemma.lower()])
    return PERCENT if after.lower in after.vocab.quantities.percent else None


def _previous(words: list[Word], first: int, last: int) -> float | None:
    """What a quantity was before: "from 12 to 15", "to 15 from 12", "15 dead, up from 12"."""
    lower = _range_low(words, first)
    if lower is not None:
        return lower[0] if _is_change(words, lower[1], first) else None
    own = words[0].vocab.quantities
    for place in range(last + 1, min(len(words) - 1, last + _REACH)):
        if words[place].lower not in own.from_:
            continue
        number = _number(words[place + 1]) if words[place + 1].tag == "CD" else None
        up = words[place - 1].lower in own.direction
        if number is not None and (up or (words[first - 1].lower in own.to and _is_changing(words[first]))):
            return number.value
    return None


def _is_change(words: list[Word], begins: int, first: int) -> bool:
    """Whether a range is the way that a quantity went ("climbed from 12 to 15")."""
    return words[begins].lower in words[begins].vocab.quantities.from_ and _is_changing(words[first])


def _is_changing(number: Word) -> bool:
    verb = next((above for above in ancestors(number) if above.pos == "VERB"), None)
    return verb is not None and verb.lemma in verb.vocab.quantities.changing


def _phrase_after(words: list[Word], last: int) -> tuple[str | None, int]:
    """Which kind of qualifying phrase stands after the number ("100 or more", "100-plus"), and where it ends."""
    rest = [place for place in range(last + 1, min(last + 5, len(words))) if words[place].text not in ("-", "‐", "‑")]
    for length in range(3, 0, -1):
        text = " ".join(words[place].lower for place in rest[:length])
        for kind, phrases in words[0].vocab.quantities.after.items():
            if len(rest) >= length and text in phrases:
                return kind, rest[length - 1]
    return None, last


def _bounds(number: Number, phrase: str | None, said: str, words: QuantityWords) -> Bounds:
    """Low, best and high of a number with a qualifying phrase of that kind, whose words are `said`.

    "Nearly" and "almost" bound from above, "just over" from below; "about" bounds neither side.
    """
    value = number.value
    if number.vague or phrase == "at_least":
        return value, None, None
    if phrase == "at_most":
        return None, None, value
    if phrase == "about":
        if any(said.startswith(word) for word in words.above):
            return value, value, None
        below = any(said.startswith(word) for word in words.below)
        return None, value, value if below else None
    return value, value, value


def _phrase_before(words: list[Word], first: int) -> tuple[str | None, int]:
    """Which kind of qualifying phrase ends before the number, and where the phrase begins."""
    for length in range(min(_LONGEST_PHRASE, first), 0, -1):
        text = " ".join(word.lower for word in words[first - length : first])
        for kind, phrases in words[0].vocab.quantities.before.items():
            if text in phrases:
                return kind, first - length
    return None, first


def _range_low(words: list[Word], first: int) -> tuple[float, int] | None:
    """The lower end of "between 30 and 40", "30 to 40" or "30–40", and where the phrase begins."""
    vocab = words[first].vocab
    glued = read_range(words[first].text, vocab.numbers)
    if glued is not None:
        return glued[0], first
    middle = first - 1 - _has_sign(words, first)
    if middle < 1 or words[middle].lower not in vocab.quantities.range_between:
        return None
    for begin in range(max(0, middle - _LONGEST_END), middle):
        number = read_number(_text(words[begin:middle]), vocab.numbers) if words[begin].tag == "CD" else None
        if number is None:
            continue
        opened = begin - 1 - _has_sign(words, begin)
        between = opened >= 0 and words[opened].lower in vocab.quantities.range_before
        if words[middle].lower in vocab.quantities.needs_opening and not between:
            return None
        return number.value, opened if between else opened + 1
    return None


def _number(word: Word) -> Number | None:
    """The number that one word gives, if any."""
    return read_number(word.text, word.vocab.numbers)


def _text(run: list[Word]) -> str:
    return text_of(run).strip()


def _range_follows(words: list[Word], last: int) -> bool:
    """Whether the number is the lower end of a range, which is read with the upper end."""
    upper = last + 2 + (last + 2 < len(words) and _has_sign(words, last + 3))
    return upper < len(words) and words[upper].tag == "CD" and _range_low(words, upper) is not None


def _is_age(words: list[Word], last: int) -> bool:
    """Whether the number says how old somebody is ("a 36-year-old man"), whatever became of the hyphens."""
    after = [word for word in words[last + 1 : last + 5] if word.text not in ("-", "‐", "‑", "–")][:2]
    return (
        len(after) == 2  # noqa: PLR2004
        and after[0].lemma.lower() in after[0].vocab.quantities.age_units
        and after[1].lower in after[1].vocab.quantities.age_words
    )


def _counted(last: Word, first: Word) -> tuple[Word, Word] | None:
    """What a number counts, and the word that stands for both in the sentence.

    None where it measures (miles, percent) or picks out some of what was counted before ("two of them").
    """
    word = first if first.tag in ("NN", "NNS") else last
    joined = last.head if last.relation == "conj" and last.head.tag == "CD" else last
    for candidate in (last, joined, first):
        if candidate.relation not in ("nummod", "compound", "amod", "quantmod", "nmod", "det"):
            continue
        head = candidate.head
        while head.relation in ("nummod", "quantmod", "compound") and head.tag == "CD":
            head = head.head
        if head.pos in ("NOUN", "PROPN") and head.index > last.index:
            return None if _is_measure(head) else (head, head)
        if head.tag == "CD" or head.pos == "NUM":
            word = head
    whole = next(
        (
            child
            for child in word.children
            if child.lower in child.vocab.quantities.of and child.index == last.index + 1
        ),
        None,
    )
    if whole is None:
        return word, word
    inner = next((child for child in whole.children if child.relation == "pobj"), word)
    return None if inner.pos in ("PRON", "DET") or _is_casualty(inner) else (inner, word)


def _is_measure(noun: Word) -> bool:
    """Whether it is a unit of time, size or share; units of money and the sign of a share count as quantities."""
    lemma, words = noun.lemma.lower(), noun.vocab.quantities
    return lemma in words.units_of_measure and lemma not in words.currencies and lemma not in words.percent


def _is_casualty(whole: Word) -> bool:
    """Whether the whole of which some are picked out are casualties themselves ("two of the 12 injured died")."""
    kinds = whole.vocab.kinds.adjectives
    return whole.lower in kinds or any(
        child.relation in ("acl", "amod") and child.lower in kinds for child in whole.children
    )


def _is_part_of_name(words: list[Word], first: int) -> bool:
    """Whether the number is written together with letters ("Boeing 737", "F-16"), or is no count ("No. 5")."""
    before = words[first - 1] if first else None
    return before is not None and (
        before.pos == "PROPN"
        or before.text in ("-", "/", ".", ":")
        or before.lower in before.vocab.quantities.numbering
    )


def _none_of(words: list[Word], position: int) -> Quantity | None:
    """The quantity 0 where "no one", "nobody", "no people" begins at `position`."""
    word = words[position]
    if word.lower in word.vocab.quantities.nobody:
        return Quantity(0, 0, 0, word, word, word, word)
    if word.lower not in word.vocab.quantities.no or position + 1 >= len(words):
        return None
    after = words[position + 1]
    if after.lower in after.vocab.numbers.one:
        return Quantity(0, 0, 0, word, after, after, after)
    if word.relation == "det" and word.head.pos == "NOUN" and word.head.index > word.index:
        return Quantity(0, 0, 0, word, word.head, word.head, word.head)
    return None
