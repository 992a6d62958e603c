"""What the files and folders in a state folder are called, so that all who look into it mean the same ones."""

from __future__ import annotations

from briefing.files import OURS

DATABASE = "state.sqlite"
LOCK = "lock"
HOLDER = "holder.json"
MAKING = "making.json"
WITHDRAWING = "withdrawing.json"

OBJECTS, MANIFESTS, RECEIPTS, WAITING = "objects", "manifests", "receipts", "waiting"
PLACING, CACHE = "placing", "cache"
HOLD_WORK = (OBJECTS, MANIFESTS, RECEIPTS, WAITING)
"""The folders that nothing but runs fill, and that cannot be filled anew."""

_WHOLE = frozenset((LOCK, HOLDER, MAKING, WITHDRAWING, *HOLD_WORK, PLACING, CACHE))
_BEGINNINGS = (DATABASE, OURS)


def is_of_state(name: str) -> bool:
    """Whether what is called so in a state folder is the program's; SQLite and a repair put names after the database's.

    >>> is_of_state("state.sqlite-wal"), is_of_state("lock"), is_of_state("lock-keys.txt")
    (True, True, False)
    """
    return name in _WHOLE or name.startswith(_BEGINNINGS)
