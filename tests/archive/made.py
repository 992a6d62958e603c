"""Small archives for tests: short articles, a few to a part, found by rules alone."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing.archive import finding, parts
from briefing.archive.filling import Report, fill
from briefing.model import Article, Interval, Mention
from briefing.pipeline import DatedArticles, Mentions
from tests.make import mention, when

SENTENCES = (
    "A crane fell at the port of Arden on Thursday, killing two dockers, police said.",
    "Fire destroyed nine houses in Belcourt on Wednesday, and the mayor opened an inquiry.",
    "Lena Orsted resigned as head of the harbour authority.",
    "The strike at the Casmere steel plant began on Monday.",
)


def line(number: int, day: str = "2026-04-03", **fields: object) -> str:
    """An article as a line of JSON: two sentences by its number, published on that day."""
    text = f"{SENTENCES[number % 4]} {SENTENCES[(number + 1) % 4]} It is report {number}."
    written = {"id": f"a{number}", "text": text, "published": day, "publisher": f"Post {number % 3}", **fields}
    return json.dumps(written) + "\n"


def jsonl(path: Path, lines: Iterable[str]) -> Path:
    """A file of such lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def quick_events(dated: DatedArticles, *, model: bool) -> Mentions:
    """In place of a search that takes a parser: a mention of the day before each article, and one without a day."""
    del model
    found = {}
    for article in dated.articles:
        day = article.published.day
        before = when(day - timedelta(days=1) if day else None)
        found[article.id] = (mention(article, "report", before), mention(article, "It", when(None)))
    return Mentions(found)


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Events are found as by `quick_events`; the ids of the articles in which they were looked for."""
    seen: list[str] = []

    def watched(dated: DatedArticles, *, model: bool) -> Mentions:
        seen.extend(article.id for article in dated.articles)
        return quick_events(dated, model=model)

    monkeypatch.setattr(finding, "find_events", watched)
    return seen


_REPORT = re.compile(r"(\w+)[^.]*? (\S+) (\S+)\.")


def lasting_events(dated: DatedArticles, *, model: bool) -> Mentions:
    """In place of a search: a mention of each sentence, from the day to the day (or "-") with which it ends."""
    del model
    return Mentions({article.id: tuple(_lasting(article)) for article in dated.articles})


def _lasting(article: Article) -> Iterator[Mention]:
    for found in _REPORT.finditer(article.text):
        first, last = (None if day == "-" else date.fromisoformat(day) for day in found.groups()[1:])
        time = replace(when(first), interval=Interval.of_days(first, last))
        yield mention(article, found[1], time, passage=found[0])


@pytest.fixture
def lasting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Events are found as by `lasting_events`."""
    monkeypatch.setattr(finding, "find_events", lasting_events)


@pytest.fixture(autouse=True)
def no_power_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is flushed to the disk."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file is a part of its own."""
    monkeypatch.setattr(parts, "MOST_FILES", 1)


def filled(store: Path, *inputs: Path) -> Report:
    """Fill an archive in this process."""
    return fill([str(each) for each in inputs], store, jobs=1, model=False)


def contents(store: Path) -> dict[str, bytes]:
    """The rows of an archive: its Parquet files by name, staging apart."""
    return {
        path.relative_to(store).as_posix(): path.read_bytes()
        for folder in ("articles", "mentions")
        for path in sorted((store / folder).rglob("*.parquet"))
    }


@contextmanager
def damaged(files: Iterable[Path]) -> Iterator[None]:
    """These files hold nothing that can be read meanwhile."""
    before = {path: path.read_bytes() for path in files}
    for path in before:
        path.write_bytes(b"?")
    try:
        yield
    finally:
        for path, content in before.items():
            path.write_bytes(content)
