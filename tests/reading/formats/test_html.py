import pytest

from briefing.model import FurnitureKind
from briefing.reading import read
from tests.reading.pages import STORY, page, read_page


def test_the_main_text_is_its_paragraphs_with_blank_lines_between(tmp_path):
    assert read_page(tmp_path, page()).text == "\n\n".join(STORY)


def test_inline_markup_entities_and_breaks(tmp_path):
    story = ("A <b>storm</b> reached the&nbsp;coast <a href='/x'>on\n Friday</a> &amp; stayed.<br>It was loud.", *STORY)
    text = read_page(tmp_path, page(paragraphs=story)).text
    assert text.startswith("A storm reached the coast on Friday & stayed.\nIt was loud.\n\nThe town council")


def test_a_page_is_known_by_its_markup_whatever_its_name(tmp_path):
    assert read_page(tmp_path, page(), "page.txt").title == "Bridge closed"
    assert read_page(tmp_path, f"<!-- a comment --> \n{page()}", "page").title == "Bridge closed"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252"])
def test_a_page_in_the_encoding_it_declares(tmp_path, encoding):
    markup = page(paragraphs=("Das Café in Osmere schloß am Freitag früher als sonst.", *STORY)).replace(
        "utf-8", encoding
    )
    assert "Das Café in Osmere schloß" in read_page(tmp_path, markup.replace("©", "").encode(encoding)).text


def test_xhtml_with_a_declaration(tmp_path):
    markup = '<?xml version="1.0" encoding="utf-8"?>\n' + page().replace(
        "<html", '<html xmlns="http://www.w3.org/1999/xhtml"'
    )
    assert STORY[0] in read_page(tmp_path, markup).text


def test_short_pages_are_read_too(tmp_path):
    article = read_page(tmp_path, "<html><body><p>The bridge was closed on Friday.</p></body></html>")
    assert article.text == "The bridge was closed on Friday."


def test_credit_contributors_and_correction_on_a_page(tmp_path):
    article = read_page(
        tmp_path,
        page(
            before="<p>The bridge on Friday. (Lena Marsh/The Post)</p>",
            after="<p>Jon Perrin contributed to this report.</p><p>Correction: An earlier version of this article "
            "gave the wrong day.</p>",
        ),
    )
    assert [part.kind for part in article.furniture] == [
        FurnitureKind.CREDIT, FurnitureKind.CONTRIBUTORS, FurnitureKind.NOTICE,
    ]  # fmt: skip
    assert article.correction == article.furniture[-1].span


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<!doctype html><html><body><script>x()</script></body></html>", "<html"]
)
def test_a_page_without_text_is_named(tmp_path, markup):
    path = tmp_path / "page.html"
    path.write_text(markup)
    reading = read([path])
    assert not reading.articles
    assert "\n" not in reading.skipped[0].reason


def test_no_control_comes_in_by_its_number(tmp_path):
    story = ("&#147;It rained,&#148; she said&#155; on&#27; Friday.", *STORY)
    assert read_page(tmp_path, page(paragraphs=story)).text.startswith("“It rained,” she said› on Friday.")


@pytest.mark.parametrize("tag", ["x" * 100_000, "p " + "a='b' " * 10_000, "p-" + "-a" * 50_000])
def test_a_tag_longer_than_any_is_cut_and_the_rest_is_read(tmp_path, tag):
    article = read_page(tmp_path, f"<html><body><{tag}></p><p>The bridge was closed on Friday.</p></body></html>")
    assert article.text == "The bridge was closed on Friday."


def test_more_attributes_than_memory_should_hold_are_refused_and_those_of_scripts_are_none(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("<html><body>" + f"<p {'a=1 ' * 100}>x" * 1_001)
    assert "attributes" in read([path]).skipped[0].reason
    assert read_page(tmp_path, page(after=f"<script>{'a=1;' * 100_001}</script>")).text == "\n\n".join(STORY)


def test_a_script_that_is_closed_at_its_beginning_is_one_as_in_browsers(tmp_path):
    code = "<script type='text/javascript'/>\n(function() { if (1 < 2) secret(); })();\n</script>"
    assert "secret" not in read_page(tmp_path, page(before=code)).text
    empty = "<script src='a.js'/>"
    assert STORY[0] in read_page(tmp_path, page(before=empty)).text
    assert STORY[0] in read_page(tmp_path, page(before=empty, after="<script>one()</script>")).text


def test_scripts_styles_and_hidden_templates_are_no_text(tmp_path):
    after = (
        "<script>var when = 'Monday';</script><style>p { color: red }</style><template><p>Never shown.</p></template>"
    )
    assert read_page(tmp_path, page(after=after)).text == "\n\n".join(STORY)


HOSTILE = {
    "deep": "<html><body>" + "<div>" * 50_000 + "<p>Deep.</p>",
    "tags": "<html><body>" + "<p>a" * 100_000,
    "deep inline": "<html><body><p>" + "<b>" * 50_000 + "Deep.",
    "many attributes": "<html><body><p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">Text here.</p>",
    "entities": "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><body><p>Text &b;</p></body></html>",
    "external": "<!DOCTYPE html SYSTEM 'file:///etc/passwd'><html><body><p>Text here.</p></body></html>",
    "nul": "<html><body><p>Te\0xt</p>\0</body></html>",
    "json depth": "<html><script type='application/ld+json'>"
    + "[" * 100_000
    + "</script><body><p>Text.</p></body></html>",
    "unclosed": "<html><body><p>Text <a href='" + "x" * 100_000,
    "tables": "<html><body>" + "<table><tr><td>" * 3_000 + "Text.",
    "lists": "<html><body>" + "<ul><li>" * 3_000 + "Text.",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_is_read_or_named(tmp_path, name):
    path = tmp_path / "page.html"
    path.write_text(HOSTILE[name])
    reading = read([path])
    assert len(reading.articles) + len(reading.skipped) == 1
    assert all("root:" not in article.text for article in reading.articles)
