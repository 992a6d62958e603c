from datetime import UTC, datetime

from briefing.web.cache import Cache
from briefing.web.response import Response

URL = "https://herald.example/a"
VERSIONED = Response(
    URL,
    b"A bridge fell.\nFour people were killed.",
    datetime(2024, 5, 18, tzinfo=UTC),
    headers={"content-type": "text/html; charset=utf-8", "etag": '"v1"'},
)


def test_what_was_kept_comes_back_whole(tmp_path):
    cache = Cache(tmp_path)
    cache.store(URL, VERSIONED)
    assert cache.load(URL) == VERSIONED
    assert cache.load(URL + "?other") is None


def test_an_answer_without_a_version_is_not_kept(tmp_path):
    Cache(tmp_path).store(URL, Response(URL, b"x", VERSIONED.retrieved))
    assert not list(tmp_path.iterdir())
