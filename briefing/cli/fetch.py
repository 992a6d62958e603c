"""The command fetch: pages and feeds of the web, saved for later."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.app import app, leave
from briefing.console.plain import plain
from briefing.console.problems import progress, report_skipped
from briefing.console.streams import reader_may_leave


@app.command()
def fetch(
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Web pages or feeds.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the pages.")],
    follow: Annotated[int, typer.Option(metavar="N", min=0, help="Save the first N pages that each feed names.")] = 0,
    per_second: Annotated[float, typer.Option(min=0.01, help="Requests a second to one host, at most.")] = 1.0,
    allow_private: Annotated[bool, typer.Option(help="Also fetch from this machine and private networks.")] = False,
) -> None:
    """Save web pages, each with a record of its address and time."""
    from briefing.files import require_writable
    from briefing.model import Skipped
    from briefing.pipeline import NothingUsable
    from briefing.reading.saving import save
    from briefing.web.asking import new_client

    require_writable(out)
    client = new_client(private=allow_private, per_second=per_second)
    skipped, saved = [], 0
    with reader_may_leave(), progress(None if follow else len(urls), "fetching") as counter:
        for outcome in counter.each(save(urls, out, client.get, follow=follow)):
            if isinstance(outcome, Skipped):
                skipped.append(outcome)
            else:
                saved += 1
                print(plain(str(outcome.path)))
    if skipped and not saved:
        raise NothingUsable(skipped)
    report_skipped(skipped)
    leave(skipped)
