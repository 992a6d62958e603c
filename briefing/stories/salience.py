"""How much an event matters, from 0 to 1, as a sum of named parts that a reader can check (salience.toml)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from briefing.events.fragments import is_unfinished
from briefing.lexicon.families import families
from briefing.lexicon.phrases import families_of_phrase
from briefing.lexicon.stems import stem
from briefing.lexicon.words import lexicon
from briefing.model import Article, Basis, Event, Mention, Salience, Status, When
from briefing.stories.weights import weights
from briefing.stories.words import QuietWords, quiet_words

# The parts of a salience that are no part of the sum but multiply it.
FACTORS = ("damping", "backstory")


def salience(event: Event, articles: Mapping[str, Article]) -> Salience:
    """The score of an event by itself, and its parts; `articles` by id.

    Reprints have no say. Every part lies in 0 to 1 before its weight; the parts given add up to the score before
    damping, and "damping" and "backstory" are the factors then applied (absent where they are 1).
    """
    mentions = [mention for mention in event.mentions if mention.article not in event.reprints]
    raw = {
        # What stands at the head of an article is what it is about; the best place of any mention counts.
        "position": max(_position(mention) for mention in mentions),
        # The second source says more than the tenth.
        "sources": min(1.0, math.log2(1 + event.independent) / weights().scale.sources),
        "harm": _harm(mentions),
        "named": float(any(_is_named(mention) for mention in mentions)),
        "dated": _dated(event.when),
        "trigger": max(_trigger(mention) for mention in mentions),
    }
    parts = {name: round(getattr(weights().weights, name) * value, 4) for name, value in raw.items()}
    is_old = _is_backstory(mentions, event.when, articles)
    factors = {
        "damping": _damping(mentions, event.status),
        "backstory": weights().damping.backstory if is_old else 1.0,
    }
    return Salience.of(parts, factors)


def _position(mention: Mention) -> float:
    return float(0.5 ** (mention.paragraph / weights().scale.paragraphs))


def _harm(mentions: Sequence[Mention]) -> float:
    claims = [claim for mention in mentions for claim in mention.claims]
    if not claims:
        return 0.0
    shares = dict.fromkeys(weights().harm.gravest, 1.0)
    shares |= dict.fromkeys(weights().harm.lesser, weights().harm.lesser_share)
    # "At least 20" counts as 20, "up to 20" as well: the number that was printed.
    figures = [(claim.best or claim.low or claim.high or 0) * shares.get(claim.kind, 0.0) for claim in claims]
    return float(min(1.0, math.log10(1 + max(figures, default=0)) / weights().scale.harm))


def _is_named(mention: Mention) -> bool:
    return any(word[:1].isupper() for phrase in (*mention.actors, mention.place or "") for word in phrase.split())


def _dated(when: When) -> float:
    if not when.is_dated:
        return 0.0
    return float(1.0 if when.basis is Basis.STATED else 0.5) * (1.0 if when.interval.is_one_day else 0.7)


def _trigger(mention: Mention) -> float:
    own = _said_by(mention)
    return max((group.part for group in weights().trigger if group.families & own), default=weights().other)


def _said_by(mention: Mention) -> frozenset[str]:
    """The families of what a trigger says: of its phrase where that has any ("found guilty"), else of its verb.

    Of a crime that someone is only charged with they are those of the charge.
    """
    verb, _, crime = mention.sense.partition(" of ")
    if crime:
        return families(verb, mention.language)
    return families_of_phrase(mention.sense, mention.language) or families(mention.lemma, mention.language)


def _damping(mentions: Sequence[Mention], status: Status) -> float:
    damping, factor = weights().damping, 1.0
    # "The mill *stands* empty", "she *said* so": a state and a saying are no news by themselves. Not both: one factor
    # will do.
    about = [mention for mention in mentions if mention.central] or mentions
    if all(mention.state for mention in about):
        factor *= damping.state
    elif all(_only_says(mention) for mention in mentions):
        factor *= damping.saying
    elif all(only_reacts(mention) for mention in mentions):
        factor *= damping.reaction
    elif all(_is_called_out(mention) for mention in mentions):
        factor *= damping.called_out
    if is_price(mentions):
        factor *= damping.price
    if not any(mention.central for mention in mentions):
        factor *= damping.incidental
    if all(mention.leans for mention in mentions):
        factor *= damping.leaning
    if not (status.happened or status is Status.PLANNED):
        factor *= damping.unsure
    surest = max(mention.news for mention in mentions)
    return float(factor * surest ** weights().scale.doubt)


def _only_says(mention: Mention) -> bool:
    """Whether a trigger says no more than that something was said; "claimed responsibility" is an act."""
    is_act = bool(families_of_phrase(mention.sense, mention.language))
    return mention.lemma in quiet_words(mention.language).saying and not is_act


def only_reacts(mention: Mention) -> bool:
    """Whether a trigger says no more than what somebody thinks of it ("*weighed* in", "*called* the plan “a joke”").

    "*Called* on the speaker to resign" demands something.
    """
    sentence = mention.sentence
    reacted = quiet_words(mention.language).reacted.match(sentence.text, mention.trigger.start - sentence.start)
    is_verb = mention.lemma in lexicon(mention.language).reactions.only_thinking
    return reacted is not None or (is_verb and not _is_deed(mention))


def _is_deed(mention: Mention) -> bool:
    """Whether a verb of what somebody thinks means a deed by its object: "*welcomed* 300 refugees", "*hailed* a taxi".

    "*Welcomed* the ruling" means none, nor does "*welcomed* it".
    """
    reactions, language = lexicon(mention.language).reactions, mention.language
    if mention.lemma not in reactions.by_object or not mention.affected:
        return False
    *_, noun = mention.affected.lower().split()
    return stem(noun, language) not in {stem(each, language) for each in reactions.thought_of}


def _is_called_out(mention: Mention) -> bool:
    """Whether a trigger says no more than that help came: "officers were *called* to a flat", "crews *responded*".

    Whom or what they call, send or rush somewhere is news ("officers *rushed* Orr to hospital"), and so is what they do
    it with ("police *responded* with tear gas").
    """
    words, matter = quiet_words(mention.language), mention.matter
    came = matter.who if mention.lemma in words.coming and not (matter.acted_on or matter.about) else ""
    called = matter.acted_on if mention.lemma in words.calling_out else ""
    return any(_are_helpers(each.lower().split(), words) for each in (came, called) if each)


def _are_helpers(said: Sequence[str], words: QuietWords) -> bool:
    """Whether they come to help: "police", "crews", "*fire* crews"; not "a film crew"."""
    *described, last = said
    if described and last in words.teams:
        return not words.rescuing.isdisjoint(described)
    return last in words.helpers


def is_running_headline(text: str, language: str) -> bool:
    """Whether a line heads a page that is written on and on, and says no more: "Spill hearing - as it happened"."""
    return is_unfinished(text) and quiet_words(language).running.search(text) is not None


def is_price(mentions: Sequence[Mention]) -> bool:
    """Whether all report how a share was traded ("the stock closed at $29"): what happened moved it, but is another.

    None at all report nothing of the kind.
    """
    return bool(mentions) and all(
        mention.lemma in words.moves and words.priced.search(mention.passage.text) is not None
        for mention in mentions
        for words in (quiet_words(mention.language),)
    )


def _is_backstory(mentions: Sequence[Mention], when: When, articles: Mapping[str, Article]) -> bool:
    """Whether even its first report came long after it."""
    latest = when.interval.last_day
    days = (articles[m.article].published.interval.first_day for m in mentions if m.article in articles)
    first = min((day for day in days if day is not None), default=None)
    return bool(latest and first and (first - latest).days > weights().scale.backstory_days)
