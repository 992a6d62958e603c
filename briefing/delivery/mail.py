"""Mail by SMTP: what the server defers is tried again, what it refuses is not, and who is refused is named."""

from __future__ import annotations

import base64
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import BinaryIO

from briefing.delivery.message import Envelope, compose_message
from briefing.delivery.parcel import Parcel
from briefing.delivery.patience import Patience, TryAgain
from briefing.delivery.secrets import Secret, from_environment, from_keyring
from briefing.errors import NotDelivered
from briefing.settings.schema import Mail
from briefing.web.deadline import Deadline
from briefing.writing.characters import printable

MOST_SECONDS = 900.0
"""One attempt in all; a server that answers now and then must not hold the run for ever."""

_AUTHENTICATED = 235  # RFC 4954
_LEAVING = 421  # RFC 5321: the service is closing
_LASTING = 500  # RFC 5321: from here on a refusal is for good
_LONGEST_REPLY = 200  # characters of a server's words
_ENDLESS = "the server's reply does not end"
_MOST_REPLY_BYTES = 65_536
"""Of one reply: the longest that servers give, to EHLO, has some thirty lines."""


def send(
    parcel: Parcel,
    mail: Mail,
    *,
    timeout: float,
    patience: Patience,
    environ: Mapping[str, str],
    problem: Callable[[str], object],
) -> None:
    """Send the parcel to everyone in `mail.to`.

    It counts as delivered where it reached one of them; `problem` then gets a line for each that it did not reach.
    Raises `NotDelivered` where it reached nobody, `BadSettings` where an address is none. `timeout` is the seconds for
    which the server may be silent.
    """
    message, envelope = compose_message(parcel, sender=mail.sender, to=mail.to, subject=mail.subject)
    posting = _Posting(mail, envelope, message.as_bytes(), _password(mail, environ), timeout, list(envelope.recipients))
    try:
        patience.persist(posting.attempt)
    except NotDelivered:
        if not posting.reached:
            raise
    for recipient, reason in posting.missed.items():
        problem(f"mail: not delivered to {recipient}, though to others: {reason}")


def check(mail: Mail, *, timeout: float, environ: Mapping[str, str]) -> None:
    """Connect to the server and log in, and send nothing; raises `NotDelivered` where a mail could not go out now."""
    posting = _Posting(mail, Envelope(mail.sender, ()), b"", _password(mail, environ), timeout, [])
    try:
        posting.greet()
    except TryAgain as error:
        raise NotDelivered(str(error)) from None


