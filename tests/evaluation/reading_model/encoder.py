"""A plain BERT encoder in torch with three heads, started from the weights of a sentence encoder.

Devlin et al. 2019, "BERT"; the layers follow the checkpoint's own order (normalised after each sum).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

PADDING = 0
"""The id of the token that fills short windows; nothing attends to it."""


HEADS = ("kind.", "spoken.", "factual.")
"""How the names of the heads' parameters begin."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of all-MiniLM-L6."""

    vocabulary: int = 30_522
    positions: int = 512
    width: int = 384
    inner: int = 1_536
    layers: int = 6
    attention_heads: int = 12


class Layer(nn.Module):
    """Self-attention and a feed-forward block."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.attention_heads
        self.query, self.key, self.value, self.output = (nn.Linear(shape.width, shape.width) for _ in range(4))
        self.attention_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.inner, self.outer = nn.Linear(shape.width, shape.inner), nn.Linear(shape.inner, shape.width)
        self.outer_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """States of windows × tokens × width; `mask` is added to the attention scores."""
        states = self.attention_norm(states + self.dropout(self.output(self._attended(states, mask))))
        return self.outer_norm(states + self.dropout(self.outer(nn.functional.gelu(self.inner(states)))))

    def _attended(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        windows, length, width = states.shape
        size = width // self.heads
        query, key, value = (
            part(states).view(windows, length, self.heads, size).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        dropped = self.dropout.p if self.training else 0.0
        attended = nn.functional.scaled_dot_product_attention(query, key, value, mask, dropped)
        return attended.transpose(1, 2).reshape(windows, length, width)


class Reader(nn.Module):
    """For each token the logits of its sentence's class, of being somebody's words, and of each factuality."""

    def __init__(self, shape: Shape, classes: int, degrees: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = nn.Dropout(dropout)
        self.kind, self.spoken = nn.Linear(shape.width, classes), nn.Linear(shape.width, 1)
        self.factual = nn.Linear(shape.width, degrees)

    def forward(self, tokens: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Of windows × tokens: logits of windows × tokens × classes, windows × tokens, windows × tokens × degrees."""
        mask = (tokens == PADDING).to(self.norm.weight.dtype)[:, None, None, :] * -1e4
        places = torch.arange(tokens.shape[1], device=tokens.device)
        states = self.dropout(self.norm(self.words(tokens) + self.places(places)))
        for layer in self.layers:
            states = layer(states, mask)
        states = self.dropout(states)
        return self.kind(states), self.spoken(states).squeeze(-1), self.factual(states)


def pretrained(path: Path, classes: int, degrees: int, *, seed: int, shape: Shape | None = None) -> Reader:
    """The reader with the encoder's weights of a safetensors file, and heads that know nothing yet."""
    torch.manual_seed(seed)  # the heads begin at random
    reader = Reader(shape or Shape(), classes, degrees)
    given = load_file(path)
    own = {name: given[source] for name, source in _names(reader).items()}
    # Segments are not used: the embedding of the only one is part of every place's.
    own["places.weight"] = own["places.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    lacking, unknown = reader.load_state_dict(own, strict=False)
    if unknown or any(not name.startswith(HEADS) for name in lacking):
        raise ValueError(f"{path} is no encoder of this shape: {', '.join((*lacking, *unknown))}")
    return reader


_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}


def _names(reader: Reader) -> dict[str, str]:
    """The checkpoint's name of each of the encoder's parameters."""
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    for number in range(len(reader.layers)):
        for own, theirs in _PARTS.items():
            for kind in ("weight", "bias"):
                names[f"layers.{number}.{own}.{kind}"] = f"encoder.layer.{number}.{theirs}.{kind}"
    return names
