"""The text of a draft as it stands: paragraph by paragraph, with what may be changed in it, who did, and comments.

Tracked changes count as accepted, or as if they had not been made. Text boxes and pictures are left out. What stands in
the table of contents, a field that Word makes anew, is kept apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from briefing.edits.draft.opened import Element, OpenedDraft, Signature, W
from briefing.edits.draft.tracked import ADDED, PROPERTIES, TAKEN_OUT, TEXT, resolve, signature
from briefing.model.document import Place
from briefing.model.draft import anchored

_DRAWN = frozenset(f"{W}{name}" for name in ("drawing", "pict", "object", "txbxContent"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_LEFT_OUT = _DRAWN | PROPERTIES | {_FALLBACK}
_HANDLED = {
    f"{W}p": "_paragraph",
    f"{W}tbl": "_table",
    f"{W}sdt": "_control",
    f"{W}bookmarkStart": "_bookmark",
    f"{W}bookmarkEnd": "_bookmark",
    f"{W}commentRangeStart": "_comment",
    f"{W}commentRangeEnd": "_comment",
    f"{W}commentReference": "_comment",
    f"{W}fldChar": "_field",
    f"{W}instrText": "_instruction",
    f"{W}footnoteReference": "_note",
    f"{W}endnoteReference": "_note",
}
_CONTENTS = "TOC"  # the code of the field that is a table of contents


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands where a person may change something: the line's number, the place, and the text there now."""

    line: int
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class SeenComment:
    """A reviewer's comment and the words that it is on."""

    text: str
    signed: Signature
    on: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """One paragraph of the draft as it stands.

    `outside` is its text without that of its `spots`. `row` and `cell` number its table row and cell, None outside
    tables. `tracked` is the last who changed it with changes tracked, None where nobody did. `contents` is what stands
    in the table of contents, which is no part of `text`; `notes` are the texts of the notes that it refers to.
    """

    text: str
    outside: str
    row: int | None = None
    cell: int | None = None
    spots: tuple[Spot, ...] = ()
    comments: tuple[SeenComment, ...] = ()
    tracked: Signature | None = None
    contents: str = ""
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Paragraph:
    text: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    spots: dict[tuple[int, Place, int], list[str]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    tracked: list[Signature] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    row: int | None = None
    cell: int | None = None


def seen(draft: OpenedDraft, *, pending: bool = False) -> tuple[Seen, ...]:
    """The paragraphs of the draft in order; `pending`: as if no tracked change had been made."""
    body = deepcopy(draft.body)
    resolve(body, accepted=not pending)
    reader = _Reader({key: _text(note, accepted=not pending) for key, note in draft.notes.items()})
    reader.read(body)
    comments = dict(_comments(draft.comments))
    return tuple(_finished(one, comments, reader.on) for one in reader.paragraphs)


def _finished(one: _Paragraph, comments: dict[str, SeenComment], on: dict[str, list[str]]) -> Seen:
    own = (
        SeenComment(comments[id_].text, comments[id_].signed, "".join(on.get(id_, ())))
        for id_ in dict.fromkeys(one.comments)
        if id_ in comments
    )
    dated = [signature for signature in one.tracked if signature.at]
    return Seen(
        text="".join(one.text),
        outside="".join(one.outside),
        row=one.row,
        cell=one.cell,
        spots=tuple(Spot(line, place, "".join(text)) for (line, place, _), text in one.spots.items()),
        comments=tuple(own),
        tracked=max(dated, key=lambda each: str(each.at)) if dated else next(iter(one.tracked), None),
        contents="".join(one.contents),
        notes=tuple(one.notes),
    )


def _comments(part: Element | None) -> Iterator[tuple[str, SeenComment]]:
    for comment in part.iter(f"{W}comment") if part is not None else ():
        paragraphs = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p"))
        text = " ".join(" ".join(paragraphs).split())
        yield comment.get(f"{W}id", ""), SeenComment(text, signature(comment))


def _text(note: Element, *, accepted: bool) -> str:
    """The text of a note, with its tracked changes or without them."""
    copy = deepcopy(note)
    resolve(copy, accepted=accepted)
    return " ".join("".join(one.text or "" for one in copy.iter(*TEXT)).split())


class _Reader:
    """Walks through the body in order and hands each character to its paragraph and to what is open around it."""

    def __init__(self, notes: Mapping[tuple[str, str], str]) -> None:
        self._notes = notes
        self.paragraphs: list[_Paragraph] = []
        self.on: dict[str, list[str]] = {}  # the words that each comment is on
        self._open: dict[tuple[int, Place, int], str] = {}  # what may be changed and is open, with the bookmark's id
        self._comments: list[str] = []
        self._fields: list[str] = []  # the codes of the fields that are open
        self._rows = 0
        self._copies: dict[tuple[int, Place], int] = {}
        self._where: tuple[int | None, int | None] = (None, None)

    def read(self, element: Element) -> None:
        for child in element:
            self._read(child)

    def _read(self, element: Element) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT:
            return
        if tag in TEXT or tag in _SIGNS:
            self._write(_SIGNS.get(tag) or element.text or "")
        elif tag in _HANDLED:
            getattr(self, _HANDLED[tag])(element)
        else:
            if tag in ADDED or tag in TAKEN_OUT:
                self._track(element)
            self.read(element)

    def _track(self, element: Element) -> None:
        if self.paragraphs:
            self.paragraphs[-1].tracked.append(signature(element))

    def _comment(self, element: Element) -> None:
        """A comment begins, ends, or is referred to."""
        id_ = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeEnd":
            self._comments = [one for one in self._comments if one != id_]
            return
        if element.tag == f"{W}commentRangeStart":
            self._comments.append(id_)
        if self.paragraphs:
            self.paragraphs[-1].comments.append(id_)

    def _paragraph(self, element: Element) -> None:
        row, cell = self._where
        self.paragraphs.append(_Paragraph(row=row, cell=cell))
        for key in self._open:
            # What goes on in a new paragraph is one text: whoever presses Enter in it writes two sentences.
            self._spot(key).append(" ")
        marks = element.iterfind(f"{W}pPr/{W}rPr/*")
        self.paragraphs[-1].tracked += [signature(one) for one in marks if one.tag in (*ADDED, *TAKEN_OUT)]
        self.read(element)

    def _table(self, element: Element) -> None:
        outer = self._where
        for row in _below(element, f"{W}tr"):
            number, self._rows = self._rows, self._rows + 1
            for cell, within in enumerate(_below(row, f"{W}tc")):
                self._where = outer if outer[0] is not None else (number, cell)
                self.read(within)
                # No text goes on from cell to cell, even where the end of a bookmark is lost.
                self._close(set(self._open))
        self._where = outer

    def _control(self, element: Element) -> None:
        found = element.find(f"{W}sdtPr/{W}tag")
        key = anchored(found.get(f"{W}val", "")) if found is not None else None
        content = element.find(f"{W}sdtContent")
        if content is None:
            return
        # What stands between the bookmark and the control was typed at its edge, and belongs to it.
        within_bookmark = any(open_[:2] == key for open_ in self._open)
        opened = self._begin(key, "") if key and not within_bookmark else None
        if element.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
            self.read(content)
        if opened:
            self._open.pop(opened, None)

    def _bookmark(self, element: Element) -> None:
        if element.tag == f"{W}bookmarkEnd":
            self._close({key for key, id_ in self._open.items() if id_ and id_ == element.get(f"{W}id")})
            return
        key = anchored(element.get(f"{W}name", ""))
        if key is not None and not any(open_[:2] == key for open_ in self._open):
            self._begin(key, element.get(f"{W}id", ""))

    def _note(self, element: Element) -> None:
        note = self._notes.get((element.tag, element.get(f"{W}id", "")), "")
        if note and self.paragraphs:
            self.paragraphs[-1].notes.append(note)

    def _field(self, element: Element) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append("")
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _instruction(self, element: Element) -> None:
        if self._fields:
            self._fields[-1] += element.text or ""

    def _close(self, keys: set[tuple[int, Place, int]]) -> None:
        for key in keys:
            del self._open[key]

    def _begin(self, key: tuple[int, Place], bookmark: str) -> tuple[int, Place, int]:
        self._close({open_ for open_, id_ in self._open.items() if id_ and open_[0] != key[0]})
        copy = self._copies[key] = self._copies.get(key, 0) + 1
        opened = (*key, copy)
        self._open[opened] = bookmark
        if self.paragraphs:
            self._spot(opened)
        return opened

    def _spot(self, key: tuple[int, Place, int]) -> list[str]:
        """The text of a thing that may be changed, which belongs to the paragraph in which it begins."""
        for paragraph in reversed(self.paragraphs):
            if key in paragraph.spots:
                return paragraph.spots[key]
        return self.paragraphs[-1].spots.setdefault(key, [])

    def _write(self, text: str) -> None:
        if not self.paragraphs:
            return
        paragraph = self.paragraphs[-1]
        for id_ in self._comments:
            self.on.setdefault(id_, []).append(text)
        if any(code.split()[:1] == [_CONTENTS] for code in self._fields):
            paragraph.contents.append(text)
            return
        paragraph.text.append(text)
        for key in self._open:
            self._spot(key).append(text)
        if not self._open:
            paragraph.outside.append(text)


def _below(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, those in controls and tracked changes as well."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}del", f"{W}customXml"):
            yield from _below(child, tag)
