"""Drafts of a few elements, to read them."""

from lxml import etree

from briefing.edits.draft.opened import OpenedDraft, Signature
from briefing.edits.draft.seen import seen

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CHANGED = (
    '<w:ins w:author="A" w:date="2026-01-01T00:00:00Z">[new]</w:ins>'
    + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
)


def draft(body: str, comments: str = "") -> OpenedDraft:
    """A draft of this body; `w:` needs no declaration, and a run is written [text]."""

    def parsed(tag: str, inside: str) -> etree._Element:
        inside = inside.replace("[", "<w:r><w:t>").replace("]", "</w:t></w:r>")
        return etree.fromstring(f'<w:{tag} xmlns:w="{_W}">{inside}</w:{tag}>')

    return OpenedDraft(parsed("body", body), parsed("comments", comments) if comments else None, None, Signature())


def texts(body: str, *, pending: bool = False) -> list[str]:
    return [one.text for one in seen(draft(body), pending=pending)]


def control(inside: str, tag: str = "briefing:1:words:x:1-2", more: str = "") -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{more}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'


def bookmark(inside: str, name: str = "_briefing_1_words", id_: int = 7) -> str:
    return f'<w:bookmarkStart w:id="{id_}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{id_}"/>'
