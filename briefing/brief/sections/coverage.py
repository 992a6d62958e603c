"""The coverage statement: what was read, what was left out, and what could not be known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.model import AnchorKind, Cut, Event, EvidenceKind, Timex
from briefing.model.came_out import is_of_a_day_to_come
from briefing.model.document import Block, Bullet, Bullets, Coverage, Line, Paragraph, Run, SectionKey

KEY = SectionKey.COVERAGE


def count(context: Context) -> Coverage:
    """The counts that the brief states and the command prints."""
    material = context.material
    dated = [e for e in context.news((*material.timeline.events, *material.timeline.ahead)) if e.when.is_dated]
    return Coverage(
        read=len(context.reports),
        dated=len(dated),
        undated=len(context.news(material.timeline.undated)) + len(_bounded(context)),
        unresolved=sum(len(found) for found in _unresolved(context).values()),
        skipped=tuple((skipped.origin, skipped.reason) for skipped in material.skipped),
        orphaned=len(material.edits.orphaned) if material.edits else 0,
        cut=material.cut,
    )


def content(context: Context) -> Content:
    """The statement in words: counts, what was left out and why, and how the dates were reached."""
    counts = count(context)
    skipped = tuple(Bullet(origin, Line((Run(reason),))) for origin, reason in counts.skipped)
    narrowed = tuple(_narrowed(context, counts.cut)) if counts.cut else ()
    return Content(
        (
            *((_paragraph(" ".join(narrowed)),) if narrowed else ()),
            _paragraph(" ".join(_sentences(context, counts))),
            _paragraph(context.labels.coverage.skipped.format(count=len(skipped))),
            *((Bullets(skipped),) if skipped else ()),
            _paragraph(" ".join(_methods(context))),
        )
    )


def _narrowed(context: Context, cut: Cut) -> Iterator[str]:
    """What the brief was cut down to, and what that left out."""
    labels = context.labels.coverage
    if cut.words:
        yield labels.cut_words.format(words=_listed(cut.words))
    if cut.publishers:
        yield labels.cut_publishers.format(publishers=_listed(cut.publishers))
    if cut.without:
        yield labels.cut_without.format(words=_listed(cut.without))
    if cut.topic:
        yield labels.cut_topic.format(words=cut.topic)
    first, last = (context.wording.day(day) if day else "" for day in (cut.since, cut.until))
    if first or last:
        phrase = labels.cut_between if first and last else labels.cut_from if first else labels.cut_until
        yield phrase.format(first=first, last=last)
    if cut.chooses_events:
        yield labels.cut_left_out.format(events=cut.events, articles=cut.articles)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words)


def left_out(context: Context, titles: Sequence[str]) -> tuple[Block, ...]:
    """That sections of these titles are not there, since they would hold nothing new."""
    return (_paragraph(context.labels.coverage.left_out.format(sections=", ".join(titles))),) if titles else ()


def _sentences(context: Context, counts: Coverage) -> Iterator[str]:
    yield context.labels.coverage.read.format(count=counts.read)
    if held := len(context.material.articles) - counts.read:
        yield context.labels.coverage.held.format(count=held)
    printed = _printed(context)
    # An announcement stands on its own day, but what is counted is what it announces, which has none.
    with_day = {event.id for event in context.material.events if event.when.is_dated}
    dated = sum(event.id in with_day for event in printed)
    yield context.labels.coverage.dated.format(count=counts.dated, shown=dated)
    if counts.undated:
        yield context.labels.coverage.undated.format(count=counts.undated, shown=len(printed) - dated)
    if unchanged := len(context.material.events) - len(context.news(context.material.events)):
        yield context.labels.coverage.unchanged.format(count=unchanged)
    if edits := context.material.edits:
        dropped = sum(edit.drop for edit in edits.by_event.values())
        yield context.labels.coverage.edited.format(count=len(edits.by_event) - dropped)
        if dropped:
            yield context.labels.coverage.dropped.format(count=dropped)
        if edits.orphaned:
            yield context.labels.coverage.orphaned.format(count=len(edits.orphaned))
    if left := _not_happened(context):
        yield context.labels.coverage.not_happened.format(count=left)
    reports = {article.id for article in context.reports}
    if no_news := sum(passage.article in reports for passage in context.material.no_news):
        yield context.labels.coverage.no_news.format(count=no_news)
    yield from _days_not_known(context, counts)


def _days_not_known(context: Context, counts: Coverage) -> Iterator[str]:
    if counts.unresolved:
        numbers = sorted(context.quoting.numbers[id_] for id_ in _unresolved(context))
        named = ", ".join(str(number) for number in numbers)
        yield context.labels.coverage.unresolved.format(count=counts.unresolved, sources=named)
    if doubted := _doubted(context):
        named = ", ".join(map(str, doubted))
        yield context.labels.coverage.doubted.format(count=len(doubted), sources=named)
    if to_come := _of_days_to_come(context):
        named = ", ".join(map(str, to_come))
        yield context.labels.coverage.to_come.format(count=len(to_come), sources=named)


def _of_days_to_come(context: Context) -> list[int]:
    """The numbers of the reports that say that they came out later than the brief was made."""
    late = (each for each in context.reports if is_of_a_day_to_come(each.published, context.options.cutoff))
    return sorted(context.quoting.numbers[article.id] for article in late)


def _doubted(context: Context) -> list[int]:
    """The numbers of the reports whose day of publication others contradict."""
    doubted = (article for article in context.reports if article.published.basis is EvidenceKind.DOUBTED)
    return sorted(context.quoting.numbers[article.id] for article in doubted)


def _methods(context: Context) -> Iterator[str]:
    yield context.labels.coverage.method
    if context.material.edits:
        yield context.labels.coverage.by_hand


def _paragraph(text: str) -> Paragraph:
    return Paragraph(Line((Run(text),)))


def _bounded(context: Context) -> list[Event]:
    return [e for e in context.news(context.material.timeline.events) if not e.when.is_dated]


def _printed(context: Context) -> list[Event]:
    """The events of every line that the brief prints."""
    denied = {entry.event.id for entry in context.selection.listed(SectionKey.DENIED)}
    lines = (entry for entry in context.selection.all_listed if entry.event.id not in denied)
    return [event for entry in lines for event in entry.events]


def _not_happened(context: Context) -> int:
    """How many events stand nowhere in the timeline: denied, negated, hypothetical."""
    timeline = context.material.timeline
    placed = {event.id for event in timeline.placed}
    return sum(event.id not in placed for event in context.news(context.material.events))


def _unresolved(context: Context) -> dict[str, list[Timex]]:
    """By article id, the expressions that need a publication date which is not known."""
    found = {
        article.id: [t for t in context.material.timexes.get(article.id, ()) if is_unresolved(t)]
        for article in context.reports
        if article.published.day is None
    }
    return {id_: timexes for id_, timexes in found.items() if timexes}


def is_unresolved(timex: Timex) -> bool:
    """Whether it names a time but could not be given one."""
    return timex.names_time and timex.interval is None and timex.anchor.kind is AnchorKind.NONE
