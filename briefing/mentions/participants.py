"""Name the place and the actors of an event, from the words of its own clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.mentions.dates.inherit import happens_with
from briefing.mentions.parse.verbs import SUBJECT, clause_head, have_before, is_verb, subject
from briefing.mentions.triggers import Trigger
from briefing.mentions.vocabulary import table, words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARGUMENTS = (*SUBJECT, "dobj")
_NAMING = ("compound", "amod", "nmod", "poss", "nummod")


def actors(trigger: Trigger, dated: frozenset[int], source: Token | None = None) -> tuple[str, ...]:
    """Who did it and to whom: the nouns that are subject, object or agent, and the names that stand with them.

    `dated` are the indices of the tokens of the sentence's expressions of time, which name nobody. `source` is the noun
    that names who tells it; it takes part in the event only where a pronoun stands for it, or where the clause has no
    subject of its own ("claimed to have killed", "said it had flown").
    """
    found: dict[str, None] = {}
    told = _indices(source) if source is not None else frozenset()
    for argument in _arguments(trigger):
        if argument.i in told | dated or argument.pos_ in ("PRON", "DET"):
            continue
        for name in (_base(argument), *_names(argument, told | dated)):
            found.setdefault(name, None)
    if source is not None and source.pos_ != "PRON" and _is_own_deed(trigger, source):
        for name in (_base(source), *_names(source, dated)):
            found.setdefault(name, None)
    return tuple(found)


def _is_own_deed(trigger: Trigger, source: Token) -> bool:
    """Whether who tells it did it: the subject is a pronoun, or the infinitive has none."""
    if trigger.is_noun:
        return False
    own = subject(trigger.token)
    if own is None:
        return trigger.token.dep_ == "xcomp" and trigger.token.head.lemma_ in words("reporting", "with_infinitive")
    pronouns = words("pronouns", "plural" if source.tag_ in ("NNS", "NNPS") else "singular")
    return own.lower_ in pronouns and trigger.token.dep_ == "ccomp"


def place(trigger: Trigger, dated: frozenset[int]) -> str | None:
    """Where it happened: "Huraytan", "Aleppo province"; what "in" names before other words.

    The trigger's own clause comes first, then the clause that tells of the same moment ("were killed after a bomb
    rocked the town of Huraytan", "exploded in Huraytan, killing").
    """
    own = _place_of(trigger.token, trigger.governor if trigger.is_noun else None, dated)
    if own is not None or trigger.is_noun:
        return own
    companions = (_place_of(companion, None, dated) for companion in _companions(trigger.token, set()))
    return next((named for named in companions if named is not None), None)


def _place_of(token: Token, over: Token | None, dated: frozenset[int]) -> str | None:
    heads = [token, clause_head(token), *([clause_head(over)] if over is not None else [])]
    for key in ("at", "towards"):
        for head in heads:
            for noun in _located(head, words("places", key)):
                named = _place_name(noun) if noun.i not in dated else None
                if named is not None:
                    return named
    objects = (child for child in token.rights if child.dep_ == "dobj")
    return next((name for noun in objects if (name := _described_place(noun)) is not None), None)


def _companions(verb: Token, seen: set[int]) -> Iterator[Token]:
    """The verbs that tell of the same moment as `verb`, nearest first."""
    seen.add(verb.i)
    near = [child for child in verb.children if child.dep_ == "conj" or happens_with(child, verb)]
    if verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.tag_ == "VBG"):
        near.append(verb.head)
    for other in near:
        if other.i not in seen and is_verb(other):
            yield other
            yield from _companions(other, seen)


def _indices(noun: Token) -> frozenset[int]:
    return frozenset(token.i for token in noun.subtree)


def _arguments(trigger: Trigger) -> Iterator[Token]:
    """The nouns that take part: subject, object, agent and partners, those of the clause it is joined to included."""
    token = clause_head(trigger.token)
    children = [*token.children, *(trigger.token.children if token.i != trigger.token.i else ())]
    own = None if trigger.is_noun else _subject_of(token, trigger.token)
    if own is not None and own not in children:
        yield own
    for child in children:
        if child.dep_ in _ARGUMENTS:
            yield _counted(child)
        elif child.dep_ in ("agent", "dative") or (child.dep_ == "prep" and child.lower_ in _partners(trigger)):
            yield from (inner for inner in child.children if inner.dep_ == "pobj")
        elif trigger.is_noun and child.dep_ in ("poss", "compound", "amod") and _is_name(child):
            yield child


def _subject_of(head: Token, verb: Token) -> Token | None:
    """Who does it: the subject, the noun that a relative clause is about, or the subject of the verb joined to."""
    own = subject(verb)
    if (
        head.dep_ in ("relcl", "acl")
        and head.head.pos_ in ("NOUN", "PROPN")
        and (own is None or own.tag_ in ("WDT", "WP"))
    ):
        return head.head
    if own is None and head.dep_ == "conj" and is_verb(head.head):
        return subject(head.head)
    return own


def _counted(noun: Token) -> Token:
    """What a quantity counts ("houses" of "dozens of houses"), or the noun itself."""
    if noun.lower_ not in table("figures", "vague") and noun.tag_ != "CD":
        return noun
    inner = (pobj for child in noun.rights if child.lower_ == "of" for pobj in child.rights if pobj.dep_ == "pobj")
    return next(inner, noun)


def _partners(trigger: Trigger) -> frozenset[str]:
    """Prepositions after which a party to the event is named."""
    return words("prepositions", "party_of_noun" if trigger.is_noun else "party_of_verb")


def _base(noun: Token) -> str:
    """The noun with the words before it that name it, without article."""
    parts = [child for child in noun.lefts if child.dep_ in _NAMING and have_before(child) is None]
    first = min((child.left_edge for child in parts), key=lambda token: token.i, default=noun)
    tokens = [token for token in noun.doc[first.i : noun.i + 1] if have_before(token) is None]
    while len(tokens) > 1 and tokens[0].tag_ in ("DT", "PDT", "PRP$", "``", "''", ","):
        tokens = tokens[1:]
    return _text(tokens)


def _names(noun: Token, outside: frozenset[int]) -> Iterator[str]:
    """The proper names in the noun's phrase, relative clauses and most prepositions left out."""
    run: list[Token] = []
    for token in (*_phrase(noun), None):
        if token is not None and token.i not in outside and _is_name(token) and (not run or token.i == run[-1].i + 1):
            run.append(token)
            continue
        if any(part.pos_ == "PROPN" for part in run) and run[-1].pos_ != "ADJ":
            yield _text(run)
        run = [token] if token is not None and token.i not in outside and _is_name(token) else []


