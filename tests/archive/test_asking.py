"""A question to an archive: the answer is that of the articles themselves, out of no more files than it needs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.archive import Question, asking
from briefing.archive.asking import Answer, ask, ask_about
from briefing.console.lines import timeline_record
from briefing.errors import BadData, UsageError
from briefing.model import Interval
from briefing.pipeline import DatedArticles, Mentions, find_events, merge_and_order, read_and_date
from briefing.timeline import abridge
from tests.archive.made import SENTENCES, damaged, filled, jsonl, lasting, lasting_events, line, no_power_cut

__all__ = ["lasting", "no_power_cut"]

DAYS = [date(2026, 4, 3) + timedelta(days=4 * number) for number in range(6)]


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of six days; two of one id, and two versions of one page, of which the later one says its day."""
    folder = tmp_path_factory.mktemp("in")
    for number, day in enumerate(DAYS):
        jsonl(folder / f"{day}.jsonl", [line(number, str(day)), line(number + 1, str(day), publisher="The Herald")])
    page = {"url": "https://post.example/crane", "title": "Crane falls at the port of Arden"}
    jsonl(folder / "pages.jsonl", [line(20, "2026-04", **page), line(20, "2026-04-04T10:00", **page)])
    return folder


@pytest.fixture(scope="module")
def store(inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = tmp_path_factory.mktemp("archive") / "store"
    filled(store, inputs)
    return store


def ids(answer: Answer) -> set[str]:
    return {article.id for article in answer.dated.articles}


def test_asked_for_everything_it_is_as_if_the_articles_were_read_now(inputs: Path, store: Path) -> None:
    answer, dated = ask(store, Question()), read_and_date(str(inputs))
    mentions = find_events(dated, model=False)
    assert any(article.newer_version for article in dated.articles)
    assert any(article.id.endswith("-2") for article in dated.articles)
    assert answer.dated == dated
    assert dict(answer.mentions) == dict(mentions)
    assert answer.mentions.unparsed == mentions.unparsed


def test_a_question_of_some_days_reads_no_file_of_others(store: Path) -> None:
    question = Question(since=date(2026, 4, 2), until=date(2026, 4, 2))
    answer = ask(store, question)
    # Of a page that names no day of its own, two last for a month, and three days further off it may be the same event.
    reaching = {"2026-03-26", "2026-04-01", "2026-04-02"}
    others = [path for path in (store / "mentions").rglob("*.parquet") if path.parent.name[4:] not in reaching]
    assert len(others) > len(reaching)
    with damaged(others):
        assert ask(store, question) == answer
        with pytest.raises(BadData):
            ask(store, Question(topic="crane"))
    assert "a0" in ids(answer)
    assert "a2" not in ids(answer)


def test_what_can_be_of_no_event_in_the_days_takes_no_part(store: Path) -> None:
    answer = ask(store, Question(since=date(2026, 4, 2), until=date(2026, 4, 2)))
    found = [mention.when.interval for several in answer.mentions.values() for mention in several]
    around = Interval.of_days(date(2026, 3, 30), date(2026, 4, 5))
    assert found
    assert all(interval.overlaps(around) for interval in found)


@pytest.mark.parametrize("topic", ["crane", "CRANES", "the crane or a lamp"])
def test_a_word_is_found_in_any_form_and_in_what_has_no_day(store: Path, topic: str) -> None:
    answer = ask(store, Question(topic=topic))
    assert all("crane" in article.text for article in answer.dated.articles)
    assert ids(answer) == {"a0", "a3", "a4", "a3-2", "a4-2", "a20", "a20-2"} & ids(answer)
    assert len(ids(answer)) > 4
    undated = ask(store, Question(topic="resigned"))
    assert any(not m.when.is_dated for several in undated.mentions.values() for m in several)


def test_a_topic_without_a_word_of_content_sets_no_limit_as_for_a_timeline(store: Path) -> None:
    assert ids(ask(store, Question(topic="of the"))) == ids(ask(store, Question()))


def test_who_asks_for_too_much_is_told_how_to_ask_for_less(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MOST_ARTICLES", 3)
    for question in (Question(), Question(topic="crane")):
        with pytest.raises(UsageError, match=r"articles fit.* --topic, --since and --until"):
            ask(store, question)


def test_a_version_that_says_another_thing_takes_the_place_of_the_one_that_fits(tmp_path: Path) -> None:
    page = {"url": "https://post.example/crane", "title": "Crane falls at the port of Arden", "publisher": "Post"}
    first = jsonl(tmp_path / "1.jsonl", [line(0, "2026-04-03", **page)])
    text = f"{SENTENCES[0].replace('Thursday', 'Wednesday')} {SENTENCES[1]} It is report 0."
    then = jsonl(tmp_path / "2.jsonl", [line(0, "2026-04-05", **page, text=text), line(8, "2026-04-05")])
    filled(tmp_path / "store", first, then)
    answer = ask(tmp_path / "store", Question(since=date(2026, 4, 2), until=date(2026, 4, 2)))
    assert {article.text for article in answer.dated.current} == {text, json.loads(line(8))["text"]}


def test_nothing_fits(store: Path) -> None:
    assert ids(ask(store, Question(since=date(2031, 1, 1)))) == set()
    assert ids(ask(store, Question(topic="zeppelin"))) == set()


def events(answer: Answer, known: dict[str, str] | None = None) -> Iterator[dict[str, object]]:
    articles = {article.id: article for article in answer.dated.articles}
    found = merge_and_order(answer.dated, answer.mentions, known=known)
    return (timeline_record(event, articles) for event in found.events)


def test_an_event_of_a_timeline_is_found_by_its_id(store: Path) -> None:
    listed = list(events(ask(store, Question())))
    for event in (listed[0], next(event for event in listed if event["when"]["earliest"] is None)):
        sought = ask_about(store, event["id"][:9])
        assert list(sought.known.values()) == [event["id"]]
        (again,) = (each for each in events(sought.answer, sought.known) if each["id"] == event["id"])
        assert again["sources"][0] == event["sources"][0]


@pytest.mark.parametrize("words", ["e0123456789ab", "crane", "e", ""])
def test_what_is_no_id_is_said_to_be_none(store: Path, words: str) -> None:
    with pytest.raises(UsageError, match="there is no event"):
        ask_about(store, words)


def test_a_folder_that_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no archive"):
        ask(tmp_path, Question())


SPAN = st.tuples(st.integers(0, 9), st.integers(0, 5)).map(lambda days: (days[0], days[0] + days[1]))
REPORT = st.tuples(st.sampled_from(("Crane fell at Arden", "Strike closed Belcourt", "Fire razed Casmere")), SPAN)
REPORTS = st.lists(REPORT, min_size=1, max_size=3, unique_by=lambda report: report[0])


def day_after(number: int) -> date:
    return date(2026, 4, 1) + timedelta(days=number)


def told(number: int, reports: list[tuple[str, tuple[int, int]]]) -> str:
    """An article with reports that each last from a day to a day."""
    text = " ".join(f"{words} {day_after(first)} {day_after(last)}." for words, (first, last) in reports)
    return line(number, str(day_after(max(last for _, (_, last) in reports))), text=text, lang="en")


@pytest.mark.usefixtures("lasting")
@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(REPORTS, min_size=1, max_size=5), st.none() | SPAN, st.booleans())
def test_the_same_question_to_the_articles_and_to_their_archive_has_the_same_answer(
    articles: list[list[tuple[str, tuple[int, int]]]], span: tuple[int, int] | None, on_topic: bool
) -> None:
    since, until = (None, None) if span is None else map(day_after, span)
    question = Question("crane" if on_topic else "", since, until)
    with TemporaryDirectory() as folder:
        inputs = jsonl(Path(folder) / "in.jsonl", [told(number, reports) for number, reports in enumerate(articles)])
        filled(Path(folder) / "store", inputs)
        dated, answer = read_and_date(inputs), ask(Path(folder) / "store", question)
    assert rows(answer.dated, answer.mentions, question) == rows(dated, lasting_events(dated, model=False), question)


def test_outlets_that_give_an_event_other_days_are_all_heard_whichever_day_is_asked_for(
    tmp_path: Path, lasting: None
) -> None:
    several = [told(1, [("Crane fell at Arden", (3, 3))]), told(2, [("Crane fell at Arden", (1, 6))])]
    several += [told(3, [("Crane fell at Arden", (5, 5))]), told(4, [("Crane fell at Arden", (9, 9))])]
    filled(tmp_path / "store", jsonl(tmp_path / "in.jsonl", several))
    answer = ask(tmp_path / "store", Question(since=day_after(3), until=day_after(3)))
    assert ids(answer) == {"a1", "a2", "a3"}


def rows(dated: DatedArticles, mentions: Mentions, question: Question) -> list[tuple[object, ...]]:
    """What a timeline prints, but for how an event weighs among others."""
    found = merge_and_order(dated, mentions).timeline
    cut = abridge(found, topic=question.topic, since=question.since, until=question.until)
    every = (*cut.events, *cut.ahead, *cut.undated, *cut.aside)
    return sorted((e.id, e.when, e.summary.passage, tuple(m.passage for m in e.mentions)) for e in every)
