"""Figures in dispute: claim by claim, each in its source's words, never averaged."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.brief.lines import muted
from briefing.brief.material import Desk
from briefing.model import Article, Claim, Conflict, Event, Mention
from briefing.model.document import Line, Row, RowGroup, Run, RunKind


def group(desk: Desk, event: Event, conflict: Conflict) -> RowGroup:
    """One dispute: what it is about and which event, then a row for each claim."""
    kinds = desk.wording.words["figures"]
    heading = f"{kinds.get(conflict.kind, conflict.kind.capitalize())} · {desk.wording.when(event.when)}"
    return RowGroup(heading, tuple(_row(desk, event, conflict, claim) for claim in _distinct(conflict.claims)))


def revised(desk: Desk, article: Article) -> RowGroup:
    """The figures that changed between versions of an article: each as it stood, and as it stands now."""
    publisher = Line((Run(_publisher(desk, article)),))
    rows = [
        Row(((muted(desk.say("figures", key)),), (desk.quoting.line(passage),), (publisher,)))
        for change in article.revisions
        for key, passage in (("earlier-version", change.earlier), ("present-version", change.now))
    ]
    return RowGroup(desk.say("figures", "revised"), tuple(rows))


def _row(desk: Desk, event: Event, conflict: Conflict, claim: Claim) -> Row:
    mention = _mention_of(event, claim)
    said = [_told(desk, claim, mention)]
    if claim in conflict.superseded:
        said.append(muted(desk.say("figures", "correction")))
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
