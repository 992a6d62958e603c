"""The base form and the tags of English words, worked out once for each word in each of its uses.

spaCy's attribute ruler and lemmatizer take nearly half the time of a parse, and give the same word with the same tag
and relation the same again. A text in which one of the few rules for two words ("there is", "gon na") applies goes
through both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from spacy.matcher import Matcher
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

_MOST = 200_000  # words remembered, about 60 MB
_FEW = 20  # words of a text that are worked out one by one; of more, all of it takes no longer


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

    def of(self, doc: Doc) -> list[Form]:
        """The form of each word of a text that has been tagged and parsed."""
        if self._pairs(doc, allow_missing=True, as_spans=False):
            return [_form(token) for token in self._completed(doc)]
        keys = [(token.text, token.tag, token.dep) for token in doc]
        new = [index for index, key in enumerate(keys) if key not in self._known]
        if len(self._known) + len(new) > _MOST:
            self._known.clear()
            new = list(range(len(keys)))
        if len(new) > _FEW:
            self._known.update(zip(keys, map(_form, self._completed(doc)), strict=True))
        else:
            self._known.update((keys[index], self._alone(doc[index])) for index in new)
        return [self._known[key] for key in keys]

    def _alone(self, token: Token) -> Form:
        """What is decided of a word by itself."""
        doc = Doc(self._vocab, words=[token.text], tags=[token.tag_], heads=[0], deps=[token.dep_])
        return _form(self._completed(doc)[0])

    def _completed(self, doc: Doc) -> Doc:
        for step in self._steps:
            doc = step(doc)
        return doc


def _form(token: Token) -> Form:
    return Form(token.lemma_, token.tag_, token.pos_, token.dep_)
