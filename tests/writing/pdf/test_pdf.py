import gc
import re
import shutil
import subprocess
import textwrap
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from briefing.errors import BadSettings
from briefing.model.document import (
    Column,
    GroupTime,
    Line,
    Paragraph,
    Place,
    Row,
    RowGroup,
    Run,
    Section,
    SourceList,
    Table,
)
from briefing.model.proof import from_json
from briefing.proof.pdf import read as read_proof
from briefing.writing.citations import cited
from briefing.writing.pdf import render
from briefing.writing.templates import Templates
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read
from tests.writing.typesetting.scripts import PHRASES

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
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


def test_a_page_with_rows_of_a_timeline_says_in_its_header_which_days_stand_on_it(reader):
    assert "3–7 March 2025" in read.words(reader.pages[1])
    assert "3–7 March 2025" not in read.words(reader.pages[0])


def headed(name, **more):
    rows = tuple(
        Row(
            (
                (
                    Line(
                        (Run(f"row {n}"),),
                    ),
                ),
            )
        )
        for n in range(120)
    )
    return brief_of(Table((Column("Only column", 1.0),), (RowGroup(name, rows, **more),), "Rows"), key="timeline")


def test_a_story_too_long_for_the_header_is_cut_there_and_what_is_no_story_not_named():
    name = "A story whose name goes on and on and does not fit into the header of any page of the brief"
    second = read.words(read.opened(render(headed(name, place=Place.STORY), HOUSE)).pages[1])
    assert second.count("A story whose name goes") == 2
    assert second.count(name) == 1
    brief = read.words(read.opened(render(headed("In brief"), HOUSE)).pages[1])
    assert brief.count("In brief") == 1


@pytest.mark.parametrize("name", ["A story " * 20, "Day not given: on or before 2 November 1989"])
def test_what_headers_say_is_in_the_record(name):
    printed = read_proof(render(headed(name, time=GroupTime("on or before 2 Nov 1989")), HOUSE))
    pages = from_json(printed.record).pages
    shown = [
        words for words in printed.margins if ("A story" in words or "before" in words) and "(continued)" not in words
    ]
    assert shown
    assert set(shown) <= set(pages)


def test_the_outline_is_shown_when_the_brief_is_opened(reader):
    assert reader.root_object["/PageMode"] == "/UseOutlines"
    assert reader.root_object["/Outlines"]["/Count"] > 0


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


@pytest.mark.parametrize("searched", [True, False])
def test_garbage_is_searched_for_afterwards_as_it_was_before(searched, monkeypatch):
    if not searched:
        gc.disable()
    try:
        render(brief_of(Paragraph(Line((Run("words"),)))), HOUSE)
        assert gc.isenabled() is searched
        monkeypatch.setattr("briefing.writing.pdf.draw_pages", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            render(EXAMPLE, HOUSE)
        assert gc.isenabled() is searched
    finally:
        gc.enable()


def test_a_brief_of_nothing_is_one_page():
    empty = replace(EXAMPLE, masthead=replace(EXAMPLE.masthead, title="", handling="", facts=()), sections=())
    assert len(read.opened(render(empty, HOUSE)).pages) == 1


def test_a_missing_glyph_is_a_sign_that_is_copied_as_what_it_stands_for(caplog):
    content = render(brief_of(Paragraph(Line((Run("burning \ua0e3\ua0e3"),)))), HOUSE)
    with pypdfium2.PdfDocument(content) as document:
        assert document[0].get_textpage().search("burning \ua0e3\ua0e3").get_next()
    assert "Yi (U+A0E3)" in caplog.text


@pytest.fixture(scope="module")
def all_scripts(tmp_path_factory):
    """One line with a phrase of every script."""
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "theme.toml").write_text("[sizes]\nbody = 5.5\n[page]\nleft = 5\nright = 5", encoding="utf-8")
    words = "; ".join(f"{name} {phrase}" for name, phrase in PHRASES.items())
    content = render(brief_of(Paragraph(Line((Run(f"All: {words}"),)))), Templates.load(folder))
    (folder / "brief.pdf").write_bytes(content)
    return folder / "brief.pdf"


def words_of(text):
    marks = dict.fromkeys(map(ord, "\u202a\u202b\u202c;"), " ")
    return unicodedata.normalize("NFC", text.translate(marks)).split()


SCRIPT_WORDS = [word for phrase in PHRASES.values() for word in unicodedata.normalize("NFC", phrase).split()]


def test_words_of_every_script_are_found_by_pdfium_in_their_order(all_scripts):
    with pypdfium2.PdfDocument(all_scripts) as document:
        text = document[0].get_textpage()
        for word in SCRIPT_WORDS:
            assert text.search(word).get_next(), word
        printed = words_of(text.get_text_bounded())
    # In a line of both directions pdfium gives words from right to left as they stand, from the left.
    by_direction = [word for word in SCRIPT_WORDS if not RIGHT_TO_LEFT.search(word)]
    assert [word for word in printed if word in by_direction] == by_direction
    assert set(SCRIPT_WORDS) <= set(printed)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_words_of_every_script_are_found_by_poppler_in_their_order(all_scripts):
    done = subprocess.run(["pdftotext", str(all_scripts), "-"], capture_output=True, check=True)
    printed = words_of(unicodedata.normalize("NFC", done.stdout.decode()))
    assert [word for word in printed if word in SCRIPT_WORDS] == SCRIPT_WORDS


def test_words_of_every_script_are_drawn_where_they_are_found(all_scripts):
    with pypdfium2.PdfDocument(all_scripts) as document:
        page = document[0]
        text, scale = page.get_textpage(), 8
        picture = page.render(scale=scale, grayscale=True).to_pil()
        for word in SCRIPT_WORDS:
            start, count = text.search(word).get_next()
            boxes = [text.get_charbox(at) for at in range(start, start + count)]
            left, low = (min(box[edge] for box in boxes) for edge in (0, 1))
            right, high = (max(box[edge] for box in boxes) for edge in (2, 3))
            area = [round(scale * edge) for edge in (left, page.get_height() - high, right, page.get_height() - low)]
            dark = sum(picture.crop(area).histogram()[:128]) / max(1, (area[2] - area[0]) * (area[3] - area[1]))
            # An empty box or one full of replacement signs would be outside this.
            assert 0.06 < dark < 0.5, (word, dark)


def test_brackets_around_words_from_right_to_left_look_like_brackets():
    content = render(brief_of(Paragraph(Line((Run("ראש הממשלה (בירושלים) אמר"),)))), HOUSE)
    with pypdfium2.PdfDocument(content) as document:
        assert "ראש הממשלה (בירושלים) אמר" in document[0].get_textpage().get_text_bounded()


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
