from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from lxml import etree

from briefing.writing.choices import Choices, CitationStyle
from briefing.writing.templates import Templates
from briefing.writing.word import render
from briefing.writing.word.bibliography import source_list
from briefing.writing.word.package import unzipped, zipped
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, SOURCES, example, hostile

AUTHORS = ("Strele, H.; Dilan Oster", "The Editorial Board", "Dilan Oster and Reuters")
B = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"


def entries(content):
    document = docx.Document(BytesIO(content))
    root = etree.fromstring(source_list(document).blob)
    return [{one.tag.removeprefix(B): "".join(one.itertext()) for one in entry} for entry in root]


def test_word_knows_every_source_in_order():
    found = entries(render(example(), HOUSE))
    assert [entry["Tag"] for entry in found] == [f"briefing-source-{number}" for number in range(1, 8)]
    assert found[0] == {
        "Tag": "briefing-source-1",
        "SourceType": "InternetSite",
        "Title": "Blast at grain terminal kills at least 11",
        "InternetSiteTitle": "The Harbour Courier",
        "Year": "2025",
        "Month": "3",
        "Day": "4",
        "URL": "https://courier.example/2025/03/04/grain-terminal-blast",
        "RefOrder": "1",
        "Author": "CallowayInes",
    }


def test_what_is_not_known_is_left_open():
    found = entries(render(example(), HOUSE))
    assert found[4]["Title"] == "[title not known]"
    assert found[4]["PeriodicalTitle"] == "Marrow Evening Post"
    assert not {"Year", "Month", "Day", "PeriodicalTitle", "Author"} & set(found[6])


def test_persons_have_family_and_given_names_organisations_one_name_and_the_day_of_access_is_there():
    sources = [replace(SOURCES[0], author=name, retrieved_day=date(2025, 3, 9)) for name in AUTHORS]
    document = docx.Document(BytesIO(render(replace(example(), sources=tuple(sources)), HOUSE)))
    first, second, third = etree.fromstring(source_list(document).blob)
    people = [[one.findtext(f"{B}Last"), one.findtext(f"{B}First")] for one in first.iter(f"{B}Person")]
    assert people == [["Strele", "H."], ["Oster", "Dilan"]]
    assert second.findtext(f".//{B}Corporate") == "The Editorial Board"
    assert [one.findtext(f"{B}Last") for one in third.iter(f"{B}Person")] == ["Oster", "Reuters"]
    assert [first.findtext(f"{B}{part}Accessed") for part in ("Year", "Month", "Day")] == ["2025", "3", "9"]


def test_a_template_has_one_list_of_sources_and_keeps_its_own(tmp_path):
    path = tmp_path / "own.docx"
    docx.Document().save(str(path))
    earlier = unzipped(render(replace(example(), sources=SOURCES[:2]), Templates.load(word=path)))
    own = b"<b:Source><b:Tag>Smith01</b:Tag></b:Source></b:Sources>"
    earlier["customXml/item1.xml"] = earlier["customXml/item1.xml"].replace(b"</b:Sources>", own)
    path.write_bytes(zipped(earlier))
    content = render(example(), Templates.load(word=path))
    assert problems(content) == []
    assert [entry["Tag"] for entry in entries(content)] == ["Smith01", *(f"briefing-source-{n}" for n in range(1, 8))]
    about = [name for name, part in unzipped(content).items() if "/itemProps" in name and b"/bibliography" in part]
    assert about == ["customXml/itemProps1.xml"]


def test_a_template_without_a_list_gets_one(tmp_path):
    document = docx.Document()
    part = document.part
    for key, relation in list(part.rels.items()):
        if relation.reltype.endswith("/customXml"):
            del part.rels[key]
    path = tmp_path / "own.docx"
    document.save(str(path))
    content = render(example(), Templates.load(word=path))
    assert problems(content) == []
    assert len(entries(content)) == 7
    assert zipped(unzipped(content)) == content


def test_hostile_sources_break_nothing():
    assert len(entries(render(hostile(), HOUSE))) == len(hostile().sources)


@pytest.mark.parametrize(
    ("style", "name"),
    [(CitationStyle.NUMERIC, "IEEE"), (CitationStyle.CHICAGO, "Chicago"), (CitationStyle.APA, "APA")],
)
def test_word_shows_fields_in_its_own_style_that_is_nearest(style, name):
    content = render(example(), replace(HOUSE, choices=Choices(style, fields=True)))
    root = etree.fromstring(source_list(docx.Document(BytesIO(content))).blob)
    assert root.get("StyleName") == name
    assert root.get("SelectedStyle").startswith("\\")
