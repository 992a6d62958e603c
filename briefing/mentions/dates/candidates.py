"""The days that an undated clause may belong to, each with what speaks for and against it, as features for `chooser`.

Features name forms of language only (tense, relation, position, distance), never words of a story, so that what is
learned on one story holds on the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from briefing.mentions.dates.attachment import Attachment
from briefing.mentions.dates.days import day_of
from briefing.mentions.dates.narrative import Narrative, company_of
from briefing.mentions.parse.determiners import is_pointed_at
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import Tense, ancestors, clause_head, effective_tense, is_passive, negation, tense
from briefing.mentions.prominence import DESCRIBING
from briefing.mentions.reference import is_another, points_back
from briefing.mentions.triggers import Kind, Trigger
from briefing.model import Status, Timex

Features = dict[str, float]

# A report that names no day is of the day of its publication in its first sentence at most. Further down it is a case's
# history as often ("The patient saw his doctor after three weeks"): of 26 such days in the reader's corpora nine were
# wrong, of 91 where the lead names a day two.
_LEAD_SENTENCES = 1

_NEAR = ((1, "1"), (2, "2"), (4, "4"), (8, "8"))
_EARLY = ((1, "1"), (3, "3"), (7, "7"), (15, "15"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day for an undated clause, why it is thought of, and the expression that names it, if one does.

    A `certain` one is not weighed against the others: that the day at the head of an entry of a chronology is that of
    the entry, and that "the blast" is of the day of the blast, follows from the form and is no matter of degree. An
    unsupported one is not printed, however likely: it is there for the weights to be learned.
    """

    day: date
    why: str
    timex: Timex | None
    features: Features
    certain: bool = False
    is_unsupported: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """An undated trigger in its sentence: its status, whether a source reports it, and the dated words around it."""

    sentence: Sentence
    trigger: Trigger
    status: Status
    is_reported: bool
    dated: tuple[tuple[Trigger, Attachment], ...]


def candidates(clause: Clause, narrative: Narrative) -> Iterator[Candidate]:
    """The days that may be that of a clause, each once, in the order in which `_days` finds them."""
    form = _forms(clause)
    seen: set[date] = set()
    for kind, day, timex, distance, near in _days(clause, narrative):
        if day in seen:
            continue
        seen.add(day)
        standing = _standing(kind, day, distance, clause, narrative)
        features = (
            form | standing | near | {f"{kind}+{name}": value for name, value in form.items() if name in _CROSSED}
        )
        features |= {f"{kind}+{_tense(clause)}+{_role(clause)}": 1.0}
        certain = kind == "entry" or (kind == "same" and points_back(clause.trigger.word))
        is_unsupported = kind == "story" and narrative.lead is None and clause.sentence.index >= _LEAD_SENTENCES
        yield Candidate(day, _WHY[kind], timex, features, certain, is_unsupported)


_WHY = {
    "entry": "the day at the head of its entry",
    "sentence": "the day that the sentence names for another word",
    "story": "the day that the article is about",
    "running": "the day last named before it",
    "same": "the day that the article names for the same event",
}
# What hangs so on the verb of an entry is told as it is.
_IN_A_ROW = ("conj", "ccomp")
_CROSSED = ("kind event", "kind event noun", "kind saying", "kind state", "speech", "reported", "quoted", "definite")


