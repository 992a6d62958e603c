"""The newsroom's own folder: its settings, its inputs, and where its editions go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PROFILE = "morning"
_SETTINGS = """
state = "state"

[profiles.morning.inputs]
folders = ["inputs/desk", "inputs/gazette"]
mailboxes = ["inputs/letters.mbox"]
feeds = ["http://127.0.0.1:{web}/feed.xml"]
allow-private = true

[edition]
zone = "Europe/Berlin"
time = "06:00"
cutoff = "02:30"
days = ["mon", "tue", "wed", "thu", "fri", "sun"]
holidays = ["easter-2", "easter+1"]

[output]
folder = "out"
formats = ["pdf", "docx", "md", "json"]

[memory]
memory-days = 7

[delivery]
attempts = 2
pause-seconds = 0.01
timeout-seconds = 2.0

[delivery.folder]
folder = "drop"

[delivery.mail]
host = "127.0.0.1"
port = {mail}
security = "none"
sender = "Desk <desk@newsroom.example>"
to = ["editor@newsroom.example"]
subject = "{{title}} {{date}}"

[delivery.webhook]
url = "http://127.0.0.1:{web}/hook"

[pings]
start = "http://127.0.0.1:{web}/ping/start"
success = "http://127.0.0.1:{web}/ping/success"
fail = "http://127.0.0.1:{web}/ping/fail"
"""


@dataclass(frozen=True, slots=True)
class Room:
    """A folder with everything in its place."""

    folder: Path

    @property
    def inputs(self) -> Path:
        """What comes in."""
        return self.folder / "inputs"

    @property
    def output(self) -> Path:
        """The folder of the profile's editions."""
        return self.folder / "out" / PROFILE

    @property
    def state(self) -> Path:
        """What the program remembers."""
        return self.folder / "state"

    @property
    def drop(self) -> Path:
        """The drop folder."""
        return self.folder / "drop"

    def furnish(self, *, web: int, mail: int) -> None:
        """Make the folders and write the settings; the ports are those of the world outside."""
        for each in (self.inputs / "desk", self.inputs / "gazette", self.drop):
            each.mkdir(parents=True, exist_ok=True)
        (self.folder / "briefing.toml").write_text(_SETTINGS.format(web=web, mail=mail), encoding="utf-8")
