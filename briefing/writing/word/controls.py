"""Content controls around what a person may change in a draft, and the record by which the changes are read back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from docx.document import Document
from pydantic import TypeAdapter

from briefing.labels import Labels
from briefing.model.document import Brief, Place, PrintedLine, Section
from briefing.model.draft import NAMESPACE, DraftLine, DraftParagraph, DraftRecord, anchor, anchored, tag
from briefing.writing.characters import encodable
from briefing.writing.word.bookmarks import Bookmarks
from briefing.writing.word.comments import Comments
from briefing.writing.word.embedding import embed
from briefing.writing.word.oxml import Element, Node, q, w

_FIRST_ID = 100_000  # of the controls: a template's own are picked at random from all numbers up to two billion
_NOTED = ("w:footnoteReference", "w:endnoteReference")
_SPACES = {"w:tab": "\t", "w:br": "\n"}


class Controls:
    """Numbers the lines of one document that a person may change, and wraps what may be changed in them.

    `taken` are the ids of a template's own controls, `notes` the texts of notes by the ids of their references,
    `comments` those of reviewers on its lines.
    """

    def __init__(
        self,
        bookmarks: Bookmarks,
        labels: Labels,
        taken: Iterable[int] = (),
        notes: Mapping[str, str] | None = None,
        comments: Comments | None = None,
    ) -> None:
        self._bookmarks = bookmarks
        self._labels = labels
        self._notes = notes or {}
        self._comments = comments or Comments({})
        self._commented: dict[int, tuple[str, ...]] = {}
        used = set(taken)
        self._ids = (number for number in count(_FIRST_ID) if number not in used)
        self._lines: list[tuple[PrintedLine, int]] = []
        self._written: defaultdict[int, dict[Place, str]] = defaultdict(dict)
        self._paragraphs: list[DraftParagraph] = []
        self._rows = count()

    def line(self, record: PrintedLine, group: int) -> int:
        """The number of a line, the next in order; `group` is that of its heading."""
        self._lines.append((record, group))
        return len(self._lines)

    @property
    def next_line(self) -> int:
        """The number that the next line will have."""
        return len(self._lines) + 1

    def around(self, number: int, record: PrintedLine, place: Place, content: list[Node]) -> list[Node]:
        """`content` as what a person may change at this place of the line with this number."""
        self._written[number][place] = "".join(text.text for one in content for text in one.iter("w:t"))
        choices = None
        if place is Place.STATUS:
            words = self._labels.status.items()
            choices = w("dropDownList", *(w("listItem", displayText=word, value=key) for key, word in words))
        control = w(
            "sdt",
            w(
                "sdtPr",
                w("alias", val=self._labels.draft[place.value]),
                w("tag", val=tag(number, place, record)),
                w("id", val=next(self._ids)),
                choices,
            ),
            w("sdtContent", *content),
        )
        changeable = self._bookmarks.hidden(anchor(number, place), [control])
        if place is not Place.WORDS:
            return changeable
        marked, said = self._comments.around(record.event, changeable)
        if said:
            self._commented[number] = said
        return marked

    def remember(self, section: Section | None, content: Sequence[Node]) -> None:
        """Take the paragraphs of a section into the record, None for what stands above the first; in their order."""
        key = section.key if section else ""
        for number, node in enumerate(content):
            if node.tag == "w:p":
                self._paragraphs.append(self._paragraph(node, key, head=section is not None and number == 0))
            for row in _within(node, "w:tr"):
                place = next(self._rows)
                for cell, within in enumerate(_within(row, "w:tc")):
                    self._paragraphs += [
                        self._paragraph(one, key, row=place, cell=cell) for one in _within(within, "w:p")
                    ]

    def _paragraph(
        self, node: Node, section: str, *, head: bool = False, row: int | None = None, cell: int | None = None
    ) -> DraftParagraph:
        texts: list[str] = []
        tags: list[str] = []
        _read(node, texts, tags)
        anchors = [found for one in tags if (found := anchored(one))]
        line = anchors[0][0] if anchors else None
        places = tuple(place for _, place in anchors)
        noted = tuple(self._notes[one.get("w:id")] for one in node.iter(*_NOTED)) if self._notes else ()
        return DraftParagraph("".join(texts), section, head, row, cell, line, places, noted)

    def record(self, brief: Brief) -> DraftRecord:
        """The draft as it was written and remembered."""
        lines = (
            DraftLine(number, record, group, self._written[number], self._commented.get(number, ()))
            for number, (record, group) in enumerate(self._lines, 1)
        )
        return DraftRecord(
            edition=brief.edition.isoformat(),
            cutoff=brief.cutoff.isoformat(),
            title=brief.masthead.title,
            paragraphs=tuple(self._paragraphs),
            lines=tuple(lines),
            pins=brief.pins,
            statuses=dict(self._labels.status),
        )


def _within(node: Node, tag: str) -> Iterator[Node]:
    return (child for child in node.children if child.tag == tag)


def _read(node: Node, texts: list[str], tags: list[str]) -> None:
    """Gather the pieces of a text, without those of pictures in it, and the tags of its controls."""
    for child in node.children:
        if child.tag == "w:t":
            texts.append(child.text)
        elif child.tag in _SPACES:
            texts.append(_SPACES[child.tag])
        elif child.tag == "w:tag":
            tags.append(child.get("w:val"))
        elif child.tag != "mc:AlternateContent":
            _read(child, texts, tags)


def keep(document: Document, record: DraftRecord) -> None:
    """Put the record into the document's package, in the place of one that a template brought."""
    embed(document, NAMESPACE, "draft", _json(record))


def _json(record: DraftRecord) -> str:
    """The record as JSON that XML can hold: an article's id and title may bring any character."""
    text = json.dumps(TypeAdapter(DraftRecord).dump_python(record, mode="json"), ensure_ascii=False)
    return encodable(text).replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")


def control_ids(roots: Iterable[Element]) -> set[int]:
    """The ids of the content controls in these trees."""
    ids = (one.get(q("val"), "") for root in roots for one in root.iter(q("id")) if one.getparent().tag == q("sdtPr"))
    return {int(one) for one in ids if one.lstrip("-").isdigit()}
