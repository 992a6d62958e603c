"""In which sense a trigger is meant, by the words that follow it: "rolled over" is no roll.

A verb of little meaning takes its meaning from its particle ("took back", "went down"); some verbs with what follows
them tell the same as another word ("took him into custody": arrested). Both are lists of lexicon/en.toml.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.events.words import merge_words
from briefing.lexicon.families import families, stem
from briefing.model import Mention

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[,;:.!?]")
# Between a verb and the words that complete it stands its object: "took the ship's captain, 51, into custody" is rare.
_OBJECT = 5
# Between "charged with" and the crime: "two counts of attempted first-degree".
_MODIFIERS = 5
_STOP = re.compile(r"[;:.!?]")


def senses(mention: Mention) -> frozenset[str]:
    """The families that a mention's trigger can belong to in its sentence; a root ("=root") is always among them.

    Of "took him into custody" they are those of an arrest; of "took back" a root of its own ("=take back"), as of
    "charged with murder": the crime that someone is charged with is what a court may find, not the killing.
    """
    lemma = mention.lemma.lower()
    if _is_charge(mention, lemma):
        return frozenset({f"=charge of {stem(lemma)}"})
    following = _following(mention)
    completed = _completed(lemma, following)
    if completed:
        return completed
    if following and following[0] in merge_words().particles and lemma in merge_words().light:
        return frozenset({f"={lemma} {following[0]}"})
    return families(lemma)


def _is_charge(mention: Mention, lemma: str) -> bool:
    """Whether the trigger is the name of a crime behind words that charge someone with it."""
    if lemma not in merge_words().crimes:
        return False
    before = mention.sentence.text[: max(mention.trigger.start - mention.sentence.start, 0)]
    return _charging().search(before) is not None


@cache
def _charging() -> re.Pattern[str]:
    words = "|".join(phrase.replace("_", r"\s+") for phrase in sorted(merge_words().charging))
    return re.compile(rf"\b(?:{words})\s+(?:[\w'’-]+\s+){{0,{_MODIFIERS}}}$", re.I)


def _completed(lemma: str, following: tuple[str, ...]) -> frozenset[str]:
    """The families of a verb that what follows completes to a phrase with a meaning of its own, with the phrase."""
    for rest, gap, names in _phrases().get(stem(lemma), ()):
        starts = range(_OBJECT + 1 if gap else 1)
        if any(following[start : start + len(rest)] == rest for start in starts):
            return names | {f"={lemma} {' '.join(rest)}"}
    return frozenset()


def _following(mention: Mention) -> tuple[str, ...]:
    """The words of the sentence behind the trigger, lower case, as far as a phrase can reach."""
    end = mention.trigger.end - mention.sentence.start
    found: list[str] = []
    for match in _WORD.finditer(mention.sentence.text, max(end, 0)):
        word = match.group().lower()
        if _STOP.match(word) or len(found) > _OBJECT + 3:
            break
        if word != ",":
            found.append(word)
    return tuple(found)


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], bool, frozenset[str]], ...]]:
    """For the stem of each verb: what completes it, whether its object may stand between, and the families."""
    table: dict[str, dict[tuple[tuple[str, ...], bool], set[str]]] = {}
    for name, members in merge_words().phrases.items():
        for member in sorted(members):
            gap = ".." in member
            verb, *rest = member.replace("..", "_").split("_")
            table.setdefault(stem(verb), {}).setdefault((tuple(rest), gap), set()).add(name)
    return {
        verb: tuple((rest, gap, frozenset(names)) for (rest, gap), names in sorted(found.items()))
        for verb, found in table.items()
    }
