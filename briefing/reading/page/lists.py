"""Finds the day of a page that lists other stories, each with its own: only what stands next to its headline is its."""

from __future__ import annotations

from itertools import islice, takewhile

from lxml.html import HtmlElement

from briefing.model import Evidence
from briefing.reading.page.boxes import is_marked_as_date, is_stamp_box, is_story, is_todays
from briefing.reading.page.outline import MOST_HEADINGS, Outline
from briefing.reading.page.stamped import stamps_of

_LEVELS_AFTER = 2
_FEWEST_STORIES = 2
_MOST_IN_BOX = 50


def is_list(page: HtmlElement, outline: Outline) -> bool:
    """Whether the page shows several stories, each with a heading, a date and a paragraph of its own in one box."""
    headings = islice(page.iter("h2", "h3", "h4"), MOST_HEADINGS)
    boxes = dict.fromkeys(each.getparent() for each in headings if not outline.is_apart(each))
    stories = (box for box in boxes if box is not None and box not in outline.around and _has_own_day(box))
    return len([*islice(stories, _FEWEST_STORIES)]) == _FEWEST_STORIES


def of_headline_itself(outline: Outline, language: str | None) -> tuple[Evidence, ...]:
    """The stamps next to the headline of a page with other stories, up to the first box that has a heading."""
    if outline.headline is None:
        return ()
    for level in (outline.headline, *islice(outline.headline.iterancestors(), _LEVELS_AFTER)):
        after = takewhile(lambda box: not _holds_heading(box), level.itersiblings("*"))
        over = takewhile(lambda box: not _holds_heading(box), level.itersiblings("*", preceding=True))
        boxes = [*after, *(box for box in over if not is_todays(box))]
        own = [
            item
            for box in boxes
            for each in box.iter("*")
            if not outline.is_apart(each) or is_stamp_box(each, outline)
            for item in stamps_of(each, language)
        ]
        if own:
            return tuple(own)
    return ()


def _holds_heading(box: HtmlElement) -> bool:
    return next(box.iter("h1", "h2", "h3", "h4", "article"), None) is not None


def _has_own_day(box: HtmlElement) -> bool:
    dated = any(is_marked_as_date(each) for each in islice(box.iterdescendants("*"), _MOST_IN_BOX))
    return dated and any(is_story(each) for each in islice(box.iterdescendants("p"), _MOST_IN_BOX))
