"""Fine-tune the reader: all three heads at once, on windows of about the same length together."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi

import torch
from torch import nn
from torch.nn import functional

from briefing.mentions.model.reading import KINDS
from reading_model.encoder import HEADS, PADDING, Reader
from reading_model.examples import LEVELS, UNLABELLED, Example


@dataclass(frozen=True, slots=True)
class Plan:
    """How it is trained. Rates are AdamW's; `batch` counts tokens."""

    epochs: int = 4
    rate: float = 1.5e-4
    heads_rate: float = 1e-3
    decay: float = 0.01
    warm_up: float = 0.1
    batch: int = 2_048
    smoothing: float = 0.05
    factual_weight: float = 0.5
    weight_weight: float = 0.5
    seed: int = 1


def train(reader: Reader, examples: Sequence[Example], plan: Plan, tell: Callable[[str], None]) -> None:
    """Train in place; the embeddings of words stay as they are, so that rare words keep their sense."""
    torch.manual_seed(plan.seed)
    shuffle = random.Random(plan.seed)
    reader.words.weight.requires_grad_(False)
    optimiser = torch.optim.AdamW(_groups(reader, plan), weight_decay=plan.decay)
    total = plan.epochs * len(list(batches(examples, plan.batch, shuffle)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _share(step, total, plan.warm_up))
    reader.train()
    for epoch in range(plan.epochs):
        losses = []
        for batch in batches(examples, plan.batch, shuffle):
            with torch.autocast("cpu", torch.bfloat16):  # half the time of whole floats where a processor knows them
                loss = _loss(reader, batch, plan)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        tell(f"epoch {epoch + 1} of {plan.epochs}: loss {sum(losses) / len(losses):.3f}")
    reader.eval()


def batches(examples: Sequence[Example], size: int, shuffle: random.Random) -> Iterator[list[Example]]:
    """Batches of about so many tokens, of like lengths, in an order that differs each time."""
    rows = sorted(examples, key=lambda row: (len(row.tokens), shuffle.random()))
    groups: list[list[Example]] = [[]]
    for row in rows:
        if groups[-1] and (len(groups[-1]) + 1) * len(row.tokens) > size:
            groups.append([])
        groups[-1].append(row)
    shuffle.shuffle(groups)
    yield from groups


def _groups(reader: Reader, plan: Plan) -> list[dict[str, object]]:
    named = [(name, each) for name, each in reader.named_parameters() if each.requires_grad]
    return [
        {"params": [each for name, each in named if not name.startswith(HEADS)], "lr": plan.rate},
        {"params": [each for name, each in named if name.startswith(HEADS)], "lr": plan.heads_rate},
    ]


def _share(step: int, total: int, warm_up: float) -> float:
    """The share of the full rate: rising at first, then falling along half a cosine."""
    begin = max(1, round(total * warm_up))
    return step / begin if step < begin else 0.5 * (1 + cos(pi * (step - begin) / max(1, total - begin)))


def _loss(reader: Reader, batch: Sequence[Example], plan: Plan) -> torch.Tensor:
    kinds, spoken, factual = reader(_padded([row.tokens for row in batch], PADDING))
    parts = [torch.zeros(())]
    rows = [(number, *sentence) for number, row in enumerate(batch) for sentence in row.sentences]
    if rows:
        means = torch.stack([kinds[number, first:end].mean(0) for number, first, end, *_ in rows])
        truth = torch.tensor([kind for *_, kind, _ in rows])
        parts.append(functional.cross_entropy(means[:, : len(KINDS)], truth, label_smoothing=plan.smoothing))
        weights = torch.tensor([weight for *_, weight in rows])
        if (known := weights > 0).any():
            reached = (weights[known, None] >= torch.tensor(LEVELS)).float()
            told = functional.binary_cross_entropy_with_logits(means[known, len(KINDS) :], reached)
            parts.append(plan.weight_weight * told)
    said = _padded([row.said for row in batch], UNLABELLED)
    if (known := said != UNLABELLED).any():
        parts.append(functional.binary_cross_entropy_with_logits(spoken[known], said[known].float()))
    degrees = _padded([row.degrees for row in batch], UNLABELLED)
    if (known := degrees != UNLABELLED).any():
        parts.append(plan.factual_weight * functional.cross_entropy(factual[known], degrees[known]))
    return torch.stack(parts).sum()


def _padded(rows: Sequence[Sequence[int]], filling: int) -> torch.Tensor:
    longest = max(len(row) for row in rows)
    return torch.tensor([[*row, *[filling] * (longest - len(row))] for row in rows])
