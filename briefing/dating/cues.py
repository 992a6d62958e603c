"""One language's cues of tense, made ready from the words of the `[cues]` table of its file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.dating.cue_sets import CueSets
from briefing.dating.cue_words import CueWords
from briefing.patterns import any_of

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# The dot of a single letter ("U.S.") ends no clause, nor does that of an abbreviation of the language.
# The sign stands first, so that what may not stand before it is looked at only where there is one.
# A bracket after a dot closes a short form as often ("Vale (Orb.) spoke").
_CLAUSE_END = r"\.(?<!\b\w\.)%s[\"'’»«]*\s|[;:?!][\"')\]’»«]*\s|\0|''|[“”]"
# A dateline ends so: "(Orbin News) -- Saturday saw marches"; one dash parts no more than words ("mile (km) - deep").
DATELINE_END = re.compile(r"\)\s+(?:--|[–—])\s")
# Where a line, a sentence or a bracket begins.
_OPENS = r"(?:^|[\n\0(\[|•·]|[.!?][\"')\]”’]*\s)\W*"
# A word with a past ending that is no longer than this is no verb ("red", "bed").
_SHORT = 3
# So many letters of a word are left before an apostrophe in French ("s'ouvre", "qu'il").
_ELIDED = 2


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues made ready: `verbs` and `joints` map a word or phrase to -1 (back) or 1 (ahead).

    `sets` are the lists that are asked for together.
    """

    words: CueWords
    sets: CueSets
    verbs: Mapping[str, int]
    joints: Mapping[str, int]
    clause_end: re.Pattern[str]
    dated_month: re.Pattern[str] | None
    measure: re.Pattern[str] | None
    relative: re.Pattern[str] | None
    named: re.Pattern[str] | None
    stamp: re.Pattern[str] | None
    stamp_end: re.Pattern[str] | None

    @classmethod
    def of(cls, words: CueWords) -> Cues:
        """The cues of the lists of one language."""
        dotted = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in words.abbreviations)
        return cls(
            words,
            CueSets.of(words),
            dict.fromkeys(words.past, -1) | dict.fromkeys(words.future | words.modals, 1),
            dict.fromkeys(words.joint_past, -1) | dict.fromkeys(words.joint_future | words.left_joints, 1),
            re.compile(_CLAUSE_END % dotted),
            _next_to_figures(words.months) if words.months else None,
            _before_figures(words.infinitive, words.ceilings) if words.infinitive else None,
            _as_relative(words.relatives) if words.relatives else None,
            _as_names(words.names) if words.names else None,
            _as_stamps(words.stamps) if words.stamps else None,
            _stamp_end(words.stamp_places, words.stamp_zones) if words.stamps else None,
        )

    def split(self, text: str) -> list[str]:
        """The words of a text but for such as a figure next to them makes no cues of.

        A month would pass for a modal ("3 May", "May 3"), and "to" for an infinitive's ("rose to 3 percent").
        """
        text = self.dated_month.sub("", text) if self.dated_month else text
        return _WORD.findall(self.measure.sub("", text) if self.measure else text)

    def is_participle(self, word: str) -> bool:
        """Whether a word has the beginning and the ending of a past participle ("gesehen", "verlassen")."""
        return self._is_marked_participle(word) or (
            word.startswith(self.words.prefixes) and word.endswith(self.words.participle_endings)
        )

    def _is_marked_participle(self, word: str) -> bool:
        """Whether a word can be nothing but a past participle ("gesehen", but not "erreicht", which is present too)."""
        if word in self.words.not_participles:
            return False
        return word.startswith(self.words.participle_beginnings) and word.endswith(self.words.participle_endings)

    def is_attribute(self, word: str) -> bool:
        """Whether a word before a noun is a past participle that is declined ("festgenommene", "beschlossenen")."""
        if word in self.words.not_participles:
            return False
        ending = next((ending for ending in self.words.attribute_endings if word.endswith(ending)), "")
        participle = word[: len(word) - len(ending)]
        is_strong = participle in self.words.past and participle.endswith(self.words.participle_endings)
        return bool(ending) and (is_strong or self._is_marked_participle(participle))

    def is_present(self, word: str) -> bool:
        """Whether a word has the ending of a verb of the present ("fahren", "reist") and none of another kind."""
        if word in self.words.present:
            return True
        if not word.islower() or len(word) <= _SHORT or word in self.words.not_present or self.sign(word):
            return False
        return word.endswith(self.words.present_endings) and not self._is_marked_participle(word)

    def is_link(self, word: str) -> bool:
        """Whether a word may stand between a modal and its participle ("could *be permanently* sealed")."""
        return word in self.words.links or (len(word) > _SHORT and word.endswith(self.words.adverb_endings))

    def is_act(self, word: str) -> bool:
        """Whether a word right before a day is a participle, though such words are nouns elsewhere ("enviada")."""
        endings = self.words.adjacent_endings
        return len(word) > _SHORT and word not in self.words.not_past and word.endswith(endings) and bool(endings)

    def sign(self, word: str) -> int:
        """-1, 0 or 1 for one word in lower case."""
        if self.words.capital_nouns and word in self.words.openers:
            # "Hat sie am Montag ausgesagt?"
            return self._listed(word.lower()) or 0
        if "-" in word or (self.words.capital_nouns and word[:1].isupper()):
            # "rebel-held", "government-backed" are no verbs, nor is what German writes with a capital.
            return 0
        known = self._listed(word)
        if known is None:
            known = self._behind_prefix(word)
        if known is not None:
            return known
        head, _, tail = word.partition("'")
        return self._by_ending(tail if tail and len(head) <= _ELIDED else word)

    def _behind_prefix(self, word: str) -> int | None:
        """What a verb says that German writes in one with its particle at a clause's end ("ankam", "stattfand")."""
        if not word.startswith(self.words.infinitive_prefixes):
            return None
        tails = (word[len(prefix) :] for prefix in self.words.infinitive_prefixes if word.startswith(prefix))
        return next((self.verbs[tail] for tail in tails if tail in self.verbs and tail not in self.words.firm), None)

    def _listed(self, word: str) -> int | None:
        head, _, tail = word.partition("'")
        elided = self.verbs.get(tail) if len(head) <= _ELIDED else None
        return self.verbs.get(word, self.verbs.get(f"'{tail}", elided))

    def _by_ending(self, word: str) -> int:
        if len(word) > _SHORT and word.endswith(self.words.future_endings):
            return 0 if word in self.words.not_future else 1
        if word.startswith(self.words.adjective_beginnings) or word in self.words.not_past:
            return 0
        return -1 if len(word) > _SHORT and word.endswith(self.words.past_endings) else 0


