"""Says which characters no font has: by script, and what to install."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import uharfbuzz

from briefing.tables import room_record

_MOST_NAMED = 12  # characters named by their codes
_COMMON = "Zyyy"  # ISO 15924: signs and pictures, of no script


@dataclass(frozen=True, slots=True)
class _Scripts:
    """scripts.toml: the English names of scripts by their codes (ISO 15924), and which of them the extra brings.

    `latin` are languages (ISO 639) that are written in Latin letters.
    """

    names: Mapping[str, str]
    packaged: tuple[str, ...]
    latin: tuple[str, ...]


def complaint(characters: Iterable[str]) -> str:
    """What to tell of characters that were replaced by a sign, in one sentence.

    >>> complaint("ক")
    'no font has Bengali (U+0995): a replacement sign is printed; install briefing[scripts], which has it'
    """
    found = sorted(characters)
    scripts = list(dict.fromkeys(map(script_of, found)))
    codes = ", ".join(f"U+{ord(character):04X}" for character in found[:_MOST_NAMED])
    codes += ", ..." if len(found) > _MOST_NAMED else ""
    names = ", ".join(name for script in scripts if (name := _scripts().names.get(script)))
    what = f"{names} ({codes})" if names else codes
    return f"no font has {what}: a replacement sign is printed; install {_help(scripts)}"


@cache
def script_of(character: str) -> str:
    """The code (ISO 15924) of a character's script, "Zyyy" for what belongs to none.

    >>> script_of("ก")
    'Thai'
    """
    buffer = uharfbuzz.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    return buffer.script or _COMMON


def latin_languages() -> tuple[str, ...]:
    """The codes of languages that are written in Latin letters."""
    return _scripts().latin


def _help(scripts: Iterable[str]) -> str:
    packaged = [script in _scripts().packaged for script in scripts]
    if not any(packaged):
        return "a font that has them (theme.toml, [fonts])"
    if all(packaged):
        return "briefing[scripts], which has " + ("it" if len(packaged) == 1 else "them")
    return "briefing[scripts] for those that it has, a font for the others (theme.toml, [fonts])"


@cache
def _scripts() -> _Scripts:
    return room_record(_Scripts, "briefing.writing.typesetting", "scripts.toml")
