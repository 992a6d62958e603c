"""Lines whose events are in dispute say so, and lead to what the sources say against each other."""

from dataclasses import replace

from briefing.brief.disputes import dispute_anchor, dispute_of, disputed_events, in_turn, is_settled
from briefing.brief.layout import Layout
from briefing.model import Claim, Conflict, DisputeKind, Material, Passage, Salience
from briefing.model.document import Bullets
from tests.brief.example import BRIDGE, DAM, OPTIONS, composed, section, table
from tests.make import timeline


def material(*events):
    return Material((), {}, events, timeline(*events))


def test_a_disputed_line_leads_to_the_first_row_of_its_dispute():
    brief = composed(BRIDGE, DAM)
    rows = [row for group in table(brief, "timeline").groups for row in group.rows]
    marked = [run for row in rows for line in row.cells[1] for run in line.runs if run.leads_to]
    assert [(run.text, run.leads_to) for run in marked] == [("disputed", dispute_anchor(BRIDGE.id))]
    anchors = [row.anchor for row in table(brief, "figures").groups[0].rows]
    assert anchors == [marked[0].leads_to, None]


def test_what_a_correction_has_settled_is_called_corrected():
    (conflict,) = BRIDGE.conflicts
    settled = replace(BRIDGE, conflicts=(replace(conflict, superseded=conflict.claims[:1]),))
    assert (is_settled(settled), is_settled(BRIDGE)) == (True, False)
    (bullets,) = section(composed(settled), "key-developments").blocks
    assert [item.note for item in bullets.items] == ["figure corrected"]


def test_a_key_development_in_dispute_is_noted():
    (bullets,) = section(composed(BRIDGE), "key-developments").blocks
    assert isinstance(bullets, Bullets)
    assert [item.note for item in bullets.items] == ["disputed"]
    assert [[(run.text, run.leads_to) for run in item.noted] for item in bullets.items] == [
        [("disputed", dispute_anchor(BRIDGE.id))]
    ]


def other_figures(event, name):
    """The event with a dispute of its own: its claims stand in other words."""
    words = Passage("other", 0, 2, "40")
    (conflict,) = event.conflicts
    claims = tuple(replace(claim, words=words) for claim in conflict.claims)
    return replace(event, id=name, conflicts=(replace(conflict, claims=claims),), salience=Salience(0.1))


def test_only_so_many_disputes_as_the_layout_has_room_for_are_led_to():
    layout = Layout.load(None)
    one = replace(layout, figures=replace(layout.figures, most=1))
    lesser = other_figures(BRIDGE, "lesser")
    own = {BRIDGE.id: BRIDGE.id}
    assert disputed_events(material(lesser, BRIDGE), OPTIONS, one) == own
    assert disputed_events(material(lesser, BRIDGE), OPTIONS, layout) == own | {"lesser": "lesser"}


def test_a_dispute_that_two_events_share_is_printed_under_the_weightier():
    twin = replace(BRIDGE, id="twin", salience=Salience(0.1))
    one = replace(Layout.load(None), figures=replace(Layout.load(None).figures, most=1))
    assert disputed_events(material(twin, BRIDGE), OPTIONS, one) == {BRIDGE.id: BRIDGE.id, "twin": BRIDGE.id}
    assert len(table(composed(BRIDGE, twin), "figures").groups) == 1


def test_a_dispute_that_is_not_printed_marks_its_line_all_the_same():
    layout = Layout.load(None)
    bare = replace(layout, order=tuple(key for key in layout.order if key != "figures"))
    assert disputed_events(material(BRIDGE), OPTIONS, bare) == {}
    assert dispute_of((DAM, BRIDGE)) == BRIDGE
    assert dispute_of((DAM,)) is None


def test_of_two_disputes_of_a_line_the_open_one_marks_it():
    (conflict,) = BRIDGE.conflicts
    settled = replace(BRIDGE, id="settled", conflicts=(replace(conflict, superseded=conflict.claims[:1]),))
    assert dispute_of((settled, BRIDGE)) == BRIDGE


def test_a_dispute_that_holds_two_others_is_printed_once_for_all_three():
    lesser = other_figures(BRIDGE, "lesser")
    both = replace(BRIDGE, id="both", conflicts=(*BRIDGE.conflicts, *lesser.conflicts), salience=Salience(0.05))
    layout = Layout.load(None)
    assert set(disputed_events(material(BRIDGE, lesser, both), OPTIONS, layout).values()) == {"both"}


def whether(name, *words):
    """An event of which is in dispute whether it happened, by the words of those who say so or deny it."""
    claims = tuple(Claim(DisputeKind.EVENT, None, None, None, Passage(said, 0, 1, "x"), None) for said in words)
    return replace(BRIDGE, id=name, conflicts=(Conflict(DisputeKind.EVENT, claims),))


def test_one_denial_of_what_several_papers_report_is_one_dispute():
    layout = Layout.load(None)
    events = (whether("push", "herald", "denial", "post"), whether("assault", "denial", "echo"))
    assert set(disputed_events(material(*events), OPTIONS, layout).values()) == {"push"}
    other = whether("fire", "mayor", "gazette")
    assert set(disputed_events(material(*events, other), OPTIONS, layout).values()) == {"push", "fire"}


def killed(count: int, article: str) -> Claim:
    return Claim("killed", None, count, None, Passage(article, 0, 1, "4"), None)


def test_each_side_of_a_long_dispute_has_its_turn():
    claims = [killed(4, str(number)) for number in range(20)] + [killed(6, "x"), killed(7, "y"), killed(6, "z")]
    shown = in_turn(claims, lambda claim: claim.best, 5)
    assert [(claim.best, claim.words.article) for claim in shown] == [(4, "0"), (4, "1"), (6, "x"), (7, "y"), (6, "z")]
    assert in_turn(claims[:2], lambda claim: claim.best, 5) == claims[:2]
