import sys
from dataclasses import replace
from datetime import date

import pytest

from briefing.console.tables import dates_table, events_table, house_wording, print_all, timeline_table
from briefing.model import Anchor, AnchorKind, Interval, Judgement, NewsKind, Said, Span, Status, Unparsed
from tests.console.test_streams import left_by_its_reader
from tests.make import article, event, mention, timeline, timex, when

SOURCE = article("Police said Friday that a bridge fell on Thursday, and a dam burst. Nobody was hurt.")
HERE = {SOURCE.id: SOURCE}
SOME_DAY = date(2014, 5, 6)
FIRST = "Police said Friday that a bridge fell on Thursday, and a dam burst."
THURSDAY = timex(SOURCE, "Thursday", date(2024, 5, 16))
STATED = when(date(2024, 5, 16), THURSDAY)
FELL = mention(
    SOURCE,
    "fell",
    STATED,
    passage=FIRST,
    status=Status.CLAIMED,
    by="Police",
    said=Said(Span(7, 11), "said", when(date(2024, 5, 17))),
)
BURST = mention(SOURCE, "burst", when(None), passage=FIRST)
HURT = mention(SOURCE, "hurt", STATED, passage="Nobody was hurt.", status=Status.NEGATED)


@pytest.fixture
def printed(capsys, monkeypatch):
    """A function that prints tables on a terminal of so many columns and gives the lines."""

    def show(parts, columns=80):
        monkeypatch.setenv("COLUMNS", str(columns))
        print_all(parts)
        return [line.rstrip() for line in capsys.readouterr().out.splitlines()]

    return show


def test_a_row_of_dates_says_expression_value_meaning_and_why():
    source = article("It began on 3 May 2014. Two  days\nlater it ended.", date(2024, 5, 17))
    began = timex(source, "3 May 2014", date(2014, 5, 3))
    later = timex(source, "Two  days\nlater", date(2014, 5, 5))
    later = replace(later, anchor=Anchor(AnchorKind.TIMEX, began.start), alternatives=(Interval.of_day(SOME_DAY),))
    table = list(dates_table(source, (began, later), house_wording()))[1]
    rows = [[str(cell) for cell in column.cells] for column in table.columns]
    assert rows == [
        ["3 May 2014", "Two days later"],
        ["2014-05-03", "2014-05-05\nor 6 May 2014"],
        ["made", "made\ncounted from “3 May 2014”"],
    ]


@pytest.mark.parametrize(
    ("changes", "name"),
    [({"title": "Bridge falls"}, "Bridge falls"), ({}, "The Herald"), ({"publisher": None}, "a")],
)
def test_an_article_goes_by_its_title_else_its_publisher_else_its_id(printed, changes, name):
    (heading, *_) = printed(dates_table(replace(SOURCE, **changes), (), house_wording()))
    assert heading.startswith(f"{name} · 17 May 2024 ──")


def test_a_sentence_is_printed_once_with_a_line_for_each_of_its_events(printed):
    lines = printed(events_table(SOURCE, (FELL, BURST, HURT), house_wording()))
    assert sum(FIRST in line for line in lines) == 1
    rows = [line.split() for line in lines if line.startswith("  ")]
    assert [row[0] for row in rows if row[0] in ("fell", "burst", "hurt")] == ["fell", "burst", "hurt"]
    assert "claimed · Police · said" in "\n".join(lines)
    assert "day not known" in "\n".join(lines)


def test_what_makes_no_event_is_marked_and_what_was_not_searched_stands_in_its_place(printed):
    comment = replace(HURT, judgement=Judgement(NewsKind.COMMENT, 0.3, 0.1, 0.9))
    source = article(f"Read on. {SOURCE.text} Share it.")
    length = len(source.text)
    left = [Unparsed(source.passage(*each), NewsKind.JUNK) for each in ((0, 8), (length - 9, length))]
    lines = [line.strip() for line in printed(events_table(source, (FELL, comment), house_wording(), left))]
    places = [lines.index(each) for each in ("Read on.", FIRST, "Nobody was hurt.", "Share it.")]
    assert lines[places[0] + 1] == "junk, not searched for events"
    assert sum("negated · comment" in line for line in lines) == 1
    assert places[1:] == sorted(places[1:])


def test_the_words_that_report_an_event_are_underlined():
    passage = list(events_table(SOURCE, (FELL, BURST), house_wording()))[1]
    assert [passage.plain[span.start : span.end] for span in passage.spans] == ["fell", "burst"]


def test_a_timeline_lists_what_happened_what_is_ahead_and_what_has_no_day_apart(printed):
    planned = replace(HURT, status=Status.PLANNED)
    found = timeline(
        event(FELL), ahead=(event(planned, id="e2"),), undated=(event(replace(BURST, passage=HURT.passage), id="e3"),)
    )
    lines = printed(timeline_table(found, HERE, house_wording()))
    titles = [line for line in lines if line in ("timeline", "ahead", "not dated")]
    assert titles == ["timeline", "ahead", "not dated"]
    assert sum("1 source" in line for line in lines) == 3
    text = " ".join(lines)
    assert all(f"{SOURCE.publisher} · {id_}" in text for id_ in ("e1", "e2", "e3"))


def test_what_matters_less_is_counted_and_not_shown(printed):
    lesser = event(HURT, id="e2", salience=0.1)
    found = timeline(event(FELL), lesser)
    least = printed(timeline_table(found, HERE, house_wording(), least=0.3))
    assert "Nobody" not in "\n".join(least)
    assert least[-1] == "1 line that matters less is not shown; --all shows them"
    everything = printed(timeline_table(found, HERE, house_wording()))
    assert "Nobody was hurt." in "\n".join(everything)
    assert "not shown" not in "\n".join(everything)


def test_a_timeline_of_nothing_prints_nothing(printed):
    assert printed(timeline_table(timeline(), HERE, house_wording())) == []


@pytest.mark.parametrize("columns", [20, 80])
def test_tables_fit_a_narrow_terminal(printed, columns):
    long = replace(SOURCE, title="A bridge fell " * 20)
    tables = [
        *dates_table(long, (THURSDAY,), house_wording()),
        *events_table(long, (FELL, BURST), house_wording()),
        *timeline_table(timeline(event(FELL)), HERE, house_wording()),
    ]
    assert max(len(line) for line in printed(tables, columns)) <= columns


def test_what_an_article_holds_commands_no_terminal_and_is_no_markup(printed):
    hostile = article("A bridge [bold]fell[/bold] :fire: \x1b[31m down.")
    found = mention(hostile, "fell", when(None))
    (line,) = [line for line in printed(events_table(hostile, (found,), house_wording())) if "bridge" in line]
    assert line == "A bridge [bold]fell[/bold] :fire: ␛[31m down."


def test_a_reader_that_goes_away_is_no_error(monkeypatch):
    with left_by_its_reader() as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        print_all(events_table(SOURCE, (FELL,), house_wording()))
