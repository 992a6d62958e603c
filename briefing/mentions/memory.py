"""Says before the parser and the reading model are loaded whether a limit of the address space leaves room for them.

Libraries in C++ and Rust, and the loader of the system itself, end the whole process where they are denied a few bytes
(`ulimit -v`): nothing could say why any more, nor tidy up.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

MEGABYTE = 1_000_000
ROOM = {True: 450 * MEGABYTE, False: 200 * MEGABYTE}
"""Of addresses, with the reading model and without: with it a brief of 7 short articles came out from 440 on and mostly
an abort below; without it the parser took 200 for them."""

_STATM = Path("/proc/self/statm")


@cache
def require_room(*, model: bool) -> None:
    """Raise `MemoryError` where a limit leaves less room than parser and reading model need; nothing off Linux."""
    room = _room()
    if room is not None and room < ROOM[model]:
        raise MemoryError


def _room() -> int | None:
    """The bytes of addresses that the process may still ask for; None where nothing limits it, or nobody knows."""
    if sys.platform == "win32" or not _STATM.exists():
        return None
    import resource

    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    if limit == resource.RLIM_INFINITY:
        return None
    return limit - int(_STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
