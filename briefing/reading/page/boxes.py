"""Tells what a box of an HTML page is by its names, its place and its words: data of the article, a link, a story."""

from __future__ import annotations

from itertools import islice, takewhile

from lxml.html import HtmlElement

from briefing.reading.evidence.stamps import LONGEST_STAMP, are_names, is_prose
from briefing.reading.page.names import page_names
from briefing.reading.page.outline import Outline, date_names_of, names_of
from briefing.reading.page.stamped import BLOCKS
from briefing.reading.text.encoding import one_line

_STORY_CHARACTERS = 160
"""Of a paragraph: beyond it the story has begun. Standfirsts are shorter or stand over the byline."""

_BOX_CHARACTERS = 400
_DATA_CHARACTERS = 700
"""Of a box with byline, day and standfirst."""

_LINK_CHARACTERS = 25
_LINK_SPACES = 3
"""Of an entry in a list of other stories, and of the headline in it, which is longer than the name of an author."""

_MOST_ARTICLES = 100
_MOST_PARAGRAPHS = 20
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_OTHER_STORIES = frozenset(("aside", "article", "figure", "footer", "form", "nav", "blockquote"))


def is_marked_as_date(element: HtmlElement) -> bool:
    """Whether an element is a time, or is called a date."""
    return element.tag == "time" or not date_names_of(element).isdisjoint(page_names().shown.dates)


def is_data_box(element: HtmlElement) -> bool:
    """Whether a box is called that of an article's data, in which its byline and standfirst may stand as well."""
    return not names_of(element).isdisjoint(page_names().shown.data_boxes)


def is_stamp_box(element: HtmlElement, outline: Outline) -> bool:
    """Whether a box next to the text is that of the article's own data: `<aside class="meta">`, "teaser__meta".

    Its own names say so, or those of a date in it; and a line right below the headline is no caption of a picture.
    """
    if element.tag not in ("div", "aside", "footer", "p", "span", "ul", "section", "h3"):
        return False
    if len(one_line(element.text_content())) > LONGEST_STAMP:
        return False
    if element.tag == "p" and element.getprevious() is outline.headline:
        return True
    names = names_of(element)
    if not names.isdisjoint(page_names().shown.other_stories):
        return False
    inside = element.iterdescendants("*") if element.tag == "aside" else ()
    known = page_names().shown
    dated = any(not date_names_of(each).isdisjoint(known.dates) for each in (element, *inside))
    holds_time = not names.isdisjoint(known.time_boxes) and element.find(".//time") is not None
    return dated or holds_time or not date_names_of(element).isdisjoint(known.stamp_boxes)


def is_story(element: HtmlElement) -> bool:
    """Whether a paragraph is long enough to be story, and no standfirst; of a box only its own words count."""
    if not names_of(element).isdisjoint(page_names().shown.standfirsts) or _is_in_data_box(element):
        return False
    if element.tag == "p":
        return len(one_line(element.text_content())) > _STORY_CHARACTERS
    return element.tag in BLOCKS and len(one_line(element.text or "")) > _STORY_CHARACTERS


def _is_in_data_box(element: HtmlElement) -> bool:
    """Whether a paragraph stands in the small box of an article's data, as standfirsts do next to byline and day."""
    box = next(filter(is_data_box, element.iterancestors()), None)
    return box is not None and len(one_line(box.text_content())) <= _DATA_CHARACTERS


def own_article(page: HtmlElement, outline: Outline) -> HtmlElement | None:
    """The <article> around the headline; where it stands over all of them, the only one with a story in it."""
    headline = outline.headline
    if headline is None:
        return None
    around = next((parent for parent in headline.iterancestors("article")), None)
    if around is not None:
        return around
    articles = islice((each for each in page.iter("article") if not outline.is_apart(each)), _MOST_ARTICLES)
    stories = [each for each in articles if any(is_story(box) for box in each.iter("p", "div"))]
    return stories[0] if len(stories) == 1 else None


def inside_other_article(element: HtmlElement, ours: HtmlElement | None) -> bool:
    """Whether the nearest <article> around an element is another than ours."""
    nearest = next((parent for parent in element.iterancestors("article")), None)
    return nearest is not None and nearest is not ours


def is_of_other_story(element: HtmlElement, outline: Outline) -> bool:
    """Whether a box around an element is one for other stories, by its tag or its names."""
    boxes = takewhile(lambda box: box not in outline.around, element.iterancestors())
    return any(
        box.tag in _OTHER_STORIES or not names_of(box).isdisjoint(page_names().shown.other_stories) for box in boxes
    )


def is_of_link(element: HtmlElement, outline: Outline) -> bool:
    """Whether a date stands next to the headline of another story: in one small box with a long link."""
    apart = takewhile(lambda box: box not in outline.around, element.iterancestors())
    boxes = takewhile(lambda box: len(one_line(box.text_content())) <= _BOX_CHARACTERS, apart)
    return any(_is_of_a_headline(link) for box in boxes for link in box.iter("a"))


def is_under_heading(element: HtmlElement, outline: Outline) -> bool:
    """Whether a time stands right under a heading in a box of its own, as of a paper or of who wrote the article."""
    over = element.getprevious()
    is_heading = over is not None and over.tag in _HEADINGS
    return is_heading and element.tag == "time" and element.getparent() not in outline.around


def is_under_other_heading(element: HtmlElement, outline: Outline) -> bool:
    """Whether the heading right over a time is that of another thing: it leads there, or stands below the story.

    Others are of the article itself: who wrote it, the section, a standfirst.
    """
    heading = element.getprevious()
    if heading is None or not is_under_heading(element, outline):
        return False
    is_name = are_names(heading.text_content().split())
    return any(map(_is_of_a_headline, heading.iter("a"))) or (not is_name and _is_below_prose(element))


def _is_below_prose(element: HtmlElement) -> bool:
    """Whether a paragraph of sentences comes before an element, as far as the elements around it show."""
    boxes = (element, *element.iterancestors())
    before = (each for box in boxes for each in box.itersiblings(preceding=True))
    paragraphs = islice((p for each in before for p in each.iter("p")), _MOST_PARAGRAPHS)
    return any(is_prose(paragraph.text_content()[:_BOX_CHARACTERS]) for paragraph in paragraphs)


def _is_of_a_headline(link: HtmlElement) -> bool:
    words = one_line(link.text_content())
    return len(words) >= _LINK_CHARACTERS and words.count(" ") >= _LINK_SPACES


def heads_other_story(element: HtmlElement, headline: HtmlElement) -> bool:
    """Whether a heading after the headline is a link: that of another story in a list."""
    if element.tag not in ("h2", "h3", "h4") or element in headline.iterdescendants():
        return False
    links = [*element.iter("a"), *(parent for parent in (element.getparent(),) if parent.tag == "a")]
    return any(link.get("href") and len(one_line(link.text_content())) >= _LINK_CHARACTERS for link in links)


def is_todays(element: HtmlElement) -> bool:
    """Whether an element over the headline is the masthead's, which bears the day on which the page was looked at."""
    return any(names_of(parent) & page_names().shown.masthead for parent in (element, *element.iterancestors()))
