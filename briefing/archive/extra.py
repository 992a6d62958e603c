"""The packages that only archives need, and one line for who has not installed them."""

from __future__ import annotations

from importlib.util import find_spec

from briefing.errors import Unavailable

_ALWAYS = ("pyarrow",)
_BY_SCHEDULER = ("pyarrow", "dask", "distributed")


def require_for_asking() -> None:
    """Raise `Unavailable` where an archive cannot be read for want of a package."""
    _require(_ALWAYS)


def require_for_filling(*, by_scheduler: bool) -> None:
    """Raise `Unavailable` where an archive cannot be filled for want of a package."""
    _require(_BY_SCHEDULER if by_scheduler else _ALWAYS)


def _require(packages: tuple[str, ...]) -> None:
    missing = [name for name in packages if find_spec(name) is None]
    if missing:
        raise Unavailable(f"archives need {' and '.join(missing)}, not installed; pip install 'briefing[archive]'")
