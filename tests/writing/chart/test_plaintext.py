from dataclasses import replace
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from briefing.labels import house_labels
from briefing.model.document import Chart, ChartItem
from briefing.writing.chart.plaintext import draw

FIRST, LAST = date(2025, 3, 3), date(2025, 3, 6)
DAY = ChartItem("one day", datetime(2025, 3, 4), datetime(2025, 3, 4, 23, 59, 59), True, "reported")


def picture(*items, legend=(("reported", "Reported"),)):
    return draw(Chart(FIRST, LAST, items, "", legend), house_labels())


def test_a_scale_of_days_and_a_dot_on_its_day():
    assert picture(DAY) == [
        "2025-03-03                    2025-03-06",
        "┬─────────┬─────────┬─────────┬─────────",
        "              ●                           one day · Reported",
    ]


def test_a_period_is_a_bar_and_an_open_end_an_arrow():
    bar = replace(DAY, one_day=False, latest=datetime(2025, 3, 5, 23, 59, 59))
    open_left, open_right = replace(bar, earliest=None), replace(bar, latest=None)
    rows = picture(bar, open_left, open_right)[2:5]
    assert rows[0].startswith(" " * 10 + "━" * 20 + " ")
    assert rows[1].startswith(" " * 26 + "◂━━━ ")
    assert rows[2].startswith(" " * 10 + "━━━▸ ")


def test_a_long_label_is_cut_between_words():
    row = picture(replace(DAY, label="The Orrin Line, which operates the ferry, suspended all sailings"))[2]
    assert row.endswith("  The Orrin Line, which operates the ferry… · Reported")


def test_what_is_approximate_looks_it_and_the_signs_are_explained():
    rows = picture(replace(DAY, approximate=True), replace(DAY, one_day=False, approximate=True))
    assert "○" in rows[2]
    assert "┄┄┄" in rows[3]
    assert rows[-1] == "┄┄┄ ○ approximate"


def test_a_status_without_a_word_is_left_out():
    assert picture(DAY, legend=())[2].endswith("one day")


def test_of_many_events_the_weightiest_have_rows_and_the_others_are_counted_where_they_lie():
    heavy = [replace(DAY, label=f"heavy {n}", weight=1.0) for n in range(12)]
    light = [replace(DAY, label="light", earliest=datetime(2025, 3, 6), latest=datetime(2025, 3, 6, 23, 59))] * 3
    lines = picture(*light, *heavy)
    assert [line.split("  ")[-1].strip() for line in lines[2:14]] == [f"heavy {n} · Reported" for n in range(12)]
    assert lines[14] == "                                  3       and 3 more"


def test_a_scale_is_broken_where_nothing_happened_for_long():
    old = replace(DAY, label="old", earliest=datetime(2004, 3, 1), latest=datetime(2004, 3, 31, 23, 59), one_day=False)
    days = [replace(DAY, earliest=datetime(2025, 3, d), latest=datetime(2025, 3, d, 23, 59)) for d in (3, 4, 5, 6)]
    lines = draw(Chart(date(2004, 3, 1), LAST, (old, *days), "", ()), house_labels())
    assert lines[0].split() == ["2004-03-01", "2025-03-03", "2025-03-06"]
    assert lines[1].count("//") == 1
    assert lines[2].startswith("━")
    assert all(line.index("●") > lines[1].index("//") for line in lines[3:7])


MOMENTS = st.none() | st.datetimes()


@given(st.dates(), st.dates(), MOMENTS, MOMENTS, st.booleans(), st.text(st.characters(codec=None)))
def test_every_event_has_one_row_that_begins_with_the_scale(first, last, earliest, latest, one_day, label):
    item = ChartItem(label, earliest, latest, one_day, "reported")
    rows = draw(Chart(first, last, (item, item), "", ()), house_labels())
    assert rows[2] == rows[3]
    assert set(rows[2][: len(rows[1])]) <= set(" ●━◂▸")
    assert "\n" not in rows[2]
