"""Pack what goes from one process to another.

Records go as what they are made of, and are made again at the other end: Python's own way, which asks each for a list
of its fields and sets them one by one, takes twice as long, and an article's mentions are a hundred records a page.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from typing import Any, TypeAlias

_Parts: TypeAlias = Callable[[object], tuple[object, ...]]

_PARTS: dict[type, _Parts | None] = {}  # a class is looked at once
_OWN = ("__reduce__", "__reduce_ex__", "__getnewargs__", "__getnewargs_ex__")
"""What a class defines that says itself how it is packed. What is checked when it is made is checked again."""


def packed(thing: object) -> bytes:
    """The thing as bytes; raises what `pickle` raises where it cannot be packed.

    >>> unpacked(packed({"number": 4}))
    {'number': 4}
    """
    written = BytesIO()
    _Packer(written, pickle.HIGHEST_PROTOCOL).dump(thing)
    return written.getvalue()


def unpacked(data: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    """What `packed` was given."""
    return pickle.loads(data)


class _Packer(pickle.Pickler):
    def reducer_override(self, thing: object) -> Any:  # noqa: ANN401 - as the library types it
        kind = type(thing)
        if kind not in _PARTS:
            _PARTS[kind] = _parts_of(kind)
        parts = _PARTS[kind]
        return NotImplemented if parts is None else (kind, parts(thing))


def _parts_of(kind: type) -> _Parts | None:
    """What gives the arguments that a record is made of; None for what is no plain record."""
    if not is_dataclass(kind) or any(getattr(kind, name, None) is not getattr(object, name, None) for name in _OWN):
        return None
    if not all(field.init and not field.kw_only for field in fields(kind)):
        return None
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda thing: tuple(getattr(thing, name) for name in names)
