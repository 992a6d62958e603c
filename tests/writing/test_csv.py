import csv
import io
from dataclasses import replace

from briefing.writing import render
from briefing.writing.csv import COLUMNS
from tests.brief.example import BRIDGE, DAM, composed


def rows(brief):
    text = render(brief, "csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_an_event_with_its_days_words_and_sources():
    found = rows(composed(DAM, BRIDGE))
    assert list(found[0]) == list(COLUMNS)
    bridge = next(row for row in found if row["event"] == BRIDGE.id)
    assert (bridge["earliest"], bridge["latest"], bridge["status"]) == ("2024-05-16", "2024-05-16", "reported")
    assert bridge["text"].startswith("“A bridge fell on Thursday")
    assert bridge["sources"].startswith("The Herald")


def test_a_day_that_is_not_known_is_empty():
    fire = next(row for row in rows(composed(BRIDGE)) if row["section"] == "undated")
    assert (fire["earliest"], fire["latest"]) == ("", "")


def test_no_cell_is_a_formula_to_a_spreadsheet():
    brief = composed(BRIDGE)
    printed = tuple(replace(line, text='=1+1\n, "x"', attribution="@SUM(A1)") for line in brief.printed)
    found = rows(replace(brief, printed=printed))
    assert {(row["text"], row["attribution"]) for row in found} == {('\'=1+1 , "x"', "'@SUM(A1)")}
