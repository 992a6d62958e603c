"""What of an address of the settings is kept and printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.reading.addresses import input_name, sealed, shown_input, without_secrets


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("/desk/articles", "articles"),
        ("/elsewhere/articles", "/elsewhere/articles"),
        ("HTTPS://post.example/feed/?key=secret#top", "post.example/feed"),
        ("https://user:secret@post.example", "post.example"),
    ],
)
def test_an_input_is_shown_as_readers_may_see_it(given: str, shown: str) -> None:
    assert shown_input(given, Path("/desk")) == shown


def test_inputs_that_only_a_key_tells_apart_have_names_of_their_own_without_it() -> None:
    feeds = [f"https://post.example/feed{more}" for more in ("", "?key=sesame", "?key=sesam", "#sesame")]
    names = [input_name(feed) for feed in feeds]
    assert len(set(names)) == len(feeds)
    assert names[0] == feeds[0]
    assert not any("sesam" in name for name in names)
    assert input_name("articles/a?b.txt") == "articles/a?b.txt"


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        (None, None),
        ("https://post.example/a", "https://post.example/a"),
        ("https://post.example/a?id=5", "https://post.example/a?id=5"),
        ("https://post.example/a?id=5&key=sesame", "https://post.example/a?id=5"),
        ("https://post.example/page?key=sesame", "https://post.example/page"),
        ("https://cdn.example/5?signature=x", "https://cdn.example/5"),
        ("https://post.example/page?other=1&key=sesame#top", "https://post.example/page?other=1#top"),
        ("https://[broken?key=sesame", None),
    ],
)
def test_the_address_of_an_article_has_nothing_of_the_key_by_which_it_was_had(
    url: str | None, printed: str | None
) -> None:
    asked = ("https://post.example/page?key=sesame", "https://cdn.example/5?signature=x")
    assert without_secrets(url, asked) == printed


def test_a_sealed_address_is_as_distinct_as_before() -> None:
    assert len({sealed(f"https://post.example/a?id={number}") for number in range(50)}) == 50
