import io
from dataclasses import replace

import docx
from docx.oxml.ns import qn

from briefing.model.document import Column, Line, Row, RowGroup, Run, Section, SourceList, Table
from briefing.writing.choices import Choices, CitationStyle
from briefing.writing.marks import marked
from briefing.writing.word import render
from tests.writing.docx_check import problems
from tests.writing.example_brief import HOUSE, example
from tests.writing.word.reading import shown, xpath


def test_a_citation_leads_to_its_source_and_says_which_that_is(document):
    (link,) = xpath(document, "w:p[contains(., 'night supervisor')]//w:hyperlink[.='6']")
    target = link.get(qn("w:anchor"))
    (entry,) = xpath(document, f"w:p[w:bookmarkStart/@w:name='{target}']")
    assert shown(entry).startswith("[6]\tContinental Press Agency, by Dilan Oster")
    assert link.get(qn("w:tooltip")).startswith("Continental Press Agency, by Dilan Oster")


def test_urls_are_links_and_other_schemes_are_not():
    brief = example()
    sources = tuple(
        replace(source, url=url)
        for source, url in zip(brief.sources, ("https://x.example/ü", "javascript:alert(1)"), strict=False)
    )
    section = Section("sources", "Sources", (SourceList(sources),))
    written = docx.Document(io.BytesIO(render(replace(brief, sections=(section,), sources=sources), HOUSE)))
    targets = [r.target_ref for r in written.part.rels.values() if r.is_external]
    assert targets == ["https://x.example/%C3%BC"]
    assert "javascript:alert(1)" in "".join(shown(p) for p in xpath(written, "w:p"))


def test_without_a_source_list_citations_are_plain_numbers():
    brief = example()
    kept = tuple(section for section in brief.sections if section.key != "sources")
    content = render(replace(brief, sections=kept), HOUSE)
    assert problems(content) == []
    written = docx.Document(io.BytesIO(content))
    assert not xpath(written, ".//w:hyperlink[starts-with(@w:anchor, 'b_source')]")
    assert xpath(written, "w:p[contains(., '5,\u00a06')]")


def test_a_run_leads_to_its_place_where_the_document_has_it():
    runs = Run("disputed", leads_to="dispute-1"), Run(" or not", leads_to="nowhere")
    row = Row(((Line(runs),),), anchor="dispute-1")
    section = Section("one", "One", (Table((Column("Event", 1.0),), (RowGroup("", (row,)),), ""),))
    content = render(replace(example(), sections=(section,)), HOUSE)
    assert problems(content) == []
    links = xpath(docx.Document(io.BytesIO(content)), ".//w:tbl//w:hyperlink")
    assert [shown(link) for link in links] == ["disputed"]


def test_right_to_left_words_are_runs_of_their_own():
    brief = example()
    masthead = replace(brief.masthead, title="Report of وكالة (الأنباء) on Friday")
    written = docx.Document(io.BytesIO(render(replace(brief, masthead=masthead), HOUSE)))
    (title,) = xpath(written, "w:p[w:pPr/w:pStyle/@w:val='Title']")
    runs = [(shown(run), bool(run.xpath("w:rPr/w:rtl"))) for run in title.xpath("w:r")]
    assert runs == [("Report of ", False), ("وكالة (الأنباء)", True), (" on Friday", False)]


def test_quotations_are_styled_as_such(document):
    line = example().sections[0].blocks[0].items[0].line
    (item,) = xpath(document, "w:p[contains(., 'An explosion tore')]")
    styled = [(run.xpath("string(w:rPr/w:rStyle/@w:val)"), shown(run)) for run in item.xpath("w:r")]
    quoted = [text for style, text in styled if style == "BriefingQuote"]
    assert quoted == [run.text for run in marked(line) if run.kind == "quote"]
    assert ("BriefingGloss", "[3\u00a0March\u00a02025]") in styled


def in_fields(style=CitationStyle.NUMERIC):
    content = render(example(), replace(HOUSE, choices=Choices(style, fields=True)))
    assert problems(content) == []
    return docx.Document(io.BytesIO(content))


def test_a_citation_is_a_field_of_words_where_that_is_asked_for():
    written = in_fields()
    (control,) = xpath(written, "w:p[contains(., 'night supervisor')]/w:sdt[w:sdtPr/w:citation]")
    code = "".join(one.text for one in control.iter(qn("w:instrText")))
    assert code.split() == ["CITATION", "briefing-source-5", r"\m", "briefing-source-6"]
    assert "".join(one.text for one in control.iter(qn("w:t"))) == "[5,\u00a06]"
    assert not list(control.iter(qn("w:hyperlink")))  # of which LibreOffice would show nothing else


def test_a_field_shows_what_the_style_prints():
    written = in_fields(CitationStyle.APA)
    controls = xpath(written, ".//w:sdt[w:sdtPr/w:citation]")
    assert any("".join(t.text for t in one.iter(qn("w:t"))).startswith("(Calloway, 2025;") for one in controls)


def test_a_line_reads_the_same_with_fields_and_without(document):
    def texts(of):
        paragraphs = xpath(of, ".//w:p")
        return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in paragraphs]

    assert texts(in_fields()) == texts(document)
