"""What a page for a browser prints, text by text, and the record in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from briefing.model.proof import comparable
from briefing.proof.printed import Content

_PASSAGE = re.compile(r"passage-(\d+)-(\d+)-(\d+)")
_TEXT = "data-t"
_APART = ("svg", "form", "dialog", "aside", "script", "style", "caption")  # hold no text of the record
_KNOWN = ("skip", "handling")


def read(data: bytes) -> Content:
    """The texts of a page. Raises `ValueError` where it is no brief."""
    try:
        page = html.document_fromstring(data.decode("utf-8"))
        (script,) = page.xpath("//script[@id='briefing-proof']")
        record = json.loads(script.text or "null")
    except (ValueError, UnicodeDecodeError, etree.ParserError, etree.XMLSyntaxError) as error:
        raise ValueError("it holds no record of what it prints") from error
    texts = tuple(words for one in page.iter() if _TEXT in one.attrib and (words := str(one.text_content())).strip())
    return Content(texts, record, foreign=tuple(_foreign(page, record)))


def _foreign(page: Any, record: Any) -> Iterator[str]:  # noqa: ANN401 - what lxml and JSON give
    """What the program does not write there: other texts, other scripts, a passage that is not that of the record."""
    for one in page.body.iter(etree.Element):
        words = comparable(" ".join([one.text or "", *(kid.tail or "" for kid in one)]))
        inside = [one, *one.iterancestors()]
        apart = any(_TEXT in each.attrib or each.tag in _APART or each.get("class") in _KNOWN for each in inside)
        if words and not apart:
            yield words
    scripts = page.xpath("//script[not(@type='application/json')]")
    if len(scripts) != 1 or any(name.startswith("on") for one in page.iter(etree.Element) for name in one.attrib):
        yield f"scripts that are not the page's own ({len(scripts)})"
    yield from _other_passages(page, record)


def _other_passages(page: Any, record: Any) -> Iterator[str]:  # noqa: ANN401
    cited: dict[tuple[int, ...], str] = {
        (one["source"], one["start"], one["end"]): comparable(one["words"])
        for text in (record or {}).get("texts", ())
        for one in text.get("citations", ())
    }
    for one in page.xpath("//aside//div"):
        name = _PASSAGE.fullmatch(one.get("id", ""))
        words = comparable("".join(str(mark.text_content()) for mark in one.iter("mark")))
        if name is None or cited.get(tuple(map(int, name.groups()))) != words:
            yield words or str(one.text_content())
