"""Who is announced to do something, by a name that is the same however outlets call him.

"US President Barack Obama is to tour", "Obama will head to" and "the president plans to visit" have one actor: the last
word of the name, and for an office that of the person whom the article calls by it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefing.events.names import Name, spelt_names
from briefing.events.words import merge_words
from briefing.lexicon.terms import without_accents
from briefing.lexicon.words import Lexicon, lexicon
from briefing.model import Article, Mention

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\b")
_OFFICE_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
_MATTER_AND_NAME = 3  # words of "(Minister of) Defence Nora Vale"; "(Minister of) Foreign Affairs" names nobody
_BEFORE = 30  # characters before a name in which the words stand that say what it is there


class PlanActors:
    """Finds who is announced to do something, in the articles of one brief, of which it holds the texts."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._texts = {article.id: article.text for article in articles}
        self._holders: dict[tuple[str, str], Mapping[str, frozenset[str]]] = {}

    def text_of(self, article: str) -> str:
        """The text of an article, by its id; empty for one that is not of this brief."""
        return self._texts.get(article, "")

    def actor_of(self, mention: Mention, at: int) -> str | None:
        """Who does what the sentence of a mention announces at the offset `at` of its article.

        None where the words do not say, or where they name an office and the article says of two that it is theirs; nor
        of nobody, but for an office that a state has once, without a word of which state it is ("the president").
        """
        before = self.text_of(mention.article)[mention.sentence.start : at]
        if mention.matter.who and mention.trigger.start == at:
            return self._key(mention.matter.who, mention, before)
        return self._nearest(mention, before)

    def _nearest(self, mention: Mention, before: str) -> str | None:
        """The last doer named in the words before the act: a name, an office, or whom "he" takes up."""
        doer = _last_doer(before, mention.language)
        if doer is None:
            return None
        if doer.lower() not in lexicon(mention.language).acts.takes_up:
            return self._key(doer, mention, before)
        if mention.referent is not None:
            return self._key(mention.referent.name, mention)
        return self._key(mention.attribution.name, mention) if mention.attribution is not None else None

    def _key(self, phrase: str, mention: Mention, before: str = "") -> str | None:
        """The last word of the name in a phrase, or of the name that the article gives with the office there.

        `before` are the words of its sentence that stand before the act.
        """
        words = lexicon(mention.language)
        said = _WORD.findall(_POSSESSIVE.sub("", phrase))
        names = [word for word in said if word[0].isupper() and word.lower() not in words.function_words]
        names = [word for word in names if word.lower() not in words.titles.every]
        if names and said[-1] == names[-1]:
            return _plain(names[-1])
        if not said:
            return None
        last = said[-1].lower()
        if last in words.titles.offices:
            return self._holder(last, mention, before)
        # "Vale's brother" is no plan of Vale, and "the brother" of two articles may be two.
        return None if len(said) == 1 and last in words.people.every else _plain(last)

    def _holder(self, office: str, mention: Mention, before: str) -> str | None:
        key = mention.article, mention.language
        if key not in self._holders:
            self._holders[key] = _holders(self.text_of(mention.article), mention.language)
        holders = self._holders[key].get(office, frozenset())
        if len(holders) == 1:
            return min(holders)
        is_plain = not holders and _is_of_no_other(office, before, lexicon(mention.language))
        return office if is_plain else None


def _last_doer(before: str, language: str) -> str | None:
    """The last name, office or word that takes up a name; not what a preposition governs.

    None where it only says whose somebody is ("*Vale's* brother plans to visit").
    """
    words = lexicon(language)
    names = [
        (name.start, name.end, " ".join(name.words))
        for name in _names(before, language)
        if not _is_governed(before[: name.start], words)
    ]
    others = [
        (match.start(), match.end(), match[0])
        for match in _WORD.finditer(before)
        if match[0].lower() in words.acts.takes_up or match[0] in words.titles.offices
    ]
    _, end, doer = max((*names, *others), default=(0, 0, None))
    is_whose = doer is not None and doer.lower() not in words.acts.takes_up and _POSSESSIVE.match(before, end)
    return None if is_whose else doer


def _names(text: str, language: str) -> list[Name]:
    """The names in a text, with the office and its matter before them ("Minister of Defence Nora Vale")."""
    found: list[Name] = []
    for name in spelt_names(text, language):
        office = found[-1] if found else None
        if office is not None and _is_office_of(office, name, text, language):
            found[-1] = Name((*office.words, *name.words), office.start, name.end)
        else:
            found.append(name)
    return found


def _is_office_of(office: Name, name: Name, text: str, language: str) -> bool:
    """Whether a name begins with the matter of the office before it: "Minister of *Defence Nora Vale*"."""
    if office.words[-1].lower() not in lexicon(language).titles.of_a_matter:
        return False
    between = text[office.end : name.start].strip().lower()
    return between in merge_words(language).speakers.belonging and len(name.words) >= _MATTER_AND_NAME


def _is_governed(before: str, words: Lexicon) -> bool:
    """Whether a preposition stands before a name: "the mayor *of* Marlo"."""
    known = [match[0].lower() for match in _WORD.finditer(before[-_BEFORE:])]
    last = known[-2:] if known and known[-1] in words.definite else known[-1:]
    return bool(last) and last[0] in words.acts.before_others


def _is_of_no_other(office: str, before: str, words: Lexicon) -> bool:
    """Whether an office that a state has once stands without a word of whose it is: not "the president *of* Orbin"."""
    if office not in words.titles.sole:
        return False
    said = [match[0].lower() for match in _WORD.finditer(before)]
    at = max((at for at, word in enumerate(said) if word == office), default=0)
    is_whose = not words.acts.before_others.isdisjoint(said[at + 1 : at + 2])
    return bool(at) and said[at - 1] in words.definite and not is_whose


def _holders(text: str, language: str) -> Mapping[str, frozenset[str]]:
    """By office the last words of the names that an article puts after it ("President Nora Vale")."""
    offices, held = lexicon(language).titles.offices, defaultdict[str, set[str]](set)
    for name in _names(text, language):
        before = _OFFICE_BEFORE.search(text[max(name.start - _BEFORE, 0) : name.start])
        titled = (*((before[1],) if before else ()), *name.words[:-1])
        for word in titled:
            if word.lower() in offices:
                held[word.lower()].add(_plain(name.words[-1]))
    return {office: frozenset(names) for office, names in held.items()}


def _plain(word: str) -> str:
    return without_accents(word.lower())
