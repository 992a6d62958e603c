"""Where another line may begin in a paragraph: at a word with a capital that belongs to nothing before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.lexicon.words import lexicon
from briefing.mentions.vocabulary import vocabulary
from briefing.model import Article

CLOSED = re.compile(r"[.?!][\"”’')\]]*$")
"""What ends a sentence, at the end of a word."""

ENDS = re.compile(r"[.?!:;,][\"”’')\]]*$")
"""What ends a sentence or a clause, at the end of a word."""

SHORTEST = 4
"""Words; fewer are no line of their own, and fewer at the end are no lead."""

CLOSING = ('"', "”")
"""The marks that close a quotation."""

OWNER = ("'s", "’s")
_SHORTEST_REST = 6  # words of a sentence that follows; fewer are a caption or part of a name
_SINGLE = ("'", "’")
_WORD_END = re.compile(r"\w[\"”’]?$")
_EDGES = re.compile(r"^\W+|\W+$")


def may_begin(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a word with a capital follows one of content, and a whole line's words follow it."""
    before = words[at - 1]
    if not words[at][0].isupper() or ENDS.search(before) or not _may_close(words, at, article):
        return False
    # "the | *Marlo* police": a line ends on a word of content, or with a quotation (“… were shot at” | The head of …).
    is_small = bare(before).lower() in lexicon(article.language_code).small_words
    if is_small and not before.endswith(CLOSING) and not _begins_after_particle(words, at, article):
        return False
    # What ends so soon is no line: "… *Photo* by Tom Reed."
    rest = words[at : at + _SHORTEST_REST]
    return len(rest) == _SHORTEST_REST and not any(map(CLOSED.search, rest[:-1]))


def _begins_after_particle(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether an article with a capital stands after "on" or "up": "… one year on | A coalition of"."""
    known = vocabulary(article.language_code)
    ends = words[at - 1] in known.senses.particles | known.lines.ending
    return ends and is_article(words[at], article.language_code) and words[at + 1].islower()


def _may_close(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether what stands before a place closes a line: a word or quotation, or where somebody stands in a picture."""
    before, known = words[at - 1], vocabulary(article.language_code)
    if _WORD_END.search(before) or before in known.lines.sides:
        return True
    # "… the 'tented villages' | More than two weeks …"; not so "the guards' Edward Vale".
    return before.endswith(_SINGLE) and words[at].lower() in known.lexicon.small_words and words[at + 1][0].islower()


def claims_name(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a name goes with the word before it: "chief executive Vale", "Edward Orr's sister Nora", "says Vale"."""
    is_span = bare(words[at]).lower() in vocabulary(article.language_code).lines.spans
    return is_span or words[at - 1].endswith(OWNER) or claims_article(words, at, article)


def claims_article(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether a name that an article opens goes with the word before it: "the band The Reds", "told The Herald"."""
    known, word = vocabulary(article.language_code), bare(words[at]).lower()
    lines = known.lines
    nouns = (known.lexicon.titles.every, known.lexicon.people.every, lines.roles, lines.works)
    claiming = (*nouns, lines.attributes, lines.binding)
    return any(word in words_of for words_of in claiming) or word.endswith(lines.role_endings)


def stands_alone(words: Sequence[str], at: int, article: Article) -> bool:
    """Whether nothing before the name claims it: no noun with an article ("the song Vale has written"), no verb."""
    known = vocabulary(article.language_code)
    before = {word.lower() for word in words[at - 2 : at]}
    claims = known.lexicon.definite | known.determiners.indefinite | known.determiners.another
    return words[at][1:2].islower() and claims.isdisjoint(before) and not words[at - 1].endswith(known.lines.claiming)


def is_article(word: str, language: str) -> bool:
    """Whether it is an article, or another word that makes a noun definite."""
    known = vocabulary(language)
    return word.lower() in known.lexicon.definite or word.lower() in known.determiners.indefinite


def bare(word: str) -> str:
    """A word without the marks around it and the ending of an owner."""
    return _EDGES.sub("", word).removesuffix("'s").removesuffix("’s")


def is_plain(word: str) -> bool:
    """Whether a word begins small."""
    return _EDGES.sub("", word)[:1].islower()
