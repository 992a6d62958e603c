"""The webhook: an edition's summary sent as JSON, with a key by which a repeat is recognised."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from briefing.delivery.parcel import Parcel
from briefing.delivery.patience import TryAgain
from briefing.delivery.secrets import Secret
from briefing.errors import NotDelivered
from briefing.web.request import Unanswered, ask, site
from briefing.web.response import Response

_TIMES_SILENCE = 4
"""All of one attempt may take as many times what silence may."""
_CHANNEL = "webhook"
_DONE, _REDIRECT, _REFUSED, _BROKEN = 200, 300, 400, 500
_NO_WAY_IN = (401, 403, 404, 410)
_NOT_THIS_METHOD = 501  # RFC 9110: not implemented, and so not for now alone
_FOR_NOW = (408, 409, 425, 429)
"""Refusals that say "later": out of time, the same key still at work, too early, too many requests."""


def post(parcel: Parcel, url: str, *, token: Secret | None, timeout: float) -> None:
    """One attempt to send the summary.

    The key is the same for every attempt at this edition (the header of draft-ietf-httpapi-idempotency-key-header).
    `token` goes along as a bearer token, to this address alone: redirects are not followed. Raises `TryAgain` for
    trouble on the way, 429 and what is the server's own fault, `NotDelivered` for what will not change by itself.
    """
    headers = {
        "Content-Type": "application/json",
        "Idempotency-Key": f'"{parcel.identity(_CHANNEL)}"',
        **({"Authorization": f"Bearer {token.word}"} if token else {}),
    }
    body = json.dumps(parcel.summary, ensure_ascii=False, sort_keys=True).encode()
    where = f"webhook at {site(url)}"
    try:
        answer = ask("POST", url, body=body, headers=headers, silence=timeout, total=_TIMES_SILENCE * timeout)
    except Unanswered as error:
        kind = NotDelivered if error.lasting else TryAgain
        raise kind(f"{where}: {error}") from None
    if _DONE <= answer.status < _REDIRECT:
        return
    if answer.status in _FOR_NOW or answer.status >= _BROKEN:
        raise TryAgain(f"{where} answers with status {answer.status}", after=_wanted_pause(answer.headers))
    raise NotDelivered(f"{where} answers with status {answer.status}: {_remedy(answer)}")


def check(url: str, *, token: Secret | None, timeout: float) -> None:
    """Ask whether the address is there, and send it nothing; raises `NotDelivered` where no edition could go there now.

    Most take a POST alone, and answer that they do (405, 501): they are there.
    """
    headers = {"Authorization": f"Bearer {token.word}"} if token else {}
    where = f"webhook at {site(url)}"
    try:
        answer = ask("HEAD", url, body=None, headers=headers, silence=timeout, total=_TIMES_SILENCE * timeout)
    except Unanswered as error:
        raise NotDelivered(f"{where}: {error}") from None
    broken = answer.status >= _BROKEN and answer.status != _NOT_THIS_METHOD
    if answer.status in _NO_WAY_IN or broken or _REDIRECT <= answer.status < _REFUSED:
        raise NotDelivered(f"{where} answers with status {answer.status}: {_remedy(answer)}")


def _remedy(answer: Response) -> str:
    if answer.status < _REFUSED:
        return "it leads elsewhere, and is not followed; write the address where it ends"
    if answer.status in (401, 403):
        return "it wants another token; check [delivery.webhook] token-env"
    return "it does not take this; check [delivery.webhook] url"


def _wanted_pause(headers: Mapping[str, str]) -> float:
    """Seconds that the answer asks us to wait (RFC 9110, 10.2.3); a date counts from the answer's own Date."""
    wanted = headers.get("retry-after", "").strip()
    if wanted.isascii() and wanted.isdigit():
        return float(wanted)
    try:
        until, now = (parsedate_to_datetime(words) for words in (wanted, headers.get("date", "")))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):  # no date, or one with and one without a zone
        return 0.0
