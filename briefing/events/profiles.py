"""A mention with all that a comparison asks of it worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache, lru_cache

from briefing.events.corpus import Corpus
from briefing.events.designations import Designations, designations
from briefing.events.figures import Bounds, amount_of
from briefing.events.matters import MatterTerms, matter_terms
from briefing.events.meanings import meanings
from briefing.events.names import folded, names_in
from briefing.events.persons import Person, person
from briefing.events.similarity import ClauseVector, Vector
from briefing.events.weights import weights
from briefing.events.words import merge_words
from briefing.lexicon.families import is_empty
from briefing.lexicon.terms import terms
from briefing.lexicon.words import lexicon
from briefing.model import Article, Basis, Mention, Number, Status
from briefing.reading.text.headlines import headline_span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NUMBER = re.compile(r"\d+")
_NONE: frozenset[str] = frozenset()
"""One for all profiles: an empty set of its own takes as much room as one of four words."""


class Factuality(Enum):
    """What a status amounts to: reported as having happened (or denied), announced, only thought, or not so."""

    FACTUAL = "factual"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"


_FACTUALITY = {
    Status.PLANNED: Factuality.PLANNED,
    Status.HYPOTHETICAL: Factuality.HYPOTHETICAL,
    Status.NEGATED: Factuality.NEGATED,
}


def factuality_of(status: Status) -> Factuality:
    """The factuality of a status."""
    return _FACTUALITY.get(status, Factuality.FACTUAL)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a mention is compared by.

    `order` is its rank in the order of first report; `roots` and `families` what its trigger can report; `wording`
    the vector of its clause without the trigger; `actors` that of its actors; `names` and `place` sets of words;
    `figures` the bounds of its claims by kind; `headline` whether it stands in the headline; `focal` whether the lead
    of its article names such a happening; `news_day` its day, or else that of its article; `over_by` the last day on
    which it may first have been in print, or was said, as over, `given_from` the first that the text gives it, both of
    what happened and None of a reprint, whose "Thursday" may be another; `numbers` those of its
    clause that are no figures; `counts` words like "second" and "another"; `many` whether it reports what befell more
    than one person, by a figure or as a toll, `single` whether it reports what befell one; `designations` what its
    clause calls by a number; `person` the one whom it befell, as far as the words tell, `victim` the names among these;
    `matter` the words and families of its matter;
    `strikes` whether it befalls somebody in particular, or is aimed at somebody ("shot"); `named` the names in its
    clause, and of its place; `known` all words of its article. These two and `matter` have no accents.
    """

    mention: Mention
    order: int
    roots: frozenset[str]
    families: frozenset[str]
    factuality: Factuality
    wording: ClauseVector
    actors: Vector
    names: frozenset[str]
    place: frozenset[str]
    figures: dict[str, tuple[Bounds, ...]]
    empty: bool
    rarity: float
    headline: bool
    focal: bool
    news_day: date | None
    over_by: date | None
    given_from: date | None
    numbers: frozenset[str]
    counts: frozenset[str]
    many: bool
    single: bool
    designations: Designations
    person: Person | None
    victim: frozenset[str]
    matter: MatterTerms
    strikes: bool
    named: frozenset[str]
    known: frozenset[str]


def profile(mention: Mention, article: Article | None, corpus: Corpus, order: int) -> Profile:
    """The mention made ready for comparison; `article` is its own, where known."""
    figures: dict[str, tuple[Bounds, ...]] = {}
    for claim in mention.claims:
        figures[claim.kind] = (*figures.get(claim.kind, ()), amount_of(claim).bounds)
    found = meanings(mention)
    trigger = terms(mention.trigger.text, mention.language)
    names = _names(mention.actors, mention.language)
    place = _names((mention.place,), mention.language) if mention.place else _NONE
    over_by, given_from = _in_print(mention, article)
    return Profile(
        mention=mention,
        order=order,
        roots=_roots(found),
        families=found,
        factuality=factuality_of(mention.status),
        wording=corpus.of_mention(mention),
        actors=corpus.of_phrases(mention.actors, mention.language),
        names=names,
        place=place,
        figures=figures,
        empty=is_empty(mention.lemma, mention.language),
        rarity=max(map(corpus.rarity, trigger), default=0.0) / corpus.rarity(""),
        headline=article is not None and _opens(mention, article),
        focal=bool(found & corpus.lead_families(mention.article)),
        news_day=_news_day(mention, article),
        over_by=over_by,
        given_from=given_from,
        numbers=_numbers(mention),
        counts=_counting(mention.passage.text, mention.language),
        many=_is_many(mention, figures),
        single=_is_single(mention, found),
        designations=designations(mention.passage.text, mention.language),
        person=person(mention),
        victim=_names((mention.affected,), mention.language),
        matter=matter_terms(mention.matter, mention.language),
        strikes=not found.isdisjoint(_striking()),
        named=_with(names_in(mention.passage.text, mention.language), folded(place)),
        known=corpus.words_of(mention.article),
    )


