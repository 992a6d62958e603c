"""The package as a library: its documented recipes do what they say, and wrong use is answered in a sentence."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

import briefing
from briefing import pipeline
from briefing.__main__ import run

DOCS = Path(__file__).parent.parent / "docs" / "library.md"
AS_OF = "2026-04-03T06:00+00:00"
STORY = (
    "A passenger ferry capsized off Marlo on Wednesday and killed at least 20 people. "
    "Fishing boats and a cutter of the coast guard pulled forty others from the water before noon.\n\n"
    "The harbor master said that fog had cut visibility during the night.\n\n"
    "The company suspended every sailing on the route until further notice."
)
LINES = [
    {"id": "old", "text": STORY, "published": "2026-04-01T10:00+00:00", "publisher": "The Post", "url": "https://post.example/ferry"},
    {"id": "new", "text": STORY.replace("at least 20", "at least 22"), "published": "2026-04-01T18:00+00:00",
     "publisher": "The Post", "url": "https://post.example/ferry"},
    {"id": "other", "text": "Two bakers were arrested in Tessin on Thursday, police said.", "published": "2026-04-02",
     "publisher": "The Herald"},
]  # fmt: skip


ONE = briefing.date_articles([briefing.Article.of("It rained.", id="one")])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with articles/ in it, two of which are versions of one article; the current one."""
    (tmp_path / "articles").mkdir()
    lines = "".join(json.dumps(line) + "\n" for line in LINES)
    (tmp_path / "articles" / "morning.jsonl").write_text(lines, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def recipe() -> str:
    """The first example of the package's docstring."""
    (code, *_) = re.findall(r"::\n\n((?:    .+\n)+)", briefing.__doc__ or "")
    return dedent(code)


def test_the_recipe_gives_the_brief_of_the_command_to_the_byte(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    exec(recipe(), {"briefing": briefing})
    command = ["briefing", "build", "articles/", "-o", "other", "--as-of", AS_OF, "--format", "pdf,docx,md,json"]
    monkeypatch.setattr(sys, "argv", command)
    assert run() == 0, capsys.readouterr().err
    ours = {path.name: path.read_bytes() for path in (folder / "out").glob("[!.]*")}
    theirs = {path.name: path.read_bytes() for path in (folder / "other").glob("[!.]*")}
    assert ours == theirs
    assert len(ours) == 4


def test_a_brief_is_called_by_its_topic_and_the_day_of_its_newest_report(folder: Path) -> None:
    dated = briefing.read_and_date("articles/")
    nothing_found = briefing.merge_and_order(dated, {article.id: () for article in dated.articles})
    brief = briefing.compose_brief(dated, nothing_found, briefing.Options(briefing.data_cutoff(AS_OF)))
    assert pipeline.stem_of(brief) == "briefing-2026-04-02"
    assert pipeline.stem_of(brief, "Marlo: the “Star” ferry") == "marlo-the-star-ferry-2026-04-02"
    assert pipeline.stem_of(replace(brief, sources=()), "***") == "briefing"


def test_of_two_versions_the_newer_one_is_reported(folder: Path) -> None:
    exec(recipe(), {"briefing": briefing})
    (text,) = (path.read_text(encoding="utf-8") for path in (folder / "out").glob("*.md"))
    assert "at least 22 people" in text


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S))
def test_the_code_of_the_manual_runs(code: str, folder: Path) -> None:
    exec(code, {})


