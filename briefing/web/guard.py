"""Opens connections to public machines alone: a name is looked up once, and the address that was checked is used.

Checking the name before the connection would leave a gap: a name may answer with another address a moment later, and a
redirect may lead to another name. Here every connection, after whatever redirect, passes the same gate.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

from briefing.errors import BadData
from briefing.web.deadline import Deadline

Address: TypeAlias = IPv4Address | IPv6Address

_NAT64 = IPv6Network("64:ff9b::/96")
"""RFC 6052: the last four bytes are an IPv4 address, which a gateway asks in its place."""


class Refused(BadData):
    """An address that is not asked, whatever the answer would be."""


class TooSlow(BadData):
    """The answer took longer than all of it may take."""


def is_public(address: Address) -> bool:
    """Whether anyone on the internet may reach it (IANA's registries of special addresses), nested ones looked into."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is None and address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast


@dataclass(slots=True)
class Gate:
    """Opens sockets to the machines that may be asked, and shuts them when all the time is used up.

    `private` lets machines of this network be asked too, for those who read their own server.
    """

    private: bool = False
    _deadline: Deadline | None = None

    def connect(self, host: str, port: int, timeout: float | None) -> socket.socket:
        """A connection to the first of the host's addresses that answers; raises `Refused`, `OSError` or `TooSlow`."""
        addresses = self._allowed(host, port)
        failed: OSError | None = None
        for family, address in addresses:
            self.check()
            try:
                return self._connected(family, address, timeout)
            except OSError as error:
                failed = error
        raise failed or OSError(f"no address for {host}")

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Everything opened inside is shut after `seconds`, so that no server holds us by a byte at a time.

        Raises `TooSlow` in place of whatever went wrong because of it.
        """
        with Deadline(seconds) as deadline:
            self._deadline = deadline
            try:
                yield
                # An answer whose headers were cut short looks as if they had ended.
                self.check()
            except Exception:
                self.check()
                raise
            finally:
                self._deadline = None

    def check(self) -> None:
        """Raises `TooSlow` where all the time is used up."""
        if self._deadline and self._deadline.passed:
            raise TooSlow("the answer takes too long")

    def _allowed(self, host: str, port: int) -> list[tuple[int, tuple[str, int]]]:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
        allowed: list[tuple[int, tuple[str, int]]] = [
            (family, (str(address[0]), port))
            for family, _, _, _, address in found
            if self.private or is_public(ip_address(str(address[0]).partition("%")[0]))
        ]
        if found and not allowed:
            raise Refused(
                "an address of this machine or of a private network; `briefing fetch --allow-private` saves its pages"
            )
        return allowed

    def _connected(self, family: int, address: tuple[str, int], timeout: float | None) -> socket.socket:
        opened = socket.socket(family, socket.SOCK_STREAM)
        try:
            opened.settimeout(timeout)
            opened.connect(address)
        except OSError:
            opened.close()
            raise
        return self._deadline.watch(opened) if self._deadline else opened
