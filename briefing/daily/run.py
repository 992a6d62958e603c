"""A run of the daily edition: under a lock, profile by profile, from the inputs to the last delivery."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefing.console.plain import from_here
from briefing.daily.choosing import Press, choose
from briefing.daily.edition import folder_name
from briefing.daily.file_cache import FileCache
from briefing.daily.intake import Intake, take_in
from briefing.daily.journal import Journal
from briefing.daily.making import make_edition
from briefing.daily.mention_cache import MentionCache
from briefing.daily.pings import ping
from briefing.daily.pinning import pinned_edits
from briefing.daily.planning import Order, PlannedEdition, plan
from briefing.daily.sending import send
from briefing.errors import EXIT_DONE, EXIT_SOME_UNUSABLE, BadData, BadSettings, BriefingError, NotDelivered, gravest
from briefing.files import require_writable
from briefing.model import Skipped
from briefing.settings import Profile, Settings
from briefing.statefolder import CACHE
from briefing.store import CorruptState, Edition, Store, held
from briefing.store.agreement import key_of, require_agreement
from briefing.store.database import holds_work
from briefing.store.manifest import Manifest
from briefing.store.names import OUTPUT_REMEDY, edition_of_folder
from briefing.store.retention import Kept, prune
from briefing.store.withdrawal import finish
from briefing.web.asking import new_client
from briefing.web.response import Response

if TYPE_CHECKING:
    from briefing.web.client import Client


def run(settings: Settings, profiles: Sequence[Profile], order: Order, journal: Journal, *, wait: float = 0) -> int:
    """Make and deliver the editions that are due for each of the profiles; the exit code of the whole.

    What goes wrong with one profile is a line in the journal, and the others are made; the code is that of the gravest.
    Raises `Locked` where another run is at work and does not end in `wait` seconds, `CorruptState` where the state
    cannot be trusted.
    """
    with held(settings.state, "briefing daily", wait=wait), _opened(settings, profiles, journal) as store:
        shift = _Shift(
            settings,
            store,
            order,
            journal,
            MentionCache(settings.state / CACHE / "mentions", store.objects, jobs=order.jobs),
        )
        codes = [shift.serve(profile) for profile in profiles]
        shift.prune()
    return gravest(codes)


class StateGone(CorruptState):
    """Editions lie where they are written, and nothing is remembered of them."""


def _opened(settings: Settings, profiles: Sequence[Profile], journal: Journal) -> Store:
    """What is remembered; that it is lost is never taken for a first run, not even where all of it is gone."""
    try:
        require_record_of_editions(settings, profiles)
        store = Store.open(settings.state, settings.outputs)
        try:
            if done := finish(store):
                journal.problem(
                    f"{done.profile}: the edition {done.edition} was being taken back when that was cut off; it is "
                    "withdrawn now",
                    event="withdrawn",
                    profile=done.profile,
                )
            require_sound(settings, store)
        except BaseException:
            store.close()
            raise
        return store
    except BriefingError as error:
        for profile in profiles:
            ping(profile.pings.fail, journal, body=str(error))
        raise


def require_record_of_editions(settings: Settings, profiles: Sequence[Profile]) -> None:
    """Raise `StateGone` where there are editions of these profiles and nothing is remembered at all."""
    if not holds_work(settings.state):
        for profile in profiles:
            _require_no_editions(profile, settings.state)


def require_sound(settings: Settings, store: Store) -> None:
    """Raise `CorruptState` where there are traces of editions that the store does not know."""
    known = {key_of(edition) for name in store.profiles() for edition in store.editions(name)}
    require_agreement(settings.state, known, settings.outputs)


def _require_no_editions(profile: Profile, state: Path) -> None:
    folder = profile.folder
    if folder.is_dir() and any(edition_of_folder(each.name) for each in folder.iterdir()):
        raise StateGone(
            f"{folder} contains editions, but {state} has no record of any; put the state folder back, or start over "
            f"by moving {folder} away"
        )


@dataclass(slots=True)
class _Shift:
    """One run: what all its profiles share. A page that several ask for is fetched once."""

    settings: Settings
    store: Store
    order: Order
    journal: Journal
    mention_cache: MentionCache
    _last_before: dict[str, date] = field(default_factory=dict)
    _clients: dict[bool, Client] = field(default_factory=dict)
    _pages: dict[tuple[str, bool], Response | BadData] = field(default_factory=dict)

    def serve(self, profile: Profile) -> int:
        """Everything for one profile; its exit code."""
        ping(profile.pings.start, self.journal)
        try:
            code = self._serve(profile)
        except BriefingError as error:
            self._report(profile, error)
            if isinstance(error, BadSettings | BadData) and not isinstance(error, CorruptState):
                self._send_what_waits(profile)
            code = error.exit_code
        except BaseException:  # interrupted, out of memory: whoever watches should know
            ping(profile.pings.fail, self.journal)
            raise
        ended = profile.pings.success if code in (EXIT_DONE, EXIT_SOME_UNUSABLE) else profile.pings.fail
        ping(ended, self.journal, body="\n".join(self.journal.problems))
        return code

    def _report(self, profile: Profile, error: BriefingError) -> None:
        for line in error.lines:
            self.journal.problem(f"{profile.name}: {line}", profile=profile.name)

    def _send_what_waits(self, profile: Profile) -> None:
        """That no edition can be made now keeps none that is made from its readers."""
        try:
            self._deliver(profile, self.order.at(profile.edition))
        except BriefingError as error:
            self._report(profile, error)

    def _deliver(self, profile: Profile, now: datetime) -> bool:
        """Deliver what waits, unless it waits for a person; whether nothing is left that should be delivered."""
        if not profile.delivery.hold:
            return send(profile, self.store, self.journal, now=now)
        if held_back := sorted({each.date.isoformat() for each in self.store.pending(profile.name)}):
            line = f"{profile.name}: held back: {', '.join(held_back)}; `briefing send` sends the newest"
            self.journal.note(line, event="held", profile=profile.name)
        return True

    def prune(self) -> None:
        """Take away what no profile keeps any longer."""
        self.mention_cache.forget(max(profile.memory.memory_days for profile in self.settings.profiles))
        kept = {name: _kept(self.settings.profile(name), day) for name, day in self._last_before.items()}
        with self.journal.step("prune"):
            pruned = prune(self.store, kept)
            for problem in pruned.problems:
                self.journal.problem(f"{problem.origin}: {problem.reason}", event="retention")
            for folder, count in pruned.elsewhere.items():
                stay = "1 old edition stays" if count == 1 else f"{count} old editions stay"
                line = f"{folder}: {stay} there, for [output] names another folder now; delete what you do not need"
                self.journal.problem(line, event="retention")

    def _serve(self, profile: Profile) -> int:
        editions = self.store.editions(profile.name)
        planned = plan(profile, editions, self.order)
        if editions:  # the day of an edition: a clock that is years ahead today must not take everything away
            self._last_before[profile.name] = max(each.date for each in editions)
        now = self.order.at(profile.edition)
        with self.journal.step("read"):
            intake, file_cache = self._take_in(profile, now)
        require_writable(profile.output.folder, remedy=OUTPUT_REMEDY)
        press = Press(
            profile=profile,
            store=self.store,
            journal=self.journal,
            mention_cache=self.mention_cache,
            base=self.settings.file.parent,
            now=now,
            edits=pinned_edits(self.settings.edits, self.store, self.journal, zone=ZoneInfo(profile.edition.zone)),
            skipped=intake.skipped,
            face=self.settings.face(profile),
        )
        made = [make_edition(each, press) for each in self._worth_making(planned, press)]
        if made:
            file_cache.printed()
            file_cache.save()
        left_out = dict.fromkeys(Skipped(*each) for manifest in made for each in manifest.skipped)
        self._name((each for each in left_out if each not in intake.skipped), profile)
        self._tell(profile, made)
        if not self._deliver(profile, now):
            return NotDelivered.exit_code
        begun = made or self.store.editions(profile.name)
        unusable = any(manifest.skipped for manifest in made) or (not begun and intake.skipped)
        return EXIT_SOME_UNUSABLE if unusable else EXIT_DONE

    def _worth_making(self, planned: Sequence[PlannedEdition], press: Press) -> Sequence[PlannedEdition]:
        """The planned editions; none before there is an article, and an empty one again as soon as there is one."""
        editions = self.store.editions(press.profile.name)
        if not editions:
            return planned if any(choose(each, press).new for each in planned) else ()
        if planned:
            return planned
        again = plan(press.profile, editions, replace(self.order, force=True))
        made_empty = {each.date for each in editions if each.new_items == 0 and _is_last_of_day(each, editions)}
        return [each for each in again if each.day in made_empty and choose(each, press).new]

    def _take_in(self, profile: Profile, now: datetime) -> tuple[Intake, FileCache]:
        """Look at the inputs, and remember at once what was seen: a feed may not show it again."""
        file_cache = FileCache.of(self.settings.state / CACHE / "files", profile.name, profile.topics)
        intake = take_in(
            profile,
            self.store.items(profile.name),
            self.store.inputs_seen(profile.name),
            self.store.objects,
            file_cache,
            base=self.settings.file.parent,
            now=now,
            ask=lambda url: self._ask(url, private=profile.inputs.allow_private),
            jobs=self.order.jobs,
        )
        self.store.note(intake.fresh, intake.inputs)
        self.store.mend(intake.mended)
        self._name((each for each in intake.skipped if each not in intake.named), profile)
        file_cache.save()
        if intake.off_topic and not self.store.items(profile.name):
            read = "1 article was read" if intake.off_topic == 1 else f"{intake.off_topic} articles were read"
            line = f"{profile.name}: {read}, and none is of [topics]; if that is wrong, correct its words"
            self.journal.problem(line, event="off topic", profile=profile.name)
        if not self.order.named:  # as at a day gone by, what came out since is ahead and no fault
            for origin, day in intake.ahead:
                line = f"{origin} says that it comes out on {day}, and waits until then; if that is wrong, correct it"
                self.journal.problem(line, event="ahead", profile=profile.name)
        return intake, file_cache

    def _name(self, skipped: Iterable[Skipped], profile: Profile) -> None:
        """A line for each thing that could not be used."""
        for each in skipped:
            self.journal.problem(f"skipped {each.origin}: {each.reason}", event="skipped", profile=profile.name)

    def _tell(self, profile: Profile, made: Sequence[Manifest]) -> None:
        """What a person who watches would like to know."""
        for each in made:
            edition = f"{profile.name}, edition of {folder_name(each.date, each.revision)}"
            counted = f"{_counted(len(each.items), 'new article')}, {_counted(each.counts.get('new', 0), 'new line')}"
            self.journal.note(f"{edition}: {counted}; {from_here(each.folder)}", event="made", profile=profile.name)
        if not made:
            waiting = sum(item.edition is None for item in self.store.items(profile.name).values())
            last = max(self.store.editions(profile.name), key=lambda e: (e.date, e.revision), default=None)
            why = "no article yet"
            if last:
                why = f"the edition of {folder_name(last.date, last.revision)} exists already: {from_here(last.folder)}"
            waits = f"; {_counted(waiting, 'new article')} wait{'s' if waiting == 1 else ''} for the next"
            self.journal.note(f"{profile.name}: {why}{waits if last or waiting else ''}", event="nothing to do")

    def _ask(self, url: str, *, private: bool) -> Response:
        if (url, private) not in self._pages:
            client = self._clients.setdefault(private, new_client(private=private))
            try:
                self._pages[url, private] = client.get(url)
            except BadData as error:
                self._pages[url, private] = error
        answer = self._pages[url, private]
        if isinstance(answer, BadData):
            raise answer
        return answer


def _kept(profile: Profile, today: date) -> Kept:
    """What the profile keeps on that day."""
    retention = profile.retention
    documents = today - timedelta(days=retention.editions_days) if retention.editions_days else None
    return Kept(inputs=today - timedelta(days=retention.inputs_days), documents=documents)


def _counted(number: int, thing: str) -> str:
    """A number of things in words.

    >>> _counted(1, "new line"), _counted(0, "new line")
    ('1 new line', '0 new lines')
    """
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _is_last_of_day(edition: Edition, editions: Sequence[Edition]) -> bool:
    return edition.revision == max(each.revision for each in editions if each.date == edition.date)
