"""The schedule of a settings file as text for the user to install; nothing here installs anything."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from briefing.daily.crontab import crontab
from briefing.daily.jobs import Job
from briefing.daily.systemd import service, timer, unit_name

KINDS = ("cron", "service", "timer")


def schedule(
    jobs: Iterable[Job], *, machine: str | None, since: date, only: str | None = None, user: str | None = None
) -> str:
    """Crontab lines and systemd units for the jobs, either of which suffices, with where each belongs.

    `only`, one of `KINDS`, gives that text alone, to be sent into a file. `machine` and `since` are as `crontab` takes
    them, `user` as `service` does.
    """
    jobs = tuple(jobs)
    cron = "\n".join(crontab(job, machine=machine, since=since) for job in jobs) if only in (None, "cron") else ""
    texts = units(jobs, since=since, only=only, user=user)
    if only:
        return cron + "\n".join(texts.values())
    folder = "/etc/systemd/system" if user else "~/.config/systemd/user"
    parts = [
        "# Either cron or systemd, not both. Nothing is installed yet.\n",
        f"# ==== For cron: add this by `crontab -e`\n\n{cron}",
        *(f"# ==== For systemd: {folder}/{name}\n\n{text}" for name, text in texts.items()),
        _how_to_start(jobs, user),
    ]
    return "\n".join(parts)


def units(jobs: Iterable[Job], *, since: date, only: str | None = None, user: str | None = None) -> dict[str, str]:
    """The systemd units of the jobs by the names of their files, which hold one each; arguments as for `schedule`."""
    return {
        f"{unit_name(job)}.{kind}": service(job, user=user) if kind == "service" else timer(job, since=since)
        for job in jobs
        for kind in KINDS[1:]
        if only in (None, kind)
    }


def _how_to_start(jobs: Iterable[Job], user: str | None) -> str:
    control = "systemctl" if user else "systemctl --user"
    timers = " ".join(f"{unit_name(job)}.timer" for job in jobs)
    lingering = "" if user else "#   loginctl enable-linger         so that it also runs while you are not logged in\n"
    return f"# ==== Then\n\n#   {control} daemon-reload\n#   {control} enable --now {timers}\n{lingering}"
