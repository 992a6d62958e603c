"""How one line of the brief is printed: its date with the working, its quotation, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.brief import edit_notes
from briefing.brief.context import Context
from briefing.brief.disputes import dispute_anchor, dispute_of, is_settled
from briefing.brief.entries import Entry
from briefing.brief.printed import Content, entry_record
from briefing.events.independence import independent, own_reports
from briefing.model import Basis, Change, ChangeKind, DifferenceKind, Event, Mention, Passage, Span, Status
from briefing.model.abridging import abridged
from briefing.model.document import (
    Bullet,
    Bullets,
    Citation,
    Column,
    Line,
    Paragraph,
    Place,
    RowGroup,
    Run,
    RunKind,
    SectionKey,
    Table,
)
from briefing.model.outlet import outlet_key

_BETWEEN_NOTES = "; "
_BETWEEN = " · "


def anchor(entry: Entry) -> str:
    """The name of an entry's row, for links inside the brief."""
    return f"event-{entry.event.id}"


def quoted(context: Context, entry: Entry) -> Line:
    """The event in the words of its best source, or of the person who edited it, citing every source that reports it.

    A person's words stand without quotation marks: they are no source's. They cite the passage that they were written
    over and no other: whether another bears them out nobody has said.
    """
    words = context.edited_words(entry)
    if words is not None:
        return Line((Run(words, place=Place.WORDS),), context.quoting.citations((entry.quoted.passage,)))
    line = context.quoting.line(entry.quoted.passage, _other_passages(context, entry), as_sentence=True)
    return replace(line, runs=tuple(replace(run, place=Place.WORDS) for run in line.runs))


def date_cell(context: Context, entry: Entry) -> tuple[Line, ...]:
    """When it happened, and how we know: stated (in which words) or inferred."""
    event = entry.event
    lines = [Line((Run(context.wording.when(event.when, short=True), RunKind.STRONG, Place.WHEN),))]
    if event.when.is_known:
        lines.append(_basis(context, event))
    return tuple(lines)


def standing(context: Context, entry: Entry) -> Line:
    """In one line below the words: status, what disputes it, who says so and when, how many report it, who edited it.

    A status is said only where it is not plainly reported. What a person wrote in its place nobody said.
    """
    status, mark = entry.event.status, change_mark(context, entry)
    words = context.labels.status[status.value]
    parts = [] if status is Status.REPORTED else [Run(words, RunKind.STRONG, Place.STATUS)]
    parts += [Run(mark, RunKind.STRONG)] if mark else []
    parts += _disputed(context, entry)
    if context.edited_words(entry) is None:
        parts += _sayers(context, entry.quoted)
    parts.append(Run(_sources(context, entry), RunKind.MUTED))
    if by_hand := edit_notes.mark(context, entry):
        parts.append(Run(by_hand, RunKind.MUTED))
    return Line(tuple(_joined(parts)))


def _joined(parts: Sequence[Run]) -> Iterator[Run]:
    """The parts with what stands between them; those of one kind as one run, but what may be changed by hand alone."""
    looks = groupby(parts, key=lambda part: (part.kind, part.place, part.leads_to))
    for number, ((kind, place, leads_to), runs) in enumerate(looks):
        words = _BETWEEN.join(run.text for run in runs)
        if number and kind is not RunKind.MUTED:
            yield Run(_BETWEEN, RunKind.MUTED)
        yield Run(_BETWEEN + words if number and kind is RunKind.MUTED else words, kind, place, leads_to)


def _disputed(context: Context, entry: Entry) -> Iterator[Run]:
    """That sources contradict each other on an event of the line, or did, with a link to what they say if printed."""
    words, disputed = context.labels.standing, dispute_of(entry.events)
    if disputed is None:
        return
    word = words.corrected if is_settled(disputed) else words.disputed
    under = context.disputed.get(disputed.id)
    yield Run(word, RunKind.STRONG, leads_to=dispute_anchor(under) if under else None)


