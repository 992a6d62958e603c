import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Circle, Line, Polygon, PolyLine, Rect, String

from briefing.model.document import Chart, ChartItem
from briefing.writing.chart.axis import lay_axis
from briefing.writing.chart.drawing import picture
from briefing.writing.chart.placing import TAIL, extent_of, shows_hours
from briefing.writing.chart.stretches import stretches
from tests.writing.example_brief import HOUSE

WIDTH = 470.0
FIRST = date(2025, 3, 3)


def moment(day, hour=0):
    return datetime.combine(FIRST, datetime.min.time()) + timedelta(days=day, hours=hour)


def dot(label, day, tone="reported", **more):
    return ChartItem(label, moment(day), moment(day, 23.99), True, tone, **more)


def bar(label, start, end, tone="reported", **more):
    earliest = None if start is None else moment(start)
    latest = None if end is None else moment(end, 23.99)
    return ChartItem(label, earliest, latest, False, tone, **more)


def chart(*items, days=10, legend=(("reported", "Reported"),)):
    return Chart(FIRST, FIRST + timedelta(days=days - 1), items, "what it shows", legend)


def strings(drawing):
    return [shape for shape in drawing.contents if isinstance(shape, String)]


def find(drawing, words):
    return next(string for string in strings(drawing) if string.text == words)


def extent(book, string):
    return string.x, string.x + book.heading().width(string.text, string.fontSize)


def circles(drawing):
    return [shape for shape in drawing.contents if isinstance(shape, Circle)]


def test_a_dot_lies_in_the_middle_of_its_day_and_dots_in_order_of_time(book):
    drawing = picture(chart(dot("first", 0), dot("second", 4), dot("third", 9), legend=()), HOUSE, WIDTH, book).drawing
    xs = [circle.cx for circle in circles(drawing)]
    day = (WIDTH - 60) / 10
    assert xs == pytest.approx([30 + 0.5 * day, 30 + 4.5 * day, 30 + 9.5 * day], abs=0.2)


def test_a_part_of_a_day_lies_in_that_part(book):
    morning = ChartItem("m", moment(2, 6), moment(2, 12), True, "reported")
    evening = ChartItem("e", moment(2, 18), moment(2, 23.9), True, "reported")
    first, second = circles(picture(chart(morning, evening, legend=()), HOUSE, WIDTH, book).drawing)
    assert first.cx < second.cx


def test_a_whole_day_among_hours_is_a_bar_not_a_dot_at_noon(book):
    hours = [ChartItem(f"h{hour}", moment(1, hour), moment(1, hour + 1), True, "reported") for hour in (8, 15)]
    drawing = picture(chart(*hours, dot("day", 0), days=2, legend=()), HOUSE, WIDTH, book).drawing
    assert find(drawing, "06:00")
    grounds = [s for s in drawing.contents if isinstance(s, Rect) and s.fillColor.rgb() != (1, 1, 1)]
    widest = max(grounds, key=lambda shape: shape.width)
    assert (widest.x, widest.x + widest.width) == pytest.approx((30, WIDTH / 2), abs=0.2)


def test_no_hours_are_ticked_where_most_events_have_none(book):
    items = (dot("one", 0), dot("two", 1), ChartItem("h", moment(1, 8), moment(1, 9), True, "reported"))
    drawing = picture(chart(*items, days=2, legend=()), HOUSE, WIDTH, book).drawing
    assert "06:00" not in [string.text for string in strings(drawing)]
    assert len(circles(drawing)) == 3


def test_a_bar_covers_all_its_days(book):
    drawing = picture(chart(bar("fire", 2, 4), legend=()), HOUSE, WIDTH, book).drawing
    day = (WIDTH - 60) / 10
    grounds = [s for s in drawing.contents if isinstance(s, Rect) and s.fillColor.rgb() != (1, 1, 1)]
    widest = max(grounds, key=lambda shape: shape.width)
    assert (widest.x, widest.x + widest.width) == pytest.approx((30 + 2 * day, 30 + 5 * day), abs=0.2)


@pytest.mark.parametrize(("start", "end", "arrows"), [(2, 4, 0), (None, 4, 1), (4, None, 1), (None, None, 2)])
def test_an_end_that_is_not_known_runs_out_in_an_arrow(book, start, end, arrows):
    drawing = picture(chart(bar("b", start, end), legend=()), HOUSE, WIDTH, book).drawing
    below_axis = [s for s in drawing.contents if isinstance(s, PolyLine)]
    in_legend = 1 if arrows else 0
    assert len(below_axis) - in_legend == arrows


