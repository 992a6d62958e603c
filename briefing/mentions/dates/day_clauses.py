"""Which clause next to a day is of that day: one that it is brought out for, and none that is closed before it."""

from __future__ import annotations

from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import Tense, negation, subject, tense
from briefing.mentions.triggers import CLAUSE, Trigger
from briefing.model import Precision, Timex

# What somebody or something is said to be: "it was *clear*", "it was a *surprise*".
_PREDICATES = ("acomp", "attr", "oprd")


def when_clause(last: Word, timex: Timex, known: dict[int, Trigger]) -> int | None:
    """The verb of the clause that says what happened on a day: "the first was on 27 March, when a boy was shot".

    Only of a day does such a clause say when: of a month or a year it tells what was so then. "When a boy had been
    shot" was before. "It was on 27 March *that* a boy was shot" says so, too.
    """
    if timex.precision is not Precision.DAY or last.next is None:
        return None
    opening = last.next.next if last.next.lower == "," else last.next
    if opening is None or not (opening.lower in opening.vocab.clauses.at_which or _is_brought_out(opening)):
        return None
    verb = opening.head
    is_past = verb.index in known and not known[verb.index].is_noun and tense(verb) is Tense.PAST
    return verb.index if is_past and verb.index > opening.index else None


def _is_brought_out(opening: Word) -> bool:
    """Whether "that" opens what a sentence brings out the day of: "it was on Monday *that* they entered the city".

    "It was *clear* on Monday that they entered the city" is of when that was seen, "it was *not* on Monday" of no day.
    """
    words, over = opening.vocab, opening.head.head
    who = subject(over)
    says_more = any(child.relation in _PREDICATES for child in over.children)
    is_it = who is not None and who.lower in words.pronouns.body
    is_cleft = over.lemma in words.grammar.be and is_it and not says_more and negation(over) is None
    return is_cleft and opening.lower in words.grammar.that and opening.head.relation in CLAUSE


def is_behind_clause(top: Word, verb: Word) -> bool:
    """Whether a day stands after the comma that closes a relative clause, whose verb the parser gave it.

    "Sentenced the general, who *led* a coup, to death on Monday" is of the sentence.
    """
    if verb.relation != "relcl" or verb.head.index > verb.index:
        return False
    opens = verb.sentence.at(verb.head.index + 1)
    closed = any(word.text == "," for word in verb.sentence.between(verb.index + 1, top.index - 1))
    ends = verb.sentence.at(top.index + 1)
    return opens is not None and opens.text == "," and closed and (ends is None or ends.text != ",")
