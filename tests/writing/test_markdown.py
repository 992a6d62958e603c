import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.model.document import Bullets, Citation, Line, Paragraph, Run, RunKind, Section, SourceList, Table
from briefing.writing.choices import Choices, CitationStyle
from briefing.writing.markdown import render
from tests.writing.example_brief import HOSTILE, HOUSE, example, hostile
from tests.writing.references.works import source


@pytest.fixture(scope="module")
def parser():
    # What GitHub reads: CommonMark with tables, HTML let through.
    return MarkdownIt("commonmark").enable("table")


def only(line, **changes):
    section = Section("one", "One", (Paragraph(line),))
    masthead = replace(example().masthead, title="T", handling="", facts=())
    return replace(example(), masthead=masthead, sections=(section,), **changes)


def rendered(parser, brief):
    return parser.render(render(brief, HOUSE).decode())


def plain(html):
    """The text that a reader sees."""
    text = re.sub(r"<[^>]*>", "", html)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def test_golden(golden):
    golden("example.md", render(example(), HOUSE).decode())


def test_the_same_brief_gives_the_same_bytes():
    assert render(example(), HOUSE) == render(example(), HOUSE)


def test_citations_lead_to_the_entries_of_the_source_list(parser):
    html = rendered(parser, example())
    targets = set(re.findall(r'<a href="#([^"]+)"', html))
    assert targets == {f"source-{number}" for number in range(1, 8)}
    assert targets <= set(re.findall(r'<a id="([^"]+)"', html))


def test_a_source_list_keeps_its_numbers(parser):
    html = rendered(parser, example())
    assert html.count("<ol>") == 1
    assert '<a href="https://cpa.example/wire/88121">https://cpa.example/wire/88121</a>' in html


@pytest.mark.parametrize(("style", "set_apart"), [("chicago", "outlet"), ("apa", "outlet"), ("bluebook", "title")])
def test_what_citation_styles_set_in_italics_is_so(parser, style, set_apart):
    one = source(
        1, title="“Fire”_in*Arden", publisher="The *Star*!", author="Ann Abel", url="https://star.example/a_b_"
    )
    brief = replace(
        only(Line((Run("It burnt."),))), sections=(Section("s", "S", (SourceList((one,)),)),), sources=(one,)
    )
    html = parser.render(render(brief, replace(HOUSE, choices=Choices(citations=CitationStyle(style)))).decode())
    entry = html[html.index("source-1") :]
    assert re.findall("<em>(.*?)</em>", entry) == [{"outlet": "The *Star*!", "title": "“Fire”_in*Arden"}[set_apart]]
    assert '<a href="https://star.example/a_b_">https://star.example/a_b_</a>' in entry


def test_every_line_is_there_as_its_plain_text(parser):
    seen = plain(rendered(parser, example())).replace("\u202f", "")
    for section in example().sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                assert block.line.text in seen
            elif isinstance(block, Bullets):
                assert all(item.line.text in seen for item in block.items)
            elif isinstance(block, Table):
                found = [one for g in block.groups for row in g.rows for cell in row.cells for one in cell]
                assert all(one.text in seen for one in found)


def test_no_text_of_an_article_becomes_markup(parser):
    html = rendered(parser, hostile())
    tags = set(re.findall(r"<(/?\w+)", html))
    allowed = "h1 h2 ul ol li p strong em a br hr table thead tbody tr th td pre code"
    assert tags <= {slash + tag for tag in allowed.split() for slash in ("", "/")}
    assert "evil.example" not in "".join(re.findall(r'(?:href|src)="([^"]*)"', html.replace("https://x.example", "")))
    assert html.count("<pre>") == 1


@given(st.text(st.characters(codec=None), min_size=1), st.sampled_from([RunKind.PLAIN, RunKind.QUOTE, RunKind.GLOSS]))
def test_any_text_reads_as_it_was(text, kind):
    words = " ".join(text.split())
    parser = MarkdownIt("commonmark").enable("table")
    html = rendered(parser, only(Line((Run(words, kind), Run(" end")))))
    body = html.partition("</h2>")[2]
    assert not re.search(r"<(?!/?p>|/?[^a-z/])", body.replace("<p>", "").replace("</p>", ""))
    assert plain(body).strip().endswith("end")


@given(st.text("\\`*_[]()<>#+-.!|~&;:/wahtp1 “”", min_size=1, max_size=12))
def test_signs_of_markdown_stay_signs(text):
    words = " ".join(text.split())
    if not words:
        return
    parser = MarkdownIt("commonmark").enable("table")
    body = rendered(parser, only(Line((Run(words),)))).partition("</h2>")[2]
    assert plain(body).strip() == words


def test_our_brackets_never_make_a_link_of_what_follows(parser):
    line = Line((Run("on Friday ", RunKind.QUOTE), Run("9 May", RunKind.GLOSS), Run("(x)", RunKind.QUOTE)))
    assert "<a" not in rendered(parser, only(line)).partition("</h2>")[2]


def test_a_run_links_to_its_place_in_the_brief(parser):
    html = rendered(parser, only(Line((Run("disputed", RunKind.STRONG, leads_to="dispute-e1"), Run(" · one source")))))
    assert '<a href="#dispute-e1"><strong>disputed</strong></a> · one source' in html


def test_a_citation_behind_the_text():
    line = Line((Run("He left", RunKind.QUOTE),), (Citation(2, 0, 1), Citation(2, 5, 6)))
    assert "“He left” [[2](#source-2)]" in render(only(line), HOUSE).decode()


def test_only_web_addresses_are_links(parser):
    brief = example()
    urls = ("javascript:alert(1)", "https://x.example/a b>", "https://x.example/)](y)")
    sources = tuple(replace(source, url=url) for source, url in zip(brief.sources, urls, strict=False))
    section = Section("sources", "Sources", (SourceList(sources),))
    html = rendered(parser, replace(brief, sections=(section,), sources=sources))
    assert set(re.findall(r'href="([^"]*)"', html)) == {
        "https://x.example/a%20b%3E",
        "https://x.example/)%5D(y)",
    }


def test_emphasis_around_nothing_is_nothing(parser):
    html = rendered(parser, only(Line((Run(" ", RunKind.STRONG), Run("a ", RunKind.MUTED), Run("b")))))
    assert "<p><em>a</em> b</p>" in html


def test_hostile_text_is_utf8():
    content = render(hostile(), HOUSE).decode("utf-8")
    assert "\x00" not in content
    assert HOSTILE[6] in content
