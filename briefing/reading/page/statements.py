"""Every statement of the publication day that an HTML page makes, and of what bounds it.

For programs in JSON-LD, meta elements and microdata, for people in the head of the article and in the page's title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml.html import HtmlElement

from briefing.model import Evidence, EvidenceKind
from briefing.reading.evidence.stamps import bare_day, opens_with_label, read_stamp
from briefing.reading.page.fields import field_evidence
from briefing.reading.page.jsonld import code_of, words_of
from briefing.reading.page.microdata import Items
from briefing.reading.page.names import page_names
from briefing.reading.page.outline import Outline
from briefing.reading.page.shown import shown_evidence
from briefing.reading.page.stamped import FIRST_YEAR
from briefing.reading.page.titles import title_parts
from briefing.reading.text.encoding import one_line

_MOST_TIMES = 20
"""Marked elements that are looked at; an article has one or two, a page of many is a list of articles."""

_IN_BRACKETS = re.compile(r"\(([^()]{8,60})\)")
_FEWEST_PARTS = 2
_PREFIX = re.compile(r"[:.]")


def statements_of_day(
    page: HtmlElement,
    metas: Mapping[str, str],
    described: Mapping[str, Any],
    outline: Outline,
    items: Items,
    language: str | None,
) -> Iterator[Evidence]:
    """The statements, each kind once for the same words.

    `metas` are the page's meta elements by name, `described` the JSON-LD of its article, `items` its microdata.
    """
    names = page_names()
    statements = [(EvidenceKind.JSON_LD, _value(described, "datePublished"))]
    statements += [(EvidenceKind.OPEN_GRAPH, words) for words in _values(metas, names.open_graph.published)]
    statements += [(EvidenceKind.MODIFIED, _value(described, "dateModified"))]
    statements += [(EvidenceKind.MODIFIED, words) for words in _values(metas, names.changed.modified)]
    yield from (field_evidence(kind, words, language) for kind, words in dict.fromkeys(statements) if words)
    marked = _time_elements(page, outline, items, language)
    known = {item.words for item in marked if item.interval}
    shown = [item for item in shown_evidence(page, outline, language) if item.words not in known]
    if not shown and not marked:
        shown = list(_in_title(items.titles, outline, language))
    yield from _meta_evidence(metas, (*marked, *shown))
    yield from marked
    yield from shown


def statements_in_need(metas: Mapping[str, str], work: str | None, language: str | None) -> Iterator[Evidence]:
    """What states the day on a page that has no better statement: the work that it is, or names of the site's own.

    `work` is the day of its recipe or video; names of the site's own must agree. Systems date these fields anew more
    often than those of articles.
    """
    if work:
        yield field_evidence(EvidenceKind.JSON_LD, work, language)
        return
    found = [field_evidence(EvidenceKind.META, metas[name], language) for name in _under_prefixes(metas)]
    if len({item.interval.first_day for item in found if item.interval}) == 1:
        yield from found


def _value(described: Mapping[str, Any], name: str) -> str | None:
    return words_of(described.get(name)) or code_of(described.get(name)) or None


def _values(metas: Mapping[str, str], names: Sequence[str]) -> list[str]:
    return [metas[name] for name in _spelled(metas, names)]


def _spelled(metas: Mapping[str, str], names: Sequence[str]) -> list[str]:
    """The names as the page spells them, in their order: "PublishDate" for "publish-date"."""
    spelling = {_letters(name): name for name in reversed([*metas])}
    found = (name if name in metas else spelling.get(_letters(name)) for name in names)
    return [*dict.fromkeys(name for name in found if name is not None)]


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name))


def _under_prefixes(metas: Mapping[str, str]) -> list[str]:
    """The names that mean publication after a prefix of the site's own: "five_hundred_pixels:uploaded"."""
    known, common = page_names().meta, page_names().open_graph.published
    parts = {name: _PREFIX.split(name) for name in metas if _PREFIX.search(name) and name not in common}
    own = {name: split for name, split in parts.items() if known.foreign_prefixes.isdisjoint(split[:-1])}
    return [name for name, split in own.items() if split[-1] in known.after_prefix]


