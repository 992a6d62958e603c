"""Tell what a figure is of (killed, arrested, missiles), and to which event of its sentence it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.mentions.figures.quantities import Figure, find_quantities
from briefing.mentions.parse.verbs import ancestors, auxiliaries, is_passive, is_verb, resumed_by, subject
from briefing.mentions.vocabulary import table, words
from briefing.model import Attribution, Claim

if TYPE_CHECKING:
    from spacy.tokens import Token

    from briefing.mentions.parse.syntax import Sentence
    from briefing.mentions.triggers import Trigger

_FINITE_ROLES = ("ROOT", "conj", "ccomp", "advcl", "relcl")
_COUNTED = ("NOUN", "PROPN", "NUM")
_PREDICATES = ("acomp", "attr", "oprd", "dobj", "advmod")


@dataclass(frozen=True, slots=True)
class OwnedFigure:
    """A figure with its kind (a key of the data file), and the index of the verb or noun whose event it belongs to."""

    figure: Figure
    kind: str
    owner: int


def find_figures(sentence: Sentence, excluded: frozenset[int]) -> list[OwnedFigure]:
    """The figures of a sentence that count something the data file knows, left to right.

    `excluded` are the indices of tokens that are part of a time expression.
    """
    found = []
    for figure in find_quantities(sentence, excluded):
        owned = _owned(figure)
        if owned is not None:
            found.append(owned)
    return found


def settle_owners(owned: Sequence[OwnedFigure], triggers: Sequence[Trigger]) -> list[OwnedFigure]:
    """The figures with owners among the triggers, where there is one.

    It is the word itself, the nearest trigger over it ("the bodies of 12 people were found"), or, in a line without a
    verb ("12 dead in bus crash"), the nearest of all.
    """
    known = {trigger.token.i for trigger in triggers}
    return [replace(each, owner=_settled(each, known)) for each in owned]


def _settled(owned: OwnedFigure, known: set[int]) -> int:
    word, last = owned.figure.head.doc[owned.owner], owned.figure.last.i
    over = next((above.i for above in (word, *ancestors(word)) if above.i in known), None)
    if over is not None or not known:
        return owned.owner if over is None else over
    verbless = not any(is_verb(token) for token in (word, *ancestors(word)))
    return min(sorted(known), key=lambda index: abs(index - last)) if verbless else owned.owner


def as_claim(sentence: Sentence, owned: OwnedFigure, attribution: Attribution | None) -> Claim:
    """The figure as a claim of whoever the clause is attributed to.

    One of several that are counted together ("a man and two women") is only the least of them.
    """
    figure = owned.figure
    low, best, high = figure.low, figure.best, figure.high
    if best is not None and best == low and _is_joined(figure):
        best = high = None
    passage = sentence.passage(figure.first, figure.last)
    return Claim(owned.kind, low, best, high, passage, attribution, figure.unit, figure.previous)


def _is_joined(figure: Figure) -> bool:
    """Whether it is one of several that are counted ("a man and two women", "two in Marlo and five in Tessin")."""
    noun, last = figure.head, figure.last
    if any(token.lower_ in words("figures.counts", "each") for token in last.sent):
        return True
    if noun.dep_ == "conj" and noun.head.pos_ in _COUNTED and noun.head.i < figure.first.i:
        return True
    joined = [token for token in noun.rights if token.dep_ == "conj" and token.pos_ in _COUNTED]
    joined += [token for token in noun.rights if token.dep_ == "appos" and any(c.dep_ == "conj" for c in token.rights)]
    joined += [token for token in noun.head.rights if token.dep_ == "conj" and token.tag_ == "CD"]
    return any(token.i > last.i for token in joined)


def _owned(figure: Figure) -> OwnedFigure | None:
    if figure.is_money:
        return OwnedFigure(figure, "money", _owner(figure.head))
    if figure.unit is not None:
        return OwnedFigure(figure, "percent", _owner(figure.head))
    found = _by_magnitude(figure) or _beside(figure) or _by_toll(figure) or _by_count(figure)
    found = found or _by_lives(figure) or _by_phrase(figure) or _by_verb(figure) or _by_noun(figure)
    return OwnedFigure(figure, *found) if found is not None else None


def _by_noun(figure: Figure) -> tuple[str, int] | None:
    """The kind by what is counted ("14 strikes"), or by the noun that what is counted stands under ("deaths of 3")."""
    counted = figure.counted
    for kind, lemmas in table("figures", "nouns").items():
        if counted.lemma_.lower() in lemmas:
            return kind, _owner(counted)
        above = counted.head.head
        if counted.head.lower_ == "of" and above.lemma_.lower() in lemmas and above.i != figure.head.i:
            return kind, above.i
    return None


def _by_magnitude(figure: Figure) -> tuple[str, int] | None:
    """The strength of an earthquake: the number beside "magnitude", or what an earthquake measured."""
    first, last = figure.first, figure.last
    near = first.doc[max(first.sent.start, first.i - 2) : min(last.sent.end, last.i + 3)]
    quakes = words("figures.counts", "quakes")
    quake = next((token for token in first.sent if token.lemma_.lower() in quakes), None)
    named = any(token.lower_ in words("figures.counts", "magnitude") for token in near)
    verb = figure.head.head
    own = subject(verb) if verb.lemma_ in words("figures.counts", "measuring") else None
    measured = own is not None and own.lemma_.lower() in quakes and figure.counted.tag_ == "CD"
    return ("magnitude", quake.i) if quake is not None and (named or measured) else None


def _by_count(figure: Figure) -> tuple[str, int] | None:
    """What a count rose to or stood at: "the number of dead stood at 19", "the number of people killed rose to 15"."""
    verb = next((above for above in ancestors(figure.head) if is_verb(above)), None)
    count = subject(verb) if verb is not None else None
    if verb is None or count is None or count.lemma_ not in words("figures.counts", "nouns") or figure.head.i < verb.i:
        return None
    if figure.head.head.lower_ == "from":
        return None
    for token in count.subtree:
        kind = table("figures", "adjectives").get(token.lower_)
        nouns = (name for name, lemmas in table("figures", "nouns").items() if token.lemma_.lower() in lemmas)
        verbs = (name for name, lists in table("figures", "verbs").items() if token.lemma_ in lists["object"])
        kind = kind or next(nouns, None) or (next(verbs, None) if token.tag_ == "VBN" else None)
        if kind is not None:
            return kind, verb.i
    return None


def _by_lives(figure: Figure) -> tuple[str, int] | None:
    """Killed, where lives are counted that something took ("claimed 12 lives", "claimed the lives of 12 people")."""
    lives = figure.counted if figure.counted.lemma_.lower() == "life" else figure.head.head.head
    if lives.lemma_.lower() != "life" or lives.dep_ != "dobj":
        return None
    return ("killed", lives.head.i) if lives.head.lemma_ in words("figures.counts", "taking_lives") else None


def _by_phrase(figure: Figure) -> tuple[str, int] | None:
    """The kind by a verb and a word with it: "taken into custody", "pulled alive", "lost their lives"."""
    kinds = table("figures", "phrasal")
    for verb, role in _roles(figure.head):
        within = (inner for child in verb.rights if child.dep_ == "prep" for inner in child.rights)
        for word in (*verb.rights, *within):
            kind = kinds.get(f"{verb.lemma_} {word.lemma_.lower()}", {}).get(role)
            if kind:
                return kind, verb.i
    if figure.counted.dep_ == "compound":
        phrase = kinds.get(f"{figure.counted.head.head.lemma_} {figure.counted.head.lemma_.lower()}", {})
        if phrase.get("object"):
            return phrase["object"], figure.counted.head.head.i
    return None


def _beside(figure: Figure) -> tuple[str, int] | None:
    """The kind by a word right after what is counted ("20 dead", "1,200 people homeless")."""
    last = figure.last
    after = last.nbor() if last.i + 1 < last.sent.end else None
    kinds = table("figures", "adjectives")
    if after is None or after.lower_ not in kinds:
        return None
    elliptic = after.dep_ == "conj" and after.tag_ in ("VBN", "VBD") and is_verb(after) and _is_bare_participle(after)
    if after.tag_ != "JJ" and after.dep_ in _FINITE_ROLES and not elliptic:
        return None
    return kinds[after.lower_], after.i if is_verb(after) else _owner(last)


def _by_toll(figure: Figure) -> tuple[str, int] | None:
    """Killed, where the number is what a toll rose to ("the toll rose to 45"), not what it rose from."""
    if figure.head.head.lower_ == "from":
        return None
    for above in ancestors(figure.head):
        beside = [child for child in above.children if child.dep_ == "dobj"] if is_verb(above) else []
        own = subject(above) if is_verb(above) else None
        for toll in (above, *beside, *([own] if own is not None else [])):
            if toll.lemma_ == "toll" and figure.head.i > toll.i:
                return "killed", toll.i
        if is_verb(above):
            return None
    return None


def _by_verb(figure: Figure) -> tuple[str, int] | None:
    """The kind by the verb of which what is counted is subject or object."""
    if figure.counted.lemma_.lower() in words("figures", "units_of_measure"):
        return None
    kinds = table("figures", "adjectives")
    is_hostage = figure.counted.lemma_.lower() in table("figures", "nouns")["hostages"]
    for verb, role in _roles(figure.head):
        if verb.lemma_ in words("status", "attitudes") or (
            is_hostage and verb.lemma_ in words("figures.counts", "taking")
        ):
            return None
        if verb.tag_ == "VBG" and role == "subject" and verb.lower_ in kinds:
            return kinds[verb.lower_], verb.i
        for kind, lists in table("figures", "verbs").items():
            if verb.lemma_ in lists[role]:
                return kind, verb.i
        predicates = (child.lower_ for child in verb.children if child.dep_ in _PREDICATES)
        found = next((kinds[word] for word in predicates if word in kinds), None)
        if found is not None:
            return found, verb.i
    return None


def _roles(noun: Token) -> Iterator[tuple[Token, str]]:
    """The verbs of which a noun is an argument, each with its role as if the verb stood in the active."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            yield child, "object"
        elif child.dep_ == "relcl":
            own = subject(child)
            is_object = is_passive(child) or (own is not None and own.lower_ not in words("pronouns", "relative"))
            yield child, "object" if is_object else "subject"
    head = noun.head
    while noun.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN", "NUM"):
        noun, head = head, head.head
    made_to = next((child for child in head.rights if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB"), None)
    if noun.dep_ == "dobj" and made_to is not None and head.lemma_ in words("status", "implicative"):
        yield made_to, "subject"
    if noun.dep_ in ("dobj", "nsubjpass"):
        yield head, "object"
    elif noun.dep_ == "nsubj":
        yield head, "object" if is_passive(head) or _is_bare_participle(head) else "subject"


def _is_bare_participle(verb: Token) -> bool:
    """Whether a participle has lost its auxiliary to the clause before it ("20 were killed and dozens injured")."""
    if verb.tag_ == "VBN":
        return not any(helper.lemma_ == "have" for helper in auxiliaries(verb))
    elliptic = verb.dep_ == "conj" and verb.tag_ == "VBD" and is_passive(verb.head)
    return elliptic and not any(child.dep_ == "dobj" for child in verb.children)


def _owner(token: Token) -> int:
    """The verb over a token, or the main verb that it turns out to belong to."""
    verb = next((above for above in ancestors(token) if is_verb(above)), None)
    if verb is None:
        return token.i
    main = resumed_by(verb)
    return verb.i if main is None else main.i
