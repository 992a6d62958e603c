"""Whom the pronoun at the head of a sentence stands for, where the sentence before it leaves but one person.

"*He* will be sentenced on 9 July" is news of what lies ahead and needs the line before it; "He [Peter Lund]" does not.
Where two people may be meant, or nobody is named, nothing is found: a wrong name is worse than an open pronoun.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import SUBJECT
from briefing.model import Referent, Span

_APOSTROPHES = ("'", "’")
_AFFECTED = ("dobj", "dative")
_INSIDE_A_NOUN = ("compound", "nmod", "amod", "poss")
_MOST_DIGITS = 2  # of an age
_OPENING = 6  # words, within which the subject of a sentence stands that opens with it
_PARTS = 2  # of a full name
_LONGEST = 60  # words; what is longer is a page's furniture run together as often as not


@dataclass(frozen=True, slots=True)
class _Known:
    """The full names of an article's people by their last ones, and the words that stand for places in it."""

    people: Mapping[str, str]
    located: frozenset[str]


def referents(sentences: Sequence[Sentence]) -> dict[int, Referent]:
    """By the index of a sentence, whom the "he" or "she" stands for with which it opens.

    It takes up the person who is the subject of the sentence before, or whom that took up with the same pronoun
    (centering: Grosz, Joshi and Weinstein 1995; the subject is the likeliest). Whoever is "he" here and "she" there
    was mistaken for somebody once, and is left out.
    """
    known, titles = _Known(_people(sentences), _located(sentences)), _titles(sentences)
    found: dict[int, tuple[str, Word]] = {}
    for place, sentence in enumerate(sentences[1:], start=1):
        pronoun = opening_pronoun(sentence)
        if pronoun is None or any(word.text in known.people for word in sentence.words):
            continue
        last = _carried(sentences[place - 1], found.get(place - 1), pronoun, known)
        # "Mrs. Lund" is no "he"; who said that "he was ill" may be a woman.
        is_sure = titles[last or ""] == {pronoun.lower} or not _speaks_of(sentences[place - 1], last, pronoun)
        if last is not None and titles[last] <= {pronoun.lower} and is_sure:
            found[place] = last, pronoun
    pronouns: defaultdict[str, set[str]] = defaultdict(set)
    for last, pronoun in found.values():
        pronouns[last].add(pronoun.lower)
    return {
        sentences[place].index: Referent(_with_contraction(pronoun), known.people[last])
        for place, (last, pronoun) in found.items()
        if len(pronouns[last]) == 1
    }


def _with_contraction(pronoun: Word) -> Span:
    """Where a pronoun stands, with what is written in one with it: "he's", "she'll"."""
    after = pronoun.next
    joined = after is not None and not pronoun.space and after.text[:1] in _APOSTROPHES
    return Span(pronoun.start, after.end if joined and after is not None else pronoun.end)


def opening_pronoun(sentence: Sentence) -> Word | None:
    """The "he" or "she" that is the subject of a sentence, outside quotation marks and with no name before it.

    "*He* left", "On Friday, *she* released a song", not "When Orr left, he wept".
    """
    words = [word for word in sentence.words if word.text[:1].isalnum()][:_OPENING]
    pronoun = next((word for word in words if word.lower in word.vocab.pronouns.person), None)
    if pronoun is None or pronoun.relation not in SUBJECT or pronoun.head is not sentence.root:
        return None
    days = pronoun.vocab.times.weekdays | pronoun.vocab.times.months
    before = (word for word in words if word.index < pronoun.index)
    if sentence.is_quoted(pronoun) or any(w.pos == "PROPN" and w.lower.rstrip(".") not in days for w in before):
        return None
    return pronoun if sentence.first.text[:1].isupper() else None


def _carried(before: Sentence, earlier: tuple[str, Word] | None, pronoun: Word, known: _Known) -> str | None:
    """The last name of the person whom a pronoun takes up from the sentence before it."""
    if len(before.words) > _LONGEST or not before.last.is_punctuation:
        return None
    others = [run for run in _names(before) if run[-1].text not in known.people and _may_be_person(run)]
    others += [[word] for word in before.words if _is_acted_on(word, known)]
    # The tagger takes "*Lund* ran a bank" for a common noun at the head of a sentence.
    named = {word.text for word in before.words if word.text in known.people}
    if others or len(named) > 1:
        return None
    if not named:
        return earlier[0] if earlier is not None and earlier[1].lower == pronoun.lower else None
    (last,) = named
    subjects = [word for word in before.words if word.relation in SUBJECT and not before.is_quoted(word)]
    is_subject = any(_is_called(word, last) for word in subjects)
    return last if is_subject and not any(_is_somebody_else(word, last) for word in subjects) else None