def _as_stamps(stamps: tuple[str, ...]) -> re.Pattern[str]:
    """What opens the stamp of a page, up to its clock, where a line, a sentence or a bracket begins ("(Updated at")."""
    return re.compile(rf"{_OPENS}(?:{any_of(stamps)})\s*[:,|–-]?\s*$")


def _stamp_end(places: tuple[str, ...], zones: tuple[str, ...]) -> re.Pattern[str]:
    """What ends a stamp without brackets: a mark, after the zone of its clock and its place (" ET in Cairo: ")."""
    zone, place = (any_of(words) or "(?!)" for words in (zones, places))
    return re.compile(rf"(?:,? \(?(?:{zone})\)?)?(?:,? (?:{place})(?: [^\W\d_]+){{1,3}})?\s*(?:[.:|–—]|-\s|$|[\n\0])")


def _as_names(names: tuple[str, ...]) -> re.Pattern[str]:
    """Words that may be people ("Will"), with their capital, next to another capital or inside a sentence."""
    named = any_of(map(str.capitalize, names))
    return re.compile(rf"\b(?:{named})(?= [A-Z])|(?<=[\w,] )(?:{named})\b")


def _before_figures(marks: frozenset[str], ceilings: frozenset[str]) -> re.Pattern[str]:
    """What marks an infinitive, where a figure follows it, mostly of money ("to 3", "to $2,495", "to PS40").

    Not at the end of `ceilings` ("up to 3").
    """
    # The mark stands first, so that what may not stand before it is looked at only where there is one.
    other = "".join(f"(?<!{re.escape(phrase)})" for phrase in sorted(ceilings))
    mark = "|".join(rf"{re.escape(each)}(?<!\w{re.escape(each)})" for each in sorted(marks))
    return re.compile(rf"(?:{mark}){other}(?= (?:[^\W\d_]{{1,3}})?[$£€¥]?\d)")


def _as_relative(pronouns: frozenset[str]) -> re.Pattern[str]:
    """Where a clause between commas begins that tells more of a noun (", who")."""
    return re.compile(rf", (?:{any_of(pronouns)})\b")


def _next_to_figures(months: tuple[str, ...]) -> re.Pattern[str]:
    named = any_of(months)
    return re.compile(rf"(?<=\d )(?:{named})\b|\b(?:{named})(?= \d)")
