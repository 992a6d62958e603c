"""Which sections there are, what writes each, and when a brief has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing.brief.additions import with_additions
from briefing.brief.context import Context
from briefing.brief.printed import Content
from briefing.brief.sections import (
    ahead,
    annex,
    changes,
    coverage,
    denied,
    edits,
    figures,
    key_developments,
    picture,
    sources,
    timeline,
    undated,
)
from briefing.model.document import PrintedLine, Section


def _always(_context: Context) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """What writes a section, what heads it, and when a brief has it.

    Without a `title` of its own its heading is that of the labels. `is_wanted` says whether a brief of this layout has
    it at all; one that `may_lack` is left out where it is empty and the brief is an edition that follows another.
    """

    content: Callable[[Context], Content]
    title: Callable[[Context], str] | None = None
    is_wanted: Callable[[Context], bool] = _always
    may_lack: bool = False


SECTIONS: Mapping[str, SectionSpec] = {
    key_developments.KEY: SectionSpec(key_developments.content),
    changes.KEY: SectionSpec(changes.content, title=changes.title, is_wanted=changes.is_wanted),
    picture.KEY: SectionSpec(picture.content, may_lack=True),
    timeline.KEY: SectionSpec(timeline.content, may_lack=True),
    figures.KEY: SectionSpec(figures.content, may_lack=True),
    denied.KEY: SectionSpec(denied.content, may_lack=True),
    ahead.KEY: SectionSpec(ahead.content, may_lack=True),
    undated.KEY: SectionSpec(undated.content, may_lack=True),
    edits.KEY: SectionSpec(edits.content, is_wanted=edits.is_wanted),
    sources.KEY: SectionSpec(sources.content),
    coverage.KEY: SectionSpec(coverage.content),
    annex.KEY: SectionSpec(annex.content, is_wanted=annex.is_wanted, may_lack=True),
}


def write_section(key: str, context: Context) -> tuple[Section, tuple[PrintedLine, ...]]:
    """The section of this key and the record of what it prints; raises KeyError where there is no such section."""
    spec = SECTIONS[key]
    title = context.labels.sections[key] if spec.title is None else spec.title(context)
    content = with_additions(context, key, spec.content(context))
    return Section(key, title, content.blocks), content.printed
