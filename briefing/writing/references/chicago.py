"""Notes and bibliography of The Chicago Manual of Style, 18th edition: 13.18–13.42, and 14.87–14.93 for news.

Notes name one or two authors, of more the first; a bibliography up to six, of more the first three (13.23). An unsigned
article goes in a bibliography under its newspaper (14.91). Of what is not dated the day of reading is given (13.15).
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.labels import Labels
from briefing.model.document import Run, RunKind
from briefing.writing.references.days import spoken_date, spoken_day
from briefing.writing.references.titles import closed, quoted, sentence, shortened, single
from briefing.writing.references.work import (
    Work,
    alphabetical,
    backwards,
    family,
    forwards,
    in_a_row,
    not_known,
    runs,
)

_MOST_IN_NOTE = 2
_MOST_IN_LIST = 6
_OF_MANY = 3
_LONGEST_SHORT_TITLE = 60  # characters


def note(work: Work, labels: Labels) -> tuple[Run, ...]:
    """The first note on a source, without the full stop at its end."""
    names = [forwards(author) for author in work.authors]
    by = _with_others(names, _MOST_IN_NOTE, 1, labels)
    when = ", ".join(filter(None, (_day(work, labels), _read(work, labels))))
    return runs(
        f"{by}, " if by else "",
        f"{quoted(work.title, ',')} " if work.title else "",
        "" if work.title or work.outlet else f"{not_known(labels)}, ",
        (work.outlet, RunKind.EMPHASIS),
        f", {when}" if work.outlet else when,
        ", " if work.url else "",
        work.url,
    )


def short_note(work: Work, labels: Labels) -> tuple[Run, ...]:
    """A later note on it: the family names and the title, cut where it is long (13.37)."""
    names = [family(author) for author in work.authors]
    by = _with_others(names, _MOST_IN_NOTE, 1, labels)
    if work.title:
        head = closed(single(work.title).partition(":")[0])
        return runs(f"{by}, " if by else "", quoted(shortened(head, _LONGEST_SHORT_TITLE), ""))
    named = (work.outlet, RunKind.EMPHASIS) if work.outlet else not_known(labels)
    return runs(f"{by}, " if by else "", named)


def entry(work: Work, labels: Labels) -> tuple[Run, ...]:
    """The entry in a bibliography."""
    by = [backwards(author) if number == 0 else forwards(author) for number, author in enumerate(work.authors)]
    names = _listed(by, labels)
    day, read = sentence(_day(work, labels)), _read(work, labels)
    when = f"{day} {sentence(read[:1].upper() + read[1:])}" if read else day
    unnamed = "" if work.outlet else f"{not_known(labels)}."
    title = quoted(work.title, ".") if work.title else unnamed
    outlet = (work.outlet, RunKind.EMPHASIS)
    if names and title:
        head = runs(f"{sentence(names)} {title} ", outlet, ", " if work.outlet else "")
    else:
        # What has no author or no title stands under its newspaper.
        under = (sentence(work.outlet) if work.outlet else "", RunKind.EMPHASIS)
        head = runs(
            f"{sentence(names)} " if names else "", under, " " if work.outlet else "", f"{title} " if title else ""
        )
    return (*head, *runs(when, " " if work.url else "", work.url, "." if work.url else ""))


def sorting(work: Work) -> tuple[str, ...]:
    """What a bibliography is sorted by: the authors, else the newspaper; then the title."""
    under = [alphabetical(backwards(author)) for author in work.authors] or [alphabetical(work.outlet)]
    return (*under, "", alphabetical(work.title))


def _with_others(names: Sequence[str], most: int, first: int, labels: Labels) -> str:
    words = labels.references
    if len(names) <= most:
        return in_a_row(names, words.last, comma=True)
    return f"{', '.join(names[:first])} {words.others}"


def _listed(names: Sequence[str], labels: Labels) -> str:
    words = labels.references
    if len(names) > _MOST_IN_LIST:
        return f"{', '.join(names[:_OF_MANY])}, {words.others}"
    if len(names) == 2:  # noqa: PLR2004 - "Calloway, Ines, and Tomas Reyne"
        return f"{names[0]}, {words.last} {names[1]}"
    return in_a_row(names, words.last, comma=True)


def _day(work: Work, labels: Labels) -> str:
    return spoken_date(work, labels) or labels.references.no_date


def _read(work: Work, labels: Labels) -> str:
    if work.day or work.about or not work.read_on:
        return ""
    return labels.references.accessed.format(day=spoken_day(work.read_on, labels))
