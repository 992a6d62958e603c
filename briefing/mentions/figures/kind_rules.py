"""Find what became of those who are counted, by the words around the number: killed, arrested, missing and so on.

Which kinds there are, and the words of each, stands in [kinds] of languages/en.toml; here are the rules beyond words.
"""

from __future__ import annotations

from briefing.mentions.figures.quantities import Quantity
from briefing.mentions.figures.roles import has_lost_auxiliary, roles_of
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import ancestors, direct_object, is_passive, is_verb, resumed_by, subject
from briefing.mentions.vocabulary import KindWords, Role
from briefing.model.claim_kinds import HOSTAGES, KILLED

_FINITE_ROLES = ("ROOT", "conj", "ccomp", "advcl", "relcl")
_PREDICATES = ("acomp", "attr", "oprd", "dobj", "advmod")


def kind_of(quantity: Quantity) -> tuple[str, int] | None:
    """What became of those who are counted, and the index of the word that says so; None where nothing is known."""
    # The surest sign first: a word that stands with the number outweighs the verb over it ("*12 dead* were found").
    found = _by_magnitude(quantity) or _by_word_after(quantity) or _by_toll(quantity) or _by_count(quantity)
    return found or _by_lives(quantity) or _by_phrase(quantity) or _by_verb(quantity) or _by_noun(quantity)


def _by_noun(quantity: Quantity) -> tuple[str, int] | None:
    """The kind by what is counted ("14 strikes"), or by the noun that what is counted stands under ("deaths of 3")."""
    counted = quantity.counted
    for kind, lemmas in counted.vocab.kinds.nouns.items():
        if counted.lemma.lower() in lemmas:
            return kind, owner_of(counted)
        above = counted.head.head
        if (
            counted.head.lower in counted.vocab.quantities.of
            and above.lemma.lower() in lemmas
            and above is not quantity.head
        ):
            return kind, above.index
    return None


def _by_magnitude(quantity: Quantity) -> tuple[str, int] | None:
    """The strength of an earthquake: the number next to "magnitude", or what an earthquake measured."""
    first, last = quantity.first, quantity.last
    near = first.sentence.between(first.index - 2, last.index + 2)
    words = first.vocab.kinds
    quakes = words.quakes
    quake = next((word for word in first.sentence.words if word.lemma.lower() in quakes), None)
    named = any(word.lower in words.magnitude for word in near)
    verb = quantity.head.head
    own = subject(verb) if verb.lemma in verb.vocab.kinds.measuring else None
    measured = own is not None and own.lemma.lower() in quakes and quantity.counted.tag == "CD"
    return ("magnitude", quake.index) if quake is not None and (named or measured) else None


def _by_count(quantity: Quantity) -> tuple[str, int] | None:
    """What a count rose to or stood at: "the number of dead stood at 19", "the number of people killed rose to 15".

    So it is with what somebody put it at: "put the number of dead at 19", "estimated the crowd at 70,000".
    """
    verb = next((above for above in ancestors(quantity.head) if is_verb(above)), None)
    # "The *number* of dead stood at 19": the figure follows the verb.
    if verb is None or quantity.head.index < verb.index:
        return None
    if quantity.head.head.lower in quantity.head.vocab.quantities.from_:
        return None
    named = (subject(verb), _counted_at(verb, quantity))
    count = next((each for each in named if each is not None and _counts(each)), None)
    if count is None:
        return None
    if (crowd := count.vocab.kinds.crowds.get(count.lemma)) is not None:
        # "Turnout was 68 percent" counts nobody.
        return (crowd, verb.index) if quantity.unit is None else None
    for word in count.subtree:
        kinds = word.vocab.kinds
        kind = kinds.adjectives.get(word.lower)
        nouns = (name for name, lemmas in kinds.nouns.items() if word.lemma.lower() in lemmas)
        verbs = (name for name, lists in kinds.verbs.items() if word.lemma in lists.object)
        kind = kind or next(nouns, None) or (next(verbs, None) if word.tag == "VBN" else None)
        if kind is not None:
            return kind, verb.index
    return None


def _counts(noun: Word) -> bool:
    kinds = noun.vocab.kinds
    return noun.lemma in kinds.counts or noun.lemma in kinds.crowds


def _counted_at(verb: Word, quantity: Quantity) -> Word | None:
    """The object of a verb where the quantity follows it after a preposition: "put the *number* of dead at 19"."""
    thing = direct_object(verb)
    is_put = thing is not None and thing.index < quantity.head.index and quantity.head.relation == "pobj"
    return thing if is_put else None


def _by_lives(quantity: Quantity) -> tuple[str, int] | None:
    """Killed, where lives are counted that something took ("claimed 12 lives", "claimed the lives of 12 people")."""
    lives = (
        quantity.counted
        if quantity.counted.lemma.lower() in quantity.counted.vocab.kinds.lives
        else quantity.head.head.head
    )
    if lives.lemma.lower() not in lives.vocab.kinds.lives or lives.relation != "dobj":
        return None
    return (KILLED, lives.head.index) if lives.head.lemma in lives.head.vocab.kinds.taking_lives else None


