"""Mentions → Events: the same event told twice in one article, or by several articles, becomes one that cites all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.events.conflicts import conflicts
from briefing.events.consensus import agreed_status, agreed_when, best_told
from briefing.events.grouping import Groups, group
from briefing.events.identity import event_ids, fingerprints, first_report_key
from briefing.events.likeness import Pile
from briefing.events.pairing import Evidence, Sketch, sketch
from briefing.events.salience import salience
from briefing.model import Article, Claim, Event, Mention


def merge_mentions(
    articles: Sequence[Article], mentions: Sequence[Mention], known: Mapping[str, str] | None = None
) -> tuple[Event, ...]:
    """The events that the mentions tell of, in order of first report.

    Every mention of `mentions` is in exactly one event; the order of both inputs does not matter. `known` maps
    fingerprints of mentions (`briefing.events.identity`) to the event ids of an earlier run.
    """
    by_id = {article.id: article for article in articles}
    pile = Pile(sorted(by_id.values(), key=lambda article: article.id))
    ordered = sorted(
        {(m.article, m.trigger.start, m.trigger.end, m.passage.start): m for m in mentions}.values(),
        key=lambda mention: (*first_report_key(mention, by_id.get(mention.article)), mention.passage.start),
    )
    sketches = [sketch(mention, pile, order) for order, mention in enumerate(ordered)]
    groups = group(sketches, pile)
    names = fingerprints(ordered)
    members = list(groups)
    ids = event_ids(([names[i] for i in group_] for group_ in members), known)
    reasons = _reasons(groups, ordered, members)
    return tuple(
        _event(name, [sketches[i] for i in group_], by_id, reasons[group_[0]])
        for name, group_ in zip(ids, members, strict=True)
    )


def _event(name: str, sketches: Sequence[Sketch], articles: Mapping[str, Article], merged_on: tuple[str, ...]) -> Event:
    mentions = [sketch.mention for sketch in sketches]
    when, status = agreed_when(mentions), agreed_status(mentions)
    sources = tuple(dict.fromkeys(mention.article for mention in mentions))
    reprints = reprints_among(sources, articles)
    days = [
        day
        for source in sources
        if source in articles and (day := articles[source].published.interval.last_day) is not None
    ]
    return Event(
        id=name,
        when=when,
        status=status,
        summary=best_told(mentions, when, [sketch.vector for sketch in sketches], articles),
        mentions=tuple(mentions),
        claims=_claims(mentions),
        conflicts=conflicts(mentions, articles),
        sources=sources,
        reprints=reprints,
        salience=salience(mentions, when, status, independent(sources, reprints, articles), articles),
        first_reported=min(days, default=None),
        last_reported=max(days, default=None),
        merged_on=merged_on,
    )


def _claims(mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    return tuple(dict.fromkeys(claim for mention in mentions for claim in mention.claims))


def reprints_among(sources: Sequence[str], articles: Mapping[str, Article]) -> frozenset[str]:
    """Those of the sources (in order of first report) whose copy another, earlier one of them carries too."""
    seen: set[str] = set()
    found: set[str] = set()
    for source in sources:
        original = _original(source, articles)
        (found if original in seen else seen).add(source if original in seen else original)
    return frozenset(found)


def _original(source: str, articles: Mapping[str, Article]) -> str:
    """The id at the end of the chain of reprints."""
    passed = {source}
    while (article := articles.get(source)) and article.reprint_of and article.reprint_of not in passed:
        source = article.reprint_of
        passed.add(source)
    return source


def independent(sources: Sequence[str], reprints: frozenset[str], articles: Mapping[str, Article]) -> int:
    """How many publishers tell of it on their own: an outlet counts once however often it writes, as does an agency."""
    voices = set()
    for source in sources:
        article = articles.get(source)
        if source not in reprints:
            voices.add((article and (article.agency or article.publisher)) or source)
    return len(voices)


def _reasons(
    groups: Groups, mentions: Sequence[Mention], members: Sequence[Sequence[int]]
) -> dict[int, tuple[str, ...]]:
    """For each group, by its first member, the evidence of every join in it, strongest first."""
    home = {member: group_[0] for group_ in members for member in group_}
    found: dict[int, list[str]] = {group_[0]: [] for group_ in members}
    for one, other, evidence in groups.joins:
        found[home[one]].append(_reason(mentions[one], mentions[other], evidence))
    return {first: tuple(words) for first, words in found.items()}


def _reason(one: Mention, other: Mention, evidence: Evidence) -> str:
    places = " + ".join(f"{m.article}:{m.trigger.start} “{m.trigger.text}”" for m in (one, other))
    return f"{places}: {', '.join(evidence.reasons)}; evidence {evidence.score:.1f}"
