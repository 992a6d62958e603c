"""A title falls apart at its bars and dashes, never inside a word."""

from time import process_time

from briefing.reading.page.titles import title_parts


def test_a_title_without_a_break_is_one_part() -> None:
    assert title_parts("Harbour-side bridge shut – for good") == ["Harbour-side bridge shut", "for good"]
    assert title_parts("Harbour-side bridge shut") == ["Harbour-side bridge shut"]


def test_a_bar_parts_without_white_space_a_dash_with_it() -> None:
    assert title_parts("Bridge shut|Post") == ["Bridge shut", "Post"]
    assert title_parts("Bridge 3-2 Pier") == ["Bridge 3-2 Pier"]
    assert title_parts("Bridge shut | | Post |") == ["Bridge shut", "", "Post", ""]


def test_white_space_without_end_takes_no_time() -> None:
    began = process_time()
    assert title_parts(" " * 60_000 + "a") == [" " * 60_000 + "a"]
    assert process_time() - began < 1, "half a minute before"
