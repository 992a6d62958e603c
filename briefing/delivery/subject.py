"""The subject of the mail, from the template in the user's settings."""

from __future__ import annotations

from briefing.delivery.parcel import Parcel
from briefing.writing.characters import printable


def subject_line(template: str, parcel: Parcel) -> str:
    """The subject in one line; `template` is as `briefing.settings.schema.Mail.subject` checked it.

    It may hold {title}, {profile}, {date} (the edition's day in words), {revision} and {new} (how many lines are
    new).
    """
    values = {
        "title": parcel.title,
        "profile": parcel.profile,
        "date": parcel.edition,
        "revision": parcel.revision,
        "new": parcel.new,
    }
    return " ".join(printable(template.format(**values)).split())
