"""The table of contents of a long draft: a field of Word's, filled with the headings, each a link to its place.

It has no numbers of pages until somebody updates it: only Word knows where its pages end, and numbers that are guessed
would be printed. It is not marked as out of date either, since Word would then ask whoever opens the document.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.writing.headings import Heading
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.inline import Inline
from briefing.writing.word.oxml import Node, in_field, paragraph, w

_NAME = "_Toc{:09d}"  # as Word names those that it sets itself


class Contents:
    """The table of contents of one document, and the places that it leads to; without `entries` there is none."""

    def __init__(self, entries: Mapping[int, Heading], bookmarks: Bookmarks) -> None:
        self._entries = entries
        self._bookmarks = bookmarks
        self._number = 0

    def mark(self, words: list[Node]) -> list[Node]:
        """The words of the next heading, as a place that an entry leads to if there is one."""
        number, self._number = self._number, self._number + 1
        return self._bookmarks.hidden(_NAME.format(number), words) if number in self._entries else words

    def written(self, title: str, inline: Inline) -> list[Node]:
        r"""The heading `title` and the field; nothing where there are no entries.

        ECMA-376 part 1, 17.16.5.68: headings 1 and 2 and what else has their level (\o, \u), as links (\h), without
        page numbers in a browser (\z).
        """
        if not self._entries:
            return []
        levels = max(one.level for one in self._entries.values())
        entries = [self._entry(number, one, inline) for number, one in self._entries.items()]
        # As Word writes it, the field ends in a paragraph of its own.
        shown = in_field(rf'TOC \o "1-{levels}" \h \z \u', [*entries, paragraph(None)])
        gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
        control = w("sdt", w("sdtPr", gallery), w("sdtContent", *shown))
        return [paragraph(inline.style("TOC Heading"), *inline.text(title)), control]

    def _entry(self, number: int, heading: Heading, inline: Inline) -> Node:
        link = w("hyperlink", *inline.text(heading.words), anchor=_NAME.format(number), history=1)
        return paragraph(inline.style(f"toc {heading.level}"), link)