def _in_title(titles: Sequence[str], outline: Outline, language: str | None) -> Iterator[Evidence]:
    """The day that stands in a title with the headline and the name of the site ("Pier shut | DW | 23.05.2011").

    A day that stands in the headline, and one before there were pages, is what the page is about.
    """
    headline = one_line(outline.headline.text_content()) if outline.headline is not None else ""
    for title in titles:
        labelled = [part for part in _IN_BRACKETS.findall(title) if opens_with_label(part)]
        if len(labelled) == 1:
            yield from read_stamp(labelled[0], language)
            return
        parts = title_parts(title)
        days = [(day, part) for part in parts if (day := bare_day(part)) and day not in headline]
        if len(days) != 1 or len(parts) <= _FEWEST_PARTS or not headline or _ends_a_range(parts, days[0][1]):
            continue
        stamps = read_stamp(days[0][1], language)
        if all(
            item.interval and item.interval.first_day and item.interval.first_day.year >= FIRST_YEAR for item in stamps
        ):
            yield from stamps
        return


def _ends_a_range(parts: Sequence[str], day: str) -> bool:
    """Whether a day of a title is the last of several: "Bulletin 14. - 20. Januar 2022"."""
    before = parts[parts.index(day) - 1] if parts.index(day) else ""
    return before.rstrip(".")[-1:].isdigit()


def _meta_evidence(metas: Mapping[str, str], shown: Sequence[Evidence]) -> Iterator[Evidence]:
    """What meta elements state; a generic name decides nothing where the page shows people that it is wrong.

    Such is one other day of publication, or a last change before it. Figures stay undecided on a page in any language:
    programs fill the field as their makers are used to.
    """
    seen = {item.interval.first_day for item in shown if item.interval and not item.kind.only_bounds}
    changed = [item.interval for item in shown if item.interval and item.kind is EvidenceKind.MODIFIED]
    generic = {*map(_letters, page_names().meta.generic)}
    for name in _spelled(metas, page_names().meta.published):
        item = field_evidence(EvidenceKind.META, metas[name])
        if item.interval and _letters(name) in generic:
            another = len(seen) == 1 and item.interval.first_day not in seen
            if another or any(change.precedes(item.interval) for change in changed):
                item = Evidence(item.kind, item.words, None)
        yield item


def _time_elements(page: HtmlElement, outline: Outline, items: Items, language: str | None) -> list[Evidence]:
    """The elements marked as the time of publication; where they state different days, none of them is believed."""
    marked = [
        element
        for element in page.iter("time", "span", "div", "p", "abbr", "meta")
        if (_is_marked(element, page_names().time.classes) or _is_in_rdfa(element))
        and not outline.is_apart(element)
        and (element.get("itemprop") is None or items.are_of_article(element))
    ]
    published = (each for each in marked[:_MOST_TIMES] if not _shows_change(each))
    words = filter(None, map(_words_of_time, published))
    found = [field_evidence(EvidenceKind.TIME_ELEMENT, value, language) for value in words]
    days = {item.interval.first_day for item in found if item.interval}
    if len(days) > 1 or _are_of_list(marked, outline):
        return [Evidence(item.kind, item.words, None) for item in found]
    return found[:1]


def _are_of_list(marked: Sequence[HtmlElement], outline: Outline) -> bool:
    """Whether elements stand in other articles than the headline: the page lists them."""
    articles = {next(element.iterancestors("article"), None) for element in marked}
    has_own = any(each.tag == "article" for each in outline.around)
    return None not in articles and (has_own or len(articles) > 1) and articles.isdisjoint(outline.around)


def _is_marked(element: HtmlElement, classes: frozenset[str]) -> bool:
    if (element.get("itemprop") or "").lower() == "datepublished":
        return element.tag != "meta" or element.get("content") is None
    if element.tag not in ("time", "abbr"):
        return False
    return element.get("pubdate") is not None or not classes.isdisjoint((element.get("class") or "").lower().split())


def _is_in_rdfa(element: HtmlElement) -> bool:
    """Whether an element states the day as Drupal writes it: `<span property="dc:date dc:created" content="...">`."""
    if element.tag == "meta" or element.get("content") is None:
        return False
    return not page_names().meta.rdfa.isdisjoint((element.get("property") or "").lower().split())


def _shows_change(element: HtmlElement) -> bool:
    """Whether an element marked so shows people that its time is that of a change: "Mis à jour le 9 mai 2019".

    A page that shows the last change and gives the day of publication to programs has it right.
    """
    stamps = read_stamp("".join(element.itertext()))
    if not stamps or any(item.kind is not EvidenceKind.MODIFIED for item in stamps):
        return False
    given = field_evidence(EvidenceKind.TIME_ELEMENT, _words_of_time(element) or "").interval
    return given is None or all(item.interval and item.interval.overlaps(given) for item in stamps)


def _words_of_time(element: HtmlElement) -> str | None:
    value = element.get("datetime") or element.get("content") or element.get("title") or "".join(element.itertext())
    return one_line(value) or None
