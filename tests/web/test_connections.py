import socket

import pytest
import urllib3

from briefing.web.connections import connection_pools
from briefing.web.guard import Gate, Refused


def request(gate):
    with connection_pools(gate) as pools:
        return pools.request("GET", "http://herald.example/", retries=False, timeout=0.2)


def test_every_connection_goes_through_the_gate(monkeypatch):
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: inside)
    with pytest.raises(Refused, match="private network"):
        request(Gate())


@pytest.mark.parametrize(
    ("error", "named"),
    [
        (socket.gaierror(), urllib3.exceptions.NameResolutionError),
        (TimeoutError(), urllib3.exceptions.ConnectTimeoutError),
        (OSError("no route"), urllib3.exceptions.NewConnectionError),
    ],
)
def test_what_goes_wrong_is_an_error_of_urllib3_which_knows_what_to_try_again(monkeypatch, error, named):
    def fails(*_, **__):
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(named):
        request(Gate())
