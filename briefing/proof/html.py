"""What a page for a browser prints, text by text, and the record in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree, html

from briefing.model.proof import comparable
from briefing.proof.printed import Content
from briefing.writing.html import is_own_script, is_own_style

_PASSAGE_PARTS = [[*("blockquote", "mark", "p", "a", "bdi"), *read] for read in ((), ("a",))]
_PASSAGE = re.compile(r"passage-(\d+)-(\d+)-(\d+)")
_TEXT = "data-t"
_APART = ("svg", "form", "dialog", "script", "caption")  # hold no text of the record
_IN_BODY = frozenset(
    [
        "a",
        "aside",
        "bdi",
        "blockquote",
        "body",
        "button",
        "caption",
        "dd",
        "dialog",
        "div",
        "dl",
        "dt",
        "form",
        "h1",
        "h2",
        "h3",
        "header",
        "input",
        "label",
        "li",
        "main",
        "mark",
        "option",
        "output",
        "p",
        "script",
        "section",
        "select",
        "span",
        "svg",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HIDING = {"passage": "div", "filters": "form", "skip": "a", "shown": "div"}  # classes that hide, and what may be so


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
    """What the program does not write there: other texts, other code, a passage that is not that of the record."""
    known = {comparable(words) for words in (record or {}).get("pages", ())}
    for one in page.body.iter(etree.Element):
        words = comparable(" ".join([one.text or "", *(kid.tail or "" for kid in one)]))
        inside = [one, *one.iterancestors()]
        apart = any(_TEXT in each.attrib or each.tag in _APART for each in inside)
        about = one.get("class") == "handling" and words in known
        if words and not apart and not about and not _is_skip_link(one) and not _is_of_passage(one):
            yield words
        yield from _hidden(one, inside)
    yield from _other_code(page)
    yield from _other_passages(page, record)


def _is_skip_link(one: Any) -> bool:  # noqa: ANN401
    """Whether it is the link past the head of the page: the first of the body, and no more than a link."""
    return dict(one.attrib) == {"href": "#main", "class": "skip"} and one.tag == "a" and _is_first_of_body(one)


def _is_first_of_body(one: Any) -> bool:  # noqa: ANN401
    return one.getprevious() is None and one.getparent().tag == "body"


def _is_of_passage(one: Any) -> bool:  # noqa: ANN401
    """Whether it stands in a passage, where `_other_passages` looks at it."""
    return any(each.tag == "div" and each.getparent().tag == "aside" for each in [one, *one.iterancestors("div")])


def _hidden(one: Any, inside: Sequence[Any]) -> Iterator[str]:  # noqa: ANN401
    """An element that the program does not write, or one that hides its text or looks otherwise than it should."""
    drawn = any(each.tag == "svg" for each in inside[1:])
    if one.tag not in _IN_BODY and not drawn:
        yield f"an element that is none of the page's own (<{one.tag}>)"
    hides = "style" in one.attrib or ("hidden" in one.attrib and one.get("class") != "filters")
    classes = (one.get("class") or "").split()
    if hides or any(_HIDING.get(name, one.tag) != one.tag for name in classes):
        yield f"an element that is hidden or made to look otherwise (<{one.tag}>)"
    if _TEXT in one.attrib and any(each.tag in ("svg", "form", "dialog", "aside") for each in inside):
        yield comparable(str(one.text_content()))


def _other_code(page: Any) -> Iterator[str]:  # noqa: ANN401
    """Scripts, handlers and styles that this version of the program does not write."""
    scripts = page.xpath("//script[not(@type='application/json')]")
    if len(scripts) != 1 or not is_own_script(scripts[0].text or ""):
        yield f"scripts that are not this version's own ({len(scripts)})"
    if any(name.startswith("on") for one in page.iter(etree.Element) for name in one.attrib):
        yield "scripts that are not this version's own (in an element)"
    styles = page.xpath("//style")
    if len(styles) != 1 or not is_own_style(styles[0].text or "") or page.xpath("//link"):
        yield f"styles that are not this version's own ({len(styles)})"


def _other_passages(page: Any, record: Any) -> Iterator[str]:  # noqa: ANN401
    texts = (record or {}).get("texts", ())
    cited: dict[tuple[int, ...], str] = {
        (one["source"], one["start"], one["end"]): comparable(one["words"])
        for text in texts
        for one in text.get("citations", ())
    }
    listed = {comparable(text["text"]) for text in texts}
    for one in page.xpath("//aside/*"):
        name = _PASSAGE.fullmatch(one.get("id", ""))
        words = comparable("".join(str(mark.text_content()) for mark in one.iter("mark")))
        parts = [kid.tag for kid in one.iterdescendants(etree.Element)]
        about = [comparable(str(bdi.text_content())) for bdi in one.iter("bdi")]
        if name is None or cited.get(tuple(map(int, name.groups()))) != words:
            yield words or str(one.text_content())
        elif parts not in _PASSAGE_PARTS or not listed.issuperset(about):
            yield comparable(str(one.text_content()))
    if len(page.xpath("//aside")) != 1:
        yield "passages in more than one place"
