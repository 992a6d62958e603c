"""Dated, cited briefings from news articles.

The steps, from a folder of articles to a brief::

    dated = briefing.read_and_date("articles/")            # articles, every date in them, and what could not be used
    mentions = briefing.find_events(dated)                 # which clause reports what, when it happened, who says so
    cutoff = briefing.data_cutoff("2026-04-03T06:00+00:00")           # what lies after it is ahead
    findings = briefing.merge_and_order(dated, mentions, as_of=cutoff)      # one event, however many report it
    brief = briefing.compose_brief(dated, findings, briefing.Options(cutoff=cutoff))
    briefing.write(brief, ["pdf", "docx", "md", "json"], "out")

It is what `briefing build articles/ --as-of 2026-04-03T06:00+00:00` does; as the command without `--as-of`, leave out
`as_of` and the options. What is at hand as text needs no file::

    briefing.find_timexes("The dam burst on Thursday.", published="2026-04-03")[0].value    # '2026-04-02'

docs/library.md shows more. What a user can do wrong raises a `BriefingError` whose text says what to do. Names are
loaded when first used, so that `import briefing` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.brief.options import Options
    from briefing.clock import data_cutoff
    from briefing.errors import BadData, BadSettings, BriefingError, CannotWrite, NoInput, UsageError
    from briefing.model import (
        Anchor,
        AnchorKind,
        Article,
        Attribution,
        Basis,
        Claim,
        Conflict,
        Cut,
        Denial,
        DisputeKind,
        Event,
        Evidence,
        EvidenceKind,
        Furniture,
        FurnitureKind,
        Interval,
        Judgement,
        Mention,
        NewsKind,
        Number,
        Passage,
        Precision,
        PublicationDate,
        Qualifier,
        Reference,
        Referent,
        Revision,
        Ruled,
        Said,
        Salience,
        Skipped,
        Span,
        Status,
        Timeline,
        Timex,
        TimexType,
        Unparsed,
        When,
    )
    from briefing.model.document import Brief, Masthead, PrintedLine, Section, Source
    from briefing.pipeline import (
        DatedArticles,
        Findings,
        Mentions,
        NothingUsable,
        compose_brief,
        date_articles,
        find_events,
        find_mentions,
        find_timexes,
        merge_and_order,
        read,
        read_and_date,
        write,
    )
    from briefing.reading import Reading

    __version__: str

_HOMES = {
    "briefing.brief.options": ["Options"],
    "briefing.clock": ["data_cutoff"],
    "briefing.errors": ["BadData", "BadSettings", "BriefingError", "CannotWrite", "NoInput", "UsageError"],
    "briefing.model": [
        "Anchor",
        "AnchorKind",
        "Article",
        "Attribution",
        "Basis",
        "Claim",
        "Conflict",
        "DisputeKind",
        "Cut",
        "Denial",
        "Event",
        "Evidence",
        "EvidenceKind",
        "Furniture",
        "FurnitureKind",
        "Interval",
        "Judgement",
        "Matter",
        "Matter",
        "Mention",
        "NewsKind",
        "Number",
        "Passage",
        "Precision",
        "PublicationDate",
        "Qualifier",
        "Reference",
        "Referent",
        "Revision",
        "Ruled",
        "Said",
        "Salience",
        "Skipped",
        "Span",
        "Status",
        "Timeline",
        "Timex",
        "TimexType",
        "Unparsed",
        "When",
    ],
    "briefing.model.document": ["Brief", "Masthead", "PrintedLine", "Section", "Source"],
    "briefing.pipeline": [
        "DatedArticles",
        "Findings",
        "Mentions",
        "NothingUsable",
        "compose_brief",
        "date_articles",
        "find_events",
        "find_mentions",
        "find_timexes",
        "merge_and_order",
        "read",
        "read_and_date",
        "write",
    ],
    "briefing.reading": ["Reading"],
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Anchor",
    "AnchorKind",
    "Article",
    "Attribution",
    "BadData",
    "BadSettings",
    "Basis",
    "Brief",
    "BriefingError",
    "CannotWrite",
    "Claim",
    "Conflict",
    "Cut",
    "DatedArticles",
    "Denial",
    "DisputeKind",
    "Event",
    "Evidence",
    "EvidenceKind",
    "Findings",
    "Furniture",
    "FurnitureKind",
    "Interval",
    "Judgement",
    "Masthead",
    "Mention",
    "Mentions",
    "NewsKind",
    "NoInput",
    "NothingUsable",
    "Number",
    "Options",
    "Passage",
    "Precision",
    "PrintedLine",
    "PublicationDate",
    "Qualifier",
    "Reading",
    "Reference",
    "Referent",
    "Revision",
    "Ruled",
    "Said",
    "Salience",
    "Section",
    "Skipped",
    "Source",
    "Span",
    "Status",
    "Timeline",
    "Timex",
    "TimexType",
    "Unparsed",
    "UsageError",
    "When",
    "__version__",
    "compose_brief",
    "data_cutoff",
    "date_articles",
    "find_events",
    "find_mentions",
    "find_timexes",
    "merge_and_order",
    "read",
    "read_and_date",
    "write",
]


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("briefing")
    if name not in _HOME:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