def _speaks_of(before: Sentence, last: str | None, pronoun: Word) -> bool:
    """Whether the person of that last name reports what a "he" did, who may be another: "Vale said *he* fled"."""
    inside = (word for word in before.words if word.lower == pronoun.lower and word is not opening_pronoun(before))
    is_named = any(word.text == last for word in before.words)
    return is_named and before.root.lemma in before.vocab.reporting.verbs and next(inside, None) is not None


def _is_called(subject: Word, last: str) -> bool:
    """Whether it is the person of that last name, or names him behind itself: "a *veteran*, Peter Lund"."""
    return subject.text == last or any(child.text == last for child in subject.rights if child.relation == "appos")


def _is_somebody_else(subject: Word, last: str) -> bool:
    """Whether a subject may be another single person: "the *driver*", a "he" that nobody is known for, another name."""
    if _is_called(subject, last):
        return False
    # "*Lund* said that the *truce* held": of what the person himself says a thing is nobody.
    is_said = subject.head is not subject.sentence.root
    is_one = subject.tag == "NN" and (_is_human(subject) or not (is_said and _is_about(subject.sentence, last)))
    return subject is opening_pronoun(subject.sentence) or is_one or _is_bare_name(subject)


def _is_acted_on(word: Word, known: _Known) -> bool:
    """Whether somebody else than the subject may be taken up: "shot his *deputy*", "met *him*", "was hit by a *man*".

    What somebody is ("was a *driver*, the *mayor* of Marlo") or goes with a name ("*Mayor* Lund") is nobody else.
    """
    if word.tag == "PRP" and word.lower in word.vocab.pronouns.object:
        # "Heard *her* crying": whom one heard is somebody else too.
        is_witnessed = word.relation in SUBJECT and word.head.head is word.sentence.root
        return is_witnessed or (word.relation in _AFFECTED and word.head is word.sentence.root)
    if word.tag == "NN" and _is_person(word):
        # "Worked *as* a driver": that is he himself.
        is_himself = word.relation == "pobj" and word.head.lower in word.vocab.reporting.as_
        is_other = _role(word) in (*_AFFECTED, "pobj") and not is_himself
        return is_other and not any(child.text in known.people for child in word.rights)
    is_name = word.tag == "NNP" and word.text.istitle() and word.text not in known.people and _is_bare_name(word)
    of_party = word.relation == "pobj" and word.head.lower in word.vocab.prepositions.party
    # Who "left *Marlo*" is no two.
    return is_name and (word.relation in _AFFECTED or of_party) and word.lower not in known.located


def _role(noun: Word) -> str:
    """How it hangs on what is over it; of several that are joined ("a knife and *a man*") the first shows it."""
    while noun.relation == "conj":
        noun = noun.head
    return noun.relation


def _is_person(noun: Word) -> bool:
    return noun.lemma.lower() in noun.vocab.lexicon.persons


