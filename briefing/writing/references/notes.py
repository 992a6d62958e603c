"""Citations as notes, one for each line that cites: what stands in each, in the style that its user chose.

A source is cited in full the first time and in short from then on; by numbers it keeps its number too. APA knows no
such notes: they hold what would else stand in the text (8.10).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.labels import Labels
from briefing.model.document import Brief, Line, Run, RunKind
from briefing.writing.choices import CitationStyle
from briefing.writing.citations import cited
from briefing.writing.lines import lines_of
from briefing.writing.references.citing import References

_BETWEEN = "; "
_END = "."
_SUPRA = "supra"  # Bluebook 4.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a note: of the source with this number, or what stands between two; or the number of another note."""

    run: Run
    source: int | None = None
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note by its number; 1 is the first."""

    number: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The note as plain text."""
        return "".join(piece.run.text for piece in self.pieces)

    def forms(self) -> Iterator[tuple[int, str]]:
        """What stands in it for each source, by the source's number."""
        for number in dict.fromkeys(piece.source for piece in self.pieces if piece.source is not None):
            yield number, "".join(piece.run.text for piece in self.pieces if piece.source == number)


def citing_lines(brief: Brief) -> Iterator[Line]:
    """The lines of a brief that cite, in the order in which they are printed."""
    for section in brief.sections:
        for block in section.blocks:
            yield from (line for line in lines_of(block) if line.citations)


def notes_of(brief: Brief, references: References, labels: Labels) -> tuple[Note, ...]:
    """The notes of a brief, one for each of its `citing_lines`."""
    writer = _Writer(brief, references, labels)
    return tuple(writer.note(number, line) for number, line in enumerate(citing_lines(brief), 1))


def forms(written: Iterable[Note]) -> Mapping[int, tuple[str, ...]]:
    """All that stands for each source in these notes, the longest first, for the record of the brief."""
    found: dict[int, set[str]] = {}
    for note in written:
        for number, form in note.forms():
            found.setdefault(number, set()).add(form)
    return {number: tuple(sorted(each, key=lambda form: (-len(form), form))) for number, each in sorted(found.items())}


class _Writer:
    """Writes the notes of one brief in order, and knows which sources were cited before, and where."""

    def __init__(self, brief: Brief, references: References, labels: Labels) -> None:
        self._references = references
        self._labels = labels
        self._sources = {source.number: source for source in brief.sources}
        self._first: dict[int, int] = {}
        short = {number: references.noted(source, again=True) for number, source in self._sources.items()}
        count = Counter(short.values())
        # What two sources are called alike tells them apart no more: they are cited in full each time.
        self._alike = {number for number, runs in short.items() if count[runs] > 1}

    def note(self, number: int, line: Line) -> Note:
        pieces: list[Piece] = []
        numbers = [one for one in cited(line) if one in self._sources]
        for source in self._references.in_order(numbers):
            pieces += [Piece(Run(_BETWEEN))] if pieces else []
            pieces += self._pieces(source, number)
        text = "".join(piece.run.text for piece in pieces)
        if text and not text.endswith((_END, ".”", "?”", "!”")):
            pieces.append(Piece(Run(_END)))
        return Note(number, tuple(pieces))

    def _pieces(self, source: int, note: int) -> Iterator[Piece]:
        first = self._first.setdefault(source, note)
        supra = first != note and self._references.style is CitationStyle.BLUEBOOK
        again = first != note and (supra or source not in self._alike)
        yield from (Piece(run, source) for run in self._references.noted(self._sources[source], again=again))
        if supra:
            yield Piece(Run(", "), source)
            yield Piece(Run(_SUPRA, RunKind.EMPHASIS), source)
            yield Piece(Run(f" {self._labels.references.note} "), source)
            yield Piece(Run(str(first)), source, first)
