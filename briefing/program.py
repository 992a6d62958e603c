"""The program as it finds events: a digest of its files and of what they stand on, by which two of them are compared.

What was found by one program need not be what another finds: a cache asks for it, and a cluster whose machines are to
find the same.
"""

from __future__ import annotations

import hashlib
import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

from briefing.mentions import package_versions

_PACKAGE = Path(__file__).parent
_ROOMS = ("dating", "lexicon", "mentions", "model", "reading/text")
_ROOMS_OF_ARCHIVES = ("archive", "events", "reading")
_MODULES = (
    "months.py",
    "months.toml",
    "patterns.py",
    "resources.py",
    "sites.py",
    "sites.toml",
    "tables.py",
    "zones.py",
)
"""With the rooms: whose files decide what is found in an article."""
_STANDS_ON = ("dateparser", "publicsuffixlist", "tzdata")
"""Besides Python and the packages of the parsers."""
_READ = (".py", ".toml", ".json", ".onnx")


@cache
def finding_digest() -> bytes:
    """A digest of every file that dates and finds events, and of the versions of what they stand on."""
    return _digest(_ROOMS)


@cache
def archiving_digest() -> bytes:
    """The same with every file that reads articles and lays down what was found: two that differ fill no archive."""
    return _digest((*_ROOMS, *_ROOMS_OF_ARCHIVES))


def _digest(rooms: tuple[str, ...]) -> bytes:
    digest = hashlib.sha256()
    stands_on = {name: version(name) for name in _STANDS_ON}
    stands_on |= {"python": platform.python_version(), **package_versions()}
    digest.update(" ".join(f"{name} {number}" for name, number in sorted(stands_on.items())).encode())
    files = {path for room in rooms for path in (_PACKAGE / room).rglob("*") if path.suffix in _READ}
    for path in sorted((*files, *(_PACKAGE / module for module in _MODULES))):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.digest()
