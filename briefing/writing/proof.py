"""The record by which a brief proves itself, made of the document, the same for every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import TypeAlias

from briefing.labels import Labels
from briefing.model.document import (
    Block,
    Brief,
    Bullets,
    Line,
    Paragraph,
    Place,
    RunKind,
    SourceList,
    Table,
)
from briefing.model.proof import CitedWords, Proof, ProofSource, ProofText, quotations
from briefing.writing.characters import has_words, printable
from briefing.writing.choices import CitationStyle
from briefing.writing.contents import edition
from briefing.writing.lines import cells_of
from briefing.writing.marks import marked
from briefing.writing.references.citing import References
from briefing.writing.references.notes import Note, forms

_Cite: TypeAlias = Callable[[Line], str]
_Words = dict[tuple[int, int, int], str]


def proof_of(
    brief: Brief,
    labels: Labels,
    *,
    references: References | None = None,
    cited_on: Mapping[int, str] | None = None,
    parted: bool = False,
    more: Mapping[int, Iterable[str]] | None = None,
    notes: Sequence[Note] | None = None,
) -> Proof:
    """The record of a brief. Pictures are no part of it: their words are those of lines, cut to the room there is.

    `references` is how it cites its sources, None for by number. `cited_on` are the words at the end of entries of the
    source list, by number, for a format that has pages. `parted`: below each heading in a table a table of its own
    begins, with the headings of its columns. `more` are words that one format alone prints, by how many sections
    stand above them. `notes` are those of a document that cites in notes, one for each line that cites.
    """
    sources = (
        ProofSource(
            number=source.number,
            article=source.id,
            sha256=source.sha256,
            title=source.title or "",
            publisher=source.publisher or "",
            url=source.url or "",
        )
        for source in brief.sources
    )
    style = references or References(brief.sources, labels, CitationStyle.NUMERIC)
    head = brief.masthead
    pages = (head.title, head.handling, edition(brief, labels), labels.page.number, labels.page.continued)
    cite = _in_text(style) if notes is None else _in_notes(notes)
    texts = tuple(_texts(brief, style, cited_on or {}, more or {}, cite, parted=parted))
    standing = style.forms if notes is None else forms(notes)
    return Proof(f"briefing {version('briefing')}", tuple(sources), texts, pages, forms=standing)


def _in_text(references: References) -> _Cite:
    return lambda line: "".join(sign.text for sign in references.marks(line))


def _in_notes(notes: Sequence[Note]) -> _Cite:
    left = iter(notes)
    return lambda line: next(left).text if line.citations else ""


def _texts(
    brief: Brief,
    references: References,
    cited_on: Mapping[int, str],
    more: Mapping[int, Iterable[str]],
    cite: _Cite,
    *,
    parted: bool,
) -> Iterator[ProofText]:
    """Everything that is printed, in reading order; nothing of what is empty."""
    words = {(each.source, each.start, each.end): each.words for each in brief.passages}
    yield from _plain("", brief.masthead.title, *(part for fact in brief.masthead.facts for part in fact))
    yield from _plain("", *more.get(0, ()))
    for number, section in enumerate(brief.sections, 1):
        yield from _plain(section.key, section.title)
        for block in section.blocks:
            if isinstance(block, SourceList):
                yield from _sources(block, section.key, references, cited_on)
            else:
                yield from _block(block, section.key, cite, words, parted=parted)
        yield from _plain(section.key, *more.get(number, ()))


def _sources(
    block: SourceList, section: str, references: References, cited_on: Mapping[int, str]
) -> Iterator[ProofText]:
    for source in references.listed(block.sources):
        runs = "".join(run.text for run in references.entry(source, cited_on.get(source.number, "")))
        yield from _plain(section, references.label(source), runs)


def _block(block: Block, section: str, cite: _Cite, words: _Words, *, parted: bool) -> Iterator[ProofText]:
    match block:
        case Paragraph(line):
            yield from _line(line, section, cite, words)
        case Bullets(items):
            for item in items:
                yield from _plain(section, item.lead)
                yield from _line(item.line, section, cite, words)
                yield from _plain(section, item.note)
        case Table():
            yield from _table(block, section, cite, words, parted=parted)
        case _:
            return


def _table(table: Table, section: str, cite: _Cite, words: _Words, *, parted: bool) -> Iterator[ProofText]:
    head = [column.heading for column in table.columns]
    for number, group in enumerate(table.groups):
        if parted and has_words(group.heading):
            yield from _plain(section, group.heading, *head)
        else:
            yield from _plain(section, *(head if number == 0 else ()), group.heading)
        for line in (line for row in group.rows for cell in cells_of(table, row) for line in cell):
            yield from _line(line, section, cite, words)


def _plain(section: str, *texts: str) -> Iterator[ProofText]:
    yield from (ProofText(printable(text), section) for text in texts if printable(text).strip())


def _line(line: Line, section: str, cite: _Cite, words: _Words) -> Iterator[ProofText]:
    text = printable("".join(run.text for run in marked(line)))
    numbers = printable(cite(line)).strip()
    citations = tuple(
        CitedWords(each.source, each.start, each.end, words.get((each.source, each.start, each.end), ""))
        for each in line.citations
    )
    quoted = tuple(run.text for run in line.runs if run.kind is RunKind.QUOTE)
    if text.strip() or numbers:
        yield ProofText(f"{text} {numbers}".strip(), section, quoted, numbers, citations, _is_by_hand(line, text))


def _is_by_hand(line: Line, text: str) -> bool:
    """Whether a person wrote the line, or it reports what one wrote.

    Of its own the program cites only what it quotes, and no plain words next to that. The others are a person's, or
    warn of them: "edited by hand (58 people) — a newer report gives “57” [3]".
    """
    if line.citations:
        return not quotations(text) or any(run.kind is RunKind.PLAIN and run.text.strip() for run in line.runs)
    return any(run.place is Place.WORDS for run in line.runs)