@cache
def _striking() -> frozenset[str]:
    return weights().befalling.families | weights().befalling.hitting


def _with(names: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    """Both together, and the first itself where the other adds nothing: very many profiles share it."""
    return names if more <= names else _same(names | more)


@lru_cache(maxsize=20_000)
def _roots(found: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in found if name.startswith("="))


@lru_cache(maxsize=2_000)
def _counting(text: str, language: str) -> frozenset[str]:
    """The words of a clause that count ("second", "another"); the mentions of one clause ask one after the other."""
    return merge_words(language).counting.intersection(_WORD.findall(text.lower()))


def _in_print(mention: Mention, article: Article | None) -> tuple[date | None, date | None]:
    """The day by which it was in print or was said to be over, and the first that the text gives it, if there are such.

    What was denied in print on Thursday ("denied that he would resign") was not what came on Sunday. Given is what is
    stated and what follows from an expression ("Aug. 12 -" at the head), not a day only assumed.
    """
    out = article.published.interval.last_day if article and not article.reprint_of else None
    if out is None or factuality_of(mention.status) is not Factuality.FACTUAL:
        return None, None
    when = mention.when
    ended = when.interval.last_day
    is_given = when.is_dated and when.is_on and (when.basis is Basis.STATED or bool(when.timexes))
    is_over = ended <= out if ended is not None else mention.status is Status.DENIED
    told = _told(mention)
    # "Police said on Friday that two had died": they had by then.
    by = told if told is not None and ended is not None and ended <= told < out else out
    return (by if is_over else None), (when.interval.first_day if is_given else None)


def _told(mention: Mention) -> date | None:
    """The last day on which somebody may have said it, where the text states that."""
    said = mention.said
    is_stated = said is not None and said.when.basis is Basis.STATED and said.when.is_dated and said.when.is_on
    return said.when.interval.last_day if said is not None and is_stated else None


def _is_many(mention: Mention, figures: Mapping[str, tuple[Bounds, ...]]) -> bool:
    kinds = weights().befalling.kinds
    return _is_toll(mention) or any(bounds.least > 1 for kind in kinds for bounds in figures.get(kind, ()))


def _is_single(mention: Mention, found: frozenset[str]) -> bool:
    """Whether it reports what befell one person, without a figure."""
    is_one = mention.number is Number.ONE and not mention.claims and not _is_toll(mention)
    return is_one and not found.isdisjoint(weights().befalling.families)


def _is_toll(mention: Mention) -> bool:
    return mention.lemma in merge_words(mention.language).tolls


def _numbers(mention: Mention) -> frozenset[str]:
    """The numbers of a clause that are no figure of the event: ages, numbers of flights and roads."""
    inside = mention.passage.start
    figures = [(claim.words.start - inside, claim.words.end - inside) for claim in mention.claims]
    found = list(_NUMBER.finditer(mention.passage.text))
    if not found:
        return _NONE
    return _same(frozenset(m.group() for m in found if not any(start <= m.start() < end for start, end in figures)))


def _news_day(mention: Mention, article: Article | None) -> date | None:
    if mention.when.is_dated:
        return mention.when.interval.last_day
    return article.published.interval.last_day if article else mention.when.interval.last_day


@lru_cache(maxsize=2_000)
def _names(phrases: tuple[str, ...], language: str) -> frozenset[str]:
    """The capitalised words that make up names, ranks and honorifics left out."""
    titles = lexicon(language).titles.every
    words = (word for phrase in phrases for word in phrase.replace(".", " ").split())
    names = (word for word in words if word[:1].isupper() and word.lower() not in titles)
    return _same(frozenset(term for word in names for term in terms(word, language)))


@lru_cache(maxsize=20_000)
def _same(names: frozenset[str]) -> frozenset[str]:
    """One set for all that are equal: very many profiles have the same few names."""
    return names


def _opens(mention: Mention, article: Article) -> bool:
    """Whether it stands in the headline at the head of the text."""
    first = headline_span(article)
    return first is not None and first.start <= mention.trigger.start < first.end
