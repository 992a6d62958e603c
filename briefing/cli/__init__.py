"""The commands. What they do is in the rooms, `pipeline` and `daily`; here are their words, options and exit codes."""

# Help and man page list the commands in this order: what every user needs before what a desk does.
# isort: off
from briefing.cli import (
    build,
    fetch,
    finding,
    show,
    doctor,
    drafts,
    edit,
    daily,
    editions,
    filling,
    setup,
    sources,
    verify,
)

# isort: on
from briefing.cli.app import app

__all__ = [
    "app",
    "build",
    "daily",
    "doctor",
    "drafts",
    "edit",
    "editions",
    "fetch",
    "filling",
    "finding",
    "setup",
    "show",
    "sources",
    "verify",
]
