"""Says before large libraries are loaded whether a limit of the address space leaves room for them.

Libraries in C, C++ and Rust, and the loader of the system itself, end the whole process where they are denied a few
bytes (`ulimit -v`): nothing could say why any more, nor tidy up.
"""

from __future__ import annotations

import os
import sys
from enum import Enum
from functools import cache
from pathlib import Path

_MEGABYTE = 1_000_000
_STATM = Path("/proc/self/statm")
_THREADS = "OPENBLAS_NUM_THREADS"


class Needs(Enum):
    """What is loaded, by the megabytes of addresses that it takes; measured with one thread of OpenBLAS."""

    NUMPY = 130
    """And trafilatura or py3langid, which load it: a page was read from 110 on."""

    PARSER = 850
    """Without the model a brief came out from 830 on; with 180 and with 630 OpenBLAS or BLIS aborted."""

    READING_MODEL = 1_100
    """Parser and model: a brief came out from 1,080 on; with 730, 830 and 980 a library aborted."""


@cache
def require_room(needs: Needs) -> None:
    """Raise `MemoryError` where a limit leaves less room than what is about to be loaded needs; nothing off Linux.

    Under a limit OpenBLAS, which numpy loads, is kept to one thread unless the user says otherwise: each further one
    takes 33 MB of addresses, and it aborts where they are denied.
    """
    room = _room()
    if room is None:
        return
    os.environ.setdefault(_THREADS, "1")
    if room < needs.value * _MEGABYTE:
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
