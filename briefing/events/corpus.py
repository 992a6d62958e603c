"""The articles of one run: how rare each word is among them, and how alike their stories are (TF-IDF)."""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from types import MappingProxyType

from briefing.events.names import folded, names_in
from briefing.events.similarity import ClauseVector, Vector, cosine
from briefing.events.weights import weights as merge_weights
from briefing.lexicon.families import families
from briefing.lexicon.terms import TOKEN, content_term, terms
from briefing.memory import Needs, require_room
from briefing.model import Article, Mention

# Words beyond this many say little new about what an article is about (news puts the story first).
_STORY_WORDS = 400
_LEAD = 300  # characters: a headline and the first sentence or two
# The names of its first paragraphs say which story an article tells; one name alone may be of anything.
_OPENING = 700  # characters
_ENOUGH_NAMES = 3
# Pairs of articles whose likeness is remembered, about 15 MB; the merge asks for the same ones close together.
_PAIRS_KNOWN = 100_000
_NONE: Vector = MappingProxyType({})


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


class Corpus:
    """The articles of one run: how rare each word is among them, and how alike their stories are."""

    @classmethod
    def of(cls, articles: Sequence[Article]) -> Corpus:
        """The articles by their ids, so that their order does not matter."""
        by_id = {article.id: article for article in articles}
        return cls([by_id[name] for name in sorted(by_id)])

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._words = {article.id: _story_terms(article)[:_STORY_WORDS] for article in articles}
        self._languages = {article.id: article.language_code for article in articles}
        seen: Counter[str] = Counter()
        for words in self._words.values():
            seen.update(frozenset(words))
        self._seen, self._size = seen, len(articles)
        self._rarity: dict[str, float] = {}
        self._openings = {article.id: f"{article.title or ''} {article.text[:_LEAD]}" for article in articles}
        self._leads: dict[str, frozenset[str]] = {}
        self._all_words: dict[str, frozenset[str]] = {}
        self._leading: dict[str, frozenset[str]] = {}
        self._stories: dict[str, dict[str, float]] = {}
        self._known: dict[tuple[str, str], float] = {}
        self._repeated: dict[str, frozenset[str]] = {}
        self._numbers: dict[str, int] | None = None
        self._last_clause: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self._last_weighed: dict[str, float] = {}

    @property
    def articles(self) -> list[str]:
        """The ids of the articles, in their order."""
        return sorted(self._articles)

    def rarity(self, term: str) -> float:
        """How much a word says: log(1 + articles / articles that use it), smoothed for a small corpus."""
        known = self._rarity.get(term)
        if known is None:
            known = self._rarity[term] = math.log(1 + (self._size + 1) / (self._seen[term] + 0.5))
        return known

    def of_phrases(self, phrases: tuple[str, ...], language: str) -> Vector:
        """The words of phrases, as a vector of unit length."""
        return self.vector((term, 1.0) for phrase in phrases for term in terms(phrase, language)) if phrases else _NONE

    def vector(self, words: Iterable[tuple[str, float]]) -> Vector:
        """Words with a weight each, as a vector of unit length; the greatest weight of a repeated word counts."""
        weights: dict[str, float] = {}
        for term, weight in words:
            weights[term] = max(weights.get(term, 0.0), weight)
        return _unit({term: weight * self.rarity(term) for term, weight in weights.items()})

    def of_mention(self, mention: Mention) -> ClauseVector:
        """What a mention says besides its trigger: its clause in full, the rest of its sentence with less weight."""
        trigger, clause, sentence = (
            terms(part.text, mention.language) for part in (mention.trigger, mention.passage, mention.sentence)
        )
        return ClauseVector.of(self._of_clause(clause, sentence), _as_set(trigger))

    def _of_clause(self, clause: tuple[str, ...], sentence: tuple[str, ...]) -> dict[str, float]:
        """What the words of a clause and of its sentence weigh; the mentions of one clause ask one after the other."""
        if self._last_clause != (clause, sentence):
            rest = dict.fromkeys(sentence, merge_weights().corpus.rest_of_sentence)
            weights = dict.fromkeys(clause, 1.0)
            weights |= {term: weight for term, weight in rest.items() if term not in weights}
            self._last_clause = clause, sentence
            self._last_weighed = {term: weight * self.rarity(term) for term, weight in weights.items()}
        return self._last_weighed

    def lead_families(self, article: str) -> frozenset[str]:
        """The families of the words that the article opens with: what it is mainly about."""
        if article not in self._leads:
            words, language = TOKEN.findall(self._openings.get(article, "")), self._languages.get(article, "")
            content = (word for word in words if content_term(word, language) is not None)
            self._leads[article] = frozenset(name for word in content for name in families(word, language))
        return self._leads[article]

    def theme(self, mention: Mention) -> float:
        """How much of what the corpus is about stands in the sentence of a mention.

        It is the sum of the shares of articles that use its words. Only words count that a fifth of the articles use; a
        corpus of one article has no theme.
        """
        if self._size < 2:  # noqa: PLR2004
            return 0.0
        shares = (self._seen[term] / self._size for term in set(terms(mention.sentence.text, mention.language)))
        # Exact whatever the order, which for a set of words differs from run to run.
        least = merge_weights().corpus.theme
        return math.fsum(share for share in shares if share >= least)

    def story(self, one: str, other: str) -> float:
        """How alike the stories of two articles (ids) are, 0 to 1; an article is wholly like itself."""
        if one == other:
            return 1.0
        key = (one, other) if one < other else (other, one)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _PAIRS_KNOWN:
                self._known.clear()
            known = self._known[key] = cosine(self.story_vector(one), self.story_vector(other))
        return known

    def rest(self, one: Mention, other: Mention) -> float:
        """How alike the articles of two mentions are in other words than those of both sentences, 0 to 1."""
        said = {term for each in (one, other) for term in terms(each.sentence.text, each.language)}
        mine, theirs = (
            _unit({term: weight for term, weight in self.story_vector(each.article).items() if term not in said})
            for each in (one, other)
        )
        return cosine(mine, theirs)

    def are_strangers(self, one: str, other: str) -> bool:
        """Whether neither of two articles (ids) opens with a name that the other has, though both open with some."""
        mine, theirs = self.leading_names(one), self.leading_names(other)
        if one == other or len(mine) < _ENOUGH_NAMES or len(theirs) < _ENOUGH_NAMES:
            return False
        return mine.isdisjoint(self.words_of(other)) and theirs.isdisjoint(self.words_of(one))

    def words_of(self, article: str) -> frozenset[str]:
        """The words of an article (id), as terms without accents, furniture left out; none of one not known."""
        known = self._all_words.get(article)
        if known is None:
            known = self._all_words[article] = folded(_story_terms(self._articles.get(article)))
        return known

    def repeated_words_of(self, article: str) -> frozenset[str]:
        """Such of the words of an article (id) and its title as stand there more than once: what it is about."""
        known = self._repeated.get(article)
        if known is None:
            counts = Counter(_all_terms(self._articles.get(article)))
            known = self._repeated[article] = folded(term for term, times in counts.items() if times > 1)
        return known

    @cached_property
    def on_one_topic(self) -> int:
        """How many of the articles open with the name that most of them open with: those on its commonest topic."""
        counts = Counter(name for article in self._articles for name in self.leading_names(article))
        return max(counts.values(), default=0)

    def leading_names(self, article: str) -> frozenset[str]:
        """The names in the headline and the first paragraphs of an article (id), as terms without accents."""
        known = self._leading.get(article)
        if known is None:
            text = _story_text(self._articles.get(article))
            known = self._leading[article] = names_in(text[:_OPENING], self._languages.get(article, ""))
        return known

    def stories(self) -> Mapping[str, int]:
        """A number for each article (id): those that tell one story share it (see `briefing.events.leaders`)."""
        if self._numbers is None:
            _require_numpy()
            from briefing.events.leaders import stories

            self._numbers = stories(self._story_vectors())
        return self._numbers

    def chains(self, least: float) -> Mapping[str, int]:
        """A number for each article (id): those share it whose stories are so alike (`story`), and whom others join."""
        _require_numpy()
        from briefing.events.leaders import chains

        return chains(self._story_vectors(), least)

    def _story_vectors(self) -> Iterator[tuple[str, Vector]]:
        return ((article, self.story_vector(article)) for article in sorted(self._words))

    def story_vector(self, article: str) -> Vector:
        """What an article (id) tells: its words, as a vector of unit length."""
        if article not in self._stories:
            counts = Counter(self._words.get(article, ()))
            self._stories[article] = _unit(
                {term: (1 + math.log(count)) * self.rarity(term) for term, count in counts.items()}
            )
        return self._stories[article]


def _require_numpy() -> None:
    if "numpy" not in sys.modules:  # as where other processes parsed: it aborts where a limit leaves it no room
        require_room(Needs.NUMPY)


@lru_cache(maxsize=5_000)
def _as_set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)


def _story_terms(article: Article | None) -> tuple[str, ...]:
    return terms(_story_text(article), article.language_code) if article else ()


def _all_terms(article: Article | None) -> tuple[str, ...]:
    return (*terms(article.title or "", article.language_code), *_story_terms(article)) if article else ()


def _story_text(article: Article | None) -> str:
    return "\n".join(article.story) if article else ""
