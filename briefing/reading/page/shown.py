"""Finds what an HTML page shows people of its publication: the stamps and times between its headline and its story.

Whatever else is on the page has dates too: other stories, comments, the masthead with today's day, pictures. So only
the head of the article is read, from just above its headline to its first long paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import dropwhile, islice, takewhile

from lxml.html import HtmlElement

from briefing.model import Evidence
from briefing.reading.evidence.company import opens_with_date_label
from briefing.reading.evidence.stamps import LONGEST_STAMP, bare_day, opens_with_announcement, opens_with_label
from briefing.reading.page.names import page_names
from briefing.reading.page.outline import Outline, date_names_of, names_of
from briefing.reading.page.stamped import BLOCKS, LABEL_CHARACTERS, SENTENCES, label_before, stamps_of
from briefing.reading.text.encoding import one_line

_STORY_CHARACTERS = 160
"""Of a paragraph: beyond it the story has begun. Standfirsts are shorter or stand over the byline."""

_ABOVE = (2, 4)
"""Levels of elements around the headline in which a stamp may stand before it, the nearer first; further out is the
site's masthead."""

_LEVELS_AFTER = 2
_MOST_ELEMENTS = 400
_MOST_LOOKED_AT = 5_000
_MOST_DATED = 100
_FEWEST_STORIES = 2
_MOST_IN_BOX = 50
_BOX_CHARACTERS = 400
_DATA_CHARACTERS = 700
"""Of a box with byline, day and standfirst."""

_LINK_CHARACTERS = 25
_LINK_SPACES = 3
"""Of an entry in a list of other stories, and of the headline in it, which is longer than the name of an author."""

_OTHER_STORIES = frozenset(("aside", "article", "figure", "footer", "form", "nav", "blockquote"))
_FEWEST_HEADINGS = 2
_MOST_HEADINGS = 300


def shown_evidence(page: HtmlElement, outline: Outline, language: str | None) -> tuple[Evidence, ...]:
    """The days of publication (BYLINE) and of change (MODIFIED) that the head of the article shows."""
    if outline.headline is None:
        return ()
    if _is_list(page, outline):
        return _of_headline_itself(outline, language)
    found: list[Evidence] = []
    for levels in _ABOVE:
        if not found:
            head = [(each, stamps_of(each, language)) for each in _head_of_article(page, outline, levels)]
            found = _of_this_story([(each, stamps) for each, stamps in head if stamps], outline)
    if not found:
        found = _days_outside(page, outline, language)
        found = found if len(_days(found)) <= 1 else []
    headings = _headings_of_days(page, outline) if found else set()
    return tuple(item for item in found if len(headings) < _FEWEST_HEADINGS or item.words not in headings)


def _of_this_story(stamps: list[tuple[HtmlElement, tuple[Evidence, ...]]], outline: Outline) -> list[Evidence]:
    """The stamps of a head; where they name several days, without those next to the headlines of other stories."""
    if len(_days([item for _, found in stamps for item in found])) > 1:
        stamps = [(each, found) for each, found in stamps if not _is_of_link(each, outline)] or stamps
    return [item for _, found in stamps for item in found]


def _days(found: list[Evidence]) -> set[date | None]:
    """The days of publication that stamps name."""
    return {item.interval.first_day for item in found if item.interval and not item.kind.only_bounds}


def _is_list(page: HtmlElement, outline: Outline) -> bool:
    """Whether the page shows several stories, each with a heading, a date and a paragraph of its own in one box."""
    headings = islice(page.iter("h2", "h3", "h4"), _MOST_HEADINGS)
    boxes = dict.fromkeys(each.getparent() for each in headings if not outline.is_apart(each))
    stories = (box for box in boxes if box is not None and box not in outline.around and _has_own_day(box))
    return len([*islice(stories, _FEWEST_STORIES)]) == _FEWEST_STORIES


def _of_headline_itself(outline: Outline, language: str | None) -> tuple[Evidence, ...]:
    """The stamps next to the headline of a page with other stories, up to the first box that has a heading."""
    if outline.headline is None:
        return ()
    for level in (outline.headline, *islice(outline.headline.iterancestors(), _LEVELS_AFTER)):
        after = takewhile(lambda box: not _holds_heading(box), level.itersiblings("*"))
        over = takewhile(lambda box: not _holds_heading(box), level.itersiblings("*", preceding=True))
        boxes = [*after, *(box for box in over if not _is_todays(box))]
        own = [
            item
            for box in boxes
            for each in box.iter("*")
            if not outline.is_apart(each) or _is_stamp_box(each, outline)
            for item in stamps_of(each, language)
        ]
        if own:
            return tuple(own)
    return ()


