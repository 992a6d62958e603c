import socket
from dataclasses import replace

import pytest

from briefing.errors import BadData
from briefing.web import guard
from briefing.web.cache import Cache
from briefing.web.client import Client, Limits
from briefing.web.guard import Refused, TooSlow
from tests.delivery.servers import CERTIFICATE, web_server
from tests.web.server import PAGE, running

BRISK = Limits(size=1_000_000, retries=1, backoff=0.01, per_second=1000)
"""With all the time that an answer may take: a busy machine is no silent server."""


@pytest.fixture
def server():
    with running() as started:
        yield started


@pytest.fixture
def client():
    return Client(BRISK, private=True)


def test_a_page_comes_with_its_address_and_encoding(server, client):
    answer = client.get(server.url("/page"))
    assert (answer.content, answer.url, answer.media_type) == (PAGE, server.url("/page"), "text/html")
    assert answer.charset == "iso-8859-1"
    assert answer.retrieved.tzinfo
    assert server.agents == {"briefing"}


def test_a_redirect_is_followed_to_where_it_ends(server, client):
    assert client.get(server.url("/moved")).url == server.url("/page")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/circle", "more than 5 redirects"),
        ("/missing", "no such page (404)"),
        ("/forbidden", "refuses it (403)"),
        ("/broken", "cannot answer now (500)"),
        ("/short", "breaks off"),
        ("/endless", "larger than 1 MB"),
        ("/bomb", "larger than 1 MB"),
        ("/damaged", "cannot be unpacked"),
        ("/elsewhere", "http:// or https://"),
    ],
)
def test_a_server_that_misbehaves_costs_one_line(server, client, path, words):
    with pytest.raises(BadData) as caught:
        client.get(server.url(path))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_silent_server_is_given_up_in_one_line(server):
    hasty = Client(replace(BRISK, silence=0.3), private=True, heed_robots=False)
    with pytest.raises(BadData, match=r"^.*does not answer in time.*$"):
        hasty.get(server.url("/silent"))


def test_a_byte_at_a_time_is_not_put_up_with_for_ever(server):
    with pytest.raises(TooSlow):
        Client(Limits(total=0.5, silence=5, per_second=1000), private=True).get(server.url("/drip"))


@pytest.mark.parametrize("tls", [False, True])
def test_headers_without_an_end_are_not_put_up_with_either(tls, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    patient = Client(Limits(total=0.5, silence=5, per_second=1000), private=True, heed_robots=False)
    with web_server(tls=tls) as server:
        server.answers = [("drip", {})]
        with pytest.raises(TooSlow):
            patient.get(server.url("/page"))


def test_a_site_that_is_busy_is_asked_again(server, client):
    assert client.get(server.url("/busy")).content == PAGE
    assert server.asked["/busy"] == 2


def test_what_has_not_changed_is_not_sent_again(server, tmp_path):
    first, second = (Client(BRISK, private=True, cache=Cache(tmp_path)).get(server.url("/versioned")) for _ in range(2))
    assert first.content == second.content == PAGE
    assert server.asked["/versioned"] == 2


def test_a_damaged_cache_is_no_answer(server, tmp_path):
    client = Client(BRISK, private=True, cache=Cache(tmp_path))
    client.get(server.url("/versioned"))
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-3])
    assert client.get(server.url("/versioned")).content == PAGE


def test_robots_are_heeded(server, client):
    server.robots = (200, "User-agent: *\nDisallow: /page")
    with pytest.raises(Refused, match=r"robots\.txt does not allow"):
        client.get(server.url("/page"))
    assert server.asked["/page"] == 0
    assert server.asked["/robots.txt"] == 1


def test_where_robots_cannot_be_had_nothing_is_asked(server, client):
    server.robots = (500, "")
    with pytest.raises(Refused, match=r"robots\.txt cannot be had"):
        client.get(server.url("/page"))
    assert server.asked["/page"] == 0


def test_this_machine_is_not_asked(server):
    with pytest.raises(Refused, match="private network"):
        Client(BRISK).get(server.url("/page"))
    assert not server.asked


def test_a_redirect_into_the_private_network_is_not_followed(server, monkeypatch):
    monkeypatch.setattr(guard, "is_public", lambda address: str(address) == "127.0.0.1")
    with pytest.raises(Refused, match="private network"):
        Client(BRISK).get(server.url("/inward"))
    assert server.asked["/page"] == 0


def test_a_name_that_answers_otherwise_the_second_time_gains_nothing(server, client, monkeypatch):
    """Whatever a name answers, the connection goes to an address that was checked at that look-up."""
    looked_up = []

    def answers(host, port, **_):
        looked_up.append(host)
        address = "127.0.0.1" if len(looked_up) > 1 else "203.0.113.9"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    with pytest.raises(Refused):
        Client(BRISK).get(f"http://rebinding.example:{server.server_port}/page")
    assert not server.asked


@pytest.mark.parametrize(
    "url", ["ftp://a.example/x", "file:///etc/passwd", "http://", "http://user:pw@a.example/", "x"]
)
def test_what_is_no_plain_address_is_refused(client, url):
    with pytest.raises(Refused):
        client.get(url)
