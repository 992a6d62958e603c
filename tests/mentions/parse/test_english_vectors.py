"""The vectors are spaCy's own but for rounding, whatever is parsed with a text and whatever is remembered."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import spacy

from briefing.mentions.parse import english_vectors
from briefing.mentions.parse.english_spacy import MODELS
from briefing.mentions.parse.english_vectors import PARSER, STEP, Vectors, Weights, hasten

TEXTS = (
    "The mayors were told that two raids, which had begun at dawn, left three houses burning.",
    "No.",
    "  But he said so,  because   of\u00a0it \u2028 and once more.",
    "The mayors left the left bank; 14 leaves were leaving on 3 May.",
    "At least 40 people were hurt when a bus overturned near Gorsk, police said. " * 30,
)


@pytest.fixture(scope="module")
def nlp() -> Any:
    """The pipeline as spaCy loads it."""
    return spacy.load(next(name for name in MODELS if spacy.util.is_package(name)), exclude=["ner"])


@pytest.mark.parametrize("most", [40_000, 8, 30])
def test_vectors_are_those_of_spacy(nlp: Any, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(english_vectors, "_MOST", most)
    docs = [nlp.make_doc(text) for text in TEXTS]
    network = nlp.get_pipe(STEP).model
    vectors = Vectors(network)
    for _ in range(2):
        for own, theirs in zip(vectors.of(docs), network.predict(docs), strict=True):
            assert np.abs(own - theirs).max() < 1e-4


def test_a_text_has_the_same_vectors_whatever_is_parsed_with_it(nlp: Any) -> None:
    docs = [nlp.make_doc(text) for text in TEXTS]
    network = nlp.get_pipe(STEP).model
    together = Vectors(network).of(docs)
    later = Vectors(network)
    for doc, own in reversed(list(zip(docs, together, strict=True))):
        assert np.array_equal(later.of([doc])[0], own)


def test_what_the_parser_makes_of_vectors_is_what_spacy_makes_of_them(nlp: Any) -> None:
    narrowing, weighing, _ = nlp.get_pipe(PARSER).model.layers
    docs = list(nlp.get_pipe(STEP).pipe([nlp.make_doc(text) for text in (*TEXTS, "")]))
    vectors = narrowing.layers[0].predict(docs)
    weights = Weights(narrowing, weighing)
    narrowed, weighed = narrowing.predict(docs), weighing.predict(narrowing.predict(docs))
    assert np.abs(weights.narrowed(vectors) - narrowed).max() < 1e-4
    assert np.abs(weights.weighed(weights.narrowed(vectors)) - weighed).max() < 1e-4


def test_a_text_is_weighed_alike_whatever_is_parsed_with_it(nlp: Any) -> None:
    narrowing, weighing, _ = nlp.get_pipe(PARSER).model.layers
    weights = Weights(narrowing, weighing)
    vectors = Vectors(nlp.get_pipe(STEP).model).of([nlp.make_doc(text) for text in TEXTS])
    together = weights.weighed(weights.narrowed(vectors))[1:]
    alone = [weights.weighed(weights.narrowed([own]))[1:] for own in vectors]
    assert np.array_equal(np.concatenate(alone), together)


def test_a_parser_that_is_built_in_another_way_stays(nlp: Any) -> None:
    other = spacy.load(nlp.meta["lang"] + "_" + nlp.meta["name"], exclude=["ner"])
    layers = other.get_pipe(PARSER).model.layers  # type: ignore[attr-defined]
    layers[1].name = "another"
    before = list(layers)
    hasten(other)
    assert layers == before


def test_a_network_that_is_built_in_another_way_stays(nlp: Any) -> None:
    other = spacy.blank("en")
    network = other.add_pipe(STEP, config={"model": {"@architectures": "spacy.HashEmbedCNN.v2"}}).model  # type: ignore[attr-defined]
    network.name = "another>>network"
    hasten(other)
    assert other.get_pipe(STEP).model is network  # type: ignore[attr-defined]


def test_a_pipeline_reads_as_before(nlp: Any) -> None:
    before = [[(word.tag_, word.dep_, word.head.i) for word in doc] for doc in nlp.pipe(TEXTS)]
    network, layers = nlp.get_pipe(STEP).model, list(nlp.get_pipe(PARSER).model.layers)
    hasten(nlp)
    after = [[(word.tag_, word.dep_, word.head.i) for word in doc] for doc in nlp.pipe([*TEXTS, ""])]
    assert nlp.get_pipe(STEP).model is not network
    assert after[:-1] == before
    nlp.get_pipe(STEP).model = network
    nlp.get_pipe(PARSER).model.layers[:] = layers
