"""Find what became of those who are counted, by the words around the number: killed, arrested, missing and so on."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.mentions.figures.quantities import Quantity
from briefing.mentions.parse.records import Word
from briefing.mentions.parse.verbs import ancestors, auxiliaries, is_passive, is_verb, resumed_by, subject

_FINITE_ROLES = ("ROOT", "conj", "ccomp", "advcl", "relcl")
_PREDICATES = ("acomp", "attr", "oprd", "dobj", "advmod")


def kind_of(quantity: Quantity) -> tuple[str, int] | None:
    """What became of those who are counted, and the index of the word that says so; None where nothing is known."""
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
    """What a count rose to or stood at: "the number of dead stood at 19", "the number of people killed rose to 15"."""
    verb = next((above for above in ancestors(quantity.head) if is_verb(above)), None)
    count = subject(verb) if verb is not None else None
    if verb is None or count is None or count.lemma not in count.vocab.kinds.counts or quantity.head.index < verb.index:
        return None
    if quantity.head.head.lower in quantity.head.vocab.quantities.from_:
        return None
    for word in count.subtree:
        kinds = word.vocab.kinds
        kind = kinds.adjectives.get(word.lower)
        nouns = (name for name, lemmas in kinds.nouns.items() if word.lemma.lower() in lemmas)
        verbs = (name for name, lists in kinds.verbs.items() if word.lemma in lists.object)
        kind = kind or next(nouns, None) or (next(verbs, None) if word.tag == "VBN" else None)
        if kind is not None:
            return kind, verb.index
    return None


def _by_lives(quantity: Quantity) -> tuple[str, int] | None:
    """Killed, where lives are counted that something took ("claimed 12 lives", "claimed the lives of 12 people")."""
    lives = (
        quantity.counted
        if quantity.counted.lemma.lower() in quantity.counted.vocab.kinds.lives
        else quantity.head.head.head
    )
    if lives.lemma.lower() not in lives.vocab.kinds.lives or lives.relation != "dobj":
        return None
    return ("killed", lives.head.index) if lives.head.lemma in lives.head.vocab.kinds.taking_lives else None


def _by_phrase(quantity: Quantity) -> tuple[str, int] | None:
    """The kind by a verb and a word with it: "taken into custody", "pulled alive", "lost their lives"."""
    kinds = quantity.head.vocab.kinds.phrasal
    for verb, role in _roles(quantity.head):
        within = (inner for child in verb.rights if child.relation == "prep" for inner in child.rights)
        for word in (*verb.rights, *within):
            phrase = kinds.get(f"{verb.lemma} {word.lemma.lower()}")
            kind = getattr(phrase, role, "")
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
    elliptic = (
        after.relation == "conj" and after.tag in ("VBN", "VBD") and is_verb(after) and _is_bare_participle(after)
    )
    if after.tag != "JJ" and after.relation in _FINITE_ROLES and not elliptic:
        return None
    return kinds[after.lower], after.index if is_verb(after) else owner_of(last)


def _by_toll(quantity: Quantity) -> tuple[str, int] | None:
    """Killed, where the number is what a toll rose to ("the toll rose to 45"), not what it rose from."""
    if quantity.head.head.lower in quantity.head.vocab.quantities.from_:
        return None
    for above in ancestors(quantity.head):
        objects = [child for child in above.children if child.relation == "dobj"] if is_verb(above) else []
        own = subject(above) if is_verb(above) else None
        for toll in (above, *objects, *([own] if own is not None else [])):
            if toll.lemma in toll.vocab.kinds.tolls and quantity.head.index > toll.index:
                return "killed", toll.index
        if is_verb(above):
            return None
    return None


def _by_verb(quantity: Quantity) -> tuple[str, int] | None:
    """The kind by the verb of which what is counted is subject or object."""
    if quantity.counted.lemma.lower() in quantity.counted.vocab.quantities.units_of_measure:
        return None
    words = quantity.head.vocab.kinds
    kinds = words.adjectives
    is_hostage = quantity.counted.lemma.lower() in words.nouns["hostages"]
    for verb, role in _roles(quantity.head):
        if verb.lemma in verb.vocab.status.attitudes or (is_hostage and verb.lemma in words.taking):
            return None
        if verb.tag == "VBG" and role == "subject" and verb.lower in kinds:
            return kinds[verb.lower], verb.index
        for kind, lists in words.verbs.items():
            if verb.lemma in getattr(lists, role):
                return kind, verb.index
        predicates = (child.lower for child in verb.children if child.relation in _PREDICATES)
        found = next((kinds[word] for word in predicates if word in kinds), None)
        if found is not None:
            return found, verb.index
    return None


def _roles(noun: Word) -> Iterator[tuple[Word, str]]:
    """The verbs of which a noun is an argument, each with its role as if the verb stood in the active."""
    for child in noun.children:
        if child.relation == "acl" and child.tag == "VBN":
            yield child, "object"
        elif child.relation == "relcl":
            own = subject(child)
            is_object = is_passive(child) or (own is not None and own.lower not in own.vocab.pronouns.relative)
            yield child, "object" if is_object else "subject"
    head = noun.head
    while noun.relation == "conj" and head.pos in ("NOUN", "PROPN", "NUM"):
        noun, head = head, head.head
    made_to = next((child for child in head.rights if child.relation in ("xcomp", "ccomp") and child.tag == "VB"), None)
    if noun.relation == "dobj" and made_to is not None and head.lemma in head.vocab.status.implicative:
        yield made_to, "subject"
    if noun.relation in ("dobj", "nsubjpass"):
        yield head, "object"
    elif noun.relation == "nsubj":
        yield head, "object" if is_passive(head) or _is_bare_participle(head) else "subject"


def _is_bare_participle(verb: Word) -> bool:
    """Whether a participle has lost its auxiliary to the clause before it ("20 were killed and dozens injured")."""
    if verb.tag == "VBN":
        return not any(helper.lemma in helper.vocab.grammar.have for helper in auxiliaries(verb))
    elliptic = verb.relation == "conj" and verb.tag == "VBD" and is_passive(verb.head)
    return elliptic and not any(child.relation == "dobj" for child in verb.children)


def owner_of(word: Word) -> int:
    """The verb over a word, or the main verb that it turns out to belong to."""
    verb = next((above for above in ancestors(word) if is_verb(above)), None)
    if verb is None:
        return word.index
    main = resumed_by(verb)
    return verb.index if main is None else main.index
