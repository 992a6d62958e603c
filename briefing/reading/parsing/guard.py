"""Keeps what a library for a format raises inside that format's reader: hostile input makes any parser fail somehow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from briefing.errors import BadData


@contextmanager
def parsing(what: str) -> Iterator[None]:
    """Whatever goes wrong inside is `BadData`: `what` ("the feed") cannot be read, and by what error.

    Every error of a library is caught on purpose: each of them has raised kinds that it does not document.
    """
    try:
        yield
    except BadData:
        raise
    except Exception as error:
        raise BadData(f"{what} is damaged or no such file ({type(error).__name__})") from error
