import json

import pytest

from briefing.delivery import webhook
from briefing.delivery.deliver import deliver
from briefing.errors import NotDelivered
from briefing.settings.schema import Delivery, Webhook
from tests.delivery.parcels import parcel
from tests.delivery.servers import CERTIFICATE, closed_port, dripping, web_server

TOKEN = "geheim-0123456789"
ENVIRON = {"HOOK_TOKEN": TOKEN}


@pytest.fixture
def server():
    with web_server() as started:
        yield started


@pytest.fixture
def pauses():
    return []


def send(url, pauses, *, what=None, attempts=4, timeout=5.0, environ=ENVIRON):
    hook = Webhook(url=url, token_env="HOOK_TOKEN")
    delivery = Delivery(webhook=hook, attempts=attempts, pause_seconds=2.0, timeout_seconds=timeout)
    problems = []
    deliver(what or parcel(), delivery, "webhook", environ=environ, sleep=pauses.append, problem=problems.append)
    assert problems == []


def refused(url, pauses, **options):
    with pytest.raises(NotDelivered) as caught:
        send(url, pauses, **options)
    shown = f"{caught.value} {caught.value!r} {caught.value.__cause__!r}"
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    assert TOKEN not in shown
    assert "/hook" not in shown
    return str(caught.value)


def test_it_posts_the_summary_with_key_and_token(server, pauses):
    send(server.url(), pauses)
    (request,) = server.requests
    assert (request.method, request.path) == ("POST", "/hook")
    assert json.loads(request.body) == parcel().summary
    assert request.headers["content-type"] == "application/json"
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    assert request.headers["idempotency-key"] == f'"{parcel().identity("webhook")}"'
    assert pauses == []


def test_what_fails_twice_is_sent_a_third_time_with_the_same_key(server, pauses):
    server.answers = [(500, {}), (500, {})]
    send(server.url(), pauses)
    assert len(server.requests) == 3
    assert len({request.headers["idempotency-key"] for request in server.requests}) == 1
    assert len({request.body for request in server.requests}) == 1
    assert pauses == [2.0, 4.0]


@pytest.mark.parametrize("status", [408, 409, 425, 429, 502, 503, 504])
def test_what_may_be_better_later_is_tried_again(server, pauses, status):
    server.answers = [(status, {})]
    send(server.url(), pauses)
    assert pauses == [2.0]


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"Retry-After": "30"}, 30.0),
        ({"Retry-After": "1"}, 2.0),
        ({"Retry-After": "Tue, 31 Mar 2026 06:01:00 GMT", "Date": "Tue, 31 Mar 2026 06:00:00 GMT"}, 60.0),
        ({"Retry-After": "Tue, 31 Mar 2026 06:01:00 GMT", "Date": "yesterday"}, 2.0),
        ({"Retry-After": "soon"}, 2.0),
        ({"Retry-After": "-5"}, 2.0),
    ],
)
def test_a_server_that_names_a_pause_is_heard(server, pauses, headers, pause):
    server.answers = [(429, headers)]
    send(server.url(), pauses)
    assert pauses == [pause]


def test_who_asks_for_an_hour_is_left_to_the_next_run(server, pauses):
    server.answers = [(503, {"Retry-After": "3600"})]
    assert "status 503; tried once" in refused(server.url(), pauses)
    assert pauses == []


@pytest.mark.parametrize(
    ("status", "words"), [(401, "token-env"), (403, "token-env"), (400, "url"), (404, "url"), (422, "url")]
)
def test_a_refusal_is_not_tried_again(server, pauses, status, words):
    server.answers = [(status, {})]
    assert words in refused(server.url(), pauses)
    assert (len(server.requests), pauses) == (1, [])


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_with_the_token(server, pauses, status):
    server.answers = [(status, {"Location": server.url("/elsewhere")})]
    assert "leads elsewhere" in refused(server.url(), pauses)
    assert [request.path for request in server.requests] == ["/hook"]


@pytest.mark.parametrize(("how", "timeout"), [("hang", 1.0), ("close", 5.0)])
def test_a_server_that_does_not_answer_is_tried_again(server, pauses, how, timeout):
    server.answers = [(how, {})]
    send(server.url(), pauses, timeout=timeout)
    assert len(server.requests) == 2
    assert pauses == [2.0]


def test_a_server_that_answers_a_byte_at_a_time_does_not_hold_the_run(pauses):
    with dripping(b"HTTP/1.1 200 OK\r\nX-Slow: ") as port:
        line = refused(f"http://127.0.0.1:{port}/hook", pauses, attempts=1, timeout=0.1)
    assert "no whole answer in time" in line


def test_nobody_there(pauses):
    line = refused(f"http://127.0.0.1:{closed_port()}/hook", pauses, attempts=2)
    assert line == "webhook at 127.0.0.1: nobody listens there; tried 2 times"


def test_a_name_that_nobody_knows(pauses):
    assert "no such site is known" in refused("http://hook.invalid/hook", pauses, attempts=1)


def test_a_certificate_is_checked(pauses, monkeypatch):
    with web_server(tls=True) as server:
        assert "certificate does not hold" in refused(server.url(), pauses)
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        send(server.url(), pauses)
    assert pauses == []


def test_under_tls_a_byte_at_a_time_does_not_hold_the_run_either(pauses, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with web_server(tls=True) as server:
        server.answers = [("drip", {})]
        assert "no whole answer in time" in refused(server.url(), pauses, attempts=1, timeout=0.1)


def test_a_second_delivery_bears_the_same_key(server, pauses):
    send(server.url(), pauses)
    send(server.url(), pauses)
    send(server.url(), pauses, what=parcel(revision=2))
    keys = [request.headers["idempotency-key"] for request in server.requests]
    assert keys[0] == keys[1] != keys[2]


def test_a_token_that_is_not_set_is_one_line(server, pauses):
    assert "environment variable HOOK_TOKEN, which is not set" in refused(server.url(), pauses, environ={})
    assert server.requests == []


def test_a_token_cannot_add_a_header(server, pauses):
    environ = {"HOOK_TOKEN": f"{TOKEN}\r\nX-Evil: 1"}
    assert "address" in refused(server.url(), pauses, environ=environ)
    assert server.requests == []


@pytest.mark.parametrize("status", [200, 204, 400, 405, 501])
def test_a_check_sends_nothing_and_is_content_with_a_site_that_takes_posts_alone(server, status):
    server.answers = [(status, {})]
    webhook.check(server.url(), token=None, timeout=5.0)
    (request,) = server.requests
    assert (request.method, request.body) == ("HEAD", b"")


@pytest.mark.parametrize(("status", "words"), [(401, "another token"), (404, "url"), (302, "elsewhere"), (500, "500")])
def test_a_check_names_what_would_take_no_edition(server, status, words):
    server.answers = [(status, {})]
    with pytest.raises(NotDelivered, match=words):
        webhook.check(server.url(), token=None, timeout=5.0)


def test_a_check_says_that_no_site_is_there():
    with pytest.raises(NotDelivered, match="webhook at"):
        webhook.check(f"http://127.0.0.1:{closed_port()}/hook", token=None, timeout=5.0)
