"""Answers kept from earlier runs, so that a page that has not changed is not sent again (RFC 9111, validation).

An answer is one file: a line of JSON, then the content. It is put in place whole, and one that is damaged is no answer.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing.errors import CannotWrite
from briefing.files import place
from briefing.web.response import Response


@dataclass(frozen=True, slots=True)
class Cache:
    """Answers in a folder of their own, for their owner alone: an address may hold a key. A run without is slower."""

    folder: Path

    def load(self, url: str) -> Response | None:
        """The answer kept for an address, None where there is none or it is damaged."""
        try:
            head, _, content = self._path(url).read_bytes().partition(b"\n")
            kept = json.loads(head)
            if kept.pop("digest") != hashlib.sha256(content).hexdigest() or kept.pop("asked") != url:
                return None
            return Response(content=content, retrieved=datetime.fromisoformat(kept.pop("retrieved")), **kept)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def store(self, url: str, answer: Response) -> None:
        """Keep an answer that can be asked for anew; what says nothing of its version is not kept."""
        if not answer.conditions:
            return
        head = {
            "asked": url,
            "digest": hashlib.sha256(answer.content).hexdigest(),
            "url": answer.url,
            "retrieved": answer.retrieved.isoformat(),
            "headers": dict(answer.headers),
        }
        with suppress(CannotWrite):
            kept = {self._path(url).name: json.dumps(head).encode() + b"\n" + answer.content}
            place(kept, self.folder, private=True)

    def _path(self, url: str) -> Path:
        return self.folder / hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()
