"""Says in words why events that look alike were not taken for one: the nearest to each, and what keeps them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.events.corpus import Corpus
from briefing.events.grouping import candidates
from briefing.events.ids import first_report_key
from briefing.events.pairing import compare, reasons, score
from briefing.events.profiles import Profile, profile
from briefing.events.vetoes import veto
from briefing.events.weights import weights
from briefing.model import Article, Event, Mention

_NEAREST = 3  # reports kept apart that `--explain` names, the likeliest first


def kept_apart(events: Sequence[Event], articles: Sequence[Article]) -> dict[str, tuple[str, ...]]:
    """By event id, for the few events most like it in other articles, in which words and why each is another event.

    Compared are the mentions that the events are quoted by, where one word reports both.
    """
    by_id, corpus = {article.id: article for article in articles}, Corpus.of(articles)
    ordered = sorted(events, key=lambda event: first_report_key(event.summary, by_id.get(event.summary.article)))
    profiles = [profile(e.summary, by_id.get(e.summary.article), corpus, place) for place, e in enumerate(ordered)]
    near: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for one, other in candidates(profiles, corpus):
        if (
            profiles[one].roots & profiles[other].roots
            and profiles[one].mention.article != profiles[other].mention.article
        ):
            likeness = profiles[one].wording.cosine(profiles[other].wording)
            near[one].append((-likeness, other))
            near[other].append((-likeness, one))
    return {
        ordered[place].id: tuple(
            _reason(profiles[place], profiles[other], by_id, corpus) for _, other in sorted(found)[:_NEAREST]
        )
        for place, found in near.items()
    }


def where(mention: Mention, articles: Mapping[str, Article]) -> str:
    """A mention by its word and by the outlet and headline of its article, where they are known."""
    article = articles.get(mention.article)
    outlet = article.publisher if article else None
    headline = f"“{article.title}”" if article and article.title else None
    return f"“{mention.trigger.text}” in {', '.join(filter(None, (outlet, headline))) or mention.article}"


def _reason(one: Profile, other: Profile, articles: Mapping[str, Article], corpus: Corpus) -> str:
    return f"{where(other.mention, articles)}: {_why(one, other, corpus)}"


def _why(one: Profile, other: Profile, corpus: Corpus) -> str:
    forbidden = veto(one, other, corpus)
    if forbidden is not None:
        return weights().vetoes.of(forbidden)
    features = compare(one, other, corpus) or {}
    likely = score(features)
    if likely >= weights().threshold:
        return "these words alone are alike enough, but not the other reports of the two events"
    return f"{reasons(features)}; not enough ({likely:.1f})"
