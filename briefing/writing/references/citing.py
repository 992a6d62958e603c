"""The citations and the list of sources of one brief in the style that its user chose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.labels import Labels
from briefing.model.document import Line, Run, RunKind, Source
from briefing.writing.choices import CitationStyle
from briefing.writing.citations import citation_signs, cited, note_runs, remarks, source_runs
from briefing.writing.references import apa, bluebook, chicago
from briefing.writing.references.work import Work

_MOST_UNBROKEN = 6  # numbers of one citation that are kept on one line


@dataclass(frozen=True, slots=True)
class Sign:
    """A piece of a citation: what stands for a source, or, where `source` is None, what stands around and between."""

    text: str
    source: int | None = None


class References:
    """The sources of one brief, as `style` cites and lists them."""

    def __init__(self, sources: Iterable[Source], labels: Labels, style: CitationStyle) -> None:
        self._labels = labels
        self._style = style
        self._signs = citation_signs(labels)
        self._works = {source.number: Work.of(source) for source in sources} if style != CitationStyle.NUMERIC else {}
        by_author = self._works.values() if style == CitationStyle.APA else ()
        listed = sorted(by_author, key=lambda work: apa.sorting(work, labels))
        self._marks = apa.marks(listed, labels)
        self._places = {work.source.number: place for place, work in enumerate(listed)}

    def listed(self, sources: Sequence[Source]) -> list[Source]:
        """The sources in the order of the list."""
        return sorted(sources, key=lambda source: self._places.get(source.number, source.number))

    def label(self, source: Source) -> str:
        """What stands before an entry of the list, "" in a style that has nothing there."""
        return f"[{source.number}]" if self.by_number else ""

    def name(self, number: int) -> str:
        """What a source is called where the text speaks of it: "3", or "Calloway, 2025a"."""
        return self._marks[number].text if number in self._marks else str(number)

    def entry(self, source: Source, cited_on: str = "") -> tuple[Run, ...]:
        """The entry of a source in the list; last `cited_on`, the words of a writer that knows pages.

        The run whose text is `source.url` is the writer's to link, where it is `linkable`.
        """
        if self._style == CitationStyle.NUMERIC:
            return source_runs(source, self._labels, cited_on)
        runs = self.plain_entry(source)
        notes = self._labels.source_entry.note_separator.join(remarks(source, self._labels, self.name, cited_on))
        if not notes:
            return runs
        before, _, after = self._labels.references.remarks.partition("{remarks}")
        if not cited_on:
            return (*runs, Run(f" {before}{notes}{after}", RunKind.MUTED))
        notes = notes.removesuffix(cited_on)
        ends = Run(f" {before}{notes}", RunKind.MUTED), Run(cited_on, RunKind.MUTED), Run(after, RunKind.MUTED)
        return (*runs, *ends)

    def note(self, source: Source) -> tuple[Run, ...]:
        """A source in a note: whose it is, its title and day; in a style that has notes, as the style has them."""
        if self._style == CitationStyle.NUMERIC:
            return note_runs(source, self._labels)
        return self.plain_entry(source)

    def plain_entry(self, source: Source) -> tuple[Run, ...]:
        """The entry as the style itself has it, without remarks on the source."""
        work = self._works[source.number]
        if self._style == CitationStyle.APA:
            return apa.entry(work, self._marks[source.number], self._labels)
        note = chicago.note if self._style == CitationStyle.CHICAGO else bluebook.note
        return _ended(note(work, self._labels))

    def marks(self, line: Line) -> tuple[Sign, ...]:
        """The citations of a line as they stand after its words, none where it cites nothing."""
        numbers = cited(line)
        if not numbers:
            return ()
        if self._marks:
            return tuple(self._of_authors(numbers))
        pieces = [Sign(self._signs.opening)]
        for at, number in enumerate(numbers):
            pieces += [Sign(self._signs.separator)] if at else []
            pieces.append(Sign(str(number), number))
        return (*pieces, Sign(self._signs.closing))

    @property
    def by_number(self) -> bool:
        """Whether sources are cited by their numbers."""
        return not self._marks

    def keeps_together(self, line: Line) -> bool:
        """Whether the citations of a line are few and short enough to stand on one line."""
        return self.by_number and len(cited(line)) <= _MOST_UNBROKEN

    @property
    def forms(self) -> Mapping[int, tuple[str, ...]]:
        """What may stand for each source, for the record of the brief; nothing where its number does."""
        return {number: (mark.text, mark.year) for number, mark in self._marks.items()}

    def _of_authors(self, numbers: Iterable[int]) -> Iterable[Sign]:
        """Marks in the order of the list, with the name once where several follow each other (APA 8.12)."""
        yield Sign("(")
        before = None
        for number in sorted(numbers, key=lambda one: self._places[one]):
            mark = self._marks[number]
            same = before is not None and mark.name == before.name
            if before is not None:
                yield Sign(", " if same else "; ")
            yield Sign(mark.year if same else mark.text, number)
            before = mark
        yield Sign(")")


def _ended(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs with a full stop, where they do not end with one: within the quotation marks, where they end with these."""
    last = runs[-1].text if runs else ""
    return runs if last.endswith((".", ".”", "?”", "!”")) else (*runs, Run("."))
