import io
import re

import pytest

from briefing.daily.journal import Journal
from briefing.daily.pings import ping
from tests.delivery.servers import closed_port, dripping, web_server


@pytest.fixture
def server():
    with web_server() as started:
        yield started


@pytest.fixture
def journal():
    return Journal(io.StringIO())


def test_a_ping_is_a_get_and_says_nothing(server, journal):
    ping(server.url("/start"), journal)
    assert [(request.method, request.path) for request in server.requests] == [("GET", "/start")]
    assert journal.stderr.getvalue() == ""


def test_a_ping_with_something_to_tell_is_a_post(server, journal):
    ping(server.url("/fail"), journal, body="grün\ud800")
    (request,) = server.requests
    assert (request.method, request.body) == ("POST", "grün?".encode())
    assert request.headers["content-type"] == "text/plain; charset=utf-8"


def test_without_an_address_nothing_is_asked(journal):
    ping(None, journal)
    assert journal.problems == ()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((500, {}), "it answers with status 500"),
        ((404, {}), "it answers with status 404"),
        ((302, {"Location": "/elsewhere"}), "it answers with status 302"),
        (("close", {}), "the connection broke off"),
    ],
)
def test_a_ping_that_fails_is_one_line_without_the_address(server, journal, answer, words):
    server.answers = [answer]
    ping(server.url("/secret-uuid"), journal)
    assert journal.problems == (f"ping to 127.0.0.1 failed: {words}",)
    assert len(server.requests) == 1


@pytest.mark.parametrize("answer", ["hang", "drip"])
def test_a_ping_without_an_end_is_given_up_and_not_sent_again(server, journal, answer):
    server.answers = [(answer, {})]
    ping(server.url("/secret-uuid"), journal, seconds=0.2)
    (problem,) = journal.problems
    assert re.fullmatch("ping to 127.0.0.1 failed: no (whole )?answer in time", problem)
    assert server.heard.wait(10)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nothing",
        "ftp://example.org/x",
        "http://",
        "http://[::1/x",
        "http://a b/",
        "http://127.0.0.1:99999/",
        "http://ü\ud800/",
    ],
)
def test_no_address_can_make_it_raise(journal, url):
    ping(url, journal, seconds=0.2)
    assert len(journal.problems) == 1


def test_nobody_there(journal):
    ping(f"http://127.0.0.1:{closed_port()}/", journal)
    assert journal.problems == ("ping to 127.0.0.1 failed: nobody listens there",)


def test_an_endless_head_does_not_hold_the_run(journal):
    with dripping(b"HTTP/1.1 200 OK\r\n", drop=b"X-A: b\r\n") as port:
        ping(f"http://127.0.0.1:{port}/", journal, seconds=0.3)
    assert len(journal.problems) == 1
