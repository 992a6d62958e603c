import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import briefing
from briefing.daily import mention_cache
from briefing.daily.mention_cache import MentionCache
from briefing.mentions import package_versions
from briefing.model import Article, NewsKind, Unparsed
from briefing.pipeline import DatedArticles, Mentions
from tests.make import article, mention, when

HERALD = article("A crane fell.", id="herald")
FELL = mention(HERALD, "fell", when(None))
READ_MORE = Unparsed(HERALD.passage(0, 7), NewsKind.JUNK)
GROUND = ("errors",)
"""What holds no rule of language."""


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that were parsed."""
    seen: list[str] = []

    def find(dated: DatedArticles, *, model: bool) -> Mentions:
        seen.extend(each.id for each in dated.articles)
        return Mentions({each.id: (FELL,) for each in dated.articles}, (READ_MORE,) if model else ())

    monkeypatch.setattr(mention_cache, "find_events", find)
    return seen


def of(*articles: Article) -> DatedArticles:
    return DatedArticles(articles, (), {each.id: () for each in articles})


def test_what_was_found_once_is_not_looked_for_again(tmp_path: Path, parsed: list[str]) -> None:
    cache = MentionCache(tmp_path)
    found, kept = (cache.mentions(of(HERALD)) for _ in range(2))
    assert found == kept == {"herald": (FELL,)}
    assert found.unparsed == kept.unparsed == (READ_MORE,)
    assert parsed == ["herald"]


def test_an_article_that_says_something_else_is_parsed_anew(tmp_path: Path, parsed: list[str]) -> None:
    MentionCache(tmp_path).mentions(of(HERALD))
    MentionCache(tmp_path).mentions(of(replace(HERALD, origin="elsewhere.txt")))
    assert parsed == ["herald"]
    MentionCache(tmp_path).mentions(of(article("A mast fell.", id="herald")))
    assert parsed == ["herald", "herald"]


def test_another_version_of_the_parser_leaves_it_unused(
    tmp_path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    MentionCache(tmp_path).mentions(of(HERALD))
    mention_cache._program.cache_clear()
    monkeypatch.setattr(mention_cache, "package_versions", lambda: {**package_versions(), "spacy": "99"})
    MentionCache(tmp_path).mentions(of(HERALD))
    mention_cache._program.cache_clear()
    assert parsed == ["herald", "herald"]


def test_a_damaged_file_of_it_costs_time_only(tmp_path: Path, parsed: list[str]) -> None:
    cache = MentionCache(tmp_path)
    cache.mentions(of(HERALD))
    (kept,) = tmp_path.glob("*/*")
    kept.write_bytes(b"?")
    assert cache.mentions(of(HERALD)) == {"herald": (FELL,)}
    assert parsed == ["herald", "herald"]


def test_what_no_run_asks_for_is_forgotten(tmp_path: Path, parsed: list[str]) -> None:
    cache = MentionCache(tmp_path)
    cache.mentions(of(HERALD))
    cache.forget(30)
    (kept,) = tmp_path.glob("*/*")
    os.utime(kept, (0, 0))
    cache.forget(30)
    assert not kept.exists()


def _imported(room: str) -> Iterator[str]:
    files = (Path(briefing.__file__).parent / room).rglob("*.py")
    for text in (file.read_text(encoding="utf-8") for file in files):
        yield from re.findall(r"^ *from briefing\.(\S+) import", text, re.M)


@pytest.mark.parametrize("room", ["dating", "lexicon", "mentions", "model"])
def test_it_is_made_anew_when_any_room_has_changed_that_finds_mentions(room: str) -> None:
    counted = (*mention_cache._ROOMS, *mention_cache._MODULES)
    known = (*(name.removesuffix(".py").replace("/", ".") for name in counted), *GROUND)
    assert [name for name in _imported(room) if not name.startswith(known)] == []


def test_what_rules_alone_found_is_kept_apart(tmp_path: Path, parsed: list[str]) -> None:
    cache = MentionCache(tmp_path)
    cache.mentions(of(HERALD))
    cache.mentions(of(HERALD), model=False)
    assert parsed == ["herald", "herald"]
