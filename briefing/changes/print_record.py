"""The record of print: what an edition leaves for the next one to be compared with, and the events' ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rapidfuzz.fuzz import ratio

from briefing.changes.horizons import KEPT
from briefing.changes.lookups import outlet_in
from briefing.changes.thresholds import thresholds
from briefing.events.figures import main_figures
from briefing.events.ids import fingerprints, fingerprints_by_event, root
from briefing.lexicon.terms import terms
from briefing.model import (
    Article,
    Change,
    ChangeKind,
    Claim,
    Event,
    Material,
    Mention,
    Passage,
    PrintedEvent,
    PrintedFigure,
    PrintedMention,
)
from briefing.model.document import EVENT_SECTIONS, PrintedLine, SectionKey


def remember(
    material: Material, printed: Sequence[PrintedLine], edition: date, earlier: Mapping[str, PrintedEvent]
) -> dict[str, PrintedEvent]:
    """What all editions up to this one printed, by event id.

    `material` with the changes that the edition was composed with (None: a first edition), `printed` what it prints,
    `earlier` what the editions before it left. An unchanged event keeps the day and the words under which it was
    printed; what was printed and is not found any more is kept for 60 days, but for what was withdrawn. Of an edited
    event what its sources report is kept. What was never printed nor edited, most of a large corpus, is not: it is news
    to the reader whenever it is reported again.
    """
    quoted = {**_changed(printed, material), **_quoted(printed, material.articles)}
    shown = _shown(printed, material.articles)
    leading = {line.event for line in printed if line.section in EVENT_SECTIONS}
    names = fingerprints_by_event(material.found)
    articles = {article.id: article for article in material.articles}
    left: dict[str, PrintedEvent] = {}
    taken: set[str] = set()
    for event in sorted(material.found, key=lambda one: one.id):
        change = material.changes.of(event.id) if material.changes else Change(ChangeKind.NEW)
        before = [old for old in (change.printed, *change.joined) if old is not None]
        taken.update(old.event for old in before)
        if event.id in quoted or event.id in material.edited or any(old.shown for old in before):
            now = _printed_event(event, names[event.id], articles, edition, quoted.get(event.id), shown)
            follows = tuple(_followed(change, earlier))
            left[event.id] = _carried_on(replace(now, leads=event.id in leading, follows=follows), change, before)
    absent = {id_: old for id_, old in _absent(material, edition, earlier).items() if id_ not in taken}
    return dict(sorted({**absent, **left}.items()))


def _followed(change: Change, earlier: Mapping[str, PrintedEvent]) -> Iterator[PrintedMention]:
    """What was printed of other events, next to which the rows of a change set this one."""
    sides = (difference.old for difference in change.differences if difference.old and difference.old.edition)
    for passage in (side.passage for side in sides if side is not None and side.passage is not None):
        known = (mention for old in earlier.values() for mention in old.mentions)
        found = next((mention for mention in known if mention.passage.overlaps(passage)), None)
        if found is not None:
            yield found


def _absent(material: Material, edition: date, earlier: Mapping[str, PrintedEvent]) -> dict[str, PrintedEvent]:
    """What was printed lately and is not withdrawn: it is kept where this edition does not find it."""
    gone = material.changes.vanished if material.changes else ()
    withdrawn = {old.event for change in gone for old in (change.printed, *change.joined) if old}
    return {id_: old for id_, old in earlier.items() if edition - old.edition <= KEPT and id_ not in withdrawn}


def _quoted(printed: Iterable[PrintedLine], articles: Iterable[Article]) -> dict[str, Passage]:
    """The passage under which each event was printed, by event id."""
    by_id = {article.id: article for article in articles}
    quoted: dict[str, Passage] = {}
    for line in printed:
        if line.section in EVENT_SECTIONS:
            span = line.borne_out_by
            passage = by_id[span.article].passage(span.start, span.end)
            # What stands again in the annex was quoted above in these words already.
            quoted.update(
                {event: passage for event in line.events if line.section != SectionKey.ANNEX or event not in quoted}
            )
    return quoted


def _shown(printed: Iterable[PrintedLine], articles: Iterable[Article]) -> Sequence[Passage]:
    """All words of articles that an edition prints, in whatever section."""
    by_id = {article.id: article for article in articles}
    spans = {(span.article, span.start, span.end) for line in printed for span in line.quotes}
    return [by_id[id_].passage(start, end) for id_, start, end in sorted(spans)]


def _changed(printed: Iterable[PrintedLine], material: Material) -> dict[str, Passage]:
    """The passage of a new article under which a row of what changed shows an event, by event id.

    What follows a printed line may stand nowhere else, and the next edition must know that it was shown.
    """
    new = material.changes.new if material.changes else frozenset()
    by_id = {article.id: article for article in material.articles}
    rows = [line for line in printed if line.section == SectionKey.CHANGES and line.quotes and line.events]
    spans = ((line.events, line.borne_out_by) for line in rows)
    found = (
        (events, by_id[span.article].passage(span.start, span.end)) for events, span in spans if span.article in new
    )
    return {event: passage for events, passage in found for event in events}


def known_ids(
    earlier: Mapping[str, PrintedEvent], articles: Sequence[Article], mentions: Sequence[Mention]
) -> dict[str, str]:
    """The event ids of earlier editions by fingerprint, for `merge_mentions`.

    Fingerprints hold the article's id, so where an article of `articles` is the newer version of one that reported
    an event, those of its `mentions` that report it in nearly the same words are named as well.
    """
    known = {mention.fingerprint: old.event for old in _in_order(earlier) for mention in old.mentions}
    newer = {article.id: article.newer_version for article in articles if article.newer_version}
    by_article: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for name, mention in zip(fingerprints(mentions), mentions, strict=True):
        by_article[mention.article].append((name, mention))
    for old in _in_order(earlier):
        for before in old.mentions:
            for name in _carried_over(before, by_article.get(newer.get(before.article, ""), ())):
                known.setdefault(name, old.event)
    return known


def _in_order(earlier: Mapping[str, PrintedEvent]) -> list[PrintedEvent]:
    return sorted(earlier.values(), key=lambda old: (old.since, old.event), reverse=True)


def _carried_over(before: PrintedMention, present: Sequence[tuple[str, Mention]]) -> Iterator[str]:
    """The mention of the newer version whose words are most like those of `before`, if any are like them."""
    alike = [
        (ratio(_content(before.sentence, mention.language), _content(mention.sentence.text, mention.language)), name)
        for name, mention in present
        if root(mention.lemma, mention.language) == root(before.lemma, mention.language)
    ]
    best = max(alike, default=None)
    if best is not None and best[0] >= thresholds().sentences.alike:
        yield best[1]


def _content(sentence: str, language: str) -> str:
    """The words of content, without figures, which change from version to version."""
    return " ".join(term for term in terms(sentence, language) if not term[0].isdigit())


def _printed_event(
    event: Event,
    names: Sequence[str],
    articles: Mapping[str, Article],
    edition: date,
    quoted: Passage | None,
    shown: Sequence[Passage],
) -> PrintedEvent:
    return PrintedEvent(
        event=event.id,
        edition=edition,
        since=edition,
        when=event.when,
        status=event.status,
        quoted=quoted or event.summary.passage,
        figures=_figures(event, articles, shown),
        mentions=tuple(
            _printed_mention(mention, name, articles, event.reprints)
            for mention, name in zip(event.mentions, names, strict=True)
        ),
        disputed=tuple(conflict.kind for conflict in event.conflicts),
        shown=quoted is not None,
    )


def _printed_mention(
    mention: Mention, name: str, articles: Mapping[str, Article], reprints: Collection[str]
) -> PrintedMention:
    return PrintedMention(
        fingerprint=name,
        lemma=mention.lemma,
        passage=mention.passage,
        sentence=mention.sentence.text,
        publisher=outlet_in(articles, mention.article),
        source=mention.attribution.name if mention.attribution else "",
        status=mention.status,
        own=mention.article not in reprints,
        denial=mention.denial,
    )


def _figures(event: Event, articles: Mapping[str, Article], shown: Sequence[Passage]) -> tuple[PrintedFigure, ...]:
    """The main figures of the event's own mentions, in order of first report.

    One is shown where printed words hold it, be they of another report that gives it too.
    """
    claims = [claim for mention in event.mentions for claim in mention.claims]
    seen = {_value(claim) for claim in claims if any(passage.overlaps(claim.words) for passage in shown)}
    own = [mention for mention in event.mentions if mention.article not in event.reprints]
    found = []
    for kind in sorted({claim.kind for mention in own for claim in mention.claims}):
        for stated in main_figures(kind, own):
            claim, publisher = stated.claim, outlet_in(articles, stated.mention.article)
            said = claim.attribution or stated.mention.attribution
            source = said.name if said else publisher
            found.append(
                PrintedFigure(
                    kind,
                    claim.low,
                    claim.best,
                    claim.high,
                    claim.unit,
                    claim.words,
                    source,
                    publisher,
                    claim.counted,
                    _value(claim) in seen,
                )
            )
    return tuple(found)


def _value(claim: Claim) -> tuple[object, ...]:
    return claim.kind, claim.unit, claim.low, claim.best, claim.high


def _carried_on(now: PrintedEvent, change: Change, before: Sequence[PrintedEvent]) -> PrintedEvent:
    """What is left of an event: as printed now, or as it was printed before where it is unchanged.

    What earlier editions knew of it stays known when its articles are no longer among the material.
    """
    if not before:
        return now
    first = before[0]
    # Parts of one event share what they come from, and may become one again: each thing is kept once.
    figures = {(figure.words, figure.kind): figure for old in before for figure in old.figures}
    mentions = {mention.fingerprint: mention for old in before for mention in old.mentions}
    known = {(figure.words, figure.kind) for figure in figures.values() if figure.shown}
    own = tuple(replace(each, shown=each.shown or (each.words, each.kind) in known) for each in now.figures)
    for figure in own:
        figures.pop((figure.words, figure.kind), None)
    for mention in now.mentions:
        mentions.pop(mention.fingerprint, None)
    merged = replace(
        now,
        since=min(old.since for old in before),
        figures=(*figures.values(), *own),
        mentions=(*(replace(mention, carried=True) for mention in mentions.values()), *now.mentions),
        shown=now.shown or any(old.shown for old in before),
    )
    if change.kind is not ChangeKind.UNCHANGED or not first.shown:
        return merged
    return replace(
        merged, edition=first.edition, when=first.when, status=first.status, quoted=first.quoted, leads=first.leads
    )
