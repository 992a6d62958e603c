"""Whether what a desk asks over the network answers: its feeds and pages, the mail server, the webhook."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.delivery import mail, webhook
from briefing.delivery.secrets import from_environment
from briefing.doctor.articles import Weakness
from briefing.errors import BadData, BriefingError
from briefing.reading import read_apart
from briefing.reading.addresses import shown_input
from briefing.settings import Profile, Settings

if TYPE_CHECKING:
    from briefing.reading.source import Ask


def network_weaknesses(
    settings: Settings, ask: Callable[[bool], Ask], *, environ: Mapping[str, str] = os.environ
) -> Iterator[Weakness]:
    """Everything on the network that would fail a run now. Nothing is sent: a login, and a question what is taken.

    `ask` gives the way of asking for pages, for one that may ask private machines and for one that may not. What
    several profiles share is asked once.
    """
    asked: set[object] = set()
    for profile in settings.profiles:
        for key, attempt in _attempts(profile, ask(profile.inputs.allow_private), environ):
            if key not in asked:
                asked.add(key)
                yield from _wrong(key[0], attempt)


def _attempts(
    profile: Profile, ask: Ask, environ: Mapping[str, str]
) -> Iterator[tuple[tuple[str, object], Callable[[], object]]]:
    """What is to be asked, each with its name and what makes it unlike others."""
    timeout, post, hook = profile.delivery.timeout_seconds, profile.delivery.mail, profile.delivery.webhook
    follows = profile.inputs.follow > 0
    for address in (*profile.inputs.feeds, *profile.inputs.pages):
        yield ("input", address), partial(_read, address, ask, follows=follows)
    if post is not None:
        yield ("mail", repr(post)), partial(mail.check, post, timeout=timeout, environ=environ)
    if hook is not None:
        yield ("webhook", hook.url), partial(_check_hook, hook.url, hook.token_env, timeout, environ)


def _read(address: str, ask: Ask, *, follows: bool) -> None:
    """Read a feed or page as a run would; raises `BadData` where no article is in it, or only what sums one up."""
    name = shown_input(address, Path())
    try:
        reading = read_apart([address], ask=ask)
    except BadData as error:
        raise BadData(f"{name}: {error}") from error
    if not reading.articles:
        reason = reading.skipped[0].reason if reading.skipped else "there is no article in it"
        raise BadData(f"{name}: {reason}")
    if not follows and all(article.summary_only for article in reading.articles):
        count = len(reading.articles)
        raise BadData(f"{name}: brings summaries alone; follow = {count} in [inputs] reads the pages that it names")


def _check_hook(url: str, name: str | None, timeout: float, environ: Mapping[str, str]) -> None:
    token = from_environment(name, "[delivery.webhook] token-env", environ) if name else None
    webhook.check(url, token=token, timeout=timeout)


def _wrong(key: str, attempt: Callable[[], object]) -> Iterator[Weakness]:
    """What keeps an attempt from succeeding, if anything does."""
    try:
        attempt()
    except BriefingError as error:
        yield Weakness(key, str(error), f"check it in {_WHERE[key]}")


_WHERE = {"input": "[inputs]", "mail": "[delivery.mail]", "webhook": "[delivery.webhook]"}