def _holds_heading(box: HtmlElement) -> bool:
    return next(box.iter("h1", "h2", "h3", "h4", "article"), None) is not None


def _has_own_day(box: HtmlElement) -> bool:
    dated = any(_is_marked_as_date(each) for each in islice(box.iterdescendants("*"), _MOST_IN_BOX))
    return dated and any(_is_story(each) for each in islice(box.iterdescendants("p"), _MOST_IN_BOX))


def _headings_of_days(page: HtmlElement, outline: Outline) -> set[str]:
    """The dates that stand alone as headings: several of them are those of a chronology."""
    headings = islice(page.iter("h2", "h3", "h4", "h5", "dt", "strong"), _MOST_HEADINGS)
    bare = ((heading, bare_day(heading.text_content())) for heading in headings)
    return {day for heading, day in bare if day and not outline.is_apart(heading)}


def _days_outside(page: HtmlElement, outline: Outline, language: str | None) -> list[Evidence]:
    """The stamps outside the head of the article, which are its own only where all that are marked as dates agree.

    They stand at the foot of the article or in a column of their own; lists of other stories have several days.
    """
    ours = _own_article(page, outline)
    elements = islice(_elements(page, page, outline), _MOST_LOOKED_AT)
    below = dropwhile(lambda element: element is not outline.headline, elements)
    dated = (each for each in below if _is_marked_as_date(each) or _is_data_box(each) or _is_labelled(each))
    found: list[Evidence] = []
    for element in islice(dated, _MOST_DATED):
        if not _inside_other_article(element, ours) and not _is_of_link(element, outline):
            found.extend(stamps_of(element, language))
    return found or _days_beside(page, outline, language)


def _days_beside(page: HtmlElement, outline: Outline, language: str | None) -> list[Evidence]:
    """The day of the only time or labelled day of a page, in a column beside the article that is none of other stories.

    In such columns stand other stories, events and comments as well: one that is an element of its own for them, is
    named so, or has a link to a story, has none.
    """
    elements = islice(page.iter("*"), _MOST_LOOKED_AT)
    dated = [*islice((each for each in elements if each.tag == "time" or _follows_label(each)), _MOST_DATED)]
    if any(_is_of_link(each, outline) or _is_of_other_story(each, outline) for each in dated):
        return []
    return [item for each in dated for item in stamps_of(each, language)]


def _follows_label(element: HtmlElement) -> bool:
    """Whether the element before has but a word of publishing: "<p>Published</p><p>9 October 2015</p>"."""
    words = element.text or ""
    return any(map(str.isdigit, words)) and bare_day(words) is not None and opens_with_label(label_before(element))


def _is_of_other_story(element: HtmlElement, outline: Outline) -> bool:
    boxes = takewhile(lambda box: box not in outline.around, element.iterancestors())
    return any(
        box.tag in _OTHER_STORIES or not names_of(box).isdisjoint(page_names().shown.other_stories) for box in boxes
    )


def _is_of_link(element: HtmlElement, outline: Outline) -> bool:
    """Whether a date stands next to the headline of another story: in one small box with a long link."""
    apart = takewhile(lambda box: box not in outline.around, element.iterancestors())
    boxes = takewhile(lambda box: len(one_line(box.text_content())) <= _BOX_CHARACTERS, apart)
    links = (one_line(link.text_content()) for box in boxes for link in box.iter("a"))
    return any(len(link) >= _LINK_CHARACTERS and link.count(" ") >= _LINK_SPACES for link in links)


def _is_marked_as_date(element: HtmlElement) -> bool:
    return element.tag == "time" or not date_names_of(element).isdisjoint(page_names().shown.dates)


def _is_data_box(element: HtmlElement) -> bool:
    return not names_of(element).isdisjoint(page_names().shown.data_boxes)


