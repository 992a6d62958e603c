"""What the doctor sees of the network, where it is asked to look."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.doctor.network import network_weaknesses
from briefing.errors import BadData
from briefing.settings import load_settings
from briefing.web.response import Response
from tests.delivery.servers import closed_port

NOW = datetime(2026, 3, 31, 6, tzinfo=UTC)
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><link>https://post.example/</link>
<description>News</description><item><title>A fire</title><link>https://post.example/1</link>
<description>A fire killed four people.</description></item></channel></rss>"""


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    file = folder / "briefing.toml"
    file.write_text(f'{text}\n[edition]\nzone = "UTC"\n')

    def ask(url: str) -> Response:
        if "gone" in url:
            raise BadData("no such page (404)")
        return Response(url, FEED if "feed" in url else b"<html></html>", NOW)

    weak = network_weaknesses(load_settings(file), lambda _: ask, environ={})
    return [(each.key, each.what) for each in weak]


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ('feeds = ["https://post.example/feed"]\nfollow = 5', []),
        (
            'feeds = ["https://post.example/feed?key=sesame"]',
            ["post.example/feed: brings summaries alone; follow = 1 in [inputs] reads the pages that it names"],
        ),
        ('pages = ["https://post.example/gone"]', ["post.example/gone: no such page (404)"]),
    ],
)
def test_feeds_and_pages_are_read_as_a_run_reads_them(tmp_path: Path, inputs: str, said: list[str]) -> None:
    assert found(tmp_path, f"[inputs]\n{inputs}") == [("input", words) for words in said]


def test_mail_server_and_webhook_are_asked_once_for_all_profiles(tmp_path: Path) -> None:
    port = closed_port()
    text = f"""
[inputs]
folders = ["articles"]
[delivery.mail]
host = "127.0.0.1"
port = {port}
security = "none"
sender = "desk@example.org"
to = ["editor@example.org"]
[delivery.webhook]
url = "http://127.0.0.1:{port}/hook"
[profiles.a]
[profiles.b]
"""
    weak = found(tmp_path, text)
    assert [key for key, _ in weak] == ["mail", "webhook"]
    assert "no server listens there" in weak[0][1]
