"""Carry a named source on: to the pronoun that stands for it, and through the sentences of one quotation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.mentions.parse.records import Sentence, Word
from briefing.mentions.parse.verbs import SUBJECT
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.sources.naming import Names
from briefing.mentions.sources.quotations import quotations, quoted_by
from briefing.mentions.sources.sayings import Saying
from briefing.mentions.sources.voice import Voice
from briefing.mentions.vocabulary import Words
from briefing.model import Attribution

# "He said" is taken for the person last named as a source no further back than this many sentences.
_REACH = 3
# Clauses whose subject is spoken of, and so not the one whom "he" of the next sentence takes up.
_INNER = ("ccomp", "relcl", "acl")


@dataclass(frozen=True, slots=True)
class Voices:
    """Whose words a sentence holds: the voice of each trigger, by the index of its word.

    `quotation` is the voice of the quotation that the whole sentence is part of, if any, and `quoting` are those that
    speak in it outside quotation marks. The others are for a clause that is somebody's words though grammar ties it to
    no saying: `speaker` is who speaks in the sentence where nothing in it is tied to anybody, `carried` who spoke at
    the end of the sentence preceding it, inside quotation marks.
    """

    by_trigger: Mapping[int, Voice]
    quotation: Voice | None = None
    speaker: Voice | None = None
    carried: Voice | None = None
    quoting: Sequence[Voice] = ()

    def of(self, word: Word) -> Voice | None:
        """Whose words the clause of a trigger is, by grammar and quotation marks; None where they tie it to nobody.

        Who is quoted passes on whom the quotation names: `"Reed told us that they fled," said Egan.` Where it names
        nobody ("You say that you accept it") it is the speaker's.
        """
        own = self.by_trigger.get(word.index)
        # Outside quotation marks grammar knows best: "the army said that they fled".
        if own is not None and not own.is_quoted:
            return own
        quoted = self.quotation or quoted_by(word, self.quoting)
        if own is None or quoted is None or quoted.source is None:
            return own or quoted
        return own.passed_on_by(quoted.source) if own.source is not None else quoted


def voices(
    sentences: Sequence[Sentence], sayings: Sequence[Mapping[int, Saying]], spoken: Sequence[Sequence[Saying]] = ()
) -> list[Voices]:
    """The voices of each sentence.

    `sayings` are those found in each sentence, by the index of the trigger they report, `spoken` all those that a
    sentence holds, whatever they report.
    """
    memory = _Memory()
    found: list[dict[int, Voice]] = []
    speakers: list[Voice | None] = []
    quoting: list[tuple[Voice, ...]] = []
    for sentence, own, others in zip(sentences, sayings, spoken or [()] * len(sentences), strict=True):
        by_verb = {
            saying.verb.index: Voice(saying, sentence, memory.source(sentence, saying))
            for saying in (*others, *own.values())
        }
        found.append({index: by_verb[saying.verb.index] for index, saying in own.items()})
        speakers.append(by_verb[max(by_verb)] if by_verb and not own else None)
        quoting.append(tuple(by_verb[index] for index in sorted(by_verb) if not by_verb[index].is_quoted))
        memory.read(sentence, [by_verb[saying.verb.index] for saying in own.values()])
    quoted = quotations(sentences, quoting)
    return [
        Voices(own, quoted[place], speakers[place], _carried(sentences, found, place), quoting[place])
        for place, own in enumerate(found)
    ]


def _carried(sentences: Sequence[Sentence], found: Sequence[Mapping[int, Voice]], place: int) -> Voice | None:
    """Whose quotation the preceding sentence closes with: it often runs on, through paragraphs as well."""
    if not place or not found[place - 1]:
        return None
    last = max(found[place - 1])
    word = sentences[place - 1].at(last)
    return found[place - 1][last] if word is not None and sentences[place - 1].is_quoted(word) else None


class _Memory:
    """Who was last named as a source, and who was last named as the subject of anything."""

    def __init__(self) -> None:
        self._source: Attribution | None = None
        self._said_at = -_REACH - 1
        self._subject = ""
        self._person: Attribution | None = None
        self._person_at = -1
        self._names = Names()
        self._last: Attribution | None = None
        self._last_is: Words = frozenset()
        self._last_at = -1

    def source(self, sentence: Sentence, saying: Saying) -> Attribution | None:
        """Who says it, under the fullest name that the article gives, with who relays it."""
        source = self._named(sentence, saying.source) if saying.source is not None else None
        relay = self._named(sentence, saying.relay) if saying.relay is not None else None
        if relay is not None and saying.source is not None and _speaks_through(saying, saying.source, source):
            return relay
        if source is None or relay is None or relay.name == source.name:
            return source
        return replace(source, relayed_by=relay)

    def _named(self, sentence: Sentence, source: Word) -> Attribution | None:
        if source.pos != "PRON":
            named = attribution(sentence, source)
            return self._names.fullest(named, source) if named is not None else None
        pronouns = source.vocab.pronouns
        # "*It* said" of a ministry, "*they* said" of villagers: only right after these have spoken.
        if source.lower in pronouns.body or source.lower in pronouns.several:
            is_last = source.lower in self._last_is and self._last_at == sentence.index - 1
            return self._last if is_last else None
        if source.lower not in pronouns.person:
            return None
        # "*He* said" goes on for some sentences, if nobody else has been the subject since.
        near = sentence.index - self._said_at <= _REACH
        if near and self._source is not None and self._subject in self._source.name:
            return self._source
        return self._person if self._person_at in (sentence.index - 1, sentence.index) else None

    def read(self, sentence: Sentence, spoken: Iterable[Voice]) -> None:
        for word in sentence.words:
            if _is_spoken_of(sentence, word):
                continue
            # Whoever acts by name is whom "he" of the next sentence takes up, whether he speaks or not.
            if word.relation in SUBJECT and word.pos == "PROPN":
                self._subject = word.text
                named = attribution(sentence, word) if _looks_like_a_person(word) else None
                self._person, self._person_at = named, sentence.index
                if word.head.lemma in word.vocab.reporting.verbs:
                    self._source, self._said_at = attribution(sentence, word), sentence.index
        spoken = list(spoken)
        if any(voice.source is not None and voice.source is self._source for voice in spoken):
            self._said_at = sentence.index
        self._names.read(sentence)
        heard = [voice for voice in spoken if voice.source is not None and voice.saying.source is not None]
        if heard:
            self._last, self._last_at = heard[-1].source, sentence.index
            self._last_is = _pronouns_for(heard[-1])


def _speaks_through(saying: Saying, noun: Word, source: Attribution | None) -> bool:
    """Whether who relays a saying is to be named: "a lawyer said he suspected ...", "she said the video shows ..."."""
    pronouns, verb = noun.vocab.pronouns, saying.verb
    if source is None:
        return noun.lower in pronouns.person | pronouns.body | pronouns.several
    return noun.pos == "NOUN" and verb.lemma in verb.vocab.reporting.showing


def _is_spoken_of(sentence: Sentence, word: Word) -> bool:
    """Whether somebody else speaks of it, as Egan does of Reed: `"Reed lied," said Egan.` Then "he" is not Reed."""
    return word.head.relation in _INNER or sentence.is_quoted(word)


def _pronouns_for(voice: Voice) -> Words:
    """The pronouns that may take a source up in the next sentence: "they", "it" for a body, none for others."""
    noun = voice.saying.source
    if noun is None or voice.source is None:
        return frozenset()
    if noun.pos == "PRON":
        return frozenset((noun.lower,))
    if noun.tag == "NNS":
        return noun.vocab.pronouns.several
    named = voice.source.name.lower().replace(".", "").split()
    is_body = not noun.vocab.naming.bodies_by_name.isdisjoint(named)
    return noun.vocab.pronouns.body if is_body else frozenset()


def _looks_like_a_person(name: Word) -> bool:
    """Whether a name has several parts, no article, and is not joined to another ("Mayor Tom Reed")."""
    parts = [child for child in name.lefts if child.relation == "compound" and child.pos == "PROPN"]
    return bool(parts) and not any(child.relation in ("det", "poss", "conj", "cc") for child in name.children)
