"""Work over articles in shares, each done by one of several processes: reading, dating, the search for events.

What is found is the same, byte for byte, however many processes find it: each article is read and dated by itself, and
parsed in the chunk in which one process would have parsed it. Processes are started only where each has so much to do
that it is worth its start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import current_process
from operator import itemgetter
from typing import TYPE_CHECKING, Any, BinaryIO, Generic, TypeAlias, TypeVar

from briefing.crew import Processes, WorkerEnded, together
from briefing.errors import BadData, NoInput, Unavailable
from briefing.mentions import LOADED, chunks, search
from briefing.model import Article, PublicationDate, Skipped, Timex
from briefing.starting import make_ready

if TYPE_CHECKING:
    from briefing.mentions.finder import Searched
    from briefing.reading import Reading
    from briefing.reading.inputs import InputFile

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")
Pair: TypeAlias = tuple[Article, Sequence[Timex]]

BYTES_READ = 2_000_000
CHARACTERS_DATED = 1_500_000
CHARACTERS_SEARCHED = 50_000
"""What each process has to do at the least: one to two seconds of work, measured on news of 7,000 characters. Its start
takes 0.3 seconds, and that of a parser, which one process alone would need as well, another one; forked from a process
that has loaded it, it takes a few hundredths."""

BYTES_EXPECTED = 400_000
"""Files of so many bytes a process are taken to hold text enough for the search to be shared."""

_SEARCH = (LOADED,)
_FILES_IN_SHARE, _BYTES_IN_SHARE = 32, 500_000
_TRIES = 2  # processes that may die of a share: one by chance, as where somebody killed it
_ARTICLES_IN_SHARE, _CHARACTERS_IN_SHARE = 1_000, 200_000


def read(
    found: Sequence[InputFile],
    *,
    published: PublicationDate | None = None,
    stdin: BinaryIO | None = None,
    each: Callable[[Sequence[InputFile]], Iterable[InputFile]] | None = None,
    jobs: int = 1,
) -> Reading:
    """`reading.read_found` by up to `jobs` processes; this one reads pages of the web and standard input.

    `each` may watch the files pass. Raises `Unavailable` where two processes end over one share of them.
    """
    from briefing.reading import Reading, read_found

    passing = each(found) if each else found
    workers = _workers(jobs, sum(map(_size, found)), BYTES_READ)
    if workers == 1:
        return read_found(passing, published=published, stdin=stdin)
    readings: dict[int, Reading] = {}

    def elsewhere() -> Iterator[_Share[InputFile]]:
        for share in _numbered(together(passing, _size, _FILES_IN_SHARE, _BYTES_IN_SHARE)):
            if all(item.path is not None for item in share.items):
                yield share
            else:
                readings[share.number] = read_found(share.items, published=published, stdin=stdin)

    crew = Processes(workers, tries=_TRIES)
    readings |= _done(crew, _read, elsewhere(), "reading", lambda item: item.origin, published=published)
    in_order = [readings[number] for number in sorted(readings)]
    return Reading(
        tuple(article for reading in in_order for article in reading.articles),
        tuple(skipped for reading in in_order for skipped in reading.skipped),
    )


def read_each(found: Sequence[InputFile], *, jobs: int = 1) -> Iterable[Reading | None]:
    """`reading.read_apart` of each file by itself, in order, by up to `jobs` processes; None for one that is gone.

    One process reads a file when it is asked for. Raises `Unavailable` as `read` does.
    """
    workers = _workers(jobs, sum(map(_size, found)), BYTES_READ)
    if workers == 1:
        return map(_read_apart, found)
    shares = _numbered(together(found, _size, _FILES_IN_SHARE, _BYTES_IN_SHARE))
    return _in_order(_done(Processes(workers, tries=_TRIES), _read_each, shares, "reading", lambda item: item.origin))


def date(articles: Sequence[Article], *, jobs: int = 1) -> list[tuple[Timex, ...]]:
    """The time expressions of each article, found by up to `jobs` processes; raises `Unavailable` as `read` does."""
    workers = _workers(jobs, sum(map(_length, articles)), CHARACTERS_DATED)
    if workers == 1:
        return _date_all(articles)
    shares = _numbered(together(articles, _length, _ARTICLES_IN_SHARE, _CHARACTERS_IN_SHARE))
    return _in_order(_done(Processes(workers, tries=_TRIES), _date, shares, "dating", _origin))


def find(pairs: Iterable[Pair], *, characters: int, model: bool = True, jobs: int = 1) -> Iterable[Searched]:
    """`mentions.search` by up to `jobs` processes, given how many `characters` the articles have.

    In one process alone, the reading model takes `jobs` threads. Raises `Unavailable` as `read` does.
    """
    workers = _workers(jobs, characters, CHARACTERS_SEARCHED)
    if workers == 1:
        return search(pairs, model=model, threads=jobs)
    shares = _numbered(chunks(pairs, itemgetter(0)))
    crew = Processes(workers, tries=_TRIES, modules=_SEARCH)
    return _in_order(_done(crew, _find, shares, "searching", lambda pair: _origin(pair[0]), model=model))


def expect_search(found: Sequence[InputFile], *, jobs: int) -> None:
    """Begin to load what the search of these files will need, while they are read, if several processes will do it.

    Pages hold less text than bytes, so this waits for more of them than are sure to be shared.
    """
    if _workers(jobs, sum(map(_size, found)), BYTES_EXPECTED) > 1:
        make_ready(_SEARCH)


@dataclass(frozen=True, slots=True)
class _Share(Generic[Item]):
    """Neighbours that one process is given together, and their place among the shares."""

    number: int
    items: Sequence[Item]


def _numbered(parts: Iterable[Sequence[Item]]) -> Iterator[_Share[Item]]:
    return (_Share(number, part) for number, part in enumerate(parts))


def _workers(jobs: int, work: int, least: int) -> int:
    """How many processes are worth their start, with at least so much to do for each; one is this one.

    A process of a pool (`multiprocessing.Pool`) may have none of its own.
    """
    return 1 if current_process().daemon else max(1, min(jobs, work // least))


def _done(
    crew: Processes,
    work: Callable[..., Outcome],
    shares: Iterable[_Share[Item]],
    doing: str,
    name: Callable[[Item], str],
    **given: object,
) -> dict[int, Outcome]:
    """What `work` makes of the shares, by their numbers; raises what it raised, and `Unavailable` for lost workers."""
    done: dict[int, Outcome] = {}
    with crew:
        for share, outcome in crew.outcomes(work, shares, **given):
            if isinstance(outcome, WorkerEnded):
                first, last = name(share.items[0]), name(share.items[-1])
                where = first if first == last else f"{first} to {last}"
                raise Unavailable(
                    f"{outcome} while {doing} {where}, perhaps for want of memory; try again with --jobs 1"
                ) from outcome
            if isinstance(outcome, Exception):
                raise outcome
            done[share.number] = outcome
    return done


def _in_order(done: dict[int, list[Any]]) -> list[Any]:
    return [each for number in sorted(done) for each in done[number]]


def _read(share: _Share[InputFile], *, published: PublicationDate | None) -> Reading:
    from briefing.reading import read_found

    return read_found(share.items, published=published)


def _read_each(share: _Share[InputFile]) -> list[Reading | None]:
    return list(map(_read_apart, share.items))


def _read_apart(found: InputFile) -> Reading | None:
    from briefing.reading import Reading, read_apart

    try:
        return read_apart([found.path or found.origin])
    except BadData as error:
        return Reading((), (Skipped(found.origin, str(error)),))
    except NoInput:
        return None


def _date(share: _Share[Article]) -> list[tuple[Timex, ...]]:
    return _date_all(share.items)


def _date_all(articles: Iterable[Article]) -> list[tuple[Timex, ...]]:
    from briefing.dating import find_timexes

    return [find_timexes(article) for article in articles]


def _find(share: _Share[Pair], *, model: bool) -> list[Searched]:
    return list(search(share.items, model=model))


def _size(found: InputFile) -> int:
    """The bytes of a file; of what is none, enough for a share of its own."""
    try:
        return _BYTES_IN_SHARE if found.path is None else found.path.stat().st_size
    except OSError:
        return 0  # whoever reads it says why


def _length(article: Article) -> int:
    return len(article.text)


def _origin(article: Article) -> str:
    return article.origin