def test_what_lies_outside_the_axis_is_drawn_at_its_edge_as_open(book):
    items = bar("long before", -30, -20, anchor="a"), bar("long after", 30, 40, anchor="b")
    drawn = picture(chart(*items), HOUSE, WIDTH, book)
    assert all(0 <= area.box[0] < area.box[2] <= WIDTH for area in drawn.areas)
    assert any(isinstance(shape, PolyLine) for shape in drawn.drawing.contents)


def test_what_is_approximate_has_a_broken_outline(book):
    plain = circles(picture(chart(dot("d", 1), legend=()), HOUSE, WIDTH, book).drawing)
    approximate = circles(picture(chart(dot("d", 1, approximate=True), legend=()), HOUSE, WIDTH, book).drawing)
    assert plain[0].strokeDashArray is None
    assert approximate[0].strokeDashArray
    assert approximate[0].fillColor != plain[0].fillColor


def test_the_legend_explains_only_the_signs_that_are_used(book):
    few = {s.text for s in strings(picture(chart(dot("d", 1)), HOUSE, WIDTH, book).drawing)}
    more = {s.text for s in strings(picture(chart(bar("b", None, 3, approximate=True)), HOUSE, WIDTH, book).drawing)}
    signs = {"some time in a period", "approximate", "begins or ends on an unknown day"}
    assert not few & signs
    assert signs <= more
    assert "Reported" in few & more


def test_a_label_stands_next_to_its_mark_on_the_side_that_has_room(book):
    words = "Halden Grain denied that dust had been above the limit"
    drawing = picture(chart(dot(words, 0), dot(words, 9)), HOUSE, WIDTH, book).drawing
    left, right = (extent(book, s) for s in strings(drawing) if s.text == words)
    first, second, *_ = (circle.cx for circle in circles(drawing))
    assert left[0] > first
    assert right[1] < second


def test_a_label_longer_than_the_room_next_to_its_mark_is_cut_there_at_a_word(book):
    words = (
        "The harbour authority closed all nine piers on Tuesday and sent home some two thousand three hundred workers"
    )
    drawing = picture(chart(dot(words, 5), legend=()), HOUSE, WIDTH, book).drawing
    label = next(s for s in strings(drawing) if s.text.startswith("The harbour"))
    assert label.text.endswith(" …")
    assert words.startswith(label.text.removesuffix(" …") + " ")


def test_a_label_stands_over_a_bar_that_leaves_no_room_next_to_it(book):
    words = "The harbour authority closed all nine piers for more than a week and sent home its workers"
    drawn = picture(chart(bar(words, 0, 9, anchor="row"), legend=()), HOUSE, WIDTH, book)
    start, end = extent(book, find(drawn.drawing, words))
    assert 0 <= start < end <= WIDTH
    assert find(drawn.drawing, words).y > circles(drawn.drawing)[0].cy + 3


def test_a_label_longer_than_the_picture_ends_in_an_ellipsis(book):
    drawing = picture(chart(dot("word " * 80, 5), legend=()), HOUSE, WIDTH, book).drawing
    label = next(s for s in strings(drawing) if s.text.startswith("word"))
    assert label.text.endswith(" …")
    assert extent(book, label)[1] <= WIDTH + 0.1


def test_where_height_is_short_the_lighter_events_lose_their_words_and_none_its_mark(book):
    items = tuple(dot(f"event {n}", n % 10, weight=n / 40) for n in range(40))
    drawing = picture(chart(*items, legend=()), HOUSE, WIDTH, book, highest=120).drawing
    labelled = {s.text for s in strings(drawing) if s.text.startswith("event ")}
    counted = sum(int(s.text) for s in strings(drawing) if s.text.isdecimal() and s.text != "3")
    assert drawing.height <= 120
    assert labelled == {f"event {n}" for n in range(40 - len(labelled), 40)}
    assert find(drawing, "several events")
    assert counted >= 40 - len(labelled) - 10


def test_stories_stand_in_lanes_under_their_names_in_the_order_of_the_chart(book):
    items = dot("lemon", 1, lane="Fruit"), dot("ferry", 2, lane="Boats"), dot("pear", 3, lane="Fruit")
    picture_ = picture(replace(chart(*items), lanes=("Fruit", "Boats")), HOUSE, WIDTH, book).drawing
    heights = [find(picture_, words).y for words in ("Fruit", "lemon", "pear", "Boats", "ferry")]
    assert heights == sorted(heights, reverse=True)


def test_an_axis_broken_where_nothing_happened_says_so(book):
    items = bar("long ago", -4000, -3970), *(dot(f"event {n}", n % 5) for n in range(10))
    first = FIRST - timedelta(days=4000)
    drawing = picture(Chart(first, FIRST + timedelta(days=9), items, "", ()), HOUSE, WIDTH, book).drawing
    assert find(drawing, "time left out: another scale")
    assert find(drawing, "March 2025")