def _days(clause: Clause, narrative: Narrative) -> Iterator[tuple[str, date, Timex | None, int, Features]]:
    index, word = clause.sentence.index, clause.trigger.word
    entry = narrative.entries.get(index)
    if entry is not None and (clause.trigger.governor is None or word.relation in _IN_A_ROW):
        yield "entry", entry.day, entry.timex, 0, {}
    if clause.trigger.is_noun and _is_in_a_tally(word):
        yield from _named_for_same(clause, narrative)
        return
    for other, attachment in sorted(
        clause.dated, key=lambda pair: (abs(pair[0].word.index - word.index), pair[0].word.index)
    ):
        day = day_of(attachment.timex, word.vocab.times)
        if day is not None and not _is_set_apart(other.word, word, is_today=day == narrative.published):
            yield "sentence", day, attachment.timex, 0, _next_to(clause, other, attachment)
    yield from _named_for_same(clause, narrative)
    if narrative.story_day is not None:
        lead = narrative.lead
        yield "story", narrative.story_day, lead.timex if lead is not None else None, index, {}
    running = narrative.running(index)
    if running is not None:
        same_paragraph = running.paragraph == clause.sentence.paragraph
        signs = {"same paragraph": 1.0} if same_paragraph else {}
        yield "running", running.day, running.timex, index - running.sentence, signs


def _is_set_apart(dated: Word, word: Word, *, is_today: bool) -> bool:
    """Whether what is dated only describes a noun under the clause of a word, or is what came before it.

    "Buried the victims of the blaze that *swept* the market on Monday", "patrolled the streets after the *coup* on
    Monday", "buried the victims of the *blaze* on Monday": none of it was on Monday. What came
    after an event of the day of the report was on that day as well.
    """
    over = {word.index, *(each.index for each in ancestors(word))}
    path = takewhile(lambda each: each.index not in over, (clause_head(dated), *ancestors(dated)))
    return any(
        each.relation in DESCRIBING or _opens_what_befell(each) or (_opens_what_was_before(each) and not is_today)
        for each in path
    )


def _opens_what_was_before(word: Word) -> bool:
    return word.relation == "prep" and word.lower in word.vocab.prepositions.after


def _opens_what_befell(word: Word) -> bool:
    """Whether it opens what somebody is called by: "the victims *of* the blaze on Monday"."""
    is_of = word.relation == "prep" and word.lower in word.vocab.prepositions.of
    return is_of and word.head.lemma.lower() in word.vocab.people


def _named_for_same(clause: Clause, narrative: Narrative) -> Iterator[tuple[str, date, Timex | None, int, Features]]:
    """The day that the article names for the same event."""
    word = clause.trigger.word
    company = None if clause.trigger.is_noun else company_of(word)
    same = None if is_another(word) else narrative.same_event(word.lemma.lower(), company)
    if same is not None:
        yield "same", same.day, same.timex, abs(clause.sentence.index - same.sentence), {}


def _is_in_a_tally(event: Word) -> bool:
    """Whether it stands under a tally: "the death toll from the *blast* rose on Friday" was there before."""
    above = takewhile(lambda word: word.pos != "VERB", ancestors(event))
    return any(word.lemma.lower() in word.vocab.events.tallies for word in above)


def _next_to(clause: Clause, other: Trigger, attachment: Attachment) -> Features:
    """How an undated word relates to a dated one of its sentence."""
    word = clause.trigger.word
    over = clause.trigger.governor
    if over is not None and over is other.word:
        relation = f"under the dated by {clause_head(word).relation}"
    elif other.governor is not None and other.governor is word:
        relation = f"over the dated by {clause_head(other.word).relation}"
    elif over is not None and other.governor is not None and over is other.governor:
        relation = "sister of the dated"
    else:
        relation = "apart from the dated"
    names = [
        relation,
        f"dated {other.kind.value}",
        f"{'before' if word.index < other.word.index else 'after'} the dated",
    ]
    if not clause.trigger.is_noun and not other.is_noun:
        names.append("tense of the dated" if tense(word) is tense(other.word) else "tense other than the dated")
    if attachment.preposition in word.vocab.prepositions.bounding:
        names.append("bounding preposition")
    if len({pair[1].timex.start for pair in clause.dated}) > 1:
        names.append("several dates in sentence")
    return dict.fromkeys(names, 1.0) | {f"{relation}+{_tense(clause)}": 1.0}


