"""Finds what an HTML page shows people of its publication: the stamps and times between its headline and its story.

Whatever else is on the page has dates too: other stories, comments, the masthead with today's day, pictures. So only
the head of the article is read, and where it has no day, what stands outside of it by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from lxml.html import HtmlElement

from briefing.model import Evidence
from briefing.reading.evidence.stamps import bare_day
from briefing.reading.page.boxes import is_of_link, is_under_other_heading
from briefing.reading.page.head import head_of_article
from briefing.reading.page.lists import is_list, of_headline_itself
from briefing.reading.page.outline import MOST_HEADINGS, Outline
from briefing.reading.page.outside import days_outside
from briefing.reading.page.stamped import stamps_of

_ABOVE = (2, 4)
"""Levels of elements around the headline in which a stamp may stand before it, the nearer first; further out is the
site's masthead."""

_FEWEST_HEADINGS = 2


def shown_evidence(page: HtmlElement, outline: Outline, language: str | None) -> tuple[Evidence, ...]:
    """The days of publication (BYLINE) and of change (MODIFIED) that the head of the article shows."""
    if outline.headline is None:
        return ()
    if is_list(page, outline):
        return of_headline_itself(outline, language)
    found: list[Evidence] = []
    for levels in _ABOVE:
        if not found:
            head = [(each, stamps_of(each, language)) for each in head_of_article(page, outline, levels)]
            found = _of_this_story([(each, stamps) for each, stamps in head if stamps], outline)
    if not found:
        found = days_outside(page, outline, language)
        found = found if len(_days(found)) <= 1 else []
    headings = _headings_of_days(page, outline) if found else set()
    return tuple(item for item in found if len(headings) < _FEWEST_HEADINGS or item.words not in headings)


def _of_this_story(stamps: list[tuple[HtmlElement, tuple[Evidence, ...]]], outline: Outline) -> list[Evidence]:
    """The stamps of a head; where they name several days, without those next to the headlines of other stories."""
    stamps = [(each, found) for each, found in stamps if not is_under_other_heading(each, outline)]
    if len(_days([item for _, found in stamps for item in found])) > 1:
        stamps = [(each, found) for each, found in stamps if not is_of_link(each, outline)] or stamps
    return [item for _, found in stamps for item in found]


def _days(found: list[Evidence]) -> set[date | None]:
    """The days of publication that stamps name."""
    return {item.interval.first_day for item in found if item.interval and not item.kind.only_bounds}


def _headings_of_days(page: HtmlElement, outline: Outline) -> set[str]:
    """The dates that stand alone as headings below the headline: several of them are those of a chronology."""
    headings = islice(_below(outline, page.iter("h1", "h2", "h3", "h4", "h5", "dt", "strong")), MOST_HEADINGS)
    bare = ((heading, bare_day(heading.text_content())) for heading in headings)
    return {day for heading, day in bare if day and not outline.is_apart(heading)}


def _below(outline: Outline, elements: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    """Those of the elements that come after the headline; all of them where it is none of them."""
    every = [*elements]
    place = every.index(outline.headline) + 1 if outline.headline in every else 0
    return iter(every[place:])
