"""The vectors of English words among their neighbours, which spaCy's tagger and parser decide by, made in less time.

They are half of a parse. spaCy multiplies their matrices with a library, BLIS, that took three times as long for them
as numpy does on the processor where this was measured, and works out each word anew wherever it stands. Here numpy
multiplies, and what a word is by itself is kept. The first layers of the parser, which weigh each word for all the
places it may have in a decision, are multiplied so too.

What comes out differs from spaCy's by rounding, in the sixth digit. It depends on nothing but the text itself: numpy
rounds a row by its place in a matrix, so texts are never put into one matrix, and one processor multiplies them.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model
from threadpoolctl import ThreadpoolController

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Floats: TypeAlias = NDArray[np.float32]

STEP = "tok2vec"
"""The step of a pipeline that makes them."""
PARSER = "parser"
"""The step that weighs each vector in each of the places that a word may have in a decision."""

# Words by themselves, then layers that look at the word before and after: as in all small models of spaCy.
_NETWORK = re.compile(
    r"extract_features>>list2ragged>>with_array\((ints-getitem>>hashembed\|?)+\)>>with_array\(maxout>>layernorm>>dropout\)"
    r">>ragged2list>>with_array\((residual\(expand_window>>maxout>>layernorm>>dropout\)(>>)?){2,}\)"
)
# The parser's first layers: vectors made narrower, then weighed for each place, the head of the stack and so on.
_NARROWING, _WEIGHING = "tok2vec-listener>>list2array>>linear", "precomputable_affine"
# Words that are remembered, each with white space after it and without: 16 MB.
_MOST = 40_000
# Added to a variance, which may be nothing, as spaCy does.
_LEAST = np.float32(1e-8)


class _Layer(NamedTuple):
    """A layer that looks at three words: it takes the highest of some weighted sums, and brings them to one scale."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats


class Vectors:
    """The vectors of texts, as the network that it is made from would give them."""

    def __init__(self, network: Model[Any, Any]) -> None:
        words, among = network.layers
        self._columns: list[int | str] = words.layers[0].attrs["columns"]
        self._by_themselves = words.layers[2:4]
        self._layers = [_layer(residual.layers[0]) for residual in among.layers[0].layers]
        self._pad: int = among.attrs["pad"]
        # A word is known by the sum of its features, each times an odd number: that two words have the same sum is as
        # likely as that two of their features are the same, which are numbers of 64 bits worked out of letters.
        self._factors = np.random.default_rng(0).integers(0, 2**63, len(self._columns), np.uint64) * 2 + 1
        self._places: dict[int, int] = {}
        self._known: Floats = np.zeros((_MOST, network.get_dim("nO")), np.float32)
        self._processors = ThreadpoolController()

    def of(self, docs: Sequence[Doc]) -> list[Floats]:
        """The vectors of each text, a row a word."""
        with self._processors.limit(limits=1, user_api="blas"):
            return [self._of(doc) for doc in docs]

    def _of(self, doc: Doc) -> Floats:
        width = self._known.shape[1]
        vectors = np.zeros((len(doc) + 2 * self._pad, width), np.float32)
        own = vectors[self._pad : self._pad + len(doc)]
        own[:] = self._of_words(doc)
        windows = np.zeros((len(vectors), 3 * width), np.float32)
        for layer in self._layers:
            _look_around(vectors, windows, layer)
        return own

    def _of_words(self, doc: Doc) -> Floats:
        """What each word is by itself."""
        features = doc.to_array(self._columns)
        keys = (features * self._factors).sum(axis=1).tolist()
        new = {key: at for at, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(new) > len(self._known):
            self._places.clear()
            new = {key: at for at, key in enumerate(keys)}
        if len(new) > len(self._known):
            return self._worked_out(features)
        if new:
            first = len(self._places)
            self._known[first : first + len(new)] = self._worked_out(features[list(new.values())])
            self._places.update(zip(new, range(first, first + len(new)), strict=True))
        return self._known[[self._places[key] for key in keys]]

    def _worked_out(self, features: Any) -> Floats:  # noqa: ANN401 - each step takes another kind of array
        for step in self._by_themselves:
            features = step.predict(features)
        found: Floats = features
        return found


class Weights:
    """What the parser makes of the vectors of a word before it decides anything: one row of numbers a place."""

    def __init__(self, narrowing: Model[Any, Any], weighing: Model[Any, Any]) -> None:
        linear = narrowing.layers[2]
        self._narrow, self._bias = np.ascontiguousarray(_weights(linear, "W").T), _weights(linear, "b")
        weights = _weights(weighing, "W")
        self._weights = np.ascontiguousarray(weights.reshape(-1, weights.shape[-1]).T)
        self._pad = _weights(weighing, "pad")
        # Where each text ends is known of the first step to the second; threads read texts of their own.
        self._here = threading.local()
        self._processors = ThreadpoolController()

    def narrowed(self, vectors: Sequence[Floats]) -> Floats:
        """The vectors of some texts, narrower, one text after the other."""
        self._here.ends = ends = list(accumulate(map(len, vectors)))
        found = np.empty((sum(map(len, vectors)), self._narrow.shape[1]), np.float32)
        with self._processors.limit(limits=1, user_api="blas"):
            for own, (start, end) in zip(vectors, pairwise([0, *ends]), strict=True):
                np.matmul(own, self._narrow, out=found[start:end])
        found += self._bias
        return found

    def weighed(self, vectors: Floats) -> Floats:
        """What the narrower vectors weigh in each place; before them stands what no word weighs there."""
        found = np.empty((len(vectors) + 1, self._weights.shape[1]), np.float32)
        found[0] = self._pad.reshape(-1)
        with self._processors.limit(limits=1, user_api="blas"):
            for start, end in pairwise([0, *self._here.ends]):
                np.matmul(vectors[start:end], self._weights, out=found[1 + start : 1 + end])
        return found.reshape((-1, *self._pad.shape[1:]))


def hasten(nlp: Language) -> None:
    """Let a pipeline make its vectors so, if its network is one of those known here."""
    step: Any = nlp.get_pipe(STEP)
    network: Model[Any, Any] = step.model
    if not _NETWORK.fullmatch(network.name):
        return
    vectors = Vectors(network)

    def forward(_: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Floats], Callable[[Any], Any]]:  # noqa: ARG001
        return vectors.of(docs), _no_training

    step.model = Model("briefing_vectors", forward, dims={"nO": network.get_dim("nO")})
    _hasten_parser(nlp)


