"""What a site lets robots ask for: its robots.txt (RFC 9309), read once a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from protego import Protego
from urllib3.exceptions import HTTPError

from briefing.errors import BadData
from briefing.web.guard import Refused

_MAX_BYTES = 500_000  # RFC 9309, 2.5: a robot reads at least 500 kibibytes
_LONGEST_PAUSE = 30.0
"""A site that asks for longer between two requests would hold up a morning's run."""


@dataclass(slots=True)
class Robots:
    """Asks each site once. `ask` gives status and content of an address, or raises `BadData` for none."""

    agent: str
    ask: Callable[[str], tuple[int, bytes]]
    _known: dict[str, Protego | None] = field(default_factory=dict)

    def pause(self, origin: str, url: str) -> float:
        """Seconds that the site wants between requests; raises `Refused` where it does not want this one.

        `origin` is scheme, host and port. Without a robots.txt (4xx) everything may be asked; while the site cannot say
        (5xx, no answer), nothing (RFC 9309, 2.3.1.4).
        """
        if origin not in self._known:
            self._known[origin] = self._asked(origin)
        rules = self._known[origin]
        if rules is None:
            raise Refused("its robots.txt cannot be had, so nothing else is asked; try again later")
        if not rules.can_fetch(url, self.agent):
            raise Refused("its robots.txt does not allow it; save the page yourself and name the file")
        return min(float(rules.crawl_delay(self.agent) or 0.0), _LONGEST_PAUSE)

    def _asked(self, origin: str) -> Protego | None:
        try:
            status, content = self.ask(f"{origin}/robots.txt")
        except Refused:
            raise
        except (BadData, HTTPError, OSError):
            return None
        if status >= 500:  # noqa: PLR2004 - HTTP: the server's own fault
            return None
        text = content[:_MAX_BYTES].decode("utf-8", "replace") if status == 200 else ""  # noqa: PLR2004 - HTTP: done
        return Protego.parse(text)
