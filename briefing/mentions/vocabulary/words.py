"""What a list of words is."""

from __future__ import annotations

from typing import TypeAlias

Words: TypeAlias = frozenset[str]
"""Words, in small letters where nothing else is said, that a rule looks up."""
