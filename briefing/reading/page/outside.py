"""Finds the stamps that stand outside the head of an article: at its foot, in a column or over the whole of it."""

from __future__ import annotations

from itertools import dropwhile, islice

from lxml.html import HtmlElement

from briefing.model import Evidence
from briefing.reading.evidence.company import opens_with_date_label
from briefing.reading.evidence.stamps import bare_day, opens_with_announcement, opens_with_label
from briefing.reading.page.boxes import (
    inside_other_article,
    is_data_box,
    is_marked_as_date,
    is_of_link,
    is_of_other_story,
    is_under_heading,
    own_article,
)
from briefing.reading.page.head import elements_from
from briefing.reading.page.outline import Outline
from briefing.reading.page.stamped import LABEL_CHARACTERS, SENTENCES, label_before, stamps_of
from briefing.reading.text.encoding import one_line

_MOST_LOOKED_AT = 5_000
_MOST_DATED = 100


def days_outside(page: HtmlElement, outline: Outline, language: str | None) -> list[Evidence]:
    """The stamps outside the head of the article, which are its own only where all that are marked as dates agree.

    They stand at the foot of the article or in a column of their own; lists of other stories have several days.
    """
    ours = own_article(page, outline)
    elements = islice(elements_from(page, page, outline), _MOST_LOOKED_AT)
    below = dropwhile(lambda element: element is not outline.headline, elements)
    dated = (each for each in below if is_marked_as_date(each) or is_data_box(each) or _is_labelled(each))
    found: list[Evidence] = []
    for element in islice(dated, _MOST_DATED):
        if not inside_other_article(element, ours) and not _is_of_other(element, outline):
            found.extend(stamps_of(element, language))
    return found or _days_in_columns(page, outline, language)


def _is_of_other(element: HtmlElement, outline: Outline) -> bool:
    """Whether a date outside the head of the article stands with the heading of another thing, or a link to one."""
    return is_under_heading(element, outline) or is_of_link(element, outline)


def _days_in_columns(page: HtmlElement, outline: Outline, language: str | None) -> list[Evidence]:
    """The day of the only time or labelled day of a page, in a column of its own that is none of other stories.

    In such columns stand other stories, events and comments as well: one that is an element of its own for them, is
    named so, or has a link to a story, has none.
    """
    elements = islice(page.iter("*"), _MOST_LOOKED_AT)
    dated = [*islice((each for each in elements if each.tag == "time" or _follows_label(each)), _MOST_DATED)]
    if any(_is_of_other(each, outline) or is_of_other_story(each, outline) for each in dated):
        return []
    return [item for each in dated for item in stamps_of(each, language)]


def _follows_label(element: HtmlElement) -> bool:
    """Whether the element before has but a word of publishing: "<p>Published</p><p>9 October 2015</p>"."""
    words = element.text or ""
    return any(map(str.isdigit, words)) and bare_day(words) is not None and opens_with_label(label_before(element))


def _is_labelled(element: HtmlElement) -> bool:
    """Whether a short line says by itself of what its date is: "First published 9 October 2015"."""
    opening = one_line(element.text or "")[:LABEL_CHARACTERS]
    if element.tag in ("dd", "td") and opens_with_date_label(f"{label_before(element)}:"):
        return True
    if element.tag in SENTENCES and opens_with_label(opening):
        return True
    return opens_with_announcement(opening) or (element.find("br") is not None and bool(stamps_of(element, None)))