@dataclass(slots=True)
class _Posting:
    """One message on its way; `waiting` are the recipients that neither have it nor are refused for good.

    `missed` says of everyone who was refused or put off, and has not got it since, why.
    """

    mail: Mail
    envelope: Envelope
    content: bytes
    password: Secret | None
    timeout: float
    waiting: list[str]
    reached: bool = False
    missed: dict[str, str] = field(default_factory=dict)

    def greet(self) -> None:
        """Connect, log in and leave; raises as `attempt` does."""
        with self._logged_in() as server:
            server.ehlo_or_helo_if_needed()

    def attempt(self) -> None:
        """Bring it to all that wait; raises `TryAgain` where some still do, `NotDelivered` where it is hopeless."""
        with self._logged_in() as server:
            self._hand_over(server)
        if self.waiting:
            raise TryAgain(f"mail to {self.waiting[0]}: {self.missed[self.waiting[0]]}")
        if not self.reached:
            recipient, reason = next(iter(self.missed.items()))
            raise NotDelivered(f"mail to {recipient}: {reason}; check [delivery.mail] to")

    @contextmanager
    def _logged_in(self) -> Iterator[smtplib.SMTP]:
        """The server, to which one says good-bye at the end; raises as `_in_words` does."""
        with self._in_words(), Deadline(MOST_SECONDS) as deadline:
            server = self._connected(deadline)
            try:
                self._log_in(server)
                yield server
            finally:
                # What it says to our good-bye changes nothing: it has the message, or we know that it has not.
                with suppress(smtplib.SMTPException, OSError):
                    server.quit()
                server.close()

    def _connected(self, deadline: Deadline) -> smtplib.SMTP:
        context = ssl.create_default_context()
        at_once = context if self.mail.security == "tls" else None
        server = _Server(deadline, self.mail.host, self.mail.port, timeout=self.timeout, context=at_once)
        if self.mail.security == "starttls":
            try:
                server.starttls(context=context)
            except BaseException:
                server.close()
                raise
        return server

    def _log_in(self, server: smtplib.SMTP) -> None:
        user, password = self.mail.user, self.password
        if not user or not password:
            return
        if (user + password.word).isascii():
            server.login(user, password.word)
            return
        # RFC 4616: PLAIN is UTF-8; smtplib knows ASCII alone.
        server.ehlo_or_helo_if_needed()
        code, reply = server.docmd("AUTH", f"PLAIN {_plain_credentials(user, password)}")
        if code != _AUTHENTICATED:
            raise smtplib.SMTPAuthenticationError(code, reply)

    def _hand_over(self, server: smtplib.SMTP) -> None:
        options = ["SMTPUTF8", "BODY=8BITMIME"] if self.envelope.international else []
        server.ehlo_or_helo_if_needed()
        if options and not server.has_extn("smtputf8"):
            raise NotDelivered("mail: the server takes no addresses beyond ASCII (SMTPUTF8); write others")
        accepted = True
        try:
            refusals = server.sendmail(self.envelope.sender, self.waiting, self.content, options)
        except smtplib.SMTPRecipientsRefused as error:
            refusals, accepted = error.recipients, False
        self.reached = self.reached or accepted
        self._sort(refusals, accepted=accepted)

    def _sort(self, refusals: Mapping[str, tuple[int, bytes]], *, accepted: bool) -> None:
        """Keep who may be tried again. Who is not among the refusals has it, if the server `accepted` the message."""
        waiting = []
        for recipient in self.waiting:
            if accepted and recipient not in refusals:
                self.missed.pop(recipient, None)
                continue
            # smtplib asks for no further recipient after a 421, by which the server leaves.
            code, reply = refusals.get(recipient, (_LEAVING, b"it broke off before this recipient"))
            self.missed[recipient] = f"the server answers {code}: {self._without_secrets(reply)}"
            if code < _LASTING:
                waiting.append(recipient)
        self.waiting = waiting

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """What goes wrong inside as one line, and as what may be tried again or not; never with the library's error.

        A server may repeat in its answer what it was sent.
        """
        try:
            yield
        except smtplib.SMTPServerDisconnected as error:
            broken = "the server broke off or does not answer in time"
            reason, lasting = _ENDLESS if _ENDLESS in str(error) else broken, False
        except smtplib.SMTPResponseException as error:
            what = "refuses user and password" if isinstance(error, smtplib.SMTPAuthenticationError) else "answers"
            reason, lasting = f"the server {what} ({error.smtp_code}): {self._without_secrets(error.smtp_error)}", False
            lasting = error.smtp_code >= _LASTING
        except smtplib.SMTPException as error:  # what we ask for it cannot do: encryption, logging in
            reason, lasting = (
                f"the server cannot do what [delivery.mail] asks for: {self._without_secrets(str(error))}",
                True,
            )
        except ssl.SSLCertVerificationError:
            reason, lasting = "no secure connection: the server's certificate does not hold", True
        except socket.gaierror:
            reason, lasting = "no such server is known", False
        except TimeoutError:
            reason, lasting = "the server does not answer in time", False
        except ConnectionRefusedError:
            reason, lasting = "no server listens there", False
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            reason, lasting = f"the server cannot be reached ({why})", False
        else:
            return
        line = f"mail by {self.mail.host}: {reason}"
        raise (NotDelivered(line) if lasting else TryAgain(line)) from None

    def _without_secrets(self, reply: bytes | str) -> str:
        """What a server says, in one short line without our credentials."""
        words = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
        if self.password and self.mail.user:
            encoded = base64.b64encode(self.password.word.encode()).decode("ascii")
            for secret in (self.password.word, encoded, _plain_credentials(self.mail.user, self.password)):
                words = words.replace(secret, str(self.password))
        return " ".join(printable(words).split())[:_LONGEST_REPLY]


class _Replies:
    """The server's side of the conversation, line by line, `begin` before each reply; smtplib itself reads on for ever.

    A reply may have any number of lines (RFC 5321, 4.2.1), and smtplib keeps them all.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._left = file, 0

    def begin(self) -> None:
        """Allow a reply of the usual length from here on."""
        self._left = _MOST_REPLY_BYTES

    def readline(self, most: int) -> bytes:
        """The next line, as the file's own method gives it; raises OSError, as for any that breaks."""
        line = self._file.readline(most)
        self._left -= len(line)
        if self._left < 0:
            raise OSError(_ENDLESS)
        return line

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class _Server(smtplib.SMTP):
    """A connection whose socket the deadline watches; with `context` under TLS from the first byte (RFC 8314)."""

    def __init__(
        self, deadline: Deadline, host: str, port: int, *, timeout: float, context: ssl.SSLContext | None
    ) -> None:
        self._deadline, self._context = deadline, context
        super().__init__(host, port, timeout=timeout)

    def getreply(self) -> tuple[int, bytes]:
        """The reply to a command, within bounds; raises `smtplib.SMTPServerDisconnected` where it does not end."""
        if self.file is None and self.sock:
            self.file = _Replies(self.sock.makefile("rb"))
        if isinstance(self.file, _Replies):
            self.file.begin()
        return super().getreply()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        try:
            connected = self._deadline.watch(socket.create_connection((host, port), timeout))
        except ValueError as error:  # no name of a host: the resolver is not even asked
            raise socket.gaierror from error
        return self._context.wrap_socket(connected, server_hostname=host) if self._context else connected


def _plain_credentials(user: str, password: Secret) -> str:
    """User and password as AUTH PLAIN sends them (RFC 4616)."""
    return base64.b64encode(f"\0{user}\0{password.word}".encode()).decode("ascii")


def _password(mail: Mail, environ: Mapping[str, str]) -> Secret | None:
    if mail.password_env:
        return from_environment(mail.password_env, "[delivery.mail] password-env", environ)
    if mail.keyring and mail.user:
        return from_keyring(mail.keyring, mail.user, "[delivery.mail] keyring")
    return None
