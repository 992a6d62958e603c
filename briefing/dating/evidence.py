"""Whether the words around an expression look back or ahead: tense, modals, "until", "since" — without a parser."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# The dot of a single letter ("U.S.") ends no clause, nor does that of an abbreviation of the language.
_CLAUSE_END = r"(?<!\b\w)%s\.\s|[;:?!]\s|\0|''|[“”]"

# What may stand between a day and the noun that it names.
_JOINS = (" ", "\n", "'")

# How far a cue may stand from the expression, in characters.
BEHIND = 130
AHEAD = 90
# A word with a past ending that is no longer than this is no verb ("red", "bed").
_SHORT = 3
# So many letters of a word are left before an apostrophe in French ("s'ouvre", "qu'il").
_ELIDED = 2


@dataclass(frozen=True, slots=True)
class Direction:
    """-1 back, +1 ahead, 0 nothing said; and the words that say so.

    `is_open` says that the same words may as well look the other way ("was due Thursday").
    """

    sign: int
    words: str = ""
    is_open: bool = False

    def __str__(self) -> str:
        kinds = {-1: "past tense", 1: "future"}
        told = f"{kinds[self.sign]} '{self.words}'" if self.sign else "no tense nearby"
        return f"{told}, which may look the other way" if self.is_open else told


NOTHING = Direction(0)


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's cue words, from the `[cues]` table of its file, where each list is explained."""

    verbs: Mapping[str, int]
    joints: Mapping[str, int]
    lists: Mapping[str, frozenset[str]]
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    clause_end: re.Pattern[str]
    adjective_beginnings: tuple[str, ...] = ()
    capital_nouns: bool = False
    dated_month: re.Pattern[str] | None = None

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Cues:
        """From the `[cues]` table of a language file."""
        verbs = dict.fromkeys(data.get("past", ()), -1) | dict.fromkeys(data.get("future", ()), 1)
        joints = dict.fromkeys(data.get("joint_past", ()), -1) | dict.fromkeys(data.get("joint_future", ()), 1)
        lists = {name: frozenset(words) for name, words in data.items() if isinstance(words, list)}
        dotted = "".join(rf"(?<!\b{re.escape(word)})" for word in data.get("abbreviations", ()))
        return cls(
            verbs,
            joints,
            lists,
            tuple(data.get("past_endings", ())),
            tuple(data.get("future_endings", ())),
            re.compile(_CLAUSE_END % dotted),
            tuple(data.get("adjective_beginnings", ())),
            bool(data.get("capital_nouns")),
            _beside_figures(data["months"]) if "months" in data else None,
        )

    def words(self, text: str) -> list[str]:
        """The words of a text but for a month that would pass for a modal beside a figure ("3 May", "May 3")."""
        return _WORD.findall(self.dated_month.sub("", text) if self.dated_month else text)

    def has(self, name: str, word: str) -> bool:
        """Whether `word` is in the list `name`."""
        return word in self.lists.get(name, ())

    def sign(self, word: str) -> int:
        """-1, 0 or 1 for one word in lower case."""
        if "-" in word or (self.capital_nouns and word[:1].isupper()):
            # "rebel-held", "government-backed" are no verbs, nor is what German writes with a capital.
            return 0
        head, _, tail = word.partition("'")
        known = self.verbs.get(word, self.verbs.get(f"'{tail}", self.verbs.get(tail) if len(head) <= _ELIDED else None))
        if known is not None:
            return known
        if self.future_endings and len(word) > _SHORT and word.endswith(self.future_endings):
            return 0 if self.has("not_future", word) else 1
        if word.startswith(self.adjective_beginnings):
            return 0
        ends = bool(self.past_endings) and len(word) > _SHORT and word.endswith(self.past_endings)
        return -1 if ends and not self.has("not_past", word) else 0


def _beside_figures(months: list[str]) -> re.Pattern[str]:
    named = "|".join(map(re.escape, months))
    return re.compile(rf"(?<=\d )(?:{named})\b|\b(?:{named})(?= \d)")


def direction(text: str, start: int, end: int, cues: Cues) -> Direction:
    """What the clause says of the expression at `start`…`end`: a joint before it, then the nearest verb.

    `text` is in lower case but for a language whose nouns have capitals.
    """
    behind = text[max(0, start - BEHIND) : start]
    ends = list(cues.clause_end.finditer(behind))
    words = cues.words(behind[ends[-1].end() :] if ends else behind)
    after = text[end : end + AHEAD]
    stop = cues.clause_end.search(after)
    words_ahead = cues.words(after[: stop.start()] if stop else after)
    if words_ahead and cues.has("past_nouns", words_ahead[0]) and after[:1] in _JOINS:
        return Direction(-1, words_ahead[0])
    words = _before_a_row(words, cues)
    for length in (1, 2, 3):
        phrase = " ".join(words[-length:]).lower()
        # What was due may have come since: that is for the words before it to tell.
        sign = None if cues.has("ahead_participles", phrase) else cues.joints.get(phrase)
        if sign and len(words) <= length + 1:
            # "By Monday, officials had agreed": a joint that opens its clause leaves the word to the verb behind.
            later = _ahead(words_ahead, cues)
            return later if later.sign else Direction(sign, phrase)
        if sign and cues.has("loose_joints", phrase):
            told = _finite(words[:-length][::-1], cues)
            return told if told.sign < 0 else Direction(sign, phrase)
        if sign:
            return Direction(sign, phrase, cues.has("open_joints", phrase))
    way = _behind(words[::-1], cues)
    return way if way.sign else _ahead(words_ahead, cues)


