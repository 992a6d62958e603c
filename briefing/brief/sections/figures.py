"""The section of figures in dispute: claim by claim, each in its source's words, never averaged."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.brief import lines
from briefing.brief.material import Desk
from briefing.model import Article, Claim, Conflict, Event, Mention
from briefing.model.document import Block, Line, Row, RowGroup, Run, RunKind


def figures(desk: Desk) -> tuple[Block, ...]:
    """Figures on which the sources contradict each other, or an earlier version of themselves; never averaged."""
    told = desk.material.timeline
    disputed = [e for e in desk.news((*told.events, *told.ahead, *told.undated)) if e.conflicts]
    most = int(desk.layout.number("figures", "most"))
    kept = {event.id for event in sorted(disputed, key=lambda event: -event.salience.score)[:most]}
    groups = [_group(desk, e, conflict) for e in disputed if e.id in kept for conflict in e.conflicts]
    groups += [_revised(desk, article) for article in desk.reports if article.revisions]
    if not groups:
        return (lines.nothing(desk, "figures"),)
    return (lines.table(desk, "figures", (("figure", 0.22), ("event", 0.56), ("says", 0.22)), groups),)


def _group(desk: Desk, event: Event, conflict: Conflict) -> RowGroup:
    """One dispute: what it is about and which event, then a row for each claim."""
    kinds = desk.wording.labels.figures
    heading = f"{kinds.get(conflict.kind, conflict.kind.capitalize())} · {desk.wording.when(event.when)}"
    return RowGroup(heading, tuple(_row(desk, event, conflict, claim) for claim in _distinct(conflict.claims)))


def _revised(desk: Desk, article: Article) -> RowGroup:
    """The figures that changed between versions of an article: each as it stood, and as it stands now."""
    publisher = Line((Run(_publisher(desk, article)),))
    rows = [
        Row(((lines.muted(desk.say("figures", key)),), (desk.quoting.line(passage),), (publisher,)))
        for change in article.revisions
        for key, passage in (("earlier-version", change.earlier), ("present-version", change.now))
    ]
    return RowGroup(desk.say("figures", "revised"), tuple(rows))


def _row(desk: Desk, event: Event, conflict: Conflict, claim: Claim) -> Row:
    mention = _mention_of(event, claim)
    said = [_told(desk, claim, mention)]
    if claim in conflict.superseded:
        said.append(lines.muted(desk.say("figures", "correction")))
    return Row((tuple(said), (desk.quoting.line(mention.passage),), (Line((Run(_name(desk, claim, mention)),)),)))


def _told(desk: Desk, claim: Claim, mention: Mention) -> Line:
    """What this side says: the figure in its words, the day it gives, or that it happened at all."""
    if claim.kind == "date":
        return Line((Run(desk.wording.when(mention.when, short=True), RunKind.STRONG),))
    if claim.kind == "event":
        return Line((Run(desk.say("status", mention.status.value), RunKind.STRONG),))
    return Line(desk.quoting.runs(claim.words), desk.quoting.citations((claim.words,)))


def _name(desk: Desk, claim: Claim, mention: Mention) -> str:
    """Who says so: the source that the text names, else the publisher."""
    said = claim.attribution or mention.attribution
    if said:
        return desk.quoting.words(claim.words.article, said.span)
    article = desk.article(claim.words.article)
    return _publisher(desk, article)


def _publisher(desk: Desk, article: Article) -> str:
    return article.publisher or desk.say("source-entry", "publisher-not-known")


def _mention_of(event: Event, claim: Claim) -> Mention:
    return next((m for m in event.mentions if claim in m.claims or claim.words == m.passage), event.summary)


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    """One claim an article and words: the same figure told twice by one article is one row."""
    seen: dict[tuple[str, float | None, float | None, float | None, str], Claim] = {}
    for claim in claims:
        words = claim.words.text if claim.low is claim.best is claim.high is None else ""
        seen.setdefault((claim.words.article, claim.low, claim.best, claim.high, words), claim)
    return list(seen.values())
