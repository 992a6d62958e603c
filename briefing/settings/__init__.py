"""Settings: briefing.toml, checked, with errors that name file and line and say what to write.

`schema` has the tables, `fields` the kinds of value, `load` reads the file, `keys` knows the keys,
`briefing.positions` finds the lines; `init` writes `starter.toml` for a user to begin with.
"""

from briefing.settings.load import load_settings
from briefing.settings.schema import (
    Calendar,
    Delivery,
    DropFolder,
    Inputs,
    Mail,
    Memory,
    Output,
    Pings,
    Profile,
    Retention,
    Settings,
    Topics,
    Webhook,
)

__all__ = [
    "Calendar",
    "Delivery",
    "DropFolder",
    "Inputs",
    "Mail",
    "Memory",
    "Output",
    "Pings",
    "Profile",
    "Retention",
    "Settings",
    "Topics",
    "Webhook",
    "load_settings",
]
