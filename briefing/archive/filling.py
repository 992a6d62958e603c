"""Fills an archive, from its lock to the report: parts are read by workers wave by wave, and settled after each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.archive.extra import require_for_filling
from briefing.archive.layout import LOCK, Table, all_articles, all_mentions
from briefing.archive.manifest import Manifest, opened, require_by_rules, require_free
from briefing.archive.parts import Inputs, Part, Plan, inputs_of
from briefing.archive.receipts import Receipt, done, drop_left_rows, drop_notes_on, finish, set_aside, staged
from briefing.crew import Alone, Crew, Processes, WorkerEnded, cores
from briefing.errors import BriefingError, Unavailable, in_a_line
from briefing.files import cannot_write, clear_unfinished, require_writable
from briefing.mentions import LOADED, reading_model_missing
from briefing.model import Skipped
from briefing.program import archiving_digest
from briefing.store.lock import acquired

if TYPE_CHECKING:
    from briefing.archive.settling import Bundle

WAVE = 64
"""Parts that are read before their rows are settled, at least: some 12,800 articles, whose rows wait on the disk."""
_PARTS_A_WORKER = 4  # of a wave, so that one slow part holds up no worker for long
_TRIES = 3  # processes that may die of a part before it is set aside
_PARTITIONS_IN_BUNDLE = 32  # days that one worker settles at a time


@dataclass(slots=True)
class Report:
    """What a run added to an archive; `parts` are those read now.

    `known` counts articles of the inputs that the archive had already, and copies of those that were added.
    """

    articles: int = 0
    mentions: int = 0
    known: int = 0
    parts: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def fill(
    inputs: Sequence[str],
    store: Path,
    *,
    scheduler: str | None = None,
    jobs: int | None = None,
    model: bool = True,
    language: str | None = None,
    step: Callable[[], object] | None = None,
) -> Report:
    """Read, date and search all articles of the inputs that the archive lacks, and add what was found.

    The work is done by `jobs` processes of this machine (None: one a core), or by the workers of the Dask `scheduler`
    at an address, who must find inputs and archive under the same paths. Texts too short to tell their language are in
    `language`, else in English: what else lies in the archive decides nothing, or its order would. What a run that was
    killed had finished is not done again. `step` is called after each part. Raises `Unavailable`, `NoInput`, `Locked`,
    `CannotWrite`, `UsageError` for an archive that was made otherwise, and `BadData` for one that is damaged or of
    another version.
    """
    require_for_filling(by_scheduler=scheduler is not None)
    require_writable(store)
    require_free(store)
    files = inputs_of(inputs, store)
    missing = reading_model_missing() if model else None
    if missing:
        require_by_rules(store, missing)
    manifest = Manifest(reading_model=model and missing is None, language=language)
    with _locked(store):
        opened(store, manifest)
        clear_unfinished(store)
        return _Run(store.absolute(), manifest, step or (lambda: None)).through(files, scheduler, jobs or cores())


class _Run:
    """One run, which holds the lock."""

    def __init__(self, store: Path, manifest: Manifest, step: Callable[[], object]) -> None:
        self._store, self._manifest, self._step = store, manifest, step
        self._report = Report()
        self._done: set[str] = set()
        self._rows_are_gone = False

    def through(self, files: Inputs, scheduler: str | None, jobs: int) -> Report:
        from briefing.archive.index import make_index
        from briefing.archive.parquet import require_readable

        # What a damaged file held would be counted as archived earlier, and each question about it would fail.
        require_readable([*all_articles(self._store), *all_mentions(self._store)])
        make_index(self._store)
        drop_left_rows(self._store)
        waiting = staged(self._store)
        earlier, self._rows_are_gone = done(self._store)
        self._done.update(piece for receipt in earlier for piece in receipt.pieces)
        plan = Plan(files.files, self._done.union(piece for receipt in waiting for piece in receipt.pieces))
        parts = iter(plan)
        first = list(islice(parts, max(jobs, 1)))
        if first or waiting:
            with _crew(scheduler, min(jobs, len(first) + len(waiting))) as crew:
                self._work(crew, waiting, chain(first, parts))
        drop_notes_on(self._store, self._done)
        read = {piece: count for receipt in earlier for piece, count in zip(receipt.pieces, receipt.read, strict=False)}
        self._report.known += sum(read.get(piece, 0) for piece in plan.met)
        named = (skipped for receipt in earlier if plan.met.intersection(receipt.pieces) for skipped in receipt.skipped)
        self._report.skipped[:0] = [*files.skipped, *plan.unreadable, *named]
        return self._report

    def _work(self, crew: Crew, waiting: list[Receipt], parts: Iterator[Part]) -> None:
        size = max(WAVE, _PARTS_A_WORKER * crew.size)
        while (wave := list(islice(parts, size))) or waiting:
            waiting += self._read(crew, wave)
            self._settle(crew, waiting)
            waiting = []

    def _read(self, crew: Crew, wave: Sequence[Part]) -> Iterator[Receipt]:
        from briefing.archive.finding import find_in_part

        given = {
            "store": self._store,
            "model": self._manifest.reading_model,
            "language": self._manifest.language,
            "program": archiving_digest(),
            "restore": self._rows_are_gone,
        }
        for part, outcome in crew.outcomes(find_in_part, wave, **given):
            self._report.parts += 1
            if isinstance(outcome, Receipt):
                yield outcome
            elif isinstance(outcome, BriefingError):
                raise outcome
            else:
                why = in_a_line(outcome, kind=True)
                self._report.skipped.append(set_aside(self._store, part, f"set aside, to be tried again: {why}"))
            self._step()

    def _settle(self, crew: Crew, receipts: Sequence[Receipt]) -> None:
        """Settle what waits: the articles before what they report, so that no mention is without its article."""
        from briefing.archive.index import note_parts
        from briefing.archive.settling import settle

        note_parts(self._store, (receipt.part for receipt in receipts))
        added = dict.fromkeys(Table, 0)
        for table in Table:
            for _, outcome in crew.outcomes(settle, _bundles(table, receipts), store=self._store):
                if isinstance(outcome, BriefingError):
                    raise outcome
                if isinstance(outcome, OSError):
                    raise cannot_write(outcome, self._store) from outcome
                if isinstance(outcome, WorkerEnded):
                    raise Unavailable(
                        f"a worker ended while filing in {self._store} ({in_a_line(outcome, kind=True)}); "
                        "run the same again, and it goes on where it stopped"
                    ) from outcome
                if isinstance(outcome, Exception):
                    raise outcome
                added[table] += outcome
        self._report.articles += added[Table.ARTICLES]
        self._report.mentions += added[Table.MENTIONS]
        # Two parts of one wave may both have laid down the same article, of which one row is filed.
        self._report.known += max(0, sum(receipt.laid for receipt in receipts) - added[Table.ARTICLES])
        for receipt in receipts:
            self._report.known += receipt.known
            self._report.skipped += receipt.skipped
            finish(self._store, receipt)
            if receipt.whole:
                self._done.update(receipt.pieces)


def _bundles(table: Table, receipts: Iterable[Receipt]) -> list[Bundle]:
    """The partitions that get rows, neighbours together, each with the parts that have some."""
    from briefing.archive.settling import Bundle

    parts: defaultdict[str, list[str]] = defaultdict(list)
    for receipt in receipts:
        for name in receipt.articles_in if table is Table.ARTICLES else receipt.mentions_in:
            parts[name].append(receipt.part)
    names = sorted(parts)
    bundles = (names[start : start + _PARTITIONS_IN_BUNDLE] for start in range(0, len(names), _PARTITIONS_IN_BUNDLE))
    return [
        Bundle(table, tuple(bundle), tuple(dict.fromkeys(part for name in bundle for part in parts[name])))
        for bundle in bundles
    ]


def _crew(scheduler: str | None, workers: int) -> AbstractContextManager[Crew]:
    if scheduler is None:
        return nullcontext(Alone()) if workers <= 1 else Processes(workers, tries=_TRIES, modules=(LOADED,))
    from briefing.archive.cluster import remote

    return remote(scheduler)


@contextmanager
def _locked(store: Path) -> Iterator[None]:
    """Hold the archive for this run alone; the lock ends with the process, however that ends."""
    try:
        store.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(error, store) from error
    busy, remedy = f"another run is filling {store}", "choose another folder with -o"
    lock = acquired(store / f".{LOCK}", busy=lambda: busy, remedy=remedy)
    try:
        yield
    finally:
        lock.release()
