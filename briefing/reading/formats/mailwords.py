"""The words of mails that are not their story (mail.toml), as a record that is checked when loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefing.tables import room_record


@dataclass(frozen=True, slots=True)
class MailFurniture:
    """Phrases of blocks that are dropped wherever they stand, and of those with which the mail is over."""

    anywhere: tuple[str, ...]
    end: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MailClock:
    """Words between day and hour: "Oct 8, 2015 at 9:13 PM"."""

    at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MailWords:
    """All of mail.toml; `forwarded` holds the labels over a forwarded mail, by what they give."""

    furniture: MailFurniture
    forwarded: Mapping[str, tuple[str, ...]]
    clock: MailClock


@cache
def mail_words() -> MailWords:
    """The words of mails, loaded once."""
    return room_record(MailWords, "briefing.reading.formats", "mail.toml")
