"""A question to an archive: the answer is that of the articles themselves, out of no more files than it needs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from briefing.archive import Question, asking
from briefing.archive.asking import Answer, ask, ask_about
from briefing.archive.layout import Partition, Table
from briefing.console.lines import timeline_record
from briefing.errors import BadData, UsageError
from briefing.events.corpus import Corpus
from briefing.events.merge import merge_mentions
from briefing.pipeline import DatedArticles, Mentions, find_events, merge_and_order, read_and_date, reported
from briefing.timeline import abridge, build_timeline
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


def test_a_question_of_some_days_reads_no_file_of_others(tmp_path: Path, lasting: None) -> None:
    days = (0, 3, 6, 7, 20, 30, 40)
    reports = [told(number, [(CRANE, (day, day))]) for number, day in enumerate(days)]
    filled(tmp_path / "store", jsonl(tmp_path / "in.jsonl", reports))
    question = Question(since=day_after(0), until=day_after(0))
    answer = ask(tmp_path / "store", question)
    # What lies three days off may be of the same event, and what lies three days off that of one with it.
    assert ids(answer) == {"a0", "a1", "a2"}
    others = [Partition(Table.MENTIONS, str(day_after(day))).path(tmp_path / "store") for day in days[3:]]
    with damaged(others):
        assert ask(tmp_path / "store", question) == answer
        with pytest.raises(BadData):
            ask(tmp_path / "store", Question(topic="crane"))


def test_what_can_be_of_no_event_in_the_days_takes_no_part(tmp_path: Path, lasting: None) -> None:
    reports = [told(0, [(CRANE, (0, 0)), (FIRE, (7, 7))]), told(1, [(CRANE, (5, 5)), (FIRE, (6, 6))])]
    filled(tmp_path / "store", jsonl(tmp_path / "in.jsonl", reports))
    answer = ask(tmp_path / "store", Question(since=day_after(2), until=day_after(2)))
    found = {article: [m.when.interval.first_day for m in several] for article, several in answer.mentions.items()}
    assert found == {"a0": [day_after(0)], "a1": [day_after(5)]}


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


CRANE, NO_CRANE = "Collapse of a crane at Arden harbour killed nine", "Collapse at Arden harbour killed nine dockers"
STRIKE, FIRE = "Strike closed Belcourt", "Fire razed Casmere"
SHORT = st.integers(0, 5)
SPAN = st.tuples(st.integers(0, 25), SHORT | SHORT | st.integers(0, 30)).map(lambda days: (days[0], sum(days)))
REPORT = st.tuples(st.sampled_from((CRANE, NO_CRANE, STRIKE, FIRE)), SPAN)
REPORTS = st.lists(REPORT, min_size=1, max_size=3, unique_by=lambda report: report[0])


def day_after(number: int) -> date:
    return date(2026, 4, 1) + timedelta(days=number)


def told(number: int, reports: list[tuple[str, tuple[int, int]]]) -> str:
    """An article with reports that each last from a day to a day."""
    text = " ".join(f"{words} {day_after(first)} {day_after(last)}." for words, (first, last) in reports)
    return line(number, str(day_after(max(last for _, (_, last) in reports))), text=text, lang="en")


def near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches of days lie no more than three days apart."""
    return one[0] <= other[1] + 3 and other[0] <= one[1] + 3


def is_reached(articles: list[list[tuple[str, tuple[int, int]]]], span: tuple[int, int] | None, topic: str) -> bool:
    """Whether what may be of one event with what is asked for may be so with nothing more, which is not read."""
    reports = [report for reports in articles for report in reports]
    chosen = [each for each in reports if topic in each[0] and (span is None or near(each[1], span))]

    def around(found: list[tuple[str, tuple[int, int]]]) -> list[tuple[str, tuple[int, int]]]:
        # What begins with the same word tells the same in these.
        return [each for each in reports if any(each[0][:8] == one[0][:8] and near(each[1], one[1]) for one in found)]

    once = around(chosen)
    return around(once) == once


@pytest.mark.usefixtures("lasting")
@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(REPORTS, min_size=1, max_size=5), st.none() | SPAN, st.booleans())
def test_the_same_question_to_the_articles_and_to_their_archive_has_the_same_answer(
    articles: list[list[tuple[str, tuple[int, int]]]], span: tuple[int, int] | None, on_topic: bool
) -> None:
    since, until = (None, None) if span is None else map(day_after, span)
    question = Question("crane" if on_topic else "", since, until)
    assume(is_reached(articles, span, question.topic))
    with TemporaryDirectory() as folder:
        inputs = jsonl(Path(folder) / "in.jsonl", [told(number, reports) for number, reports in enumerate(articles)])
        filled(Path(folder) / "store", inputs)
        dated, answer = read_and_date(inputs), ask(Path(folder) / "store", question)
    # An answer weighs words among its own articles; here they are as rare as among all.
    corpus = Corpus.of(dated.current)
    of_articles = rows(dated, lasting_events(dated, model=False), question, corpus)
    assert rows(answer.dated, answer.mentions, question, corpus) == of_articles


def test_outlets_that_give_an_event_other_days_are_all_heard_whichever_day_is_asked_for(
    tmp_path: Path, lasting: None
) -> None:
    several = [told(1, [(CRANE, (3, 3))]), told(2, [(CRANE, (1, 6))]), told(3, [(CRANE, (5, 5))])]
    several += [told(4, [(CRANE, (9, 9))]), told(5, [(CRANE, (13, 13))]), told(6, [(FIRE, (8, 8))])]
    filled(tmp_path / "store", jsonl(tmp_path / "in.jsonl", several))
    answer = ask(tmp_path / "store", Question(since=day_after(3), until=day_after(3)))
    assert ids(answer) == {"a1", "a2", "a3", "a4"}


def test_a_day_that_another_outlet_gives_in_a_month_is_that_of_its_event(tmp_path: Path, lasting: None) -> None:
    several = [told(1, [(NO_CRANE, (0, 29))]), told(2, [(NO_CRANE, (27, 27))]), told(3, [(CRANE, (2, 2))])]
    inputs = jsonl(tmp_path / "in.jsonl", several)
    filled(tmp_path / "store", inputs)
    question, dated = Question(since=day_after(2), until=day_after(2)), read_and_date(inputs)
    answer = ask(tmp_path / "store", question)
    assert rows(answer.dated, answer.mentions, question) == rows(dated, lasting_events(dated, model=False), question)


def test_outlets_that_report_an_event_without_the_word_asked_for_are_heard(tmp_path: Path, lasting: None) -> None:
    several = [told(1, [(CRANE, (3, 3))]), told(2, [(NO_CRANE, (3, 3))]), told(3, [(FIRE, (3, 3))])]
    filled(tmp_path / "store", jsonl(tmp_path / "in.jsonl", several))
    question = Question(topic="crane")
    answer = ask(tmp_path / "store", question)
    assert ids(answer) == {"a1", "a2"}
    (only,) = rows(answer.dated, answer.mentions, question)
    assert len(only[-1]) == 2


def rows(
    dated: DatedArticles, mentions: Mentions, question: Question, corpus: Corpus | None = None
) -> list[tuple[object, ...]]:
    """What a timeline prints, but for how an event weighs among others."""
    merged = merge_mentions(dated.current, reported(dated, mentions), corpus=corpus)
    cut = abridge(build_timeline(merged), topic=question.topic, since=question.since, until=question.until)
    every = (*cut.events, *cut.ahead, *cut.undated, *cut.aside)
    return sorted((e.id, e.when, e.summary.passage, tuple(m.passage for m in e.mentions)) for e in every)
