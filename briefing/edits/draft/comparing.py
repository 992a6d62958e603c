"""What is other in a draft that came back than in the draft as it was written, line by line, and what has no place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rapidfuzz.fuzz import ratio

from briefing.edits.draft.matching import Matching, Unit, compared, match, spaced
from briefing.edits.draft.opened import OpenedDraft, Signature
from briefing.edits.draft.seen import Seen, Spot, seen, takers
from briefing.model.document import Place
from briefing.model.draft import DraftLine, DraftParagraph, DraftRecord

KEY_SECTION = "key-developments"
_CITATION = re.compile(r"\s*\[\d+(?:,\s*\d+)*\]$")
_ALIKE = 55.0  # of 100, as in matching.py: below it one text was taken out and another added


class ChangeKind(StrEnum):
    """What a person did with a line."""

    WHEN = "when"
    WORDS = "words"
    STATUS = "status"
    STORY = "story"
    STRUCK = "struck"
    KEY = "key"
    NOT_KEY = "not-key"
    MOVED = "moved"
    ADDED = "added"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class DraftChange:
    """One change: old against new.

    `line` is the number of the line that was changed, None for what was ADDED. `section` is where it stands now, and
    for what was ADDED, MOVED or made a KEY development `after` the line that it now follows there, None where it comes
    first. `lead` is what stands in the column of dates next to an addition.
    """

    kind: ChangeKind
    line: int | None
    old: str
    new: str
    signed: Signature
    section: str = ""
    after: int | None = None
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Something that a person changed and that cannot be kept: its text, and why or what to do."""

    text: str
    why: str
    signed: Signature


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs; `by_text` are the lines that were found by their text, their controls being lost."""

    changes: tuple[DraftChange, ...]
    unplaced: tuple[Unplaced, ...]
    by_text: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Context:
    """Where a unit stands: its section, the number of its heading there, and the line above it in the section."""

    section: str
    group: int
    after: int | None


def compare(draft: OpenedDraft, record: DraftRecord, *, pending: bool = False) -> Comparison:
    """What a person changed in the draft since it was written; `pending`: tracked changes are not counted as made."""
    matching = match(record.paragraphs, seen(draft, pending=pending))
    return _Comparing(record, matching, draft.saved, takers(draft)).all()


class _Comparing:
    def __init__(
        self, record: DraftRecord, matching: Matching, saved: Signature, takers: Mapping[int, Signature]
    ) -> None:
        self._lines: Mapping[int, DraftLine] = {line.number: line for line in record.lines}
        self._matching = matching
        self._saved = saved
        self._takers = takers
        self._changes: list[DraftChange] = []
        self._unplaced: list[Unplaced] = []
        self._groups = _groups(matching.written, self._lines)
        self._contexts = list(self._where())
        self._remarked: set[tuple[str, str]] = set()

    def all(self) -> Comparison:
        here = {a: b for b, a in self._matching.pairs.items()}
        gone = [unit for a, unit in enumerate(self._matching.written) if a not in here]
        for b, unit in enumerate(self._matching.standing):
            a = self._matching.pairs.get(b)
            if b in self._matching.copies:
                self._copied(unit, self._lines[unit.line or 0], self._contexts[b])
            elif a is None:
                self._added(unit, self._contexts[b])
            else:
                self._changed(self._matching.written[a], unit)
                if (line := self._matching.written[a].line) is not None:
                    self._placed(line, b)
            self._remarks(unit, a)
        self._reordered(here)
        self._gone(gone)
        by_text = sorted(line for a in self._matching.by_text if (line := self._matching.written[a].line))
        return Comparison(tuple(self._changes), tuple(self._unplaced), tuple(by_text))

    # Where things stand

    def _where(self) -> Iterator[_Context]:
        """The context of each unit that stands, after those that stand as they did."""
        section, group, after = "", 0, None
        for b, unit in enumerate(self._matching.standing):
            a = self._matching.pairs.get(b)
            if a is not None and b in self._matching.kept:
                written = self._matching.written[a].paragraphs[0]
                if written.section != section:
                    section, after = written.section, None
                group = self._groups[a]
            yield _Context(section, group, after)
            line = unit.line if a is None else self._matching.written[a].line
            after = line if line is not None else after

    def _placed(self, number: int, b: int) -> None:
        """A line that stands in another section or under another heading than it did."""
        line, context = self._lines[number], self._contexts[b]
        if b in self._matching.kept:
            return
        section, unit = line.record.section, self._matching.standing[b]
        signed = self._signed(unit.paragraphs)
        if context.section == KEY_SECTION and section != KEY_SECTION:
            self._make_key(line, context, signed)
        elif section == KEY_SECTION and context.section != KEY_SECTION:
            self._note(ChangeKind.NOT_KEY, number, line.written.get(Place.WORDS, ""), "", signed)
        elif section != context.section:
            self._list(
                unit.text, f"moved to another section ({context.section or 'the head'}), where it has no place", signed
            )
        elif context.group != line.group and not self._redated(line, unit):
            self._list(unit.text, "moved under another heading: change its date, and it moves there by itself", signed)

    def _redated(self, line: DraftLine, unit: Unit[Seen]) -> bool:
        old = compared(line.written.get(Place.WHEN, ""))
        return any(compared(spot.text) != old for spot in _spots(unit, line.number) if spot.place is Place.WHEN)

    def _reordered(self, here: Mapping[int, int]) -> None:
        """The lines that left the order of the others of their heading, each with the line that it now follows."""
        rows: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        for a, unit in enumerate(self._matching.written):
            if unit.line is None or a not in here:
                continue
            line, context = self._lines[unit.line], self._contexts[here[a]]
            same = (context.section, context.group) == (line.record.section, line.group)
            if same or here[a] in self._matching.kept:
                rows[line.record.section, line.group].append((here[a], unit.line))
        for (section, _), members in rows.items():
            order = [number for _, number in sorted(members)]
            kept = _in_order(order)
            for place, (b, number) in enumerate(sorted(members)):
                if number not in kept:
                    above = order[place - 1] if place else None
                    words = self._lines[number].written.get(Place.WORDS, "")
                    signed = self._signed(self._matching.standing[b].paragraphs)
                    self._changes.append(DraftChange(ChangeKind.MOVED, number, "", words, signed, section, above))

    # What is other

    def _changed(self, written: Unit[DraftParagraph], standing: Unit[Seen]) -> None:
        number = written.line if written.line is not None else written.story
        if number is None:
            self._outside(written, standing, None, written.paragraphs[0].section)
            return
        line = self._lines[number]
        recovered: set[int] = set()
        struck = written.line is not None and self._is_struck(line, written, standing)
        if struck:
            signed = self._takers.get(number) or self._signed(standing.paragraphs)
            self._note(ChangeKind.STRUCK, number, line.written.get(Place.WORDS, ""), "", signed)
        for paragraph in () if struck else written.paragraphs:
            for place in paragraph.places:
                self._place(line, place, paragraph, written, standing, recovered)
        listed = len(self._unplaced)
        self._outside(written, standing, written.line, line.record.section, recovered)
        if struck:
            # With the line goes what the program wrote next to it.
            del self._unplaced[listed:]

    def _place(
        self,
        line: DraftLine,
        place: Place,
        paragraph: DraftParagraph,
        written: Unit[DraftParagraph],
        standing: Unit[Seen],
        recovered: set[int],
    ) -> None:
        old = line.written.get(place, "")
        found = [
            one for one in standing.paragraphs for spot in one.spots if (spot.line, spot.place) == (line.number, place)
        ]
        if found:
            new = next(spot.text for spot in _spots(standing, line.number) if spot.place is place)
            self._compare(line, place, old, new, self._signed(found))
            return
        at = _counterpart(paragraph, written, standing)
        if at is None:
            self._compare(line, place, old, "", self._signed(standing.paragraphs))
            return
        recovered.add(at)
        there = standing.paragraphs[at]
        self._compare(line, place, old, _recovered(place, paragraph, line, there), self._signed([there]))

    def _compare(self, line: DraftLine, place: Place, old: str, new: str, signed: Signature) -> None:
        if compared(old) == compared(new):
            return
        words = " ".join(new.split())
        if words:
            self._note(ChangeKind(place.value), line.number, old, words, signed)
        elif place is not Place.WORDS:
            why = {
                Place.WHEN: "its date was taken out: write “unknown” there to print it without one",
                Place.STATUS: "its status was taken out: choose another",
                Place.STORY: "its heading was taken out: write another",
            }[place]
            self._list(line.written.get(Place.WORDS, old), why, signed)

    def _is_struck(self, line: DraftLine, written: Unit[DraftParagraph], standing: Unit[Seen]) -> bool:
        """Whether nothing is left of the words of a line that has a row or an item still."""
        if Place.WORDS not in line.written:
            return False
        spots = [spot for spot in _spots(standing, line.number) if spot.place is Place.WORDS]
        if spots:
            return not compared(spots[0].text)
        paragraph = next(one for one in written.paragraphs if Place.WORDS in one.places)
        at = _counterpart(paragraph, written, standing)
        return at is None or not compared(_recovered(Place.WORDS, paragraph, line, standing.paragraphs[at]))

    def _outside(
        self,
        written: Unit[DraftParagraph],
        standing: Unit[Seen],
        line: int | None,
        section: str,
        recovered: Collection[int] = (),
    ) -> None:
        """What was written next to what may be changed: added below the line where it is new, else listed."""
        old = [self._rest(paragraph) for paragraph in written.paragraphs]
        old = [text for text in old if text]
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
            signed, known = self._signed([paragraph]), compared(text)
            whole = next((one for one in left if one in known), None)
            alike = max(left, key=lambda one: ratio(one, known), default=None)
            if whole is not None:
                left.remove(whole)
                of_joined = self._rests_of({spot.line for spot in paragraph.spots} - {line})
                at = known.index(whole)
                for extra in (text[:at].strip(), text[at + len(whole) :].strip()):
                    if extra and compared(extra) not in of_joined:
                        self._add(extra, line, section, signed)
            elif alike is not None and ratio(alike, known) >= _ALIKE:
                left.remove(alike)
                self._list(f"{alike} → {text}", "the program writes this itself, anew each time", signed)
            else:
                self._add(text, line, section, signed)
        for text in left:
            self._list(text, "taken out, but the program writes this itself, anew each time", self._saved)

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

    def _add(self, text: str, line: int | None, section: str, signed: Signature, lead: str = "") -> None:
        if section and (line is not None or section not in ("sources", "coverage")):
            self._changes.append(DraftChange(ChangeKind.ADDED, None, "", text, signed, section, line, lead))
        else:
            self._list(text, "added where nothing can be added", signed)

    def _added(self, unit: Unit[Seen], context: _Context) -> None:
        signed = self._signed(unit.paragraphs)
        cells = [" ".join(one.text.split()) for one in unit.paragraphs]
        lead, text = "", " ".join(filter(None, cells))
        first = unit.paragraphs[0]
        if first.row is not None and len({one.cell for one in unit.paragraphs}) > 1:
            lead = " ".join(" ".join(one.text.split()) for one in unit.paragraphs if one.cell == first.cell)
            text = " ".join(" ".join(one.text.split()) for one in unit.paragraphs if one.cell != first.cell)
        elif "\t" in first.text.strip():
            lead, _, text = (part.strip() for part in first.text.strip().partition("\t"))
        known = self._line_of(text)
        if known is None:
            self._add(" ".join(text.split()) or lead, context.after, context.section, signed, lead if text else "")
        else:
            self._copied(unit, known, context)

    def _line_of(self, text: str) -> DraftLine | None:
        """The line whose words a text added elsewhere repeats: a copy of it that lost its control."""
        bare = compared(_CITATION.sub("", text.strip()))
        return next(
            (line for line in self._lines.values() if compared(line.written.get(Place.WORDS, "")) == bare), None
        )

    def _copied(self, unit: Unit[Seen], line: DraftLine, context: _Context) -> None:
        signed = self._signed(unit.paragraphs)
        if context.section == KEY_SECTION and line.record.section != KEY_SECTION:
            self._make_key(line, context, signed)
        elif unit.text != "":
            self._list(unit.text, "a copy of a line that stands elsewhere", signed)

    def _make_key(self, line: DraftLine, context: _Context, signed: Signature) -> None:
        words = " ".join(line.written.get(Place.WORDS, "").split())
        key = DraftChange(ChangeKind.KEY, line.number, "", words, signed, KEY_SECTION, context.after)
        self._changes.append(key)

    def _gone(self, units: Sequence[Unit[DraftParagraph]]) -> None:
        """What no longer stands: whole sections in one, lines as struck out, what the program writes as listed."""
        whole = self._gone_sections(units)
        for section, title in whole.items():
            self._list(
                title, "a whole section was taken out; `order` in sections.toml decides which there are", self._saved
            )
            units = [unit for unit in units if unit.paragraphs[0].section != section]
        struck = {unit.line for unit in units if unit.line is not None}
        for unit in units:
            joined = self._joined(unit.line) if unit.line is not None else []
            if unit.line is not None and joined:
                for spot, paragraph in joined:
                    old = self._lines[unit.line].written.get(spot.place, "")
                    self._compare(self._lines[unit.line], spot.place, old, spot.text, self._signed([paragraph]))
            elif unit.line is not None:
                words = self._lines[unit.line].written.get(Place.WORDS, "")
                self._note(ChangeKind.STRUCK, unit.line, words, "", self._takers.get(unit.line, self._saved))
            elif not self._is_empty_heading(unit, struck):
                self._list(unit.text, "taken out, but the program writes this itself, anew each time", self._saved)

    def _joined(self, line: int) -> list[tuple[Spot, Seen]]:
        """What stands of a line in the paragraph or the row of another one, with which it was joined."""
        here = (one for unit in self._matching.standing for one in unit.paragraphs)
        found = [
            (spot, one) for one in here for spot in one.spots if spot.line == line and spot.place is not Place.STORY
        ]
        return found if any(spot.place is Place.WORDS and compared(spot.text) for spot, _ in found) else []

    def _gone_sections(self, gone: Sequence[Unit[DraftParagraph]]) -> dict[str, str]:
        """The sections of which nothing stands any more, with their titles."""
        left = {self._matching.written[a].paragraphs[0].section for a in self._matching.pairs.values()}
        heads = (one for unit in gone for one in unit.paragraphs if one.head)
        return {one.section: one.text for one in heads if one.section not in left}

    def _is_empty_heading(self, unit: Unit[DraftParagraph], struck: Collection[int]) -> bool:
        """Whether all lines below a heading inside a table were struck out with it."""
        first = unit.paragraphs[0]
        if first.row is None:
            return False
        group = self._groups[self._matching.written.index(unit)]
        below = [
            line.number for line in self._lines.values() if (line.record.section, line.group) == (first.section, group)
        ]
        return bool(below) and set(struck).issuperset(below)

    # Who did it, and what they say of it

    def _remarks(self, unit: Unit[Seen], a: int | None) -> None:
        written = self._matching.written[a] if a is not None else None
        line = unit.line if written is None else written.line
        for remark in (remark for one in unit.paragraphs for remark in one.remarks):
            if (remark.text, str(remark.signed)) in self._remarked:
                continue
            self._remarked.add((remark.text, str(remark.signed)))
            if line is not None:
                self._note(ChangeKind.COMMENT, line, remark.on, remark.text, remark.signed)
            else:
                on = " ".join((remark.on or unit.text).split())
                self._list(remark.text, f"a comment on “{on}”, which is no line that can be edited", remark.signed)

    def _signed(self, paragraphs: Sequence[Seen]) -> Signature:
        """Who changed these paragraphs: by the tracked changes in them, else who saved the draft."""
        by_hand = [one.tracked for one in paragraphs if one.tracked is not None]
        return max(by_hand, key=lambda one: str(one.at)) if by_hand else self._saved

    def _note(self, kind: ChangeKind, line: int, old: str, new: str, signed: Signature) -> None:
        section = self._lines[line].record.section
        self._changes.append(DraftChange(kind, line, " ".join(old.split()), new, signed, section))

    def _list(self, text: str, why: str, signed: Signature) -> None:
        self._unplaced.append(Unplaced(" ".join(text.split()), why, signed))


def _groups(written: Sequence[Unit[DraftParagraph]], lines: Mapping[int, DraftLine]) -> list[int]:
    """The number of the heading that each written unit stands under, a heading under itself."""
    found: list[int] = []
    group, section = 0, ""
    for unit in reversed(written):
        first = unit.paragraphs[0]
        if first.section != section or first.row is None:
            group, section = 0, first.section
        if unit.line is not None:
            group = lines[unit.line].group
        found.append(group)
    return found[::-1]


def _spots(unit: Unit[Seen], line: int) -> Iterator[Spot]:
    return (spot for one in unit.paragraphs for spot in one.spots if spot.line == line)


def _counterpart(paragraph: DraftParagraph, written: Unit[DraftParagraph], standing: Unit[Seen]) -> int | None:
    """The paragraph of a unit that stands where the written one stood, though its controls are lost."""
    siblings = [one for one in written.paragraphs if one.cell == paragraph.cell]
    place = siblings.index(paragraph)
    there = [at for at, one in enumerate(standing.paragraphs) if one.cell == paragraph.cell]
    free = [at for at in there if standing.paragraphs[at].text.strip()]
    if not free:
        return None
    if place < len(there) and there[place] in free and len(there) == len(siblings):
        return there[place]
    return max(free, key=lambda at: ratio(compared(paragraph.text), compared(standing.paragraphs[at].text)))


def _recovered(place: Place, paragraph: DraftParagraph, line: DraftLine, there: Seen) -> str:
    """What stands at a place whose control is lost: the paragraph's text without what stood around the place."""
    before, _, behind = paragraph.text.partition(line.written.get(place, ""))
    lead, _, rest = _parted(there.text)
    if Place.WHEN in paragraph.places and Place.WORDS in paragraph.places and rest:
        # An item of a list: its date and its words with a tabulator or a line break between them.
        text = lead if place is Place.WHEN else rest
    else:
        text = there.text
        for other in there.spots:
            text = text.replace(other.text, "", 1)
        text = _spaced(text).removeprefix(_spaced(before))
    text = _spaced(text).removesuffix(_spaced(behind)).strip()
    return _CITATION.sub("", text) if place is Place.WORDS else text


def _parted(text: str) -> tuple[str, str, str]:
    """An item's lead, the tabulator or line break after it, and the rest; all of it is the rest where it has none."""
    found = re.search(r"[\t\n]", text.strip())
    text = text.strip()
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")


def _spaced(text: str) -> str:
    return " ".join(text.split())


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
