"""The Bluebook, 22nd edition, rules 15.1 (authors), 16.6 (newspapers) and 18.2 (the internet).

News on the web: author, title, outlet (day), address (18.2.2). Without a day, that of reading follows the address.
Without an address, as printed news: author, title, outlet, day (16.6). Outlets keep their whole names: the tables of
abbreviations (T10, T13) are for whoever edits the brief.
"""

from __future__ import annotations

from briefing.labels import Labels
from briefing.model.document import Run, RunKind
from briefing.writing.references.days import spoken_date, spoken_day
from briefing.writing.references.work import Work, family, forwards, in_a_row, not_known, runs

_MOST = 3  # authors; of more, the first
_AND = "&"


def note(work: Work, labels: Labels) -> tuple[Run, ...]:
    """A citation without the full stop at its end."""
    by = _named([forwards(author) for author in work.authors], labels)
    day = spoken_date(work, labels, short=True)
    title = work.title or ("" if work.outlet else not_known(labels))
    outlet, more = work.outlet, bool(work.outlet or day or work.url)
    head = runs(
        f"{by}, " if by and (title or more) else by,
        (title, RunKind.EMPHASIS if work.title else RunKind.PLAIN),
        ", " if title and (outlet or (more and not (day and work.url))) else "",
        (outlet, RunKind.SMALL_CAPITALS),
    )
    if not work.url:
        return (*head, *runs(f"{', ' if outlet else ''}{day}" if day else ""))
    when = f" ({day})" if day else ""
    between = ", " if outlet or day else ""
    visited = ""
    if not day and work.read_on:
        read = spoken_day(work.read_on, labels, short=True)
        visited = f" {labels.references.visited.format(day=read)}"
    return (*head, *runs(f"{when if head else when.strip()}{between}", work.url, visited))


def short_note(work: Work, labels: Labels) -> tuple[Run, ...]:
    """What a later note names it by, before "supra note 3" (4.2)."""
    by = _named([family(author) for author in work.authors], labels)
    if by:
        return runs(by)
    if work.title:
        return runs((work.title, RunKind.EMPHASIS))
    return runs((work.outlet, RunKind.SMALL_CAPITALS) if work.outlet else not_known(labels))


def _named(names: list[str], labels: Labels) -> str:
    if len(names) > _MOST:
        return f"{names[0]} {labels.references.others}"
    return in_a_row(names, _AND, comma=False)
