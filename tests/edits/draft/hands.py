"""A person at work on a Word draft: changes made to the bytes of a .docx as Word makes them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from briefing.model.document import Place
from briefing.model.draft import anchored

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_COMMENTS = "word/comments.xml"
AUTHOR, DAY = "A. Editor", "2026-03-31T09:15:00Z"


class Hand:
    """Opens a draft, changes it, and gives the bytes that Word would save."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts[_DOCUMENT])
        self.body = self.root.find(f"{W}body")
        self._comments: list[etree._Element] = []

    def saved(self, who: str = AUTHOR, at: str = DAY) -> bytes:
        """The file, saved by somebody."""
        self.parts[_DOCUMENT] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        core = self.parts["docProps/core.xml"].decode()
        head, _, rest = core.partition("<cp:lastModifiedBy>") if "<cp:lastModifiedBy>" in core else (core, "", "")
        core = head + rest.partition("</cp:lastModifiedBy>")[2] if rest else core.replace("<cp:lastModifiedBy/>", "")
        core = core.replace("</cp:coreProperties>", f"<cp:lastModifiedBy>{who}</cp:lastModifiedBy></cp:coreProperties>")
        before, _, behind = core.partition('<dcterms:modified xsi:type="dcterms:W3CDTF">')
        core = f'{before}<dcterms:modified xsi:type="dcterms:W3CDTF">{at}{behind[behind.index("<") :]}'
        self.parts["docProps/core.xml"] = core.encode()
        if self._comments:
            self._with_comments()
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.parts.items():
                archive.writestr(name, content)
        return stream.getvalue()

    def control(self, line: int, place: Place = Place.WORDS) -> etree._Element:
        """The content control of a line, its first."""
        return next(one for one in self._controls() if _of(one) == (line, place))

    def _controls(self) -> Iterator[etree._Element]:
        return (one for one in self.body.iter(f"{W}sdt") if _of(one))

    def unit(self, line: int) -> etree._Element:
        """The table row or paragraph of a line."""
        control = self.control(line)
        row = next(control.iterancestors(f"{W}tr"), None)
        return next(control.iterancestors(f"{W}p")) if row is None else row

    def write(self, line: int, text: str, place: Place = Place.WORDS, *, tracked: bool = False) -> None:
        """Replace what stands at a place of a line."""
        content = self.control(line, place).find(f"{W}sdtContent")
        old = list(content)
        run = _run(text)
        if tracked:
            for each in old:
                for words in each.iter(f"{W}t"):
                    words.tag = f"{W}delText"
            content[:] = [_change("del", *old), _change("ins", run)]
        else:
            content[:] = [run]

    def clear(self, line: int, place: Place = Place.WORDS) -> None:
        """Empty a control, in which Word then shows a prompt."""
        control = self.control(line, place)
        etree.SubElement(control.find(f"{W}sdtPr"), f"{W}showingPlcHdr")
        control.find(f"{W}sdtContent")[:] = [_run("Click or tap here to enter text.")]

    def strike(self, line: int, *, tracked: bool = False) -> None:
        """Take the row or the item of a line out."""
        unit = self.unit(line)
        if not tracked:
            unit.getparent().remove(unit)
            return
        for run in list(unit.iter(f"{W}r")):
            for words in run.iter(f"{W}t"):
                words.tag = f"{W}delText"
            change = _change("del")
            run.addprevious(change)
            change.append(run)
        mark = _change("del")
        if unit.tag == f"{W}tr":
            properties = unit.find(f"{W}trPr")
            if properties is None:
                properties = etree.Element(f"{W}trPr")
                unit.insert(0, properties)
            properties.append(mark)
        else:
            properties = unit.find(f"{W}pPr")
            etree.SubElement(properties, f"{W}rPr").append(mark)

    def move(self, line: int, after: int) -> None:
        """Cut a row or item out and paste it below that of another line."""
        unit = self.unit(line)
        self.unit(after).addnext(unit)

    def copy_to(self, line: int, after: int) -> None:
        """Copy the words of a line into a new item below that of another line, control and all, without bookmarks."""
        item = deepcopy(self.unit(after))
        for one in list(item):
            if one.tag != f"{W}pPr":
                item.remove(one)
        item.append(deepcopy(self.control(line)))
        self.unit(after).addnext(item)

    def add_item(self, after: int, text: str) -> None:
        """A new row or item below that of a line."""
        unit = self.unit(after)
        if unit.tag == f"{W}tr":
            unit.addnext(_row(unit, "", text))
        else:
            unit.addnext(_paragraph(text, like=unit))

    def add_row(self, after: int, when: str, text: str) -> None:
        """A new row below that of a line, with a date."""
        unit = self.unit(after)
        unit.addnext(_row(unit, when, text))

    def add_paragraph_in(self, line: int, text: str) -> None:
        """A paragraph below the words of a line, in the same cell."""
        paragraph = next(self.control(line).iterancestors(f"{W}p"))
        paragraph.addnext(_paragraph(text, like=paragraph))

    def type_behind(self, line: int, text: str) -> None:
        """Text at the end of the paragraph of a line's words, outside the control."""
        next(self.control(line).iterancestors(f"{W}p")).append(_run(text))

    def comment(self, line: int, text: str) -> None:
        """A reviewer's comment on the words of a line."""
        number = str(len(self._comments))
        control = self.control(line)
        control.addprevious(etree.Element(f"{W}commentRangeStart", {f"{W}id": number}))
        end = etree.Element(f"{W}commentRangeEnd", {f"{W}id": number})
        control.addnext(end)
        reference = _run("")
        reference[:] = [etree.Element(f"{W}commentReference", {f"{W}id": number})]
        end.addnext(reference)
        comment = etree.Element(f"{W}comment", {f"{W}id": number, f"{W}author": AUTHOR, f"{W}date": DAY})
        comment.append(_paragraph(text))
        self._comments.append(comment)

    def without_controls(self) -> None:
        """Unpack all controls and take the record and all hidden bookmarks out, as Google Docs does."""
        for control in list(self.body.iter(f"{W}sdt")):
            for run in list(control.find(f"{W}sdtContent")):
                control.addprevious(run)
            control.getparent().remove(control)
        for mark in list(self.body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            mark.getparent().remove(mark)
        relations = etree.fromstring(self.parts[_RELATIONS])
        for one in list(relations):
            if one.get("Type").endswith("/customXml"):
                relations.remove(one)
        self.parts[_RELATIONS] = etree.tostring(relations)
        self.parts = {name: part for name, part in self.parts.items() if not name.startswith("customXml/")}
        types = etree.fromstring(self.parts["[Content_Types].xml"])
        for one in list(types):
            if one.get("PartName", "").startswith("/customXml/"):
                types.remove(one)
        self.parts["[Content_Types].xml"] = etree.tostring(types)

    def _with_comments(self) -> None:
        part = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
        part.extend(self._comments)
        self.parts[_COMMENTS] = etree.tostring(part)
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        relations = self.parts[_RELATIONS].decode()
        entry = f'<Relationship Id="rIdComments" Type="{kind}" Target="comments.xml"/>'
        self.parts[_RELATIONS] = relations.replace("</Relationships>", f"{entry}</Relationships>").encode()
        types = self.parts["[Content_Types].xml"].decode()
        content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        override = f'<Override PartName="/{_COMMENTS}" ContentType="{content_type}"/>'
        self.parts["[Content_Types].xml"] = types.replace("</Types>", f"{override}</Types>").encode()


def _of(control: etree._Element) -> tuple[int, Place] | None:
    tag = control.find(f"{W}sdtPr/{W}tag")
    return anchored(tag.get(f"{W}val")) if tag is not None else None


def _run(text: str) -> etree._Element:
    run = etree.Element(f"{W}r")
    words = etree.SubElement(run, f"{W}t")
    words.text = text
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _paragraph(text: str, like: etree._Element | None = None) -> etree._Element:
    paragraph = etree.Element(f"{W}p")
    properties = like.find(f"{W}pPr") if like is not None else None
    if properties is not None:
        paragraph.append(deepcopy(properties))
    paragraph.append(_run(text))
    return paragraph


def _row(like: etree._Element, when: str, text: str) -> etree._Element:
    row = deepcopy(like)
    for cell, words in zip(row.iterchildren(f"{W}tc"), (when, text), strict=False):
        for paragraph in cell.findall(f"{W}p"):
            cell.remove(paragraph)
        cell.append(_paragraph(words))
    return row


def _change(name: str, *content: etree._Element) -> etree._Element:
    change = etree.Element(
        f"{W}{name}", {f"{W}id": "9001", f"{W}author": "B. Reviewer", f"{W}date": "2026-04-01T08:00:00Z"}
    )
    change.extend(content)
    return change
