"""Fit how likely two lines tell one event: `python tests/evaluation/train_novelty.py [--write]`.

Trained on the pairs of lines that matter enough for the timeline in the corpora which readers noted, everything before
it automatic: two lines tell one event if readers saw the same event first in the sentences that they quote. Each
corpus counts alike, however many lines it has. Printed is for each corpus how many of its pairs are of one event, and
how many such are among as many pairs which weights fitted on all the others find likeliest. `--write` puts the weights
into `briefing/brief/novelty.toml`. All eleven corpora have been looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from itertools import combinations
from pathlib import Path

import logistic
import numpy as np
from gold import Row, corpora, gold_folder, reader_corpus, training_command_line

import briefing.brief
from briefing import pipeline
from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.novelty import Novelty, Signs
from briefing.brief.options import Options
from briefing.brief.selection import may_stand
from briefing.clock import data_cutoff

WEIGHTS = Path(briefing.brief.__file__).parent / "novelty.toml"
NAMES = tuple(field.name for field in fields(Signs))
PENALTY = 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """What speaks for one event of two lines, and whether readers saw one."""

    signs: Signs
    same: bool


def pairs(folder: Path, name: str) -> list[Pair]:
    """The pairs of lines of a corpus whose sentences tell an event."""
    articles, noted = reader_corpus(folder, name)
    cutoff = data_cutoff(noted["cutoff"])
    dated = pipeline.read_and_date([articles])
    findings = pipeline.merge_and_order(dated, pipeline.find_events(dated), as_of=cutoff.date())
    context = Context.of(pipeline.material_of(dated, findings), Options(cutoff=cutoff))
    novelty = Novelty(context.material.stories, context.likeness)
    standing = (entry for entry in context.selection.shown if may_stand(entry, context.layout.timeline))
    told = [(entry, event) for entry in standing if (event := first_event(noted["labels"], entry))]
    return [
        Pair(novelty.signs(one, other), event == their)
        for (one, event), (other, their) in combinations(sorted(told, key=lambda row: -row[0].salience), 2)
    ]


def first_event(labels: Sequence[Row], entry: Entry) -> str:
    """The event that the sentence is about which a line quotes, by readers; "" where it tells none."""
    quoted = entry.quoted.passage
    own = (label for label in labels if label["article"] == quoted.article)
    shared = [(min(quoted.end, label["end"]) - max(quoted.start, label["start"]), label["events"]) for label in own]
    characters, events = max(shared, key=lambda row: row[0], default=(0, []))
    if characters <= 0:
        return ""
    return next((event for event in events if not event.startswith("~")), events[0].lstrip("~") if events else "")


def fit(sets: Mapping[str, Sequence[Pair]]) -> np.ndarray:
    """The weight of each sign and, last, the bias; every corpus counts alike."""
    rows = [(pair, 1 / len(own)) for own in sets.values() for pair in own]
    x = np.array([[*astuple(pair.signs), 1.0] for pair, _ in rows])
    y = np.array([float(pair.same) for pair, _ in rows])
    weight = np.array([share for _, share in rows])
    ridge = np.array([PENALTY] * len(NAMES) + [0.0])
    return logistic.fit(x, y, ridge, weight=weight * len(weight) / weight.sum())


def left_out(sets: Mapping[str, Sequence[Pair]], name: str) -> Row:
    """What weights fitted on all other corpora make of the pairs of one."""
    own = sets[name]
    *weights, bias = fit({other: each for other, each in sets.items() if other != name})
    odds = [float(np.dot(weights, astuple(pair.signs)) + bias) for pair in own]
    same = sum(pair.same for pair in own)
    likeliest = sorted(range(len(own)), key=lambda place: -odds[place])[:same]
    return {"left_out": name, "pairs": len(own), "same": same, "found": sum(own[place].same for place in likeliest)}


def write(weights: np.ndarray) -> None:
    """Put the weights into novelty.toml, everything else in it left as it is."""
    text = WEIGHTS.read_text(encoding="utf-8")
    for name, value in zip((*NAMES, "bias"), weights, strict=True):
        text = re.sub(rf"(?m)^{name} = [-\d.]+", f"{name} = {round(float(value), 1)}", text)
    WEIGHTS.write_text(text, encoding="utf-8")


def main() -> int:
    """Fit, print, and write where asked."""
    options = training_command_line(__doc__).parse_args()
    folder = gold_folder("reader")
    if folder is None:
        return 0
    sets = {name: pairs(folder, name) for name in corpora(folder)}
    for name in sets:
        print(json.dumps(left_out(sets, name)))
    weights = fit(sets)
    print(json.dumps(dict(zip((*NAMES, "bias"), (round(float(value), 2) for value in weights), strict=True))))
    if options.write:
        write(weights)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
