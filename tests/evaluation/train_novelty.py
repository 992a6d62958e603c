"""Fit how likely two lines tell one event: `python tests/evaluation/train_novelty.py [--sign NAME]… [--write]`.

Trained on the pairs of lines that matter enough for the timeline in the corpora which readers noted, everything before
it automatic: two lines tell one event if readers saw the same event first in the sentences that they quote. Each
corpus counts alike, however many lines it has. Most of these are of one outlet or of very many stories; what several
outlets tell of one incident comes from ECB+ dev: two lines tell one event if gold has what one of them quotes in the
sentence of the other. A pair of it counts as one of a corpus of usual size. Printed is for each corpus how many of its
pairs are of one event, and how many such are among as many pairs which weights fitted on all the others find
likeliest. `--sign` fits the named signs alone, the others stay as they weigh. `--write` puts the weights into
`briefing/brief/novelty.toml`. All these corpora have been looked at.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations
from pathlib import Path
from statistics import median

import logistic
import numpy as np
from gold import Row, corpora, gold_folder, load_rows, reader_corpus, training_command_line

import briefing.brief
from briefing import pipeline
from briefing.brief.context import Context
from briefing.brief.entries import Entry
from briefing.brief.novelty import Novelty, Signs, weights
from briefing.brief.options import Options
from briefing.brief.selection import may_stand
from briefing.clock import data_cutoff

SEVERAL_OUTLETS = "ecbplus-dev"
# ECB+ does not say when its articles came out: those of an incident count as of one day.
THEIR_DAY, THEIR_CUTOFF = "2013-08-01", "2013-12-31"
WEIGHTS = Path(briefing.brief.__file__).parent / "novelty.toml"
BIAS = "bias"
NAMES = (*(field.name for field in fields(Signs)), BIAS)
PENALTY = 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """What speaks for one event of two lines, and whether readers saw one."""

    signs: Signs
    same: bool


def pairs(folder: Path, name: str) -> list[Pair]:
    """The pairs of lines of a corpus whose sentences tell an event."""
    articles, noted = reader_corpus(folder, name)
    context = context_of(articles, noted["cutoff"])
    novelty = Novelty(context.material.stories, context.likeness)
    told = [(entry, event) for entry in lines(context) if (event := first_event(noted["labels"], entry))]
    return [Pair(novelty.signs(one, other), event == their) for (one, event), (other, their) in combinations(told, 2)]


def context_of(articles: Path, cutoff: str) -> Context:
    """All that a brief of these articles is made of."""
    moment = data_cutoff(cutoff)
    dated = pipeline.read_and_date([articles])
    findings = pipeline.merge_and_order(dated, pipeline.find_events(dated), as_of=moment.date())
    return Context.of(pipeline.material_of(dated, findings), Options(cutoff=moment))


def lines(context: Context) -> list[Entry]:
    """The lines that matter enough for the timeline, the weightiest first."""
    standing = (entry for entry in context.selection.shown if may_stand(entry, context.layout.timeline))
    return sorted(standing, key=lambda entry: -entry.salience)


def pairs_of_outlets(folder: Path) -> list[Pair]:
    """The pairs of lines of every incident of ECB+, each told by ten outlets or so, whose sentences gold has noted."""
    incidents: defaultdict[str, list[Row]] = defaultdict(list)
    for row in load_rows(folder / "gold" / "merge" / f"{SEVERAL_OUTLETS}.jsonl"):
        incidents[row["corpus"]].append(row)
    return [pair for name in sorted(incidents) for pair in pairs_of_incident(incidents[name])]


def pairs_of_incident(rows: Sequence[Row]) -> Iterator[Pair]:
    """The pairs of lines of one incident."""
    with tempfile.TemporaryDirectory() as place:
        articles = Path(place, "articles.jsonl")
        known = [{**row, "published": THEIR_DAY, "publisher": f"Outlet {number}"} for number, row in enumerate(rows)]
        articles.write_text("".join(json.dumps(row) + "\n" for row in known), encoding="utf-8")
        context = context_of(articles, THEIR_CUTOFF)
    novelty = Novelty(context.material.stories, context.likeness)
    noted = {row["id"]: row["events"] for row in rows}
    told = [(entry, *events_told(noted[entry.quoted.article], entry)) for entry in lines(context)]
    for (one, own, around), (other, their_own, their_around) in combinations(told, 2):
        same = not own.isdisjoint(their_around) or not their_own.isdisjoint(around)
        # Where gold has noted what neither quotes, the two sentences may tell one event all the same.
        is_known = around and their_around and (own or their_own or around.isdisjoint(their_around))
        if is_known:
            yield Pair(novelty.signs(one, other), same)


def events_told(noted: Sequence[Row], entry: Entry) -> tuple[frozenset[str], frozenset[str]]:
    """The events that gold has in the words which a line goes by, and those that it has in the sentence around."""
    trigger, sentence = entry.quoted.trigger, entry.quoted.sentence
    around = [each for each in noted if sentence.start <= each["start"] < sentence.end]
    own = (each for each in around if each["start"] < trigger.end and trigger.start < each["end"])
    return frozenset(each["cluster"] for each in own), frozenset(each["cluster"] for each in around)


def first_event(labels: Sequence[Row], entry: Entry) -> str:
    """The event that the sentence is about which a line quotes, by readers; "" where it tells none."""
    quoted = entry.quoted.passage
    own = (label for label in labels if label["article"] == quoted.article)
    shared = [(min(quoted.end, label["end"]) - max(quoted.start, label["start"]), label["events"]) for label in own]
    characters, events = max(shared, key=lambda row: row[0], default=(0, []))
    if characters <= 0:
        return ""
    return next((event for event in events if not event.startswith("~")), events[0].lstrip("~") if events else "")


def fit(sets: Mapping[str, Sequence[Pair]], signs: Sequence[str]) -> dict[str, float]:
    """The weight of each sign and the bias; of those not among `signs` as it stands. Corpora of readers count alike."""
    usual = median(len(own) for name, own in sets.items() if name != SEVERAL_OUTLETS)
    rows = [(pair, 1 / (usual if name == SEVERAL_OUTLETS else len(own))) for name, own in sets.items() for pair in own]
    weight = np.array([share for _, share in rows])
    x, standing = (np.array([columns(pair, names) for pair, _ in rows]) for names in (signs, others(signs)))
    solution = logistic.fit(
        x,
        np.array([float(pair.same) for pair, _ in rows]),
        np.array([0.0 if name == BIAS else PENALTY for name in signs]),
        weight=weight * len(weight) / weight.sum(),
        given=standing @ np.array([getattr(weights(), name) for name in others(signs)]),
    )
    found = dict(zip(signs, map(float, solution), strict=True))
    return {name: found.get(name, getattr(weights(), name)) for name in NAMES}


def others(signs: Sequence[str]) -> list[str]:
    """The signs, and the bias, that are not among those."""
    return [name for name in NAMES if name not in signs]


def columns(pair: Pair, names: Sequence[str]) -> list[float]:
    """The degree of each sign in a pair; that of the bias is 1."""
    return [1.0 if name == BIAS else getattr(pair.signs, name) for name in names]


def left_out(sets: Mapping[str, Sequence[Pair]], name: str, signs: Sequence[str]) -> Row:
    """What weights fitted on all other corpora make of the pairs of one."""
    own = sets[name]
    fitted = fit({other: each for other, each in sets.items() if other != name}, signs)
    odds = [float(np.dot(columns(pair, NAMES), [fitted[sign] for sign in NAMES])) for pair in own]
    same = sum(pair.same for pair in own)
    likeliest = sorted(range(len(own)), key=lambda place: -odds[place])[:same]
    return {"left_out": name, "pairs": len(own), "same": same, "found": sum(own[place].same for place in likeliest)}


def write(fitted: Mapping[str, float]) -> None:
    """Put the weights into novelty.toml, everything else in it left as it is."""
    text = WEIGHTS.read_text(encoding="utf-8")
    for name, value in fitted.items():
        text = re.sub(rf"(?m)^{name} = [-\d.]+", f"{name} = {round(value, 1)}", text)
    WEIGHTS.write_text(text, encoding="utf-8")


def main() -> int:
    """Fit, print, and write where asked."""
    parser = training_command_line(__doc__)
    parser.add_argument("--sign", choices=NAMES, action="append")
    options = parser.parse_args()
    folder = gold_folder("reader")
    if folder is None:
        return 0
    signs = options.sign or NAMES
    sets = {name: pairs(folder, name) for name in corpora(folder)}
    sets[SEVERAL_OUTLETS] = pairs_of_outlets(folder)
    for name in sets:
        print(json.dumps(left_out(sets, name, signs)))
    fitted = fit(sets, signs)
    print(json.dumps({name: round(value, 2) for name, value in fitted.items()}))
    if options.write:
        write(fitted)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
