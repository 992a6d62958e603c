"""Train the model that dates undated clauses: `python tests/evaluation/train_chooser.py [--half tune|all] [--dry-run]`.

Trained on the gold sets for the day of events, everything else automatic (our own reading, dating and syntax). One
example a candidate day of an undated event word; it is right where gold gives that day. Ridge-penalised logistic
regression by Newton's method: no randomness, so no seed. Before it writes `briefing/mentions/dates/chooser.toml` it
prints how well models do on a story (or a quarter of the documents) that they were not trained on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import eventday
import logistic
import numpy as np
from gold import command_line, gold_folder, read_rows

import briefing.mentions.dates
from briefing.dating import find_timexes
from briefing.mentions.dates.candidates import Features, candidates
from briefing.mentions.dates.chooser import likelihood
from briefing.mentions.parse.parsing import ToParse, over_parses
from briefing.mentions.parse.records import Sentence
from briefing.mentions.scene import read_scenes
from briefing.reading import read

MODEL = Path(briefing.mentions.dates.__file__).parent / "chooser.toml"
# Chosen on left-out stories from 1, 3, 6, 8, 10, 16: less learns single stories by heart, more forgets what holds.
PENALTY = 6.0
# A form seen in fewer candidates than this teaches nothing that would hold elsewhere.
RAREST = 4
# The likelihood from which a day is printed; on left-out stories about four in five such days are consistent with gold.
THRESHOLD = 0.58


@dataclass(frozen=True)
class Example:
    """An undated event word: where it is from, its candidate days with their features, and the day that gold gives."""

    fold: str
    tunes: bool
    days: tuple[tuple[str, Features], ...]
    gold: str | None


def examples(folder: Path, name: str) -> list[Example]:
    """The undated event words of one gold set."""
    path = folder / "gold" / "eventday" / f"{name}.jsonl"
    rows = read_rows(path)
    gold = {row["id"]: row for row in rows}
    tune = eventday.halves(rows, name)["tune"]
    order = {row_id: place for place, row_id in enumerate(sorted(gold))}
    articles = read([path]).articles
    found: list[Example] = []

    def use(sentences: list[Sentence]) -> None:
        if not sentences:
            return
        article = sentences[0].article
        scenes, narrative = read_scenes(sentences, find_timexes(article))
        row = gold[article.id]
        fold = eventday.story(row["text"]) if name in eventday.SPLITS else f"{name} {order[article.id] % 4}"
        for scene in scenes:
            for trigger in scene.triggers:
                answer = _answer(row, scene.sentence.span_of(trigger.word))
                if answer is None or trigger.word.index in scene.attached or narrative is None:
                    continue
                thought_of = list(candidates(scene.clause(trigger), narrative))
                if any(each.certain for each in thought_of):
                    continue
                days = [(each.day.isoformat(), each.features) for each in thought_of]
                found.append(Example(fold, article.id in tune, tuple(days), answer.get("date", "")[:10] or None))

    for _ in over_parses(map(ToParse, articles), use):
        pass
    return found


def _answer(row: dict[str, Any], span: Any) -> dict[str, Any] | None:
    """What gold says of the event word at a span; None where it has none or is vague."""
    for event in row["events"]:
        if event["start"] < span.end and span.start < event["end"] and event["gold"]["kind"] != "vague":
            answer: dict[str, Any] = event["gold"]
            return answer if answer["kind"] == "day" else {}
    return None


def train(data: Sequence[Example]) -> dict[str, float]:
    """The weights of the features, in the order of their names."""
    counts = Counter(name for example in data for _, features in example.days for name in features)
    names = sorted(name for name, count in counts.items() if count >= RAREST)
    place = {name: index for index, name in enumerate(names)}
    rows = [(day == example.gold, features) for example in data for day, features in example.days]
    matrix, right = np.zeros((len(rows), len(names))), np.zeros(len(rows))
    for index, (is_right, features) in enumerate(rows):
        right[index] = is_right
        for name, value in features.items():
            if name in place:
                matrix[index, place[name]] = value
    weights = logistic.fit(matrix, right, np.full(len(names), PENALTY))
    return dict(zip(names, (round(float(weight), 4) for weight in weights), strict=True))


def chosen(example: Example, weights: dict[str, float]) -> str | None:
    """The day that a model prints for an example."""
    best = max(((likelihood(features, weights), day) for day, features in example.days), default=None)
    return best[1] if best is not None and best[0] >= THRESHOLD else None


def left_out(data: Sequence[Example]) -> dict[str, str]:
    """For each fold what a model trained on the others does: days printed, and how many of them are right."""
    scores = {}
    for fold in sorted({example.fold for example in data}):
        weights = train([example for example in data if example.fold != fold])
        printed = [(chosen(example, weights), example.gold) for example in data if example.fold == fold]
        asserted = [(day, gold) for day, gold in printed if day is not None]
        scores[fold] = f"{sum(day == gold for day, gold in asserted)} right of {len(asserted)}"
    return scores


def main() -> int:
    """Print the figures on left-out stories, and write the model."""
    options = command_line(__doc__)
    options.add_argument("--half", choices=("tune", "all"), default="all", help="train on this half of the documents")
    options.add_argument("--dry-run", action="store_true", help="do not write the model")
    given = options.parse_args()
    folder = gold_folder("eventday")
    if folder is None:
        return 0
    names = sorted(path.stem for path in (folder / "gold" / "eventday").glob("*.jsonl"))
    data = [example for name in names for example in examples(folder, name)]
    data = [example for example in data if example.tunes or given.half == "all"]
    figures = left_out(data)
    print("\n".join(f"{fold:20} {figure}" for fold, figure in figures.items()))
    if not given.dry_run:
        MODEL.write_text(_as_toml(train(data), names, given.half, len(data), figures), encoding="utf-8")
    return 0


def _as_toml(weights: dict[str, float], names: list[str], half: str, size: int, figures: dict[str, str]) -> str:
    head = [
        "# Made by `python tests/evaluation/train_chooser.py`; not to be edited by hand.",
        f"# Trained on {', '.join(names)} ({half}): {size} undated event words, with a penalty of {PENALTY}.",
        "# Days printed for each story by a model that was not trained on it:",
        *(f"#   {fold}: {figure}" for fold, figure in figures.items()),
        f"threshold = {THRESHOLD}",
        "",
        "[weights]",
    ]
    return "\n".join([*head, *(f'"{name}" = {weight}' for name, weight in weights.items())]) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
