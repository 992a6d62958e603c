"""The work that is measured, room by room and the whole way; README.md says what bounds each."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.corpora import MORNING, SHORT, corpus, files, pages
from tests.benchmarks.measuring import Case, seconds_of, spent_by

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "000_f9a68692fbf570ba.txt"
_PAGES = 200
_SOME = 40  # articles of a morning, for what takes long
_SLOW = 20_000  # characters, for a peer that takes seconds where others take milliseconds


@dataclass(frozen=True)
class Room:
    """How its case is prepared, and what it may take: processor seconds and megabytes, None for no budget."""

    prepare: Callable[[], Case]
    seconds: float | None = None
    megabytes: int | None = None


def help_text() -> Case:
    """`briefing --help`, from a cold start."""
    return Case(lambda: _of_command("--help"), 1, "start", runs=5)


def seed_brief() -> Case:
    """The seed article to PDF, from a cold start."""
    out = tempfile.mkdtemp()
    return Case(lambda: _of_command("build", str(SEED), "-q", "-o", out, "--format", "pdf"), 1, "brief", runs=3)


def reading() -> Case:
    """Saved pages to articles; peers: the extraction of text and date that other programs are made of."""
    from briefing import read

    folder = Path(tempfile.mkdtemp())
    pages(folder, _PAGES, 600)
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    return Case(lambda: read(folder), _PAGES, "pages", {"trafilatura + htmldate": lambda: _extract(texts)})


def _extract(texts: list[str]) -> None:
    import htmldate
    import trafilatura

    for text in texts:
        trafilatura.extract(text)
        htmldate.find_date(text)


def dating() -> Case:
    """Texts to time expressions; peer: the search of dateparser, on as much as it can do."""
    from briefing.dating import find_timexes

    articles = corpus(*MORNING)
    size = sum(len(article.text) for article in articles)

    def search() -> float:
        from dateparser.search import search_dates

        text, day = articles[0].text[:_SLOW], articles[0].published.day
        assert day is not None
        settings = {"RELATIVE_BASE": datetime.combine(day, datetime.min.time()), "PREFER_DATES_FROM": "past"}
        return seconds_of(lambda: search_dates(text, languages=["en"], settings=settings)) * size / len(text)

    return Case(
        lambda: [find_timexes(article) for article in articles],
        size / 1000,
        "k characters",
        {"dateparser.search": search},
    )


def mentions() -> Case:
    """Articles to mentions, by rules."""
    return _mentions(model=False)


def mentions_model() -> Case:
    """The same with the reading model."""
    return _mentions(model=True)


def _mentions(*, model: bool) -> Case:
    from briefing.dating import find_timexes
    from briefing.mentions import search

    articles = corpus(*MORNING)[:_SOME]
    pairs = [(article, find_timexes(article)) for article in articles]
    list(search(pairs[:1], model=model))
    words = sum(len(article.text.split()) for article in articles)

    def alone() -> None:
        import spacy

        from briefing.mentions.parse.english_spacy import MODELS

        nlp = spacy.load(next(name for name in MODELS if spacy.util.is_package(name)))
        list(nlp.pipe(article.text for article in articles))

    return Case(lambda: list(search(pairs, model=model)), words / 1000, "k words", {"spaCy alone": alone})


def shared() -> Case:
    """The articles of a morning by two processes, by rules; peer: one process."""
    from tests.benchmarks.sharing import by_rules

    return by_rules()


def shared_model() -> Case:
    """The same with the reading model."""
    from tests.benchmarks.sharing import with_model

    return with_model()


def merge() -> Case:
    """Ten thousand made mentions to events."""
    from briefing.events.merge import merge_mentions
    from briefing.garbage import seldom_collected
    from tests.benchmarks.merging import news

    articles, found = news(10_000)
    return Case(lambda: seldom_collected()(merge_mentions)(articles, found), 10_000, "mentions")


def pdf() -> Case:
    """A brief of about a hundred pages."""
    return _written("pdf", 40, 100)


def long_pdf() -> Case:
    """One of about a thousand pages."""
    return _written("pdf", 400, 1000)


def word() -> Case:
    """The same as a Word document; peer: its words as paragraphs of python-docx."""
    return _written("word", 37, 100)


def long_word() -> Case:
    """One of about a thousand pages."""
    return _written("word", 370, 1000)


def page() -> Case:
    """A brief as a page for a browser."""
    return _written("html", 40, 100)


def _written(name: str, times: int, pages_made: int) -> Case:
    """The example brief with its sections so many times, which makes about so many pages."""
    from importlib import import_module

    from tests.writing.example_brief import HOUSE, example

    brief = example()
    again = tuple(section for section in brief.sections if section.key != "picture")
    longer = replace(brief, sections=brief.sections + again * (times - 1))
    render = import_module(f"briefing.writing.{name}").render
    render(brief, HOUSE)
    text = import_module("briefing.writing.markdown").render(longer, HOUSE)
    lines = (text if isinstance(text, str) else text.decode()).splitlines()
    peers = {"word": {"python-docx, plain": lambda: _plain_docx(lines)}, "pdf": _other_pdf(lines)}.get(name, {})
    return Case(lambda: render(longer, HOUSE), pages_made, "pages", peers, runs=1 if times > 100 else 2)


def _plain_docx(lines: list[str]) -> None:
    from io import BytesIO

    from docx import Document

    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(BytesIO())


def _other_pdf(lines: list[str]) -> dict[str, Callable[[], object]]:
    """Programs that make a PDF of the same lines, where they are installed."""
    import html

    page = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    peers: dict[str, Callable[[], object]] = {}
    if find_spec("weasyprint"):
        peers["WeasyPrint, plain"] = lambda: __import__("weasyprint").HTML(string=page).write_pdf()
    if find_spec("typst"):
        source = "\n\n".join(line.replace("\\", "").replace("#", "") for line in lines)
        peers["typst, plain"] = lambda: __import__("typst").compile(source.encode())
    return peers


def morning() -> Case:
    """200 articles of 1,140 words from files to PDF and Word, by rules, in one process."""
    return _whole_way(MORNING, model=False)


def morning_model() -> Case:
    """The same with the reading model."""
    return _whole_way(MORNING, model=True)


def short() -> Case:
    """5,000 short articles the same way."""
    return _whole_way(SHORT, model=False)


def _whole_way(size: tuple[int, int], *, model: bool) -> Case:
    import briefing

    folder, out = Path(tempfile.mkdtemp()), tempfile.mkdtemp()
    files(folder, *size)

    def work() -> None:
        dated = briefing.read_and_date(folder)
        findings = briefing.merge_and_order(dated, briefing.find_events(dated, model=model))
        newest = max(article.published.day for article in dated.articles if article.published.day)
        cutoff = briefing.data_cutoff(f"{newest + timedelta(days=1)}T06:00+00:00")
        brief = briefing.compose_brief(dated, findings, briefing.Options(cutoff=cutoff))
        briefing.write(brief, ["pdf", "docx"], out, force=True)

    return Case(work, size[0], "articles", runs=1)


def _of_command(*words: str) -> float:
    """The processor seconds of a command and of all that it starts."""
    spent = spent_by(
        [sys.executable, "-m", "briefing", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )
    if spent.exit:
        raise RuntimeError(f"briefing {' '.join(words)} ended with {spent.exit}")
    return spent.seconds


ROOMS = {
    "help": Room(help_text, 0.15),
    "seed brief": Room(seed_brief, 3),
    "reading": Room(reading, 15),
    "dating": Room(dating, 1.9),  # 700,000 characters a second
    "mentions": Room(mentions),
    "mentions, model": Room(mentions_model),
    "two processes": Room(shared),
    "two processes, model": Room(shared_model),
    "merge": Room(merge),
    "pdf": Room(pdf),
    "pdf, thousand pages": Room(long_pdf),
    "word": Room(word),
    "word, thousand pages": Room(long_word, 6, 250),
    "page": Room(page),
    "morning": Room(morning, 28, 500),
    "morning, model": Room(morning_model, 50, 500),
    "short articles": Room(short, 70),
}