def _standing(kind: str, day: date, distance: int, clause: Clause, narrative: Narrative) -> Features:
    """How a day stands in the article: what it is, how far off it was named, how often, and what else is named."""
    found = {kind: 1.0, f"{kind} near {_step(distance, _NEAR)}": 1.0}
    if narrative.published is not None:
        back = narrative.published - day
        found["publication day" if not back else "day before" if back == timedelta(days=1) else "earlier"] = 1.0
    named = narrative.counts.get(day, 0)
    found["named"] = min(named, 4) / 4
    found["other days"] = min(narrative.total - named, 8) / 8
    running = narrative.running(clause.sentence.index)
    if running is not None and running.day != day:
        found[f"another day near {_step(clause.sentence.index - running.sentence, _NEAR)}"] = 1.0
    if running is not None and running.day == day and kind != "running":
        found[f"also running near {_step(clause.sentence.index - running.sentence, _NEAR)}"] = 1.0
    if narrative.lead is None:
        found["no lead day"] = 1.0
    return found


def _forms(clause: Clause) -> Features:
    """The form of the clause: what sort of word, its tense and relation, what is over it, and where it stands."""
    trigger, word = clause.trigger, clause.trigger.word
    names = [f"kind {trigger.kind.value}", _tense(clause), _role(clause), f"status {clause.status.value}"]
    names.append(f"position {_step(clause.sentence.index, _EARLY)}")
    names.append(f"{_tense(clause)}+{_role(clause)}")
    if trigger.governor is not None:
        names += [f"over {tense(trigger.governor).value}", f"over {_kind_of_verb(trigger.governor)}"]
    names += [name for name, holds in _signs(clause, word) if holds]
    return dict.fromkeys(names, 1.0) | {"always": 1.0}


def _signs(clause: Clause, word: Word) -> Iterator[tuple[str, bool]]:
    is_noun = clause.trigger.is_noun
    yield "speech", word.lemma in word.vocab.reporting.speech_acts
    yield "reported", clause.is_reported
    yield "quoted", clause.sentence.is_quoted(word)
    yield "date in sentence", bool(clause.dated)
    yield (
        "pluperfect in sentence",
        any(other.lower in other.vocab.grammar.had and other.relation == "aux" for other in clause.sentence.words),
    )
    yield "definite", is_noun and is_pointed_at(word)
    yield "possessed", is_noun and any(child.relation == "poss" for child in word.lefts)
    yield "indefinite", is_noun and any(child.lower in child.vocab.determiners.indefinite for child in word.lefts)
    yield "plural", is_noun and word.tag == "NNS"
    yield "passive", not is_noun and is_passive(word)
    yield "negated", not is_noun and negation(word) is not None
    yield "be", word.lemma in word.vocab.grammar.be or word.lemma in word.vocab.grammar.have
    yield "adverb of time", any(child.lower in child.vocab.times.vague for child in clause_head(word).children)


def _tense(clause: Clause) -> str:
    if clause.trigger.is_noun:
        over = clause.trigger.governor
        return "noun" if over is None else f"noun under {effective_tense(over).value}"
    own = tense(clause.trigger.word)
    if own in (Tense.INFINITIVE, Tense.PARTICIPLE):
        return f"{own.value} under {effective_tense(clause.trigger.word).value}"
    return own.value


def _role(clause: Clause) -> str:
    word = clause_head(clause.trigger.word)
    if clause.trigger.governor is None:
        return "top"
    return (
        word.relation
        if word.relation != "pobj"
        else f"pobj {word.head.lower}"
        if word.head.lower in word.head.vocab.prepositions.distinguished
        else "pobj"
    )


def _kind_of_verb(verb: Word) -> str:
    if verb.lemma in verb.vocab.reporting.say:
        return Kind.SAYING.value
    return Kind.STATE.value if verb.lemma in verb.vocab.states.verbs else Kind.EVENT.value


def _step(distance: int, steps: tuple[tuple[int, str], ...]) -> str:
    return next((name for limit, name in steps if distance <= limit), "far")