def _located(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The words that stand for places in an article, in lower case: something is "in *Marlo*" there."""
    if not sentences:
        return frozenset()
    first = sentences[0].first
    places = "|".join(map(re.escape, sorted(first.vocab.places.at)))
    # Of "in Marlo's port" it is Marlo, of "near O'Dell" the whole word.
    after = re.findall(rf"\b(?:{places}) (?=((\w+)(?:['’]\w+)*))", first.sentence.article.text, re.IGNORECASE)
    return frozenset(word.lower() for words in after for word in words)


def _is_about(sentence: Sentence, last: str) -> bool:
    """Whether the person of that last name is the subject of its main clause."""
    return any(_is_called(child, last) for child in sentence.root.lefts if child.relation in SUBJECT)


def _is_human(noun: Word) -> bool:
    return _is_person(noun) or noun.lemma.lower().endswith(noun.vocab.naming.human)


def _is_bare_name(subject: Word) -> bool:
    return subject.tag == "NNP" and not _has_article((subject,))


def _names(sentence: Sentence) -> Iterator[list[Word]]:
    """The names in a sentence: words with capitals that follow each other."""
    run: list[Word] = []
    for word in sentence.words:
        if word.pos == "PROPN" and word.text[:1].isupper() and word.text[:2].isalpha():
            run.append(word)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _may_be_person(name: Sequence[Word]) -> bool:
    """Whether a name of several words may be another person's: "at Port Marlo", "a Royal Navy veteran" are none."""
    before, last = name[0].previous, name[-1]
    is_described = last.relation in _INSIDE_A_NOUN and last.head.pos != "PROPN"
    is_placed = before is not None and before.tag == "IN" and before.lower not in before.vocab.prepositions.party
    return len(name) > 1 and not (is_described or is_placed or _has_article(name))


def _has_article(name: Sequence[Word]) -> bool:
    before = name[0].previous
    return before is not None and before.relation == "det"


def _people(sentences: Sequence[Sentence]) -> dict[str, str]:
    """The people whom an article names, by their last names: the full name where it is given, else the last.

    Somebody is a person by a title ("Mayor Lund"), an age ("Lund, 58"), a "who" or a noun ("the mayor, Peter Lund,");
    or is named in full and then by the last name, as the one who does or owns something. Of one last name there is one
    person, or none.
    """
    full: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    sure, first, introduced = set[str](), set[str](), set[str]()
    for sentence in sentences:
        for run in _names(sentence):
            name = _without_title(run)
            last = run[-1]
            # Of "Peter Lund Jr." it is not known what he is called by.
            if not name or last.tag == "NNPS" or last.text.endswith(".") or _has_article(run) or _is_body(name):
                continue
            if last.text not in full and len(name) > 1:
                introduced.add(last.text)
            full[last.text].add(tuple(word.text for word in name))
            if len(name) > 1:
                first.add(name[0].text)
            if len(name) < len(run) or _is_described(last) or _is_named_behind(last):
                sure.add(last.text)
    alone = {word.text for sentence in sentences for word in sentence.words if _acts_alone(word)}
    # "Paul" of "Paul Farley" is no "Les Paul".
    known = {last: names for last, names in full.items() if (last in sure or last in alone) and last not in first}
    # "President Obama" who was there before "Michelle Obama" is another.
    called = {last: _called(names, is_introduced=last in introduced) for last, names in known.items()}
    return {last: name for last, name in called.items() if name is not None and (last in sure or " " in name)}


def _titles(sentences: Sequence[Sentence]) -> defaultdict[str, set[str]]:
    """The pronouns that the titles of a last name go with: "she" of "Mrs. Lund"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for run in (run for sentence in sentences for run in _names(sentence)):
        words = {word.lower.rstrip(".") for word in run}
        found[run[-1].text].update(one for one, titles in run[0].vocab.naming.titled.items() if words & titles)
    return found


def _is_named_behind(last: Word) -> bool:
    """Whether a name says who the one is that a noun before it means: "the mediator, *Nora Vale*, said"."""
    noun = last.head
    return last.relation == "appos" and noun.tag == "NN" and noun.relation in SUBJECT


def _acts_alone(word: Word) -> bool:
    """Whether it does or owns something without a first name: "*Lund* ran", "*Lund*'s lawyer"."""
    before = word.previous
    is_alone = before is None or (before.pos != "PROPN" and before.relation != "det")
    return is_alone and word.text[:1].isupper() and word.relation in (*SUBJECT, "poss")


def _called(names: set[tuple[str, ...]], *, is_introduced: bool) -> str | None:
    """The full name of the only person of several names that end alike, else the last name; None where two are meant.

    It is given where he `is_introduced` by it: papers name people in full at first. What a page runs together with a
    name ("Invalid Email Nora Vale") is no part of it.
    """
    short = {name[-_PARTS:] for name in names if len(name) > 1}
    full = {name for name in names if len(name) == _PARTS}
    if len(short) > 1:
        return None
    (last, *_) = (name[-1] for name in names)
    return " ".join(next(iter(full))) if full and is_introduced else last


def _without_title(run: Sequence[Word]) -> Sequence[Word]:
    """A name without what stands before it: "Foreign *Minister* Nora Vale" is Nora Vale."""
    titles = run[0].vocab.lexicon.titles.every
    begins = max((place for place, word in enumerate(run, start=1) if word.lower.rstrip(".") in titles), default=0)
    return run[begins:]


def _is_body(name: Sequence[Word]) -> bool:
    naming = name[0].vocab.naming
    bodies = naming.company_endings | naming.bodies_by_name | frozenset(naming.companies)
    return not bodies.isdisjoint(word.lower for word in name)


def _is_described(last: Word) -> bool:
    """Whether an age or a "who" follows a name: "Lund, 58, was", "Lund, who"."""
    after = last.next
    if after is not None and after.text == ",":
        after = after.next
        if after is not None and after.text.isdigit() and len(after.text) <= _MOST_DIGITS:
            return True
    return after is not None and after.lower in after.vocab.pronouns.relative
