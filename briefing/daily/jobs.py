"""What is to be run when: a job for each profile, which `crontab` and `systemd` put into words for the user to install.

Nothing here installs anything.
"""

from __future__ import annotations

import shutil
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import UsageError
from briefing.settings import Calendar, Profile, Settings

_UNPRINTABLE = ("Cc", "Cf", "Cs")

WAIT_MINUTES = 60
"""How long a profile's run waits for those of the others, which may begin at the same minute."""


@dataclass(frozen=True, slots=True)
class Job:
    """One profile's run: its command, word by word, with paths that hold in any folder, and when it starts.

    `variables` are the environment variables that the run needs for its secrets, `catch_up` how many missed editions it
    makes, `folder` where the settings lie.
    """

    profile: str
    command: tuple[str, ...]
    calendar: Calendar
    folder: Path
    catch_up: int = 0
    variables: tuple[str, ...] = ()


def jobs(
    settings: Settings, *, program: tuple[str, ...], catch_up: int = 0, profile: str | None = None
) -> tuple[Job, ...]:
    """A job for each profile, or for the one named; the command names its profile where there are several.

    `program` is how the program is called. Raises `UsageError` for a profile that there is not, and for a path that no
    schedule can hold (a line break in a folder's name).
    """
    chosen = settings.profiles if profile is None else (settings.profile(profile),)
    return tuple(_job(settings, each, program, catch_up) for each in chosen)


def this_program() -> tuple[str, ...]:
    """How the program that runs now is called from any folder, whatever the PATH is there."""
    called = shutil.which(sys.argv[0])
    if called and not called.endswith(".py"):
        return (str(Path(called).absolute()),)
    return (sys.executable, "-m", "briefing")


def _job(settings: Settings, profile: Profile, program: tuple[str, ...], catch_up: int) -> Job:
    command = [*program, "daily", "--config", str(settings.file)]
    if len(settings.profiles) > 1:
        command += ["--profile", profile.name, "--wait", str(WAIT_MINUTES)]
    if catch_up:
        command += ["--catch-up", str(catch_up)]
    _require_printable(command)
    folder = settings.file.parent
    return Job(profile.name, tuple(command), profile.edition, folder, catch_up, tuple(_variables(profile)))


def _require_printable(command: Iterable[str]) -> None:
    for word in command:
        if any(unicodedata.category(char) in _UNPRINTABLE for char in word):
            raise UsageError(f"{word!r} cannot stand in a crontab or unit: it holds what cannot be printed; rename it")


def _variables(profile: Profile) -> Iterable[str]:
    delivery = profile.delivery
    if delivery.mail and delivery.mail.password_env:
        yield delivery.mail.password_env
    if delivery.webhook and delivery.webhook.token_env:
        yield delivery.webhook.token_env
