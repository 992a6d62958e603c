from dataclasses import replace
from html.parser import HTMLParser

import pytest

from briefing.delivery.letter import Item, Letter, Part, SourceReference, letter_of
from briefing.delivery.page import html_page
from briefing.labels import house_labels
from briefing.writing.theme import load_theme
from tests.writing.example_brief import example, hostile, line

COLORS = load_theme().colors
ELEMENTS = {"html", "head", "meta", "title", "body", "table", "tr", "td", "h1", "h2", "h3", "p", "div", "span"}
ELEMENTS |= {"strong", "a", "br"}
BARE = Letter("A title", "", "en", (), ())


class Outline(HTMLParser):
    """Elements that are open, in order; every one must be closed."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes += attrs
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def outline_of(letter):
    outline = Outline()
    outline.feed(html_page(letter, COLORS))
    return outline


def page(*items, **changes):
    return html_page(replace(BARE, parts=(Part("key", "A heading", items),), **changes), COLORS)


@pytest.mark.parametrize("brief", [example(), hostile()], ids=["example", "hostile"])
def test_the_html_is_whole_and_fetches_nothing(brief):
    outline = outline_of(letter_of(brief, {"new": 1}, ("a.pdf",), house_labels()))
    assert outline.open == []
    assert set(outline.seen) <= ELEMENTS
    assert not {name for name, _ in outline.attributes} & {"src", "class", "id", "background", "onclick"}
    assert not [value for name, value in outline.attributes if name == "style" and "url(" in value]
    links = [value for name, value in outline.attributes if name == "href"]
    assert all(link.startswith(("https://", "http://")) for link in links)


def test_text_is_text_wherever_it_stands():
    hostile_text = '"><script>alert(1)</script>'
    source = SourceReference(1, hostile_text, "https://x.example/?a=1&b=\"'")
    item = Item(hostile_text, (line(hostile_text),), (hostile_text,), (source,), hostile_text)
    letter = Letter(hostile_text, hostile_text, hostile_text, ((hostile_text, hostile_text),), (Part("", "", (item,)),))
    outline = outline_of(letter)
    assert "script" not in outline.seen
    assert ("lang", hostile_text) in outline.attributes
    assert ("href", "https://x.example/?a=1&b=\"'") in outline.attributes


def test_the_handling_mark_stands_first_and_last_and_nothing_in_its_place_without_one():
    marked = html_page(replace(BARE, handling="For internal use"), COLORS)
    assert marked.count("For internal use") == 2
    assert marked.index("For internal use") < marked.index("<h1") < marked.rindex("For internal use")
    for handling in ("", "  "):
        assert "<p" not in html_page(replace(BARE, handling=handling), COLORS)


def test_a_source_with_an_address_is_a_link_and_one_without_is_not():
    item = Item(
        "",
        (line("It fell"),),
        sources=(SourceReference(1, "Courier", "https://x.example"), SourceReference(2, "Post", None)),
    )
    shown = page(item)
    assert '[1] <a href="https://x.example"' in shown
    assert "[2] Post</div>" in shown


def test_an_item_without_lines_heads_those_that_follow():
    shown = page(Item("Updated"), Item("Killed", (line("“14"),)))
    assert ">Updated</h3>" in shown
    assert ">Killed</div>" in shown
    assert shown.count("<h3") == 1


def test_words_have_the_look_of_their_kind_and_quotations_their_marks():
    shown = page(Item("", (line("“It fell on Friday |[7 March]|*14|~, Solis"),)))
    assert "“It fell on Friday " in shown
    assert "<strong>14</strong>" in shown
    assert f'<span style="color:{COLORS.muted}">, Solis</span>' in shown


def test_what_belongs_together_is_not_broken_at_the_end_of_a_line():
    assert "Mon 3\u00a0March" in page(Item("Mon 3 March", (line("It fell"),)))


def test_what_there_is_none_of_leaves_no_empty_part():
    shown = html_page(BARE, COLORS)
    assert "<h2" not in shown
    assert "border-left" not in shown
