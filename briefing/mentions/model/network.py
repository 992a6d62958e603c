"""Run the reading model: split a text into tokens, read it window by window, put the windows together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Encoding, Tokenizer

from briefing.mentions.model.reading import KINDS, ArticleReading, Degree
from briefing.mentions.model.windows import Window, windows

LANGUAGES = frozenset(("en",))
"""What the model was trained on; articles in other languages are left to the rules."""

TOKENIZER, WEIGHTS = "tokenizer.json", "weights.onnx"
_SIDES = 2
"""Of a seam: how much a token ends a line, and how much it begins one."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

Output = tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]


class Network:
    """A tokenizer and the weights, ready to read."""

    def __init__(self, tokenizer: Path, weights: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        options = SessionOptions()
        # Two threads that share a window take an eighth more of the processors; articles share them instead (ahead.py).
        options.intra_op_num_threads = 1
        self._session = InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])

    def read(self, text: str) -> ArticleReading:
        """What is read in a text."""
        encoding = self._tokenizer.encode(_LONE_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
        output = _empty(len(encoding.ids))
        read: dict[tuple[int, ...], Output] = {}
        for window in windows(len(encoding.ids)):
            tokens = tuple(encoding.ids[window.start : window.end])
            if tokens not in read:  # a text that repeats itself is read once
                read[tokens] = self._run(tokens)
            _keep(output, window, read[tokens])
        return _reading(encoding, output)

    def _run(self, tokens: Sequence[int]) -> Output:
        """The output for the tokens of one window.

        Windows are read one by one: the network scales its bytes by all that it is given at once, so that what is read
        of an article would else depend on the articles next to it (and it is as fast).
        """
        found: Any = self._session.run(None, {"tokens": np.array([tokens], dtype=np.int64)})
        kinds, spoken, degrees, seams = (each[0] for each in found)
        return kinds, spoken, degrees, seams


@cache
def network() -> Network:
    """The model that comes with the program, loaded once."""
    folder = files("briefing.mentions.model")
    with as_file(folder / TOKENIZER) as tokenizer, as_file(folder / WEIGHTS) as weights:
        return Network(tokenizer, weights)


def _empty(length: int) -> Output:
    sizes = ((length, len(KINDS)), (length,), (length, len(Degree)), (length, _SIDES))
    kinds, spoken, degrees, seams = (np.zeros(size, dtype=np.float32) for size in sizes)
    return kinds, spoken, degrees, seams


def _keep(output: Output, window: Window, parts: Output) -> None:
    """Copy what counts of a window into the output of its text."""
    own = slice(window.first - window.start, window.last - window.start)
    for whole, part in zip(output, parts, strict=True):
        whole[window.first : window.last] = part[own]


def _reading(encoding: Encoding, output: Output) -> ArticleReading:
    kinds, spoken, degrees, seams = output
    starts, ends = zip(*encoding.offsets, strict=True) if encoding.offsets else ((), ())
    raised = np.exp(degrees - degrees.max(1, keepdims=True)) if len(degrees) else degrees
    return ArticleReading(starts, ends, kinds, _likely(spoken), raised[:, Degree.FACT] / raised.sum(1), _opens(seams))


def _opens(seams: NDArray[np.float32]) -> NDArray[np.float32]:
    """How likely each token opens a line: by how much the token before it ends one, and it begins one."""
    odds = seams[:, 1].copy()
    odds[1:] += seams[:-1, 0]
    opens = _likely(odds)
    opens[:1] = 0  # nothing stands before the first
    return opens


def _likely(odds: NDArray[np.float32]) -> NDArray[np.float32]:
    return (1 / (1 + np.exp(-odds))).astype(np.float32)
