"""Which edits still fit: each is held against the passage it was made on, never against the id of an event alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.edits.pin import counted
from briefing.events.ids import fingerprints_by_event
from briefing.model import Article, Edit, Event, Mention, Misfit, Orphan, Passage, Pin


@dataclass(frozen=True, slots=True)
class Fitted:
    """The edits in force by the id of their event now, with the mentions that they were made on; and all others.

    `orphaned` fit no longer, of `not_reported` neither passage nor event is among the material. `left_out` are the
    passages of orphaned edits that drop their event: the words stay out, whichever event holds them now.
    """

    by_event: Mapping[str, Edit]
    mentions: Mapping[str, Mention]
    orphaned: tuple[Orphan, ...]
    not_reported: tuple[Edit, ...]
    left_out: tuple[Passage, ...]


def fit(
    found: Sequence[Event],
    edits: Iterable[Edit],
    *,
    articles: Iterable[Article],
    known_since: Mapping[str, datetime],
    elsewhere: Collection[str] = (),
) -> Fitted:
    """Find the event of each edit among those found, and see whether it is still what the edit was made on.

    It is where the passage is one of its mentions, no report of the event as it was then is in another event now, it
    took in no report that was printed by then (`known_since` by article id, aware), its time does not exclude the time
    that it had (or the one that the person gave it), and the passage counts what it counted. An article's newer version
    counts as the article where it says the passage in the same words. Of an edit of an event that only other profiles
    printed (`elsewhere`), that it does not fit is nothing to these readers.
    """
    ground = _Ground.of(found, articles, known_since)
    placed: dict[str, list[tuple[Edit, Mention]]] = {}
    orphaned, not_reported, left_out = [], [], []
    for edit in edits:
        here = ground.passage(edit)
        why = ground.misfit(edit, here)
        if why is None and here is not None:
            placed.setdefault(here[0].id, []).append((edit, here[1]))
        elif edit.event not in elsewhere:
            if why is None:
                not_reported.append(edit)
            else:
                orphaned.append(Orphan(edit, why))
        if edit.drop and here is not None and why is not None:
            left_out.append(here[1].passage)
    # Two edits of one event were made on two: these are one now.
    for several in (one for one in placed.values() if len(one) > 1):
        orphaned += [Orphan(edit, Misfit.MERGED) for edit, _ in several]
        left_out += [mention.passage for edit, mention in several if edit.drop]
    alone = {event.id: placed[event.id][0] for event in found if len(placed.get(event.id, ())) == 1}
    return Fitted(
        by_event={id_: edit for id_, (edit, _) in alone.items()},
        mentions={id_: mention for id_, (_, mention) in alone.items()},
        orphaned=tuple(sorted(orphaned, key=lambda orphan: orphan.edit.event)),
        not_reported=tuple(not_reported),
        left_out=tuple(left_out),
    )


@dataclass(frozen=True, slots=True)
class _Ground:
    """The events found, by the names of their mentions and by article; and since when each article is known."""

    events: Mapping[str, Event]
    names: Mapping[str, tuple[str, ...]]
    event_of: Mapping[str, str]
    in_article: Mapping[str, list[tuple[Event, Mention, str]]]
    articles: Mapping[str, Article]
    known_since: Mapping[str, datetime]

    @classmethod
    def of(cls, found: Sequence[Event], articles: Iterable[Article], known_since: Mapping[str, datetime]) -> _Ground:
        names = fingerprints_by_event(found)
        in_article: dict[str, list[tuple[Event, Mention, str]]] = {}
        for event in found:
            for mention, name in zip(event.mentions, names[event.id], strict=True):
                in_article.setdefault(mention.article, []).append((event, mention, name))
        return cls(
            events={event.id: event for event in found},
            names=names,
            event_of={name: event.id for event in found for name in names[event.id]},
            in_article=in_article,
            articles={article.id: article for article in articles},
            known_since=known_since,
        )

    def passage(self, edit: Edit) -> tuple[Event, Mention] | None:
        """The mention that an edit was made on and its event now; None where the passage is in no event.

        Several events may be reported in one passage: it is the one whose mention has the name that is pinned first.
        """
        pin = edit.pin
        if pin is None:
            return None
        words = _folded(pin.passage.text)
        here = [
            one
            for id_ in self._versions(pin.passage.article)
            for one in self.in_article.get(id_, ())
            if _folded(one[1].passage.text) == words
        ]
        if not here:
            return None
        first = pin.mentions[:1]

        def likeness(one: tuple[Event, Mention, str]) -> tuple[bool, bool, int]:
            event, mention, name = one
            return name not in first, event.id != edit.event, abs(mention.passage.start - pin.passage.start)

        event, mention, _ = min(here, key=likeness)
        return event, mention

    def misfit(self, edit: Edit, here: tuple[Event, Mention] | None) -> Misfit | None:
        """Why an edit does not fit the event in which its passage is now, None where it does or nothing is there."""
        pin = edit.pin
        if pin is None:
            return Misfit.UNPINNED
        if here is None:
            goes_on = edit.event in self.events or any(name in self.event_of for name in pin.mentions)
            return Misfit.GONE if goes_on else None
        event, mention = here
        return next((why for why, is_so in self._misfits(edit, pin, event, mention) if is_so), None)

    def _misfits(self, edit: Edit, pin: Pin, event: Event, mention: Mention) -> Iterator[tuple[Misfit, bool]]:
        """What may keep an edit from fitting the event in which its passage is now, and whether it does."""
        yield Misfit.SPLIT, any(self.event_of.get(name, event.id) != event.id for name in pin.mentions)
        yield Misfit.MERGED, self._took_in(event, pin)
        times = [when.interval for when in (pin.when, edit.when) if when is not None]
        yield Misfit.DAY, not any(event.when.interval.overlaps(time) for time in times)
        claims = (claim for one in event.mentions for claim in one.claims if mention.passage.contains(claim.words))
        counts = {counted(claim.kind, claim.counted) for claim in claims}
        yield Misfit.COUNT, not counts.issuperset(pin.counted)

    def _took_in(self, event: Event, pin: Pin) -> bool:
        """Whether the event holds a report that was known when the edit was made, and was no part of it."""
        seen, known = pin.seen, frozenset(pin.mentions)
        if seen is None:
            return False
        reports = zip(event.mentions, self.names[event.id], strict=True)
        others = (mention.article for mention, name in reports if name not in known)
        return any(id_ in self.known_since and self.known_since[id_] <= seen for id_ in others)

    def _versions(self, article: str) -> Iterator[str]:
        """The article and the newer versions that took its place."""
        passed: set[str] = set()
        following: str | None = article
        while following is not None and following not in passed:
            yield following
            passed.add(following)
            known = self.articles.get(following)
            following = known.newer_version if known else None


def _folded(text: str) -> str:
    return " ".join(text.split())
