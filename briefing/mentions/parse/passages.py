"""Choose the words that a brief may quote for a mention: its sentence, or the main clause that can stand alone."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

from briefing.lexicon.words import lexicon
from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import auxiliaries, closes, is_passive, object_of, subject
from briefing.mentions.vocabulary.words import Words
from briefing.model import Passage

if TYPE_CHECKING:
    from briefing.mentions.triggers import Trigger

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_GOVERNING = ("IN", "TO", "DT", "PRP$", "CC")
_OPENING = 3  # "the", a noun, and what follows it
_JOINS = ("cc", "advmod")
_INSIDE = ",;)]"  # what no sentence opens with
# A clause shorter than this says too little by itself (words, punctuation not counted).
_SHORTEST = 5
# A sentence of no more words is quoted whole: of "at least seven died and dozens more were hurt when a tram derailed"
# neither half stands for the other. Readers of eleven corpora find both alike; a brief has 3 words more in 100.
_LONGEST_WHOLE = 40


def _timeless(_index: int) -> None:
    """No time for any word."""


def clause_passage(
    sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger], times_of: Callable[[int], Hashable] = _timeless
) -> Passage:
    """The sentence, or of main clauses that are joined by "and" or "but" that which holds the trigger.

    What joins the sentence to the one that precedes it is left out: "*But* the oil reached a beach".
    A sentence is not cut that is short, stands by itself and tells of one time: `times_of` gives what is attached to a
    word, by its index, nothing where it has no time.
    """
    whole = _from(sentence, _opening(sentence), sentence.last)
    parts = _main_clauses(sentence)
    # A quotation is not cut: its marks would open in one part and close in the other.
    if len(parts) < 2 or len(triggers) < 2 or sentence.own_marks:  # noqa: PLR2004
        return whole
    if _is_short(sentence) and not leans(sentence, whole, is_sourced=True) and _of_one_time(parts, times_of):
        return whole
    for first, last in parts:
        if first.index <= trigger.word.index <= last.index and _is_long_enough(first, last):
            return _from(sentence, _opening(sentence) if first is sentence.first else first, last)
    return whole


def _from(sentence: Sentence, first: Word, last: Word) -> Passage:
    is_whole = first is sentence.first and last is sentence.last
    return sentence.whole if is_whole else sentence.passage(first, last)


def _opening(sentence: Sentence) -> Word:
    """The first word of a sentence that is to be quoted, which is not "but" or "meanwhile" before a whole clause.

    That what was told before is another matter is no part of what a line reports. Where what follows leans too ("but
    he"), and in a quotation, it stays.
    """
    given, own = sentence.vocab.passages, subject(sentence.root)
    if not _joins(sentence.first) or sentence.own_marks or own is None or own.pos == "PRON":
        return sentence.first
    rest = next((word for word in sentence.words[1:] if word.text[:1].isalnum()), sentence.first)
    return sentence.first if rest.lower in given.leaning else rest


def _joins(first: Word) -> bool:
    """Whether the word goes with the whole sentence; not "*However* hard they tried", "*Besides* him, two died"."""
    given = first.vocab.passages
    phrase = f"{first.lower} {first.next.lower}" if first.next is not None else ""
    is_of_all = first.relation in _JOINS and first.head is first.sentence.root
    return first.lower in given.joining and is_of_all and phrase not in given.not_joining


def _is_short(sentence: Sentence) -> bool:
    return sum(not word.is_punctuation for word in sentence.words) <= _LONGEST_WHOLE


def _of_one_time(parts: Sequence[tuple[Word, Word]], times_of: Callable[[int], Hashable]) -> bool:
    """Whether no two of the clauses have times of their own: "shut on Monday, and will open on Friday"."""
    clauses = (map(times_of, range(first.index, last.index + 1)) for first, last in parts)
    return len({own for clause in clauses if (own := frozenset(filter(None, clause)))}) <= 1


def leans(sentence: Sentence, passage: Passage, *, is_sourced: bool, is_told_who: bool = False) -> bool:
    """Whether a passage needs what precedes it: by its first word ("He denied it"), or for who speaks ("we fled").

    `is_told_who` says that it is known for whom the "he" stands with which it opens.

    So does a sentence of which a page has lost the beginning or the end. `is_sourced` says whether it is known whose
    words they are: "we" are then theirs.
    """
    words = sentence.within(passage.start, passage.end)
    opening = next((word.lower for word in words if word.text[:1].isalnum()), "")
    given = sentence.vocab.passages
    speaks = any(word.lower in given.speaking and word.pos == "PRON" for word in words)
    points_back = (
        given.back.match(passage.text) is not None
        or (opening in given.leaning and not (is_told_who and opening in sentence.vocab.pronouns.person))
        or _points_back(words, given.pointing)
        or _only_counts(words)
        or _ends_on_a_pointer(words, given.leaning)
    )
    is_torn = _is_torn(sentence, passage) or _is_torn_off(words)
    return points_back or (speaks and not is_sourced) or is_torn


def _points_back(words: Sequence[Word], pointing: Words) -> bool:
    """Whether it opens with a noun for what was told before and nothing that says which ("The incident took place")."""
    told = [word for word in words if word.text[:1].isalnum()][:3]
    if len(told) < _OPENING or told[0].tag != "DT" or told[1].lower not in pointing:
        return False
    return told[2].tag.startswith(("VB", "MD")) or told[2].pos == "ADV"


def _ends_on_a_pointer(words: Sequence[Word], leaning: Words) -> bool:
    """Whether what it tells is only pointed to: "Two hours later, the airline confirmed that."."""
    last = next((word for word in reversed(words) if word.text[:1].isalnum()), None)
    return last is not None and last.tag == "DT" and last.relation == "dobj" and last.lower in leaning


def _only_counts(words: Sequence[Word]) -> bool:
    """Whether its subject is a number of something named before: "Two opted for a trial".

    Whom something befell may be anybody: "Two died", "four were held".
    """
    first = next((word for word in words if word.text[:1].isalnum()), None)
    if first is None or first.tag != "CD" or first.relation != "nsubj" or first.lefts or first.rights:
        return False
    return first.head.lemma not in first.vocab.events.harming


def _is_torn(sentence: Sentence, passage: Passage) -> bool:
    """Whether the beginning of the sentence is lost: "in Ost as rebels fled", ", the mayor, said", "PA) bought it"."""
    if passage.start != sentence.first.start:
        return False
    opening = passage.text.split(maxsplit=1)[0]
    # "*PA)* bought a firm": of what stood in brackets the beginning is lost.
    is_code = opening.endswith(")") and opening[:-1].isalpha() and opening.isupper()
    return is_code or opening[0] in _INSIDE or opening in lexicon(sentence.language).function_words


def _is_torn_off(words: Sequence[Word]) -> bool:
    """Whether the end is lost: no full stop, and a preposition, an article or "and" without what it goes with.

    "The chief has been summoned *to*" is; "the harbour that the ferry set out *from*." ends so of itself.
    """
    if not words or words[-1].is_punctuation or words[-1].rights:
        return False
    return words[-1].tag in _GOVERNING and words[-1].relation in ("prep", "det", "poss", "cc", "aux", "mark")


def _main_clauses(sentence: Sentence) -> list[tuple[Word, Word]]:
    """The main clauses with subjects of their own, as first and last word; one where the sentence cannot be cut."""
    root = sentence.root
    heads = [root]
    while True:
        following = next(
            (child for child in heads[-1].rights if child.relation == "conj" and _stands_alone(child)), None
        )
        if following is None:
            break
        heads.append(following)
    starts = [sentence.first, *(head.left_edge for head in heads[1:])]
    parts = []
    for position, start in enumerate(starts):
        end = _last_before(starts[position + 1]) if position + 1 < len(starts) else sentence.last
        parts.append((start, end))
    return parts


def _last_before(start: Word) -> Word:
    """The last word of the clause before the one that begins with `start`: what joins the two belongs to neither."""
    end = start.previous
    while end is not None and (end.relation in ("cc", "punct") or end.text.isspace()):
        end = end.previous
    return end or start


def _stands_alone(verb: Word) -> bool:
    own = subject(verb)
    # "… and *they* fled" needs the clause before it; "… said *Vale*", "…, *Vale* said" are one with what they close.
    # So does "the blast and *subsequent* fire is investigated", be it taken for two clauses.
    if own is None or own.pos == "PRON" or own.index > verb.index or closes(verb) or _opens_leaning(verb):
        return False
    finite = any(helper.tag in _FINITE for helper in auxiliaries(verb))
    return finite or (verb.tag in _FINITE and not (is_passive(verb.head) and object_of(verb) is None))


def _opens_leaning(verb: Word) -> bool:
    return verb.left_edge.lower in verb.vocab.passages.leaning


def _is_long_enough(first: Word, last: Word) -> bool:
    return sum(not word.is_punctuation for word in first.sentence.between(first.index, last.index)) >= _SHORTEST
