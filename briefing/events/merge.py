"""Mentions → Events: what one article reports twice, or several report, becomes one event that cites all.

pairing.py says what speaks for two mentions being one event, grouping.py joins the pairs; here groups become events.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from briefing.events.conflicts import conflicts
from briefing.events.consensus import agreed_status, agreed_when, best_report, bound_of_quoted
from briefing.events.corpus import Corpus
from briefing.events.grouping import Groups, group
from briefing.events.ids import event_ids, fingerprint, first_report_key
from briefing.events.independence import independent, own_reports, reprints_among
from briefing.events.kept_apart import where
from briefing.events.likeness import bears_out
from briefing.events.pairing import compare, reasons, score, strength
from briefing.events.profiles import Profile, profile
from briefing.model import Article, Event, Mention


def merge_mentions(
    articles: Sequence[Article],
    mentions: Sequence[Mention],
    known: Mapping[str, str] | None = None,
    corpus: Corpus | None = None,
) -> tuple[Event, ...]:
    """The events that the mentions report, in order of first report, not yet weighed (`briefing.stories`).

    Every mention of `mentions` is in exactly one event; the order of both inputs does not matter. `known` maps
    fingerprints of mentions (`briefing.events.ids`) to the event ids of an earlier run. `corpus` is made of the
    same articles; it is made anew where it is not given.
    """
    by_id = {article.id: article for article in articles}
    corpus = Corpus.of(articles) if corpus is None else corpus
    ordered = sorted(
        {(m.article, m.trigger.start, m.trigger.end, m.passage.start): m for m in mentions}.values(),
        key=lambda mention: (*first_report_key(mention, by_id.get(mention.article)), mention.passage.start),
    )
    profiles, names = _made_ready(ordered, by_id, corpus)
    groups = group(profiles, corpus)
    members = list(groups)
    ids = event_ids(([names[i] for i in group_] for group_ in members), known)
    joined = _reasons(groups, profiles, members, corpus, by_id)
    return tuple(
        _event(name, [profiles[i] for i in group_], by_id, joined[group_[0]], corpus)
        for name, group_ in zip(ids, members, strict=True)
    )


def _made_ready(
    mentions: Sequence[Mention], articles: Mapping[str, Article], corpus: Corpus
) -> tuple[list[Profile], list[str]]:
    """The profiles and the names of mentions in order of first report, which is that of the text in each article.

    Both are made of one as it comes: its words are still known then, of a hundred thousand mentions not for long.
    """
    seen: Counter[str] = Counter()
    profiles, names = [], []
    for order, mention in enumerate(mentions):
        profiles.append(profile(mention, articles.get(mention.article), corpus, order))
        names.append(fingerprint(mention, seen))
    return profiles, names


def _event(
    name: str,
    profiles: Sequence[Profile],
    articles: Mapping[str, Article],
    merged_on: tuple[str, ...],
    corpus: Corpus,
) -> Event:
    """The event that mentions report: each has its say on what happened, on its day only those of no reprint."""
    mentions = [profile.mention for profile in profiles]
    sources = tuple(dict.fromkeys(mention.article for mention in mentions))
    reprints = reprints_among(sources, articles)
    # A reprint keeps the original's "Thursday" but carries its own date, so it has no say about the day or a figure.
    firsthand = [profile for profile in profiles if profile.mention.article not in reprints]
    own = [profile.mention for profile in firsthand]
    when = agreed_when(own)
    days = _days_reported(sources, articles)
    summary = best_report(own, when, [profile.wording for profile in firsthand], articles)
    when = bound_of_quoted(when, summary, own, articles)
    quoted = next(profile for profile in profiles if profile.mention is summary)
    bearing = [each.mention for each in profiles if each is quoted or bears_out(quoted, each, corpus)]
    return Event(
        id=name,
        when=when,
        status=agreed_status(own, [mention for mention in bearing if mention.article not in reprints]),
        summary=summary,
        mentions=tuple(mentions),
        claims=tuple(dict.fromkeys(claim for mention in mentions for claim in mention.claims)),
        conflicts=conflicts(own, articles),
        sources=sources,
        reprints=reprints,
        first_reported=min(days, default=None),
        last_reported=max(days, default=None),
        merged_on=merged_on,
        independent=independent(own_reports(bearing), reprints, articles),
    )


def _days_reported(sources: Sequence[str], articles: Mapping[str, Article]) -> list[date]:
    """The days of the reports that have one; of an article of which only the latest day is known, none."""
    known = (articles[source].published.interval for source in sources if source in articles)
    return [interval.last_day for interval in known if interval.earliest and interval.last_day]


def _reasons(
    groups: Groups,
    profiles: Sequence[Profile],
    members: Sequence[Sequence[int]],
    corpus: Corpus,
    articles: Mapping[str, Article],
) -> dict[int, tuple[str, ...]]:
    """For each group, by its first member, the evidence of every join in it, strongest first."""
    home = {member: group_[0] for group_ in members for member in group_}
    found: dict[int, list[str]] = {group_[0]: [] for group_ in members}
    for one, other in groups.joins:
        found[home[one]].append(_reason(profiles[one], profiles[other], corpus, articles))
    return {first: tuple(words) for first, words in found.items()}


def _reason(one: Profile, other: Profile, corpus: Corpus, articles: Mapping[str, Article]) -> str:
    left, right = (f"{where(each.mention, articles)} (character {each.mention.trigger.start})" for each in (one, other))
    features = compare(one, other, corpus) or {}
    likely = score(features)
    return f"{left} and {right}: {reasons(features)}; {strength(likely)} ({likely:.1f})"
