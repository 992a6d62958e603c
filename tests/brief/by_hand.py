"""A brief for tests that a person edited: a bridge of which a newer report says otherwise, and a dam."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.edits.apply import apply
from briefing.edits.request import EditRequest, make_edit
from briefing.model import Edit, Material
from briefing.model.document import Brief
from tests.make import article, claim, event, mention, pinned, timeline, timex, when

AT = datetime(2024, 5, 17, 0, 30, tzinfo=timezone(timedelta(hours=2)))
LATER = datetime(2024, 5, 17, 18, tzinfo=UTC)
OPTIONS = Options(cutoff=datetime(2024, 5, 18, 6, 30, tzinfo=UTC))
THURSDAY, FRIDAY = date(2024, 5, 16), date(2024, 5, 17)

HERALD = article("A bridge fell on Thursday, killing 4 people. A dam burst on Friday.", id="herald")
GAZETTE = article("The bridge fell on Friday, killing 23 people.", id="gazette", publisher="The Gazette")
FOUR = claim(HERALD, "killed", "4 people", 4, 4, 4)
MORE = claim(GAZETTE, "killed", "23 people", 23, 23, 23)
FELL = mention(
    HERALD,
    "fell",
    when(THURSDAY, timex(HERALD, "Thursday", THURSDAY)),
    passage="A bridge fell on Thursday, killing 4 people.",
    claims=(FOUR,),
)
AGAIN = mention(GAZETTE, "fell", when(FRIDAY, timex(GAZETTE, "Friday", FRIDAY)), claims=(MORE,))
BURST = mention(HERALD, "burst", when(FRIDAY, timex(HERALD, "Friday", FRIDAY)), passage="A dam burst on Friday.")
BRIDGE, DAM = event(FELL, AGAIN, id="e1"), event(BURST, id="e2", salience=0.7)


def edit(id: str = "e1", **change: object) -> Edit:
    made = make_edit(id, EditRequest(**change), who="A. Editor", at=AT)  # type: ignore[arg-type]
    return pinned(made, BRIDGE, DAM)


def edited(*edits: Edit) -> Material:
    material = Material((HERALD, GAZETTE), {}, (BRIDGE, DAM), timeline(BRIDGE, DAM))
    return apply(material, edits, first_seen={"gazette": LATER})


def brief(*edits: Edit) -> Brief:
    return compose(edited(*edits), OPTIONS)
