"""A brief for tests: a bridge that fell, reported by three outlets, an old dam and an undated fire."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.model import (
    Anchor,
    AnchorKind,
    Article,
    Conflict,
    Cut,
    Event,
    Material,
    Qualifier,
    Skipped,
)
from briefing.model.document import Brief, Bullets, Paragraph, Section, Table
from tests.make import article, claim, event, mention, timeline, timex, when

OPTIONS = Options(cutoff=datetime(2024, 5, 18, 6, 30, tzinfo=UTC))

HERALD = article("A bridge fell on Thursday, killing 4 people.", id="herald", publisher="The Herald")
GAZETTE = article("A bridge collapse killed at least 6 people.", id="gazette", publisher="The Gazette")
WIRE = article("A bridge fell on Thursday, killing 4 people.", id="wire", publisher="Reprinter", reprint_of="herald")
OLD = article("A dam burst in 1999.", id="old", publisher="The Herald")
UNDATED = article("It burned on Thursday.", None, id="undated", publisher="The Gazette")

THURSDAY = timex(HERALD, "Thursday", date(2024, 5, 16))
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
SIX = claim(GAZETTE, "killed", "at least 6 people", 6, None, None)
FELL = mention(HERALD, "fell", when(date(2024, 5, 16), THURSDAY), claims=(FOUR,))
COLLAPSE = mention(GAZETTE, "collapse", when(date(2024, 5, 17), qualifier=Qualifier.BEFORE), claims=(SIX,))
COPY = mention(WIRE, "fell", when(date(2024, 5, 16)))
BURST = mention(OLD, "burst", when(date(1999, 6, 1)))
UNRESOLVED = timex(UNDATED, "Thursday", None, anchor=AnchorKind.NONE)
BURNED = mention(UNDATED, "burned", when(None))

BRIDGE = event(FELL, COLLAPSE, COPY, conflicts=(Conflict("killed", (FOUR, SIX)),), reprints=frozenset({"wire"}))
DAM = event(BURST, id="e2", salience=0.7)
FIRE = event(BURNED, id="e3", salience=0.6)
STEPS = article("It cracked on Thursday. Two hours later a lorry sank.", id="herald", publisher="The Herald")
CRACKED = timex(STEPS, "Thursday", date(2024, 5, 16))
LATER = replace(timex(STEPS, "Two hours later", date(2024, 5, 16)), anchor=Anchor(AnchorKind.TIMEX, CRACKED.start))
TRIFLE = event(mention(GAZETTE, "killed", when(date(2024, 5, 15))), id="e4", salience=0.01)


def composed(
    *events: Event,
    undated: tuple[Event, ...] = (FIRE,),
    ahead: tuple[Event, ...] = (),
    options: Options = OPTIONS,
    herald: Article = HERALD,
    cut: Cut | None = None,
) -> Brief:
    articles = (herald, GAZETTE, WIRE, OLD, UNDATED)
    timexes = {"herald": (THURSDAY,), "undated": (UNRESOLVED,)}
    printed = timeline(*events, undated=undated, ahead=ahead)
    skipped = (Skipped("x.bin", "it is not text"),)
    return compose(Material(articles, timexes, (*events, *undated), printed, skipped, cut=cut), options)


def section(brief: Brief, key: str) -> Section:
    return next(s for s in brief.sections if s.key == key)


def table(brief: Brief, key: str) -> Table:
    block = section(brief, key).blocks[0]
    assert isinstance(block, Table)
    return block


def texts(section: Section) -> str:
    found = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            found.append(block.line.text)
        elif isinstance(block, Bullets):
            found += [f"{bullet.lead} {bullet.line.text} {bullet.note}" for bullet in block.items]
    return "\n".join(found)
