from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.daily.choosing import Chosen, Press, choose, request_for
from briefing.daily.journal import Journal
from briefing.daily.mention_cache import MentionCache
from briefing.daily.planning import PlannedEdition
from briefing.model import Edit, Skipped
from briefing.settings import Settings
from briefing.store import Edition, InputSeen, Item, Objects, Remembered, Store
from briefing.store.serial import dump
from tests.daily.desk import Desk
from tests.make import article
from tests.store.samples import printed

DAY = date(2026, 3, 31)
CUTOFF = datetime(2026, 3, 31, 4, tzinfo=UTC)
PLANNED = PlannedEdition(DAY, 1, CUTOFF)


def before(days: int) -> date:
    return DAY - timedelta(days=days)


@dataclass
class Room:
    """A store, and what an edition would be made with."""

    settings: Settings
    store: Store

    def press(self, **changes: object) -> Press:
        cache = MentionCache(self.settings.state / "cache", Objects(self.settings.state / "objects"))
        profile = self.settings.profiles[0]
        press = Press(profile, self.store, Journal(None), cache, self.settings.file.parent, CUTOFF)  # type: ignore[arg-type]
        return replace(press, **changes)  # type: ignore[arg-type]

    def item(self, name: str, published: date | None, *, new_in: Edition | None = None, seen: int = 0) -> Item:
        """An item of an article of that day, first seen so many hours before the cut-off."""
        content = self.store.objects.put(dump(article(f"The {name} fell.", published, id=name)))
        first = CUTOFF - timedelta(hours=seen)
        made = Item("daily", name, name, content, f"{name}.txt", "articles", None, first)
        return replace(made, edition=new_in.date, revision=new_in.revision) if new_in else made

    def edition(self, day: date, *names: str, events: tuple[str, ...] = (), profile: str = "daily") -> Edition:
        """An edition of that day in which the articles of those names were new."""
        cutoff = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
        made = Edition(profile, day, 1, cutoff, cutoff, "out", "0" * 64, len(names))
        items = [self.item(name, day, new_in=made) for name in names]
        self.store.commit(made, items, Remembered({event: printed(event) for event in events}), (), ())
        return made

    def choose(self, planned: PlannedEdition = PLANNED) -> Chosen:
        return choose(planned, self.press())


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    settings = Desk(tmp_path).settings
    with Store.open(settings.state) as store:
        yield Room(settings, store)


def keys(items: tuple[Item, ...]) -> list[str]:
    return sorted(item.key for item in items)


def test_what_waits_is_new_unless_it_comes_out_after_the_cut_off(room: Room) -> None:
    room.store.note([room.item("crane", before(1)), room.item("dam", DAY), room.item("port", before(-1))], ())
    assert keys(room.choose().new) == ["crane", "dam"]


def test_of_two_editions_of_one_run_the_older_takes_only_what_was_certainly_out(room: Room) -> None:
    room.store.note([room.item("crane", before(1)), room.item("dam", DAY), room.item("port", None)], ())
    row = replace(PLANNED, later=(CUTOFF + timedelta(days=1),))
    assert keys(room.choose(row).new) == ["crane"]


def test_what_was_out_before_the_edition_before_is_late(room: Room) -> None:
    late, fresh = room.item("crane", before(3)), room.item("dam", DAY)
    room.store.note([late, fresh], ())
    assert {item.key: item.late for item in room.choose().new} == {"crane": False, "dam": False}
    room.edition(before(1))
    assert {item.key: item.late for item in room.choose().new} == {"crane": True, "dam": False}


def test_earlier_articles_take_part_for_as_long_as_the_settings_remember(room: Room) -> None:
    days = room.settings.profiles[0].memory.memory_days
    room.edition(before(days + 1), "old")
    room.edition(before(days), "crane")
    assert keys(room.choose().known) == ["crane"]
    assert keys(room.choose(replace(PLANNED, since=before(days + 2))).again) == ["crane", "old"]


