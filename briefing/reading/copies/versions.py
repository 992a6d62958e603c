"""Finds versions of one article: fetched twice, changed in place, or summarised in a feed and read in full.

An outlet's article keeps its address while its words change, so the address tells, and where none is known the outlet
and the headline; the words must be alike as well, for some addresses show another story every day. All versions are
kept, the newest is marked as the one to use, and figures that changed on the way are kept.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import parse_qsl, urlencode, urlsplit

from rapidfuzz.fuzz import ratio

from briefing.model import Article, Evidence, EvidenceKind, Interval, Passage, PublicationDate, Revision, Span
from briefing.reading.copies.figures import figures, without_figures
from briefing.reading.copies.reprints import story_sentences
from briefing.reading.copies.words import version_words
from briefing.reading.evidence.publication import publication_date
from briefing.reading.evidence.stamps import agreed
from briefing.sites import own_address

_ALIKE_SHARE = 0.3
"""Of the shorter version's sentences that stand in the other; a rewrite keeps its background."""

_SAME_SENTENCE = 78.0
"""Likeness, of 100, of two sentences without their figures, beyond which one was made of the other."""

_FEWEST_TITLE_WORDS = 4
"""Of a headline that tells an article apart; "Live updates" and "Weather" stand over many."""

_SENTENCE_END = re.compile(r"""(?<=[.!?])["”’»)]*\s+|\n+""")


