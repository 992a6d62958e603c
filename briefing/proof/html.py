"""What a page for a browser prints, text by text, and the record in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from briefing.model.proof import Proof, comparable, from_json
from briefing.model.seal import is_sealed
from briefing.proof.printed import WHOLE, Content

_PASSAGE = re.compile(r"passage-(\d{1,9})-(\d{1,9})-(\d{1,9})")
_TEXT = "data-t"
_APART = ("svg", "form", "dialog", "script", "caption", "aside", "details")  # hold no text of the record


def read(data: bytes) -> Content:
    """The texts of a page. Raises `ValueError` where it is no brief."""
    try:
        page = html.document_fromstring(data.decode("utf-8"))
        (script,) = page.xpath("//script[@id='briefing-proof']")
        record = json.loads(script.text or "null")
    except (ValueError, RecursionError, etree.ParserError, etree.XMLSyntaxError) as error:
        raise ValueError("it holds no record of what it prints") from error
    proof = from_json(record)
    shown = (one for one in page.iter(etree.Element) if _TEXT in one.attrib)
    texts = tuple(words for one in shown if (words := str(one.text_content())).strip())
    # Line ends may change on the way, and mean the same to a browser.
    changed = () if is_sealed(data.replace(b"\r\n", b"\n")) else (WHOLE,)
    return Content(texts, record, foreign=(*_added(page, proof), *_other_passages(page, proof)), changed=changed)


def _added(page: Any, proof: Proof) -> Iterator[str]:  # noqa: ANN401 - what lxml gives
    """Texts between those of the record. What else is added breaks the seal; this names what a reader sees first."""
    known = {comparable(words) for words in proof.pages}
    # A page of frames has no body.
    for one in (one for body in page.iterchildren("body") for one in body.iter(etree.Element)):
        words = comparable(" ".join([one.text or "", *(kid.tail or "" for kid in one)]))
        apart = any(_TEXT in each.attrib or each.tag in _APART for each in [one, *one.iterancestors()])
        own = one.get("class") == "skip" or (one.get("class") == "handling" and words in known)
        if words and not apart and not own:
            yield words


def _other_passages(page: Any, proof: Proof) -> Iterator[str]:  # noqa: ANN401
    """The words of passages that are not those of the record."""
    cited: dict[tuple[int, ...], str] = {
        (one.source, one.start, one.end): comparable(one.words) for text in proof.texts for one in text.citations
    }
    for one in page.xpath("//aside/*"):
        name = _PASSAGE.fullmatch(one.get("id", ""))
        words = comparable("".join(str(mark.text_content()) for mark in one.iter("mark")))
        if name is None or cited.get(tuple(map(int, name.groups()))) != words:
            yield words or str(one.text_content())
