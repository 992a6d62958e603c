"""What is other in a draft that came back than in the draft as it was written, line by line, and what has no place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.edits.draft.comments import Comments
from briefing.edits.draft.contents import written_into_contents
from briefing.edits.draft.contexts import Context, Contexts
from briefing.edits.draft.differences import ChangeKind, Comparison, Differences
from briefing.edits.draft.gone import Gone
from briefing.edits.draft.matching import Matching, Unit, compared, match, spots
from briefing.edits.draft.notes import compare_notes
from briefing.edits.draft.opened import OpenedDraft, Signature
from briefing.edits.draft.recovery import CITATION, counterpart, recovered
from briefing.edits.draft.seen import Seen, seen
from briefing.edits.draft.surroundings import Surroundings
from briefing.edits.draft.tracked import takers
from briefing.model.document import Place, SectionKey
from briefing.model.draft import DraftLine, DraftParagraph, DraftRecord


def compare(draft: OpenedDraft, record: DraftRecord, *, pending: bool = False) -> Comparison:
    """What a person changed in the draft since it was written; `pending`: tracked changes are not counted as made."""
    standing = seen(draft, pending=pending)
    compared = _Comparing(record, match(record.paragraphs, standing), draft.saved, takers(draft)).all()
    lost = tuple(written_into_contents(standing, record, draft.saved))
    return replace(compared, unplaced=(*compared.unplaced, *lost))


class _Comparing:
    def __init__(
        self, record: DraftRecord, matching: Matching, saved: Signature, takers: Mapping[int, Signature]
    ) -> None:
        self._lines: Mapping[int, DraftLine] = {line.number: line for line in record.lines}
        self._matching = matching
        self._takers = takers
        self._differences = Differences(self._lines, saved)
        self._contexts = Contexts(matching, self._lines, self._differences)
        self._surroundings = Surroundings(matching, self._lines, self._differences)
        self._comments = Comments(self._lines, self._differences)

    def all(self) -> Comparison:
        for b, unit in enumerate(self._matching.standing):
            a = self._matching.pairs.get(b)
            if b in self._matching.copies:
                self._copied(unit, self._lines[unit.line or 0], self._contexts.standing[b])
            elif a is None:
                self._added(unit, self._contexts.standing[b])
            else:
                self._changed(self._matching.written[a], unit)
                if (line := self._matching.written[a].line) is not None:
                    self._contexts.moved_away(line, b)
            line = unit.line if a is None else self._matching.written[a].line
            # A line that stands twice, the second time as a copy, carries its comments once.
            self._comments.compare(unit, line if b not in self._matching.copies else None)
            self._notes(unit, a, self._contexts.standing[b])
        self._contexts.reordered()
        Gone(self._matching, self._lines, self._contexts.groups, self._takers, self._differences).note()
        by_text = sorted(line for a in self._matching.by_text if (line := self._matching.written[a].line))
        return Comparison(tuple(self._differences.changes), tuple(self._differences.unplaced), tuple(by_text))

    # What stands still

    def _changed(self, written: Unit[DraftParagraph], standing: Unit[Seen]) -> None:
        number = written.line if written.line is not None else written.story
        if number is None:
            self._surroundings.compare(written, standing, None, written.paragraphs[0].section)
            return
        line = self._lines[number]
        found: set[int] = set()
        struck = written.line is not None and self._is_struck(line, written, standing)
        if struck:
            signed = self._takers.get(number) or self._differences.signed(standing.paragraphs)
            self._differences.note(ChangeKind.STRUCK, number, line.written.get(Place.WORDS, ""), "", signed)
        for paragraph in () if struck else written.paragraphs:
            for place in paragraph.places:
                self._place(line, place, paragraph, written, standing, found)
        listed = len(self._differences.unplaced)
        self._surroundings.compare(written, standing, written.line, line.record.section, found)
        if struck:
            # With the line goes what the program wrote next to it.
            del self._differences.unplaced[listed:]

    def _place(
        self,
        line: DraftLine,
        place: Place,
        paragraph: DraftParagraph,
        written: Unit[DraftParagraph],
        standing: Unit[Seen],
        found: set[int],
    ) -> None:
        """Compare what stands at one place; a paragraph in which it was found without its control goes into `found`."""
        controlled = [
            one for one in standing.paragraphs for spot in one.spots if (spot.line, spot.place) == (line.number, place)
        ]
        if controlled:
            new = next(spot.text for spot in spots(standing, line.number) if spot.place is place)
            self._differences.compare(line.number, place, new, self._differences.signed(controlled))
            return
        at = counterpart(paragraph, written, standing)
        if at is None:
            self._differences.compare(line.number, place, "", self._differences.signed(standing.paragraphs))
            return
        found.add(at)
        there = standing.paragraphs[at]
        text = recovered(place, paragraph, line, there)
        self._differences.compare(line.number, place, text, self._differences.signed([there]))

    def _is_struck(self, line: DraftLine, written: Unit[DraftParagraph], standing: Unit[Seen]) -> bool:
        """Whether nothing is left of the words of a line that has a row or an item still."""
        if Place.WORDS not in line.written:
            return False
        words = [spot for spot in spots(standing, line.number) if spot.place is Place.WORDS]
        if words:
            return not compared(words[0].text)
        paragraph = next(one for one in written.paragraphs if Place.WORDS in one.places)
        at = counterpart(paragraph, written, standing)
        return at is None or not compared(recovered(Place.WORDS, paragraph, line, standing.paragraphs[at]))

    # What was added

    def _added(self, unit: Unit[Seen], context: Context) -> None:
        lead, text = _lead_and_text(unit)
        known = self._line_of(text)
        if known is not None:
            self._copied(unit, known, context)
            return
        words, signed = " ".join(text.split()), self._differences.signed(unit.paragraphs)
        self._differences.add(words or lead, context.after, context.section, signed, lead if text else "")

    def _line_of(self, text: str) -> DraftLine | None:
        """The line whose words a text added elsewhere repeats: a copy of it that lost its control."""
        bare = compared(CITATION.sub("", text.strip()))
        return next(
            (line for line in self._lines.values() if compared(line.written.get(Place.WORDS, "")) == bare), None
        )

    def _copied(self, unit: Unit[Seen], line: DraftLine, context: Context) -> None:
        signed = self._differences.signed(unit.paragraphs)
        if context.section == SectionKey.KEY_DEVELOPMENTS and line.record.section != SectionKey.KEY_DEVELOPMENTS:
            self._differences.make_key(line.number, context.after, signed)
        elif unit.text != "":
            self._differences.list_unplaced(unit.text, "a copy of a line that stands elsewhere", signed, line.number)

    def _notes(self, unit: Unit[Seen], a: int | None, context: Context) -> None:
        written = self._matching.written[a] if a is not None else None
        line = unit.line if written is None else written.line
        compare_notes(written, unit, context.after if line is None else line, context.section, self._differences)


def _lead_and_text(unit: Unit[Seen]) -> tuple[str, str]:
    """What stands in the column of dates of an added row or item, and its text; "" for no such column."""
    first = unit.paragraphs[0]
    if first.row is not None and len({one.cell for one in unit.paragraphs}) > 1:
        lead = " ".join(" ".join(one.text.split()) for one in unit.paragraphs if one.cell == first.cell)
        return lead, " ".join(" ".join(one.text.split()) for one in unit.paragraphs if one.cell != first.cell)
    if "\t" in first.text.strip():
        lead, _, text = (part.strip() for part in first.text.strip().partition("\t"))
        return lead, text
    return "", " ".join(filter(None, (" ".join(one.text.split()) for one in unit.paragraphs)))
