"""How one line of the brief is printed: its date with the working, its quotation, and who stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.brief import edit_notes
from briefing.brief.entries import Entry
from briefing.brief.material import Desk
from briefing.model import Basis, Change, ChangeKind, DifferenceKind, Event, Mention, Passage, Span
from briefing.model.document import (
    Block,
    Bullet,
    Bullets,
    Citation,
    Column,
    Line,
    Paragraph,
    RowGroup,
    Run,
    RunKind,
    Table,
)


def anchor(entry: Entry) -> str:
    """The name of an entry's row, for links inside the brief."""
    return f"event-{entry.event.id}"


def quoted(desk: Desk, entry: Entry) -> Line:
    """The event in the words of its best source, or of the person who edited it, citing every source that tells of it.

    A person's words stand without quotation marks: they are no source's.
    """
    words = desk.edited_words(entry)
    if words is not None:
        passages = (entry.quoted.passage, *_other_passages(desk, entry))
        return Line((Run(words),), desk.quoting.citations(passages))
    return desk.quoting.line(entry.quoted.passage, _other_passages(desk, entry))


def date_cell(desk: Desk, entry: Entry) -> tuple[Line, ...]:
    """When it happened, and how we know: stated (in which words) or inferred."""
    event = entry.event
    lines = [Line((Run(desk.wording.when(event.when, short=True), RunKind.STRONG),))]
    if event.when.is_known:
        lines.append(_basis(desk, event))
    return tuple(lines)


def standing_cell(desk: Desk, entry: Entry) -> tuple[Line, ...]:
    """Status, who says so and when, how many sources stand behind it, and who edited it.

    What a person wrote in its place nobody said.
    """
    event, summary = entry.event, entry.quoted
    status = desk.say("status", event.status.value)
    mark = change_mark(desk, entry)
    marked = (Run(f" · {mark}", RunKind.MUTED),) if mark else ()
    lines = [Line((Run(status, RunKind.STRONG), *marked))]
    if desk.edited_words(entry) is None:
        lines += _sayers(desk, summary)
    lines.append(muted(_sources(desk, event)))
    if by_hand := edit_notes.mark(desk, entry):
        lines.append(muted(by_hand))
    return tuple(lines)


def _sayers(desk: Desk, summary: Mention) -> Iterator[Line]:
    """Who says what a line quotes, who passes it on, and when it was said."""
    if summary.attribution:
        yield _plain(desk.quoting.words(summary.article, summary.attribution.span))
        relay = summary.attribution.relayed_by
        if relay is not None:
            teller = desk.quoting.words(summary.article, relay.span)
            yield muted(desk.say("standing", "relayed", source=teller))
    if summary.said and summary.said.when.is_dated:
        said = desk.wording.when(summary.said.when, short=True)
        yield muted(desk.say("standing", "said", when=said))


def note(desk: Desk, entry: Entry, working: str = "") -> str:
    """What stands beside a line of a list: how it stands to the edition before, and who edited it, else `working`."""
    return "; ".join(
        filter(None, (change_mark(desk, entry, beside_news=True), edit_notes.mark(desk, entry) or working))
    )


def change_mark(desk: Desk, entry: Entry, *, beside_news: bool = False) -> str:
    """How the line stands to the edition before ("new, arrived late"), "" where there was none.

    `beside_news`: it stands among new lines, where only what is not simply new is marked.
    """
    change = desk.change(entry)
    if change is None:
        return ""
    if beside_news and change.kind is ChangeKind.NEW and not (change.late or change.old_event):
        return ""
    key = "mark-old" if change.old_event else f"mark-{change.kind.value}"
    words = [desk.say("changes", key), *_newer_figures(desk, entry, change)]
    if change.late and change.is_news:
        words.append(desk.say("changes", "mark-late"))
    return ", ".join(words)