def test_rows_lead_to_the_table_and_do_not_overlap(book):
    items = (dot("one", 1, anchor="event-1"), bar("two", 2, 5, anchor="event-2"), dot("three", 3))
    areas = picture(chart(*items), HOUSE, WIDTH, book).areas
    assert [(area.anchor, area.words) for area in areas] == [("event-1", "one"), ("event-2", "two")]
    assert all(upper.box[1] >= lower.box[3] for upper, lower in pairwise(areas))


labels = st.text(alphabet="abcdefghij klmnopq", min_size=1, max_size=110)
offsets = st.one_of(st.none(), st.integers(-20, 420))


@st.composite
def items(draw_):
    start, end = draw_(offsets), draw_(offsets)
    if start is not None and end is not None:
        start, end = min(start, end), max(start, end)
    one_day = draw_(st.booleans()) and start is not None and start == end
    item = bar(draw_(labels), start, end, draw_(st.sampled_from(["reported", "denied", "unheard of"])))
    return replace(item, one_day=one_day, approximate=draw_(st.booleans()))


def test_nothing_leaves_the_picture_and_no_two_labels_touch(book):
    @given(
        listed=st.lists(items(), max_size=40),
        days=st.integers(1, 400),
        highest=st.sampled_from([60.0, 130.0, 200.0, 600.0]),
    )
    def law(listed, days, highest):
        drawing = picture(chart(*listed, days=days), HOUSE, WIDTH, book, highest=highest).drawing
        assert_clear(book, drawing)

    law()


@pytest.mark.parametrize("count", [3, 40, 300])
@pytest.mark.parametrize("days", [1, 30, 365, 3650])
@pytest.mark.parametrize("highest", [160.0, 500.0])
def test_every_day_with_an_event_is_inked_from_three_to_three_hundred_in_a_day_to_ten_years(book, count, days, highest):
    dice = random.Random(count * days)
    listed = [one(dice, dice.randrange(days)) for _ in range(count)]
    shown = chart(*sorted(listed, key=lambda item: item.earliest or item.latest), days=days)
    drawing = picture(shown, HOUSE, WIDTH, book, highest=highest).drawing
    assert_clear(book, drawing)
    left, right = TAIL, WIDTH - TAIL
    axis = lay_axis(
        stretches(shown.items, shown.first, shown.last, right - left),
        *(left, right, HOUSE.labels, 8.2, book.heading()),
        hours=shows_hours(shown.items),
    )
    inked = [shape.getBounds() for shape in drawing.contents if is_ink(shape)]
    for item in listed:
        where = extent_of(item, axis)
        for x in {where.left, where.right}:
            assert any(low - 8 <= x <= high + 8 for low, _, high, _ in inked)


def one(dice, day):
    """An event of a day, of a period, or with an open end."""
    kind = dice.choice(["day", "day", "day", "period", "open"])
    tone = dice.choice(["reported", "claimed", "denied", "disputed", "planned"])
    weight = dice.random()
    if kind == "day":
        return dot("a ship sank in the harbour", day, tone, weight=weight)
    return bar("it burned", day if kind == "period" else None, day + (kind == "period"), tone, weight=weight)


def is_ink(shape):
    """Whether it is a mark, a bar or a count, and no tick, no label and no paper below one."""
    if isinstance(shape, Circle | Polygon):
        return True
    if isinstance(shape, Line):
        return shape.strokeWidth > 1.5  # a stroke of a cross
    return isinstance(shape, Rect) and (shape.strokeColor is not None or shape.fillColor.rgb() != (1, 1, 1))


def assert_clear(book, drawing):
    boxes = []
    for string in strings(drawing):
        start, end = extent(book, string)
        assert start >= -0.1
        assert end <= WIDTH + 0.1
        assert 0 <= string.y <= drawing.height - string.fontSize * 0.7
        boxes.append((start, string.y - 0.2 * string.fontSize, end, string.y + 0.7 * string.fontSize))
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    for shape in drawing.contents:
        if not isinstance(shape, String):
            left, bottom, right, top = shape.getBounds()
            assert -0.1 <= min(left, right) <= max(left, right) <= WIDTH + 0.1
            assert -0.1 <= min(bottom, top) <= max(bottom, top) <= drawing.height + 0.1


def test_a_picture_of_nothing_is_an_axis(book):
    assert picture(chart(legend=()), HOUSE, WIDTH, book).drawing.height > 0
