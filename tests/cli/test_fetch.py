"""The command fetch, with a server on this machine."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.web.server import running


def test_fetch_saves_pages_and_names_what_it_could_not_have(
    briefing: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    out = tmp_path / "pages"
    with running() as server:
        code = briefing(
            "fetch", server.url("/page"), server.url("/missing"), "-o", out, "--allow-private", "--per-second", 1000
        )
        assert briefing("fetch", server.url("/page"), "-o", out) == 65
    printed = capsys.readouterr()
    assert code == 3
    assert [Path(line).suffix for line in printed.out.splitlines()] == [".html"]
    assert sorted(path.suffix for path in out.iterdir()) == [".html", ".toml"]
    assert "no such page (404)" in printed.err
    assert "--allow-private" in printed.err