def _newer_figures(desk: Desk, entry: Entry, change: Change) -> Iterator[str]:
    """The figures that changed and do not stand in the words that the line quotes, which may hold the old ones."""
    here = entry.quoted.passage
    for difference in change.differences:
        words = difference.new.passage if difference.new else None
        if difference.kind is not DifferenceKind.FIGURE or words is None:
            continue
        if words.article != here.article or not here.start <= words.start < here.end:
            yield desk.say("changes", "mark-figure", words=" ".join(words.text.split()))


def _basis(desk: Desk, event: Event) -> Line:
    if event.when.basis is Basis.EDITED and desk.material.edits is not None:
        found = desk.material.edits.as_found(event.id).when
        return muted(desk.say("edits", "basis", when=desk.wording.when(found, short=True)))
    if event.when.basis is Basis.INFERRED:
        return muted(desk.say("basis", "inferred"))
    mention = next((m for m in event.mentions if set(event.when.timexes) & set(m.when.timexes)), event.summary)
    stated = [t for t in event.when.timexes if t in mention.when.timexes]
    if not stated:
        return muted(desk.say("basis", "stated"))
    spans = [Passage(mention.article, t.start, t.end, t.text) for t in stated]
    quote = " … ".join(desk.quoting.words(p.article, Span(p.start, p.end)) for p in spans)
    number = desk.quoting.numbers[mention.article]
    published = desk.article(mention.article).published
    key = "stated-in" if published.is_known else "stated-in-undated"
    text = desk.say("basis", key, words=quote, day=desk.wording.published(published))
    return Line((Run(text, RunKind.MUTED),), (Citation(number, spans[0].start, spans[-1].end),))


def _other_passages(desk: Desk, entry: Entry) -> list[Passage]:
    """A passage of each other mention, those of independent sources before reprints, by source number.

    Only of the event that the line is about, and only of mentions that tell it as the line does: an announcement bears
    out no fulfilment.
    """
    event, numbers = entry.event, desk.quoting.numbers
    reprints, happened = event.reprints, entry.quoted.status.happened
    others = [m for m in event.mentions if m.article != entry.quoted.article and m.status.happened == happened]
    return [m.passage for m in sorted(others, key=lambda m: (m.article in reprints, numbers[m.article]))]


def _sources(desk: Desk, event: Event) -> str:
    own, copies = event.independent, len(event.reprints)
    text = desk.say("standing", "sources-one" if own == 1 else "sources-many", count=own)
    if copies:
        text += " " + desk.say("standing", "reprints-one" if copies == 1 else "reprints-many", count=copies)
    return text


def _plain(text: str) -> Line:
    return Line((Run(text),))


def nothing(desk: Desk, key: str) -> Paragraph:
    """That the section `key` has nothing to show: at all, or nothing that an edition before has not shown."""
    changes = desk.material.changes
    in_a_row = changes is not None and changes.since is not None
    repeats = desk.options.repeat_unchanged and key != "key-developments"
    return Paragraph(muted(desk.say("empty-since" if in_a_row and not repeats else "empty", key)))


def strong(text: str) -> Line:
    """A line that stands out."""
    return Line((Run(text, RunKind.STRONG),))


def muted(text: str) -> Line:
    """A line that stands back: working, counts, notes."""
    return Line((Run(text, RunKind.MUTED),))


def listed(desk: Desk, key: str, *, noted: bool = False) -> tuple[Block, ...]:
    """The lines of a section as a list; `noted`: each with the working of its time."""
    bullets = tuple(
        Bullet(
            desk.wording.when(entry.event.when, short=True),
            quoted(desk, entry),
            note=note(desk, entry, entry.event.when.working if noted else ""),
        )
        for entry in desk.listed(key)
    )
    return (Bullets(bullets),) if bullets else (nothing(desk, key),)


def table(desk: Desk, key: str, columns: Sequence[tuple[str, float]], groups: Sequence[RowGroup]) -> Table:
    """A table of a section, its columns by their names in the labels and their shares of the width."""
    headings = tuple(Column(desk.say("columns", name), share) for name, share in columns)
    return Table(headings, tuple(groups), caption=desk.say("sections", key))
