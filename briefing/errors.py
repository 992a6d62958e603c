"""What can go wrong by a user's doing, each with its exit code (sysexits.h; README lists them).

The command line prints the message of a `BriefingError` as one line and leaves with its code; no other module exits.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import ClassVar

EXIT_DONE = 0
EXIT_USAGE = 2
EXIT_SOME_UNUSABLE = 3
EXIT_INTERRUPTED = 130


def gravest(codes: Iterable[int]) -> int:
    """The exit code of the whole where its parts ended with these: a failure before a delivery that can be repeated.

    >>> gravest([0, 69, 3]), gravest([69, 65, 0]), gravest([])
    (69, 65, 0)
    """
    return max(codes, key=_gravity, default=EXIT_DONE)


def _gravity(code: int) -> int:
    light = (EXIT_DONE, EXIT_SOME_UNUSABLE, NotDelivered.exit_code)
    return light.index(code) if code in light else 100 + code


def in_a_line(error: BaseException, *, kind: bool = False, most: int = 300) -> str:
    r"""What an error says, in one line of at most so many characters; with `kind` after what it is called in the code.

    >>> in_a_line(ValueError("no number:\n  seven"), kind=True)
    'ValueError: no number: seven'
    """
    words = f"{type(error).__name__}: {error}" if kind else str(error)
    return " ".join(words.split())[:most]


class BriefingError(Exception):
    """A failure, mostly one that the user can mend; its text is one line that says what and how."""

    exit_code: ClassVar[int] = 65

    @property
    def lines(self) -> tuple[str, ...]:
        """What is to be printed, line by line; one line unless the class says otherwise."""
        return (str(self),)


class UsageError(BriefingError):
    """A command or a function was called in a way that it cannot follow."""

    exit_code = EXIT_USAGE


class BadData(BriefingError):
    """The input is there but cannot be used (EX_DATAERR)."""

    exit_code = 65


def damaged(what: object, error: BaseException, remedy: str) -> BadData:
    """That a file of the program's own cannot be used, with what is wrong with it and what to do.

    >>> print(damaged("index.sqlite", ValueError("no database"), "delete it"))
    index.sqlite is damaged (no database); delete it
    """
    return BadData(f"{what} is damaged ({in_a_line(error)}); {remedy}")


class NoInput(BriefingError):
    """There is nothing to read (EX_NOINPUT)."""

    exit_code = 66


def unreadable(what: object, error: OSError) -> NoInput:
    """That a file of the program's own is there and cannot be read: it need not be damaged.

    >>> print(unreadable("index.sqlite", PermissionError(13, "Permission denied")))
    index.sqlite cannot be read (permission denied); allow reading it
    """
    why = os.strerror(error.errno) if error.errno else in_a_line(error)
    return NoInput(f"{what} cannot be read ({why.lower()}); allow reading it")


class ProgramFault(BriefingError):
    """The program is about to do what it must never do, and stops before it (EX_SOFTWARE); no user can mend that."""

    exit_code = 70

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}; this is a fault of the program: nothing is written, please report it")


class Unavailable(BriefingError):
    """What the work needs besides the program cannot be had: a package, a scheduler, its workers (EX_UNAVAILABLE)."""

    exit_code = 69


class NotDelivered(Unavailable):
    """The edition is made and kept, but could not be handed over; the next run tries again."""


class CannotWrite(BriefingError):
    """The output cannot be put where it was asked for (EX_CANTCREAT)."""

    exit_code = 73


class Locked(BriefingError):
    """Another run holds the lock (EX_TEMPFAIL)."""

    exit_code = 75


class BadSettings(BriefingError):
    """A settings, theme or label file is wrong (EX_CONFIG): one line for each fault."""

    exit_code = 78

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self._lines = lines

    @property
    def lines(self) -> tuple[str, ...]:
        """The faults, each in a line of its own."""
        return self._lines
