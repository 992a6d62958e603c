"""Who is announced to do something, by a name that is the same however outlets call him.

"US President Barack Obama is to tour", "Obama will head to" and "the president plans to visit" have one actor: the last
word of the name, and for an office that of the person whom the article calls by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.lexicon.terms import without_accents
from briefing.lexicon.words import Lexicon, lexicon
from briefing.model import Mention

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GAP = re.compile(r"[\s.]{1,2}")
_POSSESSIVE = re.compile(r"['’]s?\b")


def actor_of(mention: Mention, at: int, text: str) -> str | None:
    """Who does what the sentence of a mention announces at the offset `at` of its article, of the text `text`.

    None where the words do not say, or where they name an office and the article says of nobody, or of two, that it is
    theirs.
    """
    who = mention.matter.who if mention.trigger.start == at else ""
    if who:
        return _key(who, text, mention.language)
    begin = mention.sentence.start
    return _nearest(mention, text[begin:at], text)


def _nearest(mention: Mention, before: str, text: str) -> str | None:
    """The last doer named in the words before the act: a name, an office, or whom "he" takes up."""
    words = lexicon(mention.language)
    for phrase in reversed(list(_phrases(before, words))):
        if phrase.lower() not in words.acts.takes_up:
            return _key(phrase, text, mention.language)
        if mention.referent is not None:
            return _key(mention.referent.name, text, mention.language)
        if mention.attribution is not None:
            return _key(mention.attribution.name, text, mention.language)
        return None
    return None


def _phrases(before: str, words: Lexicon) -> Iterator[str]:
    """The names, the offices and the words that take up a name, in their order; not what a preposition governs."""
    run: list[str] = []
    end, governed = 0, False
    for match in _WORD.finditer(before):
        word, small = match[0], match[0].lower()
        is_name = word[0].isupper() and small not in words.function_words
        if run and not (is_name and _GAP.fullmatch(before[end : match.start()])):
            yield from [] if governed else [" ".join(run)]
            run = []
        if is_name:
            governed = governed if run else _is_governed(before[: match.start()], words)
            run.append(word)
            end = match.end()
        elif small in words.acts.takes_up or small in words.titles.offices:
            yield word
    if run and not governed:
        yield " ".join(run)


def _is_governed(before: str, words: Lexicon) -> bool:
    """Whether a preposition stands before a name: "the mayor *of* Marlo"."""
    known = [match[0].lower() for match in _WORD.finditer(before[-30:])]
    last = known[-2:] if known and known[-1] in words.definite else known[-1:]
    return bool(last) and last[0] in words.acts.before_others


def _key(phrase: str, text: str, language: str) -> str | None:
    """The last word of the name in a phrase; of an office without one, of the name that the article gives with it."""
    words = lexicon(language)
    said = _WORD.findall(_POSSESSIVE.sub("", phrase))
    names = [word for word in said if word[0].isupper() and word.lower() not in words.function_words]
    names = [word for word in names if word.lower() not in words.titles.every]
    if names and said[-1] == names[-1]:
        return _plain(names[-1])
    if not said:
        return None
    office = said[-1].lower()
    return _holder(office, text, language) if office in words.titles.offices else _plain(office)


@lru_cache(maxsize=1_000)
def _holder(office: str, text: str, language: str) -> str | None:
    """The last word of the one name that an article puts after an office ("President Nora Vale")."""
    words = lexicon(language)
    found = set()
    for match in re.finditer(rf"\b(?i:{re.escape(office)})\s+((?:[A-Z][^\W\d_]*[.-]?\s?)+)", text):
        names = []
        for word in _WORD.findall(match[1]):
            if not word[0].isupper() or word.lower() in words.function_words:
                break
            names.append(word)
        if names:
            found.add(_plain(names[-1]))
    return found.pop() if len(found) == 1 else None


def _plain(word: str) -> str:
    return without_accents(word.lower())
