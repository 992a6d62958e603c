from lxml import html

from briefing.model.document import Chart
from briefing.writing.html.picture import svg
from tests.writing.example_brief import HOUSE, example

CHART = next(block for section in example().sections for block in section.blocks if isinstance(block, Chart))


def test_the_picture_is_described_and_its_labels_are_text():
    found = html.fragment_fromstring(svg(CHART, HOUSE, ()))
    (drawing,) = found.xpath(".//svg")
    assert drawing.get("aria-label") == CHART.alt
    assert "Explosion at Pier 9" in found.xpath(".//text/text()")
    assert not found.xpath(".//a")


def test_parts_lead_to_rows_that_are_there():
    found = html.fragment_fromstring(svg(CHART, HOUSE, ("event-2",)))
    (link,) = found.xpath(".//a")
    assert (link.get("href"), link.get("aria-label")) == ("#event-2", "Explosion at Pier 9")


def test_every_shape_stands_within_the_picture():
    found = html.fragment_fromstring(svg(CHART, HOUSE, ()))
    _, _, width, height = map(float, found.xpath("string(.//svg/@viewbox)").split())
    for text in found.xpath(".//text"):
        assert 0 <= float(text.get("x")) <= width
        assert 0 <= float(text.get("y")) <= height
