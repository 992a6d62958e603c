import pytest

from briefing.writing import render
from briefing.writing.choices import Choices, CitationStyle
from tests.writing.example_brief import example, hostile

FORMATS = ("pdf", "docx", "html", "md")


@pytest.mark.parametrize("kind", FORMATS)
def test_without_a_choice_sources_are_cited_by_number(kind):
    assert render(example(), kind) == render(example(), kind, choices=Choices(citations=CitationStyle.NUMERIC))


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("style", [style for style in CitationStyle if style is not CitationStyle.NUMERIC])
def test_every_style_gives_the_same_bytes_for_the_same_brief(kind, style):
    choices = Choices(citations=style)
    written = render(example(), kind, choices=choices)
    assert written == render(example(), kind, choices=choices)
    assert written != render(example(), kind)
    assert render(hostile(), kind, choices=choices)
