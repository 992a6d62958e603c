import re
import shutil
import subprocess
import textwrap
from dataclasses import replace

import pytest

from briefing.errors import BadSettings
from briefing.model.document import Line, Paragraph, Run, Section, SourceList
from briefing.writing.citations import cited
from briefing.writing.pdf import render
from briefing.writing.templates import Templates
from briefing.writing.theme import load_theme
from briefing.writing.typesetting.fonts import session
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read

EXAMPLE = example()


def brief_of(*blocks, key="only"):
    return replace(EXAMPLE, sections=(Section(key, "Only section", blocks),))


def text_of(*lines):
    return read.all_words(read.opened(render(brief_of(*(Paragraph(line) for line in lines)), HOUSE)))


def test_the_text_is_that_of_the_golden_file(reader, golden):
    pages = (
        f"--- page {number} ---\n{textwrap.fill(read.words(page), 110)}\n"
        for number, page in enumerate(reader.pages, start=1)
    )
    golden("example.txt", "".join(pages))


def test_the_same_brief_gives_the_same_bytes_whatever_was_written_before(content):
    render(brief_of(Paragraph(Line((Run("العربية e\u0301 Ωμέγα"),)))), HOUSE)
    assert render(EXAMPLE, HOUSE) == content


def test_the_environment_has_no_say_in_the_bytes(content, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1716000000")
    assert render(EXAMPLE, HOUSE) == content


def test_every_line_of_the_brief_is_printed(reader):
    printed = read.all_words(reader).replace(" ", "")
    for section in EXAMPLE.sections:
        assert section.title.replace(" ", "") in printed
        for block in section.blocks:
            if isinstance(block, Paragraph):
                assert "".join(block.line.text.split()) in printed.replace("\n", "")


def test_there_are_as_many_citations_as_the_brief_makes(reader):
    def lines(block):
        match block:
            case Paragraph(line):
                yield line
            case SourceList():
                return
            case _ if hasattr(block, "items") and not hasattr(block, "alt"):
                yield from (item.line for item in block.items)
            case _ if hasattr(block, "groups"):
                yield from (line for group in block.groups for row in group.rows for cell in row.cells for line in cell)

    made = sum(len(cited(line)) for section in EXAMPLE.sections for block in section.blocks for line in lines(block))
    printed = len(read.citations(reader))
    assert made > 20
    assert printed == made


def test_every_page_says_how_the_brief_is_handled_and_its_number(reader):
    count = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        assert read.words(page).count("For internal use") == 2
        assert f"Page {number} of {count}" in read.words(page)


def test_pages_after_the_first_say_title_and_edition(reader):
    for page in reader.pages[1:]:
        assert "Port Marrow grain terminal explosion" in read.words(page)
        assert "7 March 2025" in read.words(page)


def test_without_a_handling_mark_nothing_stands_in_its_place():
    reader = read.opened(render(replace(EXAMPLE, masthead=replace(EXAMPLE.masthead, handling="")), HOUSE))
    assert "For internal use" not in read.all_words(reader)


def test_every_font_is_embedded_and_only_what_is_used_of_it(reader):
    found = read.fonts(reader)
    assert found
    for name, font in found.items():
        assert "+" in name
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font
        assert len(font["/FontDescriptor"]["/FontFile2"].get_data()) < 60_000


def test_numbers_can_be_left_out_by_the_theme(tmp_path):
    (tmp_path / "theme.toml").write_text('[look]\nnumbered = false\n[page]\nsize = "letter"', encoding="utf-8")
    reader = read.opened(render(EXAMPLE, Templates.load(tmp_path)))
    assert (0, "Timeline") in read.outline(reader)
    assert {(float(page.mediabox.width), float(page.mediabox.height)) for page in reader.pages} == {(612, 792)}


def test_a_theme_that_is_wrong_is_a_mistake_of_the_settings(tmp_path):
    (tmp_path / "theme.toml").write_text("[sizes]\nbody = 0", encoding="utf-8")
    with pytest.raises(BadSettings, match=r"\[sizes\] body"):
        render(EXAMPLE, Templates.load(tmp_path))


def test_a_brief_of_nothing_is_one_page():
    empty = replace(EXAMPLE, masthead=replace(EXAMPLE.masthead, title="", handling="", facts=()), sections=())
    assert len(read.opened(render(empty, HOUSE)).pages) == 1


def test_a_missing_glyph_is_replaced_visibly_and_named(caplog):
    printed = text_of(Line((Run("burning \U000f1234\U000f1234"),)))
    assert re.search("burning (\ufffd\ufffd|\u25a1\u25a1|[?][?])", printed)
    assert "U+F1234" in caplog.text


def test_text_from_right_to_left_is_copied_in_reading_order():
    words = "قال المسؤول"
    with session(load_theme()) as book:
        if not all(face.has(character) for face, row in book.split("قال", book.body()) for character in "قال"):
            pytest.skip("no font on this machine has Arabic letters")
    reader = read.opened(render(brief_of(Paragraph(Line((Run(words),)))), HOUSE))
    data = b"".join(page.get_contents().get_data() for page in reader.pages)
    for word in words.split():
        assert f"/ActualText <feff{word.encode('utf-16-be').hex()}>".encode() in data


def test_hostile_text_is_printed_as_text(hostile_content):
    reader = read.opened(hostile_content)
    printed = read.words(reader.pages[0])
    assert "</w:t></w:r><w:p><w:r>injected" in printed
    assert "<img src='file:///etc/passwd'/>" in printed
    assert not any("/XObject" in page["/Resources"] for page in reader.pages)


def test_hostile_addresses_are_not_linked(hostile_content):
    reader = read.opened(hostile_content)
    urls = {read.uri(link) for page in reader.pages for link in read.links(page)} - {None}
    assert all(url.startswith("https://x.example/") and url.isascii() and " " not in url for url in urls)


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
@pytest.mark.parametrize("which", ["content", "hostile_content"])
def test_qpdf_finds_nothing_wrong(request, tmp_path, which):
    path = tmp_path / "brief.pdf"
    path.write_bytes(request.getfixturevalue(which))
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