def _sayers(context: Context, summary: Mention) -> Iterator[Run]:
    """Who says what a line quotes, who passes it on, and when it was said."""
    if summary.attribution:
        yield Run(context.quoting.words(summary.article, summary.attribution.span))
        relay = summary.attribution.relayed_by
        if relay is not None:
            relayed_by = context.quoting.words(summary.article, relay.span)
            yield Run(context.labels.standing.relayed.format(source=relayed_by), RunKind.MUTED)
    elif summary.said:
        yield Run(context.labels.standing.unnamed, RunKind.MUTED)
    if summary.said and summary.said.when.is_dated:
        said = context.wording.when(summary.said.when, short=True)
        yield Run(context.labels.standing.said.format(when=said), RunKind.MUTED)


def note(context: Context, entry: Entry, working: str = "") -> tuple[Run, ...]:
    """What stands next to a line of a list: that it is disputed, how it differs from what was printed, who edited it.

    `working` stands where nobody edited it.
    """
    others = change_mark(context, entry, among_news=True), edit_notes.mark(context, entry) or working
    disputed = (replace(run, kind=RunKind.PLAIN) for run in _disputed(context, entry))
    parts = [*disputed, *(Run(words) for words in others if words)]
    return tuple(run for part in parts for run in (Run(_BETWEEN_NOTES), part))[1:]


def change_mark(context: Context, entry: Entry, *, among_news: bool = False) -> str:
    """How the line differs from the edition before ("new, arrived late"), "" where there was none.

    `among_news`: it stands among new lines, where only what is not simply new is marked.
    """
    change = context.change(entry)
    if change is None:
        return ""
    if among_news and change.kind is ChangeKind.NEW and not (change.late or change.old_event):
        return ""
    mark = "mark-old" if change.old_event else f"mark-{change.kind.value}"
    words = [context.labels.phrase(SectionKey.CHANGES, mark), *_newer_figures(context, entry, change)]
    if change.late and change.is_news:
        words.append(context.labels.changes.mark_late)
    return ", ".join(words)


def _newer_figures(context: Context, entry: Entry, change: Change) -> Iterator[str]:
    """The figures that changed and do not stand in the words that the line quotes, which may hold the old ones."""
    here = entry.quoted.passage
    for difference in change.differences:
        words = difference.new.passage if difference.new else None
        if difference.kind is not DifferenceKind.FIGURE or words is None:
            continue
        if words.article != here.article or not here.start <= words.start < here.end:
            yield context.labels.changes.mark_figure.format(words=" ".join(words.text.split()))


def _basis(context: Context, event: Event) -> Line:
    if event.when.basis is Basis.EDITED and context.material.edits is not None:
        found = context.material.edits.as_found(event.id).when
        return muted(context.labels.edits.basis.format(when=context.wording.when(found, short=True)))
    if event.when.basis is Basis.INFERRED:
        return muted(context.labels.basis.inferred)
    mention = next((m for m in event.mentions if set(event.when.timexes) & set(m.when.timexes)), event.summary)
    stated = [t for t in event.when.timexes if t in mention.when.timexes]
    if not stated:
        return muted(context.labels.basis.stated)
    spans = [Passage(mention.article, t.start, t.end, t.text) for t in stated]
    quote = " … ".join(context.quoting.words(p.article, Span(p.start, p.end)) for p in spans)
    number = context.quoting.numbers[mention.article]
    published = context.article(mention.article).published
    basis = context.labels.basis.stated_in if published.is_known else context.labels.basis.stated_in_undated
    text = basis.format(words=quote, day=context.wording.published(published))
    return Line((Run(text, RunKind.MUTED),), (Citation(number, spans[0].start, spans[-1].end),))


def _others(context: Context, entry: Entry) -> list[Mention]:
    """The other mentions that a line cites, those of independent sources before reprints, by source number.

    Only of the event that the line is about, and only mentions that by themselves bear out what the line quotes: an
    announcement bears out no fulfilment, and a sentence that only touches on it ("after the blast") bears out nothing.
    None for words that a person wrote.
    """
    if context.edited_words(entry) is not None:
        return []
    event, numbers = entry.event, context.quoting.numbers
    reprints, happened = event.reprints, entry.quoted.status.happened
    reporting = (m for m in event.mentions if m.central or m.claims)
    others = [m for m in reporting if m.article != entry.quoted.article and m.status.happened == happened]
    bearing = (m for m in others if context.likeness.bears_out(entry.quoted, m))
    return sorted(bearing, key=lambda m: (m.article in reprints, numbers[m.article]))


