"""The connections of urllib3, opened through our gate: the one place that knows how urllib3 connects."""

from __future__ import annotations

import socket

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from briefing.web.guard import Gate


def connection_pools(gate: Gate) -> urllib3.PoolManager:
    """Connections that go through the gate, in the way in which urllib3's own SOCKS support opens its connections."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return _connected(gate, self)

    class Encrypted(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return _connected(gate, self)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class EncryptedPool(HTTPSConnectionPool):
        ConnectionCls = Encrypted

    manager = urllib3.PoolManager(maxsize=1)
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": EncryptedPool}
    return manager


def _connected(gate: Gate, connection: HTTPConnection) -> socket.socket:
    """A socket for the connection, with urllib3's errors, by which it knows what may be tried again."""
    timeout = connection.timeout
    try:
        port = connection.port or connection.default_port
        return gate.connect(connection.host, port, timeout if isinstance(timeout, int | float) else None)
    except socket.gaierror as error:
        raise urllib3.exceptions.NameResolutionError(connection.host, connection, error) from error
    except TimeoutError as error:
        raise urllib3.exceptions.ConnectTimeoutError(connection, "no answer in time") from error
    except OSError as error:
        raise urllib3.exceptions.NewConnectionError(connection, str(error)) from error
