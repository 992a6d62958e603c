"""Notifies a watching service that a run began, ended well or failed; that it cannot be reached fails no run."""

from __future__ import annotations

from briefing.daily.journal import Journal
from briefing.web.request import Unanswered, ask, site

SECONDS = 5.0
_LONGEST_BODY = 10_000
"""Bytes; healthchecks.io keeps the first 100 kB of a ping's body, others less."""
_SUCCESS = range(200, 300)


def ping(url: str | None, journal: Journal, *, body: str = "", seconds: float = SECONDS) -> None:
    """Ask `url` (nothing where it is None): GET, or POST with `body` as plain text where there is one.

    It takes at most `seconds` and never raises; where it fails, the journal gets one line. That line names the site
    alone: the address of such a service is a secret in itself. Redirects are not followed.
    """
    if url is None:
        return
    reason = _asked(url, body, seconds)
    if reason:
        journal.problem(f"ping to {site(url)} failed: {reason}", event="ping", site=site(url))


def _asked(url: str, body: str, seconds: float) -> str | None:
    """Why the ping failed; None where it did not."""
    content = body.encode("utf-8", "replace")[:_LONGEST_BODY] if body else None
    headers = {"Content-Type": "text/plain; charset=utf-8"} if content else {}
    try:
        answer = ask("POST" if content else "GET", url, body=content, headers=headers, silence=seconds, total=seconds)
    except Unanswered as error:
        return str(error)
    except Exception as error:  # a library's error on an odd address must not cost the edition either
        return type(error).__name__
    return None if answer.status in _SUCCESS else f"it answers with status {answer.status}"
