"""Where a line of a page runs into the next: texts glued on purpose, and the head of the reading model that sees it.

Pages put a headline or a caption before the lead, and texts taken from them often have both in one line with nothing
between ("Two held over raid on bank Police in Marlo have …"). Clean articles are made so here: a sentence of the
article without its full stop, or a part of one, is put before a paragraph. A linear head learns from the network's
states of the words on either side to tell those places from the other words with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from random import Random
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, ValueInfoProto, helper, numpy_helper
from onnxruntime import InferenceSession
from tokenizers import Tokenizer

from briefing.mentions.model.windows import WIDTH

STATES = "/layers.2/outer_norm/LayerNormalization_output_0"
"""The states after the third of six layers: what is before and after a seam is grammar, which the lower layers hold.

On texts of two topics left out the mean precision was 0.85, 0.88 and 0.84 with the states after the second, the third
and the fourth layer, and 0.68 with those after the last.
"""
OUTPUT = "seams"

_ENDS = re.compile(r"[.?!:;,—–-][\"”’')\]]*$")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[A-Z\"“])")
_CLAUSE = re.compile(r",| who | which | as | after | and | when | but ")
_TOKEN = re.compile(r"\S+")
_QUOTES = "\"“'‘("
_SHORTEST, _LONGEST = 4, 25  # words of a caption
_HEADLINE = 20  # words of a first paragraph that may be a headline
_SHARE_GLUED, _SHARE_AT_HEAD, _SHARE_TWO, _SHARE_CUT = 0.6, 0.85, 0.25, 0.4
_MOST_CHARACTERS = 2_500  # of which the first window of tokens is read


class Glued(NamedTuple):
    """A text, and the places in it at which a line was glued to the one before."""

    text: str
    places: frozenset[int]


class Row(NamedTuple):
    """A word with a capital: the states of the token before it and of its first, and whether a line begins there."""

    states: NDArray[np.float32]
    begins: bool


def glued(text: str, random: Random) -> Glued | None:
    """The text with a caption or its headline in the line of its lead, or further down, or as it is; None if too short.

    The headline is always left out where it stands in a line of its own, so that nothing tells the two kinds apart.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 3:
        return None
    is_headline = not re.search(r"[.!?][\"”’')]*$", lines[0]) and len(lines[0].split()) < _HEADLINE
    headline, body = (lines[0], lines[1:]) if is_headline else (None, lines)
    captions = [each for line in body[1:15] for each in _SENTENCE.split(line) if _may_be_caption(each)]
    if not captions or random.random() >= _SHARE_GLUED:
        return Glued("\n\n".join(body), frozenset())
    parts = [headline] if headline and random.random() < 0.5 else [_caption(random, captions)]
    if parts != [headline] and random.random() < _SHARE_TWO:
        parts.append(_caption(random, captions))
    into = 0 if random.random() < _SHARE_AT_HEAD else 1
    if not body[into].lstrip(_QUOTES)[:1].isupper():
        return None
    at, places = sum(len(line) + 2 for line in body[:into]), []
    for part in parts:
        at += len(part) + 1
        places.append(at)
    body = [*body[:into], " ".join((*parts, body[into])), *body[into + 1 :]]
    return Glued("\n\n".join(body), frozenset(places))


def _may_be_caption(sentence: str) -> bool:
    is_plain = sentence[:1].isupper() and sentence.endswith(".") and not re.search('["“”]', sentence)
    return is_plain and _SHORTEST <= len(sentence.split()) <= _LONGEST


def _caption(random: Random, sentences: Sequence[str]) -> str:
    """A sentence without its full stop, of some only the words up to where a clause begins."""
    sentence = random.choice(sentences).rstrip(".")
    if random.random() < _SHARE_CUT:
        cuts = [match.start() for match in _CLAUSE.finditer(sentence)]
        if cuts := [cut for cut in cuts if len(sentence[:cut].split()) >= _SHORTEST]:
            return sentence[: random.choice(cuts)].rstrip(",")
    return sentence


class Body:
    """The network as far as its states."""

    def __init__(self, model: ModelProto, tokenizer: Tokenizer) -> None:
        opened = ModelProto()
        opened.CopyFrom(model)
        opened.graph.output.append(ValueInfoProto(name=STATES))
        self._session = InferenceSession(opened.SerializeToString(), providers=["CPUExecutionProvider"])
        self._tokenizer = tokenizer

    def rows(self, glued: Glued) -> Iterator[Row]:
        """The words with a capital in the first window of a text that no mark parts from the word before."""
        text = glued.text[:_MOST_CHARACTERS]
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        ids = encoding.ids[:WIDTH]
        if len(ids) < 2:
            return
        given: Any = self._session.run([STATES], {"tokens": np.array([ids], dtype=np.int64)})
        states = given[0][0]
        tokens = {start: index for index, (start, _) in enumerate(encoding.offsets[: len(ids) - 2])}
        for line in re.finditer(r"[^\n]+", text):
            words = list(_TOKEN.finditer(text, line.start(), line.end()))
            for before, word in pairwise(words[:-1]):
                opening = len(word.group()) - len(word.group().lstrip(_QUOTES))
                index = tokens.get(word.start() + opening)
                if index and word.group()[opening : opening + 1].isupper() and not _ENDS.search(before.group()):
                    yield Row(np.concatenate(states[index - 1 : index + 1]), word.start() in glued.places)


def table(rows: Iterable[Row]) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """The states of rows as a matrix with a last column of ones, and whether a line begins there as a vector."""
    kept = list(rows)
    states = np.array([row.states for row in kept])
    return np.hstack([states, np.ones((len(kept), 1), np.float32)]), np.array([float(row.begins) for row in kept])


def attach(model: ModelProto, weights: NDArray[np.float64]) -> None:
    """Give the network an output that holds for each token how much it ends a line, and how much it begins one.

    The sum of what a token begins and the one before it ends is the log odds of a seam between them. `weights` is one
    of each state before, of each state after, and the bias; an output made so before is replaced.
    """
    graph, half = model.graph, (len(weights) - 1) // 2
    _remove(model)
    matrix = np.stack([weights[:half], weights[half:-1]], 1).astype(np.float32)
    graph.initializer.append(numpy_helper.from_array(matrix, "seams.matrix"))
    graph.initializer.append(numpy_helper.from_array(np.array([0, weights[-1]], np.float32), "seams.bias"))
    graph.node.append(helper.make_node("MatMul", [STATES, "seams.matrix"], ["seams.sums"]))
    graph.node.append(helper.make_node("Add", ["seams.sums", "seams.bias"], [OUTPUT]))
    graph.output.append(helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["windows", "length", 2]))


def _remove(model: ModelProto) -> None:
    graph = model.graph
    for owned in (graph.node, graph.initializer, graph.output):
        for each in [each for each in owned if _is_of_seams(each)]:
            owned.remove(each)


def _is_of_seams(part: Any) -> bool:
    names = [part.name, *getattr(part, "output", ())]
    return any(name == OUTPUT or name.startswith(f"{OUTPUT}.") for name in names)
