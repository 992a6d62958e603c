import pytest

from briefing.web.request import Unanswered, ask, site
from tests.delivery.servers import web_server


def asked(url, **limits):
    return ask("GET", url, body=None, headers={}, **{"silence": 1.0, "total": 2.0, **limits})


def test_status_and_headers_come_back_with_names_in_small_letters():
    with web_server() as server:
        server.answers = [(429, {"Retry-After": "7"})]
        answer = asked(server.url("/"))
    assert (answer.status, answer.headers["retry-after"]) == (429, "7")


def test_headers_without_an_end_are_not_waited_for():
    with web_server() as server:
        server.answers = [("drip", {})]
        with pytest.raises(Unanswered, match="no whole answer in time"):
            asked(server.url("/"), silence=5.0, total=0.5)


@pytest.mark.parametrize(
    ("url", "lasting"), [("http://127.0.0.1:9/secret", False), ("http://a..b/secret", True), ("http://[/secret", True)]
)
def test_no_reason_names_the_address(url, lasting):
    with pytest.raises(Unanswered) as caught:
        asked(url)
    assert "secret" not in str(caught.value)
    assert caught.value.lasting is lasting


def test_the_host_alone_is_shown():
    assert site("https://hooks.example/secret") == "hooks.example"
    assert site("secret") == "an address without a host"
    assert site("http://[") == "an address that is none"
