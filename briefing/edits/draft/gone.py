"""What of a draft as it was written no longer stands: whole sections, lines struck out, lines joined with others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from briefing.edits.draft.differences import ChangeKind, Differences
from briefing.edits.draft.matching import Matching, Unit, compared
from briefing.edits.draft.opened import Signature
from briefing.edits.draft.seen import Seen, Spot
from briefing.edits.draft.surroundings import ANEW
from briefing.model.document import Place
from briefing.model.draft import DraftLine, DraftParagraph


class Gone:
    """Notes lines as struck out, and lists what the program writes; `takers` are who took out which line."""

    def __init__(
        self,
        matching: Matching,
        lines: Mapping[int, DraftLine],
        groups: Sequence[int],
        takers: Mapping[int, Signature],
        differences: Differences,
    ) -> None:
        self._matching = matching
        self._lines = lines
        self._groups = groups
        self._takers = takers
        self._differences = differences

    def note(self) -> None:
        """Note all that no longer stands, a whole section in one."""
        here = set(self._matching.pairs.values())
        units = [unit for a, unit in enumerate(self._matching.written) if a not in here]
        for section, title in self._sections(units).items():
            why = "a whole section was taken out; `order` in sections.toml decides which there are"
            self._differences.list_unplaced(title, why, self._differences.signed())
            units = [unit for unit in units if unit.paragraphs[0].section != section]
        struck = {unit.line for unit in units if unit.line is not None}
        for unit in units:
            if unit.line is not None:
                self._line(unit.line)
            elif not self._is_empty_heading(unit, struck):
                signed, section = self._differences.signed(), unit.paragraphs[0].section
                self._differences.list_unplaced(unit.text, f"taken out, but {ANEW}", signed, section=section)

    def _line(self, number: int) -> None:
        joined = self._joined(number)
        for spot, paragraph in joined:
            self._differences.compare(number, spot.place, spot.text, self._differences.signed([paragraph]))
        if not joined:
            words = self._lines[number].written.get(Place.WORDS, "")
            signed = self._takers.get(number) or self._differences.signed()
            self._differences.note(ChangeKind.STRUCK, number, words, "", signed)

    def _joined(self, line: int) -> list[tuple[Spot, Seen]]:
        """What stands of a line in the paragraph or the row of another one, with which it was joined."""
        here = (one for unit in self._matching.standing for one in unit.paragraphs)
        found = [
            (spot, one) for one in here for spot in one.spots if spot.line == line and spot.place is not Place.STORY
        ]
        return found if any(spot.place is Place.WORDS and compared(spot.text) for spot, _ in found) else []

    def _sections(self, gone: Sequence[Unit[DraftParagraph]]) -> dict[str, str]:
        """The sections of which nothing stands any more, with their titles."""
        left = {self._matching.written[a].paragraphs[0].section for a in self._matching.pairs.values()}
        heads = (one for unit in gone for one in unit.paragraphs if one.head)
        return {one.section: one.text for one in heads if one.section not in left}

    def _is_empty_heading(self, unit: Unit[DraftParagraph], struck: Collection[int]) -> bool:
        """Whether it is a heading or the head of a table, and all lines below it were struck out with it."""
        first, group = unit.paragraphs[0], self._groups[self._matching.written.index(unit)]
        lines = self._lines.values()
        below = [line.number for line in lines if (line.record.section, line.group) == (first.section, group)]
        return bool(below) and set(struck).issuperset(below)
