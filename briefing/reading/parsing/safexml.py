"""Parses XML of unknown origin with lxml: nothing is fetched, no entity is expanded, what is damaged is mended."""

from __future__ import annotations

import re

from lxml import etree

from briefing.errors import BadData
from briefing.reading.parsing.bounds import check_markup
from briefing.reading.parsing.guard import parsing
from briefing.reading.text.encoding import decoded, plain_text

LANGUAGE_OF = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute by which an element says what language it is in."""

_SPACES = re.compile(r"\s+")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,300}?encoding\s*+=\s*+["']([\w.:-]+)""")


def parsed(content: bytes) -> etree._Element:
    """The root element; raises `BadData` for what is no XML, or has more elements than any article."""
    check_markup(content)
    declared = _DECLARED.match(content.lstrip(b"\xef\xbb\xbf \t\r\n"))
    text = plain_text(decoded(content, declared[1].decode("ascii", "replace") if declared else None))
    with parsing("the XML"):
        parser = etree.XMLParser(
            encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
        )
        root = etree.fromstring(_DECLARATION.sub("", text, count=1).strip().encode("utf-8", "replace"), parser)
    if root is None:
        raise BadData("XML without anything in it that can be read")
    return root


def local_name(element: etree._Element) -> str:
    """The name of an element in lower case, without its namespace; "" for comments and the like."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def first(element: etree._Element, *names: str) -> etree._Element | None:
    """The first element below `element`, in order of the document, that has one of the names."""
    return next((found for found in element.iter() if local_name(found) in names and found is not element), None)


def collapsed(text: str | None) -> str:
    r"""White space as HTML and OpenDocument (part 3, 6.1.2) show it: any run of it is one space.

    >>> collapsed("A crane\n  fell. ")
    'A crane fell. '
    """
    return _SPACES.sub(" ", text) if text else ""


def words(element: etree._Element | None) -> str:
    """All words inside an element on one line, "" where there is no element."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
