from dataclasses import replace
from datetime import date

from briefing.brief.compose import compose
from briefing.changes.compare import compare
from briefing.model import Salience
from briefing.model.document import Bullets
from tests.brief.example import BRIDGE, GAZETTE, composed, section, texts
from tests.changes.editions import FIRST, SECOND, material, options, printed, window
from tests.make import article, event, mention, when

HERALD = article("A crane fell.", FIRST, id="herald")
FELL = event(mention(HERALD, "fell", when(FIRST)))
KILLED = event(mention(GAZETTE, "killed", when(date(2024, 5, 17))), id="e5", salience=0.9)
LIGHT = replace(BRIDGE, salience=Salience(0.4))


def test_the_weightiest_comes_first_under_its_day_though_it_happened_later() -> None:
    (bullets,) = section(composed(LIGHT, KILLED), "key-developments").blocks
    assert isinstance(bullets, Bullets)
    assert [item.lead for item in bullets.items] == ["17 May 2024", "16 May 2024"]
    assert "killing 4 people" in bullets.items[1].line.text


def test_each_is_recorded_as_printed_there() -> None:
    brief = composed(LIGHT, KILLED)
    assert [line.event for line in brief.printed if line.section == "key-developments"] == ["e5", "e1"]


def test_where_nothing_happened_lately_that_is_said() -> None:
    assert texts(section(composed(), "key-developments")) == "Nothing that the sources date to this period."


def test_where_nothing_is_new_since_the_edition_before_that_is_said_though_all_is_repeated() -> None:
    laid = material([HERALD], FELL)
    following = replace(laid, changes=compare(laid, printed([HERALD], FELL), window()))
    brief = compose(following, replace(options(SECOND), repeat_unchanged=True))
    assert texts(section(brief, "key-developments")) == "Nothing new or changed."
    assert "timeline" in {one.key for one in brief.sections}
