"""Which lines of what is ahead announce one act of one actor for one time, in the words of several outlets.

"Nora Vale is to tour Marlo on Friday", "the president will head to Marlo on Friday" and "she plans another trip on
Friday" are one plan. Two actors are two lines, and so are two acts of one actor on one day, and two places; and so is
what names no place, unless it says no more: who will "meet doctors on Friday" may "hold talks with farmers" as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from briefing.brief.agreement import Sentences
from briefing.brief.entries import Entry
from briefing.brief.plan_actors import PlanActors
from briefing.brief.repeats import counts, figure_of
from briefing.events.likeness import Likeness
from briefing.events.names import folded, names_in
from briefing.lexicon.terms import terms
from briefing.lexicon.words import lexicon
from briefing.model import Basis, Event, Interval, Material, Mention, Span, Status

_Act: TypeAlias = tuple[str, str, Interval]
"""What is to be done, by whom, and when."""

# Of the kinds of acts: what somebody does once, and what he does once at one place on one day.
_ONCE, _ONCE_THERE = "leaving_office", "going"


def without_same_acts(
    entries: Sequence[Entry], material: Material, likeness: Likeness, reports: Sentences
) -> tuple[Entry, ...]:
    """The lines of which no other announces the same and says more; each cites those that it stands for.

    A line that a person edited stays. `reports` is what each sentence of the material reports.
    """
    actors = PlanActors(material.articles)
    lines = [_Line.of(entry, actors, reports) for entry in entries]
    places = _Places(lines)
    kept: list[_Line] = []
    stands_for: defaultdict[str, list[_Line]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: (line.event.id in material.edited, _worth(line, lines)), reverse=True):
        fuller = (other for other in kept if line.repeats(other, places, likeness))
        same = None if line.event.id in material.edited else next(fuller, None)
        if same is None:
            kept.append(line)
        else:
            stands_for[same.event.id].append(line)
    left = {line.event.id for line in kept}
    return tuple(_citing(entry, stands_for[entry.event.id]) for entry in entries if entry.event.id in left)


def _citing(entry: Entry, lines: Iterable[_Line]) -> Entry:
    others = tuple(line.entry.quoted for line in lines)
    return replace(entry, repeated=(*entry.repeated, *others)) if others else entry


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, the acts that it announces for its time, what names and words it has besides, and its numbers."""

    entry: Entry
    acts: frozenset[_Act]
    names: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[float]

    @classmethod
    def of(cls, entry: Entry, plan_actors: PlanActors, reports: Sentences) -> _Line:
        found = list(_acts(entry, plan_actors, reports))
        quoted = entry.quoted
        text = plan_actors.text_of(quoted.article)
        first = min((act.start for _, act in found), default=quoted.passage.end)
        after = text[first : quoted.passage.end]
        place = folded(terms(quoted.place or "", quoted.language))
        names = names_in(after, quoted.language) | place
        source = folded(terms(quoted.attribution.name, quoted.language)) if quoted.attribution else frozenset()
        actors = {actor for (_, actor, _), _ in found}
        numbers = frozenset(counts(quoted.passage.text, quoted.language))
        said = [text[act.start : act.end] for _, act in found] + [timex.text for timex in entry.event.when.timexes]
        small = " ".join(word for word in after.split() if word[:1].islower())
        words = frozenset(terms(small, quoted.language)) - frozenset(terms(" ".join(said), quoted.language)) - source
        return cls(entry, frozenset(act for act, _ in found), names - source - actors, words, numbers)

    @property
    def event(self) -> Event:
        return self.entry.event

    def repeats(self, other: _Line, places: _Places, likeness: Likeness) -> bool:
        """Whether the other announces every act of this line, at no other place, with every figure."""
        if not self.acts or not self.acts <= other.acts or not self.numbers <= other.numbers:
            return False
        mine, theirs = ({figure_of(claim) for claim in line.entry.quoted.claims} for line in (self, other))
        # What the merge tells apart by more than its words is another: "the second visit".
        return (
            mine <= theirs
            and self._is_no_further(other, places)
            and not likeness.is_excluded(self.entry.quoted, other.entry.quoted)
        )

    def _is_no_further(self, other: _Line, places: _Places) -> bool:
        """Whether it says of its acts nothing by which they might be others than those of the other line."""
        kinds = {kind for kind, _, _ in self.acts}
        if kinds == {_ONCE}:
            return places.go_together(self, other)
        is_there = kinds == {_ONCE_THERE} and bool(self.names) and bool(other.names)
        is_told = self.words <= other.words and (not self.names or bool(other.names))
        return (is_there or is_told) and places.go_together(self, other)


def _worth(line: _Line, lines: Iterable[_Line]) -> tuple[int, int, int, float]:
    """How much it says: by how many it is reported, how many others name what it names, how much it names."""
    quoted = line.entry.quoted
    alike = sum(not line.acts.isdisjoint(each.acts) and not line.names.isdisjoint(each.names) for each in lines)
    named = names_in(quoted.passage.text, quoted.language)
    return line.event.independent, alike, len(named), line.entry.salience


class _Places:
    """Names that go together, since a line has both: "the Gulf state of Tavia" is of the Gulf, and of Tavia."""

    def __init__(self, lines: Iterable[_Line]) -> None:
        self._of: dict[_Act, list[frozenset[str]]] = defaultdict(list)
        for line in lines:
            for act in line.acts:
                groups = self._of[act]
                joined = [group for group in groups if not group.isdisjoint(line.names)]
                rest = [group for group in groups if group.isdisjoint(line.names)]
                self._of[act] = [*rest, line.names.union(*joined)]

    def go_together(self, one: _Line, other: _Line) -> bool:
        """Whether one of two lines of the same acts names nothing besides, or both name what goes together."""
        if not one.names or not other.names:
            return True
        return all(any(one.names | other.names <= group for group in self._of[act]) for act in one.acts)


def _acts(entry: Entry, actors: PlanActors, reports: Sentences) -> Iterator[tuple[_Act, Span]]:
    """The acts that the words of a line announce for its time, each with where it is named."""
    event, quoted = entry.event, entry.quoted
    if event.status is not Status.PLANNED or event.when.basis is not Basis.STATED or not event.when.is_on:
        return
    for name, named, mention in _named_acts(entry, reports):
        actor = actors.actor_of(mention, named.start)
        if actor is not None and quoted.passage.start <= named.start < quoted.passage.end:
            yield (name, actor, event.when.interval), named


def _named_acts(entry: Entry, reports: Sentences) -> Iterator[tuple[str, Span, Mention]]:
    quoted = entry.quoted
    there = reports.get((quoted.article, quoted.sentence.start), ())
    planned = (each for each in there if each.status is Status.PLANNED and each.central and not each.state)
    plans = [quoted, *(each for each in planned if each is not quoted and not each.when.excludes(entry.event.when))]
    for name, words in lexicon(quoted.language).acts.kinds.items():
        for plan in plans:
            if (plan.sense or plan.lemma) in words.words:
                yield name, Span(plan.trigger.start, plan.trigger.end), plan
        for match in words.phrases.finditer(quoted.passage.text):
            yield name, Span(quoted.passage.start + match.start(), quoted.passage.start + match.end()), quoted