def test_what_a_later_edition_reported_takes_no_part(room: Room) -> None:
    room.edition(before(-1), "crane")
    assert room.choose().known == ()


def test_an_edition_that_goes_back_reports_again_what_those_since_reported(room: Room) -> None:
    room.edition(before(2), "crane")
    room.edition(before(1), "dam")
    chosen = room.choose(replace(PLANNED, since=before(2)))
    assert (keys(chosen.known), keys(chosen.again)) == (["crane"], ["dam"])


def test_a_revision_reports_again_what_its_edition_reported(room: Room) -> None:
    room.edition(DAY, "crane")
    room.store.note([room.item("dam", before(1))], ())
    chosen = room.choose(replace(PLANNED, revision=2))
    assert (keys(chosen.new), keys(chosen.again), keys(chosen.known)) == (["dam"], ["crane"], [])


def test_an_article_that_is_lost_is_named_and_costs_nothing_but_itself(room: Room) -> None:
    lost = room.item("crane", before(1))
    room.store.note([lost, room.item("dam", before(1))], ())
    room.store.objects.path(lost.object).write_bytes(b"\0")
    chosen = room.choose()
    assert keys(chosen.new) == ["dam"]
    (skipped,) = chosen.lost
    assert skipped.origin == "crane.txt"
    assert skipped.reason.startswith("what was kept of it is lost: ")
    assert skipped in request_for(PLANNED, room.press(), chosen).skipped


def test_articles_stand_in_the_order_in_which_they_were_first_seen(room: Room) -> None:
    made = room.edition(before(1))
    earlier = room.item("port", before(1), new_in=made, seen=30)
    items = (room.item("dam", DAY, seen=1), room.item("crane", DAY, seen=2), room.item("bridge", DAY, seen=1))
    chosen = Chosen(new=items, again=(), known=(earlier,), articles={})
    assert [item.key for item in chosen.in_order] == ["port", "crane", "bridge", "dam"]


def test_a_first_edition_is_compared_with_nothing(room: Room) -> None:
    room.store.note([room.item("crane", before(1))], ())
    request = request_for(PLANNED, room.press(), room.choose())
    assert (request.previous, request.opens, request.printed) == (None, None, {})
    assert (request.new, request.late) == ({"crane"}, frozenset())
    assert request.first_seen == {"crane": CUTOFF}


def test_an_edition_is_compared_with_what_the_one_before_it_left(room: Room) -> None:
    room.edition(before(2), events=("e1",))
    made = room.edition(before(1), events=("e1", "e2"))
    request = request_for(PLANNED, room.press(), room.choose())
    assert (request.previous, request.opens) == (before(1), made.cutoff)
    assert request.printed.keys() == {"e1", "e2"}


def test_an_edited_event_that_only_another_profile_printed_is_known_as_such(room: Room) -> None:
    room.edition(before(1), events=("ours",))
    room.edition(before(1), events=("ours", "theirs", "unedited"), profile="night")
    edits = (Edit("ours", drop=True), Edit("theirs", drop=True), Edit("nobodys", drop=True))
    request = request_for(PLANNED, room.press(edits=edits), room.choose())
    assert request.printed_elsewhere == {"theirs"}
    assert request_for(PLANNED, room.press(), room.choose()).printed_elsewhere == frozenset()


def test_an_input_of_the_settings_without_news_for_days_is_named(room: Room) -> None:
    quiet = room.settings.profiles[0].memory.quiet_days
    articles = str(room.settings.file.parent / "articles")
    for days, named in ((quiet, (("articles", quiet),)), (quiet - 1, ())):
        last = CUTOFF - timedelta(days=days)
        room.store.note((), [InputSeen("daily", articles, last), InputSeen("daily", "given up", last)])
        assert request_for(PLANNED, room.press(), room.choose()).quiet == named


def test_inputs_that_could_not_be_used_are_named_in_the_edition(room: Room) -> None:
    skipped = (Skipped("a.txt", "empty file"),)
    assert request_for(PLANNED, room.press(skipped=skipped), room.choose()).skipped == skipped
