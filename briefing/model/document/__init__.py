"""The brief: one format-neutral document. Writers know this package and nothing else of the program.

A brief is a masthead, sections of blocks, numbered sources and a coverage statement. Text stands in runs; a run that
quotes an article carries the citation whose span it quotes, so that every printed line can be compared with its source.
"""

from briefing.model.document.blocks import (
    UNPRINTED,
    Bullet,
    Bullets,
    Chart,
    ChartItem,
    Citation,
    Column,
    GroupTime,
    Line,
    Paragraph,
    Place,
    Row,
    RowGroup,
    Run,
    RunKind,
    Table,
)
from briefing.model.document.brief import Block, Brief, ChangedLines, Coverage, Masthead, Section
from briefing.model.document.printed import (
    BY_TIME,
    EVENT_SECTIONS,
    PrintedLine,
    PrintedSpan,
    PrintedWhen,
    SectionKey,
    StoryName,
)
from briefing.model.document.sources import CitedPassage, Source, SourceList

__all__ = [
    "BY_TIME",
    "EVENT_SECTIONS",
    "UNPRINTED",
    "Block",
    "Brief",
    "Bullet",
    "Bullets",
    "ChangedLines",
    "Chart",
    "ChartItem",
    "Citation",
    "CitedPassage",
    "Column",
    "Coverage",
    "GroupTime",
    "Line",
    "Masthead",
    "Paragraph",
    "Place",
    "PrintedLine",
    "PrintedSpan",
    "PrintedWhen",
    "Row",
    "RowGroup",
    "Run",
    "RunKind",
    "Section",
    "SectionKey",
    "Source",
    "SourceList",
    "StoryName",
    "Table",
]
