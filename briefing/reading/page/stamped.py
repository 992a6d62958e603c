"""Reads what a single element of an HTML page says of a day: a stamp, a time with what stands before it.

A day without a word of publishing may be that of an event, of a life or of the page's subject; then it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from lxml.html import HtmlElement

from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.company import (
    names_a_subject,
    opens_with_date_label,
    stamp_in_company,
)
from briefing.reading.evidence.dates import is_day_of_epoch
from briefing.reading.evidence.stamps import (
    LONGEST_STAMP,
    announced_day,
    bare_day,
    ends_with_change,
    is_prose,
    opens_with_label,
    read_stamp,
)
from briefing.reading.page.fields import field_evidence
from briefing.reading.page.names import page_names
from briefing.reading.page.outline import date_names_of, names_of
from briefing.reading.text.encoding import one_line

BLOCKS = frozenset(
    ("p", "div", "section", "header", "ul", "ol", "li", "dl", "dd", "dt", "td", "tr", "table", "h2", "h3")
)
SENTENCES = frozenset(("p", "li", "td", "dd"))
"""Where sentences stand; a box around a time holds the standfirst and the byline as well."""

LABEL_CHARACTERS = 40
_PHRASES = frozenset(("span", "small", "em", "i", "b", "strong", "abbr", "font", "address", "cite", "center"))
_APART = frozenset(("span", "a", "small", "div", "p", "li", "td", "dt", "dd", "tr", "hr", "img", "svg", "time"))
_NEW_LINE = " | "
_WIDE_SPACE = re.compile(r"\u3000(?=\d{4}\s?[年./-])")
"""Before a day it parts, on East Asian pages, what stands on one line; after one a place follows, as of an event."""


_ICONS = re.compile("[\ue000-\uf8ff]+")
"""Characters of private use."""

_MACHINE = re.compile(r"\d{4}-\d{2}-\d{2}T\S+", re.ASCII)
"""A moment that no person is meant to read: "<span class='updated'>2015-10-09T10:00:00+02:00</span>"."""

_HEADINGS = frozenset(("h2", "h3"))
_PROSE_CHARACTERS = 400
_SIBLINGS = 2
"""After a day: "Date: 12 May 2017", "Time: 19:00", "Venue: Town hall"."""

_BOTH = 2
_A_DAY = timedelta(days=1)

FIRST_YEAR = 1994
"""Of pages of the web: a day before it is what the page is about, unless a word says that it was published then."""


def stamps_of(element: HtmlElement, language: str | None) -> tuple[Evidence, ...]:
    """The days of publication (BYLINE) and of change (MODIFIED) that an element shows in a line of its own."""
    if element.tag == "time":
        return _time(element, language)
    if element.tag not in BLOCKS and element.tag not in _PHRASES and not _is_dated_link(element):
        return ()
    if element.find(".//time") is not None:
        return ()
    words = shown_words(element)
    if len(words) > LONGEST_STAMP:
        return _line_of_its_own(element, language) or _announced(element, words, language)
    before = label_before(element)
    labelled = read_stamp(f"{before} {words}", language) if before else ()
    if labelled:
        return tuple(item for item in labelled if not is_day_of_epoch(item.interval))
    found = (
        read_stamp(words, language)
        or stamp_in_company(words, language)
        or _line_of_its_own(element, language)
        or _announced(element, words, language)
    )
    return () if _is_of_another_subject(element, before, found) else _as_named(element, words, found)


def _as_named(element: HtmlElement, words: str, found: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """What an element shows; a day without a word is that of a change where the element is called one.

    So is one right after a word of changing on its line: "revision 8, last edited: <span>9 May 2019</span>".
    """
    known = page_names().shown.changed if _MACHINE.fullmatch(words) else page_names().shown.only_changed
    follows_change = element.tag in _PHRASES and ends_with_change(_text_before(element))
    if bare_day(words) is None or (names_of(element).isdisjoint(known) and not follows_change):
        return found
    return tuple(replace(item, kind=EvidenceKind.MODIFIED) for item in found)


def _is_dated_link(element: HtmlElement) -> bool:
    """Whether a link is the date itself, which publishing systems let lead to the day's archive."""
    return element.tag == "a" and _is_called_date(element)


def _is_called_date(element: HtmlElement) -> bool:
    return not date_names_of(element).isdisjoint(page_names().shown.dates)


def _line_of_its_own(element: HtmlElement, language: str | None) -> tuple[Evidence, ...]:
    """The stamps of the lines of a paragraph, parted by <br>, that say themselves of what their date is."""
    if element.find("br") is None:
        return ()
    lines = [one_line(line) for line in "".join(_pieces(element)).split(_NEW_LINE)]
    labelled = [line for line in lines if opens_with_label(line) or opens_with_date_label(line)]
    return tuple(item for line in labelled for item in read_stamp(line, language) or stamp_in_company(line, language))