def _is_labelled(element: HtmlElement) -> bool:
    """Whether a short line says by itself of what its date is: "First published 9 October 2015"."""
    opening = one_line(element.text or "")[:LABEL_CHARACTERS]
    if element.tag in ("dd", "td") and opens_with_date_label(f"{label_before(element)}:"):
        return True
    if element.tag in SENTENCES and opens_with_label(opening):
        return True
    return opens_with_announcement(opening) or (element.find("br") is not None and bool(stamps_of(element, None)))


def _head_of_article(page: HtmlElement, outline: Outline, levels: int) -> Iterator[HtmlElement]:
    """The innermost blocks and times just above the headline and between it and the story, in order."""
    headline = outline.headline
    if headline is None:
        return
    around = list(headline.iterancestors())[:levels]
    ours = _own_article(page, outline)
    outermost = around[-1] if around and around[-1].tag not in ("body", "html") else headline.getparent()
    passed = False
    for count, element in enumerate(_elements(page, outermost, outline)):
        if element is headline:
            passed = True
        elif passed and (_is_story(element) or _heads_other_story(element, headline) or count > _MOST_ELEMENTS):
            return
        elif not _inside_other_article(element, ours) and (passed or not _is_todays(element)):
            yield element


def _elements(page: HtmlElement, outermost: HtmlElement | None, outline: Outline) -> Iterator[HtmlElement]:
    """The elements from the beginning of `outermost` on, to the end of the page, without those that are apart."""
    if outermost is None:
        return
    begun = False
    pruned: set[HtmlElement] = set()
    for element in page.iter():
        begun = begun or element is outermost
        if not begun or not isinstance(element.tag, str):
            continue
        apart = outline.opens_something_else(element) and not _is_stamp_box(element, outline)
        if element.getparent() in pruned or apart:
            pruned.add(element)
        else:
            yield element


def _heads_other_story(element: HtmlElement, headline: HtmlElement) -> bool:
    """Whether a heading after the headline is a link: that of another story in a list."""
    if element.tag not in ("h2", "h3", "h4") or element in headline.iterdescendants():
        return False
    links = [*element.iter("a"), *(parent for parent in (element.getparent(),) if parent.tag == "a")]
    return any(link.get("href") and len(one_line(link.text_content())) >= _LINK_CHARACTERS for link in links)


def _is_stamp_box(element: HtmlElement, outline: Outline) -> bool:
    """Whether a box beside the text is that of the article's own data: `<aside class="meta">`, "teaser__meta".

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
    return dated or not date_names_of(element).isdisjoint(known.stamp_boxes)


def _is_story(element: HtmlElement) -> bool:
    """Whether a paragraph is long enough to be story, and no standfirst; of a box only its own words count."""
    if not names_of(element).isdisjoint(page_names().shown.standfirsts) or _is_in_data_box(element):
        return False
    if element.tag == "p":
        return len(one_line(element.text_content())) > _STORY_CHARACTERS
    return element.tag in BLOCKS and len(one_line(element.text or "")) > _STORY_CHARACTERS


def _is_in_data_box(element: HtmlElement) -> bool:
    """Whether a paragraph stands in the small box of an article's data, as standfirsts do next to byline and day."""
    box = next(filter(_is_data_box, element.iterancestors()), None)
    return box is not None and len(one_line(box.text_content())) <= _DATA_CHARACTERS


def _own_article(page: HtmlElement, outline: Outline) -> HtmlElement | None:
    """The <article> around the headline; where it stands over all of them, the only one with a story in it."""
    headline = outline.headline
    if headline is None:
        return None
    around = next((parent for parent in headline.iterancestors("article")), None)
    if around is not None:
        return around
    articles = islice((each for each in page.iter("article") if not outline.is_apart(each)), _MOST_DATED)
    stories = [each for each in articles if any(_is_story(box) for box in each.iter("p", "div"))]
    return stories[0] if len(stories) == 1 else None


def _inside_other_article(element: HtmlElement, ours: HtmlElement | None) -> bool:
    nearest = next((parent for parent in element.iterancestors("article")), None)
    return nearest is not None and nearest is not ours


def _is_todays(element: HtmlElement) -> bool:
    """Whether an element over the headline is the masthead's, which bears the day on which the page was looked at."""
    return any(names_of(parent) & page_names().shown.masthead for parent in (element, *element.iterancestors()))
