import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from briefing.daily import intake
from briefing.daily.file_cache import FileCache
from briefing.daily.intake import Intake, take_in
from briefing.errors import BadData
from briefing.model import Article, Skipped
from briefing.reading import Reading
from briefing.reading.inputs import InputFile
from briefing.store import InputSeen, Item
from briefing.store.objects import Objects
from briefing.store.serial import load
from briefing.web.response import Response
from tests.daily.desk import FIRE, VOTE, Desk

NOW = datetime(2026, 3, 31, 6, tzinfo=UTC)


def no_network(url: str) -> Response:
    raise BadData(f"{url}: no such page (404)")


@dataclass
class Looks:
    """Looks at the inputs of a desk, each remembering what the ones before saw."""

    desk: Desk
    known: dict[str, Item] = field(default_factory=dict)
    seen: dict[str, InputSeen] = field(default_factory=dict)
    ask: Callable[[str], Response] = no_network
    jobs: int = 1

    @property
    def objects(self) -> Objects:
        return Objects(self.desk.folder / "state" / "objects")

    def look(self, now: datetime = NOW) -> Intake:
        profile = self.desk.settings.profiles[0]
        cache = FileCache.of(self.desk.folder / "cache", profile.name, profile.topics)
        found = take_in(
            profile,
            self.known,
            self.seen,
            self.objects,
            cache,
            base=self.desk.folder,
            now=now,
            ask=self.ask,
            jobs=self.jobs,
        )
        cache.printed()
        cache.save()
        self.known |= {item.key: item for item in found.fresh}
        self.seen |= {each.input: each for each in found.inputs}
        return found

    def article(self, item: Item) -> Article:
        return load(Article, self.objects.get(item.object))


@pytest.fixture
def looks(tmp_path: Path) -> Looks:
    desk = Desk(tmp_path)
    desk.write("fire", FIRE, "2026-03-29")
    return Looks(desk)


def test_a_new_article_is_kept_and_named_from_the_folder_of_the_settings(looks: Looks) -> None:
    found = looks.look()
    (item,) = found.fresh
    assert (item.profile, item.origin, item.edition) == ("daily", "articles/fire.txt", None)
    assert item.input == str(looks.desk.folder / "articles")
    assert item.first_seen == NOW
    kept = looks.article(item)
    assert (kept.id, kept.origin, kept.text) == (item.article_id, item.origin, FIRE)
    assert (found.skipped, found.ahead) == ((), ())


def test_files_are_read_by_several_processes_as_by_one(looks: Looks, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[list[str], int]] = []
    read_each = intake.read_each

    def watched(found: Sequence[InputFile], *, jobs: int) -> Iterable[Reading | None]:
        asked.append(([each.origin.rpartition("/")[2] for each in found], jobs))
        return read_each(found, jobs=jobs)

    monkeypatch.setattr(intake, "read_each", watched)
    looks.desk.write("vote", VOTE, "2026-03-30")
    (looks.desk.folder / "articles" / "torn.pdf").write_bytes(b"%PDF-1.7 torn")
    alone = looks.look()
    shutil.rmtree(looks.desk.folder / "cache")
    several = Looks(looks.desk, jobs=2)
    monkeypatch.setattr("briefing.shares.BYTES_READ", 1)
    assert several.look() == alone
    assert [each.origin for each in alone.fresh] == ["articles/fire.txt", "articles/vote.txt"]
    assert asked == [(["fire.txt", "torn.pdf", "vote.txt"], 1), (["fire.txt", "torn.pdf", "vote.txt"], 2)]


def test_what_was_seen_is_not_new_again_wherever_it_lies(looks: Looks) -> None:
    looks.look()
    (looks.desk.folder / "articles" / "copy.txt").write_text(FIRE)
    (looks.desk.folder / "articles" / "copy.toml").write_text(
        (looks.desk.folder / "articles" / "fire.toml").read_text()
    )
    assert looks.look().fresh == ()


