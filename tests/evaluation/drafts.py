"""Edits made to Word drafts and read back: `python tests/evaluation/drafts.py [INPUT…] [--edits 500] [--libreoffice]`.

Each draft of the inputs (seeds/ without any) gets a dozen edits of every kind, each to another line, is saved as Word
saves it (or by LibreOffice), and is compared with the draft as it was written. An edit must be found at its line with
its words, or be listed with them; what is found besides is misplaced. Then the next draft is made under those edits: it
holds their words, and asks for nothing. One line for each fault, and the command ends with 1; else with the counts.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, time
from pathlib import Path

from briefing.brief.options import Options
from briefing.edits.draft.comparing import compare
from briefing.edits.draft.differences import ChangeKind, Comparison
from briefing.edits.draft.opened import open_draft
from briefing.edits.draft.proposals import propose
from briefing.labels import house_labels
from briefing.model import Edit
from briefing.model.document import Place
from briefing.model.draft import DraftLine
from briefing.pipeline import DatedArticles, Findings, compose_brief, find_events, merge_and_order, read_and_date
from briefing.writing import render

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
from tests.edits.draft.hands import Hand  # noqa: E402 - the tests' own, found from the root

BATCH = 12
KINDS = {
    "words": ChangeKind.WORDS,
    "tracked": ChangeKind.WORDS,
    "when": ChangeKind.WHEN,
    "strike": ChangeKind.STRUCK,
    "struck": ChangeKind.STRUCK,
    "item": ChangeKind.ADDED,
    "below": ChangeKind.ADDED,
    "behind": ChangeKind.ADDED,
    "comment": ChangeKind.COMMENT,
}


class Drafts:
    """The drafts of one corpus."""

    def __init__(self, inputs: list[str], folder: Path, *, libreoffice: bool) -> None:
        self.dated: DatedArticles = read_and_date(inputs)
        newest = max(article.published.day for article in self.dated.articles if article.published.day)
        self.cutoff = datetime.combine(newest, time(23), UTC)
        mentions = find_events(self.dated)
        self.findings: Findings = merge_and_order(self.dated, mentions, as_of=self.cutoff.date())
        self.folder, self.libreoffice = folder, libreoffice
        self.faults: Counter[str] = Counter()

    def draft(self, edits: list[Edit] | None = None) -> bytes:
        options = Options(cutoff=self.cutoff)
        brief = compose_brief(self.dated, self.findings, options, edits=edits or (), as_of=self.cutoff.date())
        return render(brief, "docx")

    def saved(self, content: bytes) -> Path:
        path = self.folder / "draft.docx"
        path.write_bytes(content)
        if not self.libreoffice:
            return path
        command = ["soffice", "--headless", "--convert-to", "docx", "--outdir", str(self.folder / "lo"), str(path)]
        subprocess.run(command, check=True, capture_output=True)
        return self.folder / "lo" / "draft.docx"

    def batch(self, written: bytes, chance: random.Random, count: int) -> int:
        """Make so many edits, read them back, and say what is wrong; returns how many were made."""
        record = open_draft(self.saved(written)).record
        assert record is not None
        lines = chance.sample(record.lines, min(count, len(record.lines)))
        hand, done = Hand(written), []
        for line in lines:
            kind = chance.choice([one for one in KINDS if one != "when" or Place.WHEN in line.written])
            done.append((kind, line, _do(hand, kind, line, chance)))
        opened = open_draft(self.saved(hand.saved()))
        comparison = compare(opened, record)
        self._judge(done, comparison)
        proposals = propose(record, comparison, (), house_labels())
        edits = [one.after for one in proposals.edits if one.after]
        again = open_draft(self.saved(self.draft(edits)))
        assert again.record is not None
        quiet = propose(again.record, compare(again, again.record), edits, house_labels())
        for one in (*quiet.edits, *quiet.unplaced):
            self._fault("the next draft asks for something", str(one)[:200])
        text = "".join("".join(one.text for one in again.record.paragraphs).split())
        for edit in edits:
            if edit.text and not edit.drop and "".join(edit.text.split()) not in text:
                self._fault("not in the next draft", f"{edit.event}: {edit.text}")
        return len(done)

    def _judge(self, done: list[tuple[str, DraftLine, str]], comparison: Comparison) -> None:
        found = Counter(
            (one.kind, one.after if one.kind is ChangeKind.ADDED else one.line, "".join(one.new.split()))
            for one in comparison.changes
        )
        listed = "".join("".join(one.text for one in comparison.unplaced).split())
        for kind, line, text in done:
            wanted = (KINDS[kind], line.number, "".join(text.split()))
            if found[wanted]:
                found[wanted] -= 1
            elif not text or wanted[2] not in listed:
                self._fault("lost", f"{kind} of line {line.number}: {text}")
        for what, times in found.items():
            if times:
                self._fault("misplaced", str(what))

    def _fault(self, what: str, which: str) -> None:
        self.faults[what] += 1
        print(f"{what}: {which}")


def _do(hand: Hand, kind: str, line: DraftLine, chance: random.Random) -> str:
    """Make one edit; returns the words that it wrote."""
    text = " ".join(_words(chance)) + "."
    day = f"{chance.randint(2000, 2030)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    match kind:
        case "words" | "tracked":
            hand.write(line.number, text, tracked=kind == "tracked")
        case "when":
            hand.write(line.number, text := day, Place.WHEN)
        case "strike" | "struck":
            hand.strike(line.number, tracked=kind == "struck")
            text = ""
        case "item":
            hand.add_item(line.number, text)
        case "below":
            hand.add_paragraph_in(line.number, text)
        case "behind":
            hand.type_behind(line.number, f" {text}")
        case "comment":
            hand.comment(line.number, text)
    return text


def _words(chance: random.Random) -> Iterator[str]:
    for _ in range(chance.randint(2, 14)):
        yield "".join(chance.choice("abcdefghilmnoprstuéß’“”—0123") for _ in range(chance.randint(1, 9)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument("--edits", type=int, default=500)
    parser.add_argument("--libreoffice", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        drafts = Drafts(chosen.inputs, Path(folder), libreoffice=chosen.libreoffice)
        written, chance, made = drafts.draft(), random.Random(chosen.seed), 0
        while made < chosen.edits:
            made += drafts.batch(written, chance, min(BATCH, chosen.edits - made))
    faults = ", ".join(f"{what} {count}" for what, count in sorted(drafts.faults.items()))
    print(f"{made} edits: {faults or 'each found or listed, none misplaced, each in the next draft'}")
    return 1 if drafts.faults else 0


if __name__ == "__main__":
    sys.exit(main())
