import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model.document import Brief, RowGroup, Section, Table
from briefing.model.proof import comparable, from_json
from briefing.proof.pdf import read as read_proof
from briefing.writing import pdf
from briefing.writing.headings import above_contents, headings, listings
from briefing.writing.pdf import render
from briefing.writing.pdf.boxes.box import Place
from briefing.writing.pdf.boxes.stack import stacked
from briefing.writing.pdf.styles import Setter
from briefing.writing.pdf.tags import Node
from briefing.writing.pdf.toc import Contents
from briefing.writing.templates import Templates
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read

TIMES = 5
_ROWS = 3


def longer(times: int = TIMES) -> Brief:
    """The example with so many times the days, each with more rows."""
    brief = example()
    return replace(brief, sections=tuple(_repeated(section, times) for section in brief.sections))


def _repeated(section: Section, times: int) -> Section:
    return replace(
        section,
        blocks=tuple(
            replace(block, groups=tuple(_renamed(group, n) for n in range(times) for group in block.groups))
            if isinstance(block, Table) and section.key == "timeline"
            else block
            for block in section.blocks
        ),
    )


def _renamed(group: RowGroup, number: int) -> RowGroup:
    rows = tuple(replace(row, anchor=f"{row.anchor}-{number}-{n}") for n in range(_ROWS) for row in group.rows)
    return replace(group, heading=f"{group.heading} ({number + 1})", rows=rows)


LONG = longer()
SET_OFF = HOUSE.theme.look.set_off


@pytest.fixture(scope="module")
def content() -> bytes:
    return render(LONG, HOUSE)


@pytest.fixture(scope="module")
def reader(content: bytes) -> read.PdfReader:
    return read.opened(content)


def entries(reader: read.PdfReader) -> list[dict]:
    """The links of the table of contents, by page and place."""
    inside = [one for one in read.elements(reader) if one["/S"] == "/Reference"]
    return [kid["/Obj"] for one in inside for link in read.kids(one) for kid in read.kids(link) if "/Obj" in kid]


def check_numbers(reader: read.PdfReader, brief: Brief) -> None:
    """Each entry names the page that it leads to, and there its heading stands."""
    found = entries(reader)
    listing = next(one for one in listings(brief, above_contents(brief, SET_OFF)) if len(one) == len(found))
    for link, heading in zip(found, listing.values(), strict=True):
        words, _, number = link["/Contents"].rpartition("\u00a0")
        place = read.target(reader, link)
        assert words == heading.words
        assert place is not None
        assert int(number) == place[0] + 1
        assert " ".join(words.split()) in read.words(reader.pages[place[0]])


def test_a_brief_of_less_than_eight_pages_has_no_contents_and_one_of_eight_has(reader: read.PdfReader) -> None:
    short = longer(2)
    without = read.opened(render(short, HOUSE))
    assert len(without.pages) < 8
    assert "Contents" not in read.words(without.pages[0])
    assert entries(without) == []
    assert len(reader.pages) >= 8
    assert "Contents" in read.words(reader.pages[0])


@pytest.mark.parametrize("times", range(4, 7))
def test_each_entry_names_the_page_that_its_heading_is_on(times: int) -> None:
    brief = longer(times)
    check_numbers(read.opened(render(brief, HOUSE)), brief)


def test_numbers_are_right_although_the_contents_themselves_move_the_pages(tmp_path) -> None:
    (tmp_path / "theme.toml").write_text("[look]\ncontents = 0\n", encoding="utf-8")
    without = read.opened(render(LONG, Templates.load(tmp_path)))
    with_them = read.opened(render(LONG, HOUSE))
    assert read.words(with_them.pages[1]) != read.words(without.pages[1])
    check_numbers(with_them, LONG)


@pytest.mark.parametrize("attempts", [0, 1, 2])
def test_where_the_layout_does_not_settle_the_numbers_are_right_all_the_same(attempts: int, monkeypatch) -> None:
    monkeypatch.setattr(pdf, "_ATTEMPTS", attempts)
    reader = read.opened(render(LONG, HOUSE))
    if attempts:
        check_numbers(reader, LONG)
    else:
        assert entries(reader) == []
    assert "cited on" not in read.all_words(reader)


def test_the_contents_stand_below_what_is_set_off_and_are_read_there(reader: read.PdfReader) -> None:
    words = read.words(reader.pages[0])
    assert words.index("Key developments") < words.index("Contents") < words.index("The period at a glance")
    headings = [one for one in read.elements(reader) if one["/S"] == "/H2"]
    assert len(headings) == 1 + len(LONG.sections)
    order = [str(one["/S"]) for one in read.elements(reader)]
    assert order.index("/TOC") < order.index("/Figure")


def test_it_is_tagged_as_a_list_of_references(tmp_path) -> None:
    (tmp_path / "theme.toml").write_text("[look]\ncontents = 1\n", encoding="utf-8")
    reader = read.opened(render(longer(1), Templates.load(tmp_path)))
    (section,) = (one for one in read.elements(reader) if [kid.get("/S") for kid in read.kids(one)] == ["/H2", "/TOC"])
    _, contents = read.kids(section)
    parts = read.kids(contents)
    assert {str(one["/S"]) for one in parts} == {"/TOCI", "/TOC"}
    (days,) = (one for one in parts if one["/S"] == "/TOC")
    assert {str(one["/S"]) for one in read.kids(days)} == {"/TOCI"}
    for item in (one for one in [*parts, *read.kids(days)] if one["/S"] == "/TOCI"):
        *label, reference = read.kids(item)
        assert [str(one["/S"]) for one in label] in ([], ["/Lbl"])
        assert reference["/S"] == "/Reference"
        (link,) = read.kids(reference)
        assert link["/S"] == "/Link"
        assert any("/Obj" in kid for kid in read.kids(link))


