"""A day at the foot of an article or in a column beside it is its own where it is the only one."""

from datetime import date

import pytest

from tests.reading.pages import page, read_page

DAY = date(2015, 10, 9)
LONG = "The town council of Osmere met and decided to close the old bridge, which is a hundred years old by now. " * 2


@pytest.mark.parametrize(
    "foot",
    [
        "<p>First published 9 October 2015</p>",
        "<div class='entry-meta'>By Ann Lee, 9 October 2015</div>",
        "<time datetime='2015-10-09T10:00'>9 October</time>",
        "<div>This entry was posted on Friday, 9 October 2015 at 14:48 by Ann and is filed under <a>Roads</a>.</div>",
        "<p>Published on 9 October 2015<br>Length: 1 hour 4 minutes<br>Licence: free</p>",
    ],
)
def test_the_only_day_of_a_page_below_its_story(tmp_path, foot):
    markup = page(paragraphs=(LONG, LONG), after=foot)
    assert read_page(tmp_path, markup).published.day == DAY
    link = "<a href='/x'>Ferry company buys third ship</a>"
    of_another = page(paragraphs=(LONG, LONG), after=f"<div>{link}{foot}</div>")
    assert read_page(tmp_path, of_another).published.day is None
    two = page(paragraphs=(LONG, LONG), after=f"{foot}<div class='date'>2 October 2015</div>")
    assert read_page(tmp_path, two).published.day is None


@pytest.mark.parametrize(
    "column",
    [
        "<div class='sidebar'><time datetime='2015-10-09'>Friday</time></div>",
        "<div class='sidebar'><p>Published</p><p>9 October 2015</p></div>",
    ],
)
def test_the_only_day_of_a_page_in_a_column_beside_its_story(tmp_path, column):
    assert read_page(tmp_path, page(paragraphs=(LONG, LONG), after=column)).published.day == DAY
    for other in ("<time datetime='2015-10-02'>2 October</time>", "<a href='/x'>Ferry company buys a third ship</a>"):
        of_others = column.replace("</div>", f"{other}</div>")
        assert read_page(tmp_path, page(paragraphs=(LONG, LONG), after=of_others)).published.day is None
    of_paper = column.replace("<time", "<h2>A plan for the coast</h2><time")
    is_time = "<time" in column
    assert (read_page(tmp_path, page(paragraphs=(LONG, LONG), after=of_paper)).published.day is None) == is_time
    comment = column.replace("sidebar", "sidebar comments")
    assert read_page(tmp_path, page(paragraphs=(LONG, LONG), after=comment)).published.day is None
