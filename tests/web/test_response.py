from datetime import UTC, datetime

from briefing.web.response import Response


def response(**headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response("https://herald.example/a", b"", datetime(2024, 5, 18, tzinfo=UTC), headers=named)


def test_the_content_type_gives_media_type_and_charset():
    stated = response(content_type="Text/HTML; charset=ISO-8859-1")
    assert (stated.media_type, stated.charset) == ("text/html", "ISO-8859-1")


def test_a_site_that_says_nothing_of_the_content_leaves_both_open():
    assert (response().media_type, response().charset) == ("", None)


def test_a_version_can_be_asked_for_anew():
    stated = response(etag='"v1"', last_modified="Fri, 17 May 2024 06:00:00 GMT")
    assert stated.conditions == {"If-None-Match": '"v1"', "If-Modified-Since": "Fri, 17 May 2024 06:00:00 GMT"}
    assert not response(content_type="text/html").conditions
