"""What gold data says of a text, as the reading model learns it: classes of sentences, words said, what took place."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gold import read_rows
from tokenizers import Tokenizer

from briefing.mentions.model.reading import KINDS, Degree
from briefing.mentions.model.windows import WIDTH, windows
from briefing.model import NewsKind

CLASSES = {
    "N": NewsKind.NEWS,
    "B": NewsKind.BACKGROUND,
    "A": NewsKind.AHEAD,
    "S": NewsKind.COMMENT,
    "J": NewsKind.JUNK,
}
"""The letters that readers noted (gold/reader/README.md), by what they stand for."""
LEVELS = (2, 3)
"""Readers gave what is news a weight: 1 for a detail, 2, or 3 for what a boss must know.

How surely a sentence has at least each of these is learned as a task beside the others; nothing asks it afterwards.
"""
UNLABELLED = -100
"""What torch leaves out of a loss."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that readers gave a class, and a weight from 1 to 3 where they told one (else 0)."""

    start: int
    end: int
    kind: NewsKind
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """A trigger, and whether the text tells it as having happened."""

    start: int
    end: int
    degree: Degree


@dataclass(frozen=True, slots=True)
class Text:
    """An article with what is known of it. `said` are the spans of somebody's words, None where nobody noted them."""

    id: str
    text: str
    sentences: tuple[Sentence, ...] = ()
    said: tuple[tuple[int, int], ...] | None = None
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A window of tokens. `sentences` are (first token, end, kind, weight), `said` and `degrees` a label a token."""

    tokens: tuple[int, ...]
    sentences: tuple[tuple[int, int, int, int], ...]
    said: tuple[int, ...]
    degrees: tuple[int, ...]


def degree(value: float) -> Degree:
    """The degree of a value from -3 (certainly did not happen) to 3, by the limits of score/status.py."""
    if value <= -1:
        return Degree.NOT
    if value < 1:
        return Degree.OPEN
    return Degree.POSSIBLE if value < 2 else Degree.FACT


def corpus(folder: Path, name: str) -> list[Text]:
    """The articles of a corpus of gold/reader; on one in which nobody's words were noted `said` is None."""
    labels = defaultdict(list)
    gold = json.loads((folder / f"{name}.json").read_text("utf-8"))
    weights = {event["id"]: event["weight"] for event in gold["events"]}
    for label in gold["labels"]:
        labels[label["article"]].append(label)
    noted = any(label.get("said") for own in labels.values() for label in own)
    rows = read_rows(folder / f"{name}.articles.jsonl")
    return [_article(row, labels[row["id"]], weights, noted=noted) for row in rows]


def _article(row: dict[str, str], labels: Sequence[dict], weights: Mapping[str, int], *, noted: bool) -> Text:
    sentences = tuple(
        Sentence(label["start"], label["end"], CLASSES[label["class"]], _weight(label, weights)) for label in labels
    )
    spans = (tuple(span) for label in labels for said in label.get("said") or () for span in said["content"])
    return Text(row["id"], row["text"], sentences, tuple(spans) if noted else None)


def _weight(label: dict, weights: Mapping[str, int]) -> int:
    """That of the weightiest event that a sentence tells; of one that it only points back to, the least."""
    told = [weights[name] for name in label["events"] if not name.startswith("~")]
    return max(told, default=1 if label["events"] else 0) if CLASSES[label["class"]].is_news else 0


def factuality(path: Path) -> list[Text]:
    """The sentences of a file of gold/status."""
    rows = read_rows(path)
    return [
        Text(
            row["id"],
            row["text"],
            targets=tuple(Target(each["start"], each["end"], degree(each["value"])) for each in row["targets"]),
        )
        for row in rows
    ]


def attributions(path: Path) -> list[Text]:
    """The articles of a file of gold/attribution."""
    rows = read_rows(path)
    return [
        Text(
            row["id"],
            row["text"],
            said=tuple(tuple(span) for each in row["attributions"] for span in each["content"]),
        )
        for row in rows
    ]


def examples(texts: Sequence[Text], tokenizer: Tokenizer) -> Iterator[Example]:
    """The windows over all texts, with a label a token."""
    for text in texts:
        encoding = tokenizer.encode(text.text, add_special_tokens=False)
        said, degrees = _said(text, encoding.offsets), _degrees(text, encoding.offsets)
        rows = [
            (*_tokens(encoding.offsets, each.start, each.end), KINDS.index(each.kind), each.weight)
            for each in text.sentences
        ]
        for window in windows(len(encoding.ids)):
            cut = slice(window.start, window.end)
            inside = (_inside(row, window.start, window.end) for row in rows)
            own = tuple(row for row in inside if row is not None)
            yield Example(tuple(encoding.ids[cut]), own, tuple(said[cut]), tuple(degrees[cut]))


def _tokens(offsets: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The first token in a span, and the one after its last."""
    inside = [index for index, (first, last) in enumerate(offsets) if first < end and start < last]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _inside(row: tuple[int, int, int, int], start: int, end: int) -> tuple[int, int, int, int] | None:
    """A sentence as a window holds it; None where most of it lies outside."""
    first, last = max(row[0], start), min(row[1], end)
    shown = last - first
    return (first - start, last - start, *row[2:]) if shown > 0 and 2 * shown >= min(row[1] - row[0], WIDTH) else None


def _said(text: Text, offsets: Sequence[tuple[int, int]]) -> list[int]:
    if text.said is None:
        return [UNLABELLED] * len(offsets)
    return [int(any(first < end and start < last for start, end in text.said)) for first, last in offsets]


def _degrees(text: Text, offsets: Sequence[tuple[int, int]]) -> list[int]:
    found = [UNLABELLED] * len(offsets)
    for target in text.targets:
        first, last = _tokens(offsets, target.start, target.end)
        if first < last:
            found[first] = int(target.degree)
    return found
