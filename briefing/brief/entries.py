"""Which events share a printed line: a sentence is quoted once, however many events it reports.

"At least 20 people were killed and dozens injured after a car bomb rocked the town" reports three events. A reader
wants one line; the events stay apart in the data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefing.events.meanings import befalls
from briefing.model import Basis, Event, Mention, Reference, Status

NEARLY_AS_SALIENT = 0.7  # so much of the most salient event's score another needs to give the line its date, or to part


Place: TypeAlias = tuple[str, int]
Agrees: TypeAlias = Callable[[Event, Mention], bool]


@dataclass(frozen=True, slots=True)
class Entry:
    """One printed line: the event that gives it date and status, the mention it quotes, and what else it reports.

    `repeated` are the quotations of lines that say no more than it does and are not printed: it cites them.
    """

    event: Event
    quoted: Mention
    also: tuple[Event, ...] = ()
    repeated: tuple[Mention, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the line, the leading one first."""
        return (self.event, *self.also)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of every event of the line, those of the leading event first."""
        return tuple(dict.fromkeys(mention for event in self.events for mention in event.mentions))

    @property
    def salience(self) -> float:
        """That of its most salient event."""
        return max(event.salience.score for event in self.events)


def _all_agree(_event: Event, _mention: Mention) -> bool:
    return True


def gather(events: Sequence[Event], edited: Collection[str] = (), agrees: Agrees = _all_agree) -> tuple[Entry, ...]:
    """The printed lines of `events`, each where its leading event stands in their order.

    Two events share a line if the words that would be quoted for them overlap, or if independent articles report both
    in the same sentences, and both happened or both did not. Where their times exclude each other, the lesser one still
    gets a line of its own if it has a sentence of its own.
    `edited` are the ids of events that a person edited: each of them leads a line, whatever else stands in it. `agrees`
    says whether an event may be quoted from a mention; what no mention may be quoted for has no line.
    """
    order = {event.id: place for place, event in enumerate(events)}
    groups: list[list[Event]] = []
    by_sentence: dict[Place, list[list[Event]]] = {}
    # Weightiest first: a lesser event joins the line of a weightier one, never the other way round.
    for event in sorted(events, key=lambda e: (e.id not in edited, -e.salience.score, order[e.id])):
        near = (group for sentence in _sentences(event) for group in by_sentence.get(sentence, ()))
        group = None if event.id in edited else next((g for g in near if _share_a_line(g[0], event)), None)
        if group is not None:
            group.append(event)
            continue
        groups.append([event])
        for sentence in _sentences(event):
            by_sentence.setdefault(sentence, []).append(groups[-1])
    groups.sort(key=lambda group: (-group[0].salience.score, order[group[0].id]))
    return tuple(sorted(_entries(groups, order, edited, agrees), key=lambda entry: order[entry.event.id]))


def _entries(
    groups: Iterable[list[Event]], order: Mapping[str, int], edited: Collection[str], agrees: Agrees
) -> Iterator[Entry]:
    """A line for each group; each quotes a sentence that no line before it, which matters more, quotes already.

    A group of which every sentence is taken already gets none, whatever its day: no sentence is printed twice. A
    sentence is taken where it is quoted, and where it reports what another line reports; unless it only touches on that
    and has a figure ("45,000 have died since Tuesday's quake") or a fate ("two were killed when the train derailed").
    What a person edited always has a line.
    """
    reported: defaultdict[Place, list[Event]] = defaultdict(list)
    about: set[Place] = set()
    shown: set[Place] = set()
    for group in groups:
        # An event with a figure or a fate keeps a sentence that another line only touches on.
        taken = shown | about if any(event.claims or befalls(event.summary) for event in group) else {*reported}
        free = [
            event
            for event in group
            if event.id in edited or any(_is_free(event, place, taken, shown, reported) for place in _sentences(event))
        ]
        if not free:
            continue
        lead, quoted = _chosen(free, edited, shown, agrees)
        if lead.id not in edited and (_place(quoted) in shown or not agrees(lead, quoted)):
            continue
        also = sorted((event for event in group if event is not lead), key=lambda e: order[e.id])
        shown.add(_place(quoted))
        yield Entry(lead, quoted, tuple(also))
        for event in group:
            for place in _sentences(event):
                reported[place].append(event)
        about.update(_place(mention) for event in group for mention in event.mentions if mention.central)


def _is_free(
    event: Event,
    place: Place,
    taken: Collection[Place],
    shown: Collection[Place],
    reported: Mapping[Place, Sequence[Event]],
) -> bool:
    """Whether a sentence can still be quoted for an event: nobody has it, or it only touches on what others have of it.

    "He was sworn in on Wednesday, 17 days after his party *won*" is about Wednesday, though another line has the vote;
    "the *fire* was discovered on Monday" about Monday, though another line has the fire of Wednesday.
    """
    if place not in taken:
        return True
    if place in shown or not _is_about(event, place) or event.when.basis is not Basis.STATED:
        return False
    others = reported.get(place, ())
    return not any(_brings(one, place) or (one.when.is_dated and _may_be_one(event, one)) for one in others)


def _is_about(event: Event, place: Place) -> bool:
    return any(mention.central for mention in event.mentions if _place(mention) == place)


def _brings(event: Event, place: Place) -> bool:
    """Whether a sentence is about an event as something new, and does not take it for known ("the *fire* was …")."""
    there = (mention for mention in event.mentions if _place(mention) == place)
    return any(mention.central and mention.reference is not Reference.DEFINITE for mention in there)


def _chosen(
    free: Sequence[Event], edited: Collection[str], shown: Collection[Place], agrees: Agrees
) -> tuple[Event, Mention]:
    """The event that gives a line its date and status, and the mention that the line quotes.

    What a person edited is quoted in the words that were edited. Else the sentence is that of the first event that has
    one to quote, and the date that of what the sentence is about: "Agents pushed ahead with the investigation into the
    bombings" is of the day of the agents, though the bombings weigh more.
    """
    if free[0].id in edited:
        return free[0], free[0].summary
    event, quoted = _first_to_quote(free, shown, agrees)
    subjects = [] if quoted.central else list(_subjects(event, quoted, free, agrees))
    if not subjects or any(subject.when.interval == event.when.interval for subject, _ in subjects):
        return event, quoted
    lead = _lead([subject for subject, _ in subjects])
    return next((subject, mention) for subject, mention in subjects if subject is lead)


def _first_to_quote(free: Sequence[Event], shown: Collection[Place], agrees: Agrees) -> tuple[Event, Mention]:
    """The first event that has a sentence to quote, from the leading one on, with its mention; else the leading one."""
    first = _lead(free)
    leading = [(event, _quoted(event, shown, agrees)) for event in (first, *(one for one in free if one is not first))]
    fit = ((event, quoted) for event, quoted in leading if _place(quoted) not in shown and agrees(event, quoted))
    return next(fit, leading[0])


def _subjects(event: Event, quoted: Mention, free: Sequence[Event], agrees: Agrees) -> Iterator[tuple[Event, Mention]]:
    """The events that the quoted sentence is about, each with its mention there, of those as real as `event`."""
    for other in free:
        for mention in other.mentions:
            there = mention.central and _place(mention) == _place(quoted)
            if there and other.status.happened == event.status.happened and agrees(other, mention):
                yield other, mention


def _quoted(event: Event, shown: Collection[Place], agrees: Agrees) -> Mention:
    """The event's summary, or where that is quoted already or disagrees, another mention, of that time if any is.

    What happened is not quoted from words in which it was still to come: "the launch was postponed several times".
    """
    fitting = (m for m in event.mentions if m.when.is_known and m.when.interval.overlaps(event.when.interval))
    for mention in (event.summary, *fitting, *event.mentions):
        is_firsthand = mention.article not in event.reprints and (mention.status.happened or not event.status.happened)
        if _place(mention) not in shown and is_firsthand and agrees(event, mention):
            return mention
    return event.summary


def _place(mention: Mention) -> Place:
    return mention.article, mention.sentence.start


def _sentences(event: Event) -> list[Place]:
    """Where the sentences stand that report an event, the one it would be quoted from first."""
    return list(dict.fromkeys(_place(mention) for mention in (event.summary, *event.mentions)))


def _lead(group: Sequence[Event]) -> Event:
    """The most salient event that a sentence is about, or the best dated of those that matter nearly as much.

    What sentences only touch on dates no line, unless there is nothing else: "killed 12, ten days after the quake of
    6 May" is not of 6 May.
    """
    about = [event for event in group if any(mention.central for mention in event.mentions)]
    group = about or group
    top = group[0]
    # A claim keeps its own day or bound: nobody vouches that it is of the better dated thing next to it.
    if top.status is Status.CLAIMED:
        return top
    least = NEARLY_AS_SALIENT * top.salience.score
    return max((e for e in group if e.salience.score >= least and _may_be_one(top, e)), key=_how_well_dated)


def _how_well_dated(event: Event) -> tuple[bool, bool, bool]:
    when = event.when
    return when.is_dated, when.is_known and when.basis is Basis.STATED, when.is_known


def _share_a_line(one: Event, other: Event) -> bool:
    """Whether the lesser event `other` needs no line besides that of `one`."""
    if one.status.happened != other.status.happened:
        return False
    in_passing = _is_in_passing(one, other)
    # Its figure would be lost: the sentence that is quoted for the other does not hold it.
    if other.claims and _place(one.summary) not in _sentences(other):
        return False
    if _may_be_one(one, other):
        both = {article for article, _ in set(_firsthand(one)) & set(_firsthand(other))}
        several = len({article for article, _ in _firsthand(one)}) > 1
        return len(both) > 1 or one.summary.passage.overlaps(other.summary.passage) or (in_passing and several)
    stated = other.when.basis is Basis.STATED and other.salience.score >= NEARLY_AS_SALIENT * one.salience.score
    return in_passing and one.summary.passage.overlaps(other.summary.passage) and not stated


def _is_in_passing(one: Event, other: Event) -> bool:
    """Whether wherever `other` is reported, `one` precedes it in the same sentence: "died when the ferry sank"."""
    ours, theirs = _firsthand(one), _firsthand(other)
    return all(place in ours and ours[place] < start for place, start in theirs.items())


def _firsthand(event: Event) -> dict[Place, int]:
    """The sentences of independent articles that report an event, each with the place of its first trigger."""
    found: dict[Place, int] = {}
    for mention in event.mentions:
        if mention.article not in event.reprints:
            place = _place(mention)
            found[place] = min(mention.trigger.start, found.get(place, mention.trigger.start))
    return found


def _may_be_one(one: Event, other: Event) -> bool:
    return one.when.interval.overlaps(other.when.interval)
