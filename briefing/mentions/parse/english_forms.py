"""The base form and the tags of English words, worked out once for each word in each of its uses.

spaCy's attribute ruler and lemmatizer take nearly half the time of a parse, and give the same word with the same tag
and relation the same again. Words to which one of the few rules for two words applies ("there is", "gon na") go through
both where they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from spacy.matcher import Matcher
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

_MOST = 200_000  # words remembered, about 60 MB
_ANY = "*"


class Form(NamedTuple):
    """What the two steps decide of one word."""

    lemma: str
    tag: str
    pos: str
    relation: str


class Forms:
    """The forms of words, as the pipeline with `steps` would give them; these it does in its place, in this order."""

    steps = ("attribute_ruler", "lemmatizer")

    def __init__(self, nlp: Language) -> None:
        self._vocab = nlp.vocab
        self._steps: list[Any] = [nlp.get_pipe(name) for name in self.steps]
        self._pairs = Matcher(nlp.vocab, validate=False)
        for number, rule in enumerate(self._steps[0].patterns):
            several = [pattern for pattern in rule["patterns"] if len(pattern) > 1]
            if several:
                self._pairs.add(str(number), several)
        self._known: dict[tuple[str, int, int], Form] = {}
        self._relations = _relations_that_matter(self._steps[0].patterns)
        self._of_kind: dict[tuple[str, int, str], Form] = {}
        _look_words_up_in_sets(self._steps[1])

    def of(self, doc: Doc) -> list[Form]:
        """The form of each word of a text that has been tagged and parsed."""
        keys = [(token.text, token.tag, token.dep) for token in doc]
        new = {key: index for index, key in enumerate(keys) if key not in self._known}
        if len(self._known) + len(new) > _MOST:
            self._known.clear()
            self._of_kind.clear()
            new = {key: index for index, key in enumerate(keys)}
        self._learn({key: doc[index] for key, index in new.items()})
        forms = [self._known[key] for key in keys]
        for start, end in self._in_pairs(doc):
            forms[start:end] = self._together(list(doc[start:end]))
        return forms

    def _learn(self, new: Mapping[tuple[str, int, int], Token]) -> None:
        """Work out the forms of words: of those in relations that make no difference to each other but once."""
        kinds = {key: (token.text, token.tag, self._relation_of(token)) for key, token in new.items()}
        unknown = {kind: new[key] for key, kind in kinds.items() if kind not in self._of_kind}
        self._of_kind.update(zip(unknown, self._alone(list(unknown.values())), strict=True))
        for key, kind in kinds.items():
            form = self._of_kind[kind]
            self._known[key] = form if kind[2] != _ANY else form._replace(relation=new[key].dep_)

    def _relation_of(self, token: Token) -> str:
        """The relation of a word, _ANY for all those by which nothing is decided, of words that are no space."""
        known = self._relations
        return token.dep_ if known is None or token.is_space or not token.dep_ or token.dep_ in known else _ANY

    def _in_pairs(self, doc: Doc) -> Iterator[tuple[int, int]]:
        """From where to where words stand to which a rule for several applies, those that touch together."""
        found = sorted((start, end) for _, start, end in self._pairs(doc, allow_missing=True, as_spans=False))
        while found:
            start, end = found.pop(0)
            while found and found[0][0] <= end:
                end = max(end, found.pop(0)[1])
            yield start, end

    def _alone(self, tokens: Sequence[Token]) -> list[Form]:
        """What is decided of each word by itself."""
        if not tokens:
            return []
        doc = self._doc(tokens)
        pairs = list(self._in_pairs(doc))
        forms = list(map(_form, self._completed(doc)))
        for start, end in pairs:  # of words that stand next to each other nowhere but here
            forms[start:end] = [form for token in tokens[start:end] for form in self._together([token])]
        return forms

    def _together(self, tokens: Sequence[Token]) -> list[Form]:
        """What is decided of words that stand next to each other."""
        return list(map(_form, self._completed(self._doc(tokens))))

    def _doc(self, tokens: Sequence[Token]) -> Doc:
        return Doc(
            self._vocab,
            words=[token.text for token in tokens],
            tags=[token.tag_ for token in tokens],
            heads=list(range(len(tokens))),
            deps=[token.dep_ for token in tokens],
        )

    def _completed(self, doc: Doc) -> Doc:
        for step in self._steps:
            doc = step(doc)
        return doc


def _relations_that_matter(rules: Iterable[Mapping[str, Any]]) -> frozenset[str] | None:
    """The relations that the rules for one word ask for; None where that cannot be told."""
    found: set[str] = set()
    for rule in rules:
        for pattern in rule["patterns"]:
            asked = pattern[0].get("DEP", ()) if len(pattern) == 1 else ()
            if isinstance(asked, Mapping):
                if not asked.keys() <= {"IN", "NOT_IN"}:
                    return None
                asked = [name for names in asked.values() for name in names]
            found.update([asked] if isinstance(asked, str) else asked)
    return frozenset(found)


def _look_words_up_in_sets(lemmatizer: Any) -> None:  # noqa: ANN401 - spaCy types no component
    """Its index of base forms is lists of ten thousands of words, which it goes through for each word."""
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for kind, words in list(index.items()):
        index[kind] = frozenset(words)


def _form(token: Token) -> Form:
    return Form(token.lemma_, intern(token.tag_), intern(token.pos_), intern(token.dep_))
