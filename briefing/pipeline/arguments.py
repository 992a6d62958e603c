"""What callers may give to a step, and the one sentence that says so where they give something else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from os import PathLike
from typing import TypeAlias

from briefing.errors import UsageError
from briefing.model import Article, PublicationDate

Input: TypeAlias = str | PathLike[str]
Published: TypeAlias = str | date | PublicationDate | None

_LONGEST_NAME = 4096  # characters: no system has longer paths


def paths(inputs: Input | Sequence[Input]) -> list[str]:
    """One path or several as a list of words; a text in place of a path is named."""
    several = [inputs] if isinstance(inputs, str | PathLike) else inputs
    if not isinstance(several, Iterable) or isinstance(several, bytes):
        raise TypeError(f"inputs are a path or several, not {type(inputs).__name__}")
    for each in several:
        if not isinstance(each, str | PathLike):
            raise TypeError(f"an input is a path, a folder, a glob or an address, not {type(each).__name__}")
        if not str(each).strip():
            raise UsageError("an input is a path, and this is empty; for the current folder write '.'")
        if len(str(each)) > _LONGEST_NAME or "\n" in str(each):
            raise UsageError("an input is a path, and this is a text; for a text use Article.of(text, published=...)")
    return [str(each) for each in several]


def publication(published: Published) -> PublicationDate | None:
    """The publication date that a caller gives in one of its spellings, None for none."""
    return None if published is None else PublicationDate.of(published)


def article_of(step: str, source: Article | str, published: Published) -> Article:
    """The article itself, or that of a text and the day it was published on."""
    if isinstance(source, Article):
        if published is not None:
            raise TypeError(f"{step}: an article has its own publication date; give `published` with a text only")
        return source
    if not isinstance(source, str):
        raise TypeError(f"{step} takes an Article or a text, not {type(source).__name__}")
    return Article.of(source, published=published)


def require(step: str, wanted: str, value: object, kind: type) -> None:
    """Raise `TypeError` where a step is given something else than it takes."""
    if not isinstance(value, kind):
        raise TypeError(f"{step} takes {wanted}, not {type(value).__name__}")
