from docx.oxml.ns import qn

from tests.writing.example_brief import example
from tests.writing.word.reading import shown, xpath


def test_sections_are_numbered_headings_with_bookmarks(document):
    headings = xpath(document, "w:p[w:pPr/w:pStyle[@w:val='Heading1' or @w:val='BriefingKeyHeading']]")
    assert [shown(one) for one in headings] == [section.title for section in example().sections]
    assert all(one.find(qn("w:bookmarkStart")) is not None for one in headings)


def test_the_title_has_the_title_style(document):
    (title,) = xpath(document, "w:p[w:pPr/w:pStyle/@w:val='Title']")
    assert shown(title) == "Port Marrow grain terminal explosion"
