"""How well a reading model knows classes of sentences, words said and facts, on texts that it was not trained on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefing.mentions.model.network import Network
from briefing.mentions.model.reading import ArticleReading, Degree
from briefing.model import NewsKind
from reading_model.examples import Text

PRECISIONS = (85, 90, 95)


@dataclass(frozen=True, slots=True)
class Measured:
    """A share that the model gave, and whether what it is the share of holds."""

    share: float
    holds: bool


def measure(network: Network, texts: Sequence[Text]) -> dict[str, object]:
    """The figures of all three heads on texts, each where anybody noted what is right."""
    pairs = [(text, network.read(text.text)) for text in texts]
    kinds = [(kind, shares) for text, reading in pairs for kind, shares in _sentences(text, reading)]
    figures: dict[str, object] = {}
    if kinds:
        figures["sentences"] = len(kinds)
        figures["class right"] = _percent(kind is max(shares, key=shares.__getitem__) for kind, shares in kinds)
        figures["news"] = curve(kinds, lambda kind: kind.is_news)
        figures["junk"] = curve(kinds, lambda kind: kind is NewsKind.JUNK)
    if spoken := [each for text, reading in pairs for each in _spoken(text, reading)]:
        figures["spoken"] = at_precisions(spoken)
    if facts := [each for text, reading in pairs for each in _facts(text, reading)]:
        figures["facts"] = at_precisions(facts)
    return figures


def curve(
    kinds: Iterable[tuple[NewsKind, dict[NewsKind, float]]], held: Callable[[NewsKind], bool]
) -> dict[str, float]:
    """The figures of telling the kinds that are `held` from the others, by the sum of their shares."""
    return at_precisions(
        [Measured(sum(share for each, share in shares.items() if held(each)), held(kind)) for kind, shares in kinds]
    )


def at_precisions(rows: Sequence[Measured]) -> dict[str, float]:
    """The area under the curve, and what is found at each of `PRECISIONS` with the threshold that gives it."""
    found: dict[str, float] = {"auc": round(100 * area(rows), 1)}
    for least in PRECISIONS:
        recall, threshold = recall_at(rows, least / 100)
        found |= {f"found at {least}": round(100 * recall, 1), f"threshold for {least}": round(threshold, 2)}
    return found


def area(rows: Sequence[Measured]) -> float:
    """The area under the receiver operating characteristic: the chance that one that holds gets the larger share."""
    ordered = sorted(rows, key=lambda row: row.share)
    positive = sum(row.holds for row in rows)
    negative = len(rows) - positive
    if not positive or not negative:
        return 0.5
    ranks, place = 0.0, 0
    while place < len(ordered):
        end = place
        while end < len(ordered) and ordered[end].share == ordered[place].share:
            end += 1
        ranks += (place + end + 1) / 2 * sum(row.holds for row in ordered[place:end])
        place = end
    return (ranks - positive * (positive + 1) / 2) / (positive * negative)


def recall_at(rows: Sequence[Measured], precision: float) -> tuple[float, float]:
    """The largest share of those that hold which are found at a precision, and the threshold; (0, 1) where none is."""
    ordered = sorted(rows, key=lambda row: -row.share)
    every = sum(row.holds for row in rows)
    right, best = 0, (0.0, 1.0)
    for count, row in enumerate(ordered, 1):
        right += row.holds
        closes = count == len(ordered) or ordered[count].share < row.share
        if closes and every and right / count >= precision:
            best = (right / every, row.share)
    return best


def _sentences(text: Text, reading: ArticleReading) -> Iterable[tuple[NewsKind, dict[NewsKind, float]]]:
    for sentence in text.sentences:
        if shares := reading.kind_shares(sentence.start, sentence.end):
            yield sentence.kind, shares


def _spoken(text: Text, reading: ArticleReading) -> Iterable[Measured]:
    """A row a token."""
    for start, end, share in zip(reading.starts, reading.ends, reading.spoken, strict=True):
        if text.said is not None:
            inside = any(start < last and first < end for first, last in text.said)
            yield Measured(float(share), inside)


def _facts(text: Text, reading: ArticleReading) -> Iterable[Measured]:
    for target in text.targets:
        yield Measured(reading.fact_share(target.start, target.end), target.degree is Degree.FACT)


def _percent(held: Iterable[bool]) -> float:
    rows = list(held)
    return round(100 * sum(rows) / len(rows), 1)
