"""Find who says so: the reporting verb over a clause, or "according to", and the source it names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.mentions.parse.syntax import Sentence
from briefing.mentions.parse.verbs import governor, is_passive, subject
from briefing.mentions.triggers import content_of, saying_verbs
from briefing.mentions.vocabulary import words
from briefing.model import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# Relations by which a clause is part of the clause above it, so that who tells that tells this.
_PART_OF = (
    "conj", "advcl", "relcl", "acl", "xcomp", "pcomp", "prep", "pobj", "ccomp", "dobj", "nsubj", "nsubjpass", "attr",
    "agent", "appos", "dep", "dative", "oprd", "acomp", "csubj",
)  # fmt: skip
# How many words may stand between two names that are joined ("activists and an online statement").
_NEAR = 5
_NAME_PARTS = ("compound", "amod", "nmod", "poss", "case", "nummod", "det", "punct", "quantmod", "advmod", "npadvmod")


@dataclass(frozen=True, slots=True)
class Saying:
    """The word that reports ("said", "according") and the noun that names the source, where there is one.

    `relay` names who tells that the source says so: who quotes it, or who reports its report.
    """

    verb: Token
    source: Token | None
    relay: Token | None = None


def find_saying(token: Token) -> Saying | None:
    """The saying nearest over a trigger, or None where the article itself tells it."""
    saying = _nearest_saying(token)
    if saying is None or not saying.verb.tag_.startswith("VB"):
        return saying
    quoted = _quoted_source(saying)
    if quoted is not None:
        return quoted
    over = _nearest_saying(saying.verb)
    told = over is not None and over.source is not None and saying.source is not None and over.verb.i != saying.verb.i
    return replace(saying, relay=over.source) if told and over is not None else saying


def quoting_verb(saying: Saying) -> Token | None:
    """The verb of quoting that a saying goes with: "was quoted as saying", "reported, citing police"."""
    verb = saying.verb
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_ in words("reporting", "quoting"):
        return verb.head.head
    beside = (child for child in verb.children if child.dep_ == "advcl" and child.tag_ == "VBG")
    return next((child for child in beside if child.lemma_ in words("reporting", "quoting")), None)


def _quoted_source(saying: Saying) -> Saying | None:
    """The saying with the source that is quoted, and who quotes it as its relay."""
    quoting = quoting_verb(saying)
    if quoting is None:
        return None
    quoted = next((child for child in quoting.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if quoted is None:
        return None
    if quoting.dep_ == "advcl":
        return replace(saying, source=quoted, relay=saying.source)
    if not is_passive(quoting):
        return replace(saying, source=quoted, relay=subject(quoting))
    agent = next((child for child in quoting.children if child.dep_ == "agent"), None)
    by = next((child for child in agent.children if child.dep_ == "pobj"), None) if agent is not None else None
    return replace(saying, source=quoted, relay=by)


def _nearest_saying(token: Token) -> Saying | None:
    step = token
    while True:
        saying = _said_of(step, token)
        if saying is not None:
            return saying
        if step.head.i == step.i or step.dep_ not in _PART_OF:
            return None
        step = step.head


def attribution(sentence: Sentence, source: Token) -> Attribution | None:
    """The source as the text names it; None for a pronoun."""
    if source.pos_ == "PRON":
        return None
    first, last = name_of(source)
    while first.i < last.i and first.tag_ in ("DT", "PDT", ",", "``", "''"):
        first = first.nbor()
    passage = sentence.passage(first, last)
    return Attribution(" ".join(passage.text.split()), Span(passage.start, passage.end))


def name_of(noun: Token) -> tuple[Token, Token]:
    """The first and last token of a name: the noun with what stands before it, and "of" or "from" and its noun."""
    lefts = [child for child in noun.lefts if child.dep_ in _NAME_PARTS]
    first = min((next(iter(child.subtree)) for child in lefts), key=lambda token: token.i, default=noun)
    last = noun
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "for", "in") and child.i == last.i + 1:
            inner = next((grandchild for grandchild in child.rights if grandchild.dep_ == "pobj"), None)
            if inner is not None:
                last = name_of(inner)[1]
    joined = next((child for child in noun.rights if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN")), None)
    if joined is not None and joined.i - last.i <= _NEAR:
        last = name_of(joined)[1]
    return first, last


def _said_of(step: Token, token: Token) -> Saying | None:
    """The saying whose content is the clause of `step`, if `step` heads one; `token` is no saying of itself."""
    for child in step.children:
        if child.i == token.i:
            continue
        if child.lower_ in words("reporting", "according"):
            return Saying(child, _according_to(child))
        if child.dep_ in ("parataxis", "advcl") and _reports(child) and content_of(child) == step:
            return Saying(child, _source(child))
    head = step.head
    if head.i not in (step.i, token.i) and _reports(head) and _tells(head, step):
        is_trigger = step.i == token.i or step.dep_ not in ("dobj", "nsubjpass")
        return Saying(head, _source(head)) if is_trigger else None
    return None


def _tells(verb: Token, part: Token) -> bool:
    """Whether `part` is what a reporting verb tells: its clause, its infinitive, or the event that is its object."""
    if part.dep_ == "ccomp":
        return True
    if part.dep_ == "xcomp":
        return verb.lemma_ in words("reporting", "with_infinitive")
    return part.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in words("reporting", "of_nouns")


def _reports(verb: Token) -> bool:
    return verb.lemma_ in saying_verbs() and verb.tag_.startswith("VB")


def _source(verb: Token) -> Token | None:
    """Who says it: the subject, or the agent of a passive; for "quoted as saying" the subject of "quoted"."""
    if is_passive(verb):
        agent = next((child for child in verb.children if child.dep_ == "agent"), None)
        if agent is not None:
            return next((child for child in agent.children if child.dep_ == "pobj"), None)
        return subject(verb) if verb.lemma_ in ("quote", "cite") else None
    own = subject(verb)
    if own is not None:
        return own
    beside = _noun_before(verb)
    if beside is not None:
        return beside
    above = governor(verb)
    if above is None or verb.dep_ not in ("pcomp", "conj", "advcl", "xcomp", "acl"):
        return verb.head if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN") else None
    return subject(above)


def _noun_before(verb: Token) -> Token | None:
    """The noun right before a reporting verb that closes its sentence, where the parser hung it elsewhere."""
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    if before is None or before.pos_ not in ("NOUN", "PROPN") or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    while before.dep_ in ("compound", "nmod") and before.head.i == before.i + 1:
        before = before.head
    return before if before.i < verb.i and before.left_edge.i > verb.sent.start else None


def _according_to(according: Token) -> Token | None:
    for child in according.subtree:
        if child.dep_ == "pobj" and child.head.lower_ == "to":
            return child
    return None
