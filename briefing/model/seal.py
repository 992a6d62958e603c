"""The seal of a file: the SHA-256 of all its other bytes, by which it is known to be as it was written.

It stands in a comment near the end, as `briefing-seal:` and 64 hexadecimal digits. It is no signature: whoever knows of
it can seal a changed file anew.
"""

from __future__ import annotations

import hashlib

_NAME = b"briefing-seal:"
_DIGITS = 64
UNSEALED = _NAME + b"0" * _DIGITS
"""What a writer puts where the seal is to stand."""


def sealed(data: bytes) -> bytes:
    """The file with its seal in the place of the last `UNSEALED`."""
    start = data.rindex(UNSEALED) + len(_NAME)
    return data[:start] + hashlib.sha256(data).hexdigest().encode() + data[start + _DIGITS :]


def is_sealed(data: bytes) -> bool:
    """Whether the file is, byte for byte, the one that was sealed."""
    start = data.rfind(_NAME) + len(_NAME)
    if start < len(_NAME):
        return False
    blank = data[:start] + b"0" * _DIGITS + data[start + _DIGITS :]
    return data[start : start + _DIGITS] == hashlib.sha256(blank).hexdigest().encode()
