"""A page that lists other stories has the day of its own headline, or none."""

from datetime import date

import pytest

from tests.reading.pages import page, read_page

DAY = date(2015, 10, 9)
LONG = "The town council of Osmere met and decided to close the old bridge, which is a hundred years old by now. " * 2


def entry(title, day, link=""):
    return f"<div><h2>{link and '<a href=/x>'}{title}{link and '</a>'}</h2><p class='date'>{day}</p><p>{LONG}</p></div>"


def test_a_page_that_lists_other_stories_has_the_day_of_its_own_headline(tmp_path):
    others = "".join(
        entry(title, "2 October 2015", f"/{title[:3]}") for title in ("Ferry sold", "Mill burnt", "Pier shut")
    )
    markup = page(paragraphs=(LONG, LONG), before="<p>9 October 2015</p>", after=others)
    assert read_page(tmp_path, markup).published.day == DAY
    assert read_page(tmp_path, page(paragraphs=(LONG, LONG), after=others)).published.day is None


@pytest.mark.parametrize("link", ["", "a"])
@pytest.mark.parametrize("other", ["9 October 2015", "2 October 2015"])
def test_a_list_of_stories_has_no_day(tmp_path, link, other):
    stories = entry("Bridge closed to all lorries", "9 October 2015", link) + entry(
        "Fair opens on the quay", other, link
    )
    markup = f"<html><head><title>Latest news</title></head><body><h1>Latest news</h1>{stories}</body></html>"
    assert not read_page(tmp_path, markup).published.is_known


def test_the_sections_of_one_article_are_no_list(tmp_path):
    sections = "".join(f"<div><h2>Part {number}</h2><p>{LONG}</p></div>" for number in range(3))
    markup = page(before=f"<p>9 October 2015</p>{sections}")
    assert read_page(tmp_path, markup).published.day == DAY
