"""The comments that reviewers made on earlier drafts, as comments of Word's on the same lines (ECMA-376, 17.13.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from briefing.model.comment import Comment
from briefing.writing.word.oxml import Node, W, paragraph, q, text_runs, w
from briefing.writing.word.package import filled

_LONGEST_NAME = 255  # characters; Word keeps no more of a name
# What Word keeps of a template's own comments, whose text is gone: replies, dates, what is resolved.
_KINDS = ("/comments", "/commentsExtended", "/commentsIds", "/commentsExtensible")


class Comments:
    """Sets the comments on the lines of one document, those of each event once; `of` holds them by the event's id."""

    def __init__(self, of: Mapping[str, Sequence[str]]) -> None:
        self._left = dict(of)
        self._written: list[Comment] = []

    def around(self, event: str | None, content: list[Node]) -> tuple[list[Node], tuple[str, ...]]:
        """The content with the comments on an event around it, and their words; both as before where there are none."""
        words = tuple(self._left.pop(event or "", ()))
        numbers = range(len(self._written), len(self._written) + len(words))
        self._written += map(Comment.of, words)
        starts = [w("commentRangeStart", id=number) for number in numbers]
        ends = [w("commentRangeEnd", id=number) for number in numbers]
        references = [w("r", w("commentReference", id=number)) for number in numbers]
        return [*starts, *content, *ends, *references], words

    def write(self, document: Document) -> None:
        """Put the part that holds them into the package, in the place of a template's own; nothing without comments."""
        if not self._written:
            return
        main = document.part
        for key in [key for key, one in main.rels.items() if one.reltype.endswith(_KINDS)]:
            del main.rels[key]
        notes = (_comment(number, one).written() for number, one in enumerate(self._written))
        root = etree.Element(q("comments"), nsmap={"w": W})
        part = Part(PackURI("/word/comments.xml"), CT.WML_COMMENTS, filled(etree.tostring(root), notes), main.package)
        main.relate_to(part, RT.COMMENTS)


def _comment(number: int, comment: Comment) -> Node:
    dated = {"date": f"{comment.day}T00:00:00Z"} if comment.day else {}
    initials = "".join(word[0] for word in comment.who.split())[:9]
    text = paragraph(None, w("r", w("annotationRef")), *text_runs(comment.text))
    return w("comment", text, id=number, author=comment.who[:_LONGEST_NAME], initials=initials, **dated)