def _by_phrase(quantity: Quantity) -> tuple[str, int] | None:
    """The kind by a verb and a word with it: "taken into custody", "pulled alive", "lost their lives"."""
    if quantity.counted.lemma.lower() in quantity.counted.vocab.quantities.units_of_measure:
        return None
    kinds = quantity.head.vocab.kinds.phrasal
    for verb, role in roles_of(quantity.head):
        within = (inner for child in verb.rights if child.relation == "prep" for inner in child.rights)
        for word in (*verb.rights, *within):
            phrase = kinds.get(f"{verb.lemma} {word.lemma.lower()}")
            kind = phrase.of(role) if phrase is not None else ""
            if kind:
                return kind, verb.index
    if quantity.counted.relation == "compound":
        phrase = kinds.get(f"{quantity.counted.head.head.lemma} {quantity.counted.head.lemma.lower()}")
        if phrase is not None and phrase.object:
            return phrase.object, quantity.counted.head.head.index
    return None


def _by_word_after(quantity: Quantity) -> tuple[str, int] | None:
    """The kind by a word right after what is counted ("20 dead", "1,200 people homeless")."""
    last = quantity.last
    after = last.next
    kinds = last.vocab.kinds.adjectives
    if after is None or after.lower not in kinds:
        return None
    elliptic = after.relation == "conj" and after.tag in ("VBN", "VBD") and is_verb(after) and has_lost_auxiliary(after)
    if after.tag != "JJ" and after.relation in _FINITE_ROLES and not elliptic:
        return None
    return kinds[after.lower], after.index if is_verb(after) else owner_of(last)


def _by_toll(quantity: Quantity) -> tuple[str, int] | None:
    """Killed, where the number is what a toll rose to ("the toll rose to 45"), not what it rose from.

    Nor is it what is said next to the toll ("the toll is 45, with two million thought to be homeless").
    """
    if quantity.head.head.lower in quantity.head.vocab.quantities.from_:
        return None
    for above in ancestors(quantity.head):
        if above.lower in above.vocab.kinds.apart_from_toll:
            return None
        objects = [child for child in above.children if child.relation == "dobj"] if is_verb(above) else []
        own = subject(above) if is_verb(above) else None
        for toll in (above, *objects, *([own] if own is not None else [])):
            # "The *toll* rose to 45" is of dead, unless it says otherwise ("a *toll* of 50 hurt").
            if toll.lemma in toll.vocab.kinds.tolls and quantity.head.index > toll.index:
                return _said_of(quantity) or KILLED, toll.index
        if is_verb(above):
            return None
    return None


def _said_of(quantity: Quantity) -> str | None:
    """The kind that a word of the quantity, or right after it, gives it ("a toll of 30 dead and 50 hurt")."""
    words = (quantity.last, *([quantity.last.next] if quantity.last.next is not None else []))
    return next((kind for word in words if (kind := word.vocab.kinds.adjectives.get(word.lower))), None)


def _by_verb(quantity: Quantity) -> tuple[str, int] | None:
    """The kind by the verb of which what is counted is subject or object."""
    if quantity.counted.lemma.lower() in quantity.counted.vocab.quantities.units_of_measure:
        return None
    words = quantity.head.vocab.kinds
    is_hostage = quantity.counted.lemma.lower() in words.nouns[HOSTAGES]
    for verb, role in roles_of(quantity.head):
        # "Believed to have died": what is believed of them stands in the verb under it.
        if is_passive(verb) and any(child.relation == "xcomp" for child in verb.rights):
            continue
        # "Fear for 20 people": nothing became of them. Of "took 20 *hostages*" the noun says more.
        if verb.lemma in verb.vocab.status.attitudes or (is_hostage and verb.lemma in words.taking):
            return None
        kind = _done_by(verb, role, words)
        if kind is not None:
            return kind, verb.index
    return None


def _done_by(verb: Word, role: Role, words: KindWords) -> str | None:
    """What a verb, or a predicate with it, says of its subject or object ("were killed", "were left homeless")."""
    # "20 are *missing*": a participle that is an adjective by its list.
    if verb.tag == "VBG" and role == "subject" and verb.lower in words.adjectives:
        return words.adjectives[verb.lower]
    kind = next((kind for kind, verbs in words.verbs.items() if verb.lemma in verbs.of(role)), None)
    if kind is not None:
        return kind
    predicates = (words.adjectives.get(child.lower) for child in verb.children if child.relation in _PREDICATES)
    return next((kind for kind in predicates if kind is not None), None)


def owner_of(word: Word) -> int:
    """The verb over a word, or the main verb that it turns out to belong to."""
    verb = next((above for above in ancestors(word) if is_verb(above)), None)
    if verb is None:
        return word.index
    main = resumed_by(verb)
    return verb.index if main is None else main.index