def test_every_name_is_there_and_is_listed() -> None:
    assert dir(briefing) == sorted(briefing.__all__)
    assert all(getattr(briefing, name) is not None for name in briefing.__all__)
    assert re.match(r"\d+\.\d+", briefing.__version__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = briefing.nothing


def test_importing_the_package_loads_no_room() -> None:
    code = "import sys, briefing; print([name for name in sys.modules if name.startswith('briefing.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_one_path_is_one_input(folder: Path) -> None:
    name = "some text.txt"
    (folder / name).write_text("It rained in Marlo on Thursday.", encoding="utf-8")
    assert len(briefing.read(name, published="2026-04-03").articles) == 1
    assert len(briefing.read(folder / name, published="2026-04-03").articles) == 1
    assert briefing.read([name], published="2026-04-03") == briefing.read(name, published="2026-04-03")


def test_a_text_in_place_of_a_path_is_named() -> None:
    with pytest.raises(briefing.UsageError, match=r"for a text use Article\.of"):
        briefing.read(STORY)


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: briefing.read(3), "inputs are a path or several, not int"),
        (lambda: briefing.read([3]), "an input is a path, a folder, a glob or an address, not int"),
        (lambda: briefing.find_timexes(3), "find_timexes takes an Article or a text, not int"),
        (lambda: briefing.find_mentions(None), "find_mentions takes an Article or a text, not NoneType"),
        (lambda: briefing.find_events([]), "find_events takes what read_and_date gives, not list"),
        (lambda: briefing.merge_and_order([], {}), "merge_and_order takes what read_and_date gives, not list"),
        (lambda: briefing.compose_brief(None, None), "compose_brief takes what read_and_date gives, not NoneType"),
        (lambda: briefing.write("brief", "pdf"), "write takes a brief, not str"),
        (lambda: briefing.Article.of(b"text"), "Article.of takes the text of an article, not bytes"),
        (lambda: briefing.date_articles(["text"]), "date_articles takes articles, not str"),
        (lambda: briefing.date_articles(briefing.Article.of("x")), "date_articles takes articles, not Article"),
        (lambda: briefing.read(b"x"), "inputs are a path or several, not bytes"),
        (
            lambda: briefing.find_mentions("x", ["x"]),
            "find_mentions takes the time expressions that find_timexes gives, not str",
        ),
        (
            lambda: briefing.merge_and_order(ONE, {}),
            "merge_and_order takes the mentions of every article; those of one are missing",
        ),
        (
            lambda: briefing.merge_and_order(ONE, {"one": ()}, as_of="x"),
            "merge_and_order takes a date as `as_of`, not str",
        ),
        (
            lambda: briefing.Options(cutoff="now"),
            "Options: cutoff is a datetime with its zone, as data_cutoff gives it",
        ),
    ],
)
def test_a_wrong_type_gets_a_sentence(call, sentence: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == sentence


def test_an_article_brings_its_own_publication_date() -> None:
    source = briefing.Article.of("It rained on Thursday.", published="2026-04-03")
    assert briefing.find_timexes(source)[0].value == "2026-04-02"
    with pytest.raises(TypeError, match="has its own publication date"):
        briefing.find_timexes(source, published="2026-04-04")


def test_rows_of_a_table_are_plain(folder: Path) -> None:
    dated = briefing.read_and_date("articles")
    mentions = briefing.find_events(dated)
    events = briefing.merge_and_order(dated, mentions).events
    records = [*events, *(m for found in mentions.values() for m in found), *(t for _, ts in dated.pairs for t in ts)]
    rows = [record.to_dict() for record in records]
    assert len(rows) > 5
    assert json.loads(json.dumps(rows)) == rows
    assert all(not isinstance(value, list | dict) for row in rows for value in row.values())


def test_the_pipeline_exports_what_the_package_does() -> None:
    own = {name for name in briefing.__all__ if getattr(pipeline, name, None) is getattr(briefing, name)}
    assert {"read_and_date", "find_events", "merge_and_order", "compose_brief", "write"} <= own


def test_what_is_no_news_makes_no_event(folder: Path) -> None:
    dated = briefing.read_and_date("articles")
    mentions = briefing.find_events(dated, model=False)
    assert briefing.merge_and_order(dated, mentions).events
    junk = briefing.Judgement(briefing.NewsKind.JUNK, 0.1, 0.0, 1.0)
    doubted = {name: tuple(replace(each, judgement=junk) for each in own) for name, own in mentions.items()}
    assert pipeline.reported(dated, mentions)
    assert not pipeline.reported(dated, doubted)
    findings = briefing.merge_and_order(dated, doubted)
    assert not findings.events
    brief = briefing.compose_brief(dated, findings)
    coverage = next(section for section in brief.sections if section.key == "coverage")
    assert f"which make no event: {len(findings.no_news)}." in repr(coverage)


def test_what_was_left_unparsed_counts_as_no_news_and_its_junk_as_no_story(folder: Path) -> None:
    (source,) = (
        dated := briefing.date_articles([briefing.Article.of("Rebels fled. Read more: Monday.", id="a")])
    ).articles
    junk = briefing.Unparsed(source.passage(13, 31), briefing.NewsKind.JUNK)
    findings = briefing.merge_and_order(dated, briefing.Mentions({"a": ()}, (junk,)))
    assert findings.no_news == (junk.passage,)
    material = pipeline.material_of(dated, findings)
    assert [len(dated.timexes["a"]), len(material.timexes["a"])] == [1, 0]
    assert [len(each.furniture) for each in material.articles] == [1]
    assert briefing.merge_and_order(dated, {"a": ()}).no_news == ()


def test_an_empty_path_is_not_the_current_folder() -> None:
    with pytest.raises(briefing.UsageError, match="this is empty"):
        briefing.read("")


def test_a_stem_leads_out_of_no_folder(folder: Path) -> None:
    brief = briefing.compose_brief(ONE, briefing.merge_and_order(ONE, {"one": ()}))
    with pytest.raises(briefing.UsageError, match="name of a file without a folder"):
        briefing.write(brief, "md", "out", stem="../other")
    with pytest.raises(TypeError, match="write takes a format or several, not int"):
        briefing.write(brief, 3)
    with pytest.raises(TypeError, match="compose_brief takes Options, not str"):
        briefing.compose_brief(ONE, briefing.merge_and_order(ONE, {"one": ()}), "today")


@pytest.mark.parametrize("published", ["2026-04-02", "2026-04", "2026-04-02T08:00+02:00"])
def test_a_given_date_is_read_as_the_command_reads_it(published: str, folder: Path) -> None:
    (folder / "plain.txt").write_text("It rained in Marlo on Thursday.", encoding="utf-8")
    (ours,) = briefing.read("plain.txt", published=published).articles
    given = briefing.PublicationDate.of(published)
    assert briefing.Article.of("x", published=published).published == given
    assert (ours.published.interval, ours.published.zone) == (given.interval, given.zone)


def test_every_record_that_an_event_holds_is_exported() -> None:
    known = {getattr(briefing, name) for name in briefing.__all__}
    records = [kind for kind in known if is_dataclass(kind) and kind.__module__ == "briefing.model.event"]
    held = {word for kind in records for each in fields(kind) for word in re.findall(r"[A-Z]\w+", str(each.type))}
    assert held - {"Mapping", "None"} <= set(briefing.__all__)


def test_narrowed_findings_hold_what_was_asked_for_and_the_stories_of_that_alone() -> None:
    texts = {"a": "A crane fell in Marlo on Thursday.", "b": "A ferry sank off Istrand on Wednesday."}
    articles = [briefing.Article.of(text, published="2026-04-03", id=id_) for id_, text in texts.items()]
    dated = briefing.date_articles(articles)
    findings = briefing.merge_and_order(dated, briefing.find_events(dated, model=False))
    assert len(findings.stories) == 2
    for narrowed in (
        pipeline.narrowed(findings, topic="ferries"),
        pipeline.narrowed(findings, until=date(2026, 4, 1)),
    ):
        (event,) = narrowed.events
        assert narrowed.timeline.events == (event,)
        assert event.sources == ("b",)
        assert [(story.events, story.newest) for story in narrowed.stories] == [((event.id,), event.id)]
