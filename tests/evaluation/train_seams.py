"""Train the head of the reading model that sees where lines ran together: `train_seams.py [--write]`.

Needs `pip install -e '.[train]'` and the annotated texts, of which it takes the text alone: articles of gold/timeline,
PolNeAR train, AQUAINT and TimeBank in which nothing ran together yet, each glued at random four times (seed 1; see
`reading_model/seams.py`). Those of gold/reader are left out, and one outlet, whose pages run together by themselves, so
that cuts in its articles can be read as those of an outlet that was not learned. Two topics are left out first and
measured, then all is learned. `--write` puts the head into `briefing/mentions/model/weights.onnx`, of which nothing
else changes; it is to be run again after `train_reading_model.py --write`. Six minutes on a core.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
from gold import gold_folder, is_installed, read_rows, training_command_line
from logistic import fit

import briefing.mentions.model as home
from briefing.mentions.model.network import TOKENIZER, WEIGHTS
from briefing.mentions.parse.heads import heads
from briefing.model import Article, Span

HOME = Path(home.__file__).parent
TOPICS = ("bpoil", "egypt", "haiti", "mj", "syria")
LEFT_OUT = ("haiti", "syria")
FURTHER = ("attribution/polnear-train", "dating/en-aquaint", "dating/en-timebank")
UNLEARNED_OUTLET = "BBC"
TIMES = 4
RIDGE = 333.0  # of 1000, 333 and 100 the one with the best mean precision on the topics left out
_OPENING = 200  # characters that tell an article
_STAMPED = (" * ", " | ")


def articles(gold: Path) -> Iterator[tuple[str, str]]:
    """The topic and the text of each article in which nothing ran together."""
    read = {row["text"][:_OPENING] for path in (gold / "reader").glob("*.articles.jsonl") for row in read_rows(path)}
    for topic in TOPICS:
        for row in read_rows(gold / "timeline" / f"{topic}.articles.jsonl"):
            if row["publisher"] != UNLEARNED_OUTLET and row["text"][:_OPENING] not in read and _is_clean(row["text"]):
                yield topic, row["text"]
    for name in FURTHER:
        yield from ((name, row["text"]) for row in read_rows(gold / f"{name}.jsonl") if _is_clean(row["text"]))


def _is_clean(text: str) -> bool:
    """Whether the rules part nothing in its first paragraph, and no stamp or list of points stands there."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    start = text.index(first)
    parts = list(heads(Article.of(text), 0, Span(start, start + len(first)))) if first else []
    return len(parts) == 1 and not any(mark in text[:1500] for mark in _STAMPED)


def mean_precision(likely: np.ndarray, begins: np.ndarray) -> float:
    """The mean of the precision at each seam, the likeliest first."""
    ranked = begins[np.argsort(-likely, kind="stable")]
    found = np.cumsum(ranked)
    return float((found / np.arange(1, len(ranked) + 1))[ranked > 0].mean())


def main() -> int:
    """Measure, fit and write; 0 also where there is nothing to train on, with a word that says so."""
    options = training_command_line(__doc__).parse_args()
    folder = gold_folder("reader")
    if folder is None or not is_installed("onnx"):
        return 0
    import onnx
    from reading_model import seams
    from tokenizers import Tokenizer

    model = onnx.load(HOME / WEIGHTS)
    tokenizer = Tokenizer.from_file(str(HOME / TOKENIZER))
    body, random = seams.Body(model, tokenizer), Random(1)
    topics, rows = [], []
    for topic, text in articles(folder / "gold"):
        for _ in range(TIMES):
            made = seams.glued(text, random)
            # Of the many words where no line begins half are enough.
            kept = [row for row in body.rows(made) if row.begins or random.random() < 0.5] if made else []
            rows += kept
            topics += [topic] * len(kept)
    states, begins = seams.table(rows)
    left_out = np.isin(topics, LEFT_OUT)
    ridge = np.append(RIDGE * states[:, :-1].std(0) ** 2, 0.0)
    measured = fit(states[~left_out], begins[~left_out], ridge)
    precision = mean_precision(states[left_out] @ measured, begins[left_out])
    print(f"{len(begins)} words, {int(begins.sum())} seams; mean precision on {', '.join(LEFT_OUT)}: {precision:.3f}")
    if options.write:
        seams.attach(model, fit(states, begins, ridge))
        onnx.save(model, HOME / WEIGHTS)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
