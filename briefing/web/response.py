"""What an address of the web answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.message import Message

DONE = 200  # RFC 9110


@dataclass(frozen=True, slots=True)
class Response:
    """What an address answered: where it was found in the end, the content, when it came.

    The names of `headers` are in small letters.
    """

    url: str
    content: bytes
    retrieved: datetime
    status: int = DONE
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def media_type(self) -> str:
        """What the content is called ("text/html"); empty where the site does not say."""
        return self._content_type.get_content_type() if self.headers.get("content-type") else ""

    @property
    def charset(self) -> str | None:
        """The encoding that the site says the content is in."""
        charset = self._content_type.get_param("charset")
        return charset if isinstance(charset, str) else None

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the content only if it is another one."""
        asked = {"If-None-Match": self.headers.get("etag"), "If-Modified-Since": self.headers.get("last-modified")}
        return {name: value for name, value in asked.items() if value}

    @property
    def _content_type(self) -> Message:
        message = Message()
        message["content-type"] = self.headers.get("content-type", "")
        return message
