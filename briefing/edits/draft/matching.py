"""Which paragraph or table row of a draft that came back is which of the draft as it was written.

By its content controls or bookmarks where they are left, else by its text: equal first, then the most alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Generic, TypeAlias, TypeVar

from rapidfuzz.fuzz import ratio

from briefing.edits.draft.seen import Seen, Spot
from briefing.model.document import Place
from briefing.model.draft import DraftParagraph

P = TypeVar("P", DraftParagraph, Seen)
Key: TypeAlias = tuple[str, int | str]

ALIKE = 55.0
"""Of 100: a reworded sentence keeps about that much of itself; set by eye on reworded leads."""

_ALIKE_ELSEWHERE = 75.0  # the same of what was moved and reworded, where any other line might be meant
_MARKS = str.maketrans(dict.fromkeys("“”„‟«»‹›‘’‚`´", '"') | {"'": '"', "–": "-", "—": "-", "\u2011": "-"})
_SPACE = re.compile(r"[\s\u00a0\u202f\u2009\u200b]+")


def compared(text: str) -> str:
    r"""Text as two drafts are compared by it: programs change white space, quotation marks and dashes by themselves.

    >>> compared("  “It fell,”\u00a0[1] ")
    '"It fell," [1]'
    """
    return spaced(text).translate(_MARKS)


def spaced(text: str) -> str:
    """The text with any white space as one space: letter by letter what `compared` makes of it."""
    return _SPACE.sub(" ", text).strip()


@dataclass(frozen=True, slots=True)
class Unit(Generic[P]):
    """A table row, or a paragraph outside tables; `line` and `story` are those of its controls, if any."""

    paragraphs: tuple[P, ...]
    line: int | None
    story: int | None

    @property
    def text(self) -> str:
        """All its text, as it is compared."""
        return " ".join(filter(None, (compared(one.text) for one in self.paragraphs)))


def spots(unit: Unit[Seen], line: int) -> Iterator[Spot]:
    """Where in a unit that stands something of this line may be changed."""
    return (spot for one in unit.paragraphs for spot in one.spots if spot.line == line)


@dataclass(frozen=True, slots=True)
class Matching:
    """The units of the draft as written and as it stands, and which is which.

    `pairs` leads from the place of a unit that stands to that of the written one; `kept` are those pairs, by the place
    that stands, whose order is as it was. `copies` are units of a line that stands elsewhere as well. `by_text` are the
    written units that were found by their text, their controls being lost.
    """

    written: tuple[Unit[DraftParagraph], ...]
    standing: tuple[Unit[Seen], ...]
    pairs: dict[int, int]
    kept: frozenset[int]
    copies: frozenset[int]
    by_text: frozenset[int]


def match(paragraphs: Iterable[DraftParagraph], seen: Iterable[Seen]) -> Matching:
    """Match what stands to what was written."""
    written = tuple(_written_unit(each) for each in _units(paragraphs))
    standing = tuple(_standing_unit(each, written) for each in _units(seen))
    written = tuple(unit for unit in written if unit.text)
    standing = tuple(unit for unit in standing if unit.text or unit.line or unit.story)
    left = {unit.line for unit in standing}, {unit.story for unit in standing}
    old = [_key(unit, *left) for unit in written]
    new = [_key(unit, *left) for unit in standing]
    pairs: dict[int, int] = {}
    blocks: list[tuple[range, range]] = []
    for kind, a, a_end, b, b_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs.update(zip(range(b, b_end), range(a, a_end), strict=True))
        else:
            blocks.append((range(a, a_end), range(b, b_end)))
    kept = set(pairs)
    rows = (
        [unit.paragraphs[0].row is not None for unit in written],
        [unit.paragraphs[0].row is not None for unit in standing],
    )
    _by_key(old, new, pairs, *rows)
    for a_range, b_range in blocks:
        alike = _alike(written, standing, _free(a_range, old, pairs.values()), _free(b_range, new, pairs), ALIKE)
        pairs.update(alike)
        kept.update(alike)
    everywhere = _free(range(len(old)), old, pairs.values()), _free(range(len(new)), new, pairs)
    pairs.update(_alike(written, standing, *everywhere, _ALIKE_ELSEWHERE))
    by_text = {a for b, a in pairs.items() if written[a].line and not standing[b].line}
    copies = {b for b, unit in enumerate(standing) if unit.line and b not in pairs}
    return Matching(written, standing, pairs, frozenset(kept), frozenset(copies), frozenset(by_text))


def _units(paragraphs: Iterable[P]) -> list[tuple[P, ...]]:
    """The paragraphs of each table row together, any other by itself."""
    found: list[tuple[P, ...]] = []
    for row, members in groupby(paragraphs, key=lambda one: one.row):
        of_row = tuple(members)
        found += [(one,) for one in of_row] if row is None else [of_row]
    return found


def _written_unit(paragraphs: tuple[DraftParagraph, ...]) -> Unit[DraftParagraph]:
    line = next((one.line for one in paragraphs if set(one.places) - {Place.STORY}), None)
    return Unit(paragraphs, line, next((one.line for one in paragraphs if Place.STORY in one.places), None))


def _standing_unit(paragraphs: tuple[Seen, ...], written: Sequence[Unit[DraftParagraph]]) -> Unit[Seen]:
    lines, stories = {unit.line for unit in written}, {unit.story for unit in written}
    spots = [spot for one in paragraphs for spot in one.spots]
    line = next((spot.line for spot in spots if spot.place is not Place.STORY and spot.line in lines), None)
    story = next((spot.line for spot in spots if spot.place is Place.STORY and spot.line in stories), None)
    return Unit(paragraphs, line, story)


def _key(unit: Unit[P], lines: set[int | None], stories: set[int | None]) -> Key:
    """What a unit is known by; its text, where its controls are lost on the other side."""
    if unit.line is not None and unit.line in lines:
        return ("line", unit.line)
    if unit.story is not None and unit.story in stories:
        return ("story", unit.story)
    return ("text", unit.text)


def _by_key(
    old: Sequence[Key], new: Sequence[Key], pairs: dict[int, int], old_rows: Sequence[bool], new_rows: Sequence[bool]
) -> None:
    """Pair what has the same key and was moved: each with the first that is left, rows with rows where there are any.

    What was copied to another place stands there as well, and a copy of a row in a list is no row.
    """
    taken = set(pairs.values())
    places: defaultdict[Key, list[int]] = defaultdict(list)
    for b, key in enumerate(new):
        if b not in pairs:
            places[key].append(b)
    for a, key in enumerate(old):
        if a not in taken and places[key]:
            best = min(places[key], key=lambda b, a=a: (new_rows[b] != old_rows[a], b))  # type: ignore[misc]
            places[key].remove(best)
            pairs[best] = a


def _free(places: Iterable[int], keys: Sequence[Key], taken: Iterable[int]) -> list[int]:
    """Those places whose unit is known by its text alone, and is not matched yet."""
    used = set(taken)
    return [place for place in places if place not in used and keys[place][0] == "text"]


def _alike(
    written: Sequence[Unit[DraftParagraph]],
    standing: Sequence[Unit[Seen]],
    old: Sequence[int],
    new: Sequence[int],
    least: float,
) -> dict[int, int]:
    """The pairs of units whose texts are most alike, best first, each unit once."""
    scored = [
        (score, -abs(place - other), b, a)
        for place, b in enumerate(new)
        for other, a in enumerate(old)
        if (score := ratio(written[a].text, standing[b].text, score_cutoff=least)) >= least
    ]
    pairs: dict[int, int] = {}
    for _, _, b, a in sorted(scored, key=lambda one: (-one[0], -one[1], one[2], one[3])):
        if b not in pairs and a not in pairs.values():
            pairs[b] = a
    return pairs
