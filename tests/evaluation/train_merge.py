"""Fit the weights of the merge: `python tests/evaluation/train_merge.py [--write]`.

Trained on pairs of mentions that the merge compares, everything before it automatic. Pairs across articles come from
MEANTIME dev, ECB+ dev, the Gun Violence Corpus dev and every corpus that readers noted, where two mentions are one
event if their sentences report a common one: no set may have the say alone, each counts by the square root of its
pairs. Pairs inside an article come from the even halves of MEANTIME and ECB+ (documents sorted by id), which mark every
event. For each side a ridge-penalised logistic regression by Newton's method: no randomness, so no seed. Across
articles a weight with the wrong sign (what speaks for one event would count against it) is 0. What must be set by hand
stands in `BY_HAND`, with the reason. Printed is, for each set, what weights fitted on all the others make of its pairs.
`--write` puts the weights into `briefing/events/merge.toml`.
"""

from __future__ import annotations

import importlib.util
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import logistic
import merge as evaluation
import numpy as np
from gold import HALVES, Row, corpora, gold_folder, load_rows, reader_corpus, training_command_line

import briefing.events
from briefing import pipeline
from briefing.events.corpus import Corpus
from briefing.events.grouping import candidates
from briefing.events.ids import first_report_key
from briefing.events.pairing import compare
from briefing.events.profiles import profile
from briefing.events.vetoes import veto
from briefing.events.weights import weights
from briefing.model import Article, Mention

WEIGHTS = Path(briefing.events.__file__).parent / "merge.toml"
PENALTY = {"inside": 2.0, "across": 1.0}
# What speaks for one event; all else speaks against it.
FOR = frozenset({
    "focal", "same_root", "rare_trigger", "words", "actors", "names", "place", "figures",
    "near_figures", "same_day", "overlap", "same_number", "story", "headline", "points_back", "across",
})  # fmt: skip
# Inside articles. Dates, figures and whole sentences: the sets have too few. Names, places and content: the pairs of
# these sets are of chosen sentences, where a shared word alone is right three times in four; in a whole article it is
# not. "Points back" and "brings something new" are seen too seldom in chosen sentences: 0.4 and -2.2 join fewer
# strangers in whole articles ("a government offensive" is not the offensive mentioned earlier). Across articles: an
# event printed twice does less harm than one under the wrong day, or one man's death in a toll; too few pairs show it.
BY_HAND = {
    "inside": {
        "across": 0.0, "actors": 0.0, "bare": -1.0, "brings_new": -2.2, "date_conflict": -4.0, "figures": 0.6,
        "focal": 0.0, "headline": 0.3, "incidental": 0.0, "months_apart": -1.0, "names": 0.2, "near_day": -0.5,
        "near_figures": 0.2, "number_differs": -1.0, "one_of_many": -3.0, "other_figures": -1.5, "other_numbers": -0.2,
        "other_place": -0.3, "other_factuality": -0.6, "overlap": 0.1, "points_back": 0.4, "same_day": 0.3,
        "same_number": 0.0, "same_root": 2.1, "story": 0.0, "words": 2.0,
    },
    "across": {"across": 0.0, "date_conflict": -4.0, "one_of_many": -3.0},
}  # fmt: skip
# Near synonyms inside one article must show more than the fitted bias asks: "captured" and "swept" of one sentence's
# background and another's news are right too seldom. What this takes from words of one stem, "same_root" gives back.
# Across articles 0.4 finds more of what is one event, at the cost of few wrong joins, in sets left out of the fit.
BIAS_SHIFT = {"inside": -1.3, "across": 0.4}
INSIDE_SHARES = {"meantime-dev": 0.7, "ecbplus-dev": 0.3}

Key = tuple[str, int, int]
Fitted = tuple[dict[str, float], float]
"""The weight of each feature, and the bias."""

Label = tuple[frozenset[str], bool]
"""The events that a mention, or its sentence, reports by gold; whether gold looked for them in other articles."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The features of two mentions, whether gold has them as one event, and the article of the first."""

    features: Mapping[str, float]
    same: bool
    article: str


