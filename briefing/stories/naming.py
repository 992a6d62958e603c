"""What a story is called, in the words of its sources: a headline, else the names in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefing.events.corpus import Corpus
from briefing.events.headlines import headline
from briefing.events.names import phrases_in
from briefing.lexicon.terms import terms
from briefing.model import Article
from briefing.stories.words import quiet_words

_FEWEST_WORDS = 5  # of content, in a headline that says what happened: "Blast" says less than "Blast in Marlo kills 12"
_NAMES = 2  # so many names tell which story it is
_OFTEN = 2  # times; what is named but once may be anything
_OPENING = 700  # characters, in which an article says what it is about
_STEM = 4  # letters that names of one root have in common
_POSSESSIVE = re.compile("['’]s?$")


def name_story(
    articles: Sequence[Article], corpus: Corpus, leading: Collection[str] = (), outgrown: Collection[str] = ()
) -> tuple[str, str | None]:
    """The headline that says best what all of the story's articles report, with the id of its article.

    Of the articles `leading` (ids) one gives the headline where any has one; a page that is written on and on ("Live:
    …") gives it only where all are such, and one of which the count is `outgrown` ("At least 12 killed", where later
    reports have 23) only where there is no other. Of the rest the best is the one whose article is most like the others
    and whose words their headlines say as well; of equals the first. Without any headline the names that the articles
    have most are given, without an article; "" where they name nothing.
    """
    headlines = {article.id: found for article in articles if (found := headline(article))}
    if not headlines:
        return ", ".join(_names(articles, corpus)), None
    language = {article.id: article.language_code for article in articles}
    words = {one: frozenset(terms(said, language[one])) for one, said in headlines.items()}
    best = max(
        headlines,
        key=lambda one: (
            quiet_words(language[one]).running.search(headlines[one]) is None,
            one not in outgrown,
            one in leading,
            sum(corpus.story(one, other.id) for other in articles) + _echoed(one, words),
        ),
    )
    return headlines[best], best


def _echoed(one: str, words: Mapping[str, frozenset[str]]) -> float:
    """How many headlines say again what one says, by the share of its words that each holds; less of a short one."""
    return sum(len(words[one] & said) for said in words.values()) / max(len(words[one]), _FEWEST_WORDS)


def _names(articles: Sequence[Article], corpus: Corpus) -> list[str]:
    """The names that the articles say most and others least, in the order in which they say them."""
    said: Counter[str] = Counter()
    rarity: dict[str, float] = {}
    opening: set[str] = set()
    for article in articles:
        language = article.language_code
        names = list(_names_in("\n".join(article.story), language))
        opening.update(_names_in("\n".join(article.story)[:_OPENING], language))
        said.update(names)
        rarity |= {name: max((corpus.rarity(term) for term in terms(name, language)), default=0.0) for name in names}
    # What only the end of an article names is its background.
    said_often = [name for name, count in said.items() if count >= _OFTEN and name in opening]
    chosen: list[str] = []
    # Said often here and seldom elsewhere, as in tf-idf.
    for name in sorted(said_often, key=lambda name: (-said[name] * rarity[name], name)):
        if len(chosen) < _NAMES and not any(_is_akin(name, other) for other in chosen):
            chosen.append(name)
    return sorted(chosen, key=said_often.index)


def _names_in(text: str, language: str) -> Iterator[str]:
    return (_POSSESSIVE.sub("", " ".join(phrase)) for phrase in phrases_in(text, language))


def _is_akin(one: str, other: str) -> bool:
    """Whether a word of the one begins as a word of the other does: "Australia", "Australian"."""
    return bool({word[:_STEM] for word in one.split()} & {word[:_STEM] for word in other.split()})
