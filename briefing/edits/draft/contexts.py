"""Where in a draft a line stands: its section, its heading there, the line above it, and whether that is as it was."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.edits.draft.differences import ChangeKind, Differences, DraftChange
from briefing.edits.draft.matching import Matching, Unit, compared, spots
from briefing.edits.draft.seen import Seen
from briefing.model.document import Place, SectionKey
from briefing.model.draft import DraftLine, DraftParagraph


@dataclass(frozen=True, slots=True)
class Context:
    """Where a unit stands: its section, the number of its heading there, and the line above it in the section."""

    section: str
    group: int
    after: int | None


class Contexts:
    """The contexts of all units that stand, and the differences of place among them."""

    def __init__(self, matching: Matching, lines: Mapping[int, DraftLine], differences: Differences) -> None:
        self._matching = matching
        self._lines = lines
        self._differences = differences
        self.groups = _groups(matching.written, lines)
        """The number of the heading that each written unit stands under, a heading under itself."""
        self.standing = list(self._where())
        """The context of each unit that stands, after those that stand as they did."""

    def _where(self) -> Iterator[Context]:
        section, group, after = "", 0, None
        for b, unit in enumerate(self._matching.standing):
            a = self._matching.pairs.get(b)
            if a is not None and b in self._matching.kept:
                written = self._matching.written[a].paragraphs[0]
                if written.section != section:
                    section, after = written.section, None
                group = self.groups[a]
            yield Context(section, group, after)
            line = unit.line if a is None else self._matching.written[a].line
            after = line if line is not None else after

    def moved_away(self, number: int, b: int) -> None:
        """Note a line that stands in another section or under another heading than it did."""
        line, context = self._lines[number], self.standing[b]
        if b in self._matching.kept:
            return
        section, unit = line.record.section, self._matching.standing[b]
        signed = self._differences.signed(unit.paragraphs)
        if context.section == SectionKey.KEY_DEVELOPMENTS and section != SectionKey.KEY_DEVELOPMENTS:
            self._differences.make_key(number, context.after, signed)
        elif section == SectionKey.KEY_DEVELOPMENTS and context.section != SectionKey.KEY_DEVELOPMENTS:
            self._differences.note(ChangeKind.NOT_KEY, number, line.written.get(Place.WORDS, ""), "", signed)
        elif section != context.section:
            why = f"moved to another section ({context.section or 'the head'}), where it has no place"
            self._differences.list_unplaced(unit.text, why, signed, number)
        elif context.group != line.group and not _redated(line, unit):
            why = "moved under another heading: change its date, and it moves there by itself"
            self._differences.list_unplaced(unit.text, why, signed, number)

    def reordered(self) -> None:
        """Note the lines that left the order of the others of their heading, each with the line that it now follows."""
        for section, members in self._rows():
            order = [number for _, number in sorted(members)]
            kept = _in_order(order)
            for place, (b, number) in enumerate(sorted(members)):
                if number not in kept:
                    above = order[place - 1] if place else None
                    words = self._lines[number].written.get(Place.WORDS, "")
                    signed = self._differences.signed(self._matching.standing[b].paragraphs)
                    moved = DraftChange(ChangeKind.MOVED, number, "", words, signed, section, above)
                    self._differences.changes.append(moved)

    def _rows(self) -> Iterator[tuple[str, list[tuple[int, int]]]]:
        """The lines of each heading that stand under it still, by place and number, with the section."""
        here = {a: b for b, a in self._matching.pairs.items()}
        rows: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        for a, unit in enumerate(self._matching.written):
            if unit.line is None or a not in here:
                continue
            line, context = self._lines[unit.line], self.standing[here[a]]
            same = (context.section, context.group) == (line.record.section, line.group)
            if same or here[a] in self._matching.kept:
                rows[line.record.section, line.group].append((here[a], unit.line))
        yield from ((section, members) for (section, _), members in rows.items())


def _redated(line: DraftLine, unit: Unit[Seen]) -> bool:
    old = compared(line.written.get(Place.WHEN, ""))
    dates = (spot for spot in spots(unit, line.number) if spot.place is Place.WHEN)
    return any(compared(spot.text) != old for spot in dates)


def _groups(written: Sequence[Unit[DraftParagraph]], lines: Mapping[int, DraftLine]) -> list[int]:
    found: list[int] = []
    group, section = 0, ""
    for unit in reversed(written):
        first = unit.paragraphs[0]
        if first.section != section:
            group, section = 0, first.section
        if unit.line is not None:
            group = lines[unit.line].group
        found.append(group)
        if first.row is None:
            # What stands above a heading is not under it.
            group = 0
    return found[::-1]


def _in_order(order: Sequence[int]) -> set[int]:
    """The longest row of lines that stand in the order of their numbers."""
    ends: list[int] = []
    at: list[int] = []
    above: dict[int, int | None] = {}
    for number in order:
        place = bisect_left(ends, number)
        above[number] = at[place - 1] if place else None
        ends[place : place + 1] = [number]
        at[place : place + 1] = [number]
    kept, number_ = set(), at[-1] if at else None
    while number_ is not None:
        kept.add(number_)
        number_ = above[number_]
    return kept
