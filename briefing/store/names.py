"""What the files and folders of an edition are called, and what to do where one cannot be written."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote, unquote

STATE_REMEDY = "give another state folder in the settings"
OUTPUT_REMEDY = "name another folder in [output]"

_STEM = re.compile(r"(\d{4}-\d\d-\d\d)(?:-r([1-9]\d{0,8}))?(?:-\d+)?")


def folder_name(name: str) -> str:
    """A name as any file system takes it, no two alike: what is not a letter, digit, - or _ is percent-encoded.

    >>> folder_name("crisis cell/2")
    'crisis%20cell%2F2'
    """
    return quote(name, safe="", errors="surrogatepass").replace(".", "%2E").replace("~", "%7E")


def edition_stem(day: date, revision: int) -> str:
    """How the files of an edition begin: `2026-03-31-r1`."""
    return f"{day.isoformat()}-r{revision}"


def profile_of_folder(name: str) -> str:
    """The name that `folder_name` made a folder's of.

    >>> profile_of_folder("crisis%20cell%2F2")
    'crisis cell/2'
    """
    return unquote(name, errors="surrogatepass")


def edition_of_stem(stem: str) -> tuple[date, int] | None:
    """Date and revision of what `edition_stem` made, None where it is none.

    >>> edition_of_stem("2026-03-31-r2"), edition_of_stem("2026-03-31")
    ((datetime.date(2026, 3, 31), 2), None)
    """
    return edition_of_folder(stem) if "-r" in stem else None


def edition_of_folder(name: str) -> tuple[date, int] | None:
    """Date and revision of an edition by its folder's name, which has no revision where that is the first.

    Where a person had been at the folder of that name, it is called "-2".

    >>> edition_of_folder("2026-03-31-2"), edition_of_folder("notes")
    ((datetime.date(2026, 3, 31), 1), None)
    """
    match = _STEM.fullmatch(name)
    try:
        return (date.fromisoformat(match[1]), int(match[2] or 1)) if match else None
    except ValueError:
        return None