def _is_name(token: Token) -> bool:
    """Whether it can be part of a name: a proper noun, a capitalised adjective ("Islamic"), a hyphen inside ("al-")."""
    if token.text == "-":
        return not token.whitespace_ and token.i > 0 and token.nbor(-1).pos_ == "PROPN"
    return token.pos_ == "PROPN" or (token.pos_ == "ADJ" and token.text[:1].isupper())


def _phrase(noun: Token) -> list[Token]:
    cut: set[int] = set()
    for token in noun.subtree:
        apart = token.dep_ in ("relcl", "acl") or (token.dep_ == "prep" and token.lower_ not in ("of", "to"))
        if apart and token.i != noun.i:
            cut |= _indices(token)
    return [token for token in noun.subtree if token.i not in cut]


def _located(head: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """The nouns after these prepositions in the clause of `head`: on the trigger, its objects, and places on them."""
    for child in head.children:
        if child.dep_ == "prep" or (child.dep_ in (*_ARGUMENTS, "advmod") and not is_verb(child)):
            yield from _located_under(child, prepositions)


def _located_under(token: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    if token.dep_ == "prep" and token.lower_ in prepositions:
        yield from (noun for noun in token.rights if noun.dep_ == "pobj")
    for child in token.children:
        if child.dep_ in ("prep", "pobj", "conj") and not is_verb(child) and child.lower_ not in ("for", "to"):
            yield from _located_under(child, prepositions)


def _place_name(noun: Token) -> str | None:
    """The name of a place: the proper noun itself, or the one that a noun for places stands with."""
    return _text(list(_run(noun))) if noun.pos_ == "PROPN" else _described_place(noun)


def _described_place(noun: Token) -> str | None:
    """The place in a phrase: "Huraytan" of "the town of Huraytan", "Aleppo province" of "Aleppo province"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("places", "nouns"):
        return None
    before = [child for child in noun.lefts if child.dep_ in _NAMING and child.pos_ == "PROPN"]
    if before:
        return _text([token for token in noun.doc[before[0].left_edge.i : noun.i + 1] if token.tag_ != "DT"])
    for child in noun.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return _text(list(_run(child)))
        named = (_place_name(inner) for inner in child.rights if child.lower_ in ("of", "in"))
        found = next((name for name in named if name is not None), None)
        if found is not None:
            return found
    return None


def _run(noun: Token) -> Iterator[Token]:
    """The tokens of a name up to its last: the names before it, and what is written together with it ("al-Bab")."""
    first = noun
    while first.i > noun.sent.start:
        before = first.nbor(-1)
        glued = not before.whitespace_ and (before.pos_ != "PUNCT" or before.text == "-")
        if not glued and not (before.pos_ == "PROPN" and before.head.i in (first.i, noun.i)):
            break
        first = before
    yield from noun.doc[first.i : noun.i + 1]


def _text(tokens: Sequence[Token]) -> str:
    return " ".join("".join(token.text_with_ws for token in tokens).split())
