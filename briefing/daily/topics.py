"""Whether an article belongs to a profile: by the words and places in its title and story, and by its publisher."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from briefing.lexicon.stems import stem
from briefing.lexicon.terms import without_accents
from briefing.model import Article, Cut
from briefing.settings import Topics
from briefing.sites import site_at

_WITHOUT_SPACES = "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Khmer, kana and Chinese characters: words are not set apart, so each character counts as one."""

_WORD = re.compile(rf"[{_WITHOUT_SPACES}]|[^\W_{_WITHOUT_SPACES}]+")
_QUOTED = re.compile(r"""["“”„«»](.+)["“”„«»]""")


def belongs(article: Article, topics: Topics) -> bool:
    """Whether the article is one that the profile is about.

    Any of `words` or `places` suffices, and where neither is given every article is wanted; `publishers` restrict to
    those named; what `without_words` or `without_publishers` name is out in any case. A word is found in any case and
    in its inflected forms (by their stem, Snowball), several words as a phrase, words in quotation marks exactly as
    they stand but for case. A place written with a capital is found only with one ("Nice" is no "nice"), with its
    accents or without. Furniture of the page is not searched. A publisher is its name, with or without "The", or the
    host of its address ("courier.example").
    """
    if topics.publishers and not any(_is_from(article, name) for name in topics.publishers):
        return False
    if any(_is_from(article, name) for name in topics.without_publishers):
        return False
    if not (topics.words or topics.places or topics.without_words):
        return True
    language = article.language_code
    segments = [_words(segment, language) for segment in article.story]
    if _mentioned(topics.without_words, segments, language):
        return False
    if not (topics.words or topics.places):
        return True
    return _mentioned(topics.words, segments, language) or _mentioned(topics.places, segments, language, places=True)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word in the forms it is compared by: without case, its stem, its stem without accents."""

    form: str
    stem: str
    bare: str
    capital: bool


def cut_of(topics: Topics) -> Cut | None:
    """The topics as a brief states what it was cut to; None where every article is wanted."""
    cut = Cut(
        words=(*topics.words, *topics.places),
        publishers=topics.publishers,
        without=(*topics.without_words, *topics.without_publishers),
    )
    return None if cut == Cut() else cut


def _mentioned(
    entries: tuple[str, ...], segments: list[tuple[_Word, ...]], language: str, *, places: bool = False
) -> bool:
    return any(_holds(words, entry, language, places=places) for entry in entries for words in segments)


def _holds(words: tuple[_Word, ...], entry: str, language: str, *, places: bool) -> bool:
    quoted = _QUOTED.fullmatch(entry)
    wanted = _words(quoted[1] if quoted else entry, language)
    if not wanted:
        return False
    alike = _alike_exactly if quoted else _alike_as_places if places else _alike
    return any(
        alike(word, wanted[0])
        and len(words) - start >= len(wanted)
        and all(map(alike, words[start : start + len(wanted)], wanted))
        for start, word in enumerate(words)
    )


def _alike(word: _Word, wanted: _Word) -> bool:
    return word.stem == wanted.stem


def _alike_exactly(word: _Word, wanted: _Word) -> bool:
    return word.form == wanted.form


def _alike_as_places(word: _Word, wanted: _Word) -> bool:
    return word.bare == wanted.bare and (word.capital or not wanted.capital)


@lru_cache(maxsize=512)
def _words(text: str, language: str) -> tuple[_Word, ...]:
    return tuple(_word(found, language) for found in _WORD.findall(unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=50_000)
def _word(text: str, language: str) -> _Word:
    form = text.casefold()
    return _Word(form, stem(form, language), stem(without_accents(form), language), text[0].isupper())


def _is_from(article: Article, name: str) -> bool:
    return _named_alike(article.publisher, name) or _is_host(article.url, name)


def _named_alike(publisher: str | None, name: str) -> bool:
    return publisher is not None and _publisher(publisher) == _publisher(name)


def _publisher(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split()).removeprefix("the ")


def _is_host(address: str | None, name: str) -> bool:
    """Whether the address lies on the host `name` or one below it."""
    return "." in name and f".{site_at(address).host}".endswith(f".{name.casefold().removeprefix('www.')}")
