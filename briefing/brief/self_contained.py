"""How far a line can be understood by itself, as a reader meets it on page one.

"The satellite failed to send data after it separated" is true and dated, and says nothing to who has not read the
article. Such lines are weighed, not dropped: the satellite may be all that there is.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from briefing.brief.entries import Entry
from briefing.events.fragments import is_unfinished
from briefing.events.names import folded, names_in
from briefing.lexicon.terms import terms
from briefing.lexicon.words import lexicon
from briefing.model import Mention
from briefing.reading.text.headlines import is_capitalised
from briefing.tables import room_record

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_I = "I"
_LEADS_ON = ":"
_OWNER = re.compile(r"[’']s\b")
_PHRASE = 4  # words in which a noun phrase and the name that says which one is meant begin
_OPENING = 5  # words at the head of a sentence, within which its subject stands


@dataclass(frozen=True, slots=True)
class SelfContainedWeights:
    """All of self_contained.toml: what a line keeps of its worth with each fault, and words that point back."""

    touched_on: float
    nameless: float
    unintroduced: float
    pronoun: float
    bracketed: float
    elsewhere: float
    unfinished: float
    capitalised: float
    leading_on: float
    short: float
    shortest: int
    long: float
    longest: int
    pronouns: Mapping[str, frozenset[str]]
    naming: Mapping[str, frozenset[str]]
    asides: Mapping[str, frozenset[str]]
    placing: Mapping[str, frozenset[str]]
    existing: Mapping[str, frozenset[str]]


@cache
def weights() -> SelfContainedWeights:
    """The weights, read once; raises `BadSettings` where the file does not fit."""
    return room_record(SelfContainedWeights, "briefing.brief", "self_contained.toml")


def self_contained(entry: Entry, *, is_headline: bool = False) -> float:
    """What share of its worth a line keeps, 0 to 1: less with each of the faults that its sentence has.

    `is_headline` says that it is its article's headline, also where a full stop ends it.
    """
    given, quoted = weights(), entry.quoted
    words = len(quoted.sentence.text.split())
    leads_on = quoted.sentence.text.rstrip().endswith(_LEADS_ON)
    unfinished = not leads_on and is_unfinished(quoted.sentence.text)
    capitalised = is_capitalised(quoted.sentence.text) or (is_headline and not unfinished)
    faults = (
        (given.touched_on, not quoted.central),
        (given.nameless, is_nameless(quoted, entry.mentions)),
        (given.unintroduced, opens_with_known_noun(quoted)),
        (given.pronoun, opens_with_pronoun(quoted) and not opens_with_known_noun(quoted)),
        (given.bracketed, quoted.referent is not None),
        (given.elsewhere, points_to_place(quoted)),
        (given.leading_on, leads_on),
        (given.capitalised, capitalised),
        (given.unfinished, unfinished and not capitalised),
        (given.short, words < given.shortest),
        (given.long, words > given.longest),
    )
    return math.prod(share for share, found in faults if found)


def is_nameless(mention: Mention, others: Iterable[Mention] = ()) -> bool:
    """Whether no word inside its sentence has a capital, so that it names nobody, no place and no day.

    Its first word has one anyhow; it is a name where `others` have it inside a sentence ("*Mubarak* resigned"). In
    German nouns have one too, and hardly a sentence is found nameless.
    """
    first, *inside = _WORD.findall(mention.sentence.text) or ("",)
    if mention.referent is not None or any(word[0].isupper() and word != _I for word in inside):
        return False
    named = folded(terms(first, mention.language))
    return not any(named & names_in(other.sentence.text, other.language) for other in others)


def opens_with_known_noun(mention: Mention) -> bool:
    """Whether its sentence opens with a common noun that it takes as known ("the satellite", "his family").

    "The Red Cross" is a name. Of a language without such words nothing is known.
    """
    given, language = weights(), mention.language
    opening = _opening(mention)
    words = [match[0] for match in opening]
    points = bool(words) and words[0].lower() in lexicon(language).definite | lexicon(language).possessive
    # "The *president of France*", "the prime minister, *Anna Reed*": it is named at once.
    is_noun = points and len(words) > 1 and words[1][0].islower()
    naming = given.naming.get(language, frozenset())
    return is_noun and not _is_named_at_once(mention.sentence.text[opening[0].end() :], naming)


def opens_with_pronoun(mention: Mention) -> bool:
    """Whether its sentence opens with a pronoun before which nobody is named ("On Friday, he released a song").

    Whom he spoke to, or where he went, does not name him ("Speaking to Orbin TV, he denied it"); whose something is may
    ("At Nora Vale's trial, she wept"). "He [Peter Lund]" is named behind it, in brackets.
    """
    if mention.referent is not None:
        return False
    pronouns = weights().pronouns.get(mention.language, frozenset())
    opening, text = _opening(mention), mention.sentence.text
    pronoun = next((match for match in opening if match[0].lower() in pronouns), None)
    if pronoun is None:
        return False
    aside, before = weights().asides.get(mention.language, frozenset()), text[: pronoun.start()].rstrip()
    is_beside = opening[0][0].lower() in aside and before.endswith(",") and _OWNER.search(before) is None
    return is_beside or not names_in(before, mention.language)


def points_to_place(mention: Mention) -> bool:
    """Whether its sentence points to a place that it has not named ("fifty were hurt there on Sunday").

    "There were fifty" points to none.
    """
    given, language, text = weights(), mention.language, mention.sentence.text
    placing, existing = (words.get(language, frozenset()) for words in (given.placing, given.existing))
    words = [*_WORD.finditer(text), None]
    for word, following in itertools.pairwise(words):
        if word and word[0].lower() in placing and not (following and following[0].lower() in existing):
            return not names_in(text[: word.start()], language)
    return False


def _opening(mention: Mention) -> list[re.Match[str]]:
    return list(_WORD.finditer(mention.sentence.text))[:_OPENING]


def _is_named_at_once(text: str, naming: frozenset[str]) -> bool:
    """Whether a noun phrase of up to three words goes on with a name: "president *of France*", "mayor, *Anna Reed*"."""
    words = list(_WORD.finditer(text))[: _PHRASE + 2]
    for word, following in itertools.pairwise(words[: _PHRASE + 1]):
        between = text[word.end() : following.start()]
        if following[0][0].isupper():
            return between.strip() == "," or word[0].lower() in naming
    return False
