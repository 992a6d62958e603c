"""Which lines are the key developments of a brief. At most how many is set in templates/sections.toml."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from datetime import date

from briefing.brief.emphasis import Emphasis
from briefing.brief.entries import Entry
from briefing.brief.layout import KeyDevelopmentsLayout
from briefing.brief.novelty import Novelty, most_telling
from briefing.brief.self_contained import self_contained
from briefing.lexicon.words import lexicon
from briefing.model import ChangeKind, Event, Material, Mention, NewsKind, Reference, Status
from briefing.stories.salience import is_price, is_running_headline, only_reacts
from briefing.timeline import is_unanswered

_HELPERS = 3  # words before a verb, of which its first auxiliary is one: "had already been *fined*"
_SHORT = 1500
"""Characters; a shorter article counts as one of so many."""


def choose_key_developments(
    shown: Sequence[Entry],
    material: Material,
    layout: KeyDevelopmentsLayout,
    novelty: Novelty,
    emphasis: Emphasis,
) -> list[Entry]:
    """The most salient of `shown` that lie in the period or shortly before it; nothing older is a key development.

    Nor is a line of nothing but how a share was traded, of what is only retold or of a plan whose day is over, unless a
    person edited it.
    In a row of editions only what is new or updated is one. An old event that is newly reported (it happened days
    before the edition before) is none as long as there is anything else; what is withdrawn is none.
    """
    since = material.period_start(layout.within_days)
    # Without a day a line counts as long ago: page one prints no undated past.
    recent = [e for e in shown if since is None or (e.event.when.interval.last_day or date.min) >= since]
    ahead = {event.id for event in material.timeline.ahead}
    recent = [e for e in recent if e.event.id in material.edited or _is_development(e, ahead)]
    lengths = {article.id: len(article.text) for article in material.articles}
    developing = _developing(material, recent)
    weights = {e.event.id: _salience(e) * (1 - layout.far_down * _depth(e, lengths)) for e in developing}
    ranked = sorted(developing, key=lambda entry: -weights[entry.event.id])
    # In a thin week a brief has two key developments, and no fillers.
    least = weights[ranked[0].event.id] * layout.share_of_top if ranked else 0.0
    chosen = [entry for entry in ranked if weights[entry.event.id] >= least]
    return _in_turn(chosen, weights, layout, novelty, emphasis)


def _is_development(entry: Entry, ahead: Set[str]) -> bool:
    """Whether it may be one by what it says; the plans that still lie `ahead` are those of the timeline."""
    event, sentence = entry.event, entry.quoted.sentence.text
    is_past = _is_retold(event) or _was_over_before(event) or _is_lapsed(event, ahead)
    return not (is_past or is_price(entry.mentions) or is_running_headline(sentence, entry.quoted.language))


def _was_over_before(event: Event) -> bool:
    """Whether it has no day of its own, and every report tells it in the past perfect: "an army *had landed*"."""
    return not event.when.is_dated and all(map(_is_in_past_perfect, event.mentions))


def _is_in_past_perfect(mention: Mention) -> bool:
    """Whether "had" makes its trigger one; not so "had to *close*", "had an *attack*" or "had *talks*"."""
    before = mention.sentence.text[: mention.trigger.start - mention.sentence.start].lower().split()[-_HELPERS:]
    words, trigger = lexicon(mention.language), mention.trigger.text.lower()
    helpers = words.past_perfect
    if any(trigger == mention.lemma + ending for ending in words.plural_endings):
        return False
    # "Had *hit*": of a few verbs the participle is the base form.
    is_participle = trigger != mention.lemma or not helpers.isdisjoint(before[-1:])
    return is_participle and not helpers.isdisjoint(before)


def _is_retold(event: Event) -> bool:
    """Whether it has no day of its own, and most articles that report it do so as what happened before.

    "Eleven were killed in the blast", low down in three reports of what became of the mine, is known since the blast.
    """
    read = [mention.judgement.kind for mention in event.mentions if mention.judgement is not None]
    retold = sum(kind is NewsKind.BACKGROUND for kind in read)
    return not event.when.is_dated and 2 * retold > len(read)


def _is_lapsed(event: Event, ahead: Set[str]) -> bool:
    """Whether it is a plan of which the time is over, and nobody has reported since what came of it.

    "The lock will open on Thursday", read on Sunday, is no news: either it has opened, or that it has not is the news.
    """
    return event.status is Status.PLANNED and event.id not in ahead and is_unanswered(event)


def _salience(entry: Entry) -> float:
    """How much a line matters: no more than the events that its sentence tells of.

    "Soon after *the quake* people began to write" tells nothing of the quake, which it takes as known. Where it says
    what somebody thinks of something, it tells of that alone: "Vale *weighed* in on the case of Marco Orbin, who *was
    shot* by a guard" is no line of a shooting.
    """
    quoted, reacts = entry.quoted, only_reacts(entry.quoted)

    def tells_of(mention: Mention) -> bool:
        is_told = mention.central or not (reacts or mention.reference is Reference.DEFINITE)
        return mention.sentence == quoted.sentence and is_told

    told = (event for event in entry.events if any(map(tells_of, event.mentions)))
    return max((event.salience.score for event in told), default=entry.event.salience.score)


def _depth(entry: Entry, lengths: Mapping[str, int]) -> float:
    """How far down its article the words stand, 0 at the head and 1 at the end, of a short one less."""
    return entry.quoted.sentence.start / max(_SHORT, lengths.get(entry.quoted.article, 0))


def _in_turn(
    ranked: Sequence[Entry],
    weights: Mapping[str, float],
    layout: KeyDevelopmentsLayout,
    novelty: Novelty,
    emphasis: Emphasis,
) -> list[Entry]:
    """The lines by what they matter on page one.

    That is more by the emphasis that the outlets gave it, less where it cannot well be understood by itself, less
    after a line of the same story, and less the likelier a line before it reports the same event.
    """

    def worth(entry: Entry) -> float:
        factor = emphasis.factor(entry, breadth=layout.breadth, space=layout.space, headline=layout.headline)
        return weights[entry.event.id] * factor * self_contained(entry, is_headline=emphasis.is_headline(entry))

    is_of_many = emphasis.has_stories(layout.many_stories, layout.several_outlets)
    again = layout.same_story_of_many if is_of_many else layout.same_story

    def keeps(one: Entry, other: Entry) -> float:
        story = emphasis.story_of(one)
        same = story is not None and story is emphasis.story_of(other)
        return (again if same else 1.0) * math.pow(novelty.keeps(one, other), layout.novelty)

    return most_telling(ranked, worth, keeps, layout.most, share_left=layout.share_left)


def _developing(material: Material, entries: Sequence[Entry]) -> list[Entry]:
    """Those that are news to the reader, old events only where there are no others."""
    changed = [(entry, material.change_of(entry.events)) for entry in entries]
    news = [
        (entry, change)
        for entry, change in changed
        if change is None or change.kind in (ChangeKind.NEW, ChangeKind.UPDATED)
    ]
    current = [entry for entry, change in news if change is None or not change.old_event]
    # An edition of nothing but old events newly reported has these on page one.
    return current or [entry for entry, _ in news]
