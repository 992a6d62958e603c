"""The look of a brief, read from templates/theme.toml and checked; a mistake is named with its file and key.

A user's own theme.toml may hold only what it changes: every other key comes from the theme that came with the program.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, get_args

from briefing.errors import BadSettings
from briefing.resources import load_template
from briefing.tables import Between, Shape, load_record

FILE = "theme.toml"
POINTS_PER_MM = 72 / 25.4
PAPERS: dict[str, tuple[float, float]] = {"A4": (595.276, 841.89), "letter": (612.0, 792.0)}
Mark: TypeAlias = Literal[
    "circle", "ring", "half-circle", "diamond", "hollow-diamond", "square", "hollow-square", "triangle", "cross"
]
MARKS: tuple[Mark, ...] = get_args(Mark)
OTHER_TONE = "other"

Color: TypeAlias = Annotated[str, Shape(re.compile(r"#[0-9a-fA-F]{6}"), 'a colour like "#1c2430"')]
Name: TypeAlias = Annotated[str, Shape(re.compile(r"\s*\S.*"), "a name")]
Size: TypeAlias = Annotated[float, Between(0.5, 100)]
Distance: TypeAlias = Annotated[float, Between(0, 100)]
Margin: TypeAlias = Annotated[float, Between(0, 140)]

_NARROWEST_TEXT = 200.0  # points; below it a table's columns cannot hold a word


@dataclass(frozen=True, slots=True)
class Page:
    """The paper and its margins, in points."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours as "#rrggbb"."""

    ink: Color
    muted: Color
    accent: Color
    rule: Color
    band: Color
    paper: Color
    handling: Color


@dataclass(frozen=True, slots=True)
class Tone:
    """How a status looks in the picture: its colour, and a mark that says the same."""

    color: Color
    mark: Mark


@dataclass(frozen=True, slots=True)
class Family:
    """A typeface: its name for formats that name fonts, and the TrueType files of its four cuts."""

    name: Name
    regular: Name
    italic: Name
    bold: Name
    bold_italic: Name


@dataclass(frozen=True, slots=True)
class Fonts:
    """The typeface of running text, that of headings and tables' heads, and files for what both lack.

    `regional` has those that come first in a text in "japanese" or "korean".
    """

    body: Family
    heading: Family
    fallback: tuple[Name, ...]
    regional: Mapping[str, tuple[Name, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points; `leading` is a multiple of the size."""

    title: Size
    heading: Size
    day: Size
    body: Size
    table: Size
    small: Size
    leading: Size


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in points."""

    section: Distance
    paragraph: Distance
    cell: Distance
    gutter: Distance


@dataclass(frozen=True, slots=True)
class Look:
    """Whether sections are numbered, and the keys of those that are set off on a tinted ground.

    `contents` is from how many pages on a PDF, or about how many a Word draft, has a table of contents, `captions`
    from how many on the draft's tables and picture have numbered captions; 0 for never.
    """

    numbered: bool
    set_off: tuple[Name, ...]
    contents: Annotated[int, Between(0, 10_000)]
    captions: Annotated[int, Between(0, 10_000)]


@dataclass(frozen=True, slots=True)
class PictureTheme:
    """The timeline picture: a row's height and the labels' size in points; at most how many events have a row."""

    row: Annotated[float, Between(8, 60)]
    label: Annotated[float, Between(4, 20)]
    rows: Annotated[int, Between(0, 100)]


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything that a writer needs to know of the look. `folder` is where the user's theme lies, if he has one."""

    page: Page
    colors: Colors
    tones: Mapping[str, Tone]
    fonts: Fonts
    sizes: Sizes
    spacing: Spacing
    look: Look
    picture: PictureTheme
    folder: Path | None = None

    def tone(self, name: str) -> Tone:
        """The tone of this name, else the one for statuses that the theme does not know."""
        return self.tones.get(name, self.tones[OTHER_TONE])


@dataclass(frozen=True, slots=True)
class _Paper:
    """[page] as the file has it: the name of the paper, and its margins in millimetres."""

    size: Literal["A4", "letter"]
    top: Margin
    bottom: Margin
    left: Margin
    right: Margin


@dataclass(frozen=True, slots=True)
class _Roles:
    """[fonts] but for its typefaces: the name of the one of each role, and the files for what they lack."""

    body: str
    heading: str
    fallback: tuple[Name, ...]
    japanese: tuple[Name, ...]
    korean: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class _ThemeFile:
    """theme.toml; [fonts] holds the roles, and a table for each typeface under a name of the user's own."""

    page: _Paper
    colors: Colors
    tones: Mapping[str, Tone]
    fonts: Mapping[str, object]
    sizes: Sizes
    spacing: Spacing
    look: Look
    picture: PictureTheme


@cache
def load_theme(folder: Path | None = None) -> Theme:
    """The theme of the user's template `folder` laid over the one that came with the program.

    Raises `BadSettings` naming the file, the table and the key that is wrong.
    """
    return _read(folder) if folder else _house()


@cache
def _house() -> Theme:
    return _read(None)


def _read(folder: Path | None) -> Theme:
    table, path = load_template(FILE, folder)
    file = load_record(_ThemeFile, table, str(path), hyphens=True)
    return Theme(
        page=_page(file.page, path),
        colors=file.colors,
        tones=file.tones,
        fonts=_fonts(file.fonts, path),
        sizes=file.sizes,
        spacing=file.spacing,
        look=file.look,
        picture=file.picture,
        folder=folder,
    )


def _page(paper: _Paper, file: Path) -> Page:
    width, height = PAPERS[paper.size]
    margins = (side * POINTS_PER_MM for side in (paper.top, paper.bottom, paper.left, paper.right))
    page = Page(width, height, *margins)
    if page.text_width < _NARROWEST_TEXT or height - page.top - page.bottom < _NARROWEST_TEXT:
        raise BadSettings(f"{file}: [page] left, right, top, bottom must be margins that leave room for text")
    return page


def _fonts(table: Mapping[str, Any], file: Path) -> Fonts:
    typefaces = {key: value for key, value in table.items() if isinstance(value, dict)}
    families = {
        name: load_record(Family, typeface, str(file), f"fonts.{name}", hyphens=True)
        for name, typeface in typefaces.items()
    }
    others = {key: value for key, value in table.items() if key not in typefaces}
    roles = load_record(_Roles, others, str(file), "fonts", hyphens=True)
    for role, name in (("body", roles.body), ("heading", roles.heading)):
        if name not in families:
            raise BadSettings(f"{file}: [fonts] {role} must be one of {', '.join(families)}, not {name!r}")
    regional = {"japanese": roles.japanese, "korean": roles.korean}
    return Fonts(families[roles.body], families[roles.heading], roles.fallback, regional)