def test_a_file_that_was_read_is_not_read_again_unless_it_changes(
    looks: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    really = intake.read_each

    def read_each(found: Sequence[InputFile], *, jobs: int) -> Iterable[Reading | None]:
        read.extend(each.origin for each in found)
        return really(found, jobs=jobs)

    monkeypatch.setattr(intake, "read_each", read_each)
    looks.look()
    looks.desk.write("vote", VOTE, "2026-03-30")
    looks.look()
    assert [Path(path).stem for path in read] == ["fire", "vote"]
    looks.desk.write("vote", VOTE.replace("the port", "both ports"), "2026-03-30")
    looks.look()
    assert [Path(path).stem for path in read[2:]] == ["vote"]


def test_with_other_topics_what_did_not_belong_is_looked_at_again(looks: Looks) -> None:
    for topics, taken in (('["parliament"]', []), ('["fire"]', ["articles/fire.txt"])):
        Desk(looks.desk.folder, f"\n[topics]\nwords = {topics}\n")
        assert [item.origin for item in looks.look().fresh] == taken


def test_what_cannot_be_read_is_named_and_the_rest_taken_in(looks: Looks) -> None:
    (looks.desk.folder / "articles" / "empty.txt").touch()
    found = looks.look()
    assert [item.origin for item in found.fresh] == ["articles/fire.txt"]
    assert [each.origin for each in found.skipped] == ["articles/empty.txt"]
    (seen,) = found.inputs
    assert (seen.last_ok, seen.problem) == (NOW, None)


def test_an_input_that_fails_is_known_to_fail_since_the_first_time_and_until_it_answers(looks: Looks) -> None:
    folder = looks.desk.folder / "articles"
    folder.rename(looks.desk.folder / "away")
    for hours in (0, 24):
        found = looks.look(NOW + timedelta(hours=hours))
        assert [(each.origin, each.reason) for each in found.skipped] == [("articles", "no such file or folder")]
        assert (found.inputs[0].failing_since, found.inputs[0].last_ok) == (NOW, None)
    (looks.desk.folder / "away").rename(folder)
    (seen,) = looks.look(NOW + timedelta(hours=48)).inputs
    assert (seen.failing_since, seen.problem, seen.last_ok) == (None, None, NOW + timedelta(hours=48))


def test_an_empty_folder_is_no_fault(looks: Looks) -> None:
    for path in (looks.desk.folder / "articles").iterdir():
        path.unlink()
    found = looks.look()
    assert (found.fresh, found.skipped) == ((), ())
    assert found.inputs[0].problem is None


def test_an_input_is_silent_since_something_new_came_or_since_it_was_first_looked_at(looks: Looks) -> None:
    (looks.desk.folder / "more").mkdir()
    looks.desk.settings.file.write_text(
        looks.desk.settings.file.read_text().replace('["articles"]', '["articles", "more"]')
    )
    looks.look()
    looks.desk.write("vote", VOTE, "2026-03-30")
    later = NOW + timedelta(days=4)
    looks.look(later)
    assert {Path(seen.input).name: seen.last_new for seen in looks.seen.values()} == {"articles": later, "more": NOW}


def test_the_query_of_a_feeds_address_is_shown_to_nobody(looks: Looks) -> None:
    settings = looks.desk.settings.file.read_text()
    feeds = '[inputs]\nfeeds = ["https://post.example/feed?key=sesame"]'
    looks.desk.settings.file.write_text(settings.replace("[inputs]", feeds))
    (skipped,) = looks.look().skipped
    assert skipped.origin == "post.example/feed"


def test_of_two_articles_with_one_id_the_second_gets_one_of_its_own(looks: Looks) -> None:
    path = looks.desk.folder / "articles" / "wire.jsonl"
    ids = []
    for text in (VOTE, VOTE.replace("the port", "both ports")):
        path.write_text(f'{{"id": "w1", "published": "2026-03-30", "text": "{text.strip()}"}}\n')
        (item,) = (item for item in looks.look().fresh if "wire" in item.origin)
        ids.append(item.article_id)
        assert looks.article(item).id == item.article_id
    assert ids[0] == "w1"
    assert ids[1].startswith("w1-")


def test_what_says_that_it_comes_out_after_tomorrow_is_named_with_its_day(looks: Looks) -> None:
    looks.desk.write("vote", VOTE, "2062-03-30")
    looks.desk.write("soon", VOTE.replace("the port", "both ports"), "2026-04-01")
    found = looks.look()
    assert found.ahead == (("articles/vote.txt", date(2062, 3, 30)),)
    assert len(found.fresh) == 3


PAGE = "<html><head><title>The port</title></head><body><h1>The port</h1><p>{}</p></body></html>"


def test_the_key_in_the_address_of_a_page_is_kept_nowhere(looks: Looks) -> None:
    def ask(url: str) -> Response:
        number = url.partition("id=")[2][:1]
        return Response(f"https://cdn.example/{number}?signature=sesame", PAGE.format(VOTE + number).encode(), NOW)

    pages = [f"https://post.example/story?id={number}&key=sesame" for number in (1, 2)]
    file = looks.desk.settings.file
    file.write_text(file.read_text().replace("[inputs]", f"[inputs]\npages = {pages}"))
    looks.ask = ask
    found = looks.look()
    added = [item for item in found.fresh if "post.example" in item.origin]
    assert len({item.input for item in added}) == 2
    assert [looks.article(item).url for item in added] == ["https://cdn.example/1", "https://cdn.example/2"]
    kept = repr(found) + "".join(map(repr, map(looks.article, found.fresh)))
    assert "sesame" not in kept
    assert looks.look().fresh == ()


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><link>https://post.example/</link>
<description>News</description>{}</channel></rss>"""
TEASER = """<item><title>A story of number {n}</title><link>https://post.example/{n}</link>
<pubDate>Sun, 29 Mar 2026 18:00:00 GMT</pubDate><description>A fire killed {n} people.</description></item>"""


@dataclass
class Site:
    """A feed that sums up three articles, and their pages, of which one cannot be had."""

    asked: list[str] = field(default_factory=list)

    def ask(self, url: str) -> Response:
        self.asked.append(url)
        if url.endswith("feed.xml"):
            return Response(url, FEED.format("".join(TEASER.format(n=n) for n in "123")).encode(), NOW)
        if url.endswith("/2"):
            return no_network(url)
        return Response(
            url, PAGE.format(f"{FIRE} {FIRE} The mill of {url[-1]} had stood for a hundred years.").encode(), NOW
        )


def with_feed(looks: Looks, follow: int) -> Site:
    file, site = looks.desk.settings.file, Site()
    feed = f'[inputs]\nfeeds = ["https://post.example/feed.xml"]\nfollow = {follow}'
    file.write_text(file.read_text().replace("[inputs]", feed))
    looks.ask = site.ask
    return site


def test_of_a_feed_that_sums_up_the_first_pages_are_read_and_what_cannot_be_had_stays_a_summary(looks: Looks) -> None:
    site = with_feed(looks, 2)
    found = [looks.article(item) for item in looks.look().fresh if "post.example" in (item.address or "")]
    assert site.asked == [f"https://post.example/{name}" for name in ("feed.xml", "1", "2")]
    assert [(each.summary_only, each.published.day) for each in found] == [
        (False, date(2026, 3, 29)),
        (True, date(2026, 3, 29)),
        (True, date(2026, 3, 29)),
    ]
    assert looks.look().fresh == ()


def test_without_being_asked_to_no_page_is_followed(looks: Looks) -> None:
    site = with_feed(looks, 0)
    looks.look()
    assert site.asked == ["https://post.example/feed.xml"]


def test_what_the_topics_left_out_in_a_language_that_is_not_read_is_named_once(looks: Looks) -> None:
    looks.desk.more = '\n[topics]\nwords = ["fire"]\n'
    looks.desk.settings.file.write_text(looks.desk.settings.file.read_text() + looks.desk.more)
    foreign = (
        "Un incendie a tué quatre personnes dimanche dans un moulin de Halden, ont annoncé les pompiers de la ville. "
        "Neuf autres personnes ont été blessées et la police a ouvert une enquête sur les causes du sinistre.\n"
    )
    path = looks.desk.write("feu", foreign, "2026-03-29")
    path.with_suffix(".toml").write_text('published = "2026-03-29"\nlanguage = "fr"\n')
    looks.desk.write("vote", VOTE, "2026-03-29")
    (left,) = looks.look().skipped
    assert left == Skipped(
        "articles/feu.txt", "is in a language that is not read (fr), and has none of the words of [topics]"
    )
    assert looks.look().skipped == ()
