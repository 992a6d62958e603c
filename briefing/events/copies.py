"""By which words reports betray that they were made from one copy: what wire services write, papers take over.

A paper that puts a lead of its own before the copy of a service is no reprint, yet no second witness either. People
who write on their own do not open or close a long sentence in the very same fifty characters; what both quote is no
sign, for it is somebody else's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations

from briefing.model import Article, Mention

_SAME_CHARACTERS = 50
"""At either end of a sentence. Of 128 articles of 26 December 2017 - 2 January 2018, 32 pairs from two sites share two
such sentences: 30 carry one copy, two give a message of one person without quotation marks."""

_FEWEST_SENTENCES = 2
"""Of two articles, before all that they report is from one copy; one may be a figure of speech, or background."""

_COMMONEST = 40  # a sentence in more articles than this is boilerplate

_STRAIGHT = str.maketrans("’‘“”", "''\"\"")
_QUOTED = re.compile(r'"[^"\n]*(?:"|$)', re.MULTILINE)
_SENTENCE_GAP = re.compile(r"[.!?] |\n")
_WORD = re.compile(r"\w+")


def signs_of_wording(mention: Mention) -> frozenset[str]:
    """How the sentence of a report opens and closes, quotations left out; none of a short one."""
    return _signs(mention.sentence.text)


@lru_cache(maxsize=2_000)
def _signs(sentence: str) -> frozenset[str]:
    words = _own_words(sentence)
    if len(words) < _SAME_CHARACTERS:
        return frozenset()
    return frozenset((f"opens {words[:_SAME_CHARACTERS]}", f"closes {words[-_SAME_CHARACTERS:]}"))


def signs_of_copies(articles: Mapping[str, Article]) -> dict[str, frozenset[str]]:
    """For each article (id) the signs that it shares with those that were made from one copy with it."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(articles):
        for sentence in own_sentences(articles[name]):
            holders[sentence].append(name)
    shared: defaultdict[tuple[str, str], int] = defaultdict(int)
    for names in holders.values():
        if len(names) <= _COMMONEST:
            for pair in combinations(names, 2):
                shared[pair] += 1
    signs: defaultdict[str, set[str]] = defaultdict(set)
    for (one, other), times in shared.items():
        if times >= _FEWEST_SENTENCES:
            signs[one].add(f"copy {one} {other}")
            signs[other].add(f"copy {one} {other}")
    return {name: frozenset(own) for name, own in signs.items()}


def own_sentences(article: Article) -> frozenset[str]:
    """The longer sentences of an article's story in lower case, signs and quotations left out."""
    return _sentences("\n".join(article.story))


@lru_cache(maxsize=2_000)
def _sentences(story: str) -> frozenset[str]:
    # Quotations first: one may hold several sentences.
    plain = _QUOTED.sub(" ", story.translate(_STRAIGHT))
    words = (_in_words(sentence) for sentence in _SENTENCE_GAP.split(plain))
    return frozenset(own for own in words if len(own) >= _SAME_CHARACTERS)


def _own_words(sentence: str) -> str:
    return _in_words(_QUOTED.sub(" ", sentence.translate(_STRAIGHT)))


def _in_words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
