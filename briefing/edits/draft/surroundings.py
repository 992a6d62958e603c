"""What the program writes next to what may be changed (sources, remarks), and what a person wrote there."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher

from rapidfuzz.fuzz import ratio

from briefing.edits.draft.differences import Differences
from briefing.edits.draft.matching import ALIKE, Matching, Unit, compared, spaced
from briefing.edits.draft.seen import Seen
from briefing.model.draft import DraftLine, DraftParagraph

ANEW = "the program writes this itself, anew each time"
"""Why what the program writes next to a line cannot be changed."""


class Surroundings:
    """Compares it: what is new is added below the line, what was changed or taken out is listed."""

    def __init__(self, matching: Matching, lines: Mapping[int, DraftLine], differences: Differences) -> None:
        self._matching = matching
        self._lines = lines
        self._differences = differences

    def compare(
        self,
        written: Unit[DraftParagraph],
        standing: Unit[Seen],
        line: int | None,
        section: str,
        recovered: Collection[int] = (),
    ) -> None:
        """The surroundings of one unit; `recovered` are the paragraphs whose lost controls were found by their text."""
        old = [text for paragraph in written.paragraphs if (text := self._rest(paragraph))]
        new = [(spaced(one.outside), one) for at, one in enumerate(standing.paragraphs) if at not in recovered]
        new = [(text, one) for text, one in new if text]
        if recovered:
            # What was found by its text took its own rest with it.
            old = [text for text in old if any(text == compared(each) for each, _ in new)]
        texts = [compared(text) for text, _ in new]
        for kind, a, a_end, b, b_end in SequenceMatcher(None, old, texts, autojunk=False).get_opcodes():
            if kind != "equal":
                self._replaced(old[a:a_end], new[b:b_end], line, section)

    def _replaced(self, old: Sequence[str], new: Sequence[tuple[str, Seen]], line: int | None, section: str) -> None:
        left = list(old)
        for text, paragraph in new:
            signed, known = self._differences.signed([paragraph]), compared(text)
            whole = next((one for one in left if one in known), None)
            alike = max(left, key=lambda one: ratio(one, known), default=None)
            if whole is not None:
                left.remove(whole)
                of_joined = self._rests_of({spot.line for spot in paragraph.spots} - {line})
                at = known.index(whole)
                for extra in (text[:at].strip(), text[at + len(whole) :].strip()):
                    if extra and compared(extra) not in of_joined:
                        self._differences.add(extra, line, section, signed)
            elif alike is not None and ratio(alike, known) >= ALIKE:
                left.remove(alike)
                self._differences.list_unplaced(f"{alike} → {text}", ANEW, signed, line, section)
            else:
                self._differences.add(text, line, section, signed)
        for text in left:
            signed = self._differences.signed()
            self._differences.list_unplaced(text, f"taken out, but {ANEW}", signed, line, section)

    def _rest(self, paragraph: DraftParagraph) -> str:
        """The text of a written paragraph without that of what may be changed in it."""
        text = paragraph.text
        for place in paragraph.places:
            if paragraph.line is not None:
                text = text.replace(self._lines[paragraph.line].written.get(place, ""), "", 1)
        return compared(text)

    def _rests_of(self, lines: set[int]) -> set[str]:
        """What the program wrote next to what may be changed of these lines."""
        written = (one for unit in self._matching.written if unit.line in lines for one in unit.paragraphs)
        return {self._rest(one) for one in written}
