"""Names of files in the state folder, and what to do where it cannot be written."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

STATE_REMEDY = "give another state folder in the settings"
STATE_FOLDERS = ("objects", "manifests", "receipts", "waiting", "placing", "cache")
STATE_FILES = ("state.sqlite", "lock", "holder.json", ".briefing-")
"""How the names of the files begin that lie in the state folder itself."""


def folder_name(name: str) -> str:
    """A name as any file system takes it, no two alike: what is not a letter, digit, - or _ is percent-encoded.

    >>> folder_name("crisis cell/2")
    'crisis%20cell%2F2'
    """
    return quote(name, safe="", errors="surrogatepass").replace(".", "%2E").replace("~", "%7E")


def edition_stem(day: date, revision: int) -> str:
    """How the files of an edition begin: `2026-03-31-r1`."""
    return f"{day.isoformat()}-r{revision}"
