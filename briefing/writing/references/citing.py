"""The citations and the list of sources of one brief in the style that its user chose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.labels import Labels
from briefing.model.abridging import abridged
from briefing.model.document import Line, Run, RunKind, Source
from briefing.writing.choices import CitationStyle
from briefing.writing.citations import citation_signs, cited, note_runs, remarks, short_runs, source_runs
from briefing.writing.references import apa, bluebook, chicago
from briefing.writing.references.work import Work


@dataclass(frozen=True, slots=True)
class Sign:
    """A piece of a citation: what stands for a source, or, where `source` is None, what stands around and between.

    `counted` are the sources that it only counts ("and 11 more").
    """

    text: str
    source: int | None = None
    counted: tuple[int, ...] = ()


class References:
    """The sources of one brief, as `style` cites and lists them; `in_notes`: it cites them in notes."""

    def __init__(
        self, sources: Iterable[Source], labels: Labels, style: CitationStyle, *, in_notes: bool = False
    ) -> None:
        self._labels = labels
        self.style = style
        self._signs = citation_signs(labels)
        self._works = {source.number: Work.of(source) for source in sources} if style != CitationStyle.NUMERIC else {}
        # In notes the Chicago Manual has no numbers of sources: the list is a bibliography.
        self._bibliography = in_notes and style == CitationStyle.CHICAGO
        listed = self._in_order_of_list(style)
        self._marks = apa.marks(listed, labels) if style == CitationStyle.APA else {}
        self._places = {work.source.number: place for place, work in enumerate(listed)}

    def _in_order_of_list(self, style: CitationStyle) -> list[Work]:
        """The works in the order of a list that does not go by number."""
        if self._bibliography:
            return sorted(self._works.values(), key=chicago.sorting)
        by_author = self._works.values() if style == CitationStyle.APA else ()
        return sorted(by_author, key=lambda work: apa.sorting(work, self._labels))

    def listed(self, sources: Sequence[Source]) -> list[Source]:
        """The sources in the order of the list."""
        return sorted(sources, key=lambda source: self._places.get(source.number, source.number))

    def label(self, source: Source) -> str:
        """What stands before an entry of the list, "" in a style that has nothing there."""
        return f"[{source.number}]" if self.by_number else ""

    def name(self, number: int) -> str:
        """What a source is called where the text speaks of it: "3", or "Calloway, 2025a"."""
        if self._bibliography and number in self._works:
            work = self._works[number]
            short = "".join(run.text for run in chicago.short_note(work, self._labels))
            return short if work.authors or not work.title else ", ".join(filter(None, (work.outlet, short)))
        return self._marks[number].text if number in self._marks else str(number)

    def entry(self, source: Source, cited_on: str = "") -> tuple[Run, ...]:
        """The entry of a source in the list; last `cited_on`, the words of a writer that knows pages.

        The run whose text is `source.url` is the writer's to link, where it is `linkable`.
        """
        if self.style == CitationStyle.NUMERIC:
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
        if self.style == CitationStyle.NUMERIC:
            return note_runs(source, self._labels)
        return self.plain_entry(source)

    def plain_entry(self, source: Source) -> tuple[Run, ...]:
        """The entry as the style itself has it, without remarks on the source."""
        work = self._works[source.number]
        if self.style == CitationStyle.APA:
            return apa.entry(work, self._marks[source.number], self._labels)
        if self._bibliography:
            return _ended(chicago.entry(work, self._labels))
        note = chicago.note if self.style == CitationStyle.CHICAGO else bluebook.note
        return _ended(note(work, self._labels))

    def in_order(self, numbers: Iterable[int]) -> list[int]:
        """The numbers of sources in the order in which one citation has them."""
        return sorted(numbers, key=lambda one: self._places[one]) if self._marks else list(numbers)

    def noted(self, source: Source, *, again: bool) -> tuple[Run, ...]:
        """A source as a note cites it, in short where one has cited it before; without a full stop."""
        match self.style:
            case CitationStyle.NUMERIC:
                return (
                    Run(f"{self.label(source)} "),
                    *(short_runs(source, self._labels) if again else note_runs(source, self._labels)[:-1]),
                )
            case CitationStyle.APA:
                return (Run(self._marks[source.number].text),)
            case CitationStyle.CHICAGO:
                return (chicago.short_note if again else chicago.note)(self._works[source.number], self._labels)
            case CitationStyle.BLUEBOOK:
                return (bluebook.short_note if again else bluebook.note)(self._works[source.number], self._labels)

    def marks(self, line: Line) -> tuple[Sign, ...]:
        """The citations of a line as they stand after its words, none where it cites nothing."""
        named, others = abridged(cited(line))
        if not named:
            return ()
        between = "; " if self._marks else " "
        more = (Sign(f"{between}{self.more(len(others))}", counted=tuple(others)),) if others else ()
        if self._marks:
            return (Sign("("), *self._of_authors(named), *more, Sign(")"))
        pieces = [Sign(self._signs.opening)]
        for at, number in enumerate(named):
            pieces += [Sign(self._signs.separator)] if at else []
            pieces.append(Sign(str(number), number))
        return (*pieces, *more, Sign(self._signs.closing))

    def more(self, count: int) -> str:
        """What stands for sources that are only counted: "and 11 more"."""
        return self._labels.page.citation_more.format(count=count)

    @property
    def by_number(self) -> bool:
        """Whether sources are cited by their numbers."""
        return not self._marks and not self._bibliography

    @property
    def keeps_together(self) -> bool:
        """Whether the citations of a line are short enough to stand on one line."""
        return self.by_number

    @property
    def forms(self) -> Mapping[int, tuple[str, ...]]:
        """What may stand for each source, for the record of the brief; nothing where its number does."""
        return {number: (mark.text, mark.year) for number, mark in self._marks.items()}

    def _of_authors(self, numbers: Iterable[int]) -> Iterable[Sign]:
        """Marks in the order of the list, with the name once where several follow each other (APA 8.12)."""
        before = None
        for number in sorted(numbers, key=lambda one: self._places[one]):
            mark = self._marks[number]
            same = before is not None and mark.name == before.name
            if before is not None:
                yield Sign(", " if same else "; ")
            yield Sign(mark.year if same else mark.text, number)
            before = mark


def _ended(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Runs with a full stop, where they do not end with one: within the quotation marks, where they end with these."""
    last = runs[-1].text if runs else ""
    return runs if last.endswith((".", ".”", "?”", "!”")) else (*runs, Run("."))
