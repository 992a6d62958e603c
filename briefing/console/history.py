"""The editions that were made, as `briefing history` prints them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text

from briefing.console.plain import from_here, plain
from briefing.store import Edition


def record(edition: Edition, waiting: Iterable[str]) -> dict[str, Any]:
    """An edition for programs; `waiting` are the channels by which it is still to be delivered."""
    return {
        "profile": edition.profile,
        "date": edition.date.isoformat(),
        "revision": edition.revision,
        "cutoff": edition.cutoff.isoformat(),
        "made": edition.made.isoformat(),
        "new_articles": edition.new_items,
        "folder": edition.folder,
        "undelivered": list(waiting),
    }


def _where(folder: str) -> Text:
    """Where the documents lie; a path that was theirs once leads nowhere."""
    return Text(plain(from_here(folder))) if Path(folder).is_dir() else Text("no longer there", "dim")


def table(editions: Iterable[Edition], waiting: Mapping[Edition, tuple[str, ...]]) -> Table:
    """Editions for people, oldest first."""
    found = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("profile", "edition", "made", "new"):
        found.add_column(name, no_wrap=True, justify="right" if name == "new" else "left")
    found.add_column("where", overflow="fold")
    for edition in editions:
        revision = f" r{edition.revision}" if edition.revision > 1 else ""
        where = _where(edition.folder)
        if waiting.get(edition):
            where.append(f"\nnot delivered yet: {', '.join(waiting[edition])}", "yellow")
        found.add_row(
            plain(edition.profile),
            f"{edition.date}{revision}",
            f"{edition.made:%Y-%m-%d %H:%M}",
            str(edition.new_items),
            where,
        )
    return found