@pytest.mark.parametrize("numbered", ["true", "false"])
def test_a_section_without_a_title_moves_no_number(numbered: str, tmp_path) -> None:
    (tmp_path / "theme.toml").write_text(
        "[look]\ncontents = 1\nnumbered = NUMBERED\n".replace("NUMBERED", numbered), encoding="utf-8"
    )
    untitled = Section("untitled", "", example().sections[2].blocks)
    brief = replace(example(), sections=(untitled, *example().sections))
    reader = read.opened(render(brief, Templates.load(tmp_path)))
    check_numbers(reader, brief)
    assert all(title.strip(" 0123456789") for _, title in read.outline(reader))


def test_a_brief_of_one_page_may_have_them_too(tmp_path) -> None:
    (tmp_path / "theme.toml").write_text("[look]\ncontents = 1\n", encoding="utf-8")
    brief = replace(example(), sections=example().sections[-1:])
    check_numbers(read.opened(render(brief, Templates.load(tmp_path))), brief)


def test_dots_are_drawn_and_not_written(reader: read.PdfReader) -> None:
    assert ". ." not in read.words(reader.pages[0])
    assert b"1 J [0 4] 0 d" in reader.pages[0].get_contents().get_data()


def test_the_record_holds_what_it_prints(content: bytes) -> None:
    printed = read_proof(content)
    record = [one.text for one in from_json(printed.record).texts]
    at = record.index("Contents")
    links = [link["/Contents"] for link in entries(read.opened(content))]
    assert record[at + 1].startswith("The period at a glance\u00a0")
    assert record[at + 1 : at + 1 + len(links)] == links
    assert set(map(comparable, record[at : at + 1 + len(links)])) <= set(map(comparable, printed.texts))


def verified(content: bytes, path: Path) -> subprocess.CompletedProcess[str]:
    path.write_bytes(content)
    command = [sys.executable, "-m", "briefing", "verify", "--all", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_verify_finds_nothing_wrong_in_it(content: bytes, tmp_path) -> None:
    done = verified(content, tmp_path / "long.pdf")
    assert "not compared with sources" in done.stdout + done.stderr
    assert "altered" not in done.stdout + done.stderr


def test_verify_finds_an_entry_that_is_not_as_recorded(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(Contents, "texts", lambda *_: ("Contents", "Timeline\u00a099"))
    assert "words altered: Timeline" in verified(render(LONG, HOUSE), tmp_path / "long.pdf").stdout


def test_without_headings_with_words_there_are_no_contents_and_none_in_the_record(tmp_path) -> None:
    (tmp_path / "theme.toml").write_text("[look]\ncontents = 1\n", encoding="utf-8")
    last = replace(example().sections[-1], title=" \x07")
    content = render(replace(example(), sections=(last,)), Templates.load(tmp_path))
    reader = read.opened(content)
    assert "Contents" not in read.all_words(reader)
    assert read.outline(reader) == []
    assert "Contents" not in [one.text for one in from_json(read_proof(content).record).texts]
    assert verified(content, tmp_path / "brief.pdf").returncode == 0


def test_a_heading_longer_than_a_page_takes_two_lines_and_is_whole_in_its_link(tmp_path) -> None:
    (tmp_path / "theme.toml").write_text("[look]\ncontents = 1\n", encoding="utf-8")
    name = "so it goes " * 900
    content = render(replace(example(), sections=(Section("long", name, ()),)), Templates.load(tmp_path))
    (link,) = entries(read.opened(content))
    assert link["/Contents"].startswith(name.strip()[:9000])
    assert 0 < float(link["/Rect"][1]) < float(link["/Rect"][3]) < float(link["/Rect"][1]) + 40
    assert "altered" not in verified(content, tmp_path / "brief.pdf").stdout


def test_days_too_many_for_the_rest_of_the_page_are_left_to_the_outline() -> None:
    brief = longer(9)
    reader = read.opened(render(brief, HOUSE))
    assert len(entries(reader)) == len(brief.sections) - above_contents(brief, SET_OFF)
    assert sum(level for level, _ in read.outline(reader)) > len(brief.sections)


def test_the_last_page_of_the_contents_holds_several_entries(content: bytes) -> None:
    pages = [
        page for page in read.opened(content).pages if any("\u00a0" in one["/Contents"] for one in read.links(page))
    ]
    counts = [sum("\u00a0" in one["/Contents"] for one in read.links(page)) for page in pages]
    assert min(counts) >= 3


def test_it_takes_the_same_room_whatever_the_numbers(book) -> None:
    setter = Setter(book, HOUSE.theme, HOUSE.references(LONG), frozenset())
    contents = Contents(listings(LONG, 0), setter, HOUSE.theme, "Contents", Node("Sect"))
    places = [Place(f"heading-{n}", one.words) for n, one in enumerate(headings(LONG))]
    heights = {stacked(contents.boxes(places, [page] * len(places), [], 2000.0)) for page in (1, 88, 99999)}
    assert len(heights) == 1
    assert len(contents.texts([1] * len(places))) == 1 + len(places)
