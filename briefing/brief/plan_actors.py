"""Who is announced to do something, by a name that is the same however outlets call him.

"US President Barack Obama is to tour", "Obama will head to" and "the president plans to visit" have one actor: the last
word of the name, and for an office that of the person whom the article calls by it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefing.events.names import spelt_names
from briefing.lexicon.terms import without_accents
from briefing.lexicon.words import Lexicon, lexicon
from briefing.model import Article, Mention

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\b")
_OFFICE_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
_BEFORE = 30  # characters before a name in which the words stand that say what it is there


class PlanActors:
    """Finds who is announced to do something, in the articles of one brief, of which it holds the texts."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._texts = {article.id: article.text for article in articles}
        self._holders: dict[tuple[str, str], Mapping[str, str]] = {}

    def text_of(self, article: str) -> str:
        """The text of an article, by its id; empty for one that is not of this brief."""
        return self._texts.get(article, "")

    def actor_of(self, mention: Mention, at: int) -> str | None:
        """Who does what the sentence of a mention announces at the offset `at` of its article.

        None where the words do not say, or where they name an office and the article says of nobody, or of two, that it
        is theirs.
        """
        if mention.matter.who and mention.trigger.start == at:
            return self._key(mention.matter.who, mention)
        before = self.text_of(mention.article)[mention.sentence.start : at]
        return self._nearest(mention, before)

    def _nearest(self, mention: Mention, before: str) -> str | None:
        """The last doer named in the words before the act: a name, an office, or whom "he" takes up."""
        doer = _last_doer(before, mention.language)
        if doer is None:
            return None
        if doer.lower() not in lexicon(mention.language).acts.takes_up:
            return self._key(doer, mention)
        if mention.referent is not None:
            return self._key(mention.referent.name, mention)
        return self._key(mention.attribution.name, mention) if mention.attribution is not None else None

    def _key(self, phrase: str, mention: Mention) -> str | None:
        """The last word of the name in a phrase, or of the name that the article gives with the office there."""
        words = lexicon(mention.language)
        said = _WORD.findall(_POSSESSIVE.sub("", phrase))
        names = [word for word in said if word[0].isupper() and word.lower() not in words.function_words]
        names = [word for word in names if word.lower() not in words.titles.every]
        if names and said[-1] == names[-1]:
            return _plain(names[-1])
        if not said:
            return None
        office = said[-1].lower()
        return self._holders_in(mention).get(office) if office in words.titles.offices else _plain(office)

    def _holders_in(self, mention: Mention) -> Mapping[str, str]:
        key = mention.article, mention.language
        if key not in self._holders:
            self._holders[key] = _holders(self.text_of(mention.article), mention.language)
        return self._holders[key]


def _last_doer(before: str, language: str) -> str | None:
    """The last name, office or word that takes up a name; not what a preposition governs."""
    words = lexicon(language)
    names = [
        (name.start, " ".join(name.words))
        for name in spelt_names(before, language)
        if not _is_governed(before[: name.start], words)
    ]
    others = [
        (match.start(), match[0])
        for match in _WORD.finditer(before)
        if match[0].lower() in words.acts.takes_up or match[0] in words.titles.offices
    ]
    return max((*names, *others), default=(0, None))[1]


def _is_governed(before: str, words: Lexicon) -> bool:
    """Whether a preposition stands before a name: "the mayor *of* Marlo"."""
    known = [match[0].lower() for match in _WORD.finditer(before[-_BEFORE:])]
    last = known[-2:] if known and known[-1] in words.definite else known[-1:]
    return bool(last) and last[0] in words.acts.before_others


def _holders(text: str, language: str) -> Mapping[str, str]:
    """By office the last word of the one name that an article puts after it ("President Nora Vale")."""
    offices, held = lexicon(language).titles.offices, defaultdict[str, set[str]](set)
    for name in spelt_names(text, language):
        before = _OFFICE_BEFORE.search(text[max(name.start - _BEFORE, 0) : name.start])
        titled = (*((before[1],) if before else ()), *name.words[:-1])
        for word in titled:
            if word.lower() in offices:
                held[word.lower()].add(_plain(name.words[-1]))
    return {office: min(names) for office, names in held.items() if len(names) == 1}


def _plain(word: str) -> str:
    return without_accents(word.lower())
