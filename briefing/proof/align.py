"""Which texts of the record a file prints, each in its place, and what it prints besides.

As many texts as can be are found in their order; of those that stand in the file often ("1 source"), each is looked for
between the others around it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.model.proof import ProofText, comparable
from briefing.proof.printed import Printed, with_citations

_OFTEN = 8  # times; a text that stands in the file more often says little of where it is
_NO_WORDS = re.compile(r"[\W\d_]*")  # bullets
_NUMBERED = re.compile(r"\d{1,3} (?=\S)")  # the number of a section, in formats that print it with the title
_SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Alignment:
    """For each text of the record whether the file prints it in its place, and what the file prints besides."""

    printed: tuple[bool, ...]
    added: tuple[str, ...]


def align(file: Printed) -> Alignment:
    """Compare a file with its record."""
    units = [part for text in file.content.texts for line in text.split("\n") if (part := comparable(line))]
    # A file of data has the list of sources as data, which its own reader compares.
    listed = {n for n, text in enumerate(file.proof.texts) if file.content.data and text.section == _SOURCES}
    numbers = [n for n in range(len(file.proof.texts)) if n not in listed]
    texts = [_expected(file.proof.texts[n], data=file.content.data) for n in numbers]
    found = _found(texts, units)
    there = listed.union(numbers[index] for index in found)
    used = set(found.values())
    added = [unit for n, unit in enumerate(units) if n not in used and not _NO_WORDS.fullmatch(unit)]
    printed = tuple(number in there for number in range(len(file.proof.texts)))
    return Alignment(printed, (*added, *_foreign_margins(file), *_other_words(file)))


def _expected(text: ProofText, *, data: bool) -> str:
    if data:
        cited = ((each.source, each.start, each.end) for each in text.citations)
        return comparable(with_citations(text.words, cited))
    return comparable(text.text)


def _found(texts: Sequence[str], units: Sequence[str]) -> dict[int, int]:
    """By the place of a text that of the unit which is it, both rising."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, unit in enumerate(units):
        places[unit].append(place)
        if number := _NUMBERED.match(unit):
            places[unit[number.end() :]].append(place)
    found = _longest_chain(texts, places)
    ends = [len(units)] * (len(texts) + 1)  # of each text: where the next that is found stands
    for index in range(len(texts) - 1, -1, -1):
        ends[index] = found.get(index, ends[index + 1])
    at = -1
    for index, text in enumerate(texts):
        if index not in found:
            candidates = places.get(text, ())
            place = bisect_left(candidates, at + 1)
            if place == len(candidates) or candidates[place] >= ends[index]:
                continue
            found[index] = candidates[place]
        at = found[index]
    return found


def _longest_chain(texts: Sequence[str], places: Mapping[str, Sequence[int]]) -> dict[int, int]:
    """The most texts whose places rise with them (a longest increasing subsequence), of those not often there."""
    ends: list[int] = []  # the lowest place at which a chain of each length can end
    heads: list[int] = []  # the last link of that chain
    links: list[tuple[int, int]] = []  # a text and its place
    back: list[int] = []  # of each link the one before it, -1 for none
    for index, text in enumerate(texts):
        candidates = places.get(text, ())
        for place in reversed(candidates if len(candidates) <= _OFTEN else ()):
            length = bisect_left(ends, place)
            back.append(heads[length - 1] if length else -1)
            links.append((index, place))
            if length == len(ends):
                ends.append(place)
                heads.append(len(links) - 1)
            else:
                ends[length], heads[length] = place, len(links) - 1
    chain: dict[int, int] = {}
    link = heads[-1] if heads else -1
    while link >= 0:
        index, place = links[link]
        chain[index] = place
        link = back[link]
    return chain


def _foreign_margins(file: Printed) -> list[str]:
    """Texts in the margins of pages that the program does not set there."""
    pages = [comparable(words) for words in file.proof.pages if words]
    usual = {comparable(text.text) for text in file.proof.texts if not text.citations}.union(pages)
    shapes = [_shape(words) for words in pages if "{" in words]

    def is_usual(words: str) -> bool:
        shaped = (shape.fullmatch(words) for shape in shapes)
        return (
            words in usual
            or any(match is not None and all(group in usual for group in match.groups()) for match in shaped)
            or any(page.startswith(words.rstrip(" …")) for page in pages)
        )

    return [words for words in map(comparable, file.content.margins) if not is_usual(words)]


def _other_words(file: Printed) -> list[str]:
    """Words in pictures, notes and fields that are not those of the record."""
    usual = set(map(comparable, file.proof.besides))
    return [words for words in dict.fromkeys(map(comparable, file.content.besides)) if words not in usual]


def _shape(words: str) -> re.Pattern[str]:
    """A phrase with fields as a pattern: numbers of pages, and in groups what is another text."""
    pattern = re.sub(r"\\\{pages?\\\}", r"\\d+", re.escape(words))
    return re.compile(re.sub(r"\\\{\w+\\\}", "(.*)", pattern))
