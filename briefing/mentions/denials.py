"""Find who denies what an article reports, right where it reports it: in the same sentence or in the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from briefing.mentions.parse.passages import clause_passage
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import ancestors, governor, is_passive, is_verb, object_of, subject
from briefing.mentions.scene import Scene
from briefing.mentions.sources.attribution import attribution
from briefing.mentions.sources.sayings import saying_of
from briefing.mentions.status.hearsay import denies
from briefing.mentions.triggers import Kind, Trigger, content_of
from briefing.mentions.vocabulary import Words
from briefing.model import Attribution, Denial, Passage, Status

Denied: TypeAlias = tuple[int, int]
"""What is denied: the index of a sentence in its article, and of the trigger's word in its sentence."""

_LAST = {Kind.STATE: 1, Kind.SAYING: 2}
_CONTENT = ("ccomp", "xcomp", "dobj")
_COMPLEMENT = ("prep", "acl", "relcl", "ccomp")


def denials(scenes: Sequence[Scene]) -> Mapping[Denied, Denial]:
    """What somebody by name denies, by the trigger of the accusation or the claim that it answers.

    "Villagers said troops had burnt the mill. The army denied that." No such answer is a plea ("Police said they had
    arrested him for fraud. Mr Reed denied the allegations."): he does not deny that they arrested him.
    """
    return dict(_found(scenes))


def _found(scenes: Sequence[Scene]) -> Iterator[tuple[Denied, Denial]]:
    for place, scene in enumerate(scenes):
        for verb in (word for word in scene.sentence.words if denies(word) and not is_passive(word)):
            source = denier_of(scene, verb)
            answered = _answered(scenes, place, verb, source) if source is not None else None
            if source is not None and answered is not None:
                yield answered, Denial(words_of(scene, verb), source)
                break


def denier_of(scene: Scene, verb: Word) -> Attribution | None:
    """Who denies it; None where nobody does ("no officer denied that"), or where somebody judges ("the court")."""
    source, words = saying_of(verb).source, verb.vocab.denial
    if source is None or source.lemma.lower() in words.judging or _has(source, words.nobody):
        return None
    return attribution(scene.sentence, source)


def _answered(scenes: Sequence[Scene], place: int, verb: Word, source: Attribution) -> Denied | None:
    """The claim that stands before a denial in its sentence; where there is none, in the sentence before it."""
    scene = scenes[place]
    earlier = [trigger for trigger in scene.triggers if _stands_before(trigger.word, verb)]
    if not earlier:
        # The next sentence answers only as a whole: "The army *denied* that."
        if not place or verb.relation != "ROOT" or not _is_near(scenes[place - 1], scene):
            return None
        place, scene = place - 1, scenes[place - 1]
        earlier = list(scene.triggers)
    claimed = [trigger for trigger in earlier if _is_claimed(scene, trigger, source)]
    answered = _denied_among(scene, claimed, verb)
    return (place, answered.word.index) if answered is not None else None


def _is_near(before: Scene, scene: Scene) -> bool:
    return scene.sentence.paragraph - before.sentence.paragraph <= 1


def _stands_before(word: Word, verb: Word) -> bool:
    """Whether a word belongs to what a sentence says before the clause of a verb."""
    who = subject(verb)
    first = min(who.left_edge.index, verb.index) if who is not None else verb.index
    return word.index < first and all(above.index != verb.index for above in ancestors(word))


def _denied_among(scene: Scene, claimed: Sequence[Trigger], verb: Word) -> Trigger | None:
    """Which of the claims a verb denies: the one that it repeats ("denied burning it"), else the one that it takes up.

    What is taken up is the chief claim: what the speaker's clause says, deeds before states and states before sayings.
    """
    denied = [word for word in _content(verb) if is_verb(word)]
    deeds = (trigger for trigger in claimed if trigger.kind is not Kind.STATE)
    again = next((trigger for trigger in deeds if any(_repeats(word, trigger.word) for word in denied)), None)
    if again is not None:
        return again
    taken_up = [trigger for trigger in claimed if _takes_up(scene, verb, trigger)]
    return min(taken_up, key=lambda trigger: (not _is_chief(scene, trigger), _LAST.get(trigger.kind, 0)), default=None)


