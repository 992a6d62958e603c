from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefing.writing.html.markup import element, text


@given(st.text())
def test_any_text_comes_back_as_text_and_makes_no_element(words):
    page = html.fragment_fromstring(element("p", text(words), title=words))
    assert len(page) == 0
    assert page.tag == "p"


def test_attributes_are_named_as_html_names_them():
    assert element("input", class_="a", aria_label='"x"', hidden=False, name=None) == (
        '<input class="a" aria-label="&quot;x&quot;">'
    )
