"""Text as it is safe to print for people: what an article or a file name holds must not command the terminal."""

from __future__ import annotations

from pathlib import Path

_SPACES = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85), " ")
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: "\u2421"}
_UNSHOWN = dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\ufffd")
"""Controls of the upper half, and those that turn the writing direction of what follows round."""

_SHOWN = {**_PICTURES, **_UNSHOWN, **_SPACES}


def plain(text: str) -> str:
    r"""The text with a visible sign in place of every control character but tab and line end.

    One character for one, so that offsets into `text` hold in what is printed.

    >>> plain("\x1b[31mred")
    '␛[31mred'
    """
    return text.translate(_SHOWN)


def from_here(path: str) -> str:
    """The path from the current folder of what lies below it: a whole path breaks in a narrow terminal."""
    try:
        return str(Path(path).relative_to(Path.cwd()))
    except (ValueError, OSError):
        return path
