"""The tables that `dates`, `events` and `timeline` print for people, fitted to the width of the terminal."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from briefing.brief.entries import Entry, gather
from briefing.brief.quoting import folded
from briefing.brief.wording import Wording
from briefing.console.meanings import anchor_words, meaning_lines
from briefing.console.plain import plain
from briefing.console.streams import reader_may_leave
from briefing.labels import house_labels
from briefing.model import Article, Mention, Passage, Status, Timeline, Timex, Unparsed, When

Renderable: TypeAlias = Rule | Table | Text | Padding

STATUS_STYLES = {
    Status.REPORTED: "green",
    Status.CONFIRMED: "bold green",
    Status.CLAIMED: "yellow",
    Status.PLANNED: "cyan",
}


def dates_table(article: Article, timexes: Sequence[Timex], wording: Wording) -> Iterator[Renderable]:
    """An article's time expressions: the words, the value and what it means, and why, with what it is counted from."""
    yield _heading(article, wording)
    table = _table(("expression", 4), ("value", 5), ("why", 9))
    for timex in timexes:
        value = _text(timex.value or "—", "bold")
        for line in meaning_lines(timex, wording):
            value.append(plain(f"\n{line}"), "not bold")
        why = _text(timex.rule)
        if anchor := anchor_words(timex, timexes):
            why.append(plain(f"\ncounted from {anchor}"), "dim")
        table.add_row(_text(folded(timex.text)), value, why)
    yield table


def events_table(
    article: Article, mentions: Sequence[Mention], wording: Wording, unparsed: Sequence[Unparsed] = ()
) -> Iterator[Renderable]:
    """An article's event mentions: each sentence once, and under it a line for every event that it reports.

    The sentences left unparsed stand in their places, with what they were taken for.
    """
    yield _heading(article, wording)
    waiting = deque(unparsed)
    for passage, of_passage in groupby(mentions, key=lambda mention: mention.passage):
        while waiting and waiting[0].passage.start < passage.start:
            yield from _unparsed(waiting.popleft())
        events = list(of_passage)
        yield _marked(passage, events)
        table = _table(("event", 3), ("when", 5), ("status", 5), header=False)
        for mention in events:
            word = _text(f"  {folded(mention.trigger.text)}")
            table.add_row(word, _when(mention.when, wording, " · "), _standing(mention, wording))
        yield Padding(table, (0, 0, 1, 0))
    for each in waiting:
        yield from _unparsed(each)


def timeline_table(
    timeline: Timeline, articles: Mapping[str, Article], wording: Wording, *, least: float = 0.0
) -> Iterator[Renderable]:
    """The merged timeline: happened, then ahead, then undated; lines that matter less than `least` are only counted.

    `articles` are those that report it, by id.
    """
    parts = (("timeline", timeline.events), ("ahead", timeline.ahead), ("not dated", timeline.undated))
    hidden = 0
    for title, events in parts:
        entries = gather(events)
        shown = [entry for entry in entries if entry.salience >= least]
        hidden += len(entries) - len(shown)
        if shown:
            yield _entries(title, shown, articles, wording)
    if hidden:
        lines = "1 line that matters less is" if hidden == 1 else f"{hidden} lines that matter less are"
        yield Text(f"{lines} not shown; --all shows them", "dim")


def house_wording() -> Wording:
    """The words of the templates that came with the program."""
    return Wording(house_labels())


def print_all(parts: Iterable[RenderableType]) -> None:
    """Print the parts one under the other on standard output, as wide as the terminal (80 columns without one)."""
    console = _Terminal(highlight=False, emoji=False, markup=False)
    with reader_may_leave():
        for part in parts:
            console.print(part)


class _Terminal(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # rich would leave with exit code 1; `reader_may_leave` decides


def _entries(title: str, entries: Sequence[Entry], articles: Mapping[str, Article], wording: Wording) -> Table:
    table = _table(("when", 3), ("event", 7), ("status", 2), title=title)
    for entry in entries:
        event = entry.event
        count = f"{event.independent} source" + ("s" if event.independent != 1 else "")
        standing = _text(event.status.value, STATUS_STYLES.get(event.status, "")).append(f"\n{count}", "dim")
        quoted = articles[entry.quoted.article]
        words = _text(folded(entry.quoted.passage.text))
        words.append(plain(f"\n{quoted.publisher or quoted.origin} · {event.id}"), "dim")
        table.add_row(_when(event.when, wording), words, standing)
    return table


def _table(*columns: tuple[str, int], title: str | None = None, header: bool = True) -> Table:
    look: dict[str, Any] = {"box": None, "expand": True, "pad_edge": False, "header_style": "dim"}
    table = Table(**look, title=title, title_justify="left", show_header=header)
    for name, ratio in columns:
        table.add_column(name, ratio=ratio, overflow="fold")
    return table


def _heading(article: Article, wording: Wording) -> Rule:
    name = article.title or article.publisher or article.id
    return Rule(_text(f"{name} · {wording.published(article.published)}"), align="left", style="dim")


def _when(when: When, wording: Wording, between: str = "\n") -> Text:
    basis = f"{between}{when.basis.value}" if when.is_known else ""
    return _text(wording.when(when, short=True), "bold").append(basis, "dim")


def _marked(passage: Passage, mentions: Iterable[Mention]) -> Text:
    """The passage with the triggers of its events underlined."""
    text = _text(passage.text)
    for trigger in (mention.trigger for mention in mentions):
        start, end = trigger.start - passage.start, trigger.end - passage.start
        if 0 <= start < end:
            text.stylize("bold underline", start, end)
    return text


def _unparsed(sentence: Unparsed) -> Iterator[Renderable]:
    yield _text(sentence.passage.text)
    yield Padding(_text(f"  {sentence.kind.value}, not searched for events", "dim"), (0, 0, 1, 0))


def _standing(mention: Mention, wording: Wording) -> Text:
    text = _text(mention.status.value, STATUS_STYLES.get(mention.status, ""))
    if mention.attribution:
        text.append(plain(f" · {folded(mention.attribution.name)}"), "dim")
    if mention.said and mention.said.when.is_dated:
        text.append(plain(f" · {mention.said.text} {wording.when(mention.said.when, short=True)}"), "dim")
    if mention.judgement and not mention.is_news:
        text.append(f" · {mention.judgement.kind.value}, makes no event", "dim")
    return text


def _text(words: str, style: str = "") -> Text:
    return Text(plain(words), style)