def _repeats(denied: Word, claimed: Word) -> bool:
    """Whether a denied deed is the one claimed: the same verb, done to the same or to anybody ("killing anyone")."""
    if denied.lemma != claimed.lemma:
        return False
    done_to, befell = object_of(denied), subject(claimed) if is_passive(claimed) else object_of(claimed)
    if done_to is None or done_to.pos == "PRON":
        return True
    return befell is not None and done_to.lemma == befell.lemma


def _content(verb: Word) -> Iterator[Word]:
    """The heads of what a verb denies: a clause, a gerund or a noun."""
    return (child for child in verb.rights if child.relation in _CONTENT)


def _is_chief(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger heads the clause that its speaker says, not a clause or a noun inside it."""
    voice = scene.voice(trigger)
    return voice is not None and content_of(voice.saying.verb) == trigger.word


def _takes_up(scene: Scene, verb: Word, trigger: Trigger) -> bool:
    """Whether what a verb denies is a claim reported before it: "denied that", "rejected the allegations"."""
    words, lemma = verb.vocab.denial, trigger.word.lemma
    # "Police arrested him. He denied the charges": he does not deny that they *arrested* him.
    if lemma in words.deeds_of_law or any(child.lemma in words.elsewhere for child in verb.children):
        return False
    if any(word.lower in words.such for head in _content(verb) for word in head.subtree):
        return True
    inner = object_of(verb)
    if inner is None:
        return False
    if inner.pos == "PRON":
        counted = any(owned.owner == trigger.word.index for owned in scene.quantities)
        is_figure = counted and verb.lemma in words.of_figures
        return inner.lower in words.taken_up and verb.lemma in words.of_what_was_said and not is_figure
    if inner.lemma.lower() in words.of_guilt:
        return _accuses(scene, trigger) and _is_bare(inner)
    named = words.of_accusations if verb.lemma not in words.of_what_was_said else words.of_statements
    is_accused = lemma in words.accusing
    return inner.lemma.lower() in named and _points_back(inner) and (is_accused or _is_bare(inner))


def _is_bare(noun: Word) -> bool:
    """Whether nothing after a noun says which it is: "the claim", and not "the claim that", "the claim for damages"."""
    words = noun.vocab.denial
    own = (child for child in noun.rights if child.relation in _COMPLEMENT)
    return all(any(word.lemma in words.empty for word in child.subtree) for child in own)


def _points_back(noun: Word) -> bool:
    """Whether a noun takes up what was said: "the claim", "those claims"; of accusations "allegations" alone too."""
    words = noun.vocab.denial
    if any(child.lemma.lower() in words.elsewhere for child in noun.lefts):
        return False
    return _has(noun, words.back) or (noun.tag == "NNS" and noun.lemma.lower() in words.of_accusations)


def _has(noun: Word, determiners: Words) -> bool:
    return noun.lower in determiners or any(child.lower in determiners for child in noun.lefts)


def _accuses(scene: Scene, trigger: Trigger) -> bool:
    """Whether a claim says who is to blame, so that "any involvement" can answer it."""
    return trigger.word.lemma in trigger.word.vocab.denial.accusing or scene.status(trigger) is Status.CLAIMED


def _is_claimed(scene: Scene, trigger: Trigger, denier: Attribution) -> bool:
    voice, status = scene.voice(trigger), scene.status(trigger)
    if voice is not None and voice.source is not None and _may_be_one(voice.source.name, denier.name):
        return False
    accuses = trigger.word.lemma in trigger.word.vocab.denial.accusing and status is Status.REPORTED
    said = voice is not None and voice.source is not None and status.happened
    return accuses or said or status is Status.CLAIMED


def _may_be_one(one: str, other: str) -> bool:
    """Whether a name may be the other, shortened: who is "Jonah Reed" where he speaks is "Reed" where he denies."""
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return first <= second or second <= first


def words_of(scene: Scene, verb: Word) -> Passage:
    """The words in which a verb denies: its sentence, of a long one or one of several times its main clause."""
    trigger = Trigger(verb, Kind.SAYING, governor(verb))
    return clause_passage(scene.sentence, trigger, (*scene.triggers, trigger), scene.times_of)
