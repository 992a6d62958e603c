"""A crane that fell, in two editions, and what the second prints of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.brief.verify import lines
from briefing.changes.compare import Window, compare
from briefing.model import Article, Event, PrintedEvent
from briefing.model.document import Brief, Bullets, Section, Table
from tests.changes.editions import FIRST, SECOND, material, options, printed
from tests.make import article, claim, event, mention, timex, when

HERALD = article("A crane fell on Sunday, killing 4 people.", FIRST, id="herald", publisher="The Herald")
SUNDAY = timex(HERALD, "Sunday", date(2026, 3, 29))
FOUR = claim(HERALD, "killed", "killing 4 people", 4, 4, 4)
FELL = mention(HERALD, "fell", when(date(2026, 3, 29), SUNDAY), claims=(FOUR,))
BEFORE = printed([HERALD], event(FELL))
POST = article("The crane fell and killed 6 people.", SECOND, id="post", publisher="The Post")
SIX = claim(POST, "killed", "killed 6 people", 6, 6, 6)
ROSE = event(FELL, mention(POST, "fell", when(date(2026, 3, 29)), claims=(SIX,)))


def edition(
    before: dict[str, PrintedEvent],
    articles: Sequence[Article],
    *events: Event,
    since: Window,
    chosen: Options | None = None,
) -> Brief:
    laid = material(articles, *events)
    return compose(replace(laid, changes=compare(laid, before, since)), chosen or options(SECOND))


def section(brief: Brief, key: str) -> Section:
    return next(section for section in brief.sections if section.key == key)


def words(section: Section) -> str:
    return "\n".join(line.text for block in section.blocks for line in lines(block))


def notes(section: Section) -> str:
    return "\n".join(item.note for block in section.blocks if isinstance(block, Bullets) for item in block.items)


def rows(brief: Brief) -> list[list[str]]:
    (table,) = (block for block in section(brief, "changes").blocks if isinstance(block, Table))
    return [
        [" | ".join(line.text for line in cell) for cell in row.cells] for group in table.groups for row in group.rows
    ]