def scorer(folder: Path) -> ModuleType:
    """The gold's own scorer, for its matching of mentions."""
    spec = importlib.util.spec_from_file_location("score_merge", folder / "score" / "merge.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score" / "merge.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labels(matching: ModuleType, rows: dict[str, dict], mentions: list[Mention]) -> dict[Key, Label]:
    """The gold cluster of each mention that matches one, and whether gold looked for it in other articles."""
    spans: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for mention in mentions:
        spans[mention.article].append((mention.trigger.start, mention.trigger.end, 0))
    found: dict[Key, Label] = {}
    for name, own in spans.items():
        for i, j in matching.matches(rows[name]["events"], own).items():
            gold = rows[name]["events"][i]
            found[name, *own[j][:2]] = frozenset([gold["cluster"]]), gold.get("linked", True)
    return found


def merge_pairs(folder: Path, name: str) -> list[Pair]:
    """The labelled pairs of one set of merged mentions: inside articles of the tuning half, across all of them."""
    path = folder / "gold" / "merge" / f"{name}.jsonl"
    rows = {row["id"]: row for row in load_rows(path)}
    tuned = set(list(rows)[HALVES["tune"]])
    dated = pipeline.read_and_date([str(path)])
    found = pipeline.find_events(dated)
    matching = scorer(folder)
    known = labels(matching, rows, [mention for mentions in found.values() for mention in mentions])
    by_corpus: defaultdict[str, list[Article]] = defaultdict(list)
    for article in dated.current:
        by_corpus[rows[article.id]["corpus"]].append(article)
    return [
        pair
        for articles in by_corpus.values()
        for pair in _pairs(articles, [mention for mentions in found.values() for mention in mentions], known)
        if "across" in pair.features or pair.article in tuned
    ]


def reader_pairs(folder: Path, name: str) -> list[Pair]:
    """The labelled pairs across the articles of a corpus that readers noted, sentence by sentence."""
    articles, noted = reader_corpus(folder, name)
    dated = pipeline.read_and_date([articles])
    mentions = pipeline.reported(dated, pipeline.find_events(dated))
    known: dict[Key, Label] = {}
    for mention in mentions:
        place = mention.trigger.start
        own = (n for n in noted["labels"] if n["article"] == mention.article and n["start"] <= place < n["end"])
        if sentence := next(own, None):
            known[_key(mention)] = frozenset(event.lstrip("~") for event in sentence["events"]), True
    return [pair for pair in _pairs(list(dated.current), mentions, known) if "across" in pair.features]


def _pairs(articles: list[Article], mentions: list[Mention], known: dict[Key, Label]) -> list[Pair]:
    by_id, corpus = {article.id: article for article in articles}, Corpus.of(articles)
    mentions = [mention for mention in mentions if mention.article in by_id]
    mentions.sort(key=lambda mention: (*first_report_key(mention, by_id[mention.article]), mention.passage.start))
    profiles = [profile(mention, by_id[mention.article], corpus, i) for i, mention in enumerate(mentions)]
    found: list[Pair] = []
    for i, j in sorted(candidates(profiles, corpus)):
        one, other = (known.get(_key(mentions[place])) for place in (i, j))
        if one is None or other is None:
            continue
        if mentions[i].article != mentions[j].article and not (one[1] or other[1]):
            continue
        features = compare(profiles[i], profiles[j], corpus)
        if features is not None and veto(profiles[i], profiles[j], corpus) is None:
            found.append(Pair(features, bool(one[0] & other[0]), mentions[i].article))
    return found


def _key(mention: Mention) -> Key:
    return mention.article, mention.trigger.start, mention.trigger.end


def fit_inside(sets: Mapping[str, Sequence[Pair]]) -> Fitted:
    """Weights and bias for two mentions of one article; those set by hand replace what was fitted."""
    names = sorted(weights().evidence)
    *fitted, bias = map(float, _regression(sets, names, {}, INSIDE_SHARES, PENALTY["inside"]))
    return {**dict(zip(names, fitted, strict=True)), **BY_HAND["inside"]}, bias + BIAS_SHIFT["inside"]


def fit_across(sets: Mapping[str, Sequence[Pair]]) -> Fitted:
    """Weights and bias for two mentions of different articles, none with the wrong sign."""
    fixed, shares = dict(BY_HAND["across"]), {name: math.sqrt(len(pairs)) for name, pairs in sets.items()}
    while True:
        names = sorted(weights().evidence.keys() - fixed.keys())
        *values, bias = map(float, _regression(sets, names, fixed, shares, PENALTY["across"]))
        fitted = dict(zip(names, values, strict=True))
        wrong = [name for name, value in fitted.items() if value and (value > 0) != (name in FOR)]
        if not wrong:
            return {**fitted, **fixed}, bias + BIAS_SHIFT["across"]
        fixed[max(wrong, key=lambda name: abs(fitted[name]))] = 0.0


def _regression(
    sets: Mapping[str, Sequence[Pair]],
    names: Sequence[str],
    fixed: Mapping[str, float],
    shares: Mapping[str, float],
    penalty: float,
) -> np.ndarray:
    """The weights of `names` and, last, the bias; the weights of `fixed` are given."""
    pairs = [(pair, shares[name] / len(own)) for name, own in sets.items() for pair in own]
    x = np.array([[*(pair.features.get(name, 0.0) for name in names), 1.0] for pair, _ in pairs])
    y = np.array([float(pair.same) for pair, _ in pairs])
    w = np.array([weight for _, weight in pairs])
    w *= len(w) / w.sum()
    given = np.array([_sum(fixed, pair.features) for pair, _ in pairs])
    ridge = np.array([penalty] * len(names) + [0.0])
    return logistic.fit(x, y, ridge, weight=w, given=given)


def _sum(given: Mapping[str, float], features: Mapping[str, float]) -> float:
    return sum(given.get(name, 0.0) * value for name, value in features.items())


def left_out(sets: Mapping[str, Sequence[Pair]]) -> Iterator[Row]:
    """Of each set, what the weights that all the others give make of its pairs across articles."""
    for name, pairs in sets.items():
        found, bias = fit_across({other: own for other, own in sets.items() if other != name})
        joined = [pair for pair in pairs if _sum(found, pair.features) + bias >= 0]
        right = sum(pair.same for pair in joined)
        yield {"left_out": name, "pairs": len(pairs), "same": sum(pair.same for pair in pairs),
               "joined": len(joined), "joined_rightly": right}  # fmt: skip


def write(fitted: Mapping[str, Fitted]) -> None:
    """Put the weights into merge.toml, everything else in it left as it is."""
    text = WEIGHTS.read_text(encoding="utf-8")
    for name in weights().evidence:
        inside, across = (round(fitted[side][0].get(name, 0.0), 1) + 0.0 for side in ("inside", "across"))
        text = re.sub(rf"(?m)^{name} = {{ inside = [-\d.]+, across = [-\d.]+",
                      f"{name} = {{ inside = {inside}, across = {across}", text)  # fmt: skip
    inside, across = (round(fitted[side][1], 1) for side in ("inside", "across"))
    biases = f"[bias]\ninside = {inside}\nacross = {across}\n"
    WEIGHTS.write_text(re.sub(r"\[bias\]\ninside = .*\nacross = .*\n", biases, text), encoding="utf-8")


def main() -> int:
    """Fit, print, and write where asked."""
    options = training_command_line(__doc__).parse_args()
    folder, noted = gold_folder("merge"), gold_folder("reader")
    if folder is None or noted is None:
        return 0
    found = {name: merge_pairs(folder, name) for name in evaluation.SETS}
    inside = {name: [pair for pair in found[name] if "across" not in pair.features] for name in INSIDE_SHARES}
    across = {name: [pair for pair in pairs if "across" in pair.features] for name, pairs in found.items()}
    across |= {name: pairs for name in corpora(noted) if (pairs := reader_pairs(noted, name))}
    for row in left_out(across):
        print(json.dumps(row))
    fitted = {"inside": fit_inside(inside), "across": fit_across(across)}
    for side, (weights_of_side, bias) in fitted.items():
        print(
            json.dumps({"side": side, "bias": round(bias, 2), **{k: round(v, 2) for k, v in weights_of_side.items()}})
        )
    if options.write:
        write(fitted)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
