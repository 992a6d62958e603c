from dataclasses import replace

import pytest

from briefing.model.document import Column, Line, Row, RowGroup, Run, Section, Table
from briefing.writing.pdf import render
from tests.writing.example_brief import HOUSE, example
from tests.writing.pdf import reading as read

EXAMPLE = example()


def roles(reader):
    return [str(element["/S"]) for element in read.elements(reader)]


def numbers(reader):
    """The parent tree as a dict."""
    flat = [entry.get_object() for entry in reader.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]]
    return dict(zip(flat[::2], flat[1::2], strict=True))


def test_the_document_says_that_it_is_tagged(reader):
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert roles(reader)[0] == "/Document"


def test_headings_stand_in_their_order(reader):
    found = roles(reader)
    assert found.count("/H1") == 1
    assert found.count("/H2") == found.count("/Sect") == len(EXAMPLE.sections)
    assert found.index("/H1") < found.index("/H2")


def test_an_item_of_a_list_has_a_label_and_a_body(reader):
    items = [element for element in read.elements(reader) if element["/S"] == "/LI"]
    assert items
    assert all([kid["/S"] for kid in read.kids(item)] == ["/Lbl", "/LBody"] for item in items)


def test_every_link_belongs_to_an_element_and_the_tree_leads_back_to_it(reader):
    parents = numbers(reader)
    for page in reader.pages:
        for link in read.links(page):
            element = parents[link["/StructParent"]]
            assert element["/S"] == "/Link"
            assert any(kid["/Obj"] == link for kid in read.kids(element) if "/Obj" in kid)


@pytest.mark.parametrize("which", ["content", "hostile_content"])
def test_every_marked_piece_belongs_to_exactly_one_element(request, which):
    reader = read.opened(request.getfixturevalue(which))
    parents = numbers(reader)
    for page in reader.pages:
        data = page.get_contents().get_data()
        count = data.count(b"/MCID")
        assert [f"/MCID {n}>>".encode() in data for n in range(count)] == [True] * count
        assert len(parents[page["/StructParents"]]) == count
        assert page["/Tabs"] == "/S"


def test_marks_open_and_close_in_turn(reader):
    for page in reader.pages:
        data = page.get_contents().get_data()
        assert data.count(b" BDC") + data.count(b" BMC") == data.count(b"EMC")


def test_a_head_that_stands_again_is_left_out_by_a_screen_reader():
    rows = tuple(Row(((Line((Run(f"row {n}"),)),),)) for n in range(120))
    table = Table((Column("Only column", 1.0),), (RowGroup("A day", rows),), "Rows")
    reader = read.opened(render(replace(EXAMPLE, sections=(Section("rows", "Rows", (table,)),)), HOUSE))
    assert len(reader.pages) > 2
    assert all("Only column" in read.words(page) for page in reader.pages)
    assert "A day (continued)" in read.words(reader.pages[1])
    assert roles(reader).count("/TH") == 1
    assert roles(reader).count("/H3") == 1


def test_a_paragraph_on_two_pages_is_one_element():
    words = Line((Run("word " * 3000),))
    table = Table((Column("Only column", 1.0),), (RowGroup("", (Row(((words,),)),)),), "Rows")
    reader = read.opened(render(replace(EXAMPLE, sections=(Section("rows", "Rows", (table,)),)), HOUSE))
    (cell,) = (element for element in read.elements(reader) if element["/S"] == "/TD")
    assert len({kid["/Pg"].indirect_reference.idnum for kid in read.kids(cell)}) == len(reader.pages) > 2
