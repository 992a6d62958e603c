"""Passwords and tokens, taken from where the settings say they are: never from a file of ours, never into a log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module

from briefing.errors import NotDelivered


@dataclass(frozen=True, slots=True)
class Secret:
    """A word that no printing of this object shows."""

    word: str = field(repr=False)

    def __str__(self) -> str:
        return "[secret]"


def from_environment(name: str, setting: str, environ: Mapping[str, str]) -> Secret:
    """The value of an environment variable, which `setting` names; raises `NotDelivered` where there is none."""
    word = environ.get(name, "").strip("\r\n")
    if not word:
        raise NotDelivered(f"{setting} names the environment variable {name}, which is not set; set it where cron runs")
    return Secret(word)


def from_keyring(service: str, user: str, setting: str) -> Secret:
    """The password that this machine's keyring keeps for `user` of `service`.

    Raises `NotDelivered` where the package keyring is not installed, the machine has no keyring that can be opened, or
    it knows no such password.
    """
    try:
        keyring = import_module("keyring")
    except ImportError as error:
        raise NotDelivered(
            f"{setting} asks for the keyring, and the package for it is not installed; pip install 'briefing[keyring]'"
        ) from error
    try:
        word = keyring.get_password(service, user)
    except Exception as error:  # each of its many backends raises errors of its own
        raise NotDelivered(f"{setting}: this machine's keyring cannot be opened ({type(error).__name__})") from None
    if not word:
        raise NotDelivered(f"{setting}: the keyring holds no password; set it with: keyring set {service} {user}")
    return Secret(str(word))
