"""The section of figures in dispute: claim by claim, each in its source's words, never averaged."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from briefing.brief import lines
from briefing.brief.context import Context
from briefing.brief.disputes import dispute_anchor, in_turn
from briefing.brief.printed import About, AboutRow, Content, claim_about, row_records
from briefing.model import Article, Claim, Conflict, DisputeKind, Event, Mention, Status
from briefing.model.document import Line, Row, RowGroup, Run, RunKind, SectionKey

KEY = SectionKey.FIGURES

Dispute: TypeAlias = tuple[str, Sequence[AboutRow]]
"""Its heading and its rows."""


def content(context: Context) -> Content:
    """Figures on which the sources contradict each other, or an earlier version of themselves; never averaged."""
    disputes = [
        dispute
        for event in context.material.timeline.placed
        if context.disputed.get(event.id) == event.id
        for dispute in _disputes(context, event)
    ]
    disputes += [_revised(context, article) for article in context.reports if article.revisions]
    if not disputes:
        return Content((lines.nothing(context, KEY),))
    groups = [RowGroup(heading, tuple(row for row, _ in rows)) for heading, rows in disputes]
    words = context.labels.columns
    columns = ((words.figure, 0.22), (words.event, 0.56), (words.says, 0.22))
    table = lines.table(context, KEY, columns, groups)
    return Content((table,), row_records(context, KEY, (row for _, rows in disputes for row in rows)))


def _disputes(context: Context, event: Event) -> Iterator[Dispute]:
    """What is in dispute of one event; lines that tell it lead to the first row."""
    for number, conflict in enumerate(event.conflicts):
        heading, [(row, about), *others] = _dispute(context, event, conflict)
        first = row if number else replace(row, anchor=dispute_anchor(event.id))
        yield heading, [(first, about), *others]


def _dispute(context: Context, event: Event, conflict: Conflict) -> Dispute:
    """One dispute: what it is about and which event, then a row for each claim."""
    kinds = context.labels.figures
    heading = f"{kinds.get(conflict.kind, conflict.kind.capitalize())} · {context.wording.when(event.when)}"
    claims = _distinct(conflict.claims)
    shown = in_turn(claims, lambda claim: _side(event, claim), context.layout.figures.most_claims)
    if len(shown) < len(claims):
        heading = f"{heading} · {kinds['shown'].format(shown=len(shown), all=len(claims))}"
    return heading, [_row(context, event, conflict, claim) for claim in shown]


def _side(event: Event, claim: Claim) -> Hashable:
    """What a claim has in common with those that say the same: a figure, a day, or whether it happened."""
    mention = _mention_of(event, claim)
    by_kind: dict[str, Hashable] = {
        DisputeKind.DATE: mention.when.interval,
        DisputeKind.EVENT: mention.status is Status.DENIED,
        DisputeKind.ACCOUNT: _who(claim),
    }
    return by_kind.get(claim.kind, (claim.low, claim.best, claim.high))


def _revised(context: Context, article: Article) -> Dispute:
    """The figures that changed between versions of an article: each as it stood, and as it stands now."""
    publisher = _publisher(context, article)
    about = About(attribution=publisher, group=f"{article.id}/revised")
    stood = [
        (lines.muted(context.labels.figures[key]), context.quoting.line(passage))
        for change in article.revisions
        for key, passage in (("earlier-version", change.earlier), ("present-version", change.now))
    ]
    rows = [(Row(((version,), (line,), (lines.plain(publisher),))), about) for version, line in stood]
    return context.labels.figures["revised"], rows


def _row(context: Context, event: Event, conflict: Conflict, claim: Claim) -> AboutRow:
    mention = _mention_of(event, claim)
    said, source = [_stated(context, claim, mention)], _name(context, claim, mention)
    if claim in conflict.superseded:
        said.append(lines.muted(context.labels.figures["correction"]))
    row = Row((tuple(said), (context.quoting.line(mention.passage),), (lines.plain(source),)))
    return row, claim_about(event, claim, mention, source, group=f"{event.id}/{conflict.kind}")


def _stated(context: Context, claim: Claim, mention: Mention) -> Line:
    """What this side says: the figure in its words, the day it gives, or that it happened at all."""
    if claim.kind == DisputeKind.DATE:
        return Line((Run(context.wording.when(mention.when, short=True), RunKind.STRONG),))
    if claim.kind in (DisputeKind.EVENT, DisputeKind.ACCOUNT):
        return Line((Run(context.labels.status[mention.status.value], RunKind.STRONG),))
    return Line(context.quoting.runs(claim.words), context.quoting.citations((claim.words,)))


def _name(context: Context, claim: Claim, mention: Mention) -> str:
    """Who says so: the source that the text names, else the publisher; of somebody's words never the publisher."""
    source = claim.attribution or mention.attribution
    if source:
        return context.quoting.words(claim.words.article, source.span)
    if mention.status is Status.CLAIMED:
        return context.labels.standing.unnamed
    return _publisher(context, context.article(claim.words.article))


def _publisher(context: Context, article: Article) -> str:
    return article.publisher or context.labels.source_entry.publisher_not_known


def _mention_of(event: Event, claim: Claim) -> Mention:
    """The mention that makes a claim; of a denial next to what it answers, that one as who denies it has it.

    What two sides tell otherwise is claimed by each.
    """
    answers = ((m, m.denial) for m in event.mentions if m.denial is not None)
    answered = next(
        ((m, own) for m, own in answers if (own.words, own.source) == (claim.words, claim.attribution)), None
    )
    if answered is not None and claim.kind in (DisputeKind.EVENT, DisputeKind.ACCOUNT):
        mention, denial = answered
        status = Status.CLAIMED if denial.says_otherwise else Status.DENIED
        return replace(mention, passage=denial.words, attribution=denial.source, status=status)
    made = next((m for m in event.mentions if claim in m.claims or claim.words == m.passage), event.summary)
    return replace(made, status=Status.CLAIMED) if claim.kind == DisputeKind.ACCOUNT else made


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    """One claim an article and words: the same figure given twice by one article is one row.

    What is no figure counts with who says it: one sentence may hold what is claimed and who denies it.
    """
    seen: dict[tuple[str, tuple[float | None, ...], str, str], Claim] = {}
    for claim in claims:
        figures = (claim.low, claim.best, claim.high)
        words, who = ("", "") if any(each is not None for each in figures) else (claim.words.text, _who(claim))
        seen.setdefault((claim.words.article, figures, words, who), claim)
    return list(seen.values())


def _who(claim: Claim) -> str:
    return claim.attribution.name if claim.attribution else ""
