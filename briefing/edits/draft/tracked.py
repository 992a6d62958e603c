"""Tracked changes of a draft: who took lines out, and the text as if they were accepted, or had not been made."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.edits.draft.opened import Element, OpenedDraft, Signature, W, moment
from briefing.model.document import Place
from briefing.model.draft import anchored

PROPERTIES = frozenset(f"{W}{name}" for name in ("pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid"))
"""Elements that say how something looks; a change tracked in them is one of its look or of the mark itself."""

TEXT = frozenset((f"{W}t", f"{W}delText"))
"""Elements that hold text, taken out or not."""

ADDED = (f"{W}ins", f"{W}moveTo")
TAKEN_OUT = (f"{W}del", f"{W}moveFrom")


def tracked(draft: OpenedDraft) -> bool:
    """Whether changes are tracked in it that nobody has accepted or rejected."""
    return any(True for _ in draft.body.iter(*ADDED, *TAKEN_OUT))


def takers(draft: OpenedDraft) -> dict[int, Signature]:
    """Who took out the lines whose words a tracked change takes out, by the lines' numbers."""
    found: dict[int, Signature] = {}
    for change in draft.body.iter(*TAKEN_OUT):
        row = next(change.iterancestors(f"{W}tr"), None)
        paragraph = next(change.iterancestors(f"{W}p"), None)
        of_row = change.getparent().tag == f"{W}trPr"
        within = row if of_row else paragraph
        names = (_name(one) for one in (within if within is not None else change).iter(f"{W}tag", f"{W}bookmarkStart"))
        for key in filter(None, map(anchored, names)):
            if key[1] is Place.WORDS:
                found[key[0]] = signature(change)
    return found


def _name(element: Element) -> str:
    return element.get(f"{W}name") or element.get(f"{W}val") or ""


def signature(element: Element) -> Signature:
    """Who made a change or a comment, and when."""
    return Signature(" ".join(element.get(f"{W}author", "").split()), moment(element.get(f"{W}date", "")))


def resolve(body: Element, *, accepted: bool) -> None:
    """Take out what the tracked changes take out, or what they added where they are not accepted."""
    gone = TAKEN_OUT if accepted else ADDED
    for row in list(body.iter(f"{W}tr")):
        if any(row.find(f"{W}trPr/{tag}") is not None for tag in gone):
            _remove(row)
    for element in list(body.iter(*gone)):
        if element.getparent().tag not in PROPERTIES:
            _remove(element)
    for paragraph in list(body.iter(f"{W}p")):
        if any(paragraph.find(f"{W}pPr/{W}rPr/{tag}") is not None for tag in gone):
            _join_with_next(paragraph)


def _remove(element: Element) -> None:
    """Take an element out; the ends of bookmarks and comments in it must stay, or they would run on for ever."""
    for mark in list(element.iter(f"{W}bookmarkEnd", f"{W}commentRangeEnd")):
        element.addprevious(mark)
    element.getparent().remove(element)


def _join_with_next(paragraph: Element) -> None:
    """A paragraph whose mark is gone goes on in the next one; without a text of its own it is gone itself."""
    following = paragraph.getnext()
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if not _has_text(content):
        if _may_go(paragraph):
            _remove(paragraph)
        return
    if following is None or following.tag != f"{W}p":
        return
    at = 1 if following.find(f"{W}pPr") is not None else 0
    following[at:at] = content
    paragraph.getparent().remove(paragraph)


def _has_text(elements: Iterable[Element]) -> bool:
    return any((text.text or "").strip() for one in elements for text in one.iter(*TEXT))


def _may_go(paragraph: Element) -> bool:
    """Whether a paragraph is not the last of its cell or of the document, which must have one."""
    return len(paragraph.getparent().findall(f"{W}p")) > 1
