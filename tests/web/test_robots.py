import pytest

from briefing.errors import BadData
from briefing.web.guard import Refused
from briefing.web.robots import Robots

ORIGIN = "https://herald.example"


def robots(status, text=""):
    return Robots("briefing", lambda url: (status, text.encode()))


def test_the_pause_that_a_site_asks_for_is_kept_within_bounds():
    assert robots(200, "User-agent: *\nCrawl-delay: 3").pause(ORIGIN, ORIGIN + "/a") == 3
    assert robots(200, "User-agent: *\nCrawl-delay: 900").pause(ORIGIN, ORIGIN + "/a") == 30


def test_a_site_without_rules_may_be_asked():
    assert robots(404).pause(ORIGIN, ORIGIN + "/a") == 0


def test_a_site_that_cannot_say_is_not_asked():
    def broken(url):
        raise BadData("no answer")

    for rules in (robots(503), Robots("briefing", broken)):
        with pytest.raises(Refused, match=r"robots\.txt cannot be had"):
            rules.pause(ORIGIN, ORIGIN + "/a")


def test_each_site_is_asked_once():
    asked = []
    rules = Robots("briefing", lambda url: (asked.append(url), (404, b""))[1])
    rules.pause(ORIGIN, ORIGIN + "/a")
    rules.pause(ORIGIN, ORIGIN + "/b")
    assert asked == [ORIGIN + "/robots.txt"]
