"""What the user set in templates/sections.toml: which sections a brief has, and how much goes into each.

A user's own sections.toml may hold only what it changes: every other key comes from the file that came with the
program.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from briefing.brief.options import Length
from briefing.errors import BadSettings
from briefing.model.document import SectionKey
from briefing.resources import load_template
from briefing.tables import Between, load_record

FILE = "sections.toml"

Count: TypeAlias = Annotated[int, Between(0, 100_000)]
"""Lines or days; no brief has more."""

Share: TypeAlias = Annotated[float, Between(0, 1)]
"""A salience, or a part of one."""


@dataclass(frozen=True, slots=True)
class KeyDevelopmentsLayout:
    """At most how many, from how many days before the first report, and the least share of the top salience.

    Of a line must be left, after those before it, the share `share_left` of what the first is worth.

    A line of a story matters by `breadth` more with each doubling of the outlets that report it, and times
    `same_story` with each line of the story that matters more (`same_story_of_many` where `many_stories` stories or
    more are each told by `several_outlets` or more), and times the chance that none of the lines before it reports the
    same event, to the power `novelty`. It matters by `space` more with each doubling of its article's length over the
    usual one of its outlet, and by `headline` more where it has the words of its article's headline.
    One quoted from the end of its article matters by the share `far_down` less than one from its head.
    """

    most: Count
    within_days: Count
    share_of_top: Share
    share_left: Share
    far_down: Share
    breadth: Share
    space: Share
    headline: Share
    same_story: Share
    same_story_of_many: Share
    many_stories: Count
    several_outlets: Count
    novelty: Share


@dataclass(frozen=True, slots=True)
class ChangesLayout:
    """At most how many changed events, and how many new lines besides the key developments."""

    most: Count
    most_new: Count


@dataclass(frozen=True, slots=True)
class ListLayout:
    """At most how many lines; the least salience of one, and of one of which only a bound is known."""

    most: Count
    least_salience: Share
    least_salience_bounded: Share


@dataclass(frozen=True, slots=True)
class TimelineLayout(ListLayout):
    """Besides, what share of the worthiest line's worth must be left of a line after those taken before it."""

    share_left: Share


@dataclass(frozen=True, slots=True)
class StoriesLayout:
    """Whether the timeline goes by story or by day, and how many lines it then has, in all and of one story.

    "auto" goes by day where one story has the share `one_story` of the lines. A story of fewer than `least_lines` lines
    has no heading of its own. Each line counts `breadth` more with each doubling of the outlets that report its story,
    and `headline` more where it has the words of its article's headline.
    """

    by: Literal["auto", "story", "day"]
    one_story: Share
    breadth: Share
    headline: Share
    most: Count
    most_lines: Count
    least_lines: Count


@dataclass(frozen=True, slots=True)
class AheadLayout(ListLayout):
    """Besides, from how many days before the last report an announcement for no known day is printed.

    Where the timeline goes story by story, at most `most_of_story` lines are of one story. What is only to be done by
    a day more than `deadline_days` after its report counts as announced for no day.
    """

    within_days: Count
    most_of_story: Count
    deadline_days: Count


@dataclass(frozen=True, slots=True)
class FiguresLayout:
    """At most how many events with something in dispute, and how many rows of one dispute."""

    most: Count
    most_claims: Annotated[int, Between(2, 100_000)]


@dataclass(frozen=True, slots=True)
class LengthsLayout:
    """Which sections each length of a brief leaves out."""

    page: tuple[SectionKey, ...]
    brief: tuple[SectionKey, ...]
    full: tuple[SectionKey, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The sections of a brief in their order, and how much goes into those that are cut."""

    order: tuple[SectionKey, ...]
    key_developments: KeyDevelopmentsLayout
    changes: ChangesLayout
    timeline: TimelineLayout
    stories: StoriesLayout
    annex: ListLayout
    ahead: AheadLayout
    figures: FiguresLayout
    leaves_out: LengthsLayout

    @classmethod
    def load(cls, templates: Path | None = None) -> Layout:
        """The layout of the user's `templates` laid over the one that came with the program.

        Raises `BadSettings` naming the file and the key that is wrong.
        """
        return _read(templates) if templates else _house()

    def of_length(self, length: Length) -> Layout:
        """The layout without the sections that a brief of this length leaves out."""
        left_out: tuple[SectionKey, ...] = getattr(self.leaves_out, length)
        return replace(self, order=tuple(key for key in self.order if key not in left_out))


@cache
def _house() -> Layout:
    return _read(None)


def _read(templates: Path | None) -> Layout:
    table, file = load_template(FILE, templates)
    layout = load_record(Layout, table, str(file), hyphens=True)
    if not layout.order:
        raise BadSettings(f"{file}: order must name a section")
    for key in layout.order:
        if layout.order.count(key) > 1:
            raise BadSettings(f"{file}: order names '{key}' twice")
    return layout
