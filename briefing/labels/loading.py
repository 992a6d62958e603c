"""Load the words that came with the program, and lay a user's own over them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from briefing.errors import BadSettings
from briefing.labels.labels import Labels
from briefing.resources import load_toml, template_file, templates_folder
from briefing.tables import load_record

FILE = "labels.toml"


@cache
def house_labels() -> Labels:
    """The labels that came with the program.

    >>> house_labels().page.number.format(page=2, pages=5)
    'Page 2 of 5'
    """
    file = templates_folder() / FILE
    return load_record(Labels, load_toml(file), str(file), hyphens=True)


def load_labels(folder: Path | None = None) -> Labels:
    """The labels of the user's template `folder`, or those that came with the program.

    What a user's own labels.toml leaves out comes from the program's. Raises `BadSettings` where a label is of another
    kind than the program's, or the names in its braces are not the same: what they stand for would be missing from the
    brief, unnoticed.
    """
    shipped, own = templates_folder() / FILE, template_file(FILE, folder)
    if own == shipped:
        return house_labels()
    return load_record(Labels, _overlaid(load_toml(shipped), load_toml(own), own), str(own), hyphens=True)


def _overlaid(shipped: dict[str, Any], own: dict[str, Any], file: Path, section: str = "") -> dict[str, Any]:
    return {key: _checked(usual, own.get(key), file, f"{section}{key}") for key, usual in shipped.items()}


def _checked(usual: Any, value: Any, file: Path, place: str) -> Any:  # noqa: ANN401 - what TOML holds
    """The user's `value` where there is one that fits what stands `usual`ly at this place."""
    if value is None:
        return usual
    if _shape(value) != _shape(usual):
        raise BadSettings(f"{file}: {place} must be {_shape(usual)}")
    if isinstance(usual, dict):
        return _overlaid(usual, value, file, f"[{place}] ")
    if isinstance(usual, str) and _braces(value) != _braces(usual):
        names = ", ".join(f"{{{name}}}" for name in sorted(_braces(usual) or ())) or "nothing in braces"
        raise BadSettings(f"{file}: {place} must name {names}, as in {usual!r}")
    return value


def _braces(words: str) -> frozenset[str] | None:
    """The names in braces of a label; None where they do not match or hold more than a name ("{page!r}")."""
    try:
        parts = list(Formatter().parse(words))
    except ValueError:
        return None
    if any(form or conversion for _, _, form, conversion in parts):
        return None
    return frozenset(name for _, name, _, _ in parts if name is not None)


def _shape(value: object) -> str:
    """What kind of label it is, in words for a message."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return f"a list of {len(value)} words" if all(isinstance(word, str) for word in value) else "a list of others"
    return "words in quotation marks" if isinstance(value, str) else "of another kind"
