"""What is remembered between runs: the items seen, the editions made, what they printed, and everything they read."""

from briefing.store.database import CorruptState
from briefing.store.lock import held
from briefing.store.objects import Objects
from briefing.store.records import Edition, InputSeen, Item, Pending, Remembered
from briefing.store.store import Store

__all__ = [
    "CorruptState",
    "Edition",
    "InputSeen",
    "Item",
    "Objects",
    "Pending",
    "Remembered",
    "Store",
    "held",
]
