from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.daily import kept
from briefing.daily import rebuild as rebuilding
from briefing.daily.rebuild import find_edition, rebuild
from briefing.errors import BadData, UsageError
from briefing.pipeline import DatedArticles, Mentions, find_events
from briefing.store import Store
from tests.daily.desk import FIRE, TOLL, Desk
from tests.store.samples import edition

MONDAY, TUESDAY = date(2026, 3, 30), date(2026, 3, 31)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Two editions, and the articles that they were made of are gone."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOURCE_DATE_EPOCH", "1790000000")
        made = Desk(tmp_path_factory.mktemp("desk"))
        made.write("fire", FIRE, "2026-03-29")
        made.run("2026-03-30")
        made.write("toll", TOLL, "2026-03-30", "The Courier")
        made.run("2026-03-31")
        for path in (made.folder / "articles").iterdir():
            path.unlink()
        yield made


@pytest.mark.parametrize("words", ["30.03.2026", "2026-03-31-r1"])
def test_any_edition_is_made_again_byte_for_byte_when_its_articles_are_gone(
    desk: Desk, tmp_path: Path, words: str
) -> None:
    with desk.store() as store:
        result = rebuild(store, find_edition(store.editions("daily"), words), tmp_path)
    assert result.differing == ()
    assert result.other_versions == ()
    assert {path.name: path.read_bytes() for path in result.paths} == desk.files(
        "2026-03-30" if words.startswith("30") else "2026-03-31"
    )


def test_what_comes_out_otherwise_and_what_it_was_made_with_then_are_named(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = kept.manifest_of

    def of_old(store: Store, of: object) -> object:
        manifest = really(store, of)  # type: ignore[arg-type]
        files = {**manifest.files, "daily-2026-03-30.md": "0" * 64}
        return replace(manifest, files=files, versions={**manifest.versions, "spacy": "0.1", "gone": "2.0"})

    monkeypatch.setattr(kept, "manifest_of", of_old)
    with desk.store() as store:
        result = rebuild(store, find_edition(store.editions("daily"), "2026-03-30"), tmp_path)
    assert result.differing == ("daily-2026-03-30.md",)
    assert result.other_versions == (("spacy", "0.1", kept.versions()["spacy"]), ("gone", "2.0", "not installed"))


def test_an_edition_of_which_something_is_lost_is_not_made_again_in_part(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object) -> None:
        raise BadData("an article is missing")

    monkeypatch.setattr(kept, "request_of", lost)
    with desk.store() as store, pytest.raises(BadData, match="an article is missing"):
        rebuild(store, find_edition(store.editions("daily"), "2026-03-30"), tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_what_was_read_then_is_not_read_again(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_again(_: object) -> None:
        raise AssertionError("another processor might read it otherwise")

    monkeypatch.setattr(rebuilding, "find_events", read_again)
    with desk.store() as store:
        assert rebuild(store, find_edition(store.editions("daily"), "2026-03-31"), tmp_path).differing == ()


def test_an_edition_that_kept_no_mentions_is_made_again_by_rules_alone(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def find(dated: DatedArticles, *, model: bool) -> Mentions:
        asked.append(model)
        return find_events(dated, model=model)

    monkeypatch.setattr(kept, "mentions_of", lambda *_: None)
    monkeypatch.setattr(rebuilding, "find_events", find)
    with desk.store() as store:
        rebuild(store, find_edition(store.editions("daily"), "2026-03-31"), tmp_path)
    assert asked == [False]


def test_a_day_names_its_last_revision() -> None:
    editions = [edition(MONDAY), edition(MONDAY, 2), edition(TUESDAY)]
    assert find_edition(editions, "2026-03-30").revision == 2
    assert find_edition(editions, "2026-03-30-r1").revision == 1
    assert find_edition(editions, "2026-03-31").date == TUESDAY


@pytest.mark.parametrize("words", ["2026-03-29", "2026-03-30-r3", "yesterday", "", "2026-03-30-r"])
def test_words_that_name_no_edition_are_said_to(words: str) -> None:
    with pytest.raises(UsageError, match=f"there is no edition '{words}'; `briefing history` lists them all"):
        find_edition([edition(MONDAY)], words)


def test_an_edition_that_two_profiles_have_is_named_with_its_profile() -> None:
    both = [edition(MONDAY, profile="a"), edition(MONDAY, profile="b")]
    with pytest.raises(UsageError, match="of a, b each; choose one with --profile"):
        find_edition(both, "2026-03-30")
    assert find_edition(both[:1], "2026-03-30").profile == "a"
