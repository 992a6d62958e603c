"""The mail as a message of RFC 5322 and MIME: the same bytes for the same edition, whatever its texts hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from briefing.delivery.parcel import Parcel, media_type
from briefing.delivery.subject import subject_line
from briefing.errors import BadSettings
from briefing.settings.mailaddress import mail_address
from briefing.writing.characters import printable

_CHANNEL = "mail"


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who sends and who receives, as SMTP takes them; `international` where one name is beyond ASCII (RFC 6531)."""

    sender: str
    recipients: tuple[str, ...]

    @property
    def international(self) -> bool:
        """Whether an address can only go to servers that know SMTPUTF8."""
        return not all(address.isascii() for address in (self.sender, *self.recipients))


def compose_message(parcel: Parcel, *, sender: str, to: Iterable[str], subject: str) -> tuple[EmailMessage, Envelope]:
    """The message that brings `parcel`, and its envelope.

    `sender` and each of `to` are addresses, with or without a name ("The desk <desk@example.org>"); whoever stands
    twice in `to` gets one copy. `subject` is the template of `briefing.delivery.subject`.

    Message-ID, Date and boundaries come from the edition, so that a repeat is recognised as one. No text can add a
    header: line ends in it become spaces. Raises `BadSettings` for an address that is none.
    """
    source = _address(sender)
    receivers = list({address.addr_spec: address for address in map(_address, to)}.values())
    if not receivers:
        raise BadSettings("[delivery.mail] to names nobody; write at least one address")
    envelope = Envelope(source.addr_spec, tuple(address.addr_spec for address in receivers))
    identity = parcel.identity(_CHANNEL)
    message = EmailMessage(policy=SMTPUTF8 if envelope.international else SMTP)
    message["From"] = source
    message["To"] = receivers
    message["Subject"] = subject_line(subject, parcel)
    message["Date"] = parcel.made
    message["Message-ID"] = f"<{identity}@{source.domain}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday notices in answer, please
    message["Content-Language"] = re.sub("[^A-Za-z0-9-]", "", parcel.language) or "en"
    # Not left to the default, 8bit: that would need a server that says it takes it.
    message.set_content(parcel.text, cte="quoted-printable")
    message.add_alternative(parcel.html, subtype="html", cte="quoted-printable")
    for name, content in parcel.attached.items():
        kind, _, subtype = media_type(name).partition("/")
        params = {"charset": "utf-8"} if kind == "text" else None
        message.add_attachment(content, maintype=kind, subtype=subtype, filename=printable(name), params=params)
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{identity}_{number}")  # "=_" can stand neither in quoted-printable nor in base64
    return message, envelope


def _address(words: str) -> Address:
    address = mail_address(printable(words))
    if address is None:
        raise BadSettings(f"[delivery.mail] {words!r} is no mail address; write one like desk@example.org")
    return address
