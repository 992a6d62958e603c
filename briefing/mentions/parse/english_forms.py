"""The base form and the tags of English words, worked out once for each word in each of its uses.

spaCy's attribute ruler and lemmatizer take nearly half the time of a parse, and give the same word with the same tag
and relation the same again. Words to which one of the few rules for two words applies ("there is", "gon na") go through
both where they stand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from spacy.matcher import Matcher
from spacy.tokens import Doc

from briefing.mentions.parse.english_bases import base_form
from briefing.mentions.parse.english_rules import ANY, Asked

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

_MOST = 200_000  # words remembered, about 60 MB
_INFLECTED = frozenset(("VBD", "VBG", "VBN", "VBZ"))
_KEY: list[int | str] = ["ORTH", "TAG", "DEP"]

Key: TypeAlias = tuple[int, int, int]
"""A word, its tag and its relation, as the numbers that spaCy gives them."""


class Form(NamedTuple):
    """A word, and what the two steps decide of it."""

    text: str
    lemma: str
    tag: str
    pos: str
    relation: str


class _Kind(NamedTuple):
    """A word, its tag, and its relation where that makes a difference."""

    text: str
    tag: int
    relation: str


class _Ruled(NamedTuple):
    """What the attribute ruler decides, and whether a rule for several words may begin here; "" for no lemma."""

    tag: str
    pos: str
    morph: str
    lemma: str
    relation: str
    may_begin: bool


def _corrected(form: Form, verbs: Collection[str]) -> Form:
    """The form; of digits that count something that of a number, of verbs the base form that their spelling tells.

    A tagger may make a quality of "143 people".
    """
    if form.tag in _INFLECTED:
        return form._replace(lemma=base_form(form.text, form.lemma, verbs))
    if form.relation == "nummod" and form.tag != "CD" and form.text.replace(",", "").isdecimal():
        return form._replace(tag="CD", pos="NUM")
    return form


class Forms:
    """The forms of words, as the pipeline with `steps` would give them, which it does in its place, in this order.

    Numbers and the base forms of some verbs alone are others (`_corrected`).
    """

    steps = ("attribute_ruler", "lemmatizer")

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._steps: list[Any] = [nlp.get_pipe(name) for name in self.steps]
        patterns = [pattern for rule in self._steps[0].patterns for pattern in rule["patterns"]]
        several = [pattern for pattern in patterns if len(pattern) > 1]
        self._longest = max(map(len, several), default=0)
        self._several, self._firsts = (_matcher(nlp, each) for each in (several, [each[:1] for each in several]))
        self._asked = Asked.by(patterns)
        self._known: dict[Key, Form] = {}
        self._may_begin: set[Key] = set()
        self._of_kind: dict[_Kind, tuple[Form, bool]] = {}
        self._ruled: dict[_Kind, _Ruled] = {}
        self._verbs = _look_words_up_in_sets(self._steps[1])

    def of(self, doc: Doc) -> list[Form]:
        """The form of each word of a text that has been tagged and parsed."""
        keys: list[Key] = list(map(tuple, doc.to_array(_KEY).tolist()))
        new = {key: index for index, key in enumerate(keys) if key not in self._known}
        if len(self._known) + len(new) > _MOST:
            for kept in (self._known, self._may_begin, self._of_kind, self._ruled):
                kept.clear()
            new = {key: index for index, key in enumerate(keys)}
        self._learn({key: doc[index] for key, index in new.items()})
        forms = [self._known[key] for key in keys]
        for start, end in self._in_several(doc, [at for at, key in enumerate(keys) if key in self._may_begin]):
            forms[start:end] = self._together(list(doc[start:end]))
        return forms

    def _learn(self, new: Mapping[Key, Token]) -> None:
        """Work out the forms of words: of those in relations that make no difference to each other but once."""
        kinds = {key: self._kind(token) for key, token in new.items()}
        unknown = {kind: new[key] for key, kind in kinds.items() if kind not in self._of_kind}
        self._of_kind.update(zip(unknown, self._alone(unknown), strict=True))
        for key, kind in kinds.items():
            form, may_begin = self._of_kind[kind]
            self._known[key] = _corrected(
                form if kind.relation != ANY else form._replace(relation=new[key].dep_), self._verbs
            )
            if may_begin:
                self._may_begin.add(key)

    def _kind(self, token: Token) -> _Kind:
        relation = token.dep_ if token.is_space else self._asked.relation(token.dep_)
        return _Kind(token.text, token.tag, relation)

    def _in_several(self, doc: Doc, begins: Iterable[int]) -> Iterator[tuple[int, int]]:
        """From where to where words stand to which a rule for several applies, those that touch together.

        `begins` are the places of the words with which one of the rules may begin.
        """
        found = sorted(
            (begin, begin + end)
            for begin in begins
            for _, start, end in self._several(doc[begin : begin + self._longest], allow_missing=True, as_spans=False)
            if start == 0
        )
        while found:
            start, end = found.pop(0)
            while found and found[0][0] <= end:
                end = max(end, found.pop(0)[1])
            yield start, end

    def _alone(self, tokens: Mapping[_Kind, Token]) -> list[tuple[Form, bool]]:
        """What is decided of each word by itself, and whether a rule for several may begin with it."""
        if not tokens:
            return []
        alike = [kind if token.is_space else self._alike(kind) for kind, token in tokens.items()]
        self._rule(dict(zip(alike, tokens.values(), strict=True)))
        ruled = [self._ruled[kind] for kind in alike]
        doc = Doc(
            self._vocab,
            words=[token.text for token in tokens.values()],
            tags=[each.tag for each in ruled],
            pos=[each.pos for each in ruled],
            morphs=[each.morph for each in ruled],
            lemmas=[each.lemma for each in ruled],
        )
        forms = map(_form, self._steps[1](doc))
        return [
            (form._replace(relation=each.relation), each.may_begin) for form, each in zip(forms, ruled, strict=True)
        ]

    def _alike(self, kind: _Kind) -> _Kind:
        """The kind without the word where no rule asks for it: all words of it are ruled alike."""
        return kind._replace(text=self._asked.word(kind.text))

    def _rule(self, tokens: Mapping[_Kind, Token]) -> None:
        """Let the attribute ruler decide of words of kinds of which it has not, each by itself."""
        for kind, token in tokens.items():
            if kind not in self._ruled:
                doc = self._doc([token])
                may_begin = bool(self._firsts(doc, allow_missing=True, as_spans=False))
                ruled = self._steps[0](doc)[0]
                self._ruled[kind] = _Ruled(
                    ruled.tag_, ruled.pos_, str(ruled.morph), ruled.lemma_, intern(ruled.dep_), may_begin
                )

    def _together(self, tokens: Sequence[Token]) -> list[Form]:
        """What is decided of words that stand next to each other."""
        doc = self._doc(tokens)
        for step in self._steps:
            doc = step(doc)
        return list(map(_form, doc))

    def _doc(self, tokens: Sequence[Token]) -> Doc:
        return Doc(
            self._vocab,
            words=[token.text for token in tokens],
            tags=[token.tag_ for token in tokens],
            heads=list(range(len(tokens))),
            deps=[token.dep_ for token in tokens],
        )


def _matcher(nlp: Language, patterns: Sequence[list[dict[str, Any]]]) -> Matcher:
    found = Matcher(nlp.vocab, validate=False)
    if patterns:
        found.add("several", list(patterns))
    return found


def _look_words_up_in_sets(lemmatizer: Any) -> frozenset[str]:  # noqa: ANN401 - spaCy types no component
    """Its base forms of verbs; its index is lists of ten thousands of words, which it goes through for each word."""
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for kind, words in list(index.items()):
        index[kind] = frozenset(words)
    return frozenset(index.get("verb", ()))


def _form(token: Token) -> Form:
    return Form(token.text, token.lemma_, intern(token.tag_), intern(token.pos_), intern(token.dep_))
