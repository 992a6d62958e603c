"""The names in an article: of all that it says, what tells its story from others like it.

Every shooting has police, a weekday and a hospital; which town, street and victim, only names say. A name is a word
written with a capital where not every word has one: inside a sentence, and not in a headline of capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.events.words import merge_words
from briefing.lexicon.terms import terms
from briefing.lexicon.words import lexicon
from briefing.resources import languages_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W_]+)?")
# After these a sentence begins, and with it a capital that says nothing; not after "Dr." and "St.".
_OPENS = re.compile(r"""[!?:—–\-"”“‘'(]$|(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})\.$""")
# A line with more capitals than this is a headline of capitals.
_MOST_CAPITALS = 0.6


def names_in(text: str, language: str) -> frozenset[str]:
    """The terms of the names in a text; weekdays, months, titles and what institutions are called are none.

    A language without a file of words has none: its capitals may mean something else.

    >>> sorted(names_in("Police in Tessin said on Sunday that the Marlo County sheriff was told.", "en"))
    ['marlo', 'tessin']
    """
    if language not in languages_of("briefing.events"):
        return frozenset()
    words = lexicon(language)
    common = words.function_words | words.titles.every | merge_words(language).common_names
    found = (word for line in text.split("\n") for word in _capitalised(line) if word.lower() not in common)
    return frozenset(term for word in found for term in terms(word, language))


def _capitalised(line: str) -> Iterator[str]:
    matches = list(_WORD.finditer(line))
    capitals = sum(match[0][0].isupper() for match in matches)
    if capitals > _MOST_CAPITALS * len(matches):
        return
    for match in matches:
        before = line[: match.start()].rstrip()
        if match[0][0].isupper() and len(match[0]) > 1 and before and not _OPENS.search(before):
            yield match[0]
