"""The steps from inputs to a brief, the one recipe that the commands, editions and library users share.

`read_and_date → find_events → merge_and_order → compose_brief → write`. Each step imports its room when it is taken, so
that `briefing dates` loads the syntax model only where days of publication may contradict each other, and `--help`
loads nothing. A step that is given something else than it takes raises `TypeError` with one sentence that says what it
wants.
"""

from briefing.pipeline.arguments import Input, Published
from briefing.pipeline.cutoff import out_by
from briefing.pipeline.narrowing import narrowed
from briefing.pipeline.output import stem_of, write
from briefing.pipeline.records import DatedArticles, Findings, Mentions
from briefing.pipeline.steps import (
    Each,
    EachFile,
    NothingUsable,
    compose_brief,
    date_articles,
    find_events,
    find_mentions,
    find_timexes,
    in_doubt,
    material_of,
    merge_and_order,
    read,
    read_and_date,
    reported,
)

__all__ = [
    "DatedArticles",
    "Each",
    "EachFile",
    "Findings",
    "Input",
    "Mentions",
    "NothingUsable",
    "Published",
    "compose_brief",
    "date_articles",
    "find_events",
    "find_mentions",
    "find_timexes",
    "in_doubt",
    "material_of",
    "merge_and_order",
    "narrowed",
    "out_by",
    "read",
    "read_and_date",
    "reported",
    "stem_of",
    "write",
]
