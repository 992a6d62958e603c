"""Where the head of an article begins and ends, and what of it is apart."""

from datetime import date

from tests.reading.pages import page, read_page

DAY = date(2015, 10, 9)
LONG = "The town council of Osmere met and decided to close the old bridge, which is a hundred years old by now. " * 2


def test_a_headline_over_the_article_owns_the_day_in_it(tmp_path):
    story = f"<article><p class='date'>9 October 2015</p><p>{LONG}</p></article>"
    teaser = "<article><h3>Ferry company buys third ship</h3><p class='date'>2 October 2015</p></article>"
    markup = f"<title>Bridge closed</title><header><h1>Bridge closed</h1></header><main>{story}{teaser}</main>"
    assert read_page(tmp_path, markup).published.day == DAY
    several = markup.replace(teaser, story.replace("9 October", "2 October"))
    assert read_page(tmp_path, several).published.day is None


def test_the_names_of_the_headline_say_nothing_of_what_else_is_called_so(tmp_path):
    stamp = "<p class='gallery--data'>9 October 2015</p>"
    called_so = f"<h1 class='gallery--title'>Bridge closed</h1>{stamp}"
    markup = f"<title>Bridge closed</title><div class='box'>{called_so}<p>{LONG}</p></div>"
    assert read_page(tmp_path, markup).published.day == DAY


def test_the_classes_of_the_whole_page_say_nothing_of_its_parts(tmp_path):
    markup = page(before="<p>9 October 2015</p>").replace("<body>", "<body class='right-sidebar comments cookies'>")
    assert read_page(tmp_path, markup).published.day == DAY
