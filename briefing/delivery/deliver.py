"""One parcel through one channel: as often as the settings allow, or one line that says why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.delivery import folder, mail, webhook
from briefing.delivery.parcel import Parcel
from briefing.delivery.patience import Patience
from briefing.delivery.secrets import from_environment
from briefing.errors import BadSettings, NotDelivered
from briefing.settings.schema import Delivery

CHANNELS = ("folder", "mail", "webhook")
"""Every way out, in the order in which they are taken: the nearest first."""


def channels(delivery: Delivery) -> tuple[str, ...]:
    """The channels that the settings ask for, in order."""
    return tuple(channel for channel in CHANNELS if getattr(delivery, channel) is not None)


def deliver(
    parcel: Parcel,
    delivery: Delivery,
    channel: str,
    *,
    environ: Mapping[str, str],
    sleep: Callable[[float], object],
    problem: Callable[[str], object],
) -> None:
    """Hand the parcel over through `channel`, one of CHANNELS.

    When this returns it is delivered. Passwords and tokens are looked up in `environ` or the keyring; `sleep` waits
    between attempts. `problem` gets a line for whatever went wrong although it is delivered, such as a recipient who
    was refused while others were not.

    Raises `NotDelivered` (exit code 69) where it is not, with one line without any secret. A channel that the settings
    no longer ask for is a `NotDelivered` too: whoever recorded it as wanted decides.
    """
    patience = Patience(delivery.attempts, delivery.pause_seconds, sleep)
    timeout = delivery.timeout_seconds
    try:
        if channel == "folder" and delivery.folder:
            folder.drop(parcel, delivery.folder.folder)
        elif channel == "mail" and delivery.mail:
            mail.send(parcel, delivery.mail, timeout=timeout, patience=patience, environ=environ, problem=problem)
        elif channel == "webhook" and (hook := delivery.webhook):
            name, setting = hook.token_env, "[delivery.webhook] token-env"
            token = from_environment(name, setting, environ) if name else None
            patience.persist(lambda: webhook.post(parcel, hook.url, token=token, timeout=timeout))
        else:
            raise NotDelivered(f"{channel}: the settings have no [delivery.{channel}] any more")
    except BadSettings as error:
        raise NotDelivered(str(error)) from None