def _announced(element: HtmlElement, words: str, language: str | None) -> tuple[Evidence, ...]:
    """The day in a sentence of the publishing system: "This entry was posted on 9 May 2019 by Ann and is filed ..."."""
    return () if any(child.tag in BLOCKS for child in element) else announced_day(words, language)


def shown_words(element: HtmlElement, new_line: str = _NEW_LINE) -> str:
    """The words of an element on one line, apart where a browser shows them apart: "Ann<br>9 May 2019".

    Of a box with boxes in it only what stands before them; the signs of fonts that draw icons are no words.
    """
    return one_line(_ICONS.sub(" ", _WIDE_SPACE.sub(new_line, "".join(_pieces(element, new_line)))))


def _pieces(element: HtmlElement, new_line: str = _NEW_LINE) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in BLOCKS:
            return
        if child.tag == "h1":  # a day in it is what the story is about
            yield f"{new_line}{child.tail or ''}"
            continue
        gap = new_line if child.tag == "br" else " " if child.tag in _APART else ""
        yield gap
        yield from _pieces(child, new_line) if isinstance(child.tag, str) else ()
        yield gap
        yield child.tail or ""


def _is_of_another_subject(element: HtmlElement, before: str, found: tuple[Evidence, ...]) -> bool:
    """Whether a day without a word of publishing is that of an event, a life or a chronology.

    "12 May 2017" next to "Venue: Town hall"; a day before the web; a heading of its own ("3 May 1945").
    """
    plain = [item for item in found if item.kind is EvidenceKind.BYLINE and item.interval and item.interval.first_day]
    if not plain:
        return False
    if any(item.interval.first_day.year < FIRST_YEAR for item in plain if item.interval and item.interval.first_day):
        return True
    if element.tag in _HEADINGS and not _is_over_headline(element) and len(plain) == 1:
        return bare_day(shown_words(element)) is not None
    following = (one_line(each.text_content()) for each in islice(element.itersiblings("*"), _SIBLINGS))
    return names_a_subject(" ".join((before, *(words for words in following if len(words) <= LABEL_CHARACTERS))))


def _is_over_headline(element: HtmlElement) -> bool:
    """Whether a heading is marked as a date, or stands right over the headline."""
    following = element.getnext()
    is_over = following is not None and following.tag == "h1"
    return is_over or _is_called_date(element)


def _text_before(element: HtmlElement) -> str:
    """The words on the line of an element before it, as far as no other element holds them."""
    previous, box = element.getprevious(), element.getparent()
    words = previous.tail if previous is not None else box.text if box is not None else ""
    return one_line(words or "")[-LABEL_CHARACTERS:]


def label_before(element: HtmlElement) -> str:
    """The words of the element before this one, where they may be its label: few, and without a figure."""
    previous = element.getprevious()
    words = one_line(previous.text_content()) if previous is not None and isinstance(previous.tag, str) else ""
    return words if len(words) <= LABEL_CHARACTERS and not any(map(str.isdigit, words)) else ""


def _time(element: HtmlElement, language: str | None) -> tuple[Evidence, ...]:
    """The moment of a time element, of change where its class or the words before it say so; none within prose."""
    sentence = next((parent for parent in element.iterancestors() if parent.tag in SENTENCES), None)
    if sentence is not None and is_prose(sentence.text_content()[:_PROSE_CHARACTERS]):
        return ()
    words = one_line(element.get("datetime") or "")
    shown = shown_words(element)
    before = one_line(f"{(element.getparent().text or '')} {_words_before(element)}")
    as_read = read_stamp(f"{before} {shown}", language) or read_stamp(shown, language)
    changed = names_of(element) & page_names().shown.changed or any(
        item.kind is EvidenceKind.MODIFIED for item in as_read[-1:]
    )
    changed = changed or _ends_with_change(before)
    kind = EvidenceKind.MODIFIED if changed else EvidenceKind.BYLINE
    if words:
        for_programs = field_evidence(kind, words, language)
        return as_read[-1:] if _shows_another_day(as_read[-1:], for_programs) else (for_programs,)
    return tuple(Evidence(kind, item.words, item.interval, item.precision, item.zone) for item in as_read[-1:])


def _shows_another_day(shown: tuple[Evidence, ...], for_programs: Evidence) -> bool:
    """Whether a time element shows people another day than it gives to programs.

    Zones account for a day between them.
    """
    days = [item.interval.day for item in (*shown, for_programs) if item.interval and item.interval.is_one_day]
    return len(days) == _BOTH and days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > _A_DAY


def _words_before(element: HtmlElement) -> str:
    previous = element.getprevious()
    if previous is None:
        return ""
    own = previous.text_content() if isinstance(previous.tag, str) and previous.tag != "time" else ""
    return f"{own} {previous.tail or ''}"


def _ends_with_change(before: str) -> bool:
    """Whether the words before a time say that it is that of a change; a date is put after them to read them so."""
    stamps = read_stamp(f"{before[-60:].lstrip('|·•,;- ')} 2000-01-01")
    return bool(stamps) and stamps[-1].kind is EvidenceKind.MODIFIED
