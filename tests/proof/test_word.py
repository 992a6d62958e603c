import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from briefing.model.document import Brief
from briefing.model.proof import SCHEMA_VERSION
from briefing.proof import UnprovableFile, Verdict, read_printed
from briefing.proof.word import read
from briefing.writing import Choices, CitationStyle, NoteStyle, render
from briefing.writing.word.oxml import NAMESPACES
from briefing.writing.word.package import unzipped, zipped
from tests.proof.conftest import Write, verified
from tests.writing.example_brief import example


def test_texts_come_paragraph_by_paragraph_without_those_of_the_picture(brief: Brief) -> None:
    texts = read(render(brief, "docx")).texts
    assert texts[0] == "News briefing"
    assert "The period at a glance" in texts
    assert not any(text == "A bridge fell on Thursday, killing 4 people." for text in texts)


def test_a_figure_changed_in_word_is_found(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    document = docx.Document(str(path))
    run = next(t for t in document.element.iter() if t.tag.endswith("}t") and "killing 4 people" in (t.text or ""))
    run.text = run.text.replace("4", "40")
    document.save(str(path))
    found = [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]
    assert len(found) == 2


def test_a_document_saved_again_by_another_program_still_proves_itself(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    docx.Document(str(path)).save(str(path))
    assert verified(path).stands


def found(path: Path) -> list[str]:
    return [finding.text for finding in verified(path).findings if finding.verdict is Verdict.ALTERED]


def test_words_in_a_header_or_footer_that_are_not_the_briefs_are_found(brief: Brief, forge: Write) -> None:
    for place in ("header", "footer"):
        path = forge("docx", brief)
        document = docx.Document(str(path))
        getattr(document.sections[0], place).add_paragraph("The mayor resigned.")
        document.save(str(path))
        assert found(path) == ["The mayor resigned."]


def test_hidden_words_are_not_printed_and_symbols_are(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    document = docx.Document(str(path))
    run = next(run for run in document.element.iter(qn("w:r")) if "killing 4 people" in "".join(run.itertext()))
    run.get_or_add_rPr().append(OxmlElement("w:vanish"))
    document.save(str(path))
    assert any("killing 4 people" in text for text in found(path))
    path = forge("docx", brief)
    document = docx.Document(str(path))
    symbol = OxmlElement("w:sym")
    symbol.set(qn("w:char"), "F039")
    next(run for run in document.element.iter(qn("w:r")) if "killing 4" in "".join(run.itertext())).append(symbol)
    document.save(str(path))
    assert found(path)


def test_the_table_of_contents_as_other_programs_write_it_anew_still_stands(brief: Brief, forge: Write) -> None:
    # LibreOffice 7.4 puts the words of its entries into fields of their pages and hides them in browsers (webHidden);
    # Word adds the numbers of pages so.
    path = forge("docx", brief)
    document = docx.Document(str(path))
    link = parse_xml(
        f'<w:p {nsdecls("w")}><w:hyperlink w:anchor="_Toc000000001">'
        "<w:r><w:rPr><w:webHidden/></w:rPr><w:instrText>PAGEREF _Toc000000001 \\h</w:instrText></w:r>"
        "<w:r><w:rPr><w:webHidden/></w:rPr><w:t>7</w:t></w:r></w:hyperlink></w:p>"
    )
    document.element.body.insert(0, link)
    document.save(str(path))
    assert found(path) == []
    (words,) = (one for one in link.iter(qn("w:t")))
    words.text = "The mayor resigned."
    document.save(str(path))
    assert found(path) == ["The mayor resigned."]
    link.find(qn("w:hyperlink")).set(qn("w:anchor"), "elsewhere")
    document.save(str(path))
    assert "hidden words (The mayor resigned.)" in found(path)


RELATIONS = "word/_rels/document.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SAYS = "<w:p><w:r><w:t>The mayor resigned.</w:t></w:r></w:p>"


def repacked(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Change the parts of a document."""
    parts = unzipped(path.read_bytes())
    change(parts)
    path.write_bytes(zipped(parts))


def replaced(parts: dict[str, bytes], name: str, old: str, new: str) -> None:
    assert old.encode() in parts[name]
    parts[name] = parts[name].replace(old.encode(), new.encode(), 1)


def with_part(parts: dict[str, bytes], kind: str, name: str, content: str) -> None:
    root = {"header": "hdr", "aFChunk": "body"}.get(kind, kind)
    parts[f"word/{name}"] = f"<w:{root} xmlns:w='{NAMESPACES['w']}'>{content}</w:{root}>".encode()
    replaced(parts, RELATIONS, "</R", f'<Relationship Id="x9" Type="{KIND}/{kind}" Target="{name}"/></R')
    override = f'<Override PartName="/word/{name}" ContentType="{TYPE}.{kind}+xml"/></Types>'
    replaced(parts, "[Content_Types].xml", "</Types>", override)


@pytest.mark.parametrize("kind", ["footnotes", "endnotes", "comments", "header"])
def test_words_in_notes_comments_and_parts_of_any_name_are_found(kind: str, brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    repacked(path, lambda parts: with_part(parts, kind, "else.xml", SAYS))
    assert found(path) == ["The mayor resigned."]


@pytest.mark.parametrize("second", ["header", "footer"])
def test_notes_are_compared_whatever_else_the_package_calls_them(second: str, brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)

    def change(parts: dict[str, bytes]) -> None:
        with_part(parts, "footnotes", "else.xml", SAYS)
        relation = f'<Relationship Id="x9" Type="{KIND}/{second}" Target="word/else.xml"/></R'
        replaced(parts, "_rels/.rels", "</R", relation)

    repacked(path, change)
    assert found(path) == ["The mayor resigned."]


BOX = "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'>%s</v:shape></w:pict></w:r></w:p>"
EITHER = (
    "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    "<mc:Choice Requires='zz' xmlns:zz='urn:zz'>%s</mc:Choice><mc:Fallback>%s</mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("added", "words"),
    [
        (BOX % f"<v:textbox><w:txbxContent>{SAYS}</w:txbxContent></v:textbox>", "The mayor resigned."),
        (BOX % "<v:textpath string='The mayor resigned.'/>", "The mayor resigned."),
        (EITHER % ("", BOX % f"<v:textbox><w:txbxContent>{SAYS}</w:txbxContent></v:textbox>"), "The mayor resigned."),
        (f"<w:p><w:r>{EITHER}</w:r></w:p>" % ("", "<w:t>The mayor resigned.</w:t>"), "The mayor resigned."),
        (f"<w:p><w:r>{EITHER}</w:r></w:p>" % ("<w:t>The mayor resigned.</w:t>", ""), "The mayor resigned."),
        ("<w:altChunk/>", "another document"),
        ("<w:p><w:fldSimple w:instr=' QUOTE resigned '/></w:p>", "a field (QUOTE)"),
        ("<w:sdt><w:sdtPr><w:dataBinding w:xpath='/a'/></w:sdtPr></w:sdt>", "data in place of text (/a)"),
        (
            "<w:p><m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>"
            "<m:r><m:t>The mayor resigned.</m:t></m:r></m:oMath></w:p>",
            "The mayor resigned.",
        ),
    ],
)
def test_other_ways_to_show_words_are_found(added: str, words: str, brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    repacked(path, lambda parts: replaced(parts, "word/document.xml", "<w:body>", f"<w:body>{added}"))
    assert found(path) == [words]


def test_a_label_changed_in_the_picture_and_words_before_each_item_of_a_list_are_found(
    brief: Brief, forge: Write
) -> None:
    path = forge("docx", brief)

    def change(parts: dict[str, bytes]) -> None:
        label = re.search(rb"<w:txbxContent>.*?<w:t[^>]*>([^<]*people[^<]*)</w:t>", parts["word/document.xml"])
        assert label is not None
        at = label.start(1)
        parts["word/document.xml"] = parts["word/document.xml"][:at] + b"No " + parts["word/document.xml"][at:]
        numbering = parts["word/numbering.xml"]
        parts["word/numbering.xml"] = re.sub(rb'(<w:lvlText w:val=")[^"]*', rb"\1Not true:", numbering, count=1)

    repacked(path, change)
    assert sorted(words[:3] for words in found(path)) == ["No ", "Not"]


def test_links_that_lead_elsewhere_than_they_say_are_found(forge: Write) -> None:
    path = forge("docx", example())
    before = found(path)
    target = rb'(Target=")(https?://[^"]*)("[^>]*TargetMode="External")'
    addresses = re.findall(target, unzipped(path.read_bytes())[RELATIONS])
    assert addresses

    def change(parts: dict[str, bytes]) -> None:
        parts[RELATIONS] = re.sub(target, rb"\1http://evil.example/\3", parts[RELATIONS])

    repacked(path, change)
    added = [text for text in found(path) if text not in before]
    assert sorted(added) == sorted(f"a link ({one[1].decode()} → http://evil.example/)" for one in addresses)


def test_what_older_programs_show_in_place_of_the_picture_is_compared(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    repacked(
        path, lambda parts: replaced(parts, "word/document.xml", "<mc:Fallback><w:t", "<mc:Fallback><w:t>No </w:t><w:t")
    )
    assert found(path) == ["No"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</w:styles>", "<w:style w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"),
        (
            "</w:styles>",
            "<w:style w:styleId='g'><w:rPr><w:vanish/></w:rPr></w:style>"
            "<w:style w:styleId='h'><w:basedOn w:val='g'/></w:style></w:styles>",
        ),
    ],
)
def test_words_that_a_style_hides_are_found(old: str, new: str, brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)
    document = docx.Document(str(path))
    run = next(run for run in document.element.iter(qn("w:r")) if "killing 4 people" in "".join(run.itertext()))
    run.get_or_add_rPr().insert(0, style := OxmlElement("w:rStyle"))
    style.set(qn("w:val"), "h")
    document.save(str(path))
    repacked(path, lambda parts: replaced(parts, "word/styles.xml", old, new))
    assert any(text.startswith("hidden words (") and "killing 4 people" in text for text in found(path))


@pytest.mark.parametrize("hiding", ["<w:docDefaults>", '<w:style w:type="paragraph" w:default="1"[^>]*>'])
def test_a_document_whose_usual_text_is_hidden_prints_nothing(hiding: str, brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)

    def change(parts: dict[str, bytes]) -> None:
        hidden, times = re.subn(
            f"({hiding})".encode(), rb"\1<w:rPr><w:vanish/></w:rPr>", parts["word/styles.xml"], count=1
        )
        assert times
        parts["word/styles.xml"] = hidden

    repacked(path, change)
    assert any("hidden words" in text for text in found(path))


def test_the_document_is_the_one_that_word_opens(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)

    def change(parts: dict[str, bytes]) -> None:
        replaced(parts, "_rels/.rels", "word/document.xml", "word/real.xml")
        parts["word/_rels/real.xml.rels"] = parts[RELATIONS]
        parts["word/real.xml"] = parts["word/document.xml"]
        replaced(parts, "word/real.xml", "<w:body>", f"<w:body>{SAYS}")
        main = f'<Override PartName="/word/real.xml" ContentType="{TYPE}.document.main+xml"/></Types>'
        replaced(parts, "[Content_Types].xml", "</Types>", main)

    repacked(path, change)
    assert found(path) == ["The mayor resigned."]


def test_a_record_of_an_earlier_version_is_known_as_one(brief: Brief, forge: Write) -> None:
    path = forge("docx", brief)

    def change(parts: dict[str, bytes]) -> None:
        for name, content in list(parts.items()):
            if b"briefing/proof" in content:
                replaced(parts, name, '"urn:briefing:proof"', '"urn:briefing:proof:1"')
                replaced(parts, name, f'"version":{SCHEMA_VERSION}', '"version":1')

    repacked(path, change)
    with pytest.raises(UnprovableFile, match="of form 1"):
        read_printed(path)


def test_other_archives_are_none_of_ours() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("word/document.xml", "<broken")
    with pytest.raises(ValueError, match="no Word document"):
        read(stream.getvalue())
    blank = io.BytesIO()
    docx.Document().save(blank)
    with pytest.raises(ValueError, match="no record"):
        read(blank.getvalue())


NOTES = "word/footnotes.xml"
EVERY = [(kind, style) for kind in (NoteStyle.FOOTNOTES, NoteStyle.ENDNOTES) for style in CitationStyle]


def noted(
    path: Path, brief: Brief, kind: NoteStyle = NoteStyle.FOOTNOTES, style: CitationStyle = CitationStyle.CHICAGO
) -> Path:
    path.write_bytes(render(brief, "docx", choices=Choices(style, kind)))
    return path


@pytest.mark.parametrize(("kind", "style"), EVERY)
def test_a_brief_that_cites_in_notes_proves_itself(
    kind: NoteStyle, style: CitationStyle, brief: Brief, tmp_path: Path
) -> None:
    path = noted(tmp_path / "brief.docx", brief, kind, style)
    assert verified(path).stands
    docx.Document(str(path)).save(str(path))
    assert verified(path).stands


def test_two_notes_in_each_others_place_are_found(brief: Brief, tmp_path: Path) -> None:
    path = noted(tmp_path / "brief.docx", brief)

    def swap(parts: dict[str, bytes]) -> None:
        ids = re.findall(rb'<w:footnoteReference w:id="(\d+)"/>', parts["word/document.xml"])
        read_notes = dict(re.findall(rb'<w:footnote w:id="(\d+)">(.*?)</w:footnote>', parts[NOTES]))
        one = ids[0]
        other = next(id_ for id_ in ids if read_notes[id_] != read_notes[one])
        parts[NOTES] = (
            parts[NOTES]
            .replace(b'<w:footnote w:id="%b">' % one, b'<w:footnote w:id="x">')
            .replace(b'<w:footnote w:id="%b">' % other, b'<w:footnote w:id="%b">' % one)
            .replace(b'<w:footnote w:id="x">', b'<w:footnote w:id="%b">' % other)
        )

    repacked(path, swap)
    assert len(found(path)) >= 2


def test_a_word_changed_in_a_note_is_found(brief: Brief, tmp_path: Path) -> None:
    path = noted(tmp_path / "brief.docx", brief)
    repacked(path, lambda parts: replaced(parts, NOTES, "Gazette", "Guardian"))
    assert found(path)


def test_a_note_that_refers_to_itself_ends(brief: Brief, tmp_path: Path) -> None:
    path = noted(tmp_path / "brief.docx", brief)
    sign = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    repacked(path, lambda parts: replaced(parts, NOTES, "</w:p></w:footnote>", f"{sign}</w:p></w:footnote>"))
    assert read(path.read_bytes()).texts
