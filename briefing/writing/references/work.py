"""A source as citation styles take it, and what they share: names in a row, works without a title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.labels import Labels
from briefing.model.document import Run, RunKind, Source
from briefing.writing.characters import printable
from briefing.writing.references.names import Author, Organisation, Person, authors
from briefing.writing.references.titles import headline

_DIGIT = re.compile(r"\d")
_ARTICLE = re.compile(r"(?:the|an?) (?=\w)")


@dataclass(frozen=True, slots=True)
class Work:
    """A source by what a citation says of it; "" and None for what is not known.

    `about` is the date in words where no day is known, but a month, or one of two days. `url` is the address as it was
    given, which is printed even where it may not be linked.
    """

    source: Source
    authors: tuple[Author, ...]
    title: str
    outlet: str
    day: date | None
    about: str
    url: str
    read_on: date | None

    @classmethod
    def of(cls, source: Source) -> Work:
        """What a citation says of `source`; an author of the outlet's own name says nothing."""
        named = authors(source.author, source.publisher, source.agency, language=source.language)
        outlet = printable(source.publisher or "")
        return cls(
            source=source,
            authors=tuple(one for one in map(_printable, named) if _whole(one).casefold() != outlet.casefold()),
            title=headline(" ".join(printable(source.title or "").split())),
            outlet=outlet,
            day=source.published_day,
            about="" if source.published_day or not _DIGIT.search(source.published) else source.published,
            url=source.url or "",
            read_on=source.retrieved_day if source.url else None,
        )


def _printable(author: Author) -> Author:
    if isinstance(author, Organisation):
        return Organisation(printable(author.name))
    return replace(author, family=printable(author.family), given=printable(author.given))


def _whole(author: Author) -> str:
    return author.name if isinstance(author, Organisation) else f"{author.given} {author.family}"


def forwards(author: Author) -> str:
    """A name as it is spoken: "Martin Hall Jr."."""
    if isinstance(author, Organisation):
        return author.name
    return " ".join(filter(None, (author.given, author.family, author.suffix)))


def backwards(author: Author, given: str | None = None) -> str:
    """A name as lists have it, "Hall, Martin, Jr."; `given` in the place of its given names."""
    if isinstance(author, Organisation):
        return author.name
    return ", ".join(filter(None, (author.family, author.given if given is None else given, author.suffix)))


def family(author: Author) -> str:
    """What a name is known by after its first mention."""
    return author.name if isinstance(author, Organisation) else author.family


def initials(person: Person) -> str:
    """The first letters of the given names; of a script without capitals, the names as they are.

    >>> initials(Person("Picard", "Jean-Luc"))
    'J.-L.'
    >>> initials(Person("Cole", "A.B."))
    'A. B.'
    """
    words = re.sub(r"\.(?=\w)", ". ", person.given).split()
    return " ".join("-".join(map(_initial, word.split("-"))) for word in words)


def _initial(word: str) -> str:
    return f"{word[0]}." if word[:1].isupper() else word


def in_a_row(names: Sequence[str], last: str, *, comma: bool) -> str:
    """Names with commas, `last` before the last of them; `comma`: also a comma there, where they are three or more.

    >>> in_a_row(["A", "B", "C"], "and", comma=True)
    'A, B, and C'
    """
    if len(names) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(names)
    sign = "," if comma and len(names) > 2 else ""  # noqa: PLR2004
    return f"{', '.join(names[:-1])}{sign} {last} {names[-1]}"


def not_known(labels: Labels) -> str:
    """What stands for a title that is not known."""
    return f"[{labels.source_entry.title_not_known}]"


def alphabetical(words: str) -> str:
    """What a list sorts by: letters without accents and marks, the article in front left out."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(sign for sign in plain if sign.isalnum() or sign == " ")
    return _ARTICLE.sub("", " ".join(plain.split()))


def runs(*pieces: tuple[str, RunKind] | str | None) -> tuple[Run, ...]:
    """Runs of these texts, plain where no kind is given; nothing of what is empty."""
    given = (piece if isinstance(piece, tuple) else (piece or "", RunKind.PLAIN) for piece in pieces)
    return tuple(Run(text, kind) for text, kind in given if text)
