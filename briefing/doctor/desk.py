"""What is weak or broken at a desk: its settings' folders, templates, secrets, corrections, and what is remembered."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from briefing.brief.compose import compose
from briefing.brief.options import Options
from briefing.delivery.secrets import from_environment, from_keyring
from briefing.doctor.articles import Weakness
from briefing.edits.file import read_edits
from briefing.errors import (
    EXIT_DONE,
    EXIT_SOME_UNUSABLE,
    BadSettings,
    BriefingError,
    CannotWrite,
    NotDelivered,
    gravest,
)
from briefing.files import require_writable
from briefing.model import Material, Timeline
from briefing.reading.addresses import input_name, shown_input
from briefing.settings import Profile, Settings
from briefing.store import CorruptState, Store
from briefing.store.agreement import key_of, require_agreement
from briefing.store.names import OUTPUT_REMEDY, edition_stem
from briefing.store.soundness import faults
from briefing.store.unfinished import WITHDRAWAL
from briefing.writing import render


def desk_weaknesses(
    settings: Settings, *, now: datetime, environ: Mapping[str, str] = os.environ, quick: bool = False
) -> Iterator[Weakness]:
    """Everything for which a run of `briefing daily` would fail or leave something out, as far as it can be seen now.

    Nothing is asked of the network, and nothing is written. `quick` takes what is kept on disk for what was written,
    without reading it all.
    """
    yield from _state(settings, quick=quick)
    yield from _wrong("edits", lambda: read_edits(settings.edits), "fix the line; until then no edition is made")
    for profile in settings.profiles:
        yield from _inputs(profile)
        folder = profile.output.folder
        yield from _wrong("output", lambda: require_writable(folder, remedy=OUTPUT_REMEDY), f"make {folder} writable")  # noqa: B023
        yield from _wrong("template", lambda: _try_templates(profile, now), "fix the file or remove it")  # noqa: B023
        yield from _secrets(profile, environ)


_CODES = {
    "state": CorruptState.exit_code,
    "kept": CorruptState.exit_code,
    "delivery": NotDelivered.exit_code,
    "secret": NotDelivered.exit_code,
    "mail": NotDelivered.exit_code,
    "webhook": NotDelivered.exit_code,
    "output": CannotWrite.exit_code,
    "input": EXIT_SOME_UNUSABLE,
    "profile": EXIT_DONE,
    "withdrawn": EXIT_DONE,
    "held": EXIT_DONE,
}
"""With what a run ends for a weakness of that key; for any other the settings are to be mended."""


def exit_code(weak: Iterable[Weakness]) -> int:
    """With what a run of `briefing daily` would end for the gravest of these: one fault, one code."""
    return gravest(_CODES.get(each.key, BadSettings.exit_code) for each in weak)


def _state(settings: Settings, *, quick: bool) -> Iterator[Weakness]:
    """Whether what is remembered can be trusted, and what of it waits or fails."""
    try:
        with Store.look_into(settings.state, settings.outputs) as store:
            yield from _unknown_profiles(settings, store)
            yield from _cut_off(settings.state)
            for profile in settings.profiles:
                yield from _remembered(store, profile, settings.file.parent)
            known = {key_of(edition) for name in store.profiles() for edition in store.editions(name)}
            require_agreement(settings.state, known, settings.outputs)
            for fault in () if quick else faults(store, dict(_complete_from(settings, store))):
                yield Weakness("kept", fault.what, fault.remedy)
    except CorruptState as error:
        yield Weakness("state", str(error), "briefing doctor --repair")


def _cut_off(state: Path) -> Iterator[Weakness]:
    """A withdrawal that was killed on its way."""
    if note := WITHDRAWAL.left(state):
        edition = edition_stem(note.date, note.revision)
        what = f"taking back the edition {edition} of {note.profile} was cut off"
        yield Weakness("withdrawn", what, "the next run ends it, or `briefing history --withdraw` with that edition")


def _complete_from(settings: Settings, store: Store) -> Iterator[tuple[str, date]]:
    """From which day on all that editions were made of is kept, by profile."""
    for profile in settings.profiles:
        last = max((each.date for each in store.editions(profile.name)), default=None)
        if last:
            yield profile.name, last - timedelta(days=profile.retention.inputs_days)


def _unknown_profiles(settings: Settings, store: Store) -> Iterator[Weakness]:
    """Profiles that are remembered and not among the settings: under another name one begins anew."""
    named = {profile.name for profile in settings.profiles}
    for name in store.profiles():
        if name not in named:
            what = f"{settings.state} has records of a profile {name}, which the settings do not have"
            yield Weakness(
                "profile",
                what,
                "if it was renamed, give it its old name: under a new one it prints everything again; if it is gone, "
                f"`briefing history --forget {name}` forgets it",
            )


def _remembered(store: Store, profile: Profile, base: Path) -> Iterator[Weakness]:
    waiting: dict[tuple[date, int], list[str]] = {}
    for pending in store.pending(profile.name):
        waiting.setdefault((pending.date, pending.revision), []).append(pending.channel)
    for (day, revision), channels in waiting.items():
        edition, by = edition_stem(day, revision), " and ".join(channels)
        if profile.delivery.hold:
            what = f"the edition {edition} of {profile.name} is held back and waits to be sent by {by}"
            yield Weakness("held", what, f"`briefing send {edition} --profile {profile.name}` sends it")
        else:
            what = f"the edition {edition} of {profile.name} is not delivered by {by} yet"
            yield Weakness("delivery", what, "the next run tries again")
    inputs = {input_name(given) for given in profile.inputs.all()}
    for seen in store.inputs_seen(profile.name).values():
        if seen.failing_since and seen.input in inputs:
            what = f"{shown_input(seen.input, base)} cannot be read since {seen.failing_since:%Y-%m-%d}: {seen.problem}"
            yield Weakness("input", what, "check it, or remove it from [inputs]")


def _inputs(profile: Profile) -> Iterator[Weakness]:
    for path in (*profile.inputs.folders, *profile.inputs.mailboxes):
        if not path.exists():
            yield Weakness("input", f"{path} does not exist", "create it, or remove it from [inputs]")
        elif not os.access(path, os.R_OK):
            yield Weakness("input", f"{path} cannot be read", "allow reading it")


def _try_templates(profile: Profile, now: datetime) -> None:
    """Set an empty brief in every format with the profile's templates; raises what a run would."""
    template = profile.output.template
    if template is not None and not template.exists():
        raise BadSettings(f"[output] template: there is no {template}")
    folder, word = _folder_and_word(template)
    brief = compose(Material((), {}, (), Timeline((), (), (), ())), Options(cutoff=now, templates=folder))
    for kind in profile.output.formats:
        render(brief, kind, templates=folder, template=word)


def _folder_and_word(template: Path | None) -> tuple[Path | None, Path | None]:
    return (template, None) if template and template.is_dir() else (None, template)


def _secrets(profile: Profile, environ: Mapping[str, str]) -> Iterator[Weakness]:
    """Passwords and tokens that are not where the settings say; they may be there where cron runs."""
    mail, hook = profile.delivery.mail, profile.delivery.webhook
    remedy = "if it is set where the run is started, all is well"
    if mail and (name := mail.password_env):
        yield from _wrong("secret", lambda: from_environment(name, "[delivery.mail] password-env", environ), remedy)
    if mail and mail.keyring and mail.user:
        service, user = mail.keyring, mail.user
        yield from _wrong("secret", lambda: from_keyring(service, user, "[delivery.mail] keyring"), remedy)
    if hook and (token := hook.token_env):
        yield from _wrong("secret", lambda: from_environment(token, "[delivery.webhook] token-env", environ), remedy)


def _wrong(key: str, attempt: Callable[[], object], remedy: str) -> Iterator[Weakness]:
    """What keeps an attempt from succeeding, if anything does."""
    try:
        attempt()
    except BriefingError as error:
        for line in str(error).splitlines():
            yield Weakness(key, line, remedy)
