"""The words of what stands on a page besides the story (furniture.toml), as a record that is checked when loaded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class ReadMore:
    """Headings of lists of other stories."""

    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Labels and phrases that point to something elsewhere."""

    labels: tuple[str, ...]
    endings: tuple[str, ...]
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contributors:
    """How the people are named who worked on a report."""

    phrases: tuple[str, ...]
    openings: tuple[str, ...]
    bylines: tuple[str, ...]
    roles: tuple[str, ...]
    outlets: tuple[str, ...]
    between: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """How the source of a picture is named."""

    words: tuple[str, ...]
    bare: tuple[str, ...]
    joining: tuple[str, ...]
    agencies: frozenset[str]
    labels: tuple[str, ...]
    by: tuple[str, ...]
    after_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Caption:
    """How captions of pictures and films are known that were run into the text."""

    opening: re.Pattern[str]
    agency: re.Pattern[str]
    placed: re.Pattern[str]
    showing: tuple[str, ...]
    counters: tuple[str, ...]
    buttons: tuple[str, ...]
    of: tuple[str, ...]
    sources: tuple[str, ...]
    shown: tuple[str, ...]
    label_words: frozenset[str]
    past: re.Pattern[str]
    credited: tuple[str, ...]
    offices: tuple[str, ...]
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Openings of paragraphs that speak of the page, the paper or the law, and of stamps."""

    openings: tuple[str, ...]
    stamps: tuple[str, ...]
    glued_stamps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """Labels and phrases of a note in which an article corrects itself, and words that say how."""

    labels: tuple[str, ...]
    note_labels: tuple[str, ...]
    phrases: tuple[str, ...]
    how: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Abstract:
    """Labels over the summary that a database puts before an article, and over the article after it."""

    labels: frozenset[str]
    full: frozenset[str]


@dataclass(frozen=True, slots=True)
class Comments:
    """The stamp over or under a reader's comment, and words of which every stamp has one."""

    words: tuple[str, ...]
    stamp: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """All of furniture.toml."""

    read_more: ReadMore
    link: Link
    contributors: Contributors
    credit: Credit
    caption: Caption
    notice: Notice
    correction: Correction
    abstract: Abstract
    comments: Comments


@cache
def furniture_words() -> FurnitureWords:
    """The words of furniture, loaded once."""
    return room_record(FurnitureWords, "briefing.reading.text", "furniture.toml")
