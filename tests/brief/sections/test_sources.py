from briefing.brief.compose import compose
from briefing.model import Material
from briefing.model.document import SourceList
from tests.brief.example import BRIDGE, OPTIONS, composed, section, texts
from tests.make import timeline


def test_the_list_is_that_of_the_brief_in_order_of_its_numbers() -> None:
    brief = composed(BRIDGE)
    (block,) = section(brief, "sources").blocks
    assert isinstance(block, SourceList)
    assert block.sources == brief.sources
    assert [source.number for source in block.sources] == list(range(1, 6))


def test_without_articles_that_is_said() -> None:
    brief = compose(Material((), {}, (), timeline()), OPTIONS)
    assert texts(section(brief, "sources")) == "No article."
