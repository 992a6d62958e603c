from dataclasses import replace

from lxml import html

from briefing.model.document import Line, Paragraph, Run, Section, SourceList
from briefing.writing import render
from briefing.writing.choices import Choices, CitationStyle
from tests.writing.example_brief import example
from tests.writing.references.works import SIGNED


def test_a_citation_leads_to_the_passage_it_cites(page, brief):
    links = page.xpath("//a[@data-passage]")
    assert links
    for link in links:
        (target,) = page.xpath(f"//*[@id='{link.get('data-passage')}']")
        assert target.xpath(".//mark")
        assert link.get("href") == f"#{link.get('data-passage')}"


def test_a_citation_without_a_known_passage_leads_to_its_source(rich):
    assert "#source-5" in rich.xpath("//*[@class='cites']/a[not(@data-passage)]/@href")


def test_a_run_leads_to_its_place_where_the_page_has_it():
    runs = Run("disputed", leads_to="one"), Run(" or not", leads_to="nowhere")
    brief = replace(example(), sections=(Section("one", "One", (Paragraph(Line(runs)),)),))
    page = html.document_fromstring(render(brief, "html").decode())
    assert [(link.text, link.get("href")) for link in page.xpath("//section//a")] == [("disputed", "#one")]


def test_lines_say_what_they_are_found_by(page):
    row = next(one for one in page.xpath("//tr[@data-line]") if "A bridge fell" in one.text_content())
    assert row.get("data-status") == "reported"
    assert set(row.get("data-sources").split()) >= {"3"}


def test_a_row_has_its_time_as_its_header_and_a_group_its_heading(rich):
    (first, *_) = rich.xpath("//section[@id='timeline']//tbody/tr[@data-line]")
    assert (first[0].tag, first[0].get("scope"), first[1].tag) == ("th", "row", "td")
    assert rich.xpath("//section[@id='timeline']//tr[@class='group']/th/h3")


def test_titles_and_outlets_look_as_the_citation_style_has_them():
    sections = (Section("sources", "Sources", (SourceList((SIGNED,)),)),)
    brief = replace(example(), sections=sections, sources=(SIGNED,))
    page = html.document_fromstring(render(brief, "html", choices=Choices(CitationStyle.BLUEBOOK)).decode())
    looks = {part.text: part.get("class") for part in page.xpath("//section[@id='sources']//span")}
    assert (looks[SIGNED.title], looks[SIGNED.publisher]) == ("emphasis", "small-capitals")
    style = page.xpath("string(//style)")
    assert all(f".{look} {{" in style for look in ("emphasis", "small-capitals"))


def test_only_addresses_of_the_web_are_links():
    brief = example()
    unsafe = replace(brief.sources[0], url="javascript:alert(1)")
    sections = tuple(
        replace(one, blocks=tuple(replace(b, sources=(unsafe,)) if hasattr(b, "sources") else b for b in one.blocks))
        for one in brief.sections
    )
    page = html.document_fromstring(render(replace(brief, sections=sections), "html").decode())
    assert not [link for link in page.xpath("//a/@href") if link.startswith("javascript")]
