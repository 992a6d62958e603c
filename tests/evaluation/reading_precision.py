"""Compare two precisions of the reading model: `python tests/evaluation/reading_precision.py --weights FILE [CORPUS]…`.

Each corpus of gold/reader (all where none is named) goes through `briefing build` twice: with the weights that ship, in
8-bit integers, and with those of FILE, say the same in floating point. A line a corpus says how many printed lines are
the same in section, words, day, status and source; the others are listed, "-" for the weights that ship, "+" for FILE.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from unittest.mock import patch

from gold import command_line, corpora, gold_folder, reader_corpus

import briefing.mentions.model as home
from briefing import Options, compose_brief, data_cutoff, find_events, merge_and_order, read_and_date
from briefing.mentions.model import ahead
from briefing.mentions.model.network import TOKENIZER, Network, network
from briefing.pipeline import DatedArticles
from briefing.writing import render

HOME = Path(home.__file__).parent
COMPARED = ("section", "when", "status", "attribution", "text")


def printed(dated: DatedArticles, cutoff: str, read_with: Network) -> Counter[str]:
    """The lines of the brief that these weights lead to, each as JSON of what is compared."""
    at = data_cutoff(cutoff)
    with patch.object(ahead, "network", lambda: read_with):
        findings = merge_and_order(dated, find_events(dated), as_of=at.date())
    brief = json.loads(render(compose_brief(dated, findings, Options(cutoff=at)), "json"))
    rows = ({key: line[key] for key in COMPARED} for line in brief["printed"])
    return Counter(json.dumps(row, ensure_ascii=False) for row in rows)


def main() -> int:
    """Print a line a corpus, and the lines in which the two briefs differ; 0."""
    parser = command_line(__doc__)
    parser.add_argument("corpora", nargs="*", metavar="CORPUS")
    parser.add_argument("--weights", type=Path, required=True, metavar="FILE")
    given = parser.parse_args()
    folder = gold_folder("reader")
    if folder is None:
        return 0
    other = Network(HOME / TOKENIZER, given.weights)
    for name in given.corpora or corpora(folder):
        articles, noted = reader_corpus(folder, name)
        dated = read_and_date([articles])
        ours, theirs = (printed(dated, noted["cutoff"], weights) for weights in (network(), other))
        counts = {"same": (ours & theirs).total(), "ours": ours.total(), "theirs": theirs.total()}
        print(f"{name:10}", json.dumps(counts), flush=True)
        for sign, rows in (("-", ours - theirs), ("+", theirs - ours)):
            print(*(f"  {sign} {row}" for row in rows.elements()), sep="\n", end="\n" if rows else "")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
