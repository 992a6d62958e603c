"""One language's cues of tense: the words of the `[cues]` table of its file, where each list is explained."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# The dot of a single letter ("U.S.") ends no clause, nor does that of an abbreviation of the language.
# The sign stands first, so that what may not stand before it is looked at only where there is one.
_CLAUSE_END = r"\.(?<!\b\w\.)%s\s|[;:?!]\s|\0|''|[“”]"
# Where a line, a sentence or a bracket begins.
_OPENS = r"(?:^|[\n\0(\[|•·]|[.!?][\"')\]”’]*\s)\W*"
# A word with a past ending that is no longer than this is no verb ("red", "bed").
_SHORT = 3
# So many letters of a word are left before an apostrophe in French ("s'ouvre", "qu'il").
_ELIDED = 2


@dataclass(frozen=True, slots=True)
class CueWords:
    """The lists of a `[cues]` table as they stand there; a language leaves out those that it has no use for."""

    possessive: tuple[str, ...] = ()
    infinitive: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    figures: tuple[str, ...] = ()
    deadline: frozenset[str] = frozenset()
    joint_past: frozenset[str] = frozenset()
    joint_future: frozenset[str] = frozenset()
    open_joints: frozenset[str] = frozenset()
    loose_joints: frozenset[str] = frozenset()
    counted_joints: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()
    shoving: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    moved_heads: frozenset[str] = frozenset()
    promising: frozenset[str] = frozenset()
    infinitive_endings: tuple[str, ...] = ()
    infinitive_prefixes: tuple[str, ...] = ()
    beforehand: frozenset[str] = frozenset()
    lead_up: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    aftermath: frozenset[str] = frozenset()
    on_account: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    calamities: frozenset[str] = frozenset()
    to_come: frozenset[str] = frozenset()
    moved_tails: frozenset[str] = frozenset()
    counted_to: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    qualified: frozenset[str] = frozenset()
    awaited: frozenset[str] = frozenset()
    purposes: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    reported_plans: frozenset[str] = frozenset()
    plan_participles: frozenset[str] = frozenset()
    nouns_too: frozenset[str] = frozenset()
    nouns_with_article: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    firm: frozenset[str] = frozenset()
    firm_future: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    near_joints: frozenset[str] = frozenset()
    act_participles: frozenset[str] = frozenset()
    ahead_pairs: frozenset[str] = frozenset()
    ahead_participles: frozenset[str] = frozenset()
    ahead_heads: frozenset[str] = frozenset()
    done_by_doer: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    ahead_followers: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    scheduled_nouns: frozenset[str] = frozenset()
    past_nouns: frozenset[str] = frozenset()
    births: frozenset[str] = frozenset()
    causal: frozenset[str] = frozenset()
    past_auxiliaries: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    as_planned: frozenset[str] = frozenset()
    going_as: frozenset[str] = frozenset()
    present_links: frozenset[str] = frozenset()
    months: tuple[str, ...] = ()
    before_months: frozenset[str] = frozenset()
    adjective_beginnings: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    mute: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    possible_now: frozenset[str] = frozenset()
    foreseeing: frozenset[str] = frozenset()
    doubtful_subjects: frozenset[str] = frozenset()
    perceived: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    refusing: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    either_way: frozenset[str] = frozenset()
    aim_pairs: frozenset[str] = frozenset()
    carried_aims: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    unchanged: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    arranging: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    calling_off: frozenset[str] = frozenset()
    off_now: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    plain_verbs: frozenset[str] = frozenset()
    plural_subjects: frozenset[str] = frozenset()
    trading: frozenset[str] = frozenset()
    causing: frozenset[str] = frozenset()
    same_forms: frozenset[str] = frozenset()
    act_objects: frozenset[str] = frozenset()
    sure_auxiliaries: frozenset[str] = frozenset()
    past_pairs: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    taking_place: frozenset[str] = frozenset()
    rehearsals: frozenset[str] = frozenset()
    giving_reasons: frozenset[str] = frozenset()
    attending: frozenset[str] = frozenset()
    witnesses: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    adjacent_endings: tuple[str, ...] = ()
    being: frozenset[str] = frozenset()
    moving_participles: frozenset[str] = frozenset()
    never_scheduled: frozenset[str] = frozenset()
    reflexive: frozenset[str] = frozenset()
    planned_adjectives: frozenset[str] = frozenset()
    announced_adjectives: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()
    starting: frozenset[str] = frozenset()
    binding: frozenset[str] = frozenset()
    not_infinitives: frozenset[str] = frozenset()
    delivered: frozenset[str] = frozenset()
    delivering: frozenset[str] = frozenset()
    gatherings: frozenset[str] = frozenset()
    passive_ahead: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    not_past: frozenset[str] = frozenset()
    passive_future: frozenset[str] = frozenset()
    future_endings: tuple[str, ...] = ()
    not_future: frozenset[str] = frozenset()
    capital_nouns: bool = False
    comma_clauses: bool = False
    before_days: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    present_endings: tuple[str, ...] = ()
    not_present: frozenset[str] = frozenset()
    perfect_infinitive: frozenset[str] = frozenset()
    participle_beginnings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    not_participles: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
    stamp_places: tuple[str, ...] = ()
    stamp_zones: tuple[str, ...] = ()
    act_particles: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    issued: frozenset[str] = frozenset()
    issued_before: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues made ready: `verbs` and `joints` map a word or phrase to -1 (back) or 1 (ahead).

    `not_yet_done` are the words that may tell of what was still to come or may come.
    """

    words: CueWords
    verbs: Mapping[str, int]
    joints: Mapping[str, int]
    clause_end: re.Pattern[str]
    dated_month: re.Pattern[str] | None
    named: re.Pattern[str] | None
    stamp: re.Pattern[str] | None
    stamp_end: re.Pattern[str] | None
    not_yet_done: frozenset[str]

    @classmethod
    def of(cls, words: CueWords) -> Cues:
        """The cues of the lists of one language."""
        dotted = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in words.abbreviations)
        return cls(
            words,
            dict.fromkeys(words.past, -1) | dict.fromkeys(words.future, 1),
            dict.fromkeys(words.joint_past, -1) | dict.fromkeys(words.joint_future, 1),
            re.compile(_CLAUSE_END % dotted),
            _next_to_figures(words.months) if words.months else None,
            _as_names(words.names) if words.names else None,
            _as_stamps(words.stamps) if words.stamps else None,
            _stamp_end(words.stamp_places, words.stamp_zones) if words.stamps else None,
            words.possible | words.deciding | words.plain_verbs | words.reported_plans | words.past_auxiliaries,
        )

    def split(self, text: str) -> list[str]:
        """The words of a text but for a month that would pass for a modal next to a figure ("3 May", "May 3")."""
        return _WORD.findall(self.dated_month.sub("", text) if self.dated_month else text)

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

    def is_present(self, word: str) -> bool:
        """Whether a word has the ending of a verb of the present ("fahren", "reist") and none of another kind."""
        if word in self.words.present:
            return True
        if not word.islower() or len(word) <= _SHORT or word in self.words.not_present or self.sign(word):
            return False
        return word.endswith(self.words.present_endings) and not self._is_marked_participle(word)

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
    longest_first = "|".join(sorted(map(re.escape, stamps), key=lambda word: (-len(word), word)))
    return re.compile(rf"{_OPENS}(?:{longest_first})\s*[:,|–-]?\s*$")


def _stamp_end(places: tuple[str, ...], zones: tuple[str, ...]) -> re.Pattern[str]:
    """What ends a stamp without brackets: a mark, after the zone of its clock and its place (" ET in Cairo: ")."""
    zone, place = ("|".join(map(re.escape, words)) or "(?!)" for words in (zones, places))
    return re.compile(rf"(?:,? \(?(?:{zone})\)?)?(?:,? (?:{place})(?: [^\W\d_]+){{1,3}})?\s*(?:[.:|–—]|-\s|$|[\n\0])")


def _as_names(names: tuple[str, ...]) -> re.Pattern[str]:
    """Words that may be people ("Will"), with their capital, next to another capital or inside a sentence."""
    named = "|".join(name.capitalize() for name in names)
    return re.compile(rf"\b(?:{named})(?= [A-Z])|(?<=[\w,] )(?:{named})\b")


def _next_to_figures(months: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(map(re.escape, months))
    return re.compile(rf"(?<=\d )(?:{named})\b|\b(?:{named})(?= \d)")