def _before_a_row(words: list[str], cues: Cues) -> list[str]:
    """The words without the first of two days ("until Friday or Saturday"): what is said of it is said of both."""
    while len(words) > 1 and cues.has("coordinators", words[-1].lower()) and not cues.sign(words[-2]):
        words = words[:-2]
    return words


def _finite(backwards: list[str], cues: Cues) -> Direction:
    """What the finite verb says, nothing where an infinitive stands nearer ("agreed to leave by")."""
    for at, word in enumerate(backwards):
        if at and word == "to" and not cues.has("determiners", backwards[at - 1]):
            return NOTHING
        if cues.sign(word) and not _is_noun(backwards, at, cues):
            return _verb(backwards, at, cues.sign(word), cues)
    return NOTHING


def _is_noun(backwards: list[str], at: int, cues: Cues) -> bool:
    """Whether a word that may be a noun too is one here: "the plan", "Mr. Orr's plan", or right before the time."""
    if not cues.has("nouns_too", backwards[at]):
        return False
    before = backwards[at + 1] if at + 1 < len(backwards) else ""
    return at == 0 or cues.has("determiners", before) or before.endswith("'s")


def ahead(lower: str, end: int, cues: Cues) -> Direction:
    """What the next verb of the clause behind `end` says."""
    behind = lower[end : end + AHEAD]
    stop = cues.clause_end.search(behind)
    return _ahead(cues.words(behind[: stop.start()] if stop else behind), cues)


def _ahead(words: list[str], cues: Cues) -> Direction:
    for at, word in enumerate(words):
        sign = cues.sign(word)
        if sign and at and _is_noun(words[at - 1 : at + 2][::-1], len(words[at : at + 2]) - 1, cues):
            continue
        pair = " ".join(words[at : at + 2])
        follower = words[at + 1] if at + 1 < len(words) else ""
        doer = cues.has("done_by_doer", word) and not cues.has("passive", words[at - 1] if at else "")
        planned = cues.has("ahead_participles", word) and cues.has("ahead_heads", follower) and not doer
        if cues.has("ahead_pairs", pair) or (planned and not cues.has("over", " ".join(words[max(0, at - 2) : at]))):
            return Direction(1, pair)
        if sign:
            return Direction(sign, word)
    return NOTHING


def _behind(backwards: list[str], cues: Cues) -> Direction:
    """The nearest verb before the expression; a participle counts with the auxiliaries that it hangs on.

    An infinitive says what the word says that it hangs on ("had been due to expire"), and looks ahead where none is.
    """
    infinitive = NOTHING
    for at, word in enumerate(backwards):
        pair = " ".join(backwards[at : at + 2][::-1])
        if cues.has("ahead_pairs", pair) and not cues.has("ahead_participles", pair.partition(" ")[0]):
            return Direction(1, pair)
        sign = cues.sign(word)
        # "In May" is no modal.
        is_month = (
            sign > 0 and cues.has("months", word) and cues.has("before_months", " ".join(backwards[at + 1 : at + 2]))
        )
        if sign > 0 and backwards[at + 1 : at + 2] == ["to"]:
            infinitive = infinitive if infinitive.sign else Direction(1, f"to {word}")
        elif sign and not is_month and not _is_noun(backwards, at, cues):
            return _verb(backwards, at, sign, cues)
    return infinitive


def _verb(backwards: list[str], at: int, sign: int, cues: Cues) -> Direction:
    """What the verb `backwards[at]` says with the words beside it."""
    word = backwards[at]
    if cues.has("ahead_participles", word):
        return _planned(backwards, at, sign, cues)
    if sign < 0 and not cues.has("firm", word):
        return _participle(word, backwards[at + 1 :], cues)
    return Direction(sign, word)


def _planned(backwards: list[str], at: int, sign: int, cues: Cues) -> Direction:
    """What a participle such as "due", "agreed" or "expected" says: ahead, unless its plan is over or it was an act."""
    word, followers = backwards[at], backwards[at - 1 : at]
    before = " ".join(backwards[at + 1 : at + 3][::-1])
    auxiliary = before.rpartition(" ")[2]
    if cues.has("over", before) or cues.has("over", auxiliary):
        return Direction(-1, f"{before} {word}")
    to_come = any(cues.has("ahead_heads", follower) for follower in followers)
    if cues.has("done_by_doer", word) and not to_come and not cues.has("passive", auxiliary):
        return Direction(-1, word)
    if cues.has("causal", " ".join((word, *followers))) and _is_verb_form(auxiliary, cues):
        return Direction(-1, auxiliary)
    if followers and not cues.has("ahead_followers", followers[0]):
        return Direction(sign, word)
    is_past = cues.has("past_auxiliaries", auxiliary)
    return Direction(1, " ".join((*[auxiliary] * is_past, word, *followers)), is_past)


def _is_verb_form(word: str, cues: Cues) -> bool:
    """Whether it is a past form of a verb of its own ("collapsed"), no auxiliary."""
    return cues.sign(word) < 0 and not cues.has("past_auxiliaries", word) and not cues.has("links", word)


def _participle(word: str, before: list[str], cues: Cues) -> Direction:
    """A participle looks back; "will be" and "to be" before it look ahead, "could be" says nothing."""
    passive = False
    for auxiliary in before:
        if cues.has("passive_future", auxiliary):
            return Direction(1, f"{auxiliary} {word}")
        if cues.verbs.get(auxiliary, 0) > 0 and passive:
            return Direction(1, auxiliary)
        if cues.has("mute", auxiliary) and passive:
            return NOTHING
        if cues.has("present_links", auxiliary) and not passive:
            return NOTHING
        if not cues.has("links", auxiliary):
            return Direction(1, f"to be {word}") if passive and auxiliary == "to" else Direction(-1, word)
        passive = passive or cues.has("passive_ahead", auxiliary)
    return Direction(-1, word)
