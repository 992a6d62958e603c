import os
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.daily import mention_cache
from briefing.daily.mention_cache import MentionCache
from briefing.model import Article, NewsKind, Unparsed
from briefing.pipeline import DatedArticles, Mentions
from tests.make import article, mention, when

HERALD = article("A crane fell.", id="herald")
FELL = mention(HERALD, "fell", when(None))
READ_MORE = Unparsed(HERALD.passage(0, 7), NewsKind.JUNK)


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that were parsed."""
    seen: list[str] = []

    def find(dated: DatedArticles, *, model: bool, each: object) -> Mentions:
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
    monkeypatch.setattr(mention_cache, "finding_digest", lambda: b"with another parser")
    MentionCache(tmp_path).mentions(of(HERALD))
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


def test_what_rules_alone_found_is_kept_apart(tmp_path: Path, parsed: list[str]) -> None:
    cache = MentionCache(tmp_path)
    cache.mentions(of(HERALD))
    cache.mentions(of(HERALD), model=False)
    assert parsed == ["herald", "herald"]
