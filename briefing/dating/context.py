"""What a meaning may ask of the article besides the wording around an expression: what was mentioned before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from briefing.dating.calendar import MONTHS, Period
from briefing.dating.finder import Match
from briefing.dating.grammar import PARAGRAPH_END
from briefing.dating.interpretation import Interpretation
from briefing.dating.noted import Noted, place_in_year
from briefing.dating.wording import FRAME_REACH, Wording
from briefing.model import Anchor, AnchorKind, Precision, TimexType

# An entry of a list of days is no longer than this, in characters.
_ENTRIES = 400
# A word of the day mentioned last reaches so far within a sentence ("on Oct. 20, starting at 9 a.m.").
_SAME_BREATH = 40
# Where a deadline stands between, the last day on which something happened may be so many times as far.
_FARTHER = 3
_PARAGRAPH_REACH = 1000
# A day without its year is of the year written with a day before it in the same paragraph, so many characters back.
_YEAR_REACH = 400
# A month of the year before publication's is more often followed by one of publication's ("In March 2023 inflation
# peaked. In April it fell", said in 2024).
_YEARS_PASSED = 2
SENTENCE_END = re.compile(r"(?<!\b\w)[.!?][\"')\]”’]*\s|\0")
# How much more a step back in a narrative counts than one forward. Tuned on one half of the history texts.
_BACK = 1.5


@dataclass(slots=True)
class Context(Wording):
    """The article as one expression sees it: publication, the words around, and the expressions before it.

    `narrative` says that the text tells of another time than its publication's, so that bare months and days lean on
    the dates mentioned before, `history` that it does so all along; `noted` has the latest of these by unit, `happened`
    the last day on which something had happened, `written` the last day written with its year; `only_names` says that
    this one says no more than which event is meant ("the May 3, 2001, attacks", "9/11"), and tells its year to no other
    day. `reported` is the quarter that a business story is about, `own_year_reported` says that it is one of the
    company's own year; `month_first` the order of day and month in dates in figures, `order_basis` how it is known.
    `repeated` is where the last set ("every day") ended, `clock` the clock time mentioned last, with its end.
    `place_zone` is the time zone of the dateline's place;
    `place_is_ahead` says that the next day begins earlier there than at the desk, `changed_after` that the page was
    changed on the day after publication, `one_of_several_days` that other days are read as its "today" besides.
    `reports_tomorrow` says that the text reports again and again what happened on the weekday after its publication;
    `updated` has the days that its stamps name, by the number of the weekday, and `last_change` is the last day on
    which it can have been changed. `days` are the days mentioned so far, which an event may be on. `following` is the
    next expression; `said` is the day on which the words after the colon at a place were said.
    """

    narrative: bool = False
    history: bool = False
    reported: Period | None = None
    own_year_reported: bool = False
    month_first: bool = False
    order_basis: str = "the custom of the language"
    noted: dict[str, Noted] = field(default_factory=dict)
    happened: Noted | None = None
    place_zone: str | None = None
    clock: tuple[int, datetime] | None = None
    repeated: int | None = None
    written: Noted | None = None
    only_names: bool = False
    changed_after: bool = False
    one_of_several_days: bool = False
    place_is_ahead: bool = False
    reports_tomorrow: bool = False
    updated: Mapping[int, Period] = field(default_factory=dict)
    last_change: date | None = None
    days: list[Noted] = field(default_factory=list)
    following: Match | None = None
    said: tuple[int, Period] | None = None

    def last_mentioned(self, *units: str, near: int | None = None) -> Noted | None:
        """The latest expression before this one whose period is of one of `units`, within `near` characters."""
        assert self.here is not None
        mentioned = [self.noted[unit] for unit in units or self.noted if unit in self.noted]
        latest = max(mentioned, key=lambda noted: noted.start, default=None)
        if latest is None or (near is not None and self.here.start - latest.end > near):
            return None
        return latest

    def day_mentioned(self, near: int | None = None) -> tuple[Noted | None, bool]:
        """The day on which the story stands at the present expression, and whether it can be said at all.

        A day still to come, or a deadline, is where the story stands only while the words go on looking ahead;
        after it the story goes back to the last day on which something happened.
        """
        assert self.here is not None
        mentioned = self.last_mentioned("D", near=near)
        if mentioned is None or not mentioned.ahead:
            return mentioned, True
        between = self.lower[mentioned.end : self.here.start + 1]
        if len(between) <= _SAME_BREATH and not SENTENCE_END.search(between) and not mentioned.deadline:
            return mentioned, True
        if self.direction().sign > 0:
            return (None, False) if mentioned.deadline else (mentioned, True)
        happened = self.happened
        if happened and near is not None and self.here.start - happened.end > _FARTHER * near:
            happened = None
        return happened, True

    def is_close(self, mentioned: Noted, characters: int, sentences: int) -> bool:
        """Whether `mentioned` stands so near before the present expression, in characters or in ends of sentences."""
        assert self.here is not None
        if self.here.start - mentioned.end <= characters:
            return True
        between = self.lower[max(mentioned.end, self.here.start - _PARAGRAPH_REACH) : self.here.start]
        if len(between) < self.here.start - mentioned.end:
            return False
        return len(SENTENCE_END.findall(between)) <= sentences

    def is_repeated(self) -> bool:
        """Whether the last expression of this sentence that could give a day names one that comes again and again."""
        assert self.here is not None
        if self.repeated is None or self.here.start - self.repeated > FRAME_REACH * 2:
            return False
        mentioned = self.last_mentioned("D")
        is_later = mentioned is not None and mentioned.start > self.repeated
        return not is_later and not SENTENCE_END.search(self.lower, self.repeated, self.here.start + 1)

    def mentioned_year(self, month: int, day: int = 15) -> tuple[int, Anchor] | None:
        """The year to which a bare month (and day) of a narrative belongs.

        A story moves forward: of the year mentioned last and those around the last month or day mentioned, the one
        that brings the date nearest, forward counting less than back.
        """
        mentioned = self.last_mentioned()
        found = None if mentioned is None else self._nearest_year(mentioned, month, day)
        today = self.today("M")
        # "It may come down in 2018. China told the United Nations in May": what was told lies before publication.
        is_ahead = found is not None and today is not None and (found[0], month) > (today.year, today.index % 12 + 1)
        return None if is_ahead and self.direction().sign <= 0 else found

    def _nearest_year(self, mentioned: Noted, month: int, day: int) -> tuple[int, Anchor]:
        if mentioned.period.unit == "Y":
            return mentioned.period.index, mentioned.anchor
        year = mentioned.period.year
        place = place_in_year(mentioned.period)
        if place is None:
            return year, mentioned.anchor
        here = month + day / 31
        gaps = {candidate: (candidate - year) * 12 + here - place for candidate in (year - 1, year, year + 1)}
        chosen = min(gaps, key=lambda candidate: gaps[candidate] if gaps[candidate] >= 0 else -_BACK * gaps[candidate])
        return chosen, mentioned.anchor

    def written_year(self, month: int, day: int | None = None) -> tuple[int, Anchor] | None:
        """The year of a day that stands in the wake of one written with its year: "June 10, 1996 … on June 22".

        A month follows only a month, where each opens its sentence or both stand in one, and years have passed since
        ("In March 2011 … In April", "sold in May 1990 and closed in August"); one that is no later may be of any later
        year ("In June 2012 … In April"). None where the words look ahead, where the year is publication's, and where
        something counted from publication stands between.
        """
        assert self.here is not None
        written, today = self.written, self.today("Y")
        if written is None or today is None or not self._leads_here(written, today, by_month=day is None):
            return None
        first, between = written.period.first_day, self.lower[written.end : self.here.start]
        if written.period.unit == "M":
            is_later = first is None or month > first.month
            return (written.period.year, written.anchor) if is_later and self._goes_on_from(written, between) else None
        if self.only_names and first is not None and (month, day) != (first.month, first.day):
            return None
        is_earlier = first is not None and day is not None and (month, day) < (first.month, first.day)
        # In "19–20 December 2011 … on 19 December", out in July, the next one lies after publication.
        latest = self.today("M")
        has_been = latest is None or (written.period.year + 1) * MONTHS + month - 1 <= latest.index
        wraps = is_earlier and has_been and SENTENCE_END.search(between)
        return written.period.year + bool(wraps), written.anchor

    def entry_year(self, month: int) -> tuple[int, Anchor] | None:
        """The year of a month in the entry that a day of long ago heads: of the last such month up to that day.

        "January 23, 2013: she was asked about the September attacks".
        """
        assert self.here is not None
        written, today = self.written, self.today("Y")
        first = written.period.first_day if written is not None and written.period.unit == "D" else None
        if written is None or today is None or first is None or first.year >= today.index:
            return None
        between = self.lower[written.end : self.here.start]
        if len(between) > _YEAR_REACH or PARAGRAPH_END in between or SENTENCE_END.search(between):
            return None
        is_entry = self.begins_entry(written.end)
        return (first.year - (month > first.month), written.anchor) if is_entry else None

    def _leads_here(self, written: Noted, today: Period, *, by_month: bool) -> bool:
        """Whether what was written with its year is near enough, and long enough ago, to tell the year of this."""
        assert self.here is not None
        follows_month, year = written.period.unit == "M", written.period.year
        if year >= today.index or (by_month and written.period.unit == "D"):
            return False
        if follows_month and today.index - year < _YEARS_PASSED:
            return False
        between = self.lower[written.end : self.here.start]
        return len(between) <= _YEAR_REACH and PARAGRAPH_END not in between and self.direction().sign <= 0

    def _goes_on_from(self, written: Noted, between: str) -> bool:
        """Whether the story goes on from a month: both open their sentence, or both stand in one after the other.

        In "the most since June 2021, after a fall in August" it does not.
        """
        assert self.here is not None
        if self.frames(written.start) and self.opens_sentence():
            return True
        preceding = self.cues.split(self.lower[max(0, written.start - FRAME_REACH) : written.start])[-1:]
        return not SENTENCE_END.search(between) and "".join(preceding) not in self.cues.joints

    def entry_before(self) -> Noted | None:
        """The day of the entry before the present one, in a list of days ("Saturday: sunny. Sunday: rain")."""
        mentioned = self.last_mentioned("D", near=_ENTRIES)
        return mentioned if mentioned is not None and self.frames(mentioned.start) else None

    def note(self, match: Match, interpretation: Interpretation) -> None:
        """Remember an interpretation that later expressions may lean on."""
        if (
            interpretation.precision is Precision.MINUTE
            and interpretation.interval
            and interpretation.interval.earliest
        ):
            self.clock = match.end, interpretation.interval.earliest
        self._note_written(match, interpretation)
        if interpretation.type is TimexType.SET:
            self.repeated = match.end
        leans_on_publication = self.narrative and interpretation.anchor.kind is AnchorKind.PUBLICATION
        if interpretation.period is not None and interpretation.period.unit == "Y" and self.narrative and self.noted:
            leans_on_publication = leans_on_publication or not self.frames(match.start)
        if interpretation.period is not None and not leans_on_publication:
            ahead = self._is_ahead(interpretation.period)
            noted = Noted(match.start, match.end, interpretation.period, ahead, ahead and self._is_deadline(match))
            self.noted[interpretation.period.unit] = noted
            if interpretation.period.unit == "D":
                self.days.append(noted)
            if interpretation.period.unit == "D" and not noted.ahead:
                self.happened = noted

    def _note_written(self, match: Match, interpretation: Interpretation) -> None:
        """Remember a day or month written with its year, till one counts from today."""
        period, kind = interpretation.period, interpretation.anchor.kind
        if kind is AnchorKind.PUBLICATION:
            self.written = None
        elif kind is AnchorKind.EXPLICIT and period is not None and self._leads_on(period):
            # After a birth a life goes on in years of its own: "born on 3 May 1950, she married on 7 June".
            preceding = self.lower[max(0, match.start - FRAME_REACH) : match.start]
            is_birth = not self.cues.words.births.isdisjoint(self.cues.split(preceding))
            self.written = None if is_birth else Noted(match.start, match.end, period)
            # "9/11" is written without its year.
            is_unwritten = f"{period.year % 100:02}" not in self.lower[match.start : match.end]
            self.only_names = is_unwritten or self._names_event(match)

    def _names_event(self, match: Match) -> bool:
        """Whether a day only says which event is meant, and the story is not there: "the May 3, 2001, *attacks*"."""
        after = self.lower[match.end : match.end + FRAME_REACH].lstrip(", ")
        # "April 20, 2010 - Explosion on a rig" heads an entry of a chronicle.
        following = self.cues.split(after)[:1] if after[:1].isalpha() else []
        return not (self.cues.words.past_nouns | self.cues.words.calamities).isdisjoint(following)

    def _leads_on(self, period: Period) -> bool:
        """Whether later days may be of the year of what was written: a day, a month, a year at the head of an entry."""
        return period.unit in ("D", "M") or (period.unit == "Y" and self.heads_entry())

    def _is_deadline(self, match: Match) -> bool:
        preceding = self.lower[max(0, match.start - FRAME_REACH) : match.start].split()
        return any(" ".join(preceding[-length:]) in self.cues.words.deadline for length in (1, 2, 3))

    def _is_ahead(self, period: Period) -> bool:
        """Whether a day mentioned lies after publication, or on it with words that look ahead."""
        today = self.today()
        if period.unit != "D" or today is None or self.narrative:
            return False
        return period > today or (period == today and self.direction().sign > 0)
