"""Author and date, of the Publication Manual of the American Psychological Association, 7th edition.

The list: 9.7–9.12 (authors), 9.13–9.17 (dates), 9.22 (works without title), 9.44–9.49 (order, letters after the year),
10.1 example 16 (newspapers). Marks in the text: 8.10–8.14 and 8.17–8.21.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.labels import Labels
from briefing.model.document import Run, RunKind
from briefing.writing.references.days import known_date, spoken_day
from briefing.writing.references.names import Author, Person
from briefing.writing.references.titles import is_ended, quoted, sentence, shortened
from briefing.writing.references.work import (
    Work,
    alphabetical,
    backwards,
    family,
    initials,
    not_known,
    runs,
)

_AND = "&"
_MOST_LISTED = 20  # authors (APA 7, 9.8)
_BEFORE_LAST = 19  # of more than these, then the last (APA 7, 9.8)
_NAMED = 2  # in the text; of more authors the first, with "et al."
_LONGEST_TITLE = 40  # characters in the text, where no author is known


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands for a source in the text: whose it is, with a comma, and its year, with a letter if need be."""

    name: str
    year: str

    @property
    def text(self) -> str:
        """The mark without brackets: "Calloway, 2025a"."""
        return f"{self.name} {self.year}"


def entry(work: Work, mark: Mark, labels: Labels) -> tuple[Run, ...]:
    """The entry in the list of references."""
    title = work.title or not_known(labels)
    look = RunKind.PLAIN if work.outlet or not work.title else RunKind.EMPHASIS
    when = f"({_when(work, mark, labels)})."
    by = _listed(work.authors)
    head = runs(f"{sentence(by)} {when} ", (sentence(title), look)) if by else runs((sentence(title), look), f" {when}")
    read = ""
    if work.read_on and not known_date(work, labels):
        read = " " + labels.references.retrieved.format(day=spoken_day(work.read_on, labels))
    outlet = (f" {work.outlet}", RunKind.EMPHASIS) if work.outlet else ""
    end = "." if outlet and not is_ended(work.outlet) else ""
    return (*head, *runs(outlet, end, read, " " if work.url else "", work.url))


def _when(work: Work, mark: Mark, labels: Labels) -> str:
    known = known_date(work, labels)
    if not known or not known.month:
        return mark.year
    month = labels.months.full[known.month - 1]
    return labels.references.day_year_first.format(year=mark.year, month=month, day=known.days).rstrip()


def sorting(work: Work, labels: Labels) -> tuple[str, tuple[int, int, int], str]:
    """What the list is sorted by: authors, else title; what is not dated first, then by date (9.46); then by title."""
    under = " ".join(alphabetical(_reversed(author)) for author in work.authors) or alphabetical(work.title)
    known = known_date(work, labels)
    return under, known.order if known else (0, 0, 0), alphabetical(work.title)


def marks(works: Sequence[Work], labels: Labels) -> Mapping[int, Mark]:
    """The mark of each source by its number, no two alike; `works` in the order of the list."""
    names = _names(works, labels)
    undated = labels.references.no_date
    years = {work.source.number: _year(work, labels) for work in works}
    together: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for work in works:
        number = work.source.number
        together[names[number], years[number]].append(number)
    found = {}
    for (name, year), numbers in together.items():
        for at, number in enumerate(numbers):
            letter = _letter(at) if len(numbers) > 1 else ""
            found[number] = Mark(name, f"{year}{'-' if letter and year == undated else ''}{letter}")
    return found


def _year(work: Work, labels: Labels) -> str:
    """The year, where it is known: of "March 2025" too, not of "on or before 2 January 2025"."""
    known = known_date(work, labels)
    return str(known.year) if known else labels.references.no_date


def _letter(number: int) -> str:
    """The letters after a year: a to z, then aa."""
    more, last = divmod(number, 26)
    return (_letter(more - 1) if more else "") + "abcdefghijklmnopqrstuvwxyz"[last]


def _listed(authors: Sequence[Author]) -> str:
    names = [_reversed(author) for author in authors]
    if len(names) > _MOST_LISTED:
        return f"{', '.join(names[:_BEFORE_LAST])}, . . . {names[-1]}"
    return f"{', '.join(names[:-1])}, {_AND} {names[-1]}" if len(names) > 1 else "".join(names)


def _reversed(author: Author) -> str:
    return backwards(author, initials(author)) if isinstance(author, Person) else author.name


def _names(works: Iterable[Work], labels: Labels) -> dict[int, str]:
    """Whose each source is, in the text: so many names that different authors differ (8.18, 8.20)."""
    listed = list(works)
    firsts = {_family_and_initials(work.authors[0]) for work in listed if work.authors}
    shared = {name for name, count in Counter(name for name, _ in firsts).items() if count > 1}
    groups = {work.authors for work in listed if work.authors}
    return {work.source.number: _name(work, groups, shared, labels) for work in listed}


def _family_and_initials(author: Author) -> tuple[str, str]:
    return family(author), initials(author) if isinstance(author, Person) else ""


def _name(work: Work, groups: set[tuple[Author, ...]], shared: set[str], labels: Labels) -> str:
    if work.authors:
        return _of_authors(work.authors, groups, shared, labels)
    return quoted(shortened(work.title, _LONGEST_TITLE), ",") if work.title else f"{not_known(labels)},"


def _of_authors(authors: tuple[Author, ...], groups: set[tuple[Author, ...]], shared: set[str], labels: Labels) -> str:
    least = len(authors) if len(authors) <= _NAMED else 1
    for shown in range(least, len(authors) + 1):
        text = _shown(authors, shown, shared, labels)
        if all(other == authors or _shown(other, shown, shared, labels) != text for other in groups):
            break
    return f"{text},"


def _shown(authors: tuple[Author, ...], shown: int, shared: set[str], labels: Labels) -> str:
    """The first so many authors; "et al." stands for several others, never for one."""
    names = [family(author) for author in authors]
    if isinstance(authors[0], Person) and names[0] in shared:
        names[0] = f"{initials(authors[0])} {names[0]}"
    left = len(names) - shown
    if left > 1 or (left == 1 and shown == 1 and len(names) > _NAMED):
        return f"{', '.join(names[:shown])}{',' if shown > 1 else ''} {labels.references.others}"
    return f" {_AND} ".join(names) if len(names) <= _NAMED else f"{', '.join(names[:-1])}, {_AND} {names[-1]}"