def with_versions(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in the order given, older versions with `newer_version`, the newest with its `revisions`.

    The newest is the last changed, else the last published or retrieved, else the last named; words of a feed about an
    article are never newer than the article. Its publication date is weighed on the evidence of all of them.
    """
    marked = list(articles)
    for group in _groups(articles):
        *older, newest = sorted(group, key=lambda index: (*_age(articles[index]), index))
        older = [index for index in older if is_same_article(articles[index], articles[newest])]
        for index in older:
            marked[index] = replace(marked[index], newer_version=articles[newest].id)
        if older:
            versions = [articles[index] for index in (newest, *reversed(older))]
            revisions = dict.fromkeys(change for index in older for change in _revisions(articles[index], versions[0]))
            marked[newest] = replace(marked[newest], published=_published(versions), revisions=tuple(revisions))
    return tuple(marked)


def address_key(url: str | None) -> str | None:
    """What is the same for all spellings of one page's address; None for none, and for the front page of a site.

    >>> address_key("https://www.post.example/a/amp?utm_source=x") == address_key("http://post.example/a/")
    True
    """
    known = version_words().address
    try:
        parts = urlsplit(own_address(url))
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    for start in known.hosts:
        host = host.removeprefix(start)
    path = parts.path.rstrip("/")
    for ending in known.endings:
        path = path.removesuffix(ending)
    own = sorted((key, value) for key, value in parse_qsl(parts.query) if key.lower() not in known.parameters)
    return f"{host}{path}?{urlencode(own)}" if host and (path or own) else None


def page_key(article: Article) -> str | None:
    """What the versions of an article have in common: its address, else outlet and headline; None for neither.

    Two articles that share it need not be versions of one: their words decide.
    """
    return address_key(article.url) or _headline_key(article)


def _groups(articles: Sequence[Article]) -> Iterator[list[int]]:
    """The places of articles that may be one, in groups of two and more; each article in one group at most."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, article in enumerate(articles):
        key = page_key(article)
        if key is not None:
            places[key].append(index)
    return (group for group in places.values() if len(group) > 1)


def _headline_key(article: Article) -> str | None:
    words = (article.title or "").casefold().split()
    if not article.publisher or len(words) < _FEWEST_TITLE_WORDS:
        return None
    return f"{article.publisher.casefold()}: {' '.join(words)}"


def _age(article: Article) -> tuple[bool, datetime, datetime]:
    """Sorts versions, the newest last; when one was captured decides where they state the same of themselves."""
    evidence = (*article.published.rivals, _used(article.published))
    retrieved = article.retrieved.replace(tzinfo=None) if article.retrieved else datetime.min
    captured = min(_latest(evidence, EvidenceKind.CAPTURED), default=retrieved)  # an archive's copy, before ours of it
    known = _latest(evidence, EvidenceKind.MODIFIED)
    # What a version states of its own time counts, a bound too: a file made later holds the later version.
    if article.published.basis is not EvidenceKind.CAPTURED and article.published.interval.latest:
        known.append(article.published.interval.latest)
    return not article.summary_only, max(known, default=datetime.min), captured


def _latest(evidence: Sequence[Evidence], kind: EvidenceKind) -> list[datetime]:
    """By when the evidence of one kind says that it was out."""
    return [item.interval.latest for item in evidence if item.kind is kind and item.interval and item.interval.latest]


def is_same_article(one: Article, other: Article) -> bool:
    """Whether the words are those of one article; a summary has too few of its own to tell.

    Of an article that was taken back hardly a word may be left, but address, headline and publication date stay.
    """
    if one.summary_only or one.text == other.text or _has_the_head_of(one, other):
        return True
    sentences, others = (set(story_sentences(article)) for article in (one, other))
    shared, fewest = len(sentences & others), min(len(sentences), len(others))
    return fewest > 0 and shared >= _ALIKE_SHARE * fewest


def _has_the_head_of(one: Article, other: Article) -> bool:
    """Whether address, headline and publication date are the same, and all are known."""
    heads = [
        (
            address_key(article.url),
            (article.title or "").casefold().split() or None,
            article.published.interval if article.published.is_known else None,
        )
        for article in (one, other)
    ]
    return heads[0] == heads[1] and None not in heads[0]


def _published(versions: Sequence[Article]) -> PublicationDate:
    """The publication date on the evidence of all versions, the newest first where two kinds are equal."""
    used = [_used(version.published) for version in versions]
    rivals = [rival for version in versions for rival in version.published.rivals]
    evidence = [item for item in (*used, *rivals) if item.kind is not EvidenceKind.UNKNOWN]
    return publication_date(agreed(evidence))


def _used(published: PublicationDate) -> Evidence:
    return Evidence(published.basis, published.words, _stated(published), published.precision, published.zone)


def _stated(published: PublicationDate) -> Interval | None:
    """The interval of the evidence that was used; for a bound the moment itself stands for what is open."""
    interval = published.interval
    if interval.earliest is None and interval.latest is not None:
        return Interval(interval.latest, interval.latest)
    return interval if published.is_known else None


def _revisions(earlier: Article, now: Article) -> Iterator[Revision]:
    """The sentences of the earlier version that stand in the newer with other figures, in their order there."""
    if earlier.summary_only or earlier.text == now.text:
        return
    old = [(span, earlier.text[span.start : span.end]) for span in _sentences(earlier)]
    new = [(span, now.text[span.start : span.end]) for span in _sentences(now)]
    kept = {words for _, words in old} & {words for _, words in new}
    bare = [(span, words, without_figures(words)) for span, words in new if words not in kept]
    for span, words in old:
        if words in kept or not figures(words):
            continue
        plain = without_figures(words)
        likeness, place = max(((ratio(plain, other), -i) for i, (_, _, other) in enumerate(bare)), default=(0.0, 0))
        if likeness >= _SAME_SENTENCE and figures(bare[-place][1]) != figures(words):
            target = bare[-place][0]
            yield Revision(_passage(earlier, span), now.passage(target.start, target.end))


def _passage(article: Article, span: Span) -> Passage:
    return article.passage(span.start, span.end)


def _sentences(article: Article) -> Iterator[Span]:
    """The sentences of the story, roughly: enough to hold two versions against each other."""
    apart = [part.span for part in article.furniture]
    for paragraph in article.paragraphs:
        if any(span.contains(paragraph) for span in apart):
            continue
        start = paragraph.start
        for end in _SENTENCE_END.finditer(article.text, paragraph.start, paragraph.end):
            if end.start() > start:
                yield Span(start, end.start())
            start = end.end()
        if start < paragraph.end:
            yield Span(start, paragraph.end)
