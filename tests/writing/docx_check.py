"""What validators of OOXML do not see and Word trips over, found in a .docx: broken links, ids, fields, styles."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_BOOKMARK = re.compile(r"[A-Za-z_]\w{0,39}", re.ASCII)
_CITATION = re.compile(r"\s*CITATION\s+(\S+)")
_REFERENCE = re.compile(r"\s*(?:REF|NOTEREF|PAGEREF)\s+(\S+)")
_ALSO_CITED = re.compile(r"\\m\s+(\S+)")
_SEQUENCE = re.compile(r"\s*SEQ\s+(\S+)")
_STYLE_KINDS = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}


def problems(docx: bytes) -> list[str]:
    """Everything wrong, in words; nothing for a sound document."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        entries = archive.infolist()
        parts = {entry.filename: archive.read(entry) for entry in entries}
    trees = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    return [
        *(f"{entry.filename}: no permissions" for entry in entries if not entry.external_attr),
        *(f"{name}: twice in the archive" for name, n in Counter(e.filename for e in entries).items() if n > 1),
        *_types(parts, trees),
        *_relationships(parts, trees),
        *_stories(trees),
    ]


def _types(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    defaults = {one.get("Extension") for one in types.iter(f"{_TYPES}Default")}
    overrides = {one.get("PartName") for one in types.iter(f"{_TYPES}Override")}
    for name in overrides:
        if name[1:] not in parts:
            yield f"{name}: has a content type but is not there"
    for name in parts:
        known = f"/{name}" in overrides or name.rpartition(".")[2] in defaults
        if name != "[Content_Types].xml" and not known:
            yield f"{name}: no content type"


def _relationships(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> Iterator[str]:
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in tree.iter(f"{_PACKAGE}Relationship"):
            target = relation.get("Target")
            if relation.get("TargetMode") == "External":
                if not re.fullmatch(r"https?://[\x21-\x7e]+", target):
                    yield f"{name}: address {target!r}"
            elif posixpath.normpath(posixpath.join("/", folder, target))[1:] not in parts:
                yield f"{name}: {target} is not there"


def _stories(trees: dict[str, etree._Element]) -> Iterator[str]:
    named = r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml"
    stories = {name: tree for name, tree in trees.items() if re.fullmatch(named, name)}
    names = Counter(b.get(f"{W}name").lower() for t in stories.values() for b in t.iter(f"{W}bookmarkStart"))
    drawn = Counter(one.get("id") for tree in stories.values() for one in tree.iter(f"{WP}docPr", f"{WPS}cNvPr"))
    yield from (f"shape id {one} is there {n} times" for one, n in drawn.items() if n > 1)
    controls = Counter(one.get(f"{W}val") for tree in stories.values() for one in tree.iterfind(f".//{W}sdtPr/{W}id"))
    yield from (f"control id {one} is there {n} times" for one, n in controls.items() if n > 1)
    for name, tree in stories.items():
        yield from (f"{name}: {problem}" for problem in _links(name, tree, trees, set(names)))
        yield from (f"{name}: {problem}" for problem in _fields(tree))
        yield from (f"{name}: {problem}" for problem in _cross_references(tree, set(names)))
        yield from (f"{name}: {problem}" for problem in _styles(tree, trees))
        yield from (f"{name}: {problem}" for problem in _citations(tree, trees))
        yield from (f"{name}: {problem}" for problem in _sequences(tree))
        yield from (f"{name}: {problem}" for problem in _tables(tree))
        yield from (f"{name}: {problem}" for problem in _ids(tree))
    yield from (f"bookmark {name} is there {n} times" for name, n in names.items() if n > 1)
    for kind in ("footnote", "endnote"):
        yield from _notes(kind, trees)
    yield from _comments(trees)


def _links(name: str, tree: etree._Element, trees: dict[str, etree._Element], bookmarks: set[str]) -> Iterator[str]:
    relations = trees.get(f"word/_rels/{posixpath.basename(name)}.rels")
    known = {one.get("Id") for one in relations} if relations is not None else set()
    for element in tree.iter():
        for attribute in ("id", "embed", "link"):
            if (value := element.get(f"{R}{attribute}")) is not None and value not in known:
                yield f"relationship {value} is not there"
    for start in tree.iter(f"{W}bookmarkStart"):
        if not _BOOKMARK.fullmatch(start.get(f"{W}name")):
            yield f"bookmark name {start.get(f'{W}name')!r}"
    yield from _hyperlinks(tree, bookmarks)


def _hyperlinks(tree: etree._Element, bookmarks: set[str]) -> Iterator[str]:
    for link in tree.iter(f"{W}hyperlink"):
        anchor = link.get(f"{W}anchor")
        if anchor is None and link.get(f"{R}id") is None:
            yield "a hyperlink leads nowhere"
        if anchor is not None and anchor.lower() not in bookmarks:
            yield f"a hyperlink leads to {anchor}, which is not there"
        if len(link.get(f"{W}tooltip") or "") > 260:
            yield "a tooltip is too long"
        if not "".join(link.itertext()).strip():
            yield "a hyperlink shows nothing"


def _cross_references(tree: etree._Element, bookmarks: set[str]) -> Iterator[str]:
    for found in filter(None, map(_REFERENCE.match, _codes(tree))):
        if found[1].lower() not in bookmarks:
            yield f"a field refers to {found[1]}, which is not there"


def _sequences(tree: etree._Element) -> Iterator[str]:
    """Fields that number captions and do not show the numbers that Word would give them."""
    counted: Counter[str] = Counter()
    for one in tree.iter(f"{W}fldSimple"):
        if found := _SEQUENCE.match(one.get(f"{W}instr") or ""):
            counted[found[1]] += 1
            if (text := "".join(t.text or "" for t in one.iter(f"{W}t"))) != str(counted[found[1]]):
                yield f"{found[1]} {counted[found[1]]} is numbered {text}"


def _codes(tree: etree._Element) -> list[str]:
    codes = [one.text or "" for one in tree.iter(f"{W}instrText")]
    return codes + [one.get(f"{W}instr") or "" for one in tree.iter(f"{W}fldSimple")]


def _notes(kind: str, trees: dict[str, etree._Element]) -> Iterator[str]:
    """Notes and the references to them (ECMA-376 part 1, 17.11); Word calls a file unreadable that lacks one."""
    part = trees.get(f"word/{kind}s.xml")
    listed = [] if part is None else part.findall(f"{W}{kind}")
    there = Counter(one.get(f"{W}id") for one in listed)
    yield from (f"{kind} {one} is there {n} times" for one, n in there.items() if n > 1)
    referred = Counter(one.get(f"{W}id") for one in trees["word/document.xml"].iter(f"{W}{kind}Reference"))
    yield from (f"{kind} {one} is referred to and not there" for one in referred if one not in there)
    yield from (f"{kind} {one} is referred to {n} times" for one, n in referred.items() if n > 1)
    own = {one.get(f"{W}id") for one in listed if one.get(f"{W}type", "normal") == "normal"}
    yield from (f"{kind} {one} is referred to nowhere" for one in sorted(own - set(referred)))
    yield from (f"{kind} {one.get(f'{W}id')} has no mark" for one in listed if _lacks_mark(one, kind))
    settings = trees["word/settings.xml"].iterfind(f"{W}{kind}Pr/{W}{kind}")
    separators = {one.get(f"{W}id") for one in settings}
    yield from (f"the settings name {kind} {one}, which is not there" for one in sorted(separators - set(there)))
    if listed and not separators:
        yield f"the settings name no separator of {kind}s"


def _comments(trees: dict[str, etree._Element]) -> Iterator[str]:
    part, body = trees.get("word/comments.xml"), trees["word/document.xml"]
    there = Counter(one.get(f"{W}id") for one in (() if part is None else part.iter(f"{W}comment")))
    yield from (f"comment {one} is there {n} times" for one, n in there.items() if n > 1)
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        marked = Counter(one.get(f"{W}id") for one in body.iter(f"{W}{mark}"))
        if marked != Counter(dict.fromkeys(there, 1)):
            yield f"the comments and the marks {mark} are not the same"


def _lacks_mark(note: etree._Element, kind: str) -> bool:
    return note.get(f"{W}type", "normal") == "normal" and next(note.iter(f"{W}{kind}Ref"), None) is None


def _fields(tree: etree._Element) -> Iterator[str]:
    open_ = 0
    for one in tree.iter(f"{W}fldChar"):
        open_ += {"begin": 1, "end": -1}.get(one.get(f"{W}fldCharType"), 0)
        if open_ < 0:
            yield "a field is closed that was not opened"
            open_ = 0
    if open_:
        yield "a field is not closed"
    if any(one.get(f"{W}dirty") for one in tree.iter(f"{W}fldChar", f"{W}fldSimple")):
        yield "a field asks the reader to update it"


def _styles(tree: etree._Element, trees: dict[str, etree._Element]) -> Iterator[str]:
    kinds = {s.get(f"{W}styleId"): s.get(f"{W}type") for s in trees["word/styles.xml"].iter(f"{W}style")}
    for tag, kind in _STYLE_KINDS.items():
        used = {element.get(f"{W}val") for element in tree.iter(f"{W}{tag}")}
        yield from (f"no {kind} style {one}" for one in sorted(used) if kinds.get(one) != kind)
    numbering = trees.get("word/numbering.xml")
    lists = set() if numbering is None else {n.get(f"{W}numId") for n in numbering.iter(f"{W}num")}
    for element in (*tree.iter(f"{W}numId"), *trees["word/styles.xml"].iter(f"{W}numId")):
        if element.get(f"{W}val") not in {*lists, "0"}:
            yield f"no list {element.get(f'{W}val')}"


def _citations(tree: etree._Element, trees: dict[str, etree._Element]) -> Iterator[str]:
    """Fields that cite a source which the document does not list (ECMA-376 part 1, 17.16.5.7)."""
    listed = {tag.text for name, one in trees.items() if name.startswith("customXml/") for tag in one.iter("{*}Tag")}
    for found in filter(None, map(_CITATION.match, _codes(tree))):
        for tag in (found[1], *_ALSO_CITED.findall(found.string)):
            if tag not in listed:
                yield f"a citation of {tag}, which is not among the sources"


def _tables(tree: etree._Element) -> Iterator[str]:
    for table in tree.iter(f"{W}tbl"):
        headed = table.find(f"{W}tblPr/{W}tblLook[@{W}firstRow='1']") is not None
        if headed and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
            yield "a table whose head is not repeated"
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        following = table.getnext()
        if following is None or following.tag not in (f"{W}p", f"{W}bookmarkEnd"):
            yield "a table that no paragraph follows"
        for row in table.iterchildren(f"{W}tr"):
            spans = [int(s.get(f"{W}val")) for s in row.iter(f"{W}gridSpan")]
            if len(row.findall(f"{W}tc")) + sum(spans) - len(spans) != columns:
                yield "a row with too many or too few cells"
            if any(cell[-1].tag != f"{W}p" for cell in row.iterchildren(f"{W}tc")):
                yield "a cell that does not end with a paragraph"


def _ids(tree: etree._Element) -> Iterator[str]:
    starts = Counter(one.get(f"{W}id") for one in tree.iter(f"{W}bookmarkStart"))
    ends = Counter(one.get(f"{W}id") for one in tree.iter(f"{W}bookmarkEnd"))
    yield from (f"bookmark id {one} is there {n} times" for one, n in starts.items() if n > 1)
    if starts != ends:
        yield "a bookmark is not closed"
