"""The words around an expression, and the article's publication: what is asked of the place where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.dating.calendar import Period
from briefing.dating.clause import PRECEDING
from briefing.dating.cues import Cues
from briefing.dating.direction import NOTHING, Direction
from briefing.dating.finder import Match
from briefing.dating.frames import is_moved_away
from briefing.dating.interpretation import in_words
from briefing.dating.language import Language
from briefing.dating.owned import owned_words, scheduled
from briefing.dating.surroundings import POST_LENGTH
from briefing.dating.tense import direction
from briefing.model import PublicationDate

# The head of an entry: where it may begin, and what parts it from the words of the entry.
_HEAD = re.compile(r"(?:[.!?][\"')\]”’]*\s+|[\n\0]\s*[*•·-]?\s*)$")
_ENTRY = re.compile(r"(?:\s[–—-]{1,2}\s|\s?:\s|—|\.{2,3}|…)")
# What may stand between the start of a sentence or line and a year that says when all that follows happened.
_FRAME = re.compile(r"(?:[.!?:;][\"')\]”’]*\s+|[\n\0]\s*|\()(?:\w+\s){0,2}$")
FRAME_REACH = 24
"""Characters before an expression that say whether it opens its sentence."""

# So many words are a day that something is moved from, with its "from" and the "to" after it ("from early Monday to").
_MOVED_DAY = 5
_HEADED = re.compile(r"(?: [^\W\d_]+){1,2}")
_OWNED = re.compile(r" ((?:[^\W\d_]+[ -]){0,3}[^\W\d_]+)")


@dataclass(slots=True)
class Wording:
    """The wording around one expression, which stands `here` in the text `lower`; the language has its `cues`.

    `cased` is the text with its capitals, for a language whose verbs differ from nouns by them; else "".
    """

    lower: str
    language: Language
    published: PublicationDate
    cues: Cues
    cased: str = ""
    here: Match | None = None

    def today(self, unit: str = "D") -> Period | None:
        """The period of `unit` in which the article was published, or None where that is not known so finely."""
        first, last = self.published.interval.first_day, self.published.interval.last_day
        if first is None or last is None:
            return None
        period = Period.of(first, unit)
        return period if period == Period.of(last, unit) else None

    def is_verbless_post(self) -> bool:
        """Whether the text is no longer than a post, and more than the present expression and small words."""
        assert self.here is not None
        if len(self.lower) > POST_LENGTH:
            return False
        around = self.lower[: self.here.start] + self.lower[self.here.end :]
        return not self.cues.sets.small.issuperset(self.cues.split(around))

    @property
    def publication_words(self) -> str:
        """The publication date as a rule prints it."""
        day = self.published.day
        if day:
            return f"{in_words(day)} (publication date)"
        return "the publication date" if self.published.is_known else "an unknown publication date"

    def direction(self) -> Direction:
        """What the words around the present expression say of its direction.

        The head of an entry of a chronology ("March 17 – The council votes") stands outside the sentence after it.
        """
        return NOTHING if self.heads_entry() else self.direction_nearby()

    def direction_nearby(self) -> Direction:
        """What the words around the present expression say of its direction, whatever stands between."""
        assert self.here is not None
        return direction(self.cased or self.lower, self.here.start, self.here.end, self.cues)

    def is_told(self) -> bool:
        """Whether words before the present expression tell what happened: "two men were *arrested* on".

        No comma, deadline or "of" stands between, and no word of the clause looks ahead ("aura lieu pour les
        *administrés* mardi"). A participle that opens its sentence or line may be of what is so on a day to come
        ("Closed Thu 23 May").
        """
        assert self.here is not None
        cues, way = self.cues, self.direction()
        if way.sign >= 0 or way.is_plan:
            return False
        before = self.lower[max(0, self.here.start - PRECEDING) : self.here.start]
        ends = list(cues.clause_end.finditer(before))
        words = cues.split((before[ends[-1].end() :] if ends else before).rstrip(", ").rpartition(", ")[2])
        # "Moved the summit *from* 20 May to 3 June": what was to be on that day has not happened.
        if words and words[-1] in cues.words.moved_tails:
            return False
        is_due = any(" ".join(words[-length:]) in cues.words.deadline | cues.words.genitive for length in (1, 2, 3))
        is_ahead = any(cues.sign(word) > 0 and word not in cues.words.nouns_too for word in words)
        return not is_due and not is_ahead and way.words.lower().rpartition(" ")[2] in words[1:]

    def heads_entry(self) -> bool:
        """Whether the present expression stands alone at the head of a line or sentence, a dash or colon after it."""
        assert self.here is not None
        preceding = self.lower[max(0, self.here.start - FRAME_REACH) : self.here.start]
        is_head = self.here.start == 0 or bool(_HEAD.search(preceding))
        return is_head and self.begins_entry(self.here.end)

    def begins_entry(self, end: int) -> bool:
        """Whether a dash or colon stands after a day that ends there, and so the words of an entry begin."""
        return bool(_ENTRY.match(self.lower, end))

    def scheduled(self) -> Direction:
        """Ahead, where the present expression owns something of which the clause says that it is to come."""
        assert self.here is not None
        owner = self._possessive_end()
        words = _OWNED.match(self.lower, owner) if owner is not None else None
        if words is None:
            return NOTHING
        owned = owned_words(words.group(1).split(), self.cues)
        end = words.start(1) + len(" ".join(owned))
        return scheduled(self.lower, self.here.start, end, self.cues, owned)

    def stands_on(self) -> bool:
        """Whether a word says that something was on the day: "*on* New Year's Eve", "*during* Christmas"."""
        assert self.here is not None
        words = self.cues.split(self.lower[max(0, self.here.start - FRAME_REACH) : self.here.start])
        while words and words[-1] in self.cues.words.articles:
            words.pop()
        return bool(words) and words[-1] in self.cues.words.on_days

    def heads_gathering(self) -> bool:
        """Whether the present expression names what people gather for ("the November general election")."""
        assert self.here is not None
        following = _HEADED.match(self.lower, self.here.end)
        known = self.cues.sets.known_beforehand
        return following is not None and not known.isdisjoint(following.group().split())

    def qualifies(self) -> bool:
        """Whether the present expression stands between an article and its noun ("the October figures will").

        Not of what is known beforehand ("the November election will"), but for what came of it ("minutes *of* the"). Or
        after an "of", where it qualifies the noun before it ("les chiffres *d'*octobre seront").
        """
        assert self.here is not None
        following = _HEADED.match(self.lower, self.here.end)
        noun = following.group().split()[0] if following else ""
        is_noun = bool(noun) and noun not in self.cues.sets.small and not self.cues.sign(noun)
        words = self._words_before()
        is_over = " ".join(words[-3:-1]) in self.cues.words.outcome_of
        if not self.cues.words.genitive.isdisjoint(words[-1:]) and len(words) > 1:
            return words[-2] not in self.cues.sets.small
        is_article = not self.cues.words.articles.isdisjoint(words[-1:])
        return is_noun and is_article and (is_over or not self.heads_gathering())

    def is_possessive(self) -> bool:
        """Whether the present expression owns what follows ("Wednesday's ruling")."""
        return self._possessive_end() is not None

    def _possessive_end(self) -> int | None:
        """Where the ending that makes the present expression an owner is over."""
        assert self.here is not None
        end = self.here.end
        endings = self.cues.words.possessive
        return next((end + len(mark) for mark in endings if self.lower.startswith(mark, end)), None)

    def is_moved_away(self) -> bool:
        """Whether the expression is the day of a moving, or the one moved from: "moved the vote *from Thursday*".

        What follows with a "to" is no end of a range then.
        """
        return is_moved_away(self._words_before(), self.cues)

    def is_left(self) -> bool:
        """Whether something is moved away from the day: "moved the vote *from* Thursday", past or still to come."""
        words, known = self._words_before(), self.cues.words
        if self.cues.sets.from_days.isdisjoint(words[-1:]) or not is_moved_away(words, self.cues):
            return False
        return all(" ".join(words[-length:]) not in known.left_joints for length in (2, 3))

    def ends_period(self) -> bool:
        """Whether the expression ends a period that is counted: "the budget for the *year through* June"."""
        words, known = self._words_before(), self.cues.words
        return not known.counted_joints.isdisjoint(words[-1:]) and not known.counted_periods.isdisjoint(words[-2:-1])

    def moves_on(self) -> bool:
        """Whether something is moved to the present expression from the day right before it, which begins no range."""
        assert self.here is not None
        words, known = self._words_before(), self.cues.words
        own = self.cues.split(self.lower[self.here.start : self.here.end])[:1]
        if known.moved_heads.isdisjoint(words[-1:] + own):
            return False
        joints = self.cues.sets.from_days | known.on_days
        at = next((at for at in reversed(range(len(words))) if words[at] in joints), None)
        return at is not None and len(words) - at <= _MOVED_DAY and is_moved_away(words[: at + 1], self.cues)

    def _words_before(self) -> list[str]:
        """The words of the clause before the present expression."""
        assert self.here is not None
        before = self.lower[max(0, self.here.start - PRECEDING) : self.here.start]
        ends = list(self.cues.clause_end.finditer(before))
        return self.cues.split(before[ends[-1].end() :] if ends else before)

    def opens_sentence(self) -> bool:
        """Whether the present expression opens its sentence or line, and so says when what follows happened."""
        assert self.here is not None
        return self.frames(self.here.start)

    def frames(self, start: int) -> bool:
        """Whether what stands at `start` opens its sentence or line, and so says when what follows happened."""
        preceding = self.lower[max(0, start - FRAME_REACH) : start]
        return bool(_FRAME.search(preceding)) or start < FRAME_REACH
