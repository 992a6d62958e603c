"""Which lines of what is ahead announce once more what a weightier one announces, in the words of another outlet.

`briefing.brief.repeats` asks much of two lines, as two bombs of one day are two lines. Of what one story announces for
a day less is enough: "will embark on his farewell tour on 16 May in Vancouver", "will undertake a farewell tour, which
will begin on 16 May in Vancouver".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefing.brief.agreement import Sentences
from briefing.brief.emphasis import Emphasis
from briefing.brief.entries import Entry
from briefing.brief.repeats import counts, figure_of, names_of, weights
from briefing.changes.lookups import sureness_in
from briefing.events.likeness import Likeness
from briefing.events.meanings import kinds
from briefing.events.weights import weights as merge_weights
from briefing.lexicon.terms import terms
from briefing.model import Event, Material, Mention, Status

_NEAR = timedelta(days=31)  # "on 1 October" and "in October" may be one day, "in June" and "this year" need more words

_FEWEST_SMALL = (
    2  # of the words that two announcements share besides names: five of five pairs of one thing have as many
)


def without_repeated_plans(
    entries: Sequence[Entry], material: Material, emphasis: Emphasis, likeness: Likeness, reports: Sentences
) -> tuple[Entry, ...]:
    """The lines that announce what no weightier line of their story announces, and those that a person edited.

    `reports` is what each sentence of the material reports.
    """
    lines = {entry.event.id: _Line.of(entry, material, emphasis, reports) for entry in entries}
    kept: list[_Line] = []
    for entry in sorted(entries, key=lambda entry: (entry.event.id not in material.edited, -entry.salience)):
        line = lines[entry.event.id]
        if entry.event.id in material.edited or not any(line.repeats(other, likeness) for other in kept):
            kept.append(line)
    left = {line.event.id for line in kept}
    return tuple(entry for entry in entries if entry.event.id in left)


@dataclass(frozen=True, slots=True)
class _Line:
    """What two announcements are compared by.

    `words` are those of the sentence that are no part of a time ("16 May"), `small` such of them as are no name.
    `plans` are what is quoted and what else the sentence is about and says is to come, `kinds` the families of
    happenings that they name.
    """

    event: Event
    quoted: Mention
    story: str | None
    words: frozenset[str]
    small: frozenset[str]
    names: frozenset[str]
    figures: frozenset[tuple[object, ...]]
    printed: frozenset[tuple[object, ...]]
    numbers: frozenset[float]
    plans: tuple[Mention, ...]
    kinds: frozenset[str]

    @classmethod
    def of(cls, entry: Entry, material: Material, emphasis: Emphasis, reports: Sentences) -> _Line:
        quoted, story = entry.quoted, emphasis.story_of(entry)
        claims = [claim for event in entry.events for claim in event.claims]
        text = quoted.sentence.text
        words = frozenset(terms(text, quoted.language)) - frozenset(_times(quoted, material))
        small = " ".join(word for word in text.split() if word[:1].islower())
        plans = (quoted, *_planned(reports, quoted))
        return cls(
            event=entry.event,
            quoted=quoted,
            story=story.id if story else None,
            words=words,
            small=words & frozenset(terms(small, quoted.language)),
            names=names_of(entry),
            figures=frozenset(map(figure_of, claims)),
            printed=frozenset(figure_of(claim) for claim in claims if quoted.sentence.overlaps(claim.words)),
            numbers=frozenset(counts(text, quoted.language)),
            plans=plans,
            kinds=frozenset(kind for plan in plans for kind in kinds(plan)),
        )

    def repeats(self, other: _Line, likeness: Likeness) -> bool:
        """Whether both are of one story and may be of one time, and this line says no figure besides."""
        mine, theirs = self.event.when.interval, other.event.when.interval
        if self.story is None or self.story != other.story or not mine.overlaps(theirs):
            return False
        if not self.figures <= other.printed or not self.numbers <= other.numbers:
            return False
        # What the merge tells apart by more than its day is another: "the second strike".
        if likeness.is_excluded(self.quoted, other.quoted):
            return False
        return self._is_worded_like(other) or self._is_surely_of(other, likeness)

    def _is_worded_like(self, other: _Line) -> bool:
        # "President Holm will step down on Thursday" and "President Holm will speak on Thursday" share who does it.
        if len(self.small & other.small) < _FEWEST_SMALL:
            return False
        # "Marlo will host the quarter-final of the national cup", "the president will open the national cup in Marlo".
        if self.kinds and other.kinds and self.kinds.isdisjoint(other.kinds):
            return False
        shared = len(self.words & other.words)
        signs = not self.names.isdisjoint(other.names) or not self.printed.isdisjoint(other.printed)
        least = weights().shared if signs and self._is_near(other) else weights().shared_less_sure
        return shared >= max(weights().fewest_shared, least * min(len(self.words), len(other.words)))

    def _is_near(self, other: _Line) -> bool:
        """Whether both name one time, or times that lie within a month."""
        mine, theirs = self.event.when.interval, other.event.when.interval
        if mine == theirs:
            return True
        ends = (mine.earliest, theirs.earliest, mine.latest, theirs.latest)
        known = [end for end in ends if end is not None]
        return len(known) == len(ends) and max(known) - min(known) <= _NEAR

    def _is_surely_of(self, other: _Line, likeness: Likeness) -> bool:
        """Whether something that this line is about is surely what the other is about, be it in other words."""
        least = merge_weights().came_true
        return any(sureness_in(likeness, one, two) >= least for one in self.plans for two in other.plans)


def _planned(reports: Sentences, quoted: Mention) -> Iterator[Mention]:
    """What the sentence of a line is about, of all that it says is to come."""
    there = reports.get((quoted.article, quoted.sentence.start), ())
    return (each for each in there if each.status is Status.PLANNED and each.central and not each.state)


def _times(quoted: Mention, material: Material) -> Iterator[str]:
    """The words of the times that a sentence names."""
    for timex in material.timexes.get(quoted.article, ()):
        if quoted.sentence.start <= timex.start < quoted.sentence.end:
            yield from terms(timex.text, quoted.language)