def _hasten_parser(nlp: Language) -> None:
    """Let the parser weigh vectors so too, if its network is one of those known here."""
    step: Any = nlp.get_pipe(PARSER)
    narrowing, weighing, _ = step.model.layers
    if narrowing.name != _NARROWING or weighing.name != _WEIGHING:
        return
    weights = Weights(narrowing, weighing)

    def narrowed(_: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[Floats, Callable[[Any], Any]]:  # noqa: ARG001
        return weights.narrowed(narrowing.layers[0].predict(docs)), _no_training

    def weighed(_: Model[Any, Any], vectors: Floats, is_train: bool) -> tuple[Floats, Callable[[Any], Any]]:  # noqa: ARG001
        return weights.weighed(vectors), _no_training

    step.model.layers[0] = Model("briefing_narrowed", narrowed)
    names = ("nF", "nO", "nP", "nI")
    own = {name: weighing.get_param(name) for name in ("W", "b", "pad")}
    step.model.layers[1] = Model(
        "briefing_weighed", weighed, dims={name: weighing.get_dim(name) for name in names}, params=own
    )


def _layer(network: Model[Any, Any]) -> _Layer:
    """The weights of a layer, the first of the sums of each number before the second of any."""
    parts = {node.name: node for node in network.walk()}
    highest, scaling = parts["maxout"], parts["layernorm"]
    weights, bias = _weights(highest, "W"), _weights(highest, "b")
    return _Layer(
        weights.transpose(2, 1, 0).reshape(weights.shape[2], -1),
        bias.T.reshape(-1),
        _weights(scaling, "G"),
        _weights(scaling, "b"),
    )


def _weights(part: Model[Any, Any], name: str) -> Floats:
    return np.array(part.get_param(name), np.float32)


def _look_around(vectors: Floats, windows: Floats, layer: _Layer) -> None:
    """Add to each word what a layer makes of it and its neighbours; `windows` is room to work in."""
    width = vectors.shape[1]
    windows[1:, :width] = vectors[:-1]
    windows[:, width : 2 * width] = vectors
    windows[:-1, 2 * width :] = vectors[1:]
    sums = windows @ layer.weights
    sums += layer.bias
    found = sums[:, :width]
    for begin in range(width, sums.shape[1], width):
        np.maximum(found, sums[:, begin : begin + width], out=found)
    found -= found.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", found, found)[:, None] / np.float32(width)
    found /= np.sqrt(variance + _LEAST)
    found *= layer.scale
    found += layer.shift
    vectors += found


def _no_training(gradient: Any) -> Any:  # noqa: ANN401
    raise NotImplementedError
