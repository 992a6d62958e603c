"""A desk for tests: settings, a folder of articles, and runs of the daily edition at moments of one's choice."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from briefing.daily.journal import Journal
from briefing.daily.planning import order_of
from briefing.daily.run import run
from briefing.settings import Settings, load_settings
from briefing.store import Store

FIRE = "HALDEN, March 29 - A fire killed four people at a mill in Halden on Sunday, the fire service said.\n"
TOLL = (
    "HALDEN, March 30 - The fire at the mill in Halden on Sunday killed six people, the fire service said on Monday.\n"
)
VOTE = "OSMERE, March 30 - Parliament in Osmere voted on Monday to close the port.\n"

SETTINGS = """
[inputs]
folders = ["articles"]

[edition]
zone = "Europe/Berlin"
time = "06:00"

[output]
formats = ["md", "json"]
"""


@dataclass
class Desk:
    folder: Path
    more: str = ""
    stderr: io.StringIO = field(default_factory=io.StringIO)

    def __post_init__(self) -> None:
        (self.folder / "articles").mkdir(parents=True, exist_ok=True)
        (self.folder / "briefing.toml").write_text(SETTINGS + self.more)

    @property
    def settings(self) -> Settings:
        return load_settings(self.folder / "briefing.toml")

    def write(self, name: str, text: str, published: str | None, publisher: str = "The Herald") -> Path:
        path = self.folder / "articles" / f"{name}.txt"
        path.write_text(text)
        when = f'published = "{published}"\n' if published else ""
        path.with_suffix(".toml").write_text(f'publisher = "{publisher}"\n{when}')
        return path

    def run(self, as_of: str | None, *, catch_up: int = 0, force: bool = False, **more: Any) -> int:
        self.stderr = io.StringIO()
        settings = self.settings
        order = order_of(as_of, since=more.get("since"), catch_up=catch_up, force=force)
        return run(settings, settings.profiles, order, Journal(self.stderr))

    def files(self, edition: str) -> Mapping[str, bytes]:
        folder = self.folder / "out" / "daily" / edition
        return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

    def brief(self, edition: str) -> Any:
        return json.loads(self.files(edition)[f"daily-{edition}.json"])

    def text(self, edition: str) -> str:
        return self.files(edition)[f"daily-{edition}.md"].decode()

    def store(self) -> Store:
        return Store.open(self.settings.state)

    def new_in(self) -> dict[str, list[str]]:
        """Which files were new in which edition; "waiting" for none yet."""
        found: dict[str, list[str]] = {}
        with self.store() as store:
            for item in store.items("daily").values():
                name = item.edition.isoformat() if item.edition else "waiting"
                found.setdefault(name, []).append(Path(item.origin).stem)
        return {name: sorted(items) for name, items in sorted(found.items())}


def moment(words: str) -> datetime:
    return datetime.fromisoformat(words)
