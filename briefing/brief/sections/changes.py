"""The section "changes": what is new, updated or withdrawn since the edition before, old against new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from briefing.brief import edit_notes, lines
from briefing.brief.entries import Entry, gather
from briefing.brief.key_developments import choose_key_developments
from briefing.brief.material import Desk
from briefing.brief.sections.edits import rows_since
from briefing.model import (
    Change,
    ChangeKind,
    Changes,
    Difference,
    DifferenceKind,
    Event,
    Passage,
    Side,
    Told,
)
from briefing.model.document import (
    Block,
    Bullet,
    Bullets,
    Column,
    Line,
    Paragraph,
    Row,
    RowGroup,
    Run,
    RunKind,
    Table,
)

KEY = "changes"

Altered: TypeAlias = tuple[Event | None, Change]
"""An event that was updated or withdrawn, None where it is told no more."""

_COLUMNS = (("what", 0.17), ("before", 0.33), ("now", 0.5))


def title(desk: Desk) -> str:
    """The heading, which names the edition that this one follows."""
    changes = _changes(desk)
    if changes.since is None:
        return desk.say("sections", "changes")
    return desk.say("changes", "title", day=desk.wording.day(changes.since))


def tell(desk: Desk) -> tuple[Block, ...]:
    """Warnings, the counts, what was updated or withdrawn as a table, and what is new beside the key developments.

    What a person edited since is in the table; where newer reports say otherwise is among the warnings.
    """
    changes = _changes(desk)
    warnings = [Paragraph(lines.strong(warning)) for warning in _warnings(desk, changes)]
    warnings += [Paragraph(warning) for warning in edit_notes.warnings(desk)]
    if changes.since is None:
        first = desk.say("changes", "first", read=len(desk.reports))
        return (*warnings, Paragraph(_plain(first)))
    altered = _altered(desk, changes)
    new = [entry for entry in desk.printed if _kind(desk, entry) is ChangeKind.NEW]
    return (
        *warnings,
        Paragraph(_plain(" ".join(_counts(desk, changes, len(new), altered)))),
        *_table(desk, altered),
        *_also_new(desk, new),
    )


def _changes(desk: Desk) -> Changes:
    changes = desk.material.changes
    if changes is None:
        raise ValueError("the section of changes needs an edition's changes")
    return changes


def _warnings(desk: Desk, changes: Changes) -> Iterator[str]:
    """That editions are missing, and that inputs are silent."""
    if changes.missed:
        key = "missed-one" if len(changes.missed) == 1 else "missed-many"
        yield desk.say("changes", key, days=", ".join(_rows_of_days(desk, changes.missed)))
    for source, days in changes.quiet:
        yield desk.say("changes", "quiet", input=source, days=days)


def _rows_of_days(desk: Desk, days: Sequence[date]) -> Iterator[str]:
    """Days in words, those that follow one another as one: "27–29 March 2026", "2 April 2026"."""
    first = last = None
    for day in sorted(days):
        if first is not None and last is not None and day.toordinal() - last.toordinal() > 1:
            yield desk.wording.days(first, last)
            first = None
        first, last = first or day, day
    if first is not None and last is not None:
        yield desk.wording.days(first, last)


def _counts(desk: Desk, changes: Changes, new: int, altered: Sequence[Altered]) -> Iterator[str]:
    read = len(desk.reports)
    taken_back = sum(_is_taken_back(change) for _, change in altered)
    withdrawn = taken_back + sum(1 for _ in _other_corrections(desk, altered))
    if new or altered or withdrawn:
        updated = len(altered) - taken_back
        yield desk.say("changes", "counts", read=read, new=new, updated=updated, withdrawn=withdrawn)
    else:
        day = desk.wording.day(changes.since) if changes.since else ""
        yield desk.say("changes", "nothing", day=day, read=read)
    if late := sum(article.id in changes.late for article in desk.reports):
        yield desk.say("changes", "late", count=late)
    still = [event for event in desk.material.events if _is_still_told(changes.of(event.id))]
    if still:
        key = "repeated" if desk.options.repeat_unchanged else "unchanged"
        yield desk.say("changes", key, count=len(gather(still)))
    if also := sum(bool(changes.of(event.id).also) for event in still):
        yield desk.say("changes", "also", count=also)


def _is_still_told(change: Change) -> bool:
    return change.kind is ChangeKind.UNCHANGED and change.told is not None and change.told.shown


def _altered(desk: Desk, changes: Changes) -> list[Altered]:
    """What was updated or withdrawn, the most salient first; what is no longer told comes before all.

    Two events of one sentence need not both say what it changes.
    """
    ranked = sorted(desk.material.events, key=lambda event: (-event.salience.score, event.id))
    left_out = desk.material.edits.left_out if desk.material.edits else frozenset()
    found: list[Altered] = [(None, c) for c in changes.vanished if c.told is None or c.told.event not in left_out]
    said: set[tuple[DifferenceKind, str, Passage]] = set()
    for event in ranked:
        change = changes.of(event.id)
        fresh = tuple(difference for difference in change.differences if _key(difference) not in said)
        said.update(key for difference in fresh if (key := _key(difference)) is not None)
        if fresh:
            found.append((event, replace(change, differences=fresh)))
    return found


def _key(difference: Difference) -> tuple[DifferenceKind, str, Passage] | None:
    """What two differences share that say the same; None for one that no passage says."""
    passage = difference.new.passage if difference.new else None
    return (difference.kind, difference.label, passage) if passage else None


def _table(desk: Desk, altered: Sequence[Altered]) -> tuple[Block, ...]:
    shown = altered[: int(desk.layout.number("changes", "most"))]
    edited = tuple(rows_since(desk, _changes(desk)))
    groups = [RowGroup(desk.say("changes", "group-edited"), edited)] if edited else []
    for key, taken_back in (("group-withdrawn", True), ("group-updated", False)):
        chosen = [(event, change) for event, change in shown if _is_taken_back(change) is taken_back]
        rows = tuple(row for event, change in chosen for row in _rows(desk, event, change))
        if taken_back:
            rows += tuple(_other_corrections(desk, altered))
        if rows:
            groups.append(RowGroup(desk.say("changes", key), rows))
    if not groups:
        return ()
    columns = tuple(Column(desk.say("changes", name), share) for name, share in _COLUMNS)
    table = Table(columns, tuple(groups), caption=desk.say("sections", KEY))
    left = len(altered) - len(shown)
    more = (Paragraph(lines.muted(desk.say("changes", "more-changes", count=left))),) if left else ()
    return (table, *more)


def _other_corrections(desk: Desk, altered: Sequence[Altered]) -> Iterator[Row]:
    """The correction notes of new articles that no difference tells of: what they correct may stand in other words."""
    told = {
        difference.new.passage.article
        for _, change in altered
        for difference in change.differences
        if difference.corrected and difference.new and difference.new.passage
    }
    for article in desk.reports:
        note = article.correction
        if note is None or note.start >= note.end or article.id in told:
            continue
        quoted = desk.quoting.line(article.passage(note.start, note.end))
        source = lines.muted(article.publisher or article.origin)
        yield Row(((lines.strong(desk.say("changes", "correction")),), (), (quoted, source)))


def _is_taken_back(change: Change) -> bool:
    return change.kind is ChangeKind.WITHDRAWN or change.is_corrected


def _rows(desk: Desk, event: Event | None, change: Change) -> Iterator[Row]:
    """A row for each difference; the further sources of the event are named in the first."""
    if change.told is None:
        return
    for place, difference in enumerate(change.differences):
        what = [lines.strong(_what(desk, change, difference))]
        if place == 0:
            what.append(lines.muted(desk.wording.when((event or change.told).when, short=True)))
        now = list(_now(desk, event, difference))
        if place == 0 and change.also:
            now.append(lines.muted(desk.say("changes", "further", sources=", ".join(change.also))))
        yield Row((tuple(what), tuple(_before(desk, change.told, difference)), tuple(now)))


def _what(desk: Desk, change: Change, difference: Difference) -> str:
    if difference.kind is DifferenceKind.FIGURE:
        kinds = desk.wording.labels.figures
        return str(kinds.get(difference.label, difference.label.capitalize()))
    if difference.new is None and change.kind is ChangeKind.WITHDRAWN:
        return desk.say("changes", "withdrawn")
    return desk.say("changes", difference.kind.value)


def _before(desk: Desk, told: Told, difference: Difference) -> Iterator[Line]:
    old = difference.old
    if old is None and difference.kind is DifferenceKind.FIGURE:
        old = _figure_of_that_kind(told, difference.label)
        if old is None:
            yield lines.muted(desk.say("changes", "figure-new"))
            return
    old = old or Side(told.quoted.text, _source(told), told.quoted)
    if difference.kind is DifferenceKind.DATE:
        yield lines.strong(desk.wording.when(old.when, short=True))
    elif difference.kind is DifferenceKind.STATUS and old.status is not None:
        yield lines.strong(desk.say("status", old.status.value))
    elif old.passage is not None:
        yield from _words(desk, old.passage)
    day = desk.wording.day(told.edition, short=True)
    cited = old.words and old.passage is not None and old.passage.article in desk.quoting.numbers
    if cited and told.edition == _changes(desk).since:
        yield lines.muted(old.source)
    else:
        key = "source-edition" if old.source else "edition"
        yield lines.muted(desk.say("changes", key, source=old.source, day=day))


def _figure_of_that_kind(told: Told, kind: str) -> Side | None:
    """The last figure of a kind that was told, though it may count something else: its words say what."""
    last = next((figure for figure in reversed(told.figures) if figure.kind == kind), None)
    return Side(last.words.text, last.source, last.words) if last else None


def _source(told: Told) -> str:
    """Who was quoted: the source that the text names, else the publisher."""
    quoted = next((mention for mention in told.mentions if mention.passage == told.quoted), None)
    return (quoted.source or quoted.publisher) if quoted else ""


def _now(desk: Desk, event: Event | None, difference: Difference) -> Iterator[Line]:
    new = difference.new
    if new is None:
        source = difference.old.source if difference.old else ""
        yield lines.muted(desk.say("changes", "no-longer" if event else "retracted", source=source))
        return
    if difference.kind is DifferenceKind.DATE:
        yield lines.strong(desk.wording.when(new.when, short=True))
    elif difference.kind is DifferenceKind.STATUS and new.status is not None:
        yield lines.strong(desk.say("status", new.status.value))
    if new.passage is not None:
        yield desk.quoting.line(_clause(event, new.passage), difference.also)
    notes = list(_notes(desk, difference, new))
    if notes:
        yield lines.muted("; ".join(notes))


def _notes(desk: Desk, difference: Difference, new: Side) -> Iterator[str]:
    """Who says so, and how it stands to what was told."""
    if new.source:
        key = "corrected" if difference.corrected else "in-place" if difference.in_place else None
        yield desk.say("changes", key, source=new.source) if key else new.source
    if difference.late:
        yield desk.say("changes", "late-report")
    if difference.disputed:
        yield desk.say("changes", "disputed")


def _clause(event: Event | None, passage: Passage) -> Passage:
    """The clause of the event that holds the passage: a figure alone tells a reader too little."""
    for mention in event.mentions if event else ():
        here = mention.passage
        if here.article == passage.article and here.start <= passage.start and passage.end <= here.end:
            return here
    return passage


def _words(desk: Desk, passage: Passage) -> Iterator[Line]:
    """Words that an edition printed: quoted where their article is still at hand, else as they were remembered."""
    if passage.article in desk.quoting.numbers:
        yield desk.quoting.line(passage)
    else:
        yield Line((Run(f"“{' '.join(passage.text.split())}”"),))


def _also_new(desk: Desk, new: Sequence[Entry]) -> tuple[Block, ...]:
    """New lines beside the key developments, which are new as well: the most salient first, old events last."""
    above = (
        {entry.event.id for entry in choose_key_developments(desk)} if "key-developments" in desk.layout.names else ()
    )
    beside = sorted(
        (entry for entry in new if entry.event.id not in above),
        key=lambda entry: (_is_old(desk, entry), -entry.salience),
    )
    most = int(desk.layout.number("changes", "most-new"))
    if not beside:
        return ()
    bullets = tuple(
        Bullet(
            desk.wording.when(entry.event.when, short=True),
            lines.quoted(desk, entry),
            note=lines.note(desk, entry),
        )
        for entry in beside[:most]
    )
    left = len(beside) - len(bullets)
    more = (Paragraph(lines.muted(desk.say("changes", "more-new", count=left))),) if left else ()
    heading = Paragraph(Line((Run(desk.say("changes", "group-new"), RunKind.STRONG),)))
    return (heading, Bullets(bullets), *more) if bullets else more


def _is_old(desk: Desk, entry: Entry) -> bool:
    change = desk.change(entry)
    return change is not None and change.old_event


def _kind(desk: Desk, entry: Entry) -> ChangeKind | None:
    change = desk.change(entry)
    return change.kind if change else None


def _plain(text: str) -> Line:
    return Line((Run(text),))
