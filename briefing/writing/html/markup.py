"""Elements of HTML, with every text escaped: an article's markup is shown, never taken for the page's."""

from __future__ import annotations

import re

from briefing.writing.characters import printable

_VOID = ("meta", "input", "br")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_MARKS = re.compile("[\u200e\u200f\u061c]")  # of direction; each piece of text is set apart by <bdi> or dir="auto"


class Html(str):
    """Markup that is ready to be written."""

    __slots__ = ()


def escaped(words: str) -> str:
    """`words` for a text or for an attribute between double quotation marks."""
    return words.translate(_ESCAPES)


def text(words: str) -> Html:
    """`words` as a text of the page."""
    return Html(escaped(_MARKS.sub("", printable(words))))


def element(tag: str, *children: str, **attributes: str | bool | int | None) -> Html:
    """An element with children that are markup already; an attribute that is None or False is left out.

    Names are those of HTML, with "_" for "-" and at the end of what Python has taken.

    >>> element("p", text("a < b"), class_="note", hidden=True)
    '<p class="note" hidden>a &lt; b</p>'
    """
    named = "".join(
        f" {_name(key)}" if value is True else f' {_name(key)}="{escaped(printable(str(value)))}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if tag in _VOID:
        return Html(f"<{tag}{named}>")
    return Html(f"<{tag}{named}>{''.join(children)}</{tag}>")


def _name(key: str) -> str:
    return key.removesuffix("_").replace("_", "-")
