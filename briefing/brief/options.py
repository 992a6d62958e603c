"""What the user chose for a brief."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, TypeAlias, get_args

Length: TypeAlias = Literal["page", "brief", "full"]
"""How much of a brief is printed: page one, all but the annex, or all; sections.toml says what each leaves out."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose. `cutoff` is zone-aware: when reading ended; its day is the edition's, unless it is named.

    `face` is a name that the title holds besides its own words: that of a desk's profile.
    `repeat_unchanged`: an edition prints again what it has printed before and what has not changed since.
    """

    cutoff: datetime
    title: str | None = None
    handling: str = ""
    templates: Path | None = None
    repeat_unchanged: bool = False
    edition: date | None = None
    length: Length = "full"
    face: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.cutoff, datetime) or self.cutoff.tzinfo is None:
            raise TypeError("Options: cutoff is a datetime with its zone, as data_cutoff gives it")
        if self.templates is not None and not isinstance(self.templates, Path):
            raise TypeError("Options: templates is the Path of a folder")
        if self.length not in get_args(Length):
            raise ValueError(f"Options: length is one of {', '.join(get_args(Length))}, not {self.length!r}")

    @property
    def day(self) -> date:
        """The day that the edition is for."""
        return self.edition or self.cutoff.date()
