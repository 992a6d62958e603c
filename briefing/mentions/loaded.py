"""Whoever imports this module has loaded what the search for events needs.

A process of which others are forked imports it (see `starting`), so that they need not each load a parser. What cannot
be loaded, as a model that is not installed, is left to them, who say so where somebody hears it.
"""

from __future__ import annotations

import gc
from contextlib import suppress

from briefing.memory import Needs, require_room
from briefing.mentions.parse.parsers import LANGUAGES, parser_of


def load() -> None:
    """Load the rules and the parsers of all languages, and keep what is loaded from being looked through for garbage.

    A look through it writes into each of its pages, which forked processes share until somebody does.
    """
    require_room(Needs.PARSER)
    from briefing.mentions import finder  # noqa: F401 - the rules

    for language in LANGUAGES:
        list(parser_of(language).parse(["."]))
    gc.freeze()


with suppress(Exception):
    load()