def _other_passages(context: Context, entry: Entry) -> list[Passage]:
    repeated = () if context.edited_words(entry) is not None else entry.repeated
    return [mention.passage for mention in dict.fromkeys((*_others(context, entry), *repeated))]


def independent_sources(context: Context, entry: Entry) -> int:
    """How many publishers report it on their own, of those that the line cites."""
    cited = (entry.quoted, *_others(context, entry))
    return min(entry.event.independent, independent(cited, entry.event.reprints, context.quoting.articles))


def _sources(context: Context, entry: Entry) -> str:
    """How many sources report it; where one alone vouches for it, which outlets carry its word; and how many copies."""
    others, reprints = _others(context, entry), entry.event.reprints
    own, copies = independent_sources(context, entry), len({m.article for m in others} & reprints)
    words = context.labels.standing
    text = (words.sources_one if own == 1 else words.sources_many).format(count=own)
    if own == 1 and (too := _other_outlets(context, entry, [m for m in others if m.article not in reprints])):
        text += words.also_reported.format(outlets=_outlets(context, too))
    if copies:
        text += " " + (words.reprints_one if copies == 1 else words.reprints_many).format(count=copies)
    return text


def _outlets(context: Context, names: Sequence[str]) -> str:
    named, others = abridged(names)
    outlets = ", ".join(named)
    return f"{outlets} {context.labels.standing.outlets_more.format(count=len(others))}" if others else outlets


def _other_outlets(context: Context, entry: Entry, others: Sequence[Mention]) -> list[str]:
    """The publishers other than the quoted one that report it on their own account, each as it is first spelt."""
    spelt: dict[str, str] = {}
    for mention in (entry.quoted, *own_reports(others)):
        name = context.article(mention.article).publisher or ""
        spelt.setdefault(outlet_key(name), name)
    _quoted, *rest = spelt.values()
    return [name for name in rest if name]


def plain(text: str) -> Line:
    """A line of ordinary text."""
    return Line((Run(text),))


def nothing(context: Context, key: str) -> Paragraph:
    """That the section `key` has nothing to show: at all, or nothing that an edition before has not shown."""
    changes = context.material.changes
    in_a_row = changes is not None and changes.since is not None
    repeats = context.options.repeat_unchanged and key != SectionKey.KEY_DEVELOPMENTS
    words = context.labels.empty_since if in_a_row and not repeats else context.labels.empty
    return Paragraph(muted(words[key]))


def strong(text: str) -> Line:
    """A line that stands out."""
    return Line((Run(text, RunKind.STRONG),))


def muted(text: str) -> Line:
    """A line that stands back: working, counts, notes."""
    return Line((Run(text, RunKind.MUTED),))


def listed(context: Context, key: str, *, noted: bool = False) -> Content:
    """The lines of a section as a list; `noted`: each with the working of its time."""
    return bulleted(context, key, context.selection.listed(key), noted=noted) or Content((nothing(context, key),))


def bulleted(context: Context, section: str, entries: Sequence[Entry], *, noted: bool = False) -> Content | None:
    """Lines as a list, None where there are none; `noted`: each with the working of its time."""
    if not entries:
        return None
    bullets = tuple(
        changeable(
            context,
            section,
            entry,
            Bullet(
                context.wording.when(entry.event.when, short=True),
                quoted(context, entry),
                note="".join(run.text for run in runs),
                lead_place=Place.WHEN,
                note_runs=runs if any(run.leads_to for run in runs) else (),
            ),
        )
        for entry in entries
        for runs in [note(context, entry, entry.event.when.working if noted else "")]
    )
    return Content((Bullets(bullets),), tuple(bullet.record for bullet in bullets if bullet.record))


def changeable(context: Context, section: str, entry: Entry, bullet: Bullet) -> Bullet:
    """An entry printed as an item of a list, which says no more of it than its words do, with its record."""
    return replace(bullet, record=entry_record(context, section, entry, bullet.line))


def table(context: Context, key: str, columns: Sequence[tuple[str, float]], groups: Sequence[RowGroup]) -> Table:
    """A table of a section, its columns by their headings and their shares of the width."""
    headings = tuple(Column(heading, share) for heading, share in columns)
    return Table(headings, tuple(groups), caption=context.labels.captions.words[key])
