"""A desk that corrects by hand for two weeks: `python tests/evaluation/corrections.py [--topic NAME] [--cache FOLDER]`.

A real corpus, an edition a day, and so many edits of lines that the editions print, of every kind: words, times, notes,
lines left out. Each edition is then read for what no edition may print: a person's words with a source that the passage
is not in, a day by hand over another passage than the one it was given for, words that were left out, words of an
edit that no longer fits anywhere but in the line of page one that says so. One line for each of these, and the
command ends with 1; else with the counts. `--cache` is that of `timeline.py`.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from gold import close, command_line, gold_folder
from timeline import TOPICS, dated_mentions

from briefing.daily.edition import EditionRequest, Made, make
from briefing.edits.pin import Printed, pin_of
from briefing.edits.request import EditRequest, make_edit
from briefing.model import Article, Edit, Mention, Passage, PrintedEvent
from briefing.model.document import EVENT_SECTIONS, Brief, Bullets, Chart, Line, Paragraph, Table
from briefing.pipeline import DatedArticles, Mentions

MEMORY = timedelta(days=14)
AT = time(6)
DAY = timedelta(days=1)
KINDS = ("text", "text", "when", "note", "drop")


@dataclass
class Desk:
    """Editions of one corpus, one after the other, with what they printed and the edits made of it."""

    articles: Sequence[Article]
    mentions: Mapping[str, tuple[Mention, ...]]
    chance: random.Random
    edits: dict[str, Edit] = field(default_factory=dict)
    printed: Mapping[str, PrintedEvent] = field(default_factory=dict)
    known_since: dict[str, datetime] = field(default_factory=dict)
    before: date | None = None
    number: int = 0

    def edition(self, day: date) -> Made | None:
        """The edition of what was published by that day; None where nothing ever was."""
        there = [a for a in self.articles if a.published.day and day - MEMORY <= a.published.day <= day]
        if not there:
            return None
        moment = datetime.combine(day + DAY, AT, UTC)
        new = frozenset(article.id for article in there if article.id not in self.known_since)
        seen = {article.id: self.known_since.get(article.id, moment) for article in there}
        request = EditionRequest(
            profile="desk",
            day=day,
            revision=1,
            cutoff=moment,
            formats=("json",),
            new=new,
            previous=self.before,
            opens=datetime.combine(self.before + DAY, AT, UTC) if self.before else None,
            printed=self.printed,
            edits=tuple(self.edits.values()),
            first_seen=seen,
            known_since={id_: since for id_, since in seen.items() if id_ not in new},
        )
        made = make(
            request, there, find_mentions=lambda dated: Mentions({a.id: self.mentions[a.id] for a in dated.articles})
        )
        self.printed, self.before = made.printed, day
        self.known_since.update(dict.fromkeys(new, moment))
        return made

    def _mentions(self, dated: DatedArticles) -> Mentions:
        return Mentions({article.id: self.mentions[article.id] for article in dated.articles})

    def correct(self, day: date, count: int) -> None:
        """Edit so many of the lines that the edition of that day printed."""
        moment = datetime.combine(day + DAY, AT, UTC)
        lines = [one for one in self.printed.values() if one.edition == day and one.shown and one.leads]
        free = sorted((one for one in lines if one.event not in self.edits), key=lambda one: one.event)
        for line in self.chance.sample(free, min(count, len(free))):
            self.number += 1
            pin = pin_of(line.event, [Printed(self.printed, moment)])
            edit = make_edit(
                line.event, self._request(day), who=f"Editor {self.number}", at=moment + timedelta(hours=2)
            )
            self.edits[line.event] = replace(edit, pin=pin)

    def _request(self, day: date) -> EditRequest:
        kind = self.chance.choice(KINDS)
        if kind == "text":
            return EditRequest(text=words_of(self.number))
        if kind == "when":
            return EditRequest(when=(day - timedelta(days=self.chance.randrange(20))).isoformat())
        return EditRequest(drop=True) if kind == "drop" else EditRequest(note=words_of(self.number))


def words_of(number: int) -> str:
    """Words that no source has and that one edit alone has."""
    return f"Corrected sentence number {number} by hand"


def lines_of(brief: Brief) -> Iterator[tuple[str, Line, str]]:
    """Every line of a brief with its section and the words that stand next to it."""
    for section in brief.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield section.key, block.line, ""
            elif isinstance(block, Bullets):
                yield from ((section.key, item.line, item.note) for item in block.items)
            elif isinstance(block, Table):
                for row in (row for group in block.groups for row in group.rows):
                    words = " ".join(line.text for cell in row.cells for line in cell)
                    yield from ((section.key, line, words) for cell in row.cells for line in cell)


def faults(made: Made, edits: Sequence[Edit]) -> Iterator[str]:
    """What the edition prints and may not."""
    brief = made.brief
    ids = {source.number: source.id for source in brief.sources}
    lines = list(lines_of(brief))
    drawn = [item for one in brief.sections for block in one.blocks if isinstance(block, Chart) for item in block.items]
    for edit in edits:
        if edit.pin is None:
            yield f"{edit.event}: pinned to nothing"
            continue
        orphaned = any(is_orphan(line, edit) for _, line, _ in lines)
        if edit.text:
            yield from _faults_of_words(edit, edit.pin.passage, orphaned, lines, ids)
        if orphaned and edit.text and any(edit.text in item.label for item in drawn):
            yield f"{edit.event} no longer fits, and is drawn"
        if edit.drop:
            yield from _faults_of_left_out(edit.event, edit.pin.passage, brief)
    by_hand = [line for line in brief.printed if line.when and line.when.basis == "edited"]
    for line in by_hand:
        quoted = [Passage(one.article, one.start, one.end, "") for one in line.quotes or line.also[:1]]
        pins = [edit.pin.passage for edit in edits if edit.when and edit.pin]
        if not all(any(one.overlaps(pin) for pin in pins) for one in quoted):
            yield f"{line.event}: a day by hand over a passage that it was not given for: {line.text}"


def is_orphan(line: Line, edit: Edit) -> bool:
    """Whether a line says that an edit no longer fits."""
    return "no longer fit" in line.text and edit.event in line.text


def _faults_of_words(
    edit: Edit, pin: Passage, orphaned: bool, lines: Sequence[tuple[str, Line, str]], ids: Mapping[int, str]
) -> Iterator[str]:
    words = edit.text or ""
    for section, line, _ in lines:
        if words not in line.text or is_orphan(line, edit):
            continue
        if orphaned:
            yield f"{edit.event} no longer fits, and its words stand in {section}"
        for cited in line.citations:
            there = Passage(ids[cited.source], cited.start, cited.end, "")
            if not there.overlaps(pin):
                yield f"{edit.event}: its words stand in {section} with a source that its passage is not in"


def _faults_of_left_out(event: str, pin: Passage, brief: Brief) -> Iterator[str]:
    for line in brief.printed:
        quoted = any(Passage(one.article, one.start, one.end, "").overlaps(pin) for one in line.quotes)
        if quoted and line.section in EVENT_SECTIONS:
            yield f"{event} was left out, and is quoted in {line.section}: {line.text}"


def simulate(desk: Desk, first: date, days: int, edits: int) -> tuple[list[str], Counter[str]]:
    """Live through the days; what is wrong, and the counts."""
    wrong: list[str] = []
    counts: Counter[str] = Counter()
    for number in range(days):
        day = first + number * DAY
        made = desk.edition(day)
        if made is None:
            continue
        in_force = list(desk.edits.values())
        wrong += [f"{day}: {fault}" for fault in faults(made, in_force)]
        orphans = sum(any(is_orphan(line, edit) for _, line, _ in lines_of(made.brief)) for edit in in_force)
        counts["edits met by an edition"] += len(in_force)
        counts["of these orphaned"] += orphans
        print(f"{day}  {len(in_force)} edits, {orphans} no longer fit", flush=True)
        desk.correct(day, round(edits * (number + 1) / days) - desk.number)
    counts["edits"] = desk.number
    return wrong, counts


def main() -> int:
    """Print the counts and whatever is wrong; 1 where anything is."""
    parser = command_line(__doc__)
    parser.add_argument("--topic", choices=TOPICS, default="egypt")
    parser.add_argument("--first", type=date.fromisoformat, help="the first day; default: that of the first article")
    parser.add_argument("--days", type=int, default=14)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    folder = gold_folder("timeline")
    if folder is None:
        return 0
    articles, _, mentions = dated_mentions(
        folder / "gold" / "timeline" / f"{options.topic}.articles.jsonl", options.cache
    )
    by_article: dict[str, list[Mention]] = {article.id: [] for article in articles}
    for mention in mentions:
        by_article[mention.article].append(mention)
    found = {id_: tuple(several) for id_, several in by_article.items()}
    first = options.first or min(article.published.day for article in articles if article.published.day)
    wrong, counts = simulate(Desk(articles, found, random.Random(options.seed)), first, options.days, options.edits)
    print(json.dumps({"topic": options.topic, **counts, "wrong": len(wrong)}))
    return close(wrong)


if __name__ == "__main__":
    raise SystemExit(main())
