"""Where font files lie: packages of fonts, the folder of a theme, and what is installed on this machine."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from briefing.writing.typesetting.fontfile import FontFile, opened

_PACKAGES = (
    "font_source_serif_pro",
    "font_source_sans_pro",
    # What `pip install 'briefing[scripts]'` brings.
    "justmytype_intl_rtl",
    "justmytype_intl_south_asia",
    "justmytype_intl_sea",
    "justmytype_intl_africa",
    "justmytype_intl_cjk",
)
_OUTLINES = (".ttf", ".otf")
_NO_LETTERS = ("Co", "Cn", "Cs", "Cc")  # categories of what no font of a machine is searched for
# Cuts that are not for running text: tried after all others.
_UNUSUAL = ("bold", "italic", "oblique", "mono", "light", "thin", "black", "condensed", "narrow", "display", "math")


def find(name: str, folder: Path | None) -> Path | None:
    """The font file of this name: in the theme's `folder`, in a package of fonts, or installed; None if nowhere."""
    if folder and (folder / name).is_file():
        return folder / name
    return _packaged().get(name) or _installed().get(name)


def covering(character: str) -> Iterator[FontFile]:
    """Installed font files that have a character and that a PDF can embed, those for running text first."""
    if unicodedata.category(character) in _NO_LETTERS:
        return
    for path in _ranked():
        file = opened(path)
        if file.embeddable and file.has(character):
            yield file


@cache
def _ranked() -> tuple[Path, ...]:
    found = (path for name, path in _installed().items() if name.lower().endswith(_OUTLINES))
    return tuple(sorted(found, key=lambda path: (_unusual(path), "serif" in path.stem.lower(), path.name, path)))


def _unusual(path: Path) -> int:
    return sum(word in path.stem.lower() for word in _UNUSUAL)


@cache
def _packaged() -> dict[str, Path]:
    roots = []
    for package in _PACKAGES:
        try:
            roots.append(Path(str(files(package))))
        except ModuleNotFoundError:
            continue
    return _named(roots)


@cache
def _installed() -> dict[str, Path]:
    return _named(_folders())


def _named(roots: list[Path]) -> dict[str, Path]:
    """Every file below the folders by its name; of several, the first."""
    found: dict[str, Path] = {}
    for root in roots:
        for folder, below, names in os.walk(root):
            below.sort()
            for name in sorted(names):
                found.setdefault(name, Path(folder) / name)
    return found


def _folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "darwin":
        return [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    if sys.platform == "win32":
        return [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"]
    return [home / ".fonts", home / ".local/share/fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
