"""The look of a brief, read from templates/theme.toml and checked; a mistake is named with its file and key.

A user's own theme.toml may hold only what it changes: every other key comes from the theme that came with the program.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefing.errors import BadSettings
from briefing.resources import load_toml, template_file, templates_folder

FILE = "theme.toml"
POINTS_PER_MM = 72 / 25.4
PAPERS: dict[str, tuple[float, float]] = {"A4": (595.276, 841.89), "letter": (612.0, 792.0)}
MARKS = ("circle", "ring", "diamond", "hollow-diamond", "square", "hollow-square", "triangle", "cross")
OTHER_TONE = "other"

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_LONGEST = 400.0  # points; no size or margin of a page can sensibly be more
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

    ink: str
    muted: str
    accent: str
    rule: str
    band: str
    paper: str
    handling: str


@dataclass(frozen=True, slots=True)
class Tone:
    """How a status looks in the picture: its colour, and a mark (one of MARKS) that says the same."""

    color: str
    mark: str


@dataclass(frozen=True, slots=True)
class Family:
    """A typeface: its name for formats that name fonts, and the TrueType files of its four cuts."""

    name: str
    regular: str
    italic: str
    bold: str
    bold_italic: str


@dataclass(frozen=True, slots=True)
class Fonts:
    """The typeface of running text, that of headings and tables' heads, and files for what both lack."""

    body: Family
    heading: Family
    fallback: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points; `leading` is a multiple of the size."""

    title: float
    heading: float
    day: float
    body: float
    table: float
    small: float
    leading: float


@dataclass(frozen=True, slots=True)
class Spacing:
    """Distances in points."""

    section: float
    paragraph: float
    cell: float
    gutter: float


@dataclass(frozen=True, slots=True)
class Look:
    """Whether sections are numbered, and the keys of those that are set off on a tinted ground."""

    numbered: bool
    set_off: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PictureTheme:
    """The timeline picture: a row's height and the labels' size in points."""

    row: float
    label: float


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


@cache
def load_theme(folder: Path | None = None) -> Theme:
    """The theme of the user's template `folder` laid over the one that came with the program.

    Raises `BadSettings` naming the file, the table and the key that is wrong.
    """
    own = template_file(FILE, folder)
    shipped = templates_folder() / FILE
    values = load_toml(shipped)
    if own != shipped:
        values = _overlay(values, load_toml(own), own, "")
    return _theme(values, own, folder)


def _overlay(base: dict[str, Any], own: dict[str, Any], file: Path, place: str) -> dict[str, Any]:
    result = dict(base)
    for key, value in own.items():
        # A tone and a typeface may be new; any other unknown key is a slip of the pen.
        if key not in base and place not in ("tones", "fonts"):
            raise BadSettings(f"{file}: {_named(place, key)} is unknown; known here: {', '.join(base)}")
        nested = isinstance(base.get(key), dict)
        if nested and not isinstance(value, dict):
            raise BadSettings(f"{file}: {_named(place, key)} must be a table")
        result[key] = _overlay(base[key], value, file, f"{place}.{key}".strip(".")) if nested else value
    return result


def _named(table: str, key: str) -> str:
    return f"[{table}] {key}" if table else f"[{key}]"


def _theme(values: dict[str, Any], file: Path, folder: Path | None) -> Theme:
    tables = {name: _Table(file, name, values[name]) for name in values}
    colors, sizes, spacing = tables["colors"], tables["sizes"], tables["spacing"]
    picture = tables["picture"]
    return Theme(
        page=_page(tables["page"]),
        colors=Colors(**{key: colors.color(key) for key in Colors.__dataclass_fields__}),
        tones={name: _tone(tables["tones"].table(name)) for name in values["tones"]},
        fonts=_fonts(tables["fonts"]),
        sizes=Sizes(**{key: sizes.number(key, least=0.5, most=100) for key in Sizes.__dataclass_fields__}),
        spacing=Spacing(**{key: spacing.number(key, most=100) for key in Spacing.__dataclass_fields__}),
        look=Look(tables["look"].flag("numbered"), tables["look"].strings("set-off")),
        picture=PictureTheme(
            picture.number("row", least=8, most=60),
            picture.number("label", least=4, most=20),
        ),
        folder=folder,
    )


def _page(table: _Table) -> Page:
    width, height = PAPERS[table.choice("size", tuple(PAPERS))]
    margins = {
        side: table.number(side, most=_LONGEST / POINTS_PER_MM) * POINTS_PER_MM
        for side in ("top", "bottom", "left", "right")
    }
    page = Page(width, height, **margins)
    if page.text_width < _NARROWEST_TEXT or height - page.top - page.bottom < _NARROWEST_TEXT:
        raise table.wrong("left, right, top, bottom", "margins that leave room for text", margins)
    return page


def _tone(table: _Table) -> Tone:
    return Tone(table.color("color"), table.choice("mark", MARKS))


def _fonts(table: _Table) -> Fonts:
    families = tuple(key for key, value in table.values.items() if isinstance(value, dict))
    return Fonts(
        body=_family(table.table(table.choice("body", families))),
        heading=_family(table.table(table.choice("heading", families))),
        fallback=table.strings("fallback"),
    )


def _family(table: _Table) -> Family:
    return Family(*(table.string(key) for key in ("name", "regular", "italic", "bold", "bold-italic")))


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the theme file whose values are checked as they are read."""

    file: Path
    name: str
    values: dict[str, Any]

    def wrong(self, key: str, expected: str, found: object) -> BadSettings:
        return BadSettings(f"{self.file}: [{self.name}] {key}: expected {expected}, found {found!r}")

    def table(self, key: str) -> _Table:
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.wrong(key, "a table", value)
        return _Table(self.file, f"{self.name}.{key}", value)

    def string(self, key: str) -> str:
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, "a text", value)
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(key, "a list of texts", value)
        return tuple(value)

    def color(self, key: str) -> str:
        value = self.values.get(key)
        if not isinstance(value, str) or not _COLOR.fullmatch(value):
            raise self.wrong(key, 'a colour like "#1c2430"', value)
        return value

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self.values.get(key)
        if value not in allowed:
            raise self.wrong(key, f"one of {', '.join(allowed)}", value)
        return str(value)

    def flag(self, key: str) -> bool:
        value = self.values.get(key)
        if not isinstance(value, bool):
            raise self.wrong(key, "true or false", value)
        return value

    def number(self, key: str, *, least: float = 0.0, most: float = _LONGEST) -> float:
        value = self.values.get(key)
        # bool is an int in Python; nan fails both comparisons.
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise self.wrong(key, f"a number from {least:g} to {most:g}", value)
        return float(value)
